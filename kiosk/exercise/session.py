"""A guided exercise under way: what she does and the clock go in, a Moment comes out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from kiosk.exercise.breathing import Breathing, breath_at, breathing_at
from kiosk.exercise.choices import LENGTH_STEP, Choices, faster, slower
from kiosk.exercise.moment import LET_GO_SECONDS, Moment, State
from kiosk.exercise.plan import RELAXED, Levels, Phase, Plan
from kiosk.exercise.progress import Progress
from kiosk.exercise.self_paced import SelfPaced, by_hand_seconds, phase_of_floor
from kiosk.exercise.timeline import Cue, cue_at, floor_of, levels_at

SLIDE_SECONDS = 0.5
"""How long the muscle lags behind a finger that drags the lift: calm both ways."""

TAP_SECONDS = 0.4
"""A touch no longer than this is a tap: it tightens, and the next one lets go."""

NOTHING_SHOWN: tuple[int, Breathing | None] = (-1, None)
"""What the clock has shown: the index of the phase in the plan's sequence, and the breath."""


class ExerciseSession:
    """Start, pause, stop and pace of one exercise. `moment` is what it shows since the last call.

    Its user calls `tick` after `seconds_to_tick`, and anew after each call of another method.
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        """Begin with nothing loaded. `clock` returns seconds that only ever grow."""
        self._clock = clock
        self._moment = Moment()
        self._exercise = ""
        self._choices = Choices()
        self._progress = Progress()
        self._shown = NOTHING_SHOWN
        self._tick_at: float | None = None
        self._own: SelfPaced | None = None
        self._touched_at: float | None = None

    @property
    def moment(self) -> Moment:
        """What is shown now."""
        return self._moment

    def seconds_to_tick(self) -> float | None:
        """Return after how many seconds to call `tick`; None for not at all."""
        return None if self._tick_at is None else max(0.0, self._tick_at - self._clock())

    # --- loading --------------------------------------------------------------------------------

    def load(self, exercise: str, plan: Plan) -> None:
        """Take up an exercise by its id; the one already loaded keeps its place."""
        if exercise != self._exercise:
            self._exercise = exercise
            self._change(given=plan, plan=self._choices.applied_to(plan))
            self._reset()

    def forget(self) -> None:
        """Go back to how it was made: nothing loaded, no pace or length chosen."""
        self._exercise, self._choices = "", Choices()
        self._own, self._touched_at = None, None
        self._leave_clock()
        self._moment = Moment()

    # --- by the clock ---------------------------------------------------------------------------

    def start(self) -> None:
        """Begin from the start, or go on after a pause, the way it is shown now."""
        self._begin(self._moment.is_quiet)

    def start_quiet(self) -> None:
        """Begin from the start, or go on after a pause, as light only."""
        self._begin(True)

    def pause(self) -> None:
        """Hold everything where it is; without a clock there is nothing to hold."""
        if self._moment.state is State.Running:
            self._progress = self._progress.paused(self._clock(), self._moment.pace)
            self._hold()

    def stop(self) -> None:
        """End, relaxed and at the beginning."""
        if self._moment.state is not State.Ready:
            self._reset()

    def tick(self) -> None:
        """Show what the clock has come to."""
        if self._moment.state is State.Running:
            self._run(moves_again=False)

    def show_at(self, seconds: float) -> None:
        """Hold it at a moment, for a picture of it. Seconds from 0, at the present pace."""
        self._own, self._shown = None, NOTHING_SHOWN
        self._progress = Progress(seconds / self._moment.pace)
        self._hold()

    def show_quietly_at(self, seconds: float) -> None:
        """Hold it at a moment, as show_at, shown as light."""
        self._change(is_quiet=True)
        self.show_at(seconds)

    # --- her pace and length --------------------------------------------------------------------

    def slower(self) -> None:
        """Make a count longer, without losing the place."""
        self._set_pace(slower(self._moment.pace))

    def faster(self) -> None:
        """Make a count shorter, without losing the place."""
        self._set_pace(faster(self._moment.pace))

    def hold_longer(self) -> None:
        """Stay tight for more counts; an exercise under way begins anew with them."""
        if self._moment.can_hold_longer:
            self._lengthen(LENGTH_STEP)

    def hold_shorter(self) -> None:
        """Stay tight for fewer counts; an exercise under way begins anew with them."""
        if self._moment.can_hold_shorter:
            self._lengthen(-LENGTH_STEP)

    # --- the lift by hand -----------------------------------------------------------------------

    def move_to(self, floor: int) -> None:
        """Move the lift by hand to one of its floors; the muscle follows, up or down."""
        plan = self._moment.plan
        if plan is None or not 0 <= floor <= plan.floors:
            return
        target = phase_of_floor(plan, floor).target
        seconds = by_hand_seconds(plan, self._moment.move.levels, target)
        self._take_lift(plan, floor, target, seconds)

    def slide_to(self, level: float) -> None:
        """Let the muscle follow a finger that drags the lift, from 0 (ground floor) to 1 (top)."""
        plan = self._moment.plan
        if plan is None or plan.floors == 0:
            return
        level = min(1.0, max(0.0, level))
        levels = Levels(level, level, level)
        self._take_lift(plan, floor_of(plan, levels), levels, SLIDE_SECONDS)

    def settle(self) -> None:
        """Let the lift stop at the nearest floor, as the finger that dragged it goes."""
        moment = self._moment
        if moment.plan is not None and moment.floors > 0 and moment.state is State.ByHand:
            self.move_to(floor_of(moment.plan, moment.move.levels))

    # --- by herself -----------------------------------------------------------------------------

    def start_by_myself(self) -> None:
        """Let her touch set when to tighten and when to let go."""
        if self._moment.plan is not None:
            self._own = SelfPaced(self._moment.plan)
            self._rest(State.ByHand, self._own.waiting)

    def choose_posture(self, posture: str) -> None:
        """By herself, take one of the exercise's postures; the muscle lets go first."""
        if self._own is not None and posture in self._own.postures:
            self._own = self._own.in_posture(posture)
            self._rest(State.ByHand, self._own.waiting)

    def touch(self) -> None:
        """By herself: a finger comes down. It tightens, or ends a tightening begun by a tap."""
        if self._own is None or self._moment.floors:
            return
        if self._moment.move.levels == RELAXED:
            self._touched_at = self._clock()
            self._follow_touch(self._own.tightening)
        else:
            self._touched_at = None
            self._follow_touch(self._own.letting_go)

    def lift(self) -> None:
        """By herself: the finger goes. After a hold the muscle lets go; after a tap it stays."""
        if self._own is None or self._touched_at is None:
            return
        held = self._clock() - self._touched_at
        self._touched_at = None
        if held > TAP_SECONDS:
            self._follow_touch(self._own.letting_go)

    # --- how it is done -------------------------------------------------------------------------

    def _begin(self, quiet: bool) -> None:
        state = self._moment.state
        if self._moment.plan is None or state is State.Running:
            return
        if state is not State.Paused:
            self._leave_clock()
        self._own = None
        self._progress = self._progress.going_on(self._clock())
        self._change(is_quiet=quiet, state=State.Running)
        self._run(moves_again=True)

    def _run(self, moves_again: bool) -> None:
        """Show the present moment and wait for the next one; begin its moves if they are new."""
        plan, now = self._moment.plan, self._clock()
        assert plan is not None
        seconds = self._progress.at(now, plan.count_seconds) * plan.count_seconds
        if seconds >= plan.seconds:
            self._rest(State.Finished, plan.sequence[-1])
            return
        cue, breathing = cue_at(plan, seconds), breathing_at(plan, seconds)
        index_shown, breathing_shown = self._shown
        self._show(cue, breathing)
        if moves_again or cue.index != index_shown:
            seconds_left = max(0.0, cue.starts + cue.move_seconds - seconds)
            self._moment = self._moment.moved(cue.target, seconds_left)
        if moves_again or breathing != breathing_shown:
            self._moment = self._moment.breathed(
                breathing.kind, breathing.target, breathing.ends - seconds
            )
        self._tick_at = now + cue.count_ends - seconds

    def _hold(self) -> None:
        """Show the present moment standing still."""
        plan = self._moment.plan
        if plan is None:
            return
        self._tick_at = None
        seconds = min(self._progress.counts * plan.count_seconds, plan.seconds * (1 - 1e-9))
        breathing = breathing_at(plan, seconds)
        self._change(state=State.Paused)
        self._show(cue_at(plan, seconds), breathing)
        held = self._moment.moved(levels_at(plan, seconds), 0.0)
        self._moment = held.breathed(breathing.kind, breath_at(plan, seconds), 0.0)

    def _show(self, cue: Cue, breathing: Breathing) -> None:
        """Show the cue and the count that the clock has come to."""
        if cue.index != self._shown[0]:
            self._moment = self._moment.cued(cue.phase, cue.origin != RELAXED, cue.round)
        self._change(count=cue.count)
        self._shown = (cue.index, breathing)

    def _rest(self, state: State, phase: Phase | None) -> None:
        """Let go, under the cue of `phase`, with nothing counted."""
        self._leave_clock()
        self._touched_at = None
        self._moment = self._moment.rested(state, phase)

    def _reset(self) -> None:
        """Rest at the beginning of what is loaded."""
        plan = self._moment.plan
        self._own = None
        self._change(is_quiet=False)
        self._rest(State.Ready, plan.sequence[0] if plan else None)

    def _take_lift(self, plan: Plan, floor: int, levels: Levels, seconds: float) -> None:
        """Move the lift by hand, under the cue of a floor."""
        self._leave_clock()
        self._change(state=State.ByHand)
        self._show_own(phase_of_floor(plan, floor))
        self._moment = self._moment.moved(levels, seconds)

    def _follow_touch(self, phase: Phase) -> None:
        """Go to a phase that lasts as long as she likes."""
        lets_go = phase.target == RELAXED
        seconds = LET_GO_SECONDS if lets_go else phase.moving * self._moment.pace
        self._show_own(phase)
        self._moment = self._moment.moved(phase.target, seconds)

    def _show_own(self, phase: Phase) -> None:
        moment = self._moment
        if phase != moment.phase or moment.count > 0:
            moment = moment.cued(phase)
        if moment.breath.kind is not None:
            moment = moment.breathed_freely()
        self._moment = replace(moment, was_tight=True, round=0)

    def _leave_clock(self) -> None:
        self._progress, self._shown, self._tick_at = Progress(), NOTHING_SHOWN, None

    def _set_pace(self, pace: float) -> None:
        plan, now = self._moment.plan, self._clock()
        if plan is None or pace == plan.count_seconds:
            return
        self._progress = self._progress.paused(now, plan.count_seconds)
        self._choices = replace(self._choices, pace=pace)
        self._change(plan=plan.at_pace(pace))
        if self._moment.state is State.Running:
            self._progress = self._progress.going_on(now)
            self._run(moves_again=True)

    def _lengthen(self, counts: int) -> None:
        before, given = self._moment, self._moment.given
        assert given is not None
        self._choices = self._choices.with_length(before.length + counts, given)
        self._change(plan=self._choices.applied_to(given))
        self._reset()
        if before.state is State.Running:
            self._begin(before.is_quiet)

    def _change(self, **changes: Any) -> None:
        self._moment = replace(self._moment, **changes)
