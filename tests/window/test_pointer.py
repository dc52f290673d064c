"""The arrow of a mouse is not over a screen that is touched."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from screen import Screen

Shape = Qt.CursorShape


def is_hidden() -> bool:
    """Whether no arrow is seen over anything: buttons have one of their own."""
    cursor = QGuiApplication.overrideCursor()
    return cursor is not None and cursor.shape() == Shape.BlankCursor


def test_the_arrow_is_there_only_while_a_mouse_is_moved(screen: Screen) -> None:
    assert is_hidden()
    QTest.mouseMove(screen.window, QPoint(300, 300))
    QTest.mouseMove(screen.window, QPoint(310, 300))
    assert not is_hidden()
    screen.touch("language-nl")
    assert is_hidden()


def test_a_window_that_comes_below_the_arrow_does_not_show_it(screen: Screen) -> None:
    """Under X11 that is told as a move; on a touch screen nothing else would ever hide it."""
    QTest.mouseMove(screen.window, QPoint(300, 300))
    assert is_hidden()
    QTest.mouseMove(screen.window, QPoint(310, 300))
    screen.touch("language-nl")
    QTest.mouseMove(screen.window, QPoint(500, 310))
    assert is_hidden()
