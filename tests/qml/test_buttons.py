"""Icon and words stand together in the middle of a button, as wide as fits what it does."""

from collections.abc import Callable, Iterable

import pytest
from guided import begin_guided
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from screen import Screen
from voices import FakeAudioPlayer, FakeEngine

from kiosk.devtools.offscreen import settle

MOST_OFF = 1.5
"""How far the middle of what a button shows may be from its own, in pixels."""
EDGE = 7
"""Pixels along a button's edge that are not looked at: its border, and where it is round."""
SEEN = 40
"""By how much a pixel differs from the button's face, if something is drawn there; 0 to 255."""


def _off(shot: QImage, button: QQuickItem) -> tuple[float, float]:
    """Return by how much what a button shows lies to one side, and up or down, in pixels."""
    box = button.mapRectToScene(button.boundingRect())
    around = box.toRect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
    grey = shot.copy(around).convertToFormat(QImage.Format.Format_Grayscale8)
    pixels, stride, width = bytes(grey.constBits()), grey.bytesPerLine(), grey.width()
    rows = [pixels[y * stride : y * stride + width] for y in range(grey.height())]
    face = rows[len(rows) // 2][0]
    seen = [[abs(pixel - face) > SEEN for pixel in row] for row in rows]
    down = [y for y, row in enumerate(seen) if any(row)]
    across = [x for x in range(width) if any(row[x] for row in seen)]
    if not down:
        return 0.0, 0.0
    middle_x = around.left() + (across[0] + across[-1] + 1) / 2
    middle_y = around.top() + (down[0] + down[-1] + 1) / 2
    return abs(middle_x - box.center().x()), abs(middle_y - box.center().y())


def _buttons(screen: Screen) -> Iterable[QQuickItem]:
    """Yield the buttons that a person can see, but for the one that shows a picture."""
    for item in screen.items():
        if item.property("iconFollowsDirection") is not None and item.objectName() != "privacy":
            yield item


PAGES: dict[str, Callable[[Screen], object]] = {
    "contents": lambda screen: None,
    "chapter": lambda screen: screen.touch("chapter-0"),
    "end": lambda screen: (screen.touch("chapter-0"), screen.touch("next"), screen.touch("next")),
    "asking": lambda screen: (screen.touch("chapter-0"), screen.touch("ask")),
    "appearance": lambda screen: screen.touch("appearance"),
    "farewell": lambda screen: screen.touch("done"),
    "ready": lambda screen: begin_guided(screen, "ladder"),
    "by hand": lambda screen: (begin_guided(screen, "hold"), screen.touch("byMyself")),
    "read aloud": lambda screen: (screen.touch("chapter-0"), screen.touch("hear")),
    "staff": lambda screen: _open_staff(screen),
}


def _open_staff(screen: Screen) -> None:
    screen.navigator.askPin()
    screen.kiosk.staff.begin()
    screen.navigator.openStaff()


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("page", sorted(PAGES))
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_what_a_button_shows_is_in_its_middle(
    make_screen: Callable[..., Screen], size: tuple[int, int], page: str, language: str
) -> None:
    screen = make_screen(*size, voice=FakeEngine(), audio_player=FakeAudioPlayer())
    screen.touch(f"language-{language}")
    PAGES[page](screen)
    settle(screen.window)
    shot = screen.window.grabWindow()
    off = {}
    for button in _buttons(screen):
        across, down = _off(shot, button)
        off[f"{button.objectName()}, across"] = across
        if not button.property("text"):
            off[f"{button.objectName()}, down"] = down
    assert len(off) > 2
    assert {name: way for name, way in off.items() if way > MOST_OFF} == {}


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280), (1280, 720)])
def test_a_button_is_as_wide_as_what_it_does(
    make_screen: Callable[..., Screen], size: tuple[int, int], language: str
) -> None:
    """Back, the tools between and onward are as wide as they are on every other page."""
    screen = make_screen(*size)
    unit = screen.kiosk.appearance.unit
    screen.touch(f"language-{language}")
    screen.touch("chapter-0")
    for _ in range(3):
        assert screen.item("previous").width() / unit == pytest.approx(32, abs=0.1)
        assert screen.item("next").width() / unit == pytest.approx(48, abs=0.1)
        for tool in ("ask", "bilingual") if size[0] > size[1] else ():
            if screen.shows(tool):
                assert screen.item(tool).width() / unit == pytest.approx(40, abs=0.1)
        screen.touch("next")


def test_tools_stay_where_they_are_while_she_asks(screen: Screen) -> None:
    screen.touch("language-ar")
    screen.touch("chapter-0")
    before = _places(screen)
    screen.touch("ask")
    screen.navigator.toggleQuestion(screen.pages.chapter.snapshot.blocks[0].textId)
    settle(screen.window)
    assert screen.shows("questions")
    assert _places(screen) == before


def _places(screen: Screen) -> dict[str, tuple[float, float]]:
    tools = {name: screen.item(name) for name in ("bilingual", "ask")}
    return {
        name: (tool.mapToScene(tool.boundingRect().topLeft()).x(), tool.width())
        for name, tool in tools.items()
    }
