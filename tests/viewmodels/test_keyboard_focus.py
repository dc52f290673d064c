"""With the keyboard: what has the focus keeps it while the rows around it change."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from screen import Screen

from kiosk.devtools.offscreen import settle


def _press(screen: Screen, key: Qt.Key) -> None:
    QTest.keyClick(screen.window, key)
    settle(screen.window)


def _has_focus(screen: Screen, name: str) -> bool:
    """Return whether what has the focus is, or holds, the item with that name."""
    below = [screen.window.activeFocusItem()]
    while below:
        item = below.pop(0)
        if item.objectName() == name:
            return True
        below += item.childItems()
    return False


def _blocks(screen: Screen) -> list[str]:
    """Return the ids of the paragraphs on the screen."""
    rows = screen.pages.chapter.snapshot.blocks
    return [row.textId for row in rows if screen.shows(f"block-{row.textId}")]


def test_a_paragraph_picked_with_the_space_bar_keeps_the_focus(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.touch("chapter-0")
    screen.touch("ask")
    while len(_blocks(screen)) < 2:
        screen.navigator.nextPage()
        settle(screen.window)
        screen.touch("ask")
    first, second = _blocks(screen)[:2]
    for _ in range(40):
        _press(screen, Qt.Key.Key_Tab)
        if _has_focus(screen, f"block-{first}"):
            break
    focused = screen.window.activeFocusItem()
    assert _has_focus(screen, f"block-{first}")
    _press(screen, Qt.Key.Key_Space)
    assert screen.navigator.visit.questions == (first,)
    assert screen.window.activeFocusItem() is focused
    _press(screen, Qt.Key.Key_Tab)
    assert _has_focus(screen, f"block-{second}")
    _press(screen, Qt.Key.Key_Space)
    assert screen.navigator.visit.questions == (first, second)
    assert _has_focus(screen, f"block-{second}")
