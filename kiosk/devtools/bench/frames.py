"""The frames of the exercises, and what the kiosk does when nobody touches it."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from kiosk.devtools.bench.start import GUIDED
from kiosk.devtools.bench.table import Bare, Row
from kiosk.devtools.offscreen import settle

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickWindow

    from kiosk.app import Kiosk

FRAME_SECONDS = 1 / 60
MOST_FRAMES = 62.5
"""Frames a second: Qt's animations tick every 16 ms where no screen sets the rate."""
BARE_SECONDS = 0.15
"""The start of the bare window on the machine for which the share of a core is given."""
SHARE = 0.10
REST_SECONDS = 30


class FrameMeter:
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


def animation_rows(kiosk: Kiosk, bare: Bare) -> list[Row]:
    """Return the rows of each exercise at its fastest pace, and of one shown as light."""
    from PySide6.QtCore import QEventLoop, QTimer

    rows = []
    navigator, player = kiosk.navigator, kiosk.player
    ways = [(name, player.start) for name in kiosk.guided_plans()]
    ways.append((GUIDED, player.startQuiet))
    navigator.openGuided(GUIDED)
    navigator.answerFeeling(True)
    navigator.beginGuided()
    while player.canGoFaster:  # the fastest pace moves most, and takes the least time
        player.faster()
    for name, start in ways:
        navigator.openGuided(name)
        settle(kiosk.window)
        seconds = kiosk.guided_plans()[name].at_pace(player.pace).seconds
        meter = FrameMeter(kiosk.window)
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        cpu, wall = time.process_time(), time.perf_counter()
        start()
        loop.exec()
        share = (time.process_time() - cpu) / (time.perf_counter() - wall)
        meter.stop()
        player.stop()
        called = f"{name}, as light" if start == player.startQuiet else name
        rows += [*_frame_rows(called, meter, bare), _share_row(called, share, bare)]
    return rows


def _frame_rows(name: str, meter: FrameMeter, bare: Bare) -> list[Row]:
    p99 = statistics.quantiles(meter.work, n=100, method="inclusive")[98]
    rate = len(meter.gaps) / sum(meter.gaps) if meter.gaps else 0.0
    measured = f"{p99 / bare.seconds:.4f} B ({p99 * 1000:.1f} ms)"
    return [
        Row(f"{name}: drawing a frame, p99", measured, "<= 0.02 B", p99 <= 0.02 * bare.seconds),
        Row(f"{name}: frames a second", f"{rate:.1f}", "<= 62.5", rate <= MOST_FRAMES),
    ]


def _share_row(name: str, share: float, bare: Bare) -> Row:
    """Return the row of the processor's share: a machine half as fast may take twice of it."""
    limit = SHARE * bare.seconds / BARE_SECONDS
    return Row(f"{name}: share of one core", f"{share:.1%}", f"<= {limit:.1%}", share <= limit)


def rest_rows(kiosk: Kiosk) -> list[Row]:
    """Return the rows of a time in which nobody is there."""
    from PySide6.QtCore import QEventLoop, QTimer

    kiosk.navigator.finish()
    kiosk.living_window.rest()  # The last touch may have been just now.
    settle(kiosk.window)
    frames: list[None] = []
    kiosk.window.frameSwapped.connect(lambda: frames.append(None))
    loop = QEventLoop()
    QTimer.singleShot(REST_SECONDS * 1000, loop.quit)
    cpu = time.process_time()
    loop.exec()
    share = (time.process_time() - cpu) / REST_SECONDS
    return [
        Row("at rest: share of one core", f"{share:.2%}", "<= 0.1 %", share <= 0.001),
        Row(f"at rest: frames in {REST_SECONDS} s", str(len(frames)), "0", not frames),
    ]
