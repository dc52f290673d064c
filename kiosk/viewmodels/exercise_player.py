"""The guided exercise for QML: what she touches goes to the session, what it shows comes back."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

from msgspec.structs import astuple
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.exercise.cue_words import CueWords, SpokenCues
from kiosk.exercise.plan import Plan
from kiosk.exercise.said import NOTHING_AROUND, Around, Said
from kiosk.exercise.session import ExerciseSession
from kiosk.exercise.tone import tone_between
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.exercise_kinds import Posture
from kiosk.viewmodels.exercise_readout import ExerciseReadout
from kiosk.viewmodels.named_slot import named_slot
from kiosk.viewmodels.qt_property import Property


def _slot(name: str, what: Callable[..., object], *types: type) -> Callable[..., None]:
    """Return the slot that asks the session for something, with arguments of these types."""

    def slot(self: ExercisePlayer, *given: Any) -> None:
        what(self._session, *given)
        self._follow()

    return named_slot(slot, name, what, types)


@QmlElement
@QmlUncreatable("The application makes it.")
class ExercisePlayer(ExerciseReadout):  # type: ignore[operator]
    """Start, pause, stop and pace of one exercise, and what it shows now."""

    toneChanged = Signal()
    hasSoundChanged = Signal()
    reminded = Signal()
    """What she does is to be told again: the phase lasts."""
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

    def load(
        self,
        exercise: str,
        plan: Plan,
        texts: Mapping[str, CueWords],
        around: Around = NOTHING_AROUND,
    ) -> None:
        """Take up an exercise; the one already loaded keeps its place and only gets new words."""
        self._cues.use(exercise, texts, around)
        self._session.load(exercise, plan)
        self._follow()

    def forget(self) -> None:
        """Go back to how it was made: stopped, nothing loaded, no pace or length chosen."""
        self._cues.use("", {}, NOTHING_AROUND)
        self._session.forget()
        self._follow()

    def under_way(self) -> tuple[Plan, float] | None:
        """Return the plan that goes on, and how many seconds of it are over; None for none."""
        return self._session.under_way()

    @property
    def cues(self) -> SpokenCues:
        """What the exercise says."""
        return self._cues

    def said(self) -> tuple[Said, ...]:
        """Return what is said as the present cue is given."""
        return self._cues.at(self._session.moment)

    def reminder(self) -> tuple[Said, ...]:
        """Return what is said again while the present phase lasts."""
        return self._cues.of(self._session.moment.cue).reminder

    def begin_anew(self) -> bool:
        """Begin again in the first phase, as a voice comes; return whether so."""
        is_anew = self._session.begin_anew()
        self._follow()
        return is_anew

    def words_said(self) -> None:
        """Wait no longer for the words of the present cue: said, or not to be heard."""
        moment = self._session.moment
        self._cues.is_explained |= moment.place == 0 and moment.count == 0
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

    toggleTone = _slot("toggleTone", ExerciseSession.toggle_tone)
    start = _slot("start", ExerciseSession.start)
    startQuiet = _slot("startQuiet", ExerciseSession.start_quiet)
    startByMyself = _slot("startByMyself", ExerciseSession.start_by_myself)
    pause = _slot("pause", ExerciseSession.pause)
    stop = _slot("stop", ExerciseSession.stop)
    slower = _slot("slower", ExerciseSession.slower)
    faster = _slot("faster", ExerciseSession.faster)
    holdLonger = _slot("holdLonger", ExerciseSession.hold_longer)
    holdShorter = _slot("holdShorter", ExerciseSession.hold_shorter)
    moveTo = _slot("moveTo", ExerciseSession.move_to, int)
    slideTo = _slot("slideTo", ExerciseSession.slide_to, float)
    settle = _slot("settle", ExerciseSession.settle)

    @Slot(int)
    def choosePosture(self, posture: int) -> None:
        """By herself, take one of the exercise's postures; the muscle lets go first."""
        self._session.choose_posture(Posture(posture).name.lower())
        self._follow()

    touch = _slot("touch", ExerciseSession.touch)
    lift = _slot("lift", ExerciseSession.lift)
    tick = _slot("tick", ExerciseSession.tick)

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
        if moment.reminds and moment.count != before.count:
            self.reminded.emit()
        tone = tone_between(before, moment, self._session.seconds_left())
        if tone is not None:
            # Imported here to keep it out of start-up.
            from kiosk.speech.tones import tone_wav

            self.toneAsked.emit(tone_wav(*astuple(tone)))
