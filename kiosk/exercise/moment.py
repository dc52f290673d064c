"""What a guided exercise shows at one moment: a frozen value, swapped as a whole."""

from __future__ import annotations

from enum import IntEnum

from msgspec import Struct
from msgspec.structs import replace

from kiosk.exercise.breathing import FREE_EMPTY
from kiosk.exercise.choices import PACES, length_bounds, slower
from kiosk.exercise.plan import RELAXED, Breath, Levels, Phase, Plan, Posture
from kiosk.exercise.said import reminded_counts
from kiosk.exercise.self_paced import SelfPaced
from kiosk.exercise.timeline import Cue, floor_of

TURNS = {"rounded": 12.0, "hollow": -12.0}
"""By how many degrees a posture turns the pelvis, clockwise as seen with the belly at the left."""

TURN_SECONDS = 0.6
"""How long the pelvis takes to turn."""
LYING_TURN = 90.0
"""Degrees by which the pelvis is turned when she lies."""

LET_GO_SECONDS = 0.6
"""How long the muscle takes to let go when the exercise is stopped."""


class State(IntEnum):
    """Whether an exercise goes on. QML sees the members, which must begin with a capital there."""

    Ready = 0
    """At the beginning, relaxed."""
    Running = 1
    """Going on by the clock."""
    Paused = 2
    """Held at a moment."""
    ByHand = 3
    """Without a clock: she moves the lift, or tightens and lets go as she likes."""
    Finished = 4
    """Done to its end, relaxed."""
    Held = 5
    """Standing still at a moment of its course, for a picture of it."""


class Direction(IntEnum):
    """Where the muscle goes under a cue. QML sees the members, as those of State."""

    Still = 0
    """Nowhere: it stays relaxed, or no exercise is under way."""
    Up = 1
    Down = 2


class Move(Struct, frozen=True):
    """A movement of the muscle from wherever it is."""

    levels: Levels = RELAXED
    seconds: float = 0.0
    """In how many seconds to be there; 0 for at once."""
    serial: int = 0
    """Grows with each move, so that one to the same levels is begun again too."""


class BreathMove(Struct, frozen=True):
    """A swelling or sinking of the breath from wherever it is."""

    kind: Breath | None = None
    """How she is to breathe; None when nothing is asked of her breath."""
    level: float = FREE_EMPTY
    """How full the breath is to become, 0 to 1."""
    seconds: float = 0.0
    """In how many seconds; 0 for at once."""
    serial: int = 0
    """Grows with each move, as that of Move."""


