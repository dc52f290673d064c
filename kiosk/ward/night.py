"""The night hours of the ward, in which the screen is dark."""

from __future__ import annotations

import time as clock
from datetime import datetime, time

import msgspec


class NightHours(msgspec.Struct, frozen=True):
    """From `start` up to `end`; past midnight when `end` is the earlier one."""

    start: time
    end: time

    def contains(self, now: time) -> bool:
        """Return whether it is night; never when start and end are the same."""
        if self.start <= self.end:
            return self.start <= now < self.end
        return now >= self.start or now < self.end


def local_time() -> time:
    """Return the time of day where the kiosk is, by the time zone that the system has now."""
    if hasattr(clock, "tzset"):  # Not on Windows. Without it the zone is that of the start.
        clock.tzset()
    return datetime.now().time()


def night_hours(text: str) -> NightHours | None:
    """Return the hours in a text such as "22:00-07:00"; None for an empty text (no night).

    Raises ValueError for hours that do not exist or for another form.
    """
    if not text:
        return None
    start, _, end = text.partition("-")
    try:
        hours = NightHours(time.fromisoformat(start.strip()), time.fromisoformat(end.strip()))
    except ValueError as error:
        raise ValueError(f"night_hours '{text}' are not hours like '22:00-07:00'") from error
    if hours.start.tzinfo or hours.end.tzinfo:
        raise ValueError(f"night_hours '{text}' are by the machine's clock, and have no zone")
    return hours
