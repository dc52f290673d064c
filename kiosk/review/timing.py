"""An exercise in seconds, for a sheet: as planned, and at everything that she may choose."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from msgspec import Struct

from kiosk.exercise.choices import PACES, Choices, length_bounds
from kiosk.exercise.plan import Plan, tight_and_relaxed


class Timing(Struct, frozen=True):
    """A plan at one pace and length. Times are in seconds."""

    pace: float
    """Seconds a count."""
    length: int
    """Counts of the phase whose length she chooses; 0 where it is fixed."""
    is_default: bool
    tight: float
    """The longest that it is tight at a stretch."""
    relaxed: float
    """The shortest that it is relaxed after a stretch."""
    share: float
    """The least that it is relaxed after a stretch, for each second that it was tight."""
    out: float
    """The longest breath out on a cue; 0 where none is."""
    tight_in_all: float
    whole: float
    """How long the exercise lasts, words not counted."""


def timings(plan: Plan) -> tuple[Timing, ...]:
    """Return a plan at every pace, with the shortest and the longest length that it allows there.

    The plan's own pace and length are the first.
    """
    found = [_timing(plan, is_default=True)]
    for pace in PACES:
        for length in sorted(set(length_bounds(plan, pace))):
            chosen = Choices(pace, length or None).applied_to(plan)
            if chosen.count_seconds == pace:
                found.append(_timing(chosen))
    return tuple(found)


def _timing(plan: Plan, is_default: bool = False) -> Timing:
    pace = plan.count_seconds
    stretches = tight_and_relaxed(plan)
    adjustable = plan.adjustable
    return Timing(
        pace=pace,
        length=adjustable.counts if adjustable else 0,
        is_default=is_default,
        tight=plan.tight_counts * pace,
        relaxed=min((relaxed for _, relaxed in stretches), default=0) * pace,
        share=min((relaxed / tight for tight, relaxed in stretches), default=0.0),
        out=max(_breaths_out(plan), default=0) * pace,
        tight_in_all=sum(tight for tight, _ in stretches) * pace,
        whole=plan.seconds,
    )


def _breaths_out(plan: Plan) -> Iterator[int]:
    for breath, phases in itertools.groupby(plan.sequence, lambda phase: phase.breath):
        if breath == "out":
            yield sum(phase.counts for phase in phases)


def cue_numbers(plan: Plan) -> dict[str, int]:
    """Return a number for each cue of a plan, by its id, in the order in which they come."""
    ids = dict.fromkeys(phase.cue for phase in plan.sequence)
    return {cue: number for number, cue in enumerate(ids, start=1)}
