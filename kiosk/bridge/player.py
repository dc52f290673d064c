"""The guided exercise: runs a plan against a clock and tells QML each change of cue and count.

Between changes QML animates by itself: from where the muscle is to `level`, in `moveSeconds`.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.bridge.typed import Property
from kiosk.exercise.plan import RELAXED, Levels, Phase, Plan
from kiosk.exercise.timeline import Cue, cue_at, floor_of, levels_at

PACES = (0.6, 0.8, 1.0, 1.25, 1.5, 2.0)
"""Seconds a count may last, fastest first. The user picks; the leaflet prescribes none."""

BY_HAND_SECONDS_A_FLOOR = 0.9
"""How long the muscle takes for one floor when she moves the lift herself: calm, not sluggish."""

LET_GO_SECONDS = 0.6
"""How long the muscle takes to let go when the exercise is stopped."""

READY, RUNNING, PAUSED, BY_HAND, FINISHED = "ready", "running", "paused", "byHand", "finished"


@QmlElement
@QmlUncreatable("The session has the player.")
class ExercisePlayer(QObject):  # type: ignore[operator]
    """Start, pause, stop and pace of one exercise, and what it shows now."""

    stateChanged = Signal()
    cueChanged = Signal()
    countChanged = Signal()
    levelChanged = Signal()
    paceChanged = Signal()
    wordlessChanged = Signal()

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        """Begin with nothing loaded. `clock` returns seconds that only ever grow."""
        super().__init__(parent)
        self._clock = clock
        self._exercise = ""
        self._plan: Plan | None = None
        self._texts: Mapping[str, str] = {}
        self._state = READY
        self._counts_done = 0.0
        self._began = 0.0
        self._phase: Phase | None = None
        self._count = 0
        self._levels = RELAXED
        self._move_seconds = 0.0
        self._wordless = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)

    def load(self, exercise: str, plan: Plan, texts: Mapping[str, str]) -> None:
        """Take up an exercise; the one already loaded keeps its place and only gets new words."""
        self._texts = texts
        if exercise != self._exercise:
            self._exercise = exercise
            self._plan = plan
            self.stop()
            self.paceChanged.emit()
        self.cueChanged.emit()

    def forget(self) -> None:
        """Go back to how it was made: stopped, at the plan's own pace, with words."""
        self.stop()
        self._exercise = ""
        self._plan = None
        self._phase = None
        if self._wordless:
            self.toggleWords()
        self.cueChanged.emit()
        self.paceChanged.emit()

    @Property(str, notify=stateChanged)
    def state(self) -> str:
        """One of ready, running, paused, byHand, finished."""
        return self._state

    @Property(str, notify=cueChanged)
    def cue(self) -> str:
        """What to do now, in words."""
        return self._texts.get(self._phase.cue, "") if self._phase else ""

    @Property(bool, notify=cueChanged)
    def isRelease(self) -> bool:
        """Whether she lets go now."""
        return self._phase is not None and self._phase.release

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """The count under way in this phase, 1 for the first; 0 when nothing is counted."""
        return self._count

    @Property(int, notify=cueChanged)
    def counts(self) -> int:
        """How many counts this phase has; 0 when nothing is counted."""
        running = self._state in (RUNNING, PAUSED)
        return self._phase.counts if self._phase and running else 0

    @Property(int, notify=cueChanged)
    def floor(self) -> int:
        """The floor of the lift that the muscle is on, or on its way to."""
        if self._plan is None:
            return 0
        towards = self._phase.target if self._phase else self._levels
        return floor_of(self._plan, towards)

    @Property(int, notify=paceChanged)
    def floors(self) -> int:
        """The floors of the lift above the ground floor."""
        return self._plan.floors if self._plan else 0

    @Property(float, notify=levelChanged)
    def level(self) -> float:
        """The tightness to move to, 0 to 1."""
        return self._levels.highest

    @Property(float, notify=levelChanged)
    def moveSeconds(self) -> float:
        """In how many seconds to move there; 0 to be there at once."""
        return self._move_seconds

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

    @Property(bool, notify=wordlessChanged)
    def wordless(self) -> bool:
        """Whether the exercise is shown without words."""
        return self._wordless

    @Slot()
    def start(self) -> None:
        """Begin from the start, or go on after a pause."""
        if self._plan is None or self._state == RUNNING:
            return
        if self._state != PAUSED:
            self._counts_done = 0.0
            self._phase = None
        self._began = self._clock()
        self._set_state(RUNNING)
        self._run(moves_again=True)

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
        self._set_state(READY)
        self._rest(self._plan.phases[0] if self._plan else None)

    @Slot()
    def slower(self) -> None:
        """Make a count longer, without losing the place."""
        self._set_pace(next((pace for pace in PACES if pace > self.pace), self.pace))

    @Slot()
    def faster(self) -> None:
        """Make a count shorter, without losing the place."""
        self._set_pace(next((pace for pace in reversed(PACES) if pace < self.pace), self.pace))

    @Slot()
    def toggleWords(self) -> None:
        """Show or hide the words."""
        self._wordless = not self._wordless
        self.wordlessChanged.emit()

    @Slot(int)
    def moveTo(self, floor: int) -> None:
        """Move the lift by hand to one of its floors; the muscle follows, up or down."""
        plan = self._plan
        if plan is None or not 0 <= floor <= plan.floors:
            return
        self._timer.stop()
        self._counts_done = 0.0
        before = self._levels
        there = [phase for phase in plan.phases if floor_of(plan, phase.target) == floor]
        # Down to the ground floor is letting go, not the phase in which she gets ready.
        self._phase = next((phase for phase in there if phase.release), there[0])
        self._count = 0
        self._set_state(BY_HAND)
        self.cueChanged.emit()
        self.countChanged.emit()
        floors_apart = abs(self._phase.target.highest - before.highest) * plan.floors
        self._move(self._phase.target, BY_HAND_SECONDS_A_FLOOR * max(1.0, floors_apart))

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

    def _position(self) -> float:
        """How many counts of the plan are done."""
        if self._state != RUNNING:
            return self._counts_done
        return self._counts_done + (self._clock() - self._began) / self.pace

    def _run(self, moves_again: bool) -> None:
        """Show the present moment and wait for the next one; begin its move if it is a new one."""
        plan = self._plan
        if plan is None:
            return
        seconds = self._position() * plan.count_seconds
        if seconds >= plan.seconds:
            self._set_state(FINISHED)
            self._rest(plan.phases[-1])
            return
        cue = cue_at(plan, seconds)
        if self._show_cue(cue) or moves_again:
            self._move(cue.target, max(0.0, cue.starts + cue.move_seconds - seconds))
        self._timer.start(max(1, round((cue.count_ends - seconds) * 1000)))

    def _hold(self) -> None:
        """Show the present moment standing still."""
        plan = self._plan
        if plan is None:
            return
        seconds = min(self._position() * plan.count_seconds, plan.seconds * (1 - 1e-9))
        self._show_cue(cue_at(plan, seconds))
        self._move(levels_at(plan, seconds), 0.0)

    def _show_cue(self, cue: Cue) -> bool:
        """Tell a new cue and count; return whether the cue is a new one."""
        is_new = cue.phase is not self._phase
        if is_new:
            self._phase = cue.phase
            self._count = 0
            self.cueChanged.emit()
        if cue.count != self._count:
            self._count = cue.count
            self.countChanged.emit()
        return is_new

    def _rest(self, phase: Phase | None) -> None:
        """Let go, under the cue of `phase`, with nothing counted."""
        self._phase = phase
        self._count = 0
        self.cueChanged.emit()
        self.countChanged.emit()
        self._move(RELAXED, 0.0 if self._levels == RELAXED else LET_GO_SECONDS)

    def _move(self, levels: Levels, seconds: float) -> None:
        self._levels = levels
        self._move_seconds = seconds
        self.levelChanged.emit()

    def _set_pace(self, pace: float) -> None:
        if self._plan is None or pace == self.pace:
            return
        self._counts_done = self._position()
        self._began = self._clock()
        self._plan = self._plan.at_pace(pace)
        self.paceChanged.emit()
        if self._state == RUNNING:
            self._run(moves_again=True)

    def _set_state(self, state: str) -> None:
        if state != self._state:
            self._state = state
            self.stateChanged.emit()
