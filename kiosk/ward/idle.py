"""When an untouched screen forgets the visit: pure functions of the seconds without a touch."""

from __future__ import annotations

import math
from enum import StrEnum

import msgspec


class Times(msgspec.Struct, frozen=True):
    """Times without a touch, in seconds."""

    idle: float = 180.0
    """After this time the visit is forgotten."""
    warning: float = 30.0
    """The last part of `idle`, in which a countdown is shown."""
    exercise: float = 900.0
    """After this time a running exercise is taken to be abandoned."""
    dim: float = 60.0
    """After this time the resting screen dims."""


class Due(StrEnum):
    """What is to be done after some time without a touch."""

    NOTHING = ""
    WARN = "warn"
    FORGET = "forget"
    END_EXERCISE = "end-exercise"


def due(times: Times, untouched: float, is_busy: bool) -> Due:
    """Return what is due after `untouched` seconds.

    `is_busy` tells that an exercise runs or text is read aloud.
    """
    if is_busy:
        return Due.END_EXERCISE if untouched >= times.exercise else Due.NOTHING
    if untouched >= times.idle:
        return Due.FORGET
    return Due.WARN if untouched >= times.idle - times.warning else Due.NOTHING


def seconds_left(times: Times, untouched: float) -> int:
    """Return the seconds until the visit is forgotten, rounded up, at least 0."""
    return max(0, math.ceil(times.idle - untouched))
