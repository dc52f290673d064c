"""Gestures people expect, with fingers on the glass; and hands that mean nothing by it."""

from collections.abc import Callable

import pytest
from figures_on_screen import labelled, open_page
from packs import garden
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from screen import TAP_SECONDS, Screen

from kiosk.devtools.offscreen import settle

Way = tuple[QPoint, QPoint]
PLAN = next(iter(labelled(garden())))


def move(screen: Screen, *ways: Way, steps: int = 6, lifts: bool = True) -> None:
    """Move fingers, one along each way, all at once."""
    window, device = screen.window, screen.device
    screen.let_time_go(TAP_SECONDS)
    touch = QTest.touchEvent(window, device)
    for number, (start, _) in enumerate(ways):
        touch.press(number, start, window)
    touch.commit()
    for step in range(1, steps + 1):
        touch = QTest.touchEvent(window, device)
        for number, (start, end) in enumerate(ways):
            touch.move(number, start + (end - start) * step / steps, window)
        touch.commit()
    if lifts:
        lift(screen, *ways)


def lift(screen: Screen, *ways: Way) -> None:
    touch = QTest.touchEvent(screen.window, screen.device)
    for number, (_, end) in enumerate(ways):
        touch.release(number, end, screen.window)
    touch.commit()
    settle(screen.window)


def middle(screen: Screen, name: str) -> QPoint:
    item = screen.item(name)
    return item.mapToScene(item.boundingRect().center()).toPoint()


