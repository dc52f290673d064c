"""What a guided exercise shows, as QML reads it: a Moment goes in, properties come out.

Between changes QML animates by itself: the muscle from where it is to `front`, `middle` and `back`
in `moveSeconds`, and the breath to `breath` in `breathSeconds`.
"""

from __future__ import annotations

from PySide6.QtCore import QEnum, QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.exercise.cue_words import NO_WORDS, CueWords
from kiosk.exercise.moment import LYING_TURN, TURN_SECONDS, Direction, Moment, State
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.exercise_kinds import BreathKind, Posture
from kiosk.viewmodels.exercise_signals import SHOWN_BY
from kiosk.viewmodels.qt_property import Property


@QmlElement
@QmlUncreatable("The exercise player is one.")
class ExerciseReadout(QObject):  # type: ignore[operator]
    """What the guided exercise shows now."""

    QEnum(State)
    QEnum(Direction)
    QEnum(Posture)
    QEnum(BreathKind)

    stateChanged = Signal()
    cueChanged = Signal()
    cueShortChanged = Signal()
    countChanged = Signal()
    levelsChanged = Signal()
    breathChanged = Signal()
    paceChanged = Signal()
    lengthChanged = Signal()
    planChanged = Signal()
    quietChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with nothing to show."""
        super().__init__(parent)
        self._moment = Moment()
        self._words = NO_WORDS

    def show(self, moment: Moment, words: CueWords) -> None:
        """Show another moment, with the words of its cue; tell only what changed."""
        before, self._moment = self._moment, moment
        words_before, self._words = self._words, words
        for signal, shown in SHOWN_BY.items():
            has_new_words = signal in ("cueChanged", "cueShortChanged") and words != words_before
            if has_new_words or shown(moment) != shown(before):
                getattr(self, signal).emit()

    @Property(int, notify=stateChanged)
    def state(self) -> State:
        """Whether the exercise goes on: a State."""
        return self._moment.state

    @Property(bool, notify=stateChanged)
    def isRunning(self) -> bool:
        """Whether the exercise goes on, or stands still for a picture of that."""
        return self._moment.state in (State.Running, State.Held)

    @Property(bool, notify=quietChanged)
    def quiet(self) -> bool:
        """Whether the exercise is shown as light that rises and falls, without words."""
        return self._moment.is_quiet

    @Property(str, notify=cueChanged)
    def cue(self) -> str:
        """What to do now, in a sentence."""
        return self._words.text

    @Property(str, notify=cueShortChanged)
    def cueShort(self) -> str:
        """The same in one to three words, to be shown large; once that is done, what goes on."""
        return self._words.large(self._moment.has_counted_on)

    @Property(str, notify=cueChanged)
    def cueBelow(self) -> str:
        """The sentence below the large words; empty where it would only say them again."""
        return self._words.below

    @Property(str, notify=cueChanged)
    def cueSpoken(self) -> str:
        """The same in a few words, to be heard."""
        return self._words.spoken

    @Property(int, notify=cueChanged)
    def direction(self) -> Direction:
        """Where the muscle goes under this cue: a Direction."""
        return self._moment.direction

    @Property(int, notify=cueChanged)
    def posture(self) -> Posture:
        """How she sits now: a Posture."""
        return Posture[self._moment.posture.capitalize()]

    @Property(float, notify=cueChanged)
    def turn(self) -> float:
        """Degrees, clockwise with the belly at the left, that her pelvis is turned by."""
        return self._moment.turn

    turnSeconds = Property(float, fget=lambda self: TURN_SECONDS, constant=True)
    lyingTurn = Property(float, fget=lambda self: LYING_TURN, constant=True)

    @Property(int, notify=cueChanged)
    def round(self) -> int:
        """The round under way, 1 for the first; 0 outside the rounds."""
        return self._moment.round

    @Property(int, notify=planChanged)
    def rounds(self) -> int:
        """How many rounds the exercise has."""
        return self._moment.rounds

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """The count under way in this phase, 1 for the first; 0 when nothing is counted."""
        return self._moment.count

    @Property(int, notify=cueChanged)
    def counts(self) -> int:
        """How many counts this phase has; 0 when nothing is counted."""
        return self._moment.counts

    @Property(float, notify=cueChanged)
    def goal(self) -> float:
        """How tight the tightest part becomes under this cue, 0 to 1."""
        return self._moment.goal

    @Property(int, notify=cueChanged)
    def floor(self) -> int:
        """The floor of the lift that the muscle is on, or on its way to."""
        return self._moment.floor

    @Property(int, notify=planChanged)
    def floors(self) -> int:
        """The floors of the lift above the ground floor; 0 without a lift."""
        return self._moment.floors

    @Property(list, notify=planChanged)
    def postures(self) -> list[int]:
        """The postures that the exercise goes through; empty when she sits as she likes."""
        return [int(Posture[name.capitalize()]) for name in self._moment.postures]

    @Property(float, notify=levelsChanged)
    def front(self) -> float:
        """The tightness for the front of the muscle to move to, 0 to 1."""
        return self._moment.move.levels.front

    @Property(float, notify=levelsChanged)
    def middle(self) -> float:
        """The tightness for the middle of the muscle to move to, 0 to 1."""
        return self._moment.move.levels.middle

    @Property(float, notify=levelsChanged)
    def back(self) -> float:
        """The tightness for the back of the muscle to move to, 0 to 1."""
        return self._moment.move.levels.back

    @Property(float, notify=levelsChanged)
    def moveSeconds(self) -> float:
        """In how many seconds to move there; 0 to be there at once."""
        return self._moment.move.seconds

    @Property(int, notify=breathChanged)
    def breathKind(self) -> BreathKind:
        """How she is to breathe: a BreathKind."""
        kind = self._moment.breath.kind
        return BreathKind[kind.capitalize()] if kind else BreathKind.NotAsked

    @Property(float, notify=breathChanged)
    def breath(self) -> float:
        """How full the breath is to become, 0 to 1."""
        return self._moment.breath.level

    @Property(float, notify=breathChanged)
    def breathSeconds(self) -> float:
        """In how many seconds; 0 to be there at once."""
        return self._moment.breath.seconds

    @Property(bool, notify=cueChanged)
    def showsNumber(self) -> bool:
        """Whether the count is to be seen as a number too, not in dots alone."""
        return self._moment.shows_number

    @Property(float, notify=paceChanged)
    def pace(self) -> float:
        """Seconds a count."""
        return self._moment.pace

    @Property(bool, notify=paceChanged)
    def canGoSlower(self) -> bool:
        """Whether there is a slower pace."""
        return self._moment.can_go_slower

    @Property(bool, notify=paceChanged)
    def canGoFaster(self) -> bool:
        """Whether there is a faster pace."""
        return self._moment.can_go_faster

    @Property(int, notify=lengthChanged)
    def length(self) -> int:
        """The counts to stay tight, where that is hers to choose; else 0."""
        return self._moment.length

    @Property(bool, notify=lengthChanged)
    def canHoldLonger(self) -> bool:
        """Whether she can choose to stay tight for longer."""
        return self._moment.can_hold_longer

    @Property(bool, notify=lengthChanged)
    def canHoldShorter(self) -> bool:
        """Whether she can choose to stay tight less long."""
        return self._moment.can_hold_shorter
