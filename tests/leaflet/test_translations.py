"""Translations as they are shown, and broken ones."""

import logging
import shutil
from pathlib import Path

import pytest
from packs import NAME, edit_entry, garden
from translating import DRAWING, DUTCH, languages

from kiosk.files import UnreadableFileError
from kiosk.leaflet.languages import Language
from kiosk.leaflet.library import OpenLeaflet, leaflet_names
from kiosk.leaflet.texts import source_texts
from kiosk.leaflet.translations import (
    ShownText,
    Translation,
    read_translation,
    source_translation,
)


def _codes(leaflet: OpenLeaflet) -> list[str]:
    return [language.code for language in leaflet.languages]


def test_the_source_language_shows_every_text_as_it_is() -> None:
    dutch = source_translation("nl")
    assert dutch.language == "nl"
    assert dutch.shown("any.id", "Een zin.") == ShownText("Een zin.", is_fallback=False)


def test_a_translation_is_shown_where_it_fits_and_else_the_source_marked() -> None:
    english = Translation("en", is_source=False, texts={("a", "Een."): "One.", ("b", "Twee."): ""})
    assert english.shown("a", "Een.") == ShownText("One.", is_fallback=False)
    assert english.shown("a", "Eén.") == ShownText("Eén.", is_fallback=True)  # the text changed
    assert english.shown("z", "Een.") == ShownText("Een.", is_fallback=True)  # another block
    assert english.shown("b", "Twee.") == ShownText("Twee.", is_fallback=True)  # not translated


def test_every_text_is_shown_in_english(po: Path) -> None:
    english = read_translation(po)
    assert (english.language, english.is_source) == ("en", False)
    for text in source_texts(garden()):
        shown = english.shown(text.id, text.text)
        assert not shown.is_fallback, text.id
        assert shown.text.strip()


@pytest.mark.parametrize(
    "change",
    [
        lambda entry: entry.flags.append("fuzzy"),
        lambda entry: setattr(entry, "obsolete", True),
        lambda entry: setattr(entry, "msgstr", ""),
        lambda entry: setattr(entry, "msgstr", "  "),
        lambda entry: setattr(entry, "msgid", "De tekening liet zien waar alles stond."),
        lambda entry: setattr(entry, "msgctxt", "garden.plan.where"),
    ],
    ids=["fuzzy", "obsolete", "empty", "blank", "stale", "of another block"],
)
def test_what_does_not_fit_is_not_shown(po: Path, change) -> None:
    edit_entry(po, DRAWING, change)
    translation = read_translation(po)
    assert translation.shown(DRAWING, DUTCH) == ShownText(DUTCH, is_fallback=True)
    assert not translation.shown("moves.title", "Oefeningen in de tuin").is_fallback


BROKEN = {
    "not PO": (b'msgid "a"\nmsgstr "b"\n<<<<<<< HEAD\n', ["line 3", "is not PO", "Mend the line"]),
    "open quote": (b'msgid "a"\nmsgstr "b"c"\n', ["line 2", "is not PO", "Mend the line"]),
    "unclosed": (b'msgid "a"\nmsgstr "bcd\n', ["line 2", "is not PO", "Mend the line"]),
    "unquoted": (b'msgid "a"\nmsgstr bcd\n', ["line 2", "is not PO", "Mend the line"]),
    "not UTF-8": (b'msgid "a"\nmsgstr "\xff"\n', ["byte 18", "is not UTF-8", "Save the file"]),
    "empty": (b"", ["the file", "has no entry", "translate update"]),
    "untranslated": (b'msgid "a"\nmsgstr ""\n', ["the file", "no translated entry", "Translate"]),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_po_says_where_and_what_to_do(po: Path, name: str) -> None:
    content, parts = BROKEN[name]
    po.write_bytes(content)
    with pytest.raises(UnreadableFileError) as raised:
        read_translation(po)
    line = str(raised.value)
    assert f"{NAME}/locale/en.po" in line
    assert [part for part in parts if part not in line] == [], line


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_po_takes_away_only_its_language(
    po: Path, folder: Path, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    shutil.copy(po, po.with_name("de.po"))
    po.write_bytes(BROKEN[name][0])
    german = Language(code="de", name="Deutsch", choose="Sprache wählen", direction="ltr")
    leaflet = OpenLeaflet(folder, (*languages(), german))
    assert _codes(leaflet) == ["nl", "en", "de"]
    with caplog.at_level(logging.INFO):
        assert leaflet.translation("en") is None
        assert leaflet.translation("en") is None
    (record,) = caplog.records  # told once, not at each touch
    assert record.levelno == logging.ERROR
    assert "locale/en.po" in record.getMessage()
    assert "not offered" in record.getMessage()
    assert _codes(leaflet) == ["nl", "de"]
    dutch, others = leaflet.translation("nl"), leaflet.translation("de")
    assert dutch is not None
    assert dutch.is_source
    assert others is not None
    assert not others.shown(DRAWING, DUTCH).is_fallback


def test_a_missing_po_is_a_language_that_is_not_offered(po: Path, folder: Path) -> None:
    po.unlink()
    leaflet = OpenLeaflet(folder, languages())
    assert _codes(leaflet) == ["nl"]
    assert leaflet.pack is not None


def test_opening_a_leaflet_reads_no_translation(
    po: Path, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    po.write_text("<<<<", encoding="utf-8")
    assert _codes(OpenLeaflet(folder, languages())) == ["nl", "en"]
    assert caplog.records == []


def test_a_leaflet_that_cannot_be_read_still_speaks_every_language(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "leaflet.toml").write_text("[[", encoding="utf-8")
    leaflet = OpenLeaflet(folder, languages())
    assert leaflet.pack is None
    assert _codes(leaflet) == [language.code for language in languages()]
    assert "leaflet.toml" in caplog.records[0].getMessage()
    for code in _codes(leaflet):
        assert leaflet.translation(code) is not None


def test_only_folders_with_a_leaflet_are_leaflets(folder: Path) -> None:
    (folder.parent / "drafts").mkdir()
    shutil.copytree(folder, folder.parent / "another")
    assert leaflet_names(folder.parent) == ("another", NAME)
    assert leaflet_names(folder.parent / "nowhere") == ()
