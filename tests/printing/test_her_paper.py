"""Her own paper: her questions, printed for her; nothing of it is kept, and nobody else sees it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from packs import garden
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot
from screen import Screen
from tagged import TaggedPdf
from ward_window import HASH

from kiosk.paths import KIOSK_LOCALE
from kiosk.platform.translator import KioskTexts
from kiosk.settings import Settings
from kiosk.viewmodels.her_paper import MOST_IN_A_VISIT

THEIRS = "ar"
WAIT_MS = 60_000


def _program(folder: Path, does: str) -> Path:
    program = folder / "lp"
    program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def _said(source: str) -> str:
    texts = KioskTexts(KIOSK_LOCALE)
    texts.use(THEIRS)
    return texts.translate("QuestionsPage", source)


PRINTING = _said("Your questions are being printed.")
SENT = _said("It is at the printer. Ask your midwife for it.")
NOT_SENT = _said("It could not be printed. Ask your midwife.")


@pytest.fixture
def her_questions(make_screen: Callable[..., Screen]) -> Callable[..., Screen]:
    """Return what begins a visit with two questions, on their page."""

    def begin(
        program: Path, size: tuple[int, int] = (1280, 800), printer: str = "ward-3"
    ) -> Screen:
        settings = Settings(screen_diagonal_inches=10.1, printer=printer, staff_pin=HASH)
        screen = make_screen(*size, settings=settings, printer_program=str(program))
        _ask(screen)
        return screen

    return begin


def _ask(screen: Screen) -> None:
    screen.touch(f"language-{THEIRS}")
    screen.touch("chapter-0")
    for block in garden().leaflet.chapters[0].pages[0].blocks[:2]:
        screen.navigator.toggleQuestion(block.id)
    screen.touch("contents")
    screen.touch("questions")


def test_her_questions_are_printed_in_both_languages(
    her_questions: Callable[..., Screen], qtbot: QtBot, tmp_path: Path
) -> None:
    program = _program(tmp_path, f'echo "$@" > {tmp_path}/said; cat > {tmp_path}/job')
    screen = her_questions(program)
    screen.touch("printQuestions")
    assert PRINTING in screen.texts()
    assert not screen.item("printQuestions").isEnabled()
    qtbot.waitUntil(lambda: SENT in screen.texts(), timeout=WAIT_MS)
    assert (tmp_path / "said").read_text() == "-d ward-3 -o media=A4 -t kiosk -\n"
    pdf = TaggedPdf((tmp_path / "job").read_bytes())
    assert pdf.structure_faults() == []
    assert {one.language for one in pdf.elements()} == {"ar", "nl"}
    dutch = "".join(one.text for one in pdf.elements() if one.language == "nl")
    for block in garden().leaflet.chapters[0].pages[0].blocks[:2]:
        assert block.text.replace("\u00ad", "") in dutch.replace("\u00ad", "")


def test_what_she_asks_is_on_no_command_line_and_in_no_file(
    her_questions: Callable[..., Screen],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    lines = tmp_path / "lines"
    program = _program(
        tmp_path, f"cat /proc/[0-9]*/cmdline | tr '\\0' ' ' > {lines}; cat > /dev/null"
    )
    screen = her_questions(program)
    asked = screen.navigator.visit.questions
    screen.touch("printQuestions")
    qtbot.waitUntil(lambda: SENT in screen.texts(), timeout=WAIT_MS)
    seen = lines.read_text(errors="replace")
    assert [one for one in asked if one in seen or one in caplog.text] == []
    assert list(scratch.iterdir()) == []
    assert caplog.text == ""


@pytest.mark.parametrize("does", ["cat > /dev/null; echo 'no such printer' >&2; exit 1", None])
def test_a_fault_is_told_her_calmly_and_the_log_why(
    her_questions: Callable[..., Screen],
    qtbot: QtBot,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    does: str | None,
) -> None:
    program = _program(tmp_path, does) if does else tmp_path / "none"
    screen = her_questions(program)
    screen.touch("printQuestions")
    qtbot.waitUntil(lambda: NOT_SENT in screen.texts(), timeout=WAIT_MS)
    assert "printer ward-3: the leaflet was not printed" in caplog.text
    assert screen.item("printQuestions").isEnabled(), "she may try again"


def test_the_next_woman_is_told_nothing_of_it(
    her_questions: Callable[..., Screen], qtbot: QtBot, tmp_path: Path
) -> None:
    gate = tmp_path / "gate"
    program = _program(
        tmp_path, f"cat > /dev/null; while [ ! -e {gate} ]; do sleep 0.05; done; touch {gate}.done"
    )
    screen = her_questions(program)
    screen.touch("printQuestions")
    screen.navigator.finish()
    _ask(screen)
    assert PRINTING not in screen.texts()
    assert not screen.item("printQuestions").isEnabled(), "the printer is busy"
    gate.touch()
    qtbot.waitUntil(lambda: screen.item("printQuestions").isEnabled(), timeout=WAIT_MS)
    assert SENT not in screen.texts()


def test_what_was_said_goes_when_her_questions_change(
    her_questions: Callable[..., Screen], qtbot: QtBot, tmp_path: Path
) -> None:
    screen = her_questions(_program(tmp_path, "cat > /dev/null"))
    screen.touch("printQuestions")
    qtbot.waitUntil(lambda: SENT in screen.texts(), timeout=WAIT_MS)
    screen.touch(f"remove-{screen.navigator.visit.questions[0]}")
    assert SENT not in screen.texts()


def test_a_finger_that_taps_and_taps_fills_no_printer(
    her_questions: Callable[..., Screen], qtbot: QtBot, tmp_path: Path
) -> None:
    screen = her_questions(tmp_path / "none")
    paper = screen.kiosk.her_paper
    told: list[object] = []
    paper.printAsked.connect(lambda *_: told.append(_))
    for _ in range(MOST_IN_A_VISIT + 2):
        if screen.item("printQuestions").isEnabled():
            screen.touch("printQuestions")
            qtbot.waitUntil(lambda: NOT_SENT in screen.texts(), timeout=WAIT_MS)
    assert len(told) == MOST_IN_A_VISIT


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280), (1024, 600)])
def test_all_of_the_page_is_within_reach(
    her_questions: Callable[..., Screen], tmp_path: Path, size: tuple[int, int]
) -> None:
    screen = her_questions(tmp_path / "none", size)
    whole = screen.window.contentItem().boundingRect()
    shown = {name: _box(screen.item(name)) for name in ("printQuestions", "pageTitle", "show")}
    for box in shown.values():
        assert whole.contains(box)
    list_ = _box(screen.item("questionList"))
    assert not [name for name, box in shown.items() if box.intersects(list_)]
    assert not shown["printQuestions"].intersects(shown["pageTitle"])


def _box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


def test_without_a_printer_there_is_no_button(
    her_questions: Callable[..., Screen], tmp_path: Path
) -> None:
    screen = her_questions(tmp_path / "none", printer="")
    assert not screen.shows("printQuestions")
    told: list[object] = []
    screen.kiosk.her_paper.printAsked.connect(lambda *_: told.append(_))
    screen.kiosk.her_paper.printQuestions()
    assert told == []


def test_the_midwife_who_is_shown_them_has_no_button(
    her_questions: Callable[..., Screen], tmp_path: Path
) -> None:
    screen = her_questions(tmp_path / "none")
    assert screen.shows("printQuestions")
    screen.touch("show")
    assert not screen.shows("printQuestions")
