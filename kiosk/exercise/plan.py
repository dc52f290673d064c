"""An exercise plan: phases, each a number of counts long, with how far the muscle is tightened."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
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

RELAXED_TO_TIGHT = 2
"""At least so many times as long as it was tight the muscle is relaxed: fact X2a, 2 counts to 4."""
MOST_TIGHT_SECONDS = 10.0
"""How long the muscle may be tight at a stretch, at any pace and length that she chooses."""
MOST_OUT_SECONDS = 6.0
"""How long a breath out on a cue may last, at any pace that she chooses."""


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

    @property
    def tight_counts(self) -> int:
        """The counts of the longest stretch in which the muscle is tight."""
        return max((tight for tight, _ in tight_and_relaxed(self)), default=0)

    @property
    def slowest_pace(self) -> float:
        """The most seconds a count may last: no stretch is tight, and no breath out, too long."""
        breaths = itertools.groupby(self.sequence, lambda phase: phase.breath)
        out = max((_counts(run) for breath, run in breaths if breath == "out"), default=0)
        return min(MOST_TIGHT_SECONDS / max(1, self.tight_counts), MOST_OUT_SECONDS / max(1, out))

    def at_pace(self, count_seconds: float) -> Plan:
        """Return the same plan with counts of that many seconds."""
        return msgspec.structs.replace(self, count_seconds=count_seconds)

    def with_length(self, counts: int) -> Plan:
        """Return the same plan with the phases of adjustable length that many counts long.

        What follows each of them to relax in is made long enough, if it is not.
        """

        def resized(phases: tuple[Phase, ...]) -> tuple[Phase, ...]:
            found: list[Phase] = []
            for phase in phases:
                after = bool(found) and found[-1].most_counts is not None
                if phase.most_counts is not None:
                    phase = msgspec.structs.replace(phase, counts=counts)
                elif after and phase.target == RELAXED:
                    enough = max(phase.counts, RELAXED_TO_TIGHT * counts)
                    phase = msgspec.structs.replace(phase, counts=enough)
                found.append(phase)
            return tuple(found)

        return msgspec.structs.replace(
            self,
            before=resized(self.before),
            phases=resized(self.phases),
            after=resized(self.after),
        )


def tight_and_relaxed(plan: Plan) -> list[tuple[int, int]]:
    """Return the counts of each stretch in which the muscle is tight, and of the rest after it."""
    runs = [
        (is_tight, _counts(run))
        for is_tight, run in itertools.groupby(plan.sequence, lambda phase: phase.target != RELAXED)
    ]
    runs.append((False, 0))
    return [
        (counts, runs[index + 1][1]) for index, (is_tight, counts) in enumerate(runs) if is_tight
    ]


def _counts(phases: Iterable[Phase]) -> int:
    return sum(phase.counts for phase in phases)


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
    problems += _relaxing_problems(plan)
    if plan.count_seconds > plan.slowest_pace:
        problems.append(
            f"a count of {plan.count_seconds} s is too long: it would be tight for more than "
            f"{MOST_TIGHT_SECONDS:.0f} s at a stretch, or breathe out for more than "
            f"{MOST_OUT_SECONDS:.0f} s"
        )
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


def _relaxing_problems(plan: Plan) -> list[str]:
    problems = [
        f"it is tight for {tight} counts and then relaxed for {relaxed}: relax for "
        f"{RELAXED_TO_TIGHT * tight} or more"
        for tight, relaxed in tight_and_relaxed(plan)
        if relaxed < RELAXED_TO_TIGHT * tight
    ]
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