def swipe(screen: Screen, millimetres: float, start: QPoint | None = None) -> None:
    """Swipe to the right, or for less than 0 to the left, as she sees it."""
    unit = screen.kiosk.appearance.unit
    turn = screen.kiosk.appearance.turn
    long = round(millimetres * unit)
    window = screen.window
    start = start or QPoint(window.width() // 2, window.height() // 2)
    way = {0: QPoint(long, 0), 90: QPoint(0, long), 180: QPoint(-long, 0), 270: QPoint(0, -long)}
    move(screen, (start - way[turn] / 2, start + way[turn] / 2))


def place(screen: Screen) -> tuple[object, ...]:
    visit = screen.navigator.visit
    return visit.screen, visit.chapter, visit.page, screen.kiosk.pager.screen


@pytest.fixture
def reading(screen: Screen) -> Screen:
    screen.touch("language-nl")
    screen.touch("chapter-0")
    return screen


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
@pytest.mark.parametrize(("language", "onward"), [("nl", -40), ("ar", 40)])
def test_a_swipe_turns_the_page_along_the_direction_of_reading(
    screen: Screen, language: str, onward: int, turns: int
) -> None:
    screen.touch(f"language-{language}")
    screen.touch("chapter-0")
    for _ in range(turns):
        screen.kiosk.appearance.turnScreen()
    settle(screen.window)
    first = place(screen)
    screen.touch("next")
    second = place(screen)
    screen.touch("previous")
    assert place(screen) == first
    swipe(screen, onward)
    assert place(screen) == second
    swipe(screen, -onward)
    assert place(screen) == first


def test_a_swipe_goes_over_the_end_of_a_chapter_as_the_buttons_do(reading: Screen) -> None:
    while reading.navigator.visit.screen != "chapterEnd":
        reading.touch("next")
    end = place(reading)
    swipe(reading, 40)
    assert reading.navigator.visit.screen == "chapter"
    assert reading.navigator.visit.chapter == 0
    swipe(reading, -40)
    assert place(reading) == end
    swipe(reading, -40)
    assert (reading.navigator.visit.screen, reading.navigator.visit.chapter) == ("chapter", 1)


def test_from_the_end_one_swipe_goes_back_to_a_page_of_many_screens(reading: Screen) -> None:
    reading.kiosk.appearance.chooseTextSize(2.0)
    reading.resize(800, 1280)
    while reading.navigator.visit.screen != "chapterEnd":
        screens = reading.kiosk.pager.screens
        reading.touch("next")
    assert screens > 1
    swipe(reading, 40)
    assert (reading.navigator.visit.screen, reading.navigator.visit.chapter) == ("chapter", 0)


def test_a_swipe_ends_no_visit_and_takes_no_end_back(reading: Screen) -> None:
    reading.touch("contents")
    reading.touch("done")
    farewell = place(reading)
    assert farewell[0] == "farewell"
    swipe(reading, 40)
    swipe(reading, -40)
    assert place(reading) == farewell


def test_a_swipe_over_what_can_be_touched_touches_nothing(screen: Screen) -> None:
    screen.touch("language-nl")
    open_page(screen, PLAN)
    before = place(screen)
    swipe(screen, -30, middle(screen, "figure"))
    assert place(screen) != before
    assert not screen.shows("largeFigure")
    swipe(screen, 30, middle(screen, "next"))
    assert place(screen) == before


def test_a_swipe_turns_cards_too(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen()
    screen.touch("language-nl")
    screen.touch("takeHome")
    assert screen.shows("code-0")
    swipe(screen, -40)
    assert screen.shows("code-1")
    swipe(screen, 40)
    assert screen.shows("code-0")
    swipe(screen, 40)
    assert screen.shows("code-0")


@pytest.mark.parametrize("covered", ["privacy", "figure", "hint", "countdown", "language"])
def test_nothing_is_turned_below_what_lies_over_it(screen: Screen, covered: str) -> None:
    screen.keeps_hint = covered == "hint"
    screen.touch("language-nl")
    if covered != "hint":
        open_page(screen, PLAN)
    before = screen.navigator.visit
    if covered == "language":
        screen.navigator.openLanguages()
        settle(screen.window)
    elif covered in ("privacy", "figure"):
        screen.touch(covered)
    if covered in ("privacy", "figure", "language"):
        before = screen.navigator.visit
    if covered == "countdown":
        screen.wait_untouched(155)
        assert screen.shows("countdown")
    for way in (-40, 40):
        swipe(screen, way, QPoint(700, 500))
        if covered == "countdown":
            assert not screen.shows("countdown")
            screen.wait_untouched(155)
    assert screen.navigator.visit == before


def test_an_exercise_goes_on_whatever_the_hand_does(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.navigator.openGuided(next(iter(screen.kiosk.guided_plans())))
    while screen.navigator.visit.screen != "guided":
        screen.navigator.answerFeeling(True)
        screen.navigator.beginGuided()
    settle(screen.window)
    before = screen.navigator.visit
    swipe(screen, -40)
    swipe(screen, 40)
    assert screen.navigator.visit == before


def test_fingers_that_spread_on_a_figure_open_it_and_a_pinch_closes_it(screen: Screen) -> None:
    screen.touch("language-nl")
    open_page(screen, PLAN)
    at, near, far = middle(screen, "figure"), QPoint(40, 0), QPoint(140, 0)
    move(screen, (at - near, at - far), (at + near, at + far))
    assert screen.shows("largeFigure")
    at = middle(screen, "largeFigure")
    move(screen, (at - far, at - near), (at + far, at + near))
    assert not screen.shows("largeFigure")
    assert screen.shows("figure")
    elsewhere = middle(screen, "pageTitle")
    move(screen, (elsewhere - near, elsewhere - far), (elsewhere + near, elsewhere + far))
    assert not screen.shows("largeFigure")


def test_a_double_tap_opens_a_figure_and_leaves_it_open(screen: Screen) -> None:
    screen.touch("language-nl")
    open_page(screen, PLAN)
    at = middle(screen, "figure")
    screen.touch_at(at)
    screen.touch_at(at + QPoint(8, 5), after=0.2)
    assert screen.shows("largeFigure")
    screen.touch("largeFigure")
    screen.touch_at(middle(screen, "figure"), after=0.38)
    assert screen.shows("largeFigure"), "another tap, in another place"


def test_a_double_tap_elsewhere_is_two_taps(reading: Screen) -> None:
    first = place(reading)
    reading.touch("next")
    reading.touch("next")
    reading.touch("previous")
    reading.touch("previous")
    assert place(reading) == first


def test_a_long_press_does_nothing_strange(reading: Screen) -> None:
    before = reading.navigator.visit
    for name in ("pageTitle", "blocks"):
        at = middle(reading, name)
        move(reading, (at, at), lifts=False)
        reading.let_time_go(5)
        reading.kiosk.input_guard.poll()
        lift(reading, (at, at))
        assert reading.navigator.visit == before
    texts = reading.texts()
    move(reading, (middle(reading, "next"),) * 2, lifts=False)
    reading.let_time_go(5)
    assert reading.texts() == texts
    lift(reading, (middle(reading, "next"),) * 2)
    assert reading.navigator.visit != before, "a slow tap is a tap"


def test_a_tremor_of_ten_millimetres_is_a_tap(reading: Screen) -> None:
    before = place(reading)
    unit = reading.kiosk.appearance.unit
    at = middle(reading, "next")
    shaken = at + QPointF(10 * unit, 3 * unit).toPoint()
    move(reading, (at, shaken))
    assert place(reading) != before
    swiped = place(reading)
    words = middle(reading, "pageTitle")
    move(reading, (words, words + QPointF(10 * unit, 3 * unit).toPoint()))
    assert place(reading) == swiped


@pytest.mark.parametrize("name", ["figure", "next", "contents", "privacy"])
def test_a_palm_that_rests_triggers_nothing(screen: Screen, name: str) -> None:
    screen.touch("language-nl")
    open_page(screen, PLAN)
    before = screen.navigator.visit
    at = middle(screen, name)
    palm = [at, at + QPoint(30, 40), at + QPoint(-40, 60), at + QPoint(10, 90)]
    move(screen, *((point, point + QPoint(9, 4)) for point in palm))
    assert screen.navigator.visit == before
    screen.touch("next")
    assert screen.navigator.visit != before, "the next finger counts again"