class Moment(Struct, frozen=True):
    """All that is shown of an exercise between two changes."""

    state: State = State.Ready
    is_quiet: bool = False
    """Whether it is shown as light that rises and falls, without words."""
    has_tone: bool = False
    """Whether a tone goes along with the muscle."""
    given: Plan | None = None
    """The plan as the leaflet has it; None when nothing is loaded."""
    plan: Plan | None = None
    """The same at her pace and with her length."""
    phase: Phase | None = None
    """The phase whose cue is shown; None when nothing is loaded."""
    was_tight: bool = False
    """Whether the muscle may be tight as the phase begins."""
    round: int = 0
    """The round under way, 1 for the first; 0 outside the rounds."""
    place: int = -1
    """The place of the phase in the plan's sequence; -1 where it does not go on by the clock."""
    count: int = 0
    """The count under way in the phase, 1 for the first; 0 when nothing is counted."""
    cue_serial: int = 0
    """Grows each time that a cue is given, so that the same one is given again too."""
    move: Move = Move()
    breath: BreathMove = BreathMove()

    @property
    def cue(self) -> str:
        """The id of the cue, a block of the exercise; empty when nothing is loaded."""
        return self.phase.cue if self.phase else ""

    @property
    def posture(self) -> Posture:
        """How she sits now."""
        return self.phase.posture if self.phase else "any"

    @property
    def turn(self) -> float:
        """Degrees, clockwise with the belly at the left, by which her pelvis is turned."""
        return TURNS.get(self.posture, 0.0)

    @property
    def counts(self) -> int:
        """How many counts the phase has; 0 when nothing is counted."""
        is_counted = self.phase is not None and self.state in (
            State.Running,
            State.Paused,
            State.Held,
        )
        return self.phase.counts if self.phase and is_counted else 0

    @property
    def has_counted_on(self) -> bool:
        """Whether the first count under this cue is over."""
        return self.count > 1

    @property
    def reminds(self) -> bool:
        """Whether she is told again, as this count begins, what she does."""
        if self.phase is None or self.place < 1 or self.state is not State.Running:
            return False
        return self.count in reminded_counts(self.phase.counts, self.pace)

    @property
    def shows_number(self) -> bool:
        """Whether the count is to be seen as a number too, not in dots alone.

        Before the first round a number would invite her to begin; while a lift goes up and down
        there are the numbers of its floors.
        """
        if self.plan is None or self.phase is None:
            return False
        if self.plan.floors:
            return self.phase.target == RELAXED and not self.was_tight and self.phase.counts > 4
        return self.plan.rounds < 2 or self.round > 0

    @property
    def direction(self) -> Direction:
        """Where the muscle goes under this cue."""
        if self.phase is None or self.state in (State.Ready, State.Finished):
            return Direction.Still
        if self.phase.target != RELAXED:
            return Direction.Up
        return Direction.Down if self.was_tight else Direction.Still

    @property
    def goal(self) -> float:
        """How tight the tightest part becomes under this cue, 0 to 1."""
        return self.phase.target.highest if self.phase else 0.0

    @property
    def floor(self) -> int:
        """The floor of the lift that the muscle is on, or on its way to; 0 without a lift."""
        return floor_of(self.plan, self.phase.target) if self.plan and self.phase else 0

    @property
    def floors(self) -> int:
        """The floors of the lift above the ground floor; 0 without a lift."""
        return self.plan.floors if self.plan else 0

    @property
    def rounds(self) -> int:
        """How many rounds the exercise has."""
        return self.plan.rounds if self.plan else 1

    @property
    def postures(self) -> tuple[Posture, ...]:
        """The postures that the exercise goes through; none when she sits as she likes."""
        return SelfPaced(self.plan).postures if self.plan else ()

    @property
    def pace(self) -> float:
        """Seconds a count."""
        return self.plan.count_seconds if self.plan else 1.0

    @property
    def can_go_slower(self) -> bool:
        """Whether there is a slower pace."""
        return self.plan is not None and slower(self.plan) > self.pace

    @property
    def can_go_faster(self) -> bool:
        """Whether there is a faster pace."""
        return self.pace > PACES[0]

    @property
    def length(self) -> int:
        """The counts to stay tight, where that is hers to choose; else 0."""
        phase = self.plan.adjustable if self.plan else None
        return phase.counts if phase else 0

    @property
    def can_hold_longer(self) -> bool:
        """Whether she can choose to stay tight for longer."""
        return self.given is not None and self.length < length_bounds(self.given, self.pace)[1]

    @property
    def can_hold_shorter(self) -> bool:
        """Whether she can choose to stay tight less long."""
        return self.given is not None and self.length > length_bounds(self.given, self.pace)[0]

    # --- the next moment ------------------------------------------------------------------------

    def moved(self, levels: Levels, seconds: float) -> Moment:
        """Return this with the muscle moving on to other levels."""
        return replace(self, move=Move(levels, seconds, self.move.serial + 1))

    def breathed(self, kind: Breath | None, level: float, seconds: float) -> Moment:
        """Return this with the breath moving on to another level."""
        return replace(self, breath=BreathMove(kind, level, seconds, self.breath.serial + 1))

    def breathed_freely(self) -> Moment:
        """Return this with nothing asked of her breath."""
        return self.breathed(None, FREE_EMPTY, LET_GO_SECONDS)

    def under(self, cue: Cue) -> Moment:
        """Return this under a cue that the clock has come to, with nothing counted yet."""
        tight = cue.origin != RELAXED
        return replace(self.cued(cue.phase, tight), round=cue.round, place=cue.index)

    def cued(self, phase: Phase | None, was_tight: bool = False) -> Moment:
        """Return this under the cue of a phase, with nothing counted yet."""
        return replace(
            self,
            phase=phase,
            was_tight=was_tight,
            round=0,
            place=-1,
            count=0,
            cue_serial=self.cue_serial + 1,
        )

    def rested(self, state: State, phase: Phase | None) -> Moment:
        """Return this with the muscle letting go, under the cue of a phase."""
        seconds = 0.0 if self.move.levels == RELAXED else LET_GO_SECONDS
        resting = replace(self, state=state).cued(phase)
        return resting.moved(RELAXED, seconds).breathed_freely()
