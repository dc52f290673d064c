"""Translations: shown only when they fit, kept when the text moves on, lost one at a time."""

from packs import LANGUAGES_FILE

from kiosk.leaflet.languages import Language, load_languages

DUTCH = "De tekening laat zien waar alles staat."
DRAWING = "garden.plan.drawing"


def languages() -> tuple[Language, ...]:
    """Dutch and English, of the three that the leaflet is in."""
    return load_languages(LANGUAGES_FILE)[:2]
