"""Plays sounds in a worker process: never in the kiosk's own."""

from __future__ import annotations

from pathlib import Path

from kiosk.speech.engines.audio_player import AudioPlayer
from kiosk.speech.engines.worker import Worker
from kiosk.speech.worker_protocol import (
    Ended,
    Failed,
    GoOn,
    Heard,
    Pause,
    Play,
    PlayerOrder,
    PlayPart,
    Ready,
    SetVolume,
    player_order,
)


class PlayerWorker(Worker):
    """Plays what it is ordered to."""

    def __init__(self, player: AudioPlayer | None = None) -> None:
        """`player` is by default one of its own."""
        super().__init__("play", player_order)
        self._player = player or AudioPlayer(self)
        self.ordered.connect(self._obey)
        self._player.heard.connect(lambda token, at_ms: self.tell(Heard(token, at_ms)))
        self._player.ended.connect(lambda token: self.tell(Ended(token)))
        self._player.failed.connect(lambda token, why: self.tell(Failed(token, why)))

    def get_ready(self) -> None:
        """Load what sounds are played with, and tell: from then on an answer comes soon, or never.

        The machine's sound is not looked for yet: a sound server that hangs would make it wait.
        """
        self._player.load_library()
        self.tell(Ready())

    def _obey(self, what: PlayerOrder) -> None:
        if isinstance(what, Play):
            self._player.play(what.token, what.wav)
        elif isinstance(what, PlayPart):
            file = Path(what.file)
            self._player.play_part(what.token, file, what.begin, what.end, what.speed)
        elif isinstance(what, SetVolume):
            self._player.set_volume(what.volume)
        elif isinstance(what, Pause):
            self._player.pause()
        elif isinstance(what, GoOn):
            self._player.go_on()
        else:
            self._player.stop()
