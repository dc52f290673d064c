"""The cue and the levels at each moment of a plan, as pure functions of plan and time.

A plan begins relaxed at 0 s. It covers the half-open interval from 0 to `plan.seconds`.
"""

from __future__ import annotations

import math

import msgspec

from kiosk.exercise.plan import RELAXED, Levels, Phase, Plan

RELEASE_MOVE_COUNTS = 0.6
"""Counts in which a release is animated: quick, but slow enough to be seen."""


class Cue(msgspec.Struct, frozen=True):
    """The phase at a moment, and the position of the moment in it. Times are in seconds."""

    phase: Phase
    index: int
    """The phase's place in `plan.sequence`, 0 for the first."""
    round: int
    """1 for the first round; 0 in the phases before the rounds, `plan.rounds` in those after."""
    count: int
    """The present count within the phase, 1 for the first."""
    starts: float
    ends: float
    """When the phase ends; the moment itself belongs to the next one."""
    count_ends: float
    origin: Levels
    """The levels at the start of the phase."""
    move_seconds: float
    """How long after `starts` the levels reach the phase's target."""

    @property
    def target(self) -> Levels:
        """The levels that the phase moves to and then holds."""
        return self.phase.target

    def levels_at(self, seconds: float) -> Levels:
        """Return how tight each part of the muscle is at a moment of the phase, each 0 to 1."""
        share = ease(min(1.0, (seconds - self.starts) / self.move_seconds))
        origin, target = self.origin, self.target
        return Levels(
            origin.front + (target.front - origin.front) * share,
            origin.middle + (target.middle - origin.middle) * share,
            origin.back + (target.back - origin.back) * share,
        )


def cue_at(plan: Plan, seconds: float) -> Cue:
    """Return the cue at `seconds` since the start.

    Raises ValueError when `seconds` is not in the half-open interval 0 .. plan.seconds.
    """
    counts_done = counts_done_at(plan, seconds)
    start = 0
    origin = RELAXED
    for index, phase in enumerate(plan.sequence):
        if counts_done < start + phase.counts:
            return _cue(plan, index, phase, origin, start, counts_done - start)
        start += phase.counts
        origin = phase.target
    raise AssertionError("unreachable: the phases fill the plan")


def counts_done_at(plan: Plan, seconds: float) -> int:
    """Return how many whole counts are over at a moment, exact at multiples of `count_seconds`.

    Raises ValueError when `seconds` is not in the half-open interval 0 .. plan.seconds.
    """
    if not 0 <= seconds < plan.seconds:
        raise ValueError(f"{seconds} s is outside the plan, which lasts {plan.seconds} s")
    counts = int(seconds / plan.count_seconds)
    if counts * plan.count_seconds > seconds:  # the division was rounded up
        return counts - 1
    if (counts + 1) * plan.count_seconds <= seconds:  # or down
        return counts + 1
    return counts


def _cue(plan: Plan, index: int, phase: Phase, origin: Levels, start: int, whole: int) -> Cue:
    pace = plan.count_seconds
    # Below 1 in the phases before the rounds, above `plan.rounds` in those after.
    begun = max(0, (index - len(plan.before)) // len(plan.phases) + 1)
    move = min(RELEASE_MOVE_COUNTS, phase.counts) if phase.release else phase.moving
    return Cue(
        phase=phase,
        index=index,
        round=min(plan.rounds, begun),
        count=whole + 1,
        starts=start * pace,
        ends=(start + phase.counts) * pace,
        count_ends=(start + whole + 1) * pace,
        origin=origin,
        move_seconds=move * pace,
    )


def levels_at(plan: Plan, seconds: float) -> Levels:
    """Return how tight each part of the muscle is at `seconds` since the start, each 0 to 1.

    From the end of the plan on, it is the target of the last phase.
    Raises ValueError when `seconds` is negative.
    """
    if seconds >= plan.seconds:
        return plan.sequence[-1].target
    return cue_at(plan, seconds).levels_at(seconds)


def ease(share: float) -> float:
    """Return the sine ease-in-out of a share 0 to 1; the same curve as QML's Easing.InOutSine."""
    return 0.5 - 0.5 * math.cos(math.pi * share)


def floor_of(plan: Plan, levels: Levels) -> int:
    """Return the lift's floor nearest to the levels, 0 for the ground floor."""
    return round(levels.highest * plan.floors)


def round_starts(plan: Plan, counts: float) -> int:
    """Return the count at which the round under way began; of the phases before or after, theirs.

    `counts` is how many were done, from 0 to `plan.counts`.
    """
    first = sum(phase.counts for phase in plan.before)
    each = sum(phase.counts for phase in plan.phases)
    if counts < first:
        return 0
    return first + min(plan.rounds, int((counts - first) / each)) * each


def phase_to_let_go(plan: Plan, cue: Cue) -> Phase:
    """Return the phase whose cue tells her to let go of what is tight under a cue.

    Where nothing is tight that is the phase itself.
    """
    after = plan.sequence[cue.index :]
    return next(phase for phase in after if phase.target == RELAXED)
