"""Clocks for tools and tests: time passes when they say so."""

from __future__ import annotations

import os
from datetime import datetime
from datetime import time as time_of_day

from kiosk.ward.night import local_time


class SteppedClock:
    """A clock that only moves when it is told to. Seconds."""

    def __init__(self) -> None:
        """Begin well above zero, as a machine's clock does."""
        self.now = 1000.0
        self.asleep = 0.0
        """How many of the seconds the machine has slept."""

    def __call__(self) -> float:
        """Return the seconds."""
        return self.now

    def awake(self) -> float:
        """Return the seconds without those in which the machine slept."""
        return self.now - self.asleep


class WardClock(SteppedClock):
    """One that knows the time of day too, which somebody may set, and the zone it is told in."""

    def __init__(self, hour: float = 12.0) -> None:
        """Begin at that hour, a Saturday before the clocks are put forward."""
        super().__init__()
        self.wall = 1774656000.0 + hour * 3600 - self.now
        """What is to be added to `now` for the seconds since 1970 that the machine believes."""

    def hour(self) -> time_of_day:
        """Return the time of day, in the zone that the process is in."""
        return datetime.fromtimestamp(self.now + self.wall).time()

    def move_to(self, zone: str) -> None:
        """Have the process be in another zone, by its name as TZ has it."""
        os.environ["TZ"] = zone
        local_time()  # As the kiosk finds out about it.
