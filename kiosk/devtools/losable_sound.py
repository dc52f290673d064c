"""A voice and a player for commands: quick while all is well, and lost when they are told to be."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer

from kiosk.devtools.silent_engines import QuickEngine
from kiosk.speech.engines.worker_audio_player import WorkerAudioPlayer
from kiosk.speech.spoken import Spans

WELL, FAILS, HANGS = "well", "fails", "hangs"
MOODS = (WELL, FAILS, HANGS)

LOST = "the sound was taken away"
"""Why a sentence cannot be heard, for the log."""


class LosableVoice(QuickEngine):
    """Says a sentence, or that it cannot, or never comes to an end."""

    mood = WELL
    most: Callable[[], float] = staticmethod(lambda: 1.0)
    """How loud it may be now, 0 to 1."""

    def __init__(self) -> None:
        """Have nothing to say."""
        super().__init__()
        self._volume = 0.0
        self.was_too_loud = False

    def set_volume(self, volume: float) -> None:
        """Take note of it."""
        self._volume = volume

    def say(self, token: int, spans: Spans, language: str, speed: float, seconds: float) -> None:
        """Begin, and end as the mood is, when whoever asks has done so."""
        self.was_too_loud |= self._volume > self.most()
        self._token = token
        QTimer.singleShot(0, self._end)

    def lose(self) -> None:
        """Fail in the middle of what is being said."""
        token, self._token = self._token, 0
        if token:
            self.failed.emit(token, LOST)

    def _end(self) -> None:
        if self.mood == FAILS:
            self.lose()
        elif self.mood == WELL:
            super()._end()
        elif self._token:
            self.began.emit(self._token)


class LosablePlayer(WorkerAudioPlayer):
    """Plays nothing, in no process, and is through with it at once, or fails, or hangs."""

    mood = WELL

    def __init__(self) -> None:
        """Have nothing to play."""
        super().__init__(())
        self._playing = 0

    def set_volume(self, volume: float) -> None:
        """Take note of nothing."""

    def play(self, token: int, wav: bytes) -> None:
        """Begin, and end as the mood is."""
        self._playing = token
        QTimer.singleShot(0, self._end)

    def play_part(self, token: int, file: Path, begin: float, end: float, speed: float) -> None:
        """Begin, and end as the mood is."""
        self.play(token, b"")

    def pause(self) -> None:
        """Stay where it is."""

    def go_on(self) -> None:
        """Go on, if something is being played."""
        if self._playing:
            QTimer.singleShot(0, self._end)

    def stop(self) -> None:
        """Be silent."""
        self._playing = 0

    def close(self) -> None:
        """Be silent."""
        self._playing = 0

    def _end(self) -> None:
        if not self._playing or self.mood == HANGS:
            return
        token, self._playing = self._playing, 0
        if self.mood == FAILS:
            self.failed.emit(token, LOST)
        else:
            self.ended.emit(token)
