"""What fingers mean, as pure functions of where they are."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ward.gestures import Hand, Tap

UNIT = 6.0


def moved(*ways: tuple[tuple[float, float], tuple[float, float]], seconds: float = 0.3) -> Hand:
    """Return a hand of fingers that each went from one point to another, in units."""

    def points(end: int) -> dict[int, tuple[float, float]]:
        return {i: (way[end][0] * UNIT, way[end][1] * UNIT) for i, way in enumerate(ways)}

    return Hand().after(points(0), 0.0).after(points(1), seconds)


@pytest.mark.parametrize(
    ("to", "seconds", "swipe"),
    [
        ((130, 50), 0.3, 1),
        ((70, 50), 0.3, -1),
        ((70, 40), 0.3, -1),
        ((80, 50), 0.3, 0),
        ((70, 20), 0.3, 0),
        ((100, 90), 0.3, 0),
        ((70, 50), 1.5, 0),
    ],
)
def test_a_swipe_is_long_level_and_quick(
    to: tuple[float, float], seconds: float, swipe: int
) -> None:
    assert moved(((100, 50), to), seconds=seconds).swipe(seconds, UNIT) == swipe


@pytest.mark.parametrize(("degrees", "to"), [(90, (100, 90)), (180, (60, 50)), (270, (100, 10))])
def test_a_swipe_to_the_right_on_a_turned_screen(degrees: int, to: tuple[float, float]) -> None:
    assert moved(((100, 50), to)).swipe(0.3, UNIT, degrees) == 1


def test_two_fingers_do_not_swipe() -> None:
    assert moved(((100, 50), (50, 50)), ((100, 90), (50, 90))).swipe(0.3, UNIT) == 0


def test_two_fingers_spread_or_pinch() -> None:
    apart, between = moved(((90, 50), (70, 50)), ((110, 50), (130, 50))).spread(UNIT)
    assert apart == pytest.approx(40)
    assert between == (100 * UNIT, 50 * UNIT)
    assert moved(((70, 50), (90, 50)), ((130, 50), (110, 50))).spread(UNIT)[0] < -25


def test_a_finger_that_rests_while_the_other_swipes_spreads_nothing() -> None:
    assert moved(((90, 50), (90, 50)), ((110, 50), (180, 50))).spread(UNIT)[0] == 0


@given(st.lists(st.tuples(st.floats(0, 5), st.floats(0, math.tau)), min_size=1, max_size=20))
def test_a_tremor_of_ten_millimetres_is_nothing(ways: list[tuple[float, float]]) -> None:
    hand = Hand()
    for number, (radius, angle) in enumerate(ways):
        x, y = radius * UNIT * math.cos(angle), radius * UNIT * math.sin(angle)
        hand = hand.after({0: (600 + x, 300 + y), 1: (700 - x, 300 + y)}, number * 0.05)
        assert abs(hand.spread(UNIT)[0]) < 25
        one = hand.after({0: (600 + x, 300 + y)}, number * 0.05)
        assert one.swipe(number * 0.05, UNIT) == 0
    assert not hand.is_palm()


@pytest.mark.parametrize(("seconds", "is_palm"), [(0.0, True), (0.1, True), (0.5, False)])
def test_three_that_come_together_are_a_palm(seconds: float, is_palm: bool) -> None:
    hand = Hand()
    points = {}
    for number in range(3):
        points[number] = (100.0 + 90 * number, 300.0)
        hand = hand.after(points, number * seconds)
    assert hand.is_palm() is is_palm


@pytest.mark.parametrize(
    ("at", "when", "is_second"), [((3, 4), 0.3, True), ((3, 4), 0.6, False), ((90, 0), 0.3, False)]
)
def test_a_double_tap_is_quick_and_in_one_place(
    at: tuple[float, float], when: float, is_second: bool
) -> None:
    assert Tap((0.0, 0.0), 0.0).is_followed_by(at, when, UNIT) is is_second
