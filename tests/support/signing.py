"""A leaflet of the tests' own as a hospital signs it, by the command."""

from pathlib import Path

from packs import garden

from kiosk.cli import main
from kiosk.leaflet.languages import Language
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.program import OWN_WORDS, Program, behaviour_id, behaviours
from kiosk.leaflet.texts import source_texts
from kiosk.offered import program_here

LANGUAGES = (Language("nl", "Nederlands", "", "ltr"), Language("en", "English", "", "ltr"))
ALL = {text.id for text in source_texts(garden())}
OWN = {OWN_WORDS}
BEHAVIOUR = {behaviour_id(name) for name in behaviours(garden())}


def review(folder: Path, *words: str) -> int:
    """Run `ward-kiosk review` on a leaflet; return its exit code."""
    return main(["review", "--pack", str(folder), *words])


def opened(folder: Path, program: Program | None = None) -> OpenLeaflet:
    """Return a leaflet in two languages, with what the program adds to it."""
    return OpenLeaflet(folder, LANGUAGES, program or program_here())


def signed(folder: Path, language: str = "en") -> frozenset[str]:
    """Return the ids of its texts that are signed in a language."""
    return opened(folder).signed(language) & ALL
