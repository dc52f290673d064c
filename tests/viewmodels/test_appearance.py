"""How the screen looks to her: each change is told once, and only what has changed."""

from collections.abc import Callable, Iterator
from datetime import time

import pytest
from PySide6.QtGui import QGuiApplication, QWindow

from kiosk.viewmodels.appearance import FIRST_SIZE, Appearance
from kiosk.viewmodels.look import Look
from kiosk.ward.night import NightHours


def _told(appearance: Appearance) -> list[str]:
    """Return a list that grows by the name of each property that changes."""
    told: list[str] = []
    for name in Look.__struct_fields__:
        getattr(appearance, f"{name}Changed").connect(lambda name=name: told.append(name))
    return told


@pytest.fixture
def appearance(qapp: QGuiApplication) -> Appearance:
    return Appearance(10.1)


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[QWindow]:
    window = QWindow()
    window.resize(*FIRST_SIZE)
    yield window
    window.destroy()


@pytest.mark.parametrize(
    ("change", "name", "value"),
    [
        (lambda it: it.chooseTheme("night"), "theme", "night"),
        (lambda it: it.chooseTextSize(1.5), "textScale", 1.5),
        (lambda it: it.reduceMotion(True), "reducedMotion", True),
        (lambda it: it.chooseHand(True), "isLeftHanded", True),
        (lambda it: it.set_right_to_left(True), "isRightToLeft", True),
    ],
)
def test_a_choice_tells_itself_once_and_nothing_else(
    appearance: Appearance, change: Callable[[Appearance], None], name: str, value: object
) -> None:
    told = _told(appearance)
    change(appearance)
    change(appearance)
    assert told == [name]
    assert getattr(appearance, name) == value


def test_a_choice_that_is_not_offered_changes_nothing(appearance: Appearance) -> None:
    told = _told(appearance)
    appearance.chooseTheme("purple")
    appearance.chooseTextSize(3.0)
    assert told == []
    with pytest.raises(ValueError, match="is not one of"):
        appearance.set_text_scale(3.0)


def test_the_screen_is_as_large_as_the_window(appearance: Appearance, window: QWindow) -> None:
    told = _told(appearance)
    appearance.watch(window)
    assert told == []  # it had that size already
    window.resize(1920, 800)
    assert (appearance.screenWidth, appearance.screenHeight) == (1920, 800)
    assert told.count("screenWidth") == 1
    assert "screenHeight" not in told


def test_a_turned_screen_has_its_sides_swapped(appearance: Appearance, window: QWindow) -> None:
    appearance.watch(window)
    before = appearance.unit
    sizes = []
    for _ in range(4):
        appearance.turnScreen()
        sizes.append((appearance.turn, appearance.screenWidth, appearance.screenHeight))
    assert sizes == [(90, 800, 1280), (180, 1280, 800), (270, 800, 1280), (0, 1280, 800)]
    assert appearance.unit == before


def test_the_ward_may_have_turned_the_screen_already(window: QWindow) -> None:
    appearance = Appearance(10.1, turned=90)
    assert (appearance.screenWidth, appearance.screenHeight) == (800, 1280)
    appearance.turnScreen()
    appearance.forget()
    assert appearance.turn == 90


def test_all_is_as_the_ward_has_set_it_after_a_visit(qapp: QGuiApplication) -> None:
    hour = time(12)
    appearance = Appearance(
        10.1, reduced_motion=True, night=NightHours(time(22), time(7)), now=lambda: hour
    )
    appearance.chooseTheme("contrast")
    appearance.chooseTextSize(2.0)
    appearance.reduceMotion(False)
    appearance.chooseHand(True)
    appearance.turnScreen()
    hour = time(23)
    appearance.forget()
    assert appearance.theme == "night"
    assert appearance.textScale == 1.0
    assert appearance.reducedMotion
    assert not appearance.isLeftHanded
    assert appearance.turn == 0
