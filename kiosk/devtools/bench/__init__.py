"""`ward-kiosk bench`: the figures of design, measured here and now.

Drawn in memory with the software renderer. Start is compared with a window of one text in the same
run, because machines differ and are noisy.
"""

from __future__ import annotations

import argparse
import compileall
import gc
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk import paths
from kiosk.devtools.offscreen import settle, visible_item
from kiosk.platform.memory import proportional_set_size
from kiosk.platform.offscreen import use_offscreen
from kiosk.settings import Settings

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from kiosk.app import Kiosk

BARE_WINDOW = (
    b"import QtQuick\nWindow { width: %d; height: %d; visible: true; Text { text: 'Hello' } }"
)

ANSWER_TIMEOUT_SECONDS = 5.0

FRAME_SECONDS = 1 / 60

QUIET_EXERCISE = "hold"
"""The exercise that is measured as light as well."""


@dataclass(frozen=True)
class Row:
    """A line of the table."""

    what: str
    measured: str
    limit: str
    holds: bool


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--runs", type=int, default=9, help="starts of each kind (default 9)")
    parser.add_argument("--turns", type=int, default=150, help="page turns (default 150)")
    parser.add_argument(
        "--size", action="append", metavar="WxH", help="sizes (default 1280x800 and 1920x1080)"
    )
    parser.add_argument("--child", choices=["bare", "kiosk", "visit"], help=argparse.SUPPRESS)
    parser.add_argument("--leaflets", type=Path, default=paths.LEAFLETS, help=argparse.SUPPRESS)
    parser.add_argument("--began", type=float, default=0.0, help=argparse.SUPPRESS)


def execute(options: argparse.Namespace) -> int:
    """Measure and print the table; return 1 when a figure does not hold."""
    use_offscreen()
    sizes = [tuple(map(int, size.split("x"))) for size in options.size or ["1280x800", "1920x1080"]]
    if options.child:
        return _start_and_tell(options.child, sizes[0], options)
    # As `make` does, because the service keeps Python from writing what it compiles.
    compileall.compile_dir(paths.PACKAGE, quiet=2)
    rows: list[Row] = []
    for size in sizes:
        name = f"{size[0]}x{size[1]}"
        rows += [_named(row, name) for row in _start_rows(size, options.runs)]
        rows += [_named(row, name) for row in _inside_rows(size, options)]
    width = max(len(row.what) for row in rows)
    for row in rows:
        print(
            f"{row.what:<{width}}  {row.measured:>26}  {row.limit:>12}  "
            f"{'holds' if row.holds else 'DOES NOT HOLD'}"
        )
    return 0 if all(row.holds for row in rows) else 1


def _named(row: Row, size: str) -> Row:
    return Row(f"{size} {row.what}", row.measured, row.limit, row.holds)


# --- start ---------------------------------------------------------------------------------------


def _start_rows(size: tuple[int, ...], runs: int) -> list[Row]:
    bare: list[float] = []
    kiosk: list[float] = []
    grown: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        many = Path(folder)
        _fill_library(many, packs=100, languages=20)
        for _ in range(runs):  # interleaved, so that noise falls on all alike
            bare.append(_child("bare", size)[0])
            kiosk.append(_child("kiosk", size)[0])
            grown.append(_child("kiosk", size, many)[0])
    base, own, full = (statistics.median(times) for times in (bare, kiosk, grown))
    return [
        Row(
            "start to first painted page, x bare window",
            f"{own / base:.2f} ({own * 1000:.0f}/{base * 1000:.0f} ms)",
            "<= 1.5",
            own <= 1.5 * base,
        ),
        Row(
            "start with 100 leaflets x 20 languages, x one",
            f"{full / own:.2f}",
            "<= 1.1",
            full <= 1.1 * own,
        ),
    ]


def _fill_library(folder: Path, packs: int, languages: int) -> None:
    source = paths.LEAFLETS / Settings().leaflets[0]
    shutil.copytree(source, folder / source.name)
    po = next((source / "locale").glob("*.po"))
    for number in range(languages):
        # Names of languages that the kiosk does not know cost a look as well.
        shutil.copy(po, folder / source.name / "locale" / f"q{chr(97 + number)}.po")
    for number in range(packs - 1):
        shutil.copytree(folder / source.name, folder / f"leaflet-{number:02d}")


def _child(kind: str, size: tuple[int, ...], leaflets: Path = paths.LEAFLETS) -> tuple[float, int]:
    """Start a process of that kind; return seconds to its first frame and its memory in bytes."""
    began = time.clock_gettime(time.CLOCK_MONOTONIC)
    command = [sys.executable, *paths.PROGRAM, "bench", "--child", kind]
    command += [
        "--size",
        f"{size[0]}x{size[1]}",
        "--leaflets",
        str(leaflets),
        "--began",
        str(began),
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=True)
    seconds, memory = result.stdout.split()[-2:]
    return float(seconds), int(memory)


