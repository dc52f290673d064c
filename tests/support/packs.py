"""The tests' own leaflet, copied to where a test may spoil it, and what the checks say of one."""

import shutil
from collections.abc import Callable
from pathlib import Path

import polib

from kiosk import paths
from kiosk.checks.pack import pack_faults
from kiosk.faults import Fault
from kiosk.files import read_toml
from kiosk.leaflet.languages import load_languages
from kiosk.leaflet.loading import load_pack
from kiosk.leaflet.model import Pack
from kiosk.leaflet.svg import Palette
from kiosk.leaflet.translations import Translation, read_translation, source_translation

LEAFLETS = paths.PROJECT / "tests" / "leaflets"
NAME = "garden"
GARDEN = LEAFLETS / NAME
LANGUAGES_FILE = LEAFLETS / "languages.toml"
"""The languages that the tests' leaflet is in."""

EXERCISES = ("ladder", "bend", "hold")
"""Up in steps (a lift with three floors); in three postures; and rounds of adjustable length."""


def garden() -> Pack:
    """Load the tests' own leaflet."""
    return pack_in(GARDEN)


def pack_in(folder: Path) -> Pack:
    """Load a pack of which leaflet.toml can be read."""
    pack = load_pack(folder).pack
    assert pack is not None
    return pack


def translation_in(folder: Path, language: str) -> Translation:
    """Return a leaflet's translation; that of its own language is the text itself."""
    if language == pack_in(folder).leaflet.language:
        return source_translation(language)
    return read_translation(folder / "locale" / f"{language}.po")


def chapter_index(chapter: str) -> int:
    """Return where in the tests' own leaflet a chapter is, by its id."""
    return [one.id for one in garden().leaflet.chapters].index(chapter)


def copy_garden(library: Path) -> Path:
    """Copy the tests' own leaflet into a library; return the leaflet's folder."""
    return Path(shutil.copytree(GARDEN, library / NAME))


def edit(file: Path, old: str, new: str) -> None:
    """Replace a text that is in the file exactly once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {file.name}"
    file.write_text(text.replace(old, new), encoding="utf-8")


def edit_entry(po: Path, text_id: str, change: Callable[[polib.POEntry], object]) -> None:
    """Change the one entry with that id in a PO file."""
    entries = polib.pofile(str(po))
    (entry,) = [entry for entry in entries if entry.msgctxt == text_id]
    change(entry)
    entries.save(str(po))


def faults_of(folder: Path, languages: Path = LANGUAGES_FILE) -> list[Fault]:
    """Return what the checks find in a pack, by the kiosk's own palette."""
    palette = read_toml(paths.FIGURE_PALETTE, Palette)
    return pack_faults(folder, load_pack(folder), palette, load_languages(languages))
