"""When an untouched screen forgets the person who left it.

Pure functions of the seconds without a touch, so that any clock can drive them.
"""

from __future__ import annotations

import math
from enum import StrEnum

import msgspec


class Times(msgspec.Struct, frozen=True):
    """How long nobody may touch the screen. Seconds; warning is the last part of idle."""

    idle: float = 180.0
    warning: float = 30.0
    exercise: float = 900.0
    """How long an exercise that runs may go on untouched before it is taken as left behind."""
    dim: float = 60.0
    """After how long the resting screen dims."""


class Due(StrEnum):
    """What the time without a touch asks for."""

    NOTHING = ""
    WARN = "warn"
    FORGET = "forget"
    END_EXERCISE = "end-exercise"


def due(times: Times, untouched: float, is_busy: bool) -> Due:
    """Return what is due after `untouched` seconds; `is_busy` while an exercise or voice runs."""
    if is_busy:
        return Due.END_EXERCISE if untouched >= times.exercise else Due.NOTHING
    if untouched >= times.idle:
        return Due.FORGET
    return Due.WARN if untouched >= times.idle - times.warning else Due.NOTHING


def seconds_left(times: Times, untouched: float) -> int:
    """Return the whole seconds until all is forgotten, rounded up, at least 0."""
    return max(0, math.ceil(times.idle - untouched))
