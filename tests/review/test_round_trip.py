"""A sheet is filled in and taken back: ticks sign, corrections change the leaflet, once."""

from datetime import date
from pathlib import Path

import polib
import pytest
from packs import edit
from sheets import TODAY, agreed_with, covered, desk_of, fill, filled, handed_in, to_sign, told

from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.program import OWN_WORDS
from kiosk.review.rows import packets_in

SENTENCE, CHANGED = "De tekening laat zien waar alles staat.", "De tekening toont <b>alles</b>."
ROW = "garden.plan.drawing"
BACK = "AskButton: Back to the text"


def _opened(folder: Path, today: date = TODAY) -> OpenLeaflet:
    desk = desk_of(folder)
    return OpenLeaflet(folder, tuple(desk.leaflet.languages), desk.program, lambda: today)


@pytest.mark.parametrize("language", ["nl", "en", "ar"])
def test_when_every_packet_is_agreed_with_everything_is_signed(folder: Path, language: str) -> None:
    desk = desk_of(folder)
    sheets = [agreed_with(desk, name, language) for name in packets_in(language, "nl")]
    report = handed_in(folder, *sheets)
    assert not report.faults
    assert not report.stale
    assert len(report.signed) == sum(len(sheet["answers"]) for sheet in sheets)
    leaflet = _opened(folder)
    digests = leaflet.digests(language)
    assert leaflet.signed(language) == {text_id for text_id, now in digests.items() if now}
    assert leaflet.is_signed(language) or language != "nl"
    assert not _opened(folder, date(2027, 5, 4)).signed(language)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_thing_to_sign_is_in_one_row_of_one_packet(folder: Path, language: str) -> None:
    desk = desk_of(folder)
    assert covered(desk, language) == to_sign(desk, language)


def test_what_was_taken_is_not_taken_twice(folder: Path) -> None:
    desk = desk_of(folder)
    sheet = filled(desk, "A", "nl")
    fill(desk, sheet, "garden.plan.where")
    fill(desk, sheet, ROW, answer="change", changes={ROW: CHANGED})
    first = handed_in(folder, sheet)
    assert (len(first.signed), len(first.corrected)) == (1, 1)
    before = {file: file.read_bytes() for file in folder.glob("*.toml")}
    again = handed_in(folder, sheet)
    assert (again.signed, again.corrected, again.stale, again.faults) == ([], [], [], [])
    assert len(again.before) == 2
    assert {file: file.read_bytes() for file in folder.glob("*.toml")} == before


def test_a_correction_of_the_source_changes_that_text_and_no_other_letter(folder: Path) -> None:
    for language in ("nl", "en"):
        desk = desk_of(folder)
        handed_in(folder, *[agreed_with(desk, one, language) for one in packets_in(language, "nl")])
    desk = desk_of(folder)
    before = (folder / "leaflet.toml").read_text(encoding="utf-8")
    sheet = filled(desk, "A", "nl")
    fill(desk, sheet, ROW, answer="change", changes={ROW: CHANGED})
    report = handed_in(folder, sheet)
    assert report.corrected == [f"nl {ROW}: {CHANGED}"]
    after = (folder / "leaflet.toml").read_text(encoding="utf-8")
    assert after == before.replace(SENTENCE, CHANGED)
    for language in ("nl", "en"):
        leaflet = _opened(folder)
        unsigned = leaflet.digests(language).keys() - leaflet.signed(language)
        assert unsigned == {ROW}, language


def test_words_that_stand_in_several_places_are_changed_in_their_own(folder: Path) -> None:
    desk = desk_of(folder)
    sheet = filled(desk, "B", "nl")
    change = {"bend.cue.let-go.short": 'Laat "los" \\ nu'}
    fill(desk, sheet, "exercise:bend", answer="change", changes=change)
    assert not handed_in(folder, sheet).faults
    exercises = {one.id: one for one in desk_of(folder).pack.exercises}
    (cue,) = [cue for cue in exercises["bend"].cues if cue.id == "bend.cue.let-go"]
    assert cue.short == 'Laat "los" \\ nu'
    (other,) = [cue for cue in exercises["ladder"].cues if cue.id == "ladder.cue.release"]
    assert other.short == "Laat los"


def test_a_word_that_is_an_id_too_is_changed_where_it_is_a_text(folder: Path) -> None:
    edit(folder / "figures.toml", 'text = "hek"', 'text = "gate"')
    desk = desk_of(folder)
    sheet = filled(desk, "C", "nl")
    change = {"figure.plan.gate": "Het hek, dat open is"}
    fill(desk, sheet, "figure:plan", answer="change", changes=change)
    assert handed_in(folder, sheet).corrected == ["nl figure.plan.gate: Het hek, dat open is"]
    figures = (folder / "figures.toml").read_text(encoding="utf-8")
    assert 'anchor = "gate"\ntext = "Het hek, dat open is"' in figures


