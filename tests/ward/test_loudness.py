"""How loud reading aloud may be, by day and at night."""

from datetime import time

import pytest

from kiosk.ward.loudness import Loudness
from kiosk.ward.night import night_hours

DAY, NIGHT = time(12), time(3)
HOURS = night_hours("22:00-07:00")


@pytest.mark.parametrize(
    ("loudness", "now", "most"),
    [
        (Loudness(most=0.8, night_most=0.5, night=HOURS), DAY, 0.8),
        (Loudness(most=0.8, night_most=0.5, night=HOURS), NIGHT, 0.5),
        (Loudness(most=0.4, night_most=0.5, night=HOURS), NIGHT, 0.4),
        (Loudness(most=0.8, night_most=0.5, night=None), NIGHT, 0.8),
    ],
)
def test_the_most_is_the_lower_one_at_night(loudness: Loudness, now: time, most: float) -> None:
    assert loudness.most_at(now) == most
