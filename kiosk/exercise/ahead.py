"""What a picture of an exercise is going to show, step by step."""

from __future__ import annotations

import math
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import astuple

from kiosk.exercise.breathing import breathing_at
from kiosk.exercise.moment import TURN_SECONDS, TURNS
from kiosk.exercise.plan import Plan
from kiosk.exercise.steps import TURN_STEP, Motion
from kiosk.exercise.timeline import Cue, cue_at, ease

TICK_SECONDS = 1 / 60
LEVEL_STEPS = 128
"""In how many pieces at least the way of the muscle from relaxed to tight is divided."""


class Coming(Struct, frozen=True):
    """A moment of a plan."""

    seconds: float
    """Since the start of the plan."""
    motion: Motion
    turn: float | None
    """Degrees of turning that the postures of the plan ask for; None where it asks for none."""


def coming(plan: Plan, seconds: float) -> Iterator[Coming]:
    """Yield the moments of a plan from `seconds` to its end, in steps too small to be seen."""
    if seconds >= plan.seconds:
        return
    before = _moment(plan, seconds)
    yield before
    while seconds + TICK_SECONDS < plan.seconds:
        seconds += TICK_SECONDS
        after = _moment(plan, seconds)
        pieces = _pieces(before, after)
        for piece in range(1, pieces):
            yield _moment(plan, seconds - TICK_SECONDS * (1 - piece / pieces))
        yield after
        before = after


def _pieces(before: Coming, after: Coming) -> int:
    """Return into how many steps the way from one moment to the next is to be divided."""
    ways = zip(astuple(before.motion.levels), astuple(after.motion.levels), strict=True)
    way: float = max(abs(one - other) for one, other in ways)
    turned = abs((after.turn or 0.0) - (before.turn or 0.0))
    return math.ceil(max(1, way * LEVEL_STEPS, turned / TURN_STEP))


def _moment(plan: Plan, seconds: float) -> Coming:
    cue = cue_at(plan, seconds)
    breathing = breathing_at(plan, seconds)
    breath = breathing.level_at(seconds)
    moves = cue.origin != cue.target and seconds < cue.starts + cue.move_seconds
    levels = cue.levels_at(seconds) if moves else cue.target
    motion = Motion(levels, moves, breath, breath != breathing.target)
    return Coming(seconds, motion, _turn(plan, cue, seconds))


def _turn(plan: Plan, cue: Cue, seconds: float) -> float | None:
    if cue.phase.posture == "any":
        return None
    before = plan.sequence[max(0, cue.index - 1)].posture
    origin, turn = TURNS.get(before, 0.0), TURNS.get(cue.phase.posture, 0.0)
    return origin + (turn - origin) * ease(min(1.0, (seconds - cue.starts) / TURN_SECONDS))
