"""The printer of the ward: a language is sent to it, and what fails is said."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot
from screen import Screen
from ward_window import HASH, STAFF_PIN, enter

from kiosk.devtools.offscreen import settle
from kiosk.platform import process_runner
from kiosk.settings import Settings


def _ward(make_screen: Callable[..., Screen], program: Path) -> Screen:
    settings = Settings(screen_diagonal_inches=10.1, printer="ward-3", staff_pin=HASH)
    screen = make_screen(settings=settings, printer_program=str(program))
    screen.navigator.askPin()
    screen.kiosk.pin_pad.begin()
    settle(screen.window)
    enter(screen, STAFF_PIN)
    return screen


def _program(folder: Path, does: str) -> Path:
    program = folder / "lp"
    program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def test_staff_prints_a_language(
    make_screen: Callable[..., Screen], qtbot: QtBot, tmp_path: Path
) -> None:
    program = _program(tmp_path, f'echo "$@" > {tmp_path}/said; cat > {tmp_path}/job')
    screen = _ward(make_screen, program)
    screen.touch("staffPrint")
    screen.touch("print-ar")
    qtbot.waitUntil(lambda: "Naar de printer gestuurd." in screen.texts(), timeout=60_000)
    assert (tmp_path / "said").read_text() == "-d ward-3 -o media=A4 -t kiosk -\n"
    assert PdfReader(tmp_path / "job").root_object["/Lang"] == "ar"


@pytest.mark.parametrize("does", ["echo 'no such printer' >&2; exit 1", None])
def test_a_printer_that_fails_is_said(
    make_screen: Callable[..., Screen],
    qtbot: QtBot,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    does: str | None,
) -> None:
    program = _program(tmp_path, does) if does else tmp_path / "none"
    screen = _ward(make_screen, program)
    screen.touch("staffPrint")
    screen.touch("print-nl")
    qtbot.waitUntil(lambda: "Afdrukken is niet gelukt." in screen.texts(), timeout=60_000)
    assert "printer ward-3: the leaflet was not printed" in caplog.text


def test_a_printer_that_writes_without_an_end_fills_no_memory(
    make_screen: Callable[..., Screen],
    qtbot: QtBot,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(process_runner, "MOST_OUTPUT_BYTES", 3_000_000)
    screen = _ward(make_screen, _program(tmp_path, "cat > /dev/null; exec yes >&2"))
    screen.touch("staffPrint")
    screen.touch("print-nl")
    qtbot.waitUntil(lambda: "Afdrukken is niet gelukt." in screen.texts(), timeout=60_000)
    assert "writes without an end" in caplog.text


def test_without_a_printer_there_is_no_button(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen()
    screen.navigator.askPin()
    screen.kiosk.pin_pad.begin()
    settle(screen.window)
    assert screen.navigator.visit.screen == "staff"
    assert not screen.shows("staffPrint")


def test_without_a_pin_there_is_no_printing(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen(settings=Settings(screen_diagonal_inches=10.1, printer="ward-3"))
    screen.navigator.askPin()
    screen.kiosk.pin_pad.begin()
    settle(screen.window)
    assert screen.navigator.visit.screen == "staff"
    assert not screen.shows("staffPrint")
    asked: list[str] = []
    screen.kiosk.staff.printAsked.connect(lambda name, language: asked.append(language))
    screen.kiosk.staff.printLeaflet("nl")
    assert asked == []


def test_a_finger_that_taps_and_taps_prints_one(
    make_screen: Callable[..., Screen], qtbot: QtBot, tmp_path: Path
) -> None:
    program = _program(tmp_path, f"cat > /dev/null; echo one >> {tmp_path}/jobs")
    screen = _ward(make_screen, program)
    for _ in range(12):
        screen.touch("staffPrint")
        if screen.item("print-nl").isEnabled():
            screen.touch("print-nl")
        screen.touch("back")
    screen.touch("staffPrint")
    qtbot.waitUntil(lambda: "Naar de printer gestuurd." in screen.texts(), timeout=60_000)
    screen.touch("print-nl")
    assert (tmp_path / "jobs").read_text() == "one\n"
    screen.let_time_go(30)
    screen.touch("print-nl")
    qtbot.waitUntil(lambda: (tmp_path / "jobs").read_text() == "one\none\n", timeout=60_000)


@pytest.mark.parametrize(
    ("paper", "options", "height"),
    [(1, "", 297), (2, "-o sides=two-sided-short-edge ", 210)],
)
def test_staff_chooses_the_paper(
    make_screen: Callable[..., Screen],
    qtbot: QtBot,
    tmp_path: Path,
    paper: int,
    options: str,
    height: int,
) -> None:
    program = _program(tmp_path, f'echo "$@" > {tmp_path}/said; cat > {tmp_path}/job')
    screen = _ward(make_screen, program)
    screen.touch("staffPrint")
    screen.touch(f"paper-{paper}")
    screen.touch("print-nl")
    qtbot.waitUntil(lambda: "Naar de printer gestuurd." in screen.texts(), timeout=60_000)
    assert (tmp_path / "said").read_text() == f"-d ward-3 -o media=A4 {options}-t kiosk -\n"
    sheet = PdfReader(tmp_path / "job").pages[0].mediabox
    assert round(float(sheet.height) * 25.4 / 72) == height
