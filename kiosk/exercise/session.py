"""A guided exercise under way: what she does and the clock go in, a Moment comes out.

Where words are said, each phase waits for its own: to tighten, to breathe on a cue and to count
begin when they are said. The muscle lets go at once, with the words.
"""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.exercise.breathing import breath_at, breathing_at, breathings
from kiosk.exercise.by_hand import ByHand
from kiosk.exercise.choices import LENGTH_STEP, Choices, faster, slower
from kiosk.exercise.moment import LET_GO_SECONDS, Moment, State
from kiosk.exercise.plan import RELAXED, Plan
from kiosk.exercise.progress import Progress
from kiosk.exercise.session_state import ShownByClock
from kiosk.exercise.stretches import Stretch, spare_seconds, stretches
from kiosk.exercise.timeline import Cue, cue_at, levels_at, phase_to_let_go, round_starts

LATE_SECONDS = 3.0
"""Looked at so much too late, the exercise was interrupted: the machine slept, or stood still."""


class ExerciseSession(ByHand):
    """Start, pause, stop and pace of one exercise. `moment` is what it shows since the last call.

    Its user calls `tick` after `seconds_to_tick`, and anew after each call of another method.
    """

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
        self._own = self._touched_at = self._tight_at = self._floor = None
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
        """Let go, and wait at the beginning of the round; without a clock nothing is interrupted.

        A muscle is not held tight for as long as something else takes (clinical review).
        """
        self._pause_as_at(self._clock())

    def begin_anew(self) -> bool:
        """Begin again in the first phase, so that its words are waited for; return whether so."""
        before = self._moment
        if before.state is State.Running and before.place == 0:
            self._reset()
            self._begin(before.is_quiet)
        return before is not self._moment

    def stop(self) -> None:
        """End, relaxed and at the beginning."""
        if self._moment.state is not State.Ready:
            self._reset()

    def tick(self) -> None:
        """Show what the clock has come to; by hand, let go of what was tight for long enough.

        Where it was looked at much too late, it lets go and waits, as for any interruption.
        """
        if self._moment.state is State.Running:
            late = 0.0 if self._tick_at is None else self._clock() - self._tick_at
            if late > LATE_SECONDS:
                self._pause_as_at(self._clock() - late)
            else:
                self._run(moves_again=False)
        elif self._tight_at is not None and self.seconds_to_tick() == 0:
            self.let_go()

    def words_said(self) -> None:
        """Wait no longer for the words of the present cue: said, or not to be heard."""
        if self._waits_until is not None:
            self._waits_until = min(self._waits_until, self._clock())
            self._run(moves_again=False)

    def show_at(self, seconds: float) -> None:
        """Hold it at a moment, for a picture of it. Seconds from 0, at the present pace."""
        self._own = None
        self._leave_clock()
        self._progress = Progress(seconds / self._moment.pace)
        self._hold()

    def show_quietly_at(self, seconds: float) -> None:
        """Hold it at a moment, as show_at, shown as light."""
        self._change(is_quiet=True)
        self.show_at(seconds)

    def toggle_tone(self) -> None:
        """Have a tone go along with the muscle from now on, or no more, until the visit ends."""
        self._change(has_tone=not self._moment.has_tone)

    def seconds_left(self) -> float:
        """Return how long the phase under way still goes on; 0 when none does."""
        if (going := self.under_way()) is None:
            return 0.0
        plan, seconds = going
        return cue_at(plan, seconds).ends - seconds if seconds < plan.seconds else 0.0

    def under_way(self) -> tuple[Plan, float] | None:
        """Return the plan that goes on, and how many seconds of it are over; None for none."""
        plan = self._moment.plan
        if plan is None or self._moment.state is not State.Running:
            return None
        return plan, self._progress.at(self._clock(), plan.count_seconds) * plan.count_seconds

    # --- her pace and length --------------------------------------------------------------------

    def slower(self) -> None:
        """Make a count longer, without losing the place."""
        if self._moment.plan is not None:
            self._set_pace(slower(self._moment.plan))

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

    # --- how it is done -------------------------------------------------------------------------

    def _pause_as_at(self, now: float) -> None:
        plan = self._moment.plan
        if plan is None or self._moment.state is not State.Running:
            return
        counts = self._progress.at(now, plan.count_seconds)
        cue = cue_at(plan, min(counts * plan.count_seconds, plan.seconds * (1 - 1e-9)))
        was_tight = (cue.target if self._waits_until is None else cue.origin) != RELAXED
        self._rest(State.Paused, phase_to_let_go(plan, cue))
        self._moment = replace(self._moment, was_tight=was_tight)
        self._progress = Progress(round_starts(plan, counts))

    def _begin(self, quiet: bool) -> None:
        state = self._moment.state
        if self._moment.plan is None or state is State.Running:
            return
        if state not in (State.Paused, State.Held):
            self._leave_clock()
        self._own = None
        self._progress = self._progress.going_on(self._clock())
        self._change(is_quiet=quiet, state=State.Running)
        self._run(moves_again=True)

    def _run(self, moves_again: bool) -> None:
        """Show the present moment and wait for the next one; begin its moves if they are new."""
        plan, now = self._moment.plan, self._clock()
        assert plan is not None
        counts = self._counts_done(plan, now)
        if counts * plan.count_seconds >= plan.seconds:
            self._rest(State.Finished, plan.sequence[-1])
            return
        cue = cue_at(plan, counts * plan.count_seconds)
        if cue.index != self._shown.cue and (wait := self._most_to_wait(plan, cue, now)) > 0:
            counts = round(cue.starts / plan.count_seconds)
            cue = cue_at(plan, counts * plan.count_seconds)
            self._progress = Progress(counts)
            self._waits_until = now + wait
        seconds = counts * plan.count_seconds
        waits = self._waits_until is not None
        self._begun = {
            one: self._began(plan, one, now, seconds)
            for one in stretches(plan, cue.index)
            if not waits or cue.index > one.first
        }
        self._show(cue)
        if (moves_again or cue.index != self._shown.move) and (not waits or cue.target == RELAXED):
            seconds_left = max(0.0, cue.starts + cue.move_seconds - seconds)
            self._moment = self._moment.moved(cue.target, seconds_left)
            self._shown = replace(self._shown, move=cue.index)
        elif waits and cue.origin == RELAXED != self._moment.move.levels:
            # Looked at late: the phase that lets go was passed over.
            self._moment = self._moment.moved(RELAXED, LET_GO_SECONDS)
        self._breathe(plan, seconds, moves_again)
        until = now + cue.count_ends - seconds if self._waits_until is None else self._waits_until
        self._tick_at = min([until, *(begun + one.most for one, begun in self._begun.items())])

    def _counts_done(self, plan: Plan, now: float) -> float:
        """Return the counts done, after the wait for words; more where a stretch lasts too long."""
        if self._waits_until is not None and now >= self._waits_until:
            self._progress = self._progress.going_on(self._waits_until)
            self._waits_until = None
        counts = self._progress.at(now, plan.count_seconds)
        for one, begun in self._begun.items():
            if now - begun >= one.most and counts < one.ends:
                counts = float(one.ends)
                self._progress, self._waits_until = Progress(counts, now), None
        return counts

    def _began(self, plan: Plan, one: Stretch, now: float, seconds: float) -> float:
        """Return when a stretch began, by the clock; `seconds` is where in the plan it is now."""
        return self._begun.get(one, now - (seconds - one.starts * plan.count_seconds))

    def _most_to_wait(self, plan: Plan, cue: Cue, now: float) -> float:
        """Return how many seconds the beginning of a phase may wait for its words."""
        wait = self._words(plan, cue.phase.cue, cue.index)
        return min(wait, self._spare(plan, cue, now)) if wait > 0 else 0.0

    def _spare(self, plan: Plan, cue: Cue, now: float) -> float:
        begun = [
            (one, self._began(plan, one, now, cue.starts)) for one in stretches(plan, cue.index)
        ]
        return spare_seconds(plan, cue.index, {one: now - when for one, when in begun})

    def _breathe(self, plan: Plan, seconds: float, moves_again: bool) -> None:
        """Begin a breath that is new; one on a cue when its words are said, till then freely."""
        breathing, before = breathing_at(plan, seconds), self._moment.breath
        number = breathings(plan).index(breathing)
        is_new = number != self._shown.breathing
        if is_new and breathing.kind != "free" and self._waits_until is not None:
            if before.kind != "free":
                self._moment = self._moment.breathed("free", before.level, LET_GO_SECONDS)
            return
        if is_new or moves_again:
            self._moment = self._moment.breathed(
                breathing.kind, breathing.target, breathing.ends - seconds
            )
        self._shown = replace(self._shown, breathing=number)

    def _hold(self) -> None:
        """Show the present moment standing still."""
        plan = self._moment.plan
        if plan is None:
            return
        self._tick_at = None
        seconds = min(self._progress.counts * plan.count_seconds, plan.seconds * (1 - 1e-9))
        breathing = breathing_at(plan, seconds)
        self._change(state=State.Held)
        cue = cue_at(plan, seconds)
        self._show(cue)
        self._shown = ShownByClock(cue.index, cue.index, breathings(plan).index(breathing))
        held = self._moment.moved(levels_at(plan, seconds), 0.0)
        self._moment = held.breathed(breathing.kind, breath_at(plan, seconds), 0.0)

    def _show(self, cue: Cue) -> None:
        """Show the cue and the count that the clock has come to; none while it waits for words."""
        if cue.index != self._shown.cue:
            self._moment = self._moment.under(cue)
            self._shown = replace(self._shown, cue=cue.index)
        self._change(count=cue.count if self._waits_until is None else 0)

    def _reset(self) -> None:
        """Rest at the beginning of what is loaded."""
        plan = self._moment.plan
        self._own = None
        self._change(is_quiet=False)
        self._rest(State.Ready, plan.sequence[0] if plan else None)

    def _set_pace(self, pace: float) -> None:
        plan, now = self._moment.plan, self._clock()
        if plan is None or pace == plan.count_seconds:
            return
        self._progress = self._progress.paused(now, plan.count_seconds)
        self._choices = replace(self._choices, pace=pace)
        self._change(plan=(plan := plan.at_pace(pace)))
        if self._moment.state is not State.Running:
            return
        if self._waits_until is None:
            self._progress = self._progress.going_on(now)
        else:
            cue = cue_at(plan, self._progress.counts * pace)
            self._waits_until = min(self._waits_until, now + self._spare(plan, cue, now))
        self._run(moves_again=True)

    def _lengthen(self, counts: int) -> None:
        before, given = self._moment, self._moment.given
        assert given is not None
        paced = replace(self._choices, pace=before.pace)
        self._choices = paced.with_length(before.length + counts, given)
        self._change(plan=self._choices.applied_to(given))
        self._reset()
        if before.state is State.Running:
            self._begin(before.is_quiet)
