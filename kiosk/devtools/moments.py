"""Moments of an exercise at which a picture of it shows what is done."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.exercise.plan import Phase

LATE = 0.8
"""How much of a phase is over by then."""


def late_moments(phases: Iterable[Phase], count_seconds: float) -> Iterator[tuple[Phase, float]]:
    """Yield phases that follow each other, each with a moment late in it. Seconds."""
    start = 0
    for phase in phases:
        yield phase, (start + phase.counts * LATE) * count_seconds
        start += phase.counts
