"""The night: at hand where a visit begins, and without anything white."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtGui import QGuiApplication
from screen import TABLET_INCHES, Screen

from kiosk.devtools.offscreen import settle
from kiosk.viewmodels.appearance import Appearance
from kiosk.ward.night import NightHours

WHITE = 0.8
"""The luminance that nothing reaches by night: that of the brightest letters is 0.79."""

MOST_BRIGHT = 0.04
"""Of the screen, what may be brighter than BRIGHT."""

BRIGHT = 0.2


EACH = 4
"""Pixels from one that is looked at to the next, both ways."""

AREA = 10
"""So many of those, both ways, are an area: larger than a letter."""


def _luminances(screen: Screen) -> list[list[float]]:
    """Return the luminance of pixels, 0 to 1, row by row."""
    shot = screen.window.grabWindow()
    return [
        [_luminance(shot.pixelColor(x, y).getRgbF()[:3]) for x in range(0, shot.width(), EACH)]
        for y in range(0, shot.height(), EACH)
    ]


def _areas(rows: list[list[float]]) -> list[float]:
    """Return the mean luminance of each area."""
    return [
        sum(sum(row[x : x + AREA]) for row in rows[y : y + AREA]) / AREA**2
        for y in range(0, len(rows) - AREA + 1, AREA)
        for x in range(0, len(rows[0]) - AREA + 1, AREA)
    ]


def _luminance(channels: tuple[float, ...]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("page", ["hint", "contents", "chapter", "exercises", "appearance"])
def test_nothing_is_white_and_little_is_bright(screen: Screen, page: str) -> None:
    screen.keeps_hint = page == "hint"
    screen.kiosk.appearance.chooseTheme("night")
    screen.touch("language-nl")
    if page == "chapter":
        screen.touch("chapter-0")
    if page == "exercises":
        screen.navigator.openExercises()
    if page == "appearance":
        screen.touch("appearance")
    settle(screen.window)
    seen = _luminances(screen)
    assert max(map(max, seen)) < WHITE
    areas = _areas(seen)
    assert sum(one > BRIGHT for one in areas) < MOST_BRIGHT * len(areas)


def test_no_code_glares(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.kiosk.appearance.chooseTheme("night")
    screen.touch("takeHome")
    seen = _luminances(screen)
    assert max(map(max, seen)) < WHITE
    areas = _areas(seen)
    assert sum(one > BRIGHT for one in areas) < MOST_BRIGHT * len(areas)


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_one_touch_makes_it_night_on_the_hint_and_on_the_contents(
    make_screen: Callable[..., Screen], size: tuple[int, int], language: str
) -> None:
    screen = make_screen(*size)
    screen.keeps_hint = True
    screen.touch(f"language-{language}")
    assert screen.shows("firstHint")
    screen.touch("nightButton")
    assert screen.kiosk.appearance.theme == "night"
    assert screen.shows("firstHint")
    screen.touch("hintBegin")
    assert screen.kiosk.appearance.theme == "night"
    screen.touch("nightButton")
    assert screen.kiosk.appearance.theme == "day"


def test_the_light_that_comes_back_is_the_one_from_before(screen: Screen) -> None:
    appearance = screen.kiosk.appearance
    appearance.chooseTheme("contrast")
    appearance.toggleNight()
    appearance.toggleNight()
    assert appearance.theme == "contrast"
    appearance.toggleNight()
    appearance.forget()
    assert appearance.theme == "day"


def test_by_the_hours_of_the_night_one_touch_makes_it_light(qapp: QGuiApplication) -> None:
    hours = NightHours(time(22), time(7))
    appearance = Appearance(TABLET_INCHES, night=hours, now=lambda: time(3))
    assert appearance.theme == "night"
    appearance.toggleNight()
    assert appearance.theme == "day"
    appearance.forget()
    assert appearance.theme == "night"
