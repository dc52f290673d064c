"""The kiosk as staff finds it."""

from collections.abc import Callable

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from screen import Screen

from kiosk.devtools.offscreen import settle
from kiosk.ward.pin import hash_pin

STAFF_PIN = "246813"
HASH = hash_pin(STAFF_PIN, b"0123456789abcdef", parallel=1)
Key, Modifier = Qt.Key, Qt.KeyboardModifier


def is_unmoved(screen: Screen, title: str) -> bool:
    shown = screen.window.isVisible() and screen.window.visibility() != QWindow.Visibility.Minimized
    return shown and (screen.navigator.visit.screen, screen.pages.chapter.pageTitle) == (
        "chapter",
        title,
    )


def wait_until(condition: Callable[[], bool], seconds: float = 30) -> None:
    """Process events until a condition holds. Raises AssertionError when it never does."""
    loop = QEventLoop()
    look = QTimer()
    look.timeout.connect(lambda: condition() and loop.quit())
    look.start(10)
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()
    assert condition(), "it did not come to that"


def hold_corners(screen: Screen, seconds: float, turned: bool = False) -> None:
    """Hold the top left and the bottom right corner with two fingers; `turned` the other two."""
    window, device = screen.window, screen.device
    right, bottom = window.width() - 8, window.height() - 8
    near, far = (
        (QPoint(right, 8), QPoint(8, bottom)) if turned else (QPoint(8, 8), QPoint(right, bottom))
    )
    QTest.touchEvent(window, device).press(0, near, window).press(1, far, window).commit()
    screen.let_time_go(seconds)
    screen.kiosk.input_guard.poll()
    QTest.touchEvent(window, device).release(0, near, window).release(1, far, window).commit()
    settle(screen.window)


def enter(screen: Screen, pin: str) -> None:
    """Enter a PIN, and wait until it was tried."""
    for digit in pin:
        screen.touch(f"digit-{digit}")
    screen.touch("tryPin")
    wait_until(lambda: not screen.kiosk.pin_pad.isChecking)
    settle(screen.window)
