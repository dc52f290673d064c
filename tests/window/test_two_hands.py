"""Several fingers, and taps too many: one action at a time."""

from collections.abc import Callable
from itertools import combinations

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from screen import TAP_SECONDS, Screen
from ward_window import hold_corners

from kiosk.devtools.offscreen import settle
from kiosk.navigation.visit import REST
from kiosk.viewmodels.navigator import Navigator
from kiosk.ward.one_finger import GUARD_SECONDS, STUCK_SECONDS


@pytest.fixture
def reading(screen: Screen) -> Screen:
    screen.touch("language-nl")
    screen.touch("chapter-0")
    return screen


def at(screen: Screen, name: str) -> QPoint:
    item = screen.item(name)
    return item.mapToScene(item.boundingRect().center()).toPoint()


def tap_together(screen: Screen, *points: QPoint) -> None:
    """Put fingers on the glass at once, and take them off at once."""
    screen.let_time_go(TAP_SECONDS)
    down, up = (QTest.touchEvent(screen.window, screen.device) for _ in range(2))
    for number, point in enumerate(points):
        down.press(number, point, screen.window)
    down.commit()
    for number, point in enumerate(points):
        up.release(number, point, screen.window)
    up.commit()
    settle(screen.window)


def buttons(screen: Screen) -> list[QPoint]:
    found = [
        item
        for item in screen.items()
        if isinstance(item, QQuickItem)
        and item.inherits("QQuickAbstractButton")
        and item.isEnabled()
    ]
    return [item.mapToScene(item.boundingRect().center()).toPoint() for item in found]


def state(screen: Screen) -> tuple[object, ...]:
    look = screen.kiosk.appearance
    return screen.navigator.visit, screen.kiosk.pager.screen, look.theme, look.textScale


OPENINGS: dict[str, Callable[[Navigator], None]] = {
    "contents": lambda navigator: navigator.openContents(),
    "chapter": lambda navigator: navigator.openChapter(0),
    "exercises": lambda navigator: navigator.openExercises(),
    "languages": lambda navigator: navigator.openLanguages(),
    "appearance": lambda navigator: navigator.openAppearance(),
}


MANY_BUTTONS = ("appearance", "chapter")


@pytest.mark.parametrize(
    "place",
    [pytest.param(p, marks=pytest.mark.full if p in MANY_BUTTONS else ()) for p in OPENINGS],
)
def test_two_fingers_on_any_two_buttons_do_what_the_first_does(screen: Screen, place: str) -> None:
    screen.touch("language-nl")
    OPENINGS[place](screen.navigator)
    settle(screen.window)
    visit, found = screen.navigator.visit, buttons(screen)
    assert len(found) >= 4

    def after(*points: QPoint) -> tuple[object, ...]:
        screen.kiosk.appearance.forget()
        screen.navigator.show(REST)
        screen.navigator.show(visit)
        settle(screen.window)
        tap_together(screen, *points)
        return state(screen)

    alone = [after(point) for point in found]
    assert len(set(alone)) > 2, "they do different things"
    for one, other in combinations(range(len(found)), 2):
        assert after(found[one], found[other]) == alone[one], (one, other)


def test_a_second_finger_is_felt_when_the_first_is_gone(reading: Screen) -> None:
    window, device = reading.window, reading.device
    before, next_one = state(reading), at(reading, "next")
    reading.let_time_go(TAP_SECONDS)
    QTest.touchEvent(window, device).press(0, at(reading, "pageTitle"), window).commit()
    QTest.touchEvent(window, device).stationary(0).press(1, next_one, window).commit()
    QTest.touchEvent(window, device).stationary(0).release(1, next_one, window).commit()
    settle(window)
    assert state(reading) == before
    QTest.touchEvent(window, device).release(0, at(reading, "pageTitle"), window).commit()
    reading.touch("next")
    assert state(reading) != before


