"""The breath at each moment of a plan, as pure functions of plan and time.

A breath is how full the lungs are drawn, from 0 (empty) to 1 (full). Where a plan leaves breathing
free, it rises and falls a little while the muscle is relaxed, to show that breathing goes on, and
stands still while it is tight; no pace is prescribed.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

import msgspec

from kiosk.exercise.plan import RELAXED, Breath, Plan
from kiosk.exercise.timeline import counts_done_at, ease

FULL, EMPTY = 1.0, 0.0
FREE_FULL, FREE_EMPTY = 0.7, 0.3
"""The range of a free breath, smaller than that of a breath in or out on a cue."""

FREE_COUNTS = 4
"""Counts in which a free breath rises, or falls."""


class Breathing(msgspec.Struct, frozen=True):
    """A rise or fall of the breath. Times are in seconds since the start of the plan."""

    kind: Breath
    starts: float
    ends: float
    origin: float
    """The breath at `starts`, 0 to 1."""
    target: float
    """The breath at `ends`, 0 to 1."""

    def level_at(self, seconds: float) -> float:
        """Return how full the breath is at a moment of it, 0 to 1."""
        share = ease(min(1.0, max(0.0, (seconds - self.starts) / (self.ends - self.starts))))
        return self.origin + (self.target - self.origin) * share


@lru_cache(maxsize=8)
def breathings(plan: Plan) -> tuple[Breathing, ...]:
    """Return every breath of the plan, in order and without gaps.

    Cached, because it is needed at each change of count.
    """
    kinds: list[Breath] = [phase.breath for phase in plan.sequence for _ in range(phase.counts)]
    tight = [phase.target != RELAXED for phase in plan.sequence for _ in range(phase.counts)]
    found: list[Breathing] = []
    start, level = 0, FREE_EMPTY
    asked = zip(kinds, tight, strict=True)
    for (kind, is_still), run in groupby(asked, lambda one: (one[0], one == ("free", True))):
        end = start + len(list(run))
        following = kinds[end] if end < len(kinds) else None
        while start < end:
            room = end - start
            counts, target = (room, level) if is_still else _next(kind, room, level, following)
            pace = plan.count_seconds
            found.append(Breathing(kind, start * pace, (start + counts) * pace, level, target))
            start, level = start + counts, target
    return tuple(found)


def _next(kind: Breath, room: int, level: float, following: Breath | None) -> tuple[int, float]:
    """Return the counts and the target of the next breath, with `room` counts of its kind left.

    `following` is the kind after those.
    """
    if kind != "free":
        return room, FULL if kind == "in" else EMPTY
    # What remains is added to the last breath when it is too short for one of its own.
    counts = room if room < 2 * FREE_COUNTS - 1 else FREE_COUNTS
    if counts == room and following in ("in", "out"):
        # The next breath is on a cue: it must begin from the other end.
        return counts, FREE_EMPTY if following == "in" else FREE_FULL
    return counts, FREE_EMPTY if level > (FREE_FULL + FREE_EMPTY) / 2 else FREE_FULL


def breathing_at(plan: Plan, seconds: float) -> Breathing:
    """Return the breath at `seconds` since the start.

    Raises ValueError when `seconds` is not in the half-open interval 0 .. plan.seconds.
    """
    moment = (counts_done_at(plan, seconds) + 0.5) * plan.count_seconds
    return next(one for one in breathings(plan) if moment < one.ends)


def breath_at(plan: Plan, seconds: float) -> float:
    """Return how full the breath is at `seconds` since the start, 0 to 1.

    At and after the end of the plan it is what the last breath ends with.
    Raises ValueError when `seconds` is negative.
    """
    if seconds >= plan.seconds:
        return breathings(plan)[-1].target
    return breathing_at(plan, seconds).level_at(seconds)
