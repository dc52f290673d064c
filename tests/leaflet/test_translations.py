"""Translations: shown only when they fit, kept when the text moves on, lost one at a time."""

import logging
import shutil
from pathlib import Path

import polib
import pytest
from packs import LANGUAGES_FILE, NAME, copy_garden, edit, edit_entry, garden
from po_files import assert_sound_po

from kiosk import paths
from kiosk.cli.lupdate import kiosk_words
from kiosk.cli.translate import KIOSK_LANGUAGE
from kiosk.files import UnreadableFileError
from kiosk.leaflet.languages import Language, load_languages
from kiosk.leaflet.library import OpenLeaflet, leaflet_names
from kiosk.leaflet.po_update import updated_po
from kiosk.leaflet.texts import SourceText, source_texts
from kiosk.leaflet.translations import (
    ShownText,
    Translation,
    read_po,
    read_translation,
    source_translation,
)

KIOSKS_OWN = sorted(paths.KIOSK_LOCALE.glob("*.po"))
DUTCH = "De tekening laat zien waar alles staat."
DRAWING = "garden.plan.drawing"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_garden(tmp_path)


@pytest.fixture
def po(folder: Path) -> Path:
    return folder / "locale" / "en.po"


def _languages() -> tuple[Language, ...]:
    """Dutch and English, of the three that the leaflet is in."""
    return load_languages(LANGUAGES_FILE)[:2]


def _codes(leaflet: OpenLeaflet) -> list[str]:
    return [language.code for language in leaflet.languages]


def _saved(entries: polib.POFile, file: Path) -> Path:
    entries.save(str(file))
    return file


def _old(*entries: polib.POEntry) -> polib.POFile:
    old = polib.POFile()
    old.metadata = {"Language": "en", "X-Mine": "kept"}
    for entry in entries:
        old.append(entry)
    return old


def _entry(text_id: str, source: str, translated: str, **more: object) -> polib.POEntry:
    return polib.POEntry(msgctxt=text_id, msgid=source, msgstr=translated, **more)


# What is shown


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


# A broken PO


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
    leaflet = OpenLeaflet(folder, (*_languages(), german))
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
    leaflet = OpenLeaflet(folder, _languages())
    assert _codes(leaflet) == ["nl"]
    assert leaflet.pack is not None


