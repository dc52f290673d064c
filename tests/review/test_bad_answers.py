"""What a saved sheet may bring that cannot be taken: it is told, and changes nothing."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sheets import TODAY, desk_of, fill, filled, handed_in, told

from kiosk.leaflet.program import OWN_WORDS
from kiosk.review.answers import LONGEST, as_one_line
from kiosk.review.applying import take

ROW = "garden.plan.drawing"


def _files(folder: Path) -> dict[str, bytes]:
    found = [*folder.rglob("*.*"), *folder.parent.joinpath("words").glob("*")]
    return {str(file): file.read_bytes() for file in found if file.is_file()}


@pytest.mark.parametrize(
    ("answer", "problem"),
    [
        ({"role": "Anna de Vries"}, "'Anna de Vries' is not a role"),
        ({"role": ""}, "is not a role"),
        ({"role": "gardener"}, "'gardener' may not sign packet A"),
        ({"date": "2026-05-05"}, "still to come"),
        ({"date": "2025-05-04"}, "more than a year ago"),
        ({"date": "yesterday"}, "is not a date"),
        ({"changes": {ROW: "x"}}, "is agreed with and corrected"),
        ({"answer": "change"}, "is to be changed, but not into what"),
        ({"answer": "", "changes": {ROW: "x"}}, "no box ticked"),
        ({"answer": "change", "changes": {ROW: " \n "}}, "is empty"),
        ({"answer": "change", "changes": {ROW: "a\x07b"}}, "a letter without a shape, U+0007"),
        ({"answer": "change", "changes": {ROW: "a\u202eb"}}, "a letter without a shape, U+202E"),
        ({"answer": "change", "changes": {"other": "x"}}, "has no text 'other'"),
        ({"answer": "change", "changes": {ROW: "x" * (LONGEST + 1)}}, "length"),
        ({"answer": "maybe"}, "invalid enum value"),
        ({"digest": "0"}, "digest"),
        ({"extra": 1}, "unknown field"),
    ],
)
def test_an_answer_that_cannot_be_taken_is_told_and_the_others_are_taken(
    folder: Path, answer: dict[str, object], problem: str
) -> None:
    desk = desk_of(folder)
    sheet = filled(desk, "A", "nl")
    fill(desk, sheet, ROW, **answer)
    fill(desk, sheet, "garden.plan.where")
    report = handed_in(folder, sheet)
    assert len(report.signed) == 1
    assert not report.corrected
    (fault,) = report.faults
    assert problem in str(fault).replace("Invalid", "invalid")
    assert fault.file.endswith("saved-0.json")
    assert fault.place
    assert fault.remedy


@pytest.mark.parametrize(
    ("key", "value", "problem"),
    [
        ("format", 2, "invalid enum value"),
        ("leaflet", "other", "is for the leaflet 'other'"),
        ("packet", "F", "invalid enum value"),
        ("packet", "B", ""),
        ("language", "../en", "language"),
        ("language", "xx", "there is no packet A in 'xx'"),
        ("answers", None, "expected `array`"),
        ("made", "now", "made"),
    ],
)
def test_a_file_that_is_not_of_this_leaflet_is_refused_as_a_whole(
    folder: Path, key: str, value: object, problem: str
) -> None:
    sheet = filled(desk_of(folder), "A", "nl")
    fill(desk_of(folder), sheet, ROW)
    before = _files(folder)
    report = handed_in(folder, sheet | {key: value})
    assert not report.signed
    if problem:
        (fault,) = report.faults
        assert problem in str(fault).replace("Invalid", "invalid")
    else:
        assert told(report.stale, ROW)
    assert _files(folder) == before


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "is not what a sheet saves"),
        (b"{", "is not what a sheet saves"),
        (b"[]", "expected `object`"),
        (b"\xff", "is not UTF-8"),
        (b"<!DOCTYPE html>", "is the sheet itself"),
        (b"[" * 100_000, "is not what a sheet saves"),
        (b" " * 1_100_000, "is 1100000 bytes"),
    ],
)
def test_a_file_that_is_no_saved_sheet_is_told(folder: Path, content: bytes, problem: str) -> None:
    file = folder.parent / "saved.json"
    file.write_bytes(content)
    report = take([file, folder.parent / "none.json"], desk_of(folder), TODAY)
    assert problem in str(report.faults[0]).replace("Expected", "expected")
    assert "none.json" in str(report.faults[1])


def test_a_row_that_is_answered_twice_is_not_taken(folder: Path) -> None:
    desk = desk_of(folder)
    sheet = filled(desk, "A", "nl")
    for answer in ("agree", "leaflet"):
        fill(desk, sheet, ROW, answer=answer)
    report = handed_in(folder, sheet)
    assert told([str(one) for one in report.faults], "is answered twice")
    assert not report.signed
    assert not report.leaflet_wrong


def test_two_corrections_of_one_text_must_agree(folder: Path) -> None:
    desk = desk_of(folder)
    sheets = []
    for words in ("Eerst dit.", "Of dit.", "Eerst dit."):
        sheets.append(filled(desk, "A", "nl"))
        fill(desk, sheets[-1], ROW, answer="change", changes={ROW: words})
    report = handed_in(folder, *sheets)
    assert report.corrected == [f"nl {ROW}: Eerst dit."]
    (fault,) = report.faults
    assert "is corrected otherwise in saved-0.json" in str(fault)


def test_a_place_to_put_a_number_in_is_not_lost(folder: Path) -> None:
    desk = desk_of(folder)
    sheet = filled(desk, "E", "nl")
    change = {"SignedLine: %1 of %2": "goedgekeurd"}
    fill(desk, sheet, OWN_WORDS, answer="change", changes=change)
    report = handed_in(folder, sheet)
    assert "must have %1 and %2 in it" in str(report.faults[0])


def test_a_text_over_several_lines_is_left_to_a_hand(folder: Path) -> None:
    file = folder / "leaflet.toml"
    text = file.read_text(encoding="utf-8")
    words = "De tekening laat zien waar alles staat."
    file.write_text(text.replace(f'"{words}"', f'"""\n{words}"""'), encoding="utf-8")
    desk = desk_of(folder)
    sheet = filled(desk, "A", "nl")
    fill(desk, sheet, ROW, answer="change", changes={ROW: "Anders."})
    report = handed_in(folder, sheet)
    assert "stands in no place by itself" in str(report.faults[0])
    assert "Change it by hand into: Anders." in str(report.faults[0])


def test_with_signatures_that_cannot_be_read_nothing_is_written(folder: Path) -> None:
    desk = desk_of(folder)
    sheet = filled(desk, "A", "nl")
    fill(desk, sheet, "garden.plan.where")
    fill(desk, sheet, ROW, answer="change", changes={ROW: "Anders."})
    (folder / "review.toml").write_text("[[signatures", encoding="utf-8")
    before = _files(folder)
    report = handed_in(folder, sheet)
    assert told([str(one) for one in report.faults], "review.toml")
    assert not report.signed
    assert _files(folder) == before


def test_what_cannot_be_written_stays_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_of(folder)
    sheet = filled(desk, "A", "nl")
    fill(desk, sheet, "garden.plan.where")
    fill(desk, sheet, ROW, answer="change", changes={ROW: "Anders."})
    before = _files(folder)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    report = handed_in(folder, sheet)
    assert len(report.faults) == 2
    assert told([str(one) for one in report.faults], "No space left on device")
    assert not report.signed
    assert not report.corrected
    assert _files(folder) == before


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=5,
)
FIELDS = ("row", "digest", "answer", "role", "date", "changes", "back", "remark")


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(field=st.sampled_from(FIELDS), value=JSON)
def test_no_answer_breaks_it_or_writes_where_it_should_not(
    folder: Path, field: str, value: object
) -> None:
    desk = desk_of(folder)
    sheet = filled(desk, "A", "nl")
    fill(desk, sheet, ROW, answer="leaflet")[field] = value
    before = _files(folder)
    file = folder.parent / "saved.json"
    file.write_text(json.dumps(sheet), encoding="utf-8")
    take([file], desk, TODAY)
    assert _files(folder) == before


def test_a_typed_text_becomes_one_line() -> None:
    assert as_one_line(" a\r\n b\u0301 \t c ") == "a b\u0301 c"
    assert as_one_line("e\u0301") == "\u00e9"
    assert (
        as_one_line("\u2066A\u2069 fi\u00adets \u06cc\u200c")
        == "\u2066A\u2069 fi\u00adets \u06cc\u200c"
    )
