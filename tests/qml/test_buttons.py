"""A button's icon and words stand together in the middle of it."""

from collections.abc import Callable

import pytest
from PySide6.QtQuick import QQuickItem
from screen import Screen

MOST_OFF = 1.5
"""How far the middle of what a button shows may be from its own, in pixels."""


def _off_the_middle(button: QQuickItem) -> float:
    """Return by how much what a button shows lies to one side, in pixels."""
    shown: list[QQuickItem] = [
        item
        for item in button.findChildren(QQuickItem)
        if item.isVisible()
        and item.width() > 0
        and (item.property("followsDirection") is not None or item.inherits("QQuickText"))
    ]
    boxes = [item.mapRectToItem(button, item.boundingRect()) for item in shown]
    left, right = min(box.left() for box in boxes), max(box.right() for box in boxes)
    return abs((left + right) / 2 - button.width() / 2)


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("page", ["contents", "chapter", "appearance", "staff"])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_what_a_button_shows_is_in_its_middle(
    make_screen: Callable[..., Screen], size: tuple[int, int], page: str, language: str
) -> None:
    screen = make_screen(*size)
    screen.touch(f"language-{language}")
    if page == "chapter":
        screen.touch("chapter-0")
    if page == "appearance":
        screen.touch("appearance")
    if page == "staff":
        screen.navigator.askPin()
        screen.kiosk.staff.begin()
        screen.navigator.openStaff()
        screen.resize(*size)
    buttons = [
        item
        for item in screen.items()
        if item.property("iconFollowsDirection") is not None and item.isVisible()
    ]
    assert len(buttons) > 2
    off = {item.objectName(): _off_the_middle(item) for item in buttons}
    assert {name: way for name, way in off.items() if way > MOST_OFF} == {}
