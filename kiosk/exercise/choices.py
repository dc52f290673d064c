"""What she sets herself about an exercise: how long a count lasts, and for how long to hold."""

from __future__ import annotations

import msgspec

from kiosk.exercise.plan import MOST_TIGHT_SECONDS, Plan

PACES = (0.6, 0.8, 1.0, 1.25, 1.5, 2.0)
"""Seconds a count may last, fastest first. The user picks; the leaflet prescribes none."""

LENGTH_STEP = 1
"""By how many counts a hold gets longer or shorter."""


class Choices(msgspec.Struct, frozen=True):
    """What she chose; None where she left it to the plan. It goes along to the next exercise."""

    pace: float | None = None
    """Seconds a count, one of PACES."""
    length: int | None = None
    """Counts of the phase of adjustable length."""

    def with_length(self, counts: int, given: Plan) -> Choices:
        """Return this with a length, kept within the bounds of a plan of the leaflet."""
        shortest, longest = length_bounds(given, self.pace)
        return msgspec.structs.replace(self, length=min(longest, max(shortest, counts)))

    def applied_to(self, given: Plan) -> Plan:
        """Return a plan of the leaflet as she chose it, its hold within the plan's own bounds."""
        plan = given if self.pace is None else given.at_pace(_calm(self.pace, given))
        at_pace = msgspec.structs.replace(self, pace=plan.count_seconds)
        length = self.length and at_pace.with_length(self.length, given).length
        return plan.with_length(length) if length else plan


def length_bounds(given: Plan, pace: float | None = None) -> tuple[int, int]:
    """Return the fewest and the most counts that a plan of the leaflet may be held; 0 if fixed.

    `pace` is in seconds a count, by default the plan's own: slow counts are fewer.
    """
    phase = given.adjustable
    if phase is None:
        return 0, 0
    fitting = int(MOST_TIGHT_SECONDS / (pace or given.count_seconds) + 1e-9)
    return phase.counts, max(phase.counts, min(phase.most_counts or 0, fitting))


def slower(plan: Plan) -> float:
    """Return the pace one step slower than a plan's, or the same when none is calm enough."""
    pace = plan.count_seconds
    return next((one for one in PACES if pace < one <= plan.slowest_pace), pace)


def _calm(pace: float, given: Plan) -> float:
    """Return a pace, or the slowest one that a plan of the leaflet may be done at."""
    slowest = max((one for one in PACES if one <= given.slowest_pace), default=PACES[0])
    return min(pace, slowest)


def faster(pace: float) -> float:
    """Return the pace one step faster, or the same when there is none. Seconds a count."""
    return next((one for one in reversed(PACES) if one < pace), pace)
