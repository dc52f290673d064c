"""Touches, and how long the painted answer takes."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from kiosk.devtools.bench.table import Bare, Row
from kiosk.devtools.offscreen import settle, visible_item

if TYPE_CHECKING:
    from kiosk.app import Kiosk

ANSWER_TIMEOUT_SECONDS = 5.0

READING_MS = 500
"""So long at least she looks at a page before she turns it; the next figure is drawn meanwhile."""


def answer_rows(kiosk: Kiosk, turns: int, bare: Bare) -> list[Row]:
    """Return the rows of page turns and of changes of the language."""
    finger = _Finger(kiosk)
    return [*_turn_rows(kiosk, finger, turns, bare), *_language_rows(kiosk, finger, bare)]


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


def _turn_rows(kiosk: Kiosk, finger: _Finger, turns: int, bare: Bare) -> list[Row]:
    from PySide6.QtTest import QTest

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
        QTest.qWait(READING_MS)
    return _rows("touch to painted page", times, bare)


def _place(kiosk: Kiosk) -> tuple[str, str, int]:
    return kiosk.navigator.visit.screen, kiosk.pages.chapter.pageTitle, kiosk.pager.screen


def _has_left(kiosk: Kiosk, place: tuple[str, str, int]) -> bool:
    return _place(kiosk) != place


def _speaks(kiosk: Kiosk, language: str) -> bool:
    return kiosk.navigator.visit.language == language and kiosk.navigator.visit.screen == "chapter"


def _language_rows(kiosk: Kiosk, finger: _Finger, bare: Bare) -> list[Row]:
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
    return _rows("touch to painted page in another language", times, bare)


def _rows(what: str, times: list[float], bare: Bare) -> list[Row]:
    p99 = statistics.quantiles(times, n=100, method="inclusive")[98]
    return [
        _row(f"{what}, {name}", seconds, share, bare)
        for name, seconds, share in (("p99", p99, 0.15), ("median", statistics.median(times), 0.05))
    ]


def _row(what: str, seconds: float, share: float, bare: Bare) -> Row:
    measured = f"{seconds / bare.seconds:.3f} B ({seconds * 1000:.0f} ms)"
    return Row(what, measured, f"<= {share} B", seconds <= share * bare.seconds)
