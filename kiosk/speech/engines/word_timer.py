"""Asks a worker when each word of a sentence is heard (see kiosk.cli.words); never waits for it."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.speech.engines.worker_process import WorkerProcess
from kiosk.speech.espeak_voices import Request, rate
from kiosk.speech.word_times import Moment
from kiosk.speech.worker_protocol import TimeWords, WordTimes, words_report

log = logging.getLogger(__name__)

MOST_SECONDS = 10.0
"""How long an answer may take: on a slow tablet the worker is started first."""
MOST_LOSSES = 3
"""A worker that was lost so often is not started again: words are not marked, and all is heard."""


class WordTimer(QObject):
    """One question at a time; what comes late tells nothing."""

    timed = Signal(int, object)
    """By the token of a sentence: its Moments, at places in what is said."""

    def __init__(
        self,
        command: Sequence[str],
        seconds: float = MOST_SECONDS,
        parent: QObject | None = None,
    ) -> None:
        """`command` runs the worker. Nothing is started yet."""
        super().__init__(parent)
        self._worker = WorkerProcess(command, words_report, self)
        self._worker.told.connect(self._take)
        self._worker.lost.connect(self._lose)
        self._losses = 0
        self._token = 0
        self._asked: Request | None = None
        self._guard = QTimer(self)
        self._guard.setSingleShot(True)
        self._guard.setInterval(round(seconds * 1000))
        self._guard.timeout.connect(self._give_up)

    def ask(self, token: int, asked: Request, voice: str, speed: float) -> None:
        """Ask about a sentence, as espeak-ng is asked to say it; `speed` is a factor."""
        if self._losses >= MOST_LOSSES:
            return
        self._token, self._asked = token, asked
        self._worker.start()
        self._guard.start()
        words = asked.input.decode()
        self._worker.send(TimeWords(token, words, voice, rate(speed), asked.is_marked))

    def close(self) -> None:
        """End the worker: it remembers what it was asked."""
        self._guard.stop()
        self._asked = None
        self._worker.close()

    def _take(self, told: WordTimes) -> None:
        asked = self._asked
        if asked is None or told.token != self._token:
            return
        self._guard.stop()
        self._asked = None
        moments = tuple(Moment(one.ms, asked.place_said(one.at)) for one in told.moments)
        self.timed.emit(told.token, moments)

    def _give_up(self) -> None:
        self._worker.close()
        self._lose("the worker gave no answer in time")

    def _lose(self, why: str) -> None:
        self._guard.stop()
        self._asked = None
        self._losses += 1
        if self._losses == MOST_LOSSES:
            log.warning("words are not marked as they are read: %s", why)
