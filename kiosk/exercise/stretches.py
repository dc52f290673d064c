"""Stretches of a plan that must not last too long by the clock: tight, or breathing out on a cue.

At any pace a plan keeps to these by itself; where its phases wait for words, they set how long.
"""

from __future__ import annotations

import itertools
import math
from functools import lru_cache

import msgspec

from kiosk.exercise.plan import MOST_OUT_SECONDS, MOST_TIGHT_SECONDS, RELAXED, Plan


class Stretch(msgspec.Struct, frozen=True):
    """Phases one after the other that may last only so long together."""

    first: int
    """The place of the first phase in `plan.sequence`, as of the next one's."""
    after: int
    """The phase that comes after them; the number of phases where none does."""
    starts: int
    """The counts of the plan before them, and up to their end."""
    ends: int
    most: float
    """How long they may last, in seconds by the clock, words that are waited for included."""


@lru_cache(maxsize=64)
def stretches(plan: Plan, index: int) -> tuple[Stretch, ...]:
    """Return the stretches that a phase is in, by its place in `plan.sequence`."""
    return tuple(one for one in _all(plan) if one.first <= index < one.after)


def spare_seconds(plan: Plan, index: int, lasted: dict[Stretch, float]) -> float:
    """Return how long a phase may wait before it begins; infinite where nothing limits it.

    `lasted` is for how many seconds each stretch goes on already. What is left is divided between
    the phases to come, so that the words of each can be waited for.
    """
    spare = math.inf
    for one in stretches(plan, index):
        if index > one.first:
            to_come = plan.sequence[index : one.after]
            needed = sum(phase.counts for phase in to_come) * plan.count_seconds
            left = one.most - lasted.get(one, 0.0) - needed
            spare = min(spare, max(0.0, left) / len(to_come))
    return spare


@lru_cache(maxsize=8)
def _all(plan: Plan) -> tuple[Stretch, ...]:
    tight = _runs(plan, [phase.target != RELAXED for phase in plan.sequence], MOST_TIGHT_SECONDS)
    out = _runs(plan, [phase.breath == "out" for phase in plan.sequence], MOST_OUT_SECONDS)
    return (*tight, *out)


def _runs(plan: Plan, marked: list[bool], most: float) -> list[Stretch]:
    """Return the runs of marked phases; each may last `most` seconds."""
    found = []
    counts = [0, *itertools.accumulate(phase.counts for phase in plan.sequence)]
    for is_marked, run in itertools.groupby(enumerate(marked), lambda one: one[1]):
        places = [place for place, _ in run]
        if is_marked:
            first, after = places[0], places[-1] + 1
            found.append(Stretch(first, after, counts[first], counts[after], most))
    return found
