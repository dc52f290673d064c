"""The arrow of a mouse is not over a screen that is touched."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from screen import Screen

Shape = Qt.CursorShape


def test_the_arrow_is_there_only_while_a_mouse_is_moved(screen: Screen) -> None:
    assert screen.window.cursor().shape() == Shape.BlankCursor
    QTest.mouseMove(screen.window, QPoint(300, 300))
    QTest.mouseMove(screen.window, QPoint(310, 300))
    assert screen.window.cursor().shape() == Shape.ArrowCursor
    screen.touch("language-nl")
    assert screen.window.cursor().shape() == Shape.BlankCursor
