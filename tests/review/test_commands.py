"""`ward-kiosk review sheet` and `review read`, as they are called."""

import json
from datetime import date
from pathlib import Path

import pytest
from packs import edit, garden
from sheets import desk_of, fill, filled, rows_on

from kiosk.cli import main
from kiosk.review.sign_off import sign_off_faults


def _run(folder: Path, *words: str) -> int:
    return main(["review", "--pack", str(folder), *words])


def test_sheets_are_written_as_pages_and_for_paper(
    folder: Path, tmp_path: Path, qapp: object
) -> None:
    out = tmp_path / "out"
    words = ["sheet", str(out), "--no-screens", "--lang", "en", "--lang", "nl", "--packet", "E"]
    assert _run(folder, *words, "--packet", "C") == 0
    assert sorted(file.name for file in out.iterdir()) == [
        *("C-nl.html", "C-nl.pdf", "E-en.html", "E-en.pdf", "E-nl.html", "E-nl.pdf"),
    ]
    assert (out / "C-nl.pdf").read_bytes().startswith(b"%PDF")
    assert "figure:garden" in rows_on((out / "C-nl.html").read_text(encoding="utf-8"))


@pytest.mark.slow
def test_behaviour_is_shown_by_the_kiosks_own_screens(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    words = ["sheet", str(out), "--no-pdf", "--lang", "nl", "--packet", "D"]
    assert _run(folder, *words) == 0
    page = (out / "D-nl.html").read_text(encoding="utf-8")
    assert len(rows_on(page)) == 5
    assert page.count("data:image/png") == 14
    assert "de vraag" in page


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["--lang", "xx"], "'xx' is not a language of the leaflet"),
        (["--lang", "en", "--packet", "A"], "there is no such packet in that language"),
    ],
)
def test_sheets_that_cannot_be_written_are_told(
    folder: Path, tmp_path: Path, words: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _run(folder, "sheet", str(tmp_path / "out"), "--no-screens", *words) == 1
    assert problem in capsys.readouterr().out


def test_without_a_list_of_roles_nobody_signs(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "sign-off.toml").unlink()
    assert _run(folder, "sign", "en", "--role", "midwife") == 1
    assert "sign-off.toml" in capsys.readouterr().out
    assert _run(folder, "status") == 0


def test_reading_tells_what_was_taken_and_what_was_not(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = desk_of(folder)
    sheet = filled(desk, "A", "nl")
    today = date.today().isoformat()
    row = "garden.plan.drawing"
    fill(desk, sheet, "garden.plan.where", date=today)
    fill(desk, sheet, row, date=today, answer="change", changes={row: "Anders."})
    file = tmp_path / "saved.json"
    file.write_text(json.dumps(sheet), encoding="utf-8")
    assert _run(folder, "read", str(file)) == 0
    told = capsys.readouterr().out
    assert f"Signed (1):\n  nl garden.plan.where (midwife, {today})" in told
    assert f"Corrected (1):\n  nl {row}: Anders." in told
    fill(desk, sheet, "garden.soil.dig", date="2999-01-01")
    file.write_text(json.dumps(sheet), encoding="utf-8")
    assert _run(folder, "read", str(file)) == 1
    told = capsys.readouterr().out
    assert "Taken before (2)" in told
    assert "Could not be taken (1)" in told


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('safety = ["G5", "X1a"]', 'safety = ["G9"]', "the leaflet has no 'G9'"),
        ("ladder = [", "leader = [", "the leaflet has no 'leader'. Did you mean 'ladder'"),
        ('packets = ["C"]', 'packets = ["Z"]', "packets"),
        ('packets = ["C"]', 'pockets = ["C"]', "Did you mean 'packets'"),
    ],
)
def test_a_list_of_roles_that_is_wrong_is_told(
    folder: Path, old: str, new: str, problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(folder / "sign-off.toml", old, new)
    (fault,) = sign_off_faults(folder, garden())
    assert problem in str(fault)
    assert _run(folder, "sign", "en", "--role", "midwife") == 1
    assert problem in capsys.readouterr().out


def test_an_edition_with_signs_of_its_own_can_be_signed(folder: Path) -> None:
    edit(folder / "facts.toml", '"TUIN 1-A"', "'TUIN \"1\" \\A'")
    assert _run(folder, "sign", "en", "--role", "midwife") == 0
    desk = desk_of(folder)
    assert desk.signatures()[0].edition == desk.edition == "2026-03-04, TUIN '1' 'A"


def test_a_remark_gives_the_terminal_no_orders(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    desk = desk_of(folder)
    sheet = filled(desk, "A", "nl")
    today = date.today().isoformat()
    row = "garden.plan.drawing"
    fill(desk, sheet, row, date=today, answer="leaflet", remark="a\x1b[2Jb\u202ec")
    file = tmp_path / "saved.json"
    file.write_text(json.dumps(sheet), encoding="utf-8")
    assert _run(folder, "read", str(file)) == 0
    assert "a?[2Jb?c" in capsys.readouterr().out
