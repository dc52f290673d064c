"""The parts of a day, by the clock of the ward: what the kiosk's own picture shows outside."""

from __future__ import annotations

from datetime import time
from enum import StrEnum

from kiosk.ward.night import NightHours

DAY_BEGINS, EVENING_BEGINS = time(10), time(17)
USUAL_NIGHT = NightHours(time(22), time(6))


class PartOfDay(StrEnum):
    """One of four, for each of which there is a drawing."""

    MORNING = "morning"
    DAY = "day"
    EVENING = "evening"
    NIGHT = "night"


def part_of_day(now: time, night: NightHours | None = None) -> PartOfDay:
    """Return which part of the day it is; in the ward's night hours it is night.

    Without such hours the usual ones hold. It is morning from their end, evening until they begin.
    """
    hours = night if night and night.start != night.end else USUAL_NIGHT
    if hours.contains(now):
        return PartOfDay.NIGHT
    if now >= EVENING_BEGINS:
        return PartOfDay.EVENING
    return PartOfDay.DAY if now >= DAY_BEGINS else PartOfDay.MORNING
