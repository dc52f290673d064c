"""Speaks with the system's own voices, in a worker process: never in the kiosk's own."""

from __future__ import annotations

from PySide6.QtCore import QLocale
from PySide6.QtTextToSpeech import QTextToSpeech

from kiosk.speech.engines.engine import NO_VOICE
from kiosk.speech.engines.worker import Worker
from kiosk.speech.worker_protocol import (
    AtPlace,
    Began,
    Ended,
    Failed,
    GoOn,
    Languages,
    Pause,
    Say,
    SpeechOrder,
    speech_order,
)

State = QTextToSpeech.State


class SpeechWorker(Worker):
    """Says what it is ordered to. An engine is given new words only when it is at rest."""

    def __init__(self, engine: str | None = None) -> None:
        """Load the engine, which tells its languages as soon as it knows them."""
        super().__init__("speak", speech_order)
        self._now: Say | None = None
        self._next: Say | None = None
        self._has_told = False
        self._is_speaking = False
        self._is_to_wait = False
        self.ordered.connect(self._obey)
        self._speech = QTextToSpeech(engine or "", self)
        self._speech.stateChanged.connect(self._follow)
        self._speech.sayingWord.connect(self._tell_word)
        self._follow(self._speech.state())

    def _obey(self, what: SpeechOrder) -> None:
        can_pause = bool(self._speech.engineCapabilities() & QTextToSpeech.Capability.PauseResume)
        self._is_to_wait = isinstance(what, Pause)
        if isinstance(what, Pause):
            self._speech.pause() if can_pause else self._halt()
        elif isinstance(what, GoOn) and can_pause:
            self._resume()
        elif isinstance(what, GoOn):
            self._next = self._now
            self._take_next()
        else:
            self._halt()
            self._now = None
            self._next = what if isinstance(what, Say) else None
            self._take_next()

    def _resume(self) -> None:
        """Go on, if it waits: an engine may take until the end of a word to do so."""
        if self._speech.state() is State.Paused and not self._is_to_wait:
            self._speech.resume()

    def _halt(self) -> None:
        self._is_speaking = False
        if self._speech.state() not in (State.Ready, State.Error):
            self._speech.stop()

    def _take_next(self) -> None:
        """Say what is next, if the engine is at rest; else it is said when it is."""
        if self._next is None or self._speech.state() not in (State.Ready, State.Error):
            return
        self._now, self._next = self._next, None
        locale = self._locale(self._now.language)
        if locale is None:
            self._fail(NO_VOICE)
            return
        self._speech.setLocale(locale)
        self._speech.setRate(_rate(self._now.speed))
        self._speech.setVolume(self._now.volume)
        self._speech.say(self._now.words)

    def _follow(self, state: QTextToSpeech.State) -> None:
        if state is State.Speaking and self._now:
            self._is_speaking = True
            self.tell(Began(self._now.token))
        elif state is State.Paused:
            self._resume()
        elif state is State.Error:
            self._fail(f"QTextToSpeech tells of a {self._speech.errorReason().name}")
        elif state is State.Ready:
            self._come_to_rest()

    def _come_to_rest(self) -> None:
        if not self._has_told:
            self._has_told = True
            codes = {_code(locale) for locale in self._speech.availableLocales()}
            self.tell(Languages(tuple(sorted(codes))))
        if self._is_speaking and self._now:
            self.tell(Ended(self._now.token))
            self._now = None
        self._is_speaking = False
        self._take_next()

    def _tell_word(self, word: str, utterance: int, start: int, length: int) -> None:
        if self._now and self._is_speaking:
            self.tell(AtPlace(self._now.token, start))

    def _locale(self, language: str) -> QLocale | None:
        """Return the locale to say a language in: the most usual one, if there is a choice."""
        fitting = [one for one in self._speech.availableLocales() if _code(one) == language]
        usual = QLocale(language)
        return usual if usual in fitting else next(iter(fitting), None)

    def _fail(self, why: str) -> None:
        self._is_speaking = False
        if self._now is None:
            self.complain(why)
            return
        self.tell(Failed(self._now.token, why))
        self._now = None


def _code(locale: QLocale) -> str:
    return locale.name().split("_")[0]


def _rate(speed: float) -> float:
    """Return Qt's rate, -1 to 1 with 0 as usual, for a factor of the speed: about half to three."""
    return max(-1.0, 2 * (speed - 1)) if speed < 1 else min(1.0, (speed - 1) / 2)
