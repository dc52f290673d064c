"""What a ward asks of a shared screen, as pure functions of time."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.ward.corners import Corners
from kiosk.ward.idle import Due, Times, due, seconds_left
from kiosk.ward.night import night_hours
from kiosk.ward.pin import hash_pin, is_hash, matches, wait_after

TIMES = Times(idle=180, warning=30, exercise=900)
SIZE = (1280.0, 800.0)
NEAR, FAR, MIDDLE = (10.0, 10.0), (1270.0, 790.0), (640.0, 400.0)


@pytest.mark.parametrize(
    ("untouched", "is_busy", "expected"),
    [
        (0, False, Due.NOTHING),
        (149.9, False, Due.NOTHING),
        (150, False, Due.WARN),
        (179.9, False, Due.WARN),
        (180, False, Due.FORGET),
        (180, True, Due.NOTHING),
        (899, True, Due.NOTHING),
        (900, True, Due.END_EXERCISE),
    ],
)
def test_what_is_due(untouched: float, is_busy: bool, expected: Due) -> None:
    assert due(TIMES, untouched, is_busy) is expected


@pytest.mark.parametrize(("untouched", "left"), [(150, 30), (150.5, 30), (179.5, 1), (500, 0)])
def test_the_seconds_left_are_whole(untouched: float, left: int) -> None:
    assert seconds_left(TIMES, untouched) == left


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("22:00-07:00", "22:00", True),
        ("22:00-07:00", "03:00", True),
        ("22:00-07:00", "06:59", True),
        ("22:00-07:00", "07:00", False),
        ("22:00-07:00", "21:59", False),
        ("01:00-05:00", "03:00", True),
        ("01:00-05:00", "23:00", False),
        ("08:00-08:00", "08:00", False),
    ],
)
def test_the_night_goes_over_midnight(text: str, now: str, expected: bool) -> None:
    hours = night_hours(text)
    assert hours is not None
    assert hours.contains(time.fromisoformat(now)) is expected


def test_no_hours_are_no_night() -> None:
    assert night_hours("") is None


@pytest.mark.parametrize("text", ["22:00", "25:00-07:00", "night", "22:00-"])
def test_hours_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(ValueError, match="are not hours like"):
        night_hours(text)


def test_a_pin_matches_its_own_hash_only() -> None:
    stored = hash_pin("246813", b"0123456789abcdef")
    assert "246813" not in stored
    assert is_hash(stored)
    assert matches("246813", stored)
    assert not matches("246814", stored)
    assert not matches("", stored)


def test_the_same_pin_is_hashed_differently_each_time() -> None:
    assert hash_pin("246813") != hash_pin("246813")


@pytest.mark.parametrize("pin", ["", "12345", "1" * 13, "12a456", "١٢٣٤٥٦"])
def test_what_is_no_pin_is_refused(pin: str) -> None:
    with pytest.raises(ValueError, match="6 to 12 digits"):
        hash_pin(pin)


def test_a_hash_of_version_0_1_still_opens() -> None:
    parts = hash_pin("246813", b"0123456789abcdef", parallel=1).split("$")
    old = "$".join((parts[0], *parts[4:]))
    assert is_hash(old)
    assert matches("246813", old)


@pytest.mark.parametrize(
    ("index", "number"), [(1, "2"), (1, "16385"), (1, "9999999"), (2, "1"), (3, "0"), (3, "999")]
)
def test_a_hash_that_costs_too_little_or_too_much_is_none(index: int, number: str) -> None:
    parts = hash_pin("246813", b"0123456789abcdef", parallel=1).split("$")
    parts[index] = number
    assert not is_hash("$".join(parts))


@given(st.text())
def test_any_other_text_is_no_hash_and_opens_nothing(stored: str) -> None:
    if not is_hash(stored):
        assert not matches("246813", stored)


def test_guessing_gets_slower() -> None:
    waits = [wait_after(tries) for tries in range(20)]
    assert waits[:3] == [0, 0, 0]
    assert waits[3] == 5
    assert waits == sorted(waits)
    assert waits[-1] == 60


def test_two_corners_held_at_once_open() -> None:
    held = Corners().after([NEAR, FAR], SIZE, 10)
    assert held.is_held
    assert not held.are_held(12.9)
    assert held.are_held(13)


def test_one_corner_after_the_other_opens_too() -> None:
    corners = Corners().after([NEAR], SIZE, 10)
    corners = corners.after([], SIZE, 13.5).after([FAR], SIZE, 15)
    assert not corners.are_held(17.5)
    assert corners.are_held(18)


def test_a_corner_from_long_ago_does_not_count() -> None:
    corners = Corners().after([NEAR], SIZE, 10)
    corners = corners.after([], SIZE, 13.5).after([FAR], SIZE, 20)
    assert not corners.are_held(23.5)


@pytest.mark.parametrize(
    "points",
    [[NEAR], [FAR], [NEAR, MIDDLE], [MIDDLE], [NEAR, NEAR], [(10.0, 790.0), (1270.0, 10.0)]],
)
def test_no_other_way_opens(points: list[tuple[float, float]]) -> None:
    assert not Corners().after(points, SIZE, 10).are_held(100)


def test_letting_go_for_a_moment_begins_anew() -> None:
    corners = Corners().after([NEAR, FAR], SIZE, 10)
    corners = corners.after([NEAR], SIZE, 12).after([NEAR, FAR], SIZE, 12.1)
    assert not corners.are_held(14)
    assert corners.are_held(15.2)
