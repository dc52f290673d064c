"""The guided exercise for QML: what she touches goes to the session, what it shows comes back."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from msgspec.structs import astuple
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.exercise.cue_words import CueWords, SpokenCues
from kiosk.exercise.plan import Plan
from kiosk.exercise.session import ExerciseSession
from kiosk.exercise.tone import tone_between
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.exercise_kinds import Posture
from kiosk.viewmodels.exercise_readout import ExerciseReadout
from kiosk.viewmodels.qt_property import Property


@QmlElement
@QmlUncreatable("The application makes it.")
class ExercisePlayer(ExerciseReadout):  # type: ignore[operator]
    """Start, pause, stop and pace of one exercise, and what it shows now."""

    toneChanged = Signal()
    hasSoundChanged = Signal()
    toneAsked = Signal(object)
    """A tone is to be heard instead of any before: the bytes of a WAV; none for silence."""

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        """Begin with nothing loaded. `clock` returns seconds that only ever grow."""
        super().__init__(parent)
        self._cues = SpokenCues()
        self._session = ExerciseSession(clock, self._cues.longest)
        self._has_sound = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.tick)

    def load(self, exercise: str, plan: Plan, texts: Mapping[str, CueWords]) -> None:
        """Take up an exercise; the one already loaded keeps its place and only gets new words."""
        self._cues.words = texts
        self._session.load(exercise, plan)
        self._follow()

    def forget(self) -> None:
        """Go back to how it was made: stopped, nothing loaded, no pace or length chosen."""
        self._cues.words = {}
        self._session.forget()
        self._follow()

    def under_way(self) -> tuple[Plan, float] | None:
        """Return the plan that goes on, and how many seconds of it are over; None for none."""
        return self._session.under_way()

    @property
    def cue_id(self) -> str:
        """The id of the cue that is shown now; empty when nothing is loaded."""
        return self._session.moment.cue

    def spoken_words(self) -> dict[str, str]:
        """Return what is said under each cue, by its id."""
        return {cue: words.spoken for cue, words in self._cues.words.items()}

    def wait_for_words(self, seconds: Callable[[str, str], float]) -> None:
        """Have each phase wait for what is said.

        `seconds` returns how long the words of a cue, given with its id, may take; 0 for none.
        """
        self._cues.seconds = seconds

    def words_said(self) -> None:
        """Wait no longer for the words of the present cue: said, or not to be heard."""
        self._session.words_said()
        self._follow()

    @Property(bool, notify=toneChanged)
    def tone(self) -> bool:
        """Whether a soft tone rises and falls with the muscle; forgotten at the visit's end."""
        return self._session.moment.has_tone

    @Property(bool, notify=hasSoundChanged)
    def hasSound(self) -> bool:
        """Whether a tone can be heard."""
        return self._has_sound

    def offer_tone(self) -> None:
        """Tell that there is something to play a tone with."""
        self._has_sound = True
        self.hasSoundChanged.emit()

    @Slot()
    def toggleTone(self) -> None:
        """Have a soft tone rise and fall with the muscle from now on, or no more."""
        self._session.toggle_tone()
        self._follow()

    @Slot()
    def start(self) -> None:
        """Begin from the start, or go on after a pause, the way it is shown now."""
        self._session.start()
        self._follow()

    @Slot()
    def startQuiet(self) -> None:
        """Begin from the start, or go on after a pause, as light only."""
        self._session.start_quiet()
        self._follow()

    @Slot()
    def startByMyself(self) -> None:
        """Let her touch set when to tighten and when to let go."""
        self._session.start_by_myself()
        self._follow()

    @Slot()
    def pause(self) -> None:
        """Hold everything where it is."""
        self._session.pause()
        self._follow()

    @Slot()
    def stop(self) -> None:
        """End, relaxed and at the beginning."""
        self._session.stop()
        self._follow()

    @Slot()
    def slower(self) -> None:
        """Make a count longer, without losing the place."""
        self._session.slower()
        self._follow()

    @Slot()
    def faster(self) -> None:
        """Make a count shorter, without losing the place."""
        self._session.faster()
        self._follow()

    @Slot()
    def holdLonger(self) -> None:
        """Stay tight for more counts; an exercise under way begins anew with them."""
        self._session.hold_longer()
        self._follow()

    @Slot()
    def holdShorter(self) -> None:
        """Stay tight for fewer counts; an exercise under way begins anew with them."""
        self._session.hold_shorter()
        self._follow()

    @Slot(int)
    def moveTo(self, floor: int) -> None:
        """Move the lift by hand to one of its floors; the muscle follows, up or down."""
        self._session.move_to(floor)
        self._follow()

    @Slot(float)
    def slideTo(self, level: float) -> None:
        """Let the muscle follow a finger that drags the lift, from 0 (ground floor) to 1 (top)."""
        self._session.slide_to(level)
        self._follow()

    @Slot()
    def settle(self) -> None:
        """Let the lift stop at the nearest floor, as the finger that dragged it goes."""
        self._session.settle()
        self._follow()

    @Slot(int)
    def choosePosture(self, posture: int) -> None:
        """By herself, take one of the exercise's postures; the muscle lets go first."""
        self._session.choose_posture(Posture(posture).name.lower())
        self._follow()

    @Slot()
    def touch(self) -> None:
        """By herself: a finger comes down. It tightens, or ends a tightening begun by a tap."""
        self._session.touch()
        self._follow()

    @Slot()
    def lift(self) -> None:
        """By herself: the finger goes. After a hold the muscle lets go; after a tap it stays."""
        self._session.lift()
        self._follow()

    @Slot()
    def tick(self) -> None:
        """Show what the clock has come to. Called by the timer at each change of count."""
        self._session.tick()
        self._follow()

    def show_at(self, seconds: float) -> None:
        """Hold the exercise at a moment, for a picture of it. Seconds at the present pace."""
        self._session.show_at(seconds)
        self._follow()

    def show_quietly_at(self, seconds: float) -> None:
        """Hold the exercise at a moment, shown as light. Seconds at the present pace."""
        self._session.show_quietly_at(seconds)
        self._follow()

    def _follow(self) -> None:
        """Show what the session shows, and wait for its next change."""
        seconds = self._session.seconds_to_tick()
        if seconds is None:
            self._timer.stop()
        else:
            self._timer.start(max(1, round(seconds * 1000)))
        moment = self._session.moment
        before = self._moment
        self.show(moment, self._cues.of(moment.cue))
        if before.has_tone != moment.has_tone:
            self.toneChanged.emit()
        tone = tone_between(before, moment, self._session.seconds_left())
        if tone is not None:
            # Imported here to keep it out of start-up.
            from kiosk.speech.tones import tone_wav

            self.toneAsked.emit(tone_wav(*astuple(tone)))