def _start_and_tell(kind: str, size: tuple[int, ...], options: argparse.Namespace) -> int:
    """In the child: show a window, and print seconds to its first frame and memory in bytes."""
    os.environ["QML_DISABLE_DISK_CACHE"] = "1"
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQml import QQmlApplicationEngine
    from PySide6.QtQuick import QQuickWindow

    application = QGuiApplication(sys.argv[:1])
    kept: list[object] = [application]
    if kind == "bare":
        engine = QQmlApplicationEngine()
        with tempfile.NamedTemporaryFile(suffix=".qml") as file:
            file.write(BARE_WINDOW % size)
            file.flush()
            engine.load(file.name)
        window = engine.rootObjects()[0]
        kept.append(engine)
    else:
        from kiosk.platform import preflight

        gc.disable()  # as `run` does
        from kiosk.app import Kiosk

        assert not preflight.obstacle()
        kiosk = Kiosk(Settings(theme="day"), leaflets=options.leaflets)
        window = kiosk.window
        window.resize(*size)
        window.show()
        kept.append(kiosk)
    assert isinstance(window, QQuickWindow)
    frames: list[float] = []
    window.frameSwapped.connect(
        lambda: frames.append(time.clock_gettime(time.CLOCK_MONOTONIC) - options.began)
    )
    while not frames:
        application.processEvents()
    if kind == "visit":
        _visit_everything(kiosk)
    print(frames[0], proportional_set_size())
    sys.stdout.flush()
    os._exit(0)


# --- inside one kiosk ----------------------------------------------------------------------------


def _inside_rows(size: tuple[int, ...], options: argparse.Namespace) -> list[Row]:
    from kiosk.app import Kiosk
    from kiosk.startup import make_application

    application = make_application()
    bare_memory = _child("bare", size)[1]
    kiosk = Kiosk(Settings(theme="day", screen_diagonal_inches=10.1 if size[0] < 1600 else 15.6))
    try:
        kiosk.window.resize(*size)
        kiosk.window.show()
        settle(kiosk.window)
        finger = _Finger(kiosk)
        rows = [_turn_row(kiosk, finger, options.turns), _language_row(kiosk, finger)]
        rows += _animation_rows(kiosk)
        rows.append(_memory_row(_child("visit", size)[1], bare_memory))
    finally:
        kiosk.close()
    del application
    return rows


class _Finger:
    """Touches controls by name and waits for the painted answer."""

    def __init__(self, kiosk: Kiosk) -> None:
        from PySide6.QtTest import QTest

        self._window = kiosk.window
        self._device = QTest.createTouchDevice()
        self._frames = 0
        self._window.frameSwapped.connect(self._count)

    def _count(self) -> None:
        self._frames += 1

    def tap(self, name: str, answered: Callable[[], bool]) -> float:
        """Tap a control; return seconds from touch to the frame that shows the answer."""
        from PySide6.QtCore import QPoint
        from PySide6.QtGui import QGuiApplication
        from PySide6.QtQuick import QQuickItem
        from PySide6.QtTest import QTest

        item = visible_item(self._window, name)
        if not isinstance(item, QQuickItem):
            raise LookupError(f"there is no control '{name}' on the screen")
        middle = item.mapToScene(item.boundingRect().center()).toPoint()
        began = time.perf_counter()
        QTest.touchEvent(self._window, self._device).press(0, QPoint(middle), self._window).commit()
        QTest.touchEvent(self._window, self._device).release(
            0, QPoint(middle), self._window
        ).commit()
        while not answered():
            _or_give_up(began, name)
            QGuiApplication.processEvents()
        seen = self._frames
        self._window.update()  # the answer may have been painted while it was given
        while self._frames == seen:
            _or_give_up(began, name)
            QGuiApplication.processEvents()
        return time.perf_counter() - began


def _or_give_up(began: float, name: str) -> None:
    if time.perf_counter() - began > ANSWER_TIMEOUT_SECONDS:
        raise TimeoutError(f"no painted answer to a touch of '{name}'")


def _turn_row(kiosk: Kiosk, finger: _Finger, turns: int) -> Row:
    navigator = kiosk.navigator
    navigator.chooseLanguage(navigator.context.languages[0].code)
    navigator.endHint()
    settle(kiosk.window)
    times = []
    for _ in range(turns):
        before = _place(kiosk)
        control = "chapter-0" if navigator.visit.screen == "contents" else "next"
        times.append(finger.tap(control, partial(_has_left, kiosk, before)))
        settle(kiosk.window)
    return _answer_row("touch to painted page", times, 0.050)


def _place(kiosk: Kiosk) -> tuple[str, str, int]:
    return kiosk.navigator.visit.screen, kiosk.pages.chapter.pageTitle, kiosk.pager.screen


def _has_left(kiosk: Kiosk, place: tuple[str, str, int]) -> bool:
    return _place(kiosk) != place


def _speaks(kiosk: Kiosk, language: str) -> bool:
    return kiosk.navigator.visit.language == language and kiosk.navigator.visit.screen == "chapter"


