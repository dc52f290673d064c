"""An exercise without a clock: the lift by hand, and tightening as she likes."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.exercise.moment import LET_GO_SECONDS, State
from kiosk.exercise.plan import MOST_TIGHT_SECONDS, RELAXED, Levels, Phase, Plan
from kiosk.exercise.self_paced import SECONDS_PER_FLOOR, SelfPaced, phase_of_floor
from kiosk.exercise.session_state import SessionState
from kiosk.exercise.timeline import floor_of

SLIDE_SECONDS = 0.5
"""How long the muscle lags behind a finger that drags the lift: calm both ways."""

TAP_SECONDS = 0.4
"""A touch no longer than this is a tap: it tightens, and the next one lets go."""


class ByHand(SessionState):
    """What she does herself. After MOST_TIGHT_SECONDS the muscle lets go, and the cue says so."""

    # --- the lift by hand -----------------------------------------------------------------------

    def move_to(self, floor: int) -> None:
        """Move the lift by hand: up to the next floor, or down, which is always all the way."""
        plan = self._moment.plan
        if plan is None or plan.floors == 0 or not 0 <= floor <= plan.floors:
            return
        now = self._floor_now(plan)
        floor = min(floor, now + 1) if floor >= now else 0
        seconds = SECONDS_PER_FLOOR if floor > now else LET_GO_SECONDS
        self._take_lift(plan, floor, phase_of_floor(plan, floor).target, seconds)
        self._floor = floor

    def slide_to(self, level: float) -> None:
        """Let the muscle follow a finger that drags the lift, from 0 (ground floor) to 1 (top).

        It goes no further than the next floor; drawn half a floor down it falls, and stays down
        until the finger goes.
        """
        plan = self._moment.plan
        if plan is None or plan.floors == 0 or self._has_fallen:
            return
        now = self._floor_now(plan)
        if now > 0 and level * plan.floors < now - 0.5:
            self.move_to(0)
            self._has_fallen = True
            return
        level = min((now + 1) / plan.floors, 1.0, max(now / plan.floors, level))
        levels = Levels(level, level, level)
        self._floor = now
        self._take_lift(plan, floor_of(plan, levels), levels, SLIDE_SECONDS)

    def settle(self) -> None:
        """Let the lift stop at the nearest floor, as the finger that dragged it goes."""
        moment = self._moment
        if self._has_fallen:
            self._has_fallen = False
        elif moment.plan is not None and moment.floors > 0 and moment.state is State.ByHand:
            self.move_to(floor_of(moment.plan, moment.move.levels))

    def let_go(self) -> None:
        """By hand, let go of what is tight, and say so."""
        moment = self._moment
        if moment.plan is None or moment.state is not State.ByHand:
            return
        self._touched_at = None
        if self._own is not None and moment.floors == 0:
            self._follow_touch(self._own.letting_go)
        else:
            self.move_to(0)
            self._has_fallen = False

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

    def _floor_now(self, plan: Plan) -> int:
        """Return the floor that the lift stands on: by hand the one where it last stopped."""
        if self._moment.state is State.ByHand and self._floor is not None:
            return self._floor
        return floor_of(plan, self._moment.move.levels)

    def _take_lift(self, plan: Plan, floor: int, levels: Levels, seconds: float) -> None:
        """Move the lift by hand, under the cue of a floor."""
        self._leave_clock()
        self._change(state=State.ByHand)
        self._show_own(phase_of_floor(plan, floor))
        self._moment = self._moment.moved(levels, seconds)
        self._watch_tight(levels)

    def _follow_touch(self, phase: Phase) -> None:
        """Go to a phase that lasts as long as she likes."""
        lets_go = phase.target == RELAXED
        seconds = LET_GO_SECONDS if lets_go else phase.moving * self._moment.pace
        self._show_own(phase)
        self._moment = self._moment.moved(phase.target, seconds)
        self._watch_tight(phase.target)

    def _watch_tight(self, levels: Levels) -> None:
        """Look at the clock when it will have been tight for long enough."""
        if levels == RELAXED:
            self._tight_at = self._tick_at = None
            return
        if self._tight_at is None:
            self._tight_at = self._clock()
        self._tick_at = self._tight_at + MOST_TIGHT_SECONDS

    def _show_own(self, phase: Phase) -> None:
        moment = self._moment
        if phase != moment.phase or moment.count > 0:
            moment = moment.cued(phase)
        if moment.breath.kind is not None:
            moment = moment.breathed_freely()
        self._moment = replace(moment, was_tight=True, round=0)
