"""The leaflet that is shipped. For the tests of its content only: see tests/content."""

from packs import pack_in

from kiosk import paths
from kiosk.leaflet.model import Pack

NAME = "totaalruptuur"
SHIPPED = paths.LEAFLETS / NAME
SOURCE_LANGUAGE = "nl"
LANGUAGES = (SOURCE_LANGUAGE, *sorted(file.stem for file in (SHIPPED / "locale").glob("*.po")))
"""The languages that it can be read in."""


def shipped_pack() -> Pack:
    """Load the leaflet that is shipped."""
    return pack_in(SHIPPED)