def test_a_title_with_a_hidden_hyphen_keeps_its_own_way_of_writing(folder: Path) -> None:
    desk = desk_of(folder)
    sheet = filled(desk, "A", "nl")
    change = {"garden.title": "De moes\u00adtuin"}
    fill(desk, sheet, "titles", answer="change", changes=change)
    assert not handed_in(folder, sheet).faults
    assert 'title = "De moes\\u00ADtuin"' in (folder / "leaflet.toml").read_text(encoding="utf-8")


def test_a_correction_of_a_translation_changes_the_po_and_unsigns_that_language(
    folder: Path,
) -> None:
    for language in ("nl", "en"):
        desk = desk_of(folder)
        handed_in(folder, *[agreed_with(desk, one, language) for one in packets_in(language, "nl")])
    desk = desk_of(folder)
    sheet = filled(desk, "E", "en")
    row = "garden.sow.light"
    fill(desk, sheet, row, answer="change", changes={row: "Put it in\n the light."})
    assert handed_in(folder, sheet).corrected == [f"en {row}: Put it in the light."]
    (entry,) = [e for e in polib.pofile(str(folder / "locale/en.po")) if e.msgctxt == row]
    assert entry.msgstr == "Put it in the light."
    leaflet = _opened(folder)
    assert row not in leaflet.signed("en")
    assert leaflet.is_signed("nl")


def test_the_kiosks_own_words_are_corrected_and_signed_too(folder: Path) -> None:
    desk = desk_of(folder)
    sheet = filled(desk, "E", "nl")
    fill(desk, sheet, OWN_WORDS, answer="change", changes={BACK: "Ik ben klaar"})
    assert handed_in(folder, sheet).corrected == [f"nl {BACK}: Ik ben klaar"]
    po = polib.pofile(str(folder.parent / "words" / "nl.po"))
    (entry,) = [e for e in po if (e.msgctxt, e.msgid) == ("AskButton", "Back to the text")]
    assert entry.msgstr == "Ik ben klaar"


def test_the_english_words_of_the_program_are_left_to_who_keeps_it(folder: Path) -> None:
    desk = desk_of(folder)
    sheet = filled(desk, "E", "en")
    fill(desk, sheet, OWN_WORDS, answer="change", changes={BACK: "I am done"})
    report = handed_in(folder, sheet)
    assert told(report.by_hand, "I am done")
    assert not report.corrected


def test_what_one_agrees_with_and_another_corrects_is_read_anew(folder: Path) -> None:
    desk = desk_of(folder)
    one, other = filled(desk, "A", "nl"), filled(desk, "A", "nl")
    fill(desk, one, ROW)
    fill(desk, other, ROW, answer="change", changes={ROW: CHANGED})
    report = handed_in(folder, one, other)
    assert (len(report.signed), len(report.corrected), len(report.anew)) == (0, 1, 1)
    assert ROW not in _opened(folder).signed("nl")


def test_the_leaflet_itself_being_wrong_is_told_and_changes_nothing(folder: Path) -> None:
    before = {file: file.read_bytes() for file in folder.rglob("*.*")}
    desk = desk_of(folder)
    sheet = filled(desk, "A", "nl")
    fill(desk, sheet, ROW, answer="leaflet", remark="G1: het hek\nis weg")
    fill(desk, sheet, "garden.plan.where", answer="change", remark="duidelijker")
    report = handed_in(folder, sheet)
    assert report.leaflet_wrong == [f"nl {ROW} (midwife): G1: het hek is weg"]
    assert told(report.by_hand, "duidelijker")
    assert {file: file.read_bytes() for file in folder.rglob("*.*")} == before


def test_a_row_that_has_changed_since_is_stale(folder: Path) -> None:
    desk = desk_of(folder)
    sheet = filled(desk, "A", "nl")
    fill(desk, sheet, ROW)
    fill(desk, sheet, "garden.plan.where")
    edit(folder / "leaflet.toml", SENTENCE, CHANGED)
    report = handed_in(folder, sheet)
    assert told(report.stale, ROW)
    assert len(report.stale) == len(report.signed) == 1


def test_a_sheet_of_another_edition_is_stale(folder: Path) -> None:
    desk = desk_of(folder)
    sheet = agreed_with(desk, "C", "nl")
    edit(folder / "facts.toml", "date = 2026-03-04", "date = 2027-03-04")
    report = handed_in(folder, sheet)
    assert not report.signed
    assert len(report.stale) == len(sheet["answers"])
