"""Frames: not more than 60 a second, and the first one at once."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickWindow

from kiosk.devtools.stepped_clock import SteppedClock
from kiosk.window.frame_limiter import FrameLimiter


@pytest.fixture
def window(qapp: QGuiApplication) -> QQuickWindow:
    window = QQuickWindow()
    window.resize(64, 48)
    return window


def _is_held(limiter: FrameLimiter, window: QQuickWindow) -> bool:
    return limiter.eventFilter(window, QEvent(QEvent.Type.UpdateRequest))


def test_the_first_frame_after_a_pause_is_not_held_back(window: QQuickWindow) -> None:
    clock = SteppedClock()
    limiter = FrameLimiter(window, lambda: True, clock)
    assert not _is_held(limiter, window)
    window.frameSwapped.emit()
    clock.now += 1
    assert not _is_held(limiter, window)


@pytest.mark.parametrize(("seconds", "held"), [(0.0, True), (0.012, True), (0.0131, False)])
def test_a_frame_too_soon_after_the_last_one_waits(
    window: QQuickWindow, seconds: float, held: bool
) -> None:
    clock = SteppedClock()
    limiter = FrameLimiter(window, lambda: True, clock)
    window.frameSwapped.emit()
    clock.now += seconds
    assert _is_held(limiter, window) == held


def test_what_was_held_back_is_drawn_without_being_asked_for_again(
    window: QQuickWindow, qtbot: object
) -> None:
    clock = SteppedClock()
    limiter = FrameLimiter(window, lambda: True, clock)
    window.show()
    qtbot.waitUntil(lambda: window.isExposed())
    window.frameSwapped.emit()
    assert _is_held(limiter, window)
    clock.now += 0.02
    with qtbot.waitSignal(window.frameSwapped):
        pass


def test_while_nothing_moves_every_frame_is_drawn_at_once(window: QQuickWindow) -> None:
    limiter = FrameLimiter(window, lambda: False, SteppedClock())
    window.frameSwapped.emit()
    assert not _is_held(limiter, window)


def test_nothing_else_is_held_back(window: QQuickWindow) -> None:
    limiter = FrameLimiter(window, lambda: True, SteppedClock())
    window.frameSwapped.emit()
    for kind in (QEvent.Type.TouchBegin, QEvent.Type.KeyPress, QEvent.Type.Expose):
        assert not limiter.eventFilter(window, QEvent(kind))
