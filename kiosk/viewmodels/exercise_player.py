"""The guided exercise: runs a plan against a clock and tells QML each change of cue and count.

Between changes QML animates by itself: the muscle from where it is to `front`, `middle` and `back`
in `moveSeconds`, and the breath to `breath` in `breathSeconds`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.exercise.breathing import FREE_EMPTY, Breathing, breath_at, breathing_at
from kiosk.exercise.plan import RELAXED, Levels, Phase, Plan
from kiosk.exercise.self_paced import SelfPaced
from kiosk.exercise.timeline import Cue, cue_at, floor_of, levels_at
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property

PACES = (0.6, 0.8, 1.0, 1.25, 1.5, 2.0)
"""Seconds a count may last, fastest first. The user picks; the leaflet prescribes none."""

LENGTH_STEP = 2
"""By how many counts a hold gets longer or shorter."""

BY_HAND_SECONDS_A_FLOOR = 0.9
"""How long the muscle takes for one floor when she moves the lift herself: calm, not sluggish."""

SLIDE_SECONDS = 0.5
"""How long the muscle lags behind a finger that drags the lift: calm both ways."""

LET_GO_SECONDS = 0.6
"""How long the muscle takes to let go when the exercise is stopped."""

TAP_SECONDS = 0.4
"""A touch no longer than this is a tap: it tightens, and the next one lets go."""

READY, RUNNING, PAUSED, BY_HAND, FINISHED = "ready", "running", "paused", "byHand", "finished"


@QmlElement
@QmlUncreatable("The session has the player.")
class ExercisePlayer(QObject):  # type: ignore[operator]
    """Start, pause, stop and pace of one exercise, and what it shows now."""

    stateChanged = Signal()
    cueChanged = Signal()
    countChanged = Signal()
    levelsChanged = Signal()
    breathChanged = Signal()
    paceChanged = Signal()
    lengthChanged = Signal()
    planChanged = Signal()
    quietChanged = Signal()

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        """Begin with nothing loaded. `clock` returns seconds that only ever grow."""
        super().__init__(parent)
        self._clock = clock
        self._exercise = ""
        self._given: Plan | None = None
        self._plan: Plan | None = None
        self._texts: Mapping[str, str] = {}
        self._state = READY
        self._quiet = False
        self._chosen_pace: float | None = None
        self._chosen_length: int | None = None
        self._counts_done = 0.0
        self._began = 0.0
        self._phase: Phase | None = None
        self._lets_go = False
        self._round = 0
        self._count = 0
        self._levels = RELAXED
        self._move_seconds = 0.0
        self._breath = FREE_EMPTY
        self._breath_seconds = 0.0
        self._breathing: Breathing | None = None
        self._own: SelfPaced | None = None
        self._touched_at: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)

    def load(self, exercise: str, plan: Plan, texts: Mapping[str, str]) -> None:
        """Take up an exercise; the one already loaded keeps its place and only gets new words."""
        self._texts = texts
        if exercise != self._exercise:
            self._exercise = exercise
            self._given = plan
            self._plan = plan if self._chosen_pace is None else plan.at_pace(self._chosen_pace)
            if self._chosen_length is not None:
                self._plan = self._plan.with_length(self._chosen_length)
            self.stop()
            self.planChanged.emit()
            self.paceChanged.emit()
            self.lengthChanged.emit()
        self.cueChanged.emit()

    def forget(self) -> None:
        """Go back to how it was made: stopped, nothing loaded, no pace or length chosen."""
        self.stop()
        self._exercise = ""
        self._given = None
        self._plan = None
        self._phase = None
        self._chosen_pace = None
        self._chosen_length = None
        self.planChanged.emit()
        self.cueChanged.emit()
        self.paceChanged.emit()
        self.lengthChanged.emit()

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        """One of ready, running, paused, byHand, finished."""
        return self._state

    @Property(bool, notify=quietChanged)
    def quiet(self) -> bool:
        """Whether the exercise is shown as light that rises and falls, without words."""
        return self._quiet

    @Property(str, notify=cueChanged)
    def cue(self) -> str:
        """What to do now, in words."""
        return self._texts.get(self._phase.cue, "") if self._phase else ""

    @Property(bool, notify=cueChanged)
    def isRelease(self) -> bool:
        """Whether she lets go in one go now."""
        return self._phase is not None and self._phase.release

    @Property(str, notify=cueChanged)
    def direction(self) -> str:
        """Where the muscle goes under this cue: up, down, or empty when it stays relaxed."""
        if self._phase is None or self._state in (READY, FINISHED):
            return ""
        if self._phase.target != RELAXED:
            return "up"
        return "down" if self._lets_go else ""

    @Property(str, notify=cueChanged)
    def posture(self) -> str:
        """How she sits now: upright, rounded, hollow, or any."""
        return self._phase.posture if self._phase else "any"

    @Property(int, notify=cueChanged)
    def round(self) -> int:
        """The round under way, 1 for the first; 0 outside the rounds."""
        return self._round

    @Property(int, notify=planChanged)
    def rounds(self) -> int:
        """How many rounds the exercise has."""
        return self._plan.rounds if self._plan else 1

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """The count under way in this phase, 1 for the first; 0 when nothing is counted."""
        return self._count

    @Property(int, notify=cueChanged)
    def counts(self) -> int:
        """How many counts this phase has; 0 when nothing is counted."""
        running = self._state in (RUNNING, PAUSED)
        return self._phase.counts if self._phase and running else 0

    @Property(float, notify=cueChanged)
    def goal(self) -> float:
        """How tight the tightest part becomes under this cue, 0 to 1."""
        return self._phase.target.highest if self._phase else 0.0

    @Property(int, notify=cueChanged)
    def floor(self) -> int:
        """The floor of the lift that the muscle is on, or on its way to."""
        if self._plan is None:
            return 0
        towards = self._phase.target if self._phase else self._levels
        return floor_of(self._plan, towards)

    @Property(int, notify=planChanged)
    def floors(self) -> int:
        """The floors of the lift above the ground floor."""
        return self._plan.floors if self._plan else 0

    @Property(list, notify=planChanged)
    def postures(self) -> list[str]:
        """The postures that the exercise goes through; empty when she sits as she likes."""
        return list(SelfPaced(self._plan).postures) if self._plan else []

    @Property(float, notify=levelsChanged)
    def front(self) -> float:
        """The tightness for the front of the muscle to move to, 0 to 1."""
        return self._levels.front

    @Property(float, notify=levelsChanged)
    def middle(self) -> float:
        """The tightness for the middle of the muscle to move to, 0 to 1."""
        return self._levels.middle

    @Property(float, notify=levelsChanged)
    def back(self) -> float:
        """The tightness for the back of the muscle to move to, 0 to 1."""
        return self._levels.back

    @Property(float, notify=levelsChanged)
    def level(self) -> float:
        """The tightness of the tightest part, 0 to 1."""
        return self._levels.highest

    @Property(float, notify=levelsChanged)
    def moveSeconds(self) -> float:
        """In how many seconds to move there; 0 to be there at once."""
        return self._move_seconds

    @Property(str, notify=breathChanged)
    def breathKind(self) -> str:
        """How she breathes: in, out or free; empty when nothing is asked of her breath."""
        return self._breathing.kind if self._breathing else ""

    @Property(float, notify=breathChanged)
    def breath(self) -> float:
        """How full the breath is to become, 0 to 1."""
        return self._breath

    @Property(float, notify=breathChanged)
    def breathSeconds(self) -> float:
        """In how many seconds; 0 to be there at once."""
        return self._breath_seconds

    @Property(float, notify=paceChanged)
    def pace(self) -> float:
        """Seconds a count."""
        return self._plan.count_seconds if self._plan else 1.0

    @Property(bool, notify=paceChanged)
    def canGoSlower(self) -> bool:
        """Whether there is a slower pace."""
        return self.pace < PACES[-1]

    @Property(bool, notify=paceChanged)
    def canGoFaster(self) -> bool:
        """Whether there is a faster pace."""
        return self.pace > PACES[0]

    @Property(int, notify=lengthChanged)
    def length(self) -> int:
        """The counts to stay tight, where that is hers to choose; else 0."""
        phase = self._adjustable()
        return phase.counts if phase else 0

    @Property(bool, notify=lengthChanged)
    def canHoldLonger(self) -> bool:
        """Whether she can choose to stay tight for longer."""
        phase = self._adjustable()
        return phase is not None and phase.counts < (phase.most_counts or 0)

    @Property(bool, notify=lengthChanged)
    def canHoldShorter(self) -> bool:
        """Whether she can choose to stay tight less long."""
        phase = self._adjustable()
        return phase is not None and phase.counts > self._least_counts()

    @Slot()
    def start(self) -> None:
        """Begin from the start, or go on after a pause, the way it is shown now."""
        self._begin(self._quiet)

    @Slot()
    def startQuiet(self) -> None:
        """Begin from the start, as light only."""
        self._begin(True)

    @Slot()
    def startByMyself(self) -> None:
        """Let her touch set when to tighten and when to let go."""
        if self._plan is None:
            return
        self._timer.stop()
        self._counts_done = 0.0
        self._own = SelfPaced(self._plan)
        self._set_state(BY_HAND)
        self._rest(self._own.waiting)

    @Slot()
    def pause(self) -> None:
        """Hold everything where it is."""
        if self._state != RUNNING:
            return
        self._counts_done = self._position()
        self._timer.stop()
        self._set_state(PAUSED)
        self._hold()

    @Slot()
    def stop(self) -> None:
        """End, relaxed and at the beginning."""
        self._timer.stop()
        self._counts_done = 0.0
        self._own = None
        self._set_quiet(False)
        self._set_state(READY)
        self._rest(self._plan.sequence[0] if self._plan else None)

    @Slot()
    def slower(self) -> None:
        """Make a count longer, without losing the place."""
        self._set_pace(next((pace for pace in PACES if pace > self.pace), self.pace))

    @Slot()
    def faster(self) -> None:
        """Make a count shorter, without losing the place."""
        self._set_pace(next((pace for pace in reversed(PACES) if pace < self.pace), self.pace))

    @Slot()
    def holdLonger(self) -> None:
        """Stay tight for more counts; an exercise under way begins anew with them."""
        if self.canHoldLonger:
            phase = self._adjustable()
            assert phase is not None
            assert phase.most_counts is not None
            self._set_length(min(phase.most_counts, phase.counts + LENGTH_STEP))

    @Slot()
    def holdShorter(self) -> None:
        """Stay tight for fewer counts; an exercise under way begins anew with them."""
        if self.canHoldShorter:
            self._set_length(max(self._least_counts(), self.length - LENGTH_STEP))

    @Slot(int)
    def moveTo(self, floor: int) -> None:
        """Move the lift by hand to one of its floors; the muscle follows, up or down."""
        plan = self._plan
        if plan is None or not 0 <= floor <= plan.floors:
            return
        before = self._levels
        phase = self._take_lift(floor)
        floors_apart = abs(phase.target.highest - before.highest) * plan.floors
        self._move(phase.target, BY_HAND_SECONDS_A_FLOOR * max(1.0, floors_apart))

    @Slot(float)
    def slideTo(self, level: float) -> None:
        """Let the muscle follow a finger that drags the lift, from 0 (ground floor) to 1 (top)."""
        plan = self._plan
        if plan is None or plan.floors == 0:
            return
        level = min(1.0, max(0.0, level))
        levels = Levels(level, level, level)
        self._take_lift(floor_of(plan, levels))
        self._move(levels, SLIDE_SECONDS)

    @Slot()
    def settle(self) -> None:
        """The finger that dragged the lift goes: the lift stops at the nearest floor."""
        if self._plan is not None and self._state == BY_HAND and self._plan.floors > 0:
            self.moveTo(floor_of(self._plan, self._levels))

    @Slot(str)
    def choosePosture(self, posture: str) -> None:
        """By herself, take one of the exercise's postures; the muscle lets go first."""
        if self._own is not None and posture in self._own.postures:
            self._own = self._own.in_posture(posture)
            self._rest(self._own.waiting)

    @Slot()
    def touch(self) -> None:
        """By herself: a finger comes down. It tightens, or ends a tightening begun by a tap."""
        if self._own is None or self._state != BY_HAND or self.floors:
            return
        if self._levels == RELAXED:
            self._touched_at = self._clock()
            self._show_own(self._own.tightening)
        else:
            self._touched_at = None
            self._show_own(self._own.letting_go)

    @Slot()
    def lift(self) -> None:
        """By herself: the finger goes. After a hold the muscle lets go; after a tap it stays."""
        if self._own is None or self._touched_at is None:
            return
        held = self._clock() - self._touched_at
        self._touched_at = None
        if held > TAP_SECONDS:
            self._show_own(self._own.letting_go)

    @Slot()
    def tick(self) -> None:
        """Show what the clock has come to. Called by the timer at each change of count."""
        if self._state == RUNNING:
            self._run(moves_again=False)

    def show_at(self, seconds: float) -> None:
        """Hold the exercise at a moment, for a picture of it. Seconds at the present pace."""
        self._timer.stop()
        self._counts_done = seconds / self.pace
        self._phase = None
        self._set_state(PAUSED)
        self._hold()

    def show_quietly_at(self, seconds: float) -> None:
        """Hold the exercise at a moment, shown as light. Seconds at the present pace."""
        self._set_quiet(True)
        self.show_at(seconds)

    def _begin(self, quiet: bool) -> None:
        if self._plan is None or self._state == RUNNING:
            return
        if self._state != PAUSED:
            self._counts_done = 0.0
            self._phase = None
        self._own = None
        self._began = self._clock()
        self._set_quiet(quiet)
        self._set_state(RUNNING)
        self._run(moves_again=True)

    def _position(self) -> float:
        """How many counts of the plan are done."""
        if self._state != RUNNING:
            return self._counts_done
        return self._counts_done + (self._clock() - self._began) / self.pace

    def _run(self, moves_again: bool) -> None:
        """Show the present moment and wait for the next one; begin its moves if they are new."""
        plan = self._plan
        if plan is None:
            return
        seconds = self._position() * plan.count_seconds
        if seconds >= plan.seconds:
            self._set_state(FINISHED)
            self._rest(plan.sequence[-1])
            return
        cue = cue_at(plan, seconds)
        if self._show_cue(cue) or moves_again:
            self._move(cue.target, max(0.0, cue.starts + cue.move_seconds - seconds))
        breathing = breathing_at(plan, seconds)
        if breathing != self._breathing or moves_again:
            self._breathe(breathing, breathing.target, breathing.ends - seconds)
        self._timer.start(max(1, round((cue.count_ends - seconds) * 1000)))

    def _hold(self) -> None:
        """Show the present moment standing still."""
        plan = self._plan
        if plan is None:
            return
        seconds = min(self._position() * plan.count_seconds, plan.seconds * (1 - 1e-9))
        self._show_cue(cue_at(plan, seconds))
        self._move(levels_at(plan, seconds), 0.0)
        self._breathe(breathing_at(plan, seconds), breath_at(plan, seconds), 0.0)

    def _show_cue(self, cue: Cue) -> bool:
        """Tell a new cue and count; return whether the cue is a new one."""
        is_new = cue.phase is not self._phase or cue.round != self._round
        if is_new:
            self._phase = cue.phase
            self._lets_go = cue.origin != RELAXED
            self._round = cue.round
            self._count = 0
            self.cueChanged.emit()
        if cue.count != self._count:
            self._count = cue.count
            self.countChanged.emit()
        return is_new

    def _take_lift(self, floor: int) -> Phase:
        """Go over to the lift by hand, under the cue of a floor; return the floor's phase."""
        plan = self._plan
        assert plan is not None
        self._timer.stop()
        self._counts_done = 0.0
        there = [phase for phase in plan.phases if floor_of(plan, phase.target) == floor]
        # Down to the ground floor is letting go, not the phase in which she gets ready.
        phase = next((phase for phase in there if phase.release), there[0])
        self._set_state(BY_HAND)
        self._show_own(phase, moves=False)
        return phase

    def _show_own(self, phase: Phase, moves: bool = True) -> None:
        """Show a phase that lasts as long as she likes."""
        is_new = phase is not self._phase or self._count > 0
        self._phase = phase
        self._lets_go = True
        self._round = 0
        self._count = 0
        if is_new:
            self.cueChanged.emit()
            self.countChanged.emit()
        if self._breathing is not None:
            self._breathe(None, FREE_EMPTY, LET_GO_SECONDS)
        if moves:
            seconds = LET_GO_SECONDS if phase.target == RELAXED else phase.moving * self.pace
            self._move(phase.target, seconds)

    def _rest(self, phase: Phase | None) -> None:
        """Let go, under the cue of `phase`, with nothing counted."""
        self._phase = phase
        self._lets_go = False
        self._round = 0
        self._count = 0
        self._touched_at = None
        self.cueChanged.emit()
        self.countChanged.emit()
        self._move(RELAXED, 0.0 if self._levels == RELAXED else LET_GO_SECONDS)
        self._breathe(None, FREE_EMPTY, LET_GO_SECONDS)

    def _move(self, levels: Levels, seconds: float) -> None:
        self._levels = levels
        self._move_seconds = seconds
        self.levelsChanged.emit()

    def _breathe(self, breathing: Breathing | None, breath: float, seconds: float) -> None:
        self._breathing = breathing
        self._breath = breath
        self._breath_seconds = seconds
        self.breathChanged.emit()

    def _set_pace(self, pace: float) -> None:
        if self._plan is None or pace == self.pace:
            return
        self._counts_done = self._position()
        self._began = self._clock()
        self._chosen_pace = pace
        self._plan = self._plan.at_pace(pace)
        self.paceChanged.emit()
        if self._state == RUNNING:
            self._run(moves_again=True)

    def _adjustable(self) -> Phase | None:
        return self._plan.adjustable if self._plan else None

    def _least_counts(self) -> int:
        phase = self._given.adjustable if self._given else None
        return phase.counts if phase else 0

    def _set_length(self, counts: int) -> None:
        if self._plan is None:
            return
        self._chosen_length = counts
        self._plan = self._plan.with_length(counts)
        self.lengthChanged.emit()
        if self._state == RUNNING:
            self.stop()
            self.start()
        else:
            self.stop()

    def _set_state(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.stateChanged.emit()

    def _set_quiet(self, quiet: bool) -> None:
        if quiet != self._quiet:
            self._quiet = quiet
            self.quietChanged.emit()
