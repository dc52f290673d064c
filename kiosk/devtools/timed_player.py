"""A player of sounds that are heard by a clock, and by nobody."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk.speech.wav import seconds

BEGIN_SECONDS = 0.1
"""How long a sound takes to be heard."""


class TimedPlayer(QObject):
    """Takes as long for each sound as it lasts."""

    heard = Signal(int, int)
    """As those of kiosk.speech.engines.worker_audio_player."""
    ended = Signal(int)
    failed = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Be silent."""
        super().__init__(parent)
        self.token = 0
        """Of the sound that is heard; 0 for none."""
        self.left = 0.0
        """For how many seconds it is still heard."""
        self.cut = 0
        """How many sounds were not heard to their end."""

    def play(self, token: int, wav: bytes) -> None:
        """Play a WAV."""
        self._begin(token, seconds(wav))

    def play_part(self, token: int, file: Path, begin: float, end: float, speed: float) -> None:
        """Play a sound file from one moment to another, in seconds, at a factor of its speed."""
        self._begin(token, (end - begin) / speed)

    def pass_time(self, passed: float) -> bool:
        """Be heard for so many seconds more; return whether the sound came to its end."""
        if not self.token:
            return False
        self.left -= passed
        if self.left > 0:
            return False
        token, self.token = self.token, 0
        self.ended.emit(token)
        return True

    def stop(self) -> None:
        """Be silent."""
        self.cut += self.token != 0
        self.token = 0

    def set_volume(self, volume: float) -> None:
        """Nobody hears it."""

    def pause(self) -> None:
        """Nothing is paused here."""

    def go_on(self) -> None:
        """Nothing is paused here."""

    def close(self) -> None:
        """Be silent for good."""
        self.token = 0

    def _begin(self, token: int, length: float) -> None:
        self.stop()
        self.token, self.left = token, BEGIN_SECONDS + length