@pytest.mark.parametrize("stuck", ["pageTitle", "contents"])
def test_a_point_that_is_stuck_keeps_nobody_from_reading_on(reading: Screen, stuck: str) -> None:
    """Water, a sleeve, or a screen that feels a finger where there is none."""
    window, device = reading.window, reading.device
    before, next_one, point = state(reading), at(reading, "next"), at(reading, stuck)
    reading.let_time_go(TAP_SECONDS)
    QTest.touchEvent(window, device).press(0, point, window).commit()
    reading.let_time_go(STUCK_SECONDS)
    QTest.touchEvent(window, device).stationary(0).press(1, next_one, window).commit()
    QTest.touchEvent(window, device).stationary(0).release(1, next_one, window).commit()
    settle(window)
    turned = state(reading)
    assert turned != before
    QTest.touchEvent(window, device).release(0, point, window).commit()
    settle(window)
    assert state(reading) == turned, "the stuck one does nothing as it goes"


def test_a_wet_screen_does_nothing_and_works_when_it_is_dry(reading: Screen) -> None:
    before = state(reading)
    drops = [QPoint(60 * number + 40, 37 * number % 700 + 50) for number in range(20)]
    tap_together(reading, *drops)
    assert state(reading) == before
    reading.touch("next")
    assert state(reading) != before


def test_a_tap_too_many_turns_one_page(reading: Screen) -> None:
    first = state(reading)
    reading.touch("next")
    second = state(reading)
    assert second != first
    reading.touch_at(at(reading, "next"), after=GUARD_SECONDS * 0.9)
    assert state(reading) == second
    reading.touch_at(at(reading, "next"), after=GUARD_SECONDS)
    assert state(reading) != second, "who reads fast may go on"


def test_a_tap_too_many_is_not_for_the_next_page(screen: Screen) -> None:
    """What she meant is done; what has come to lie below her finger is not."""
    screen.touch_at(at(screen, "language-nl"))
    contents = state(screen)
    for point in buttons(screen):
        screen.navigator.show(screen.navigator.visit)
        screen.touch_at(point, after=0.2)
        assert state(screen) == contents


def test_a_tap_too_many_of_a_mouse_turns_one_page(reading: Screen) -> None:
    point = at(reading, "next")
    reading.let_time_go(TAP_SECONDS)
    first = state(reading)
    QTest.mouseClick(reading.window, Qt.MouseButton.LeftButton, pos=point)
    settle(reading.window)
    second = state(reading)
    assert second != first
    QTest.mouseDClick(reading.window, Qt.MouseButton.LeftButton, pos=point)
    settle(reading.window)
    assert state(reading) == second


def test_digits_may_be_tapped_as_fast_as_one_can(ward: Screen) -> None:
    hold_corners(ward, 4)
    ward.touch("digit-5")
    ward.touch_at(at(ward, "digit-5"), after=0.1)
    ward.touch_at(at(ward, "digit-5"), after=0.1)
    assert ward.kiosk.pin_pad.entered == 3


def test_a_wheel_turns_nothing(reading: Screen) -> None:
    before = state(reading)
    middle = QPointF(640, 400)
    for turn in (QPoint(0, -120), QPoint(0, 120), QPoint(120, 0)):
        event = QWheelEvent(
            middle,
            middle,
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QCoreApplication.sendEvent(reading.window, event)
    settle(reading.window)
    assert state(reading) == before


def test_a_swipe_that_begins_on_the_cover_button_covers_and_turns_nothing(reading: Screen) -> None:
    """Its button covers at once: whoever is startled presses long, and may slip."""
    window, device = reading.window, reading.device
    page, begin = reading.navigator.visit.page, at(reading, "privacy")
    moves: list[object] = []
    reading.let_time_go(TAP_SECONDS)
    reading.navigator.moved.connect(lambda: moves.append(reading.navigator.visit))
    end = QPoint(begin.x() - 500, begin.y())
    QTest.touchEvent(window, device).press(0, begin, window).commit()
    for share in (0.3, 0.6, 1):
        point = begin + (end - begin) * share
        QTest.touchEvent(window, device).move(0, point, window).commit()
    QTest.touchEvent(window, device).release(0, end, window).commit()
    settle(window)
    assert reading.navigator.visit.privacy_screen
    assert reading.navigator.visit.page == page
    assert len(moves) == 1
