"""Voices without a sound, for commands that use the kiosk by themselves."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from kiosk.speech.engines.engine import SpeechEngine
from kiosk.speech.spoken import Spans


class SilentEngine(SpeechEngine):
    """Has every language, and never says a word: what is read stays where it is."""

    def speaks(self, language: str) -> bool:
        """Return True."""
        return True


class QuickEngine(SilentEngine):
    """Is through with a sentence as soon as it is asked to say it."""

    def __init__(self) -> None:
        """Have nothing to say."""
        super().__init__()
        self._token = 0

    def say(self, token: int, spans: Spans, language: str, speed: float, seconds: float) -> None:
        """Begin and end, when whoever asks has done so."""
        self._token = token
        QTimer.singleShot(0, self._end)

    def stop(self) -> None:
        """Say nothing more."""
        self._token = 0

    def _end(self) -> None:
        token, self._token = self._token, 0
        if token:
            self.began.emit(token)
            self.ended.emit(token)
