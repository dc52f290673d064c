"""The system's own voices, by a helper process that speaks (see kiosk.speech.engines.worker)."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QTimer

from kiosk.speech.engines.engine import SpeechEngine
from kiosk.speech.worker_protocol import (
    Began,
    Ended,
    GoOn,
    Languages,
    NotUnderstoodError,
    Order,
    Pause,
    Say,
    Stop,
    line,
    report,
)

log = logging.getLogger(__name__)

END_MS = 1000
"""How long a killed helper may take to be gone."""


class WorkerSpeechEngine(SpeechEngine):
    """Speaks by itself. A helper that hangs, dies or talks rubbish is ended, and begun anew."""

    def __init__(self, command: Sequence[str], parent: QObject | None = None) -> None:
        """`command` runs the helper. Nothing is started yet."""
        super().__init__(parent)
        self._command = tuple(command)
        self._process: QProcess | None = None
        self._languages: frozenset[str] = frozenset()
        self._token = 0
        self._volume = 1.0
        self._left_ms = 0
        self._guard = QTimer(self)
        self._guard.setSingleShot(True)
        self._guard.timeout.connect(self._give_up)

    def look_for_voices(self) -> None:
        """Start the helper, which tells."""
        self._start()

    def speaks(self, language: str) -> bool:
        """Return whether there is a voice of exactly that language."""
        return language in self._languages

    def say(self, token: int, words: str, language: str, speed: float, seconds: float) -> None:
        """Speak a sentence; `began`, then `ended`, or `failed` tell of it."""
        self._start()
        self._token = token
        self._guard.start(round(seconds * 1000))
        self._send(Say(token, words, language, speed, self._volume))

    def stop(self) -> None:
        """Be silent."""
        self._guard.stop()
        if self._token:
            self._token = 0
            self._send(Stop())

    def pause(self) -> None:
        """Stop for now."""
        self._left_ms = max(self._guard.remainingTime(), 0)
        self._guard.stop()
        self._send(Pause())

    def go_on(self) -> None:
        """Go on from where it was stopped for now."""
        self._guard.start(self._left_ms)
        self._send(GoOn())

    def set_volume(self, volume: float) -> None:
        """Set how loud the next sentence is, 0 to 1 as ears hear it."""
        self._volume = volume

    def close(self) -> None:
        """End the helper."""
        self._guard.stop()
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(END_MS)
            process.deleteLater()

    def _start(self) -> None:
        if self._process is not None:
            return
        process = QProcess(self)
        process.readyReadStandardOutput.connect(self._read)
        process.readyReadStandardError.connect(self._log)
        process.finished.connect(self._lose)
        process.errorOccurred.connect(self._broken)
        self._process = process
        process.start(self._command[0], list(self._command[1:]))

    def _send(self, what: Order) -> None:
        if self._process is not None:
            self._process.write(line(what))

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            try:
                told = report(bytes(self._process.readLine().data()))
            except NotUnderstoodError as error:
                self._fail(f"the helper says {error}")
                return
            if isinstance(told, Languages):
                self._languages = frozenset(told.codes)
                self.knownChanged.emit()
            elif told.token != self._token:
                continue
            elif isinstance(told, Began):
                self.began.emit(told.token)
            elif isinstance(told, Ended):
                self._guard.stop()
                self._token = 0
                self.ended.emit(told.token)
            else:
                self._tell_failed(told.why)

    def _log(self) -> None:
        if self._process is not None:
            said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace")
            log.info("the helper that speaks: %s", said.strip())

    def _lose(self) -> None:
        self._fail("the helper has ended")

    def _broken(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._fail("the helper cannot be started")

    def _give_up(self) -> None:
        self._fail("the helper gave no answer in time")

    def _fail(self, why: str) -> None:
        self.close()
        self._tell_failed(why)

    def _tell_failed(self, why: str) -> None:
        self._guard.stop()
        token, self._token = self._token, 0
        if token:
            self.failed.emit(token, why)
        else:
            log.warning("the system's voices: %s", why)
