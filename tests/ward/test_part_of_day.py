"""The parts of a day by the clock, and by the ward's night hours."""

from datetime import time

import pytest

from kiosk.ward.night import NightHours
from kiosk.ward.part_of_day import PartOfDay, part_of_day


@pytest.mark.parametrize(
    ("now", "part"),
    [
        (time(0), PartOfDay.NIGHT),
        (time(5, 59), PartOfDay.NIGHT),
        (time(6), PartOfDay.MORNING),
        (time(9, 59), PartOfDay.MORNING),
        (time(10), PartOfDay.DAY),
        (time(16, 59), PartOfDay.DAY),
        (time(17), PartOfDay.EVENING),
        (time(21, 59), PartOfDay.EVENING),
        (time(22), PartOfDay.NIGHT),
    ],
)
def test_the_day_has_four_parts(now: time, part: PartOfDay) -> None:
    assert part_of_day(now) is part


def test_the_wards_night_is_night() -> None:
    hours = NightHours(time(20, 30), time(7))
    assert part_of_day(time(20, 29), hours) is PartOfDay.EVENING
    assert part_of_day(time(20, 30), hours) is PartOfDay.NIGHT
    assert part_of_day(time(6, 59), hours) is PartOfDay.NIGHT
    assert part_of_day(time(7), hours) is PartOfDay.MORNING


def test_hours_that_are_no_night_leave_the_usual_one() -> None:
    assert part_of_day(time(23), NightHours(time(8), time(8))) is PartOfDay.NIGHT
