"""An exercise plan: phases, each a number of counts long, with how far the muscle is tightened."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

TightLevel = Annotated[float, Meta(ge=0, le=1)]
"""How far a part of the pelvic floor is tightened: 0 relaxed, 1 as far as it goes."""


class Levels(Struct, frozen=True, forbid_unknown_fields=True):
    """The tightness of the three parts of the pelvic floor, each 0 to 1."""

    front: TightLevel
    middle: TightLevel
    back: TightLevel

    @property
    def highest(self) -> float:
        """The tightness of the tightest part, 0 to 1."""
        return max(self.front, self.middle, self.back)


RELAXED = Levels(0.0, 0.0, 0.0)


class Phase(Struct, frozen=True, forbid_unknown_fields=True):
    """A stretch of an exercise under one cue. The level moves at its start, then is held."""

    cue: str
    """The id of the block that says what to do."""
    counts: Annotated[int, Meta(ge=1, le=60)]
    level: TightLevel | Levels
    """The level to reach: one number for the whole muscle, or one for each part."""
    move_counts: Annotated[float, Meta(ge=0.4, le=60)] | None = None
    """Counts in which the level is reached, no longer than the phase; without one, 2 at the most.
    A release takes no notice of it."""
    release: bool = False
    """Whether the muscle lets go in one go here; only then may the level fall quickly."""
    breath: Literal["in", "out", "free"] = "free"
    posture: Literal["any", "upright", "rounded", "hollow"] = "any"

    @property
    def moving(self) -> float:
        """Counts in which the level is reached, for a phase that is no release."""
        return min(2.0, self.counts) if self.move_counts is None else self.move_counts

    @property
    def target(self) -> Levels:
        """The level to reach, part by part."""
        if isinstance(self.level, Levels):
            return self.level
        return Levels(self.level, self.level, self.level)


class Plan(Struct, frozen=True, forbid_unknown_fields=True):
    """The phases of an exercise, done once or in rounds.

    `count_seconds` is a default pace, not advice: the leaflet gives none, and she sets her own.
    """

    phases: Annotated[tuple[Phase, ...], Meta(min_length=1)]
    count_seconds: Annotated[float, Meta(gt=0, le=10)] = 1.0
    rounds: Annotated[int, Meta(ge=1, le=50)] = 1
    floors: Annotated[int, Meta(ge=0, le=10)] = 0
    """Floors of the lift above the ground floor; 0 for an exercise without a lift."""

    @property
    def counts(self) -> int:
        """The length of the whole plan in counts."""
        return self.rounds * sum(phase.counts for phase in self.phases)

    @property
    def seconds(self) -> float:
        """The length of the whole plan in seconds, at its pace."""
        return self.counts * self.count_seconds

    def at_pace(self, count_seconds: float) -> Plan:
        """Return the same plan with counts of that many seconds."""
        return msgspec.structs.replace(self, count_seconds=count_seconds)


def plan_problems(plan: Plan) -> list[str]:
    """Return what makes a plan unfit to be followed; an empty list when nothing does."""
    problems = []
    for number, phase in enumerate(plan.phases, start=1):
        if not phase.release and phase.moving > phase.counts:
            problems.append(f"phase {number} ({phase.cue}) moves for longer than it lasts")
    for before, after in zip(plan.phases, plan.phases[1:], strict=False):
        if after.release and _rises(before.target, after.target):
            problems.append(f"phase {after.cue} is a release, but the level rises in it")
    if plan.phases[0].release:
        problems.append("the first phase is a release, but nothing was tightened yet")
    if plan.phases[-1].target != RELAXED:
        problems.append("the plan ends tightened: its last phase must have level 0")
    reached = {round(phase.target.highest * plan.floors) for phase in plan.phases}
    problems += [
        f"the lift has {plan.floors} floors, but no phase reaches floor {floor}"
        for floor in range(1, plan.floors + 1)
        if floor not in reached
    ]
    return problems


def _rises(before: Levels, after: Levels) -> bool:
    return after.front > before.front or after.middle > before.middle or after.back > before.back
