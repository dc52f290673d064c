"""The system's own voices, by a worker process that speaks (see kiosk.speech.engines.worker)."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from kiosk.speech.engines.engine import SpeechEngine
from kiosk.speech.engines.worker_process import WorkerProcess
from kiosk.speech.spoken import Spans, joined
from kiosk.speech.worker_protocol import (
    AtPlace,
    Began,
    Ended,
    GoOn,
    Languages,
    Pause,
    Say,
    SpeechReport,
    Stop,
    speech_report,
)

log = logging.getLogger(__name__)


class WorkerSpeechEngine(SpeechEngine):
    """Speaks by itself. A worker that hangs, dies or talks rubbish is ended, and begun anew."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        """`command` runs the worker. Nothing is started yet."""
        super().__init__(parent)
        self._worker = WorkerProcess(command, speech_report, self)
        self._worker.told.connect(self._take)
        self._worker.lost.connect(self._tell_failed)
        self._languages: frozenset[str] = frozenset()
        self._token = 0
        self._volume = 1.0
        self._left_ms = 0
        self._guard = QTimer(self)
        self._guard.setSingleShot(True)
        self._guard.timeout.connect(self._give_up)

    def look_for_voices(self) -> None:
        """Start the worker, which tells."""
        self._worker.start()

    def speaks(self, language: str) -> bool:
        """Return whether there is a voice of exactly that language."""
        return language in self._languages

    def say(self, token: int, spans: Spans, language: str, speed: float, seconds: float) -> None:
        """Speak a sentence, in one voice; `began`, then `ended`, or `failed` tell of it."""
        self._worker.start()
        self._token = token
        self._guard.start(round(seconds * 1000))
        self._worker.send(Say(token, joined(spans), language, speed, self._volume))

    def stop(self) -> None:
        """Be silent."""
        self._guard.stop()
        if self._token:
            self._token = 0
            self._worker.send(Stop())

    def pause(self) -> None:
        """Stop for now."""
        self._left_ms = max(self._guard.remainingTime(), 0)
        self._guard.stop()
        self._worker.send(Pause())

    def go_on(self) -> None:
        """Go on from where it was stopped for now."""
        self._guard.start(self._left_ms)
        self._worker.send(GoOn())

    def set_volume(self, volume: float) -> None:
        """Set how loud the next sentence is, 0 to 1 as ears hear it."""
        self._volume = volume

    def close(self) -> None:
        """End the worker."""
        self._guard.stop()
        self._worker.close()

    def _take(self, told: SpeechReport) -> None:
        if isinstance(told, Languages):
            self._languages = frozenset(told.codes)
            self.knownChanged.emit()
        elif told.token != self._token:
            return
        elif isinstance(told, Began):
            self.began.emit(told.token)
        elif isinstance(told, AtPlace):
            self.atPlace.emit(told.token, told.at)
        elif isinstance(told, Ended):
            self._guard.stop()
            self._token = 0
            self.ended.emit(told.token)
        else:
            self._tell_failed(told.why)

    def _give_up(self) -> None:
        self.close()
        self._tell_failed("the worker gave no answer in time")

    def _tell_failed(self, why: str) -> None:
        self._guard.stop()
        token, self._token = self._token, 0
        if token:
            self.failed.emit(token, why)
        else:
            log.warning("the system's voices: %s", why)