def test_opening_a_leaflet_reads_no_translation(
    po: Path, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    po.write_text("<<<<", encoding="utf-8")
    assert _codes(OpenLeaflet(folder, _languages())) == ["nl", "en"]
    assert caplog.records == []


def test_a_leaflet_that_cannot_be_read_still_speaks_every_language(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (folder / "leaflet.toml").write_text("[[", encoding="utf-8")
    leaflet = OpenLeaflet(folder, _languages())
    assert leaflet.pack is None
    assert _codes(leaflet) == [language.code for language in _languages()]
    assert "leaflet.toml" in caplog.records[0].getMessage()
    for code in _codes(leaflet):
        assert leaflet.translation(code) is not None


def test_only_folders_with_a_leaflet_are_leaflets(folder: Path) -> None:
    (folder.parent / "drafts").mkdir()
    shutil.copytree(folder, folder.parent / "another")
    assert leaflet_names(folder.parent) == ("another", NAME)
    assert leaflet_names(folder.parent / "nowhere") == ()


# Bringing a PO in line with the source text


def test_an_update_keeps_what_matches() -> None:
    old = _old(_entry("a", "Een.", "One.", tcomment="Check with Ann"), _entry("b", "Twee.", "Two."))
    texts = (SourceText("b", "Twee.", "note b"), SourceText("a", "Een.", "note a"))
    new = updated_po(old, texts, "en")
    assert [(e.msgctxt, e.msgid, e.msgstr, e.comment, e.flags) for e in new] == [
        ("b", "Twee.", "Two.", "note b", []),
        ("a", "Een.", "One.", "note a", []),
    ]
    assert new[1].tcomment == "Check with Ann"
    assert new.metadata == {"Language": "en", "X-Mine": "kept"}


def test_an_update_keeps_a_mark_of_doubt() -> None:
    old = _old(_entry("a", "Een.", "One?", flags=["fuzzy"], previous_msgid="Eén."))
    (entry,) = updated_po(old, (SourceText("a", "Een.", ""),), "en")
    assert (entry.msgstr, entry.fuzzy, entry.previous_msgid) == ("One?", True, "Eén.")


def test_a_changed_text_keeps_its_translation_as_a_suggestion_only(tmp_path: Path) -> None:
    old = _old(_entry("a", "Een.", "One."), _entry("b", "Twee.", "Two."))
    texts = (SourceText("a", "Eén keer.", ""), SourceText("b", "Twee.", ""))
    new = updated_po(old, texts, "en")
    assert [(e.msgctxt, e.msgid, e.msgstr, e.fuzzy) for e in new] == [
        ("a", "Eén keer.", "One.", True),
        ("b", "Twee.", "Two.", False),
    ]
    assert new[0].previous_msgid == "Een."
    translation = read_translation(_saved(new, tmp_path / "en.po"))
    assert translation.shown("a", "Eén keer.") == ShownText("Eén keer.", is_fallback=True)
    assert translation.shown("b", "Twee.") == ShownText("Two.")


def test_a_text_that_is_gone_is_put_by(tmp_path: Path) -> None:
    old = _old(_entry("a", "Een.", "One."), _entry("b", "Twee.", "Two."), _entry("c", "Drie.", ""))
    file = _saved(updated_po(old, (SourceText("a", "Een.", ""),), "en"), tmp_path / "en.po")
    kept = polib.pofile(str(file))
    assert [(e.msgctxt, e.msgstr, bool(e.obsolete)) for e in kept] == [
        ("a", "One.", False),
        ("b", "Two.", True),
    ]
    assert '#~ msgstr "Two."' in file.read_text(encoding="utf-8")
    assert read_translation(file).shown("b", "Twee.").is_fallback
    again = updated_po(read_po(file), (SourceText("a", "Een.", ""),), "en")
    assert str(again) == str(kept)


def test_a_new_text_is_there_to_be_translated() -> None:
    texts = (SourceText("a", "Een.", ""), SourceText("b", "Twee.", "T2: a fact"))
    new = updated_po(_old(_entry("a", "Een.", "One.")), texts, "en")
    assert (new[1].msgctxt, new[1].msgid, new[1].msgstr, new[1].comment) == (
        "b",
        "Twee.",
        "",
        "T2: a fact",
    )
    assert not new[1].fuzzy


def test_a_new_language_begins_with_every_text() -> None:
    texts = tuple(source_texts(garden()))
    new = updated_po(None, texts, "tr")
    assert new.metadata["Language"] == "tr"
    assert [(e.msgctxt, e.msgid) for e in new] == [(text.id, text.text) for text in texts]
    assert not any(entry.msgstr for entry in new)


def test_texts_of_one_screen_are_told_apart_by_their_words() -> None:
    old = _old(_entry("AboutPage", "Hospital", "Ziekenhuis"), _entry("AboutPage", "Date", "Datum"))
    texts = (SourceText("AboutPage", "Hospital", ""), SourceText("AboutPage", "Day", ""))
    new = updated_po(old, texts, "nl")
    assert [(e.msgid, e.msgstr, e.fuzzy, bool(e.obsolete)) for e in new] == [
        ("Hospital", "Ziekenhuis", False, False),
        ("Day", "", False, False),  # which of the two it was cannot be known
        ("Date", "Datum", False, True),
    ]


def test_a_corrected_sentence_from_edit_to_screen(folder: Path, po: Path) -> None:
    edit(folder / "leaflet.toml", DUTCH, "De tekening toont waar alles staat.")
    leaflet = OpenLeaflet(folder, _languages())
    assert leaflet.pack is not None
    texts = tuple(source_texts(leaflet.pack))
    _saved(updated_po(read_po(po), texts, "en"), po)
    translation = leaflet.translation("en")
    assert translation is not None
    fallbacks = [text.id for text in texts if translation.shown(text.id, text.text).is_fallback]
    assert fallbacks == [DRAWING]


# The kiosk's own words


def test_the_kiosk_speaks_every_language_that_it_knows() -> None:
    known = {one.code for one in load_languages(paths.LANGUAGES)}
    assert {file.stem for file in KIOSKS_OWN} == known - {KIOSK_LANGUAGE}


@pytest.mark.parametrize("file", KIOSKS_OWN, ids=lambda file: file.stem)
def test_a_translation_of_the_kiosks_own_words_is_sound(file: Path) -> None:
    assert_sound_po(file)


@pytest.fixture(scope="module")
def words() -> tuple[SourceText, ...]:
    return kiosk_words()


@pytest.mark.parametrize("file", KIOSKS_OWN, ids=lambda file: file.stem)
def test_the_kiosks_own_words_are_up_to_date(
    file: Path, words: tuple[SourceText, ...], tmp_path: Path
) -> None:
    updated = _saved(updated_po(read_po(file), words, file.stem), tmp_path / file.name)
    assert updated.read_text(encoding="utf-8") == file.read_text(encoding="utf-8")
