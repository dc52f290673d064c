"""Bringing translations in line with the source text."""

from pathlib import Path

import polib
import pytest
from packs import edit, garden
from po_files import assert_sound_po
from translating import DRAWING, DUTCH, languages

from kiosk import paths
from kiosk.cli.lupdate import kiosk_words
from kiosk.cli.translate import KIOSK_LANGUAGE
from kiosk.leaflet.languages import load_languages
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.po_update import updated_po
from kiosk.leaflet.texts import SourceText, source_texts
from kiosk.leaflet.translations import (
    ShownText,
    read_po,
    read_translation,
)

KIOSKS_OWN = sorted(paths.KIOSK_LOCALE.glob("*.po"))


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
    leaflet = OpenLeaflet(folder, languages())
    assert leaflet.pack is not None
    texts = tuple(source_texts(leaflet.pack))
    _saved(updated_po(read_po(po), texts, "en"), po)
    translation = leaflet.translation("en")
    assert translation is not None
    fallbacks = [text.id for text in texts if translation.shown(text.id, text.text).is_fallback]
    assert fallbacks == [DRAWING]


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
