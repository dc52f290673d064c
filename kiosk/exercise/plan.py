"""An exercise plan: phases, each a number of counts long, with how far the muscle is tightened."""

from __future__ import annotations

import itertools
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

TightLevel = Annotated[float, Meta(ge=0, le=1)]
"""How far a part of the pelvic floor is tightened: 0 relaxed, 1 as far as it goes."""

Breath = Literal["in", "out", "free"]
"""How she breathes in a phase: in, out, or as she likes."""

Posture = Literal["any", "upright", "rounded", "hollow"]
"""How she sits in a phase: any way, or on a stool with a straight, a round or a hollow back."""

MAX_COUNTS = 60


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
    """A part of an exercise with one cue. The level changes at its start and is then held."""

    cue: str
    """The id of the block that says what to do."""
    counts: Annotated[int, Meta(ge=1, le=MAX_COUNTS)]
    level: TightLevel | Levels
    """The level to reach: one number for the whole muscle, or one for each part."""
    move_counts: Annotated[float, Meta(ge=0.4, le=MAX_COUNTS)] | None = None
    """Counts in which the level is reached, no longer than the phase; by default at most 2.
    It does not apply to a release."""
    release: bool = False
    """Whether the muscle is relaxed at once; only then may the level fall quickly."""
    breath: Breath = "free"
    posture: Posture = "any"
    most_counts: Annotated[int, Meta(ge=2, le=MAX_COUNTS)] | None = None
    """The most counts that she can choose for this phase; None where its length is fixed.
    `counts` is then the default, and the least."""

    @property
    def moving(self) -> float:
        """Counts in which the level is reached, for a phase that is not a release."""
        return min(2.0, self.counts) if self.move_counts is None else self.move_counts

    @property
    def target(self) -> Levels:
        """The level to reach, part by part."""
        if isinstance(self.level, Levels):
            return self.level
        return Levels(self.level, self.level, self.level)


class Plan(Struct, frozen=True, forbid_unknown_fields=True, cache_hash=True):
    """The phases of an exercise, done once or in rounds.

    `count_seconds` is a default pace, not advice: the leaflet gives none, and she sets her own.
    """

    phases: Annotated[tuple[Phase, ...], Meta(min_length=1)]
    before: tuple[Phase, ...] = ()
    """Phases done once, before the first round."""
    after: tuple[Phase, ...] = ()
    """Phases done once, after the last round."""
    count_seconds: Annotated[float, Meta(gt=0, le=10)] = 1.0
    rounds: Annotated[int, Meta(ge=1, le=50)] = 1
    floors: Annotated[int, Meta(ge=0, le=10)] = 0
    """Floors of the lift above the ground floor; 0 for an exercise without a lift."""

    @property
    def sequence(self) -> tuple[Phase, ...]:
        """Every phase in order, those of the rounds repeated."""
        return self.before + self.phases * self.rounds + self.after

    @property
    def distinct(self) -> tuple[Phase, ...]:
        """Every phase once, in order."""
        return self.before + self.phases + self.after

    @property
    def counts(self) -> int:
        """The length of the whole plan in counts."""
        return sum(phase.counts for phase in self.sequence)

    @property
    def seconds(self) -> float:
        """The length of the whole plan in seconds, at `count_seconds` a count."""
        return self.counts * self.count_seconds

    @property
    def adjustable(self) -> Phase | None:
        """The phase whose length she chooses, or None."""
        return next((phase for phase in self.distinct if phase.most_counts is not None), None)

    def at_pace(self, count_seconds: float) -> Plan:
        """Return the same plan with counts of that many seconds."""
        return msgspec.structs.replace(self, count_seconds=count_seconds)

    def with_length(self, counts: int) -> Plan:
        """Return the same plan with the phases of adjustable length that many counts long."""

        def resized(phases: tuple[Phase, ...]) -> tuple[Phase, ...]:
            return tuple(
                phase
                if phase.most_counts is None
                else msgspec.structs.replace(phase, counts=counts)
                for phase in phases
            )

        return msgspec.structs.replace(
            self,
            before=resized(self.before),
            phases=resized(self.phases),
            after=resized(self.after),
        )


def plan_problems(plan: Plan) -> list[str]:
    """Return what makes a plan unsound; an empty list when nothing does."""
    problems = []
    for number, phase in enumerate(plan.distinct, start=1):
        if not phase.release and phase.moving > phase.counts:
            problems.append(f"phase {number} ({phase.cue}) moves for longer than it lasts")
        if phase.most_counts is not None and phase.most_counts < phase.counts:
            problems.append(f"phase {number} ({phase.cue}) has fewer most_counts than counts")
    if sum(phase.most_counts is not None for phase in plan.distinct) > 1:
        problems.append("more than one phase has most_counts: she can choose one length only")
    problems += _release_problems(plan)
    problems += _breath_problems(plan)
    reached = {round(phase.target.highest * plan.floors) for phase in plan.phases}
    problems += [
        f"the lift has {plan.floors} floors, but no phase reaches floor {floor}"
        for floor in range(1, plan.floors + 1)
        if floor not in reached
    ]
    return problems


def _release_problems(plan: Plan) -> list[str]:
    problems = []
    sequence = plan.sequence
    for before, after in itertools.pairwise(sequence):
        if after.release and _rises(before.target, after.target):
            problems.append(f"phase {after.cue} is a release, but the level rises in it")
    if sequence[0].release:
        problems.append("the first phase is a release, but nothing was tightened yet")
    if sequence[-1].target != RELAXED:
        problems.append("the plan ends tightened: its last phase must have level 0")
    if all(phase.target == RELAXED for phase in sequence):
        problems.append("nothing is tightened in the plan: a phase must have a level above 0")
    return list(dict.fromkeys(problems))


def _breath_problems(plan: Plan) -> list[str]:
    """Return where breath and level conflict: with a breath, tight only while breathing out."""
    problems = []
    sequence = plan.sequence
    for index, phase in enumerate(sequence):
        following = sequence[index + 1] if index + 1 < len(sequence) else None
        out_ends = phase.breath == "out" and (following is None or following.breath != "out")
        if out_ends and phase.target != RELAXED:
            problems.append(
                f"the tightening in phase {phase.cue} outlasts the breath out: "
                "a phase that lets go must come before the breath out ends"
            )
        if phase.breath == "in" and phase.target != RELAXED:
            problems.append(f"phase {phase.cue} tightens while breathing in")
        if phase.breath == "in" and index > 0 and sequence[index - 1].target != RELAXED:
            problems.append(f"phase {phase.cue} breathes in before the muscle has let go")
    return list(dict.fromkeys(problems))


def _rises(before: Levels, after: Levels) -> bool:
    return after.front > before.front or after.middle > before.middle or after.back > before.back