def _language_row(kiosk: Kiosk, finger: _Finger) -> Row:
    navigator = kiosk.navigator
    codes = [one.code for one in navigator.context.languages]
    navigator.openChapter(0)
    settle(kiosk.window)
    times = []
    for number in range(60):
        code = codes[number % len(codes)]
        navigator.openLanguages()
        settle(kiosk.window)
        times.append(finger.tap(f"language-{code}", partial(_speaks, kiosk, code)))
        settle(kiosk.window)
    return _answer_row("touch to painted page in another language", times, 0.100)


def _answer_row(what: str, times: list[float], limit: float) -> Row:
    p99 = statistics.quantiles(times, n=100, method="inclusive")[98]
    return Row(
        what,
        f"p99 {p99 * 1000:.0f} ms, median {statistics.median(times) * 1000:.0f}",
        f"<= {limit * 1000:.0f} ms",
        p99 <= limit,
    )


class _FrameMeter:
    """Notes how long each frame takes to draw, and the time from one to the next. Seconds."""

    def __init__(self, window: QQuickWindow) -> None:
        self.work: list[float] = []
        self.gaps: list[float] = []
        self._began = self._swapped = time.perf_counter()
        self._window = window
        window.beforeFrameBegin.connect(self._begin)
        window.frameSwapped.connect(self._end)

    def stop(self) -> None:
        """Note no more."""
        self._window.beforeFrameBegin.disconnect(self._begin)
        self._window.frameSwapped.disconnect(self._end)

    def _begin(self) -> None:
        self._began = time.perf_counter()

    def _end(self) -> None:
        now = time.perf_counter()
        self.work.append(now - self._began)
        if now - self._swapped < 4 * FRAME_SECONDS:
            self.gaps.append(now - self._swapped)  # longer ones: the muscle is held still
        self._swapped = now


def _animation_rows(kiosk: Kiosk) -> list[Row]:
    from PySide6.QtCore import QEventLoop, QTimer

    rows = []
    navigator, player = kiosk.navigator, kiosk.player
    ways = [(name, player.start) for name in kiosk.guided_plans()]
    ways.append((QUIET_EXERCISE, player.startQuiet))
    navigator.openGuided(QUIET_EXERCISE)
    navigator.answerFeeling(True)
    navigator.beginGuided()
    while player.canGoFaster:  # the fastest pace moves most, and takes the least time
        player.faster()
    for name, start in ways:
        navigator.openGuided(name)
        settle(kiosk.window)
        seconds = kiosk.guided_plans()[name].at_pace(player.pace).seconds
        meter = _FrameMeter(kiosk.window)
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        cpu, wall = time.process_time(), time.perf_counter()
        start()
        loop.exec()
        share = (time.process_time() - cpu) / (time.perf_counter() - wall)
        meter.stop()
        player.stop()
        called = f"{name}, as light" if start == player.startQuiet else name
        rows.append(_frame_row(called, meter))
        rows.append(Row(f"{called}: share of one core", f"{share:.0%}", "<= 15 %", share <= 0.15))
    return rows


def _frame_row(name: str, meter: _FrameMeter) -> Row:
    p99 = statistics.quantiles(meter.work, n=100, method="inclusive")[98]
    rate = len(meter.gaps) / sum(meter.gaps) if meter.gaps else 0.0
    return Row(
        f"{name}: time to draw a frame, {len(meter.work)} frames",
        f"p99 {p99 * 1000:.1f} ms, {rate:.0f} frames/s",
        "<= 16.7 ms",
        p99 <= FRAME_SECONDS,
    )


def _visit_everything(kiosk: Kiosk) -> None:
    navigator = kiosk.navigator
    for language in [one.code for one in navigator.context.languages]:
        navigator.finish()
        navigator.chooseLanguage(language)
        navigator.endHint()
        navigator.openAbout()
        settle(kiosk.window)
        navigator.openContents()
        settle(kiosk.window)
        navigator.openChapter(0)
        while not kiosk.pages.chapter.isLast:
            settle(kiosk.window)
            navigator.nextPage()
        navigator.openGuided(QUIET_EXERCISE)
        for answer in (False, True):
            settle(kiosk.window)
            navigator.answerFeeling(answer)
            settle(kiosk.window)
            navigator.beginGuided()
        for name, plan in kiosk.guided_plans().items():
            navigator.openGuided(name)
            for phase in range(plan.counts):
                kiosk.player.show_at(phase * plan.count_seconds)
                settle(kiosk.window)
        for around in (navigator.openPositions, navigator.openTired):
            around()
            settle(kiosk.window)
            navigator.goBack()
    navigator.finish()
    settle(kiosk.window)


def _memory_row(own: int, bare: int) -> Row:
    return Row(
        "memory after every page in every language, x bare",
        f"{own / bare:.2f} ({own / 2**20:.0f}/{bare / 2**20:.0f} MiB)",
        "<= 2",
        own <= 2 * bare,
    )
