"""Plays sounds by a worker (see kiosk.speech.engines.player_worker), which is watched."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.speech.engines.worker_process import WorkerProcess
from kiosk.speech.worker_protocol import (
    Ended,
    GoOn,
    Heard,
    Pause,
    Play,
    PlayerReport,
    PlayPart,
    Ready,
    SetVolume,
    Stop,
    player_report,
)

BEGIN_SECONDS = 6.0
"""How long a worker may take to be ready: on a slow tablet it has much to load."""
ANSWER_SECONDS = 1.4
"""How long one that is ready may tell nothing: it waits for a sound server that hangs."""
STAND_SECONDS = 3.5
"""How long a sound may stand at its beginning: some outputs take two seconds to wake."""
SILENT_SECONDS = 1.0
"""How long a sound that has begun may come no further."""


class WorkerAudioPlayer(QObject):
    """One sound at a time, with its own pause. Never waits for the sound of the machine.

    A worker that hangs, dies, talks rubbish or fails is ended, and begun anew for the next sound.
    """

    heard = Signal(int, int)
    """How far a sound, by its token, was heard, in milliseconds: as long as it sounds."""
    ended = Signal(int)
    """A sound, by its token, was heard to its end."""
    failed = Signal(int, str)
    """A sound, by its token, cannot be heard, and why, for the log."""

    def __init__(
        self,
        command: Sequence[str],
        begin_seconds: float = BEGIN_SECONDS,
        silent_seconds: float = SILENT_SECONDS,
        answer_seconds: float = ANSWER_SECONDS,
        stand_seconds: float = STAND_SECONDS,
        parent: QObject | None = None,
    ) -> None:
        """`command` runs the worker. Nothing is started yet."""
        super().__init__(parent)
        self._worker = WorkerProcess(command, player_report, self)
        self._worker.told.connect(self._take)
        self._worker.lost.connect(self._fail)
        self._begin_ms = round(begin_seconds * 1000)
        self._answer_ms = round(answer_seconds * 1000)
        self._is_ready = False
        self._stand_ms = round(stand_seconds * 1000)
        self._silent_ms = round(silent_seconds * 1000)
        self._token = 0
        self._heard_ms = 0
        self._volume = 1.0
        self._guard = QTimer(self)
        self._guard.setSingleShot(True)
        self._guard.timeout.connect(lambda: self._fail("the sound comes no further"))

    def set_volume(self, volume: float) -> None:
        """Set how loud it is, 0 to 1 as ears hear it."""
        self._volume = volume
        self._worker.send(SetVolume(volume))

    def play(self, token: int, wav: bytes) -> None:
        """Play a WAV."""
        self._begin(token)
        self._worker.send(Play(token, wav))

    def play_part(self, token: int, file: Path, begin: float, end: float, speed: float) -> None:
        """Play a sound file from one moment to another, in seconds, at a factor of its speed."""
        self._begin(token)
        self._worker.send(PlayPart(token, str(file), begin, end, speed))

    def pause(self) -> None:
        """Stop for now."""
        self._guard.stop()
        self._worker.send(Pause())

    def go_on(self) -> None:
        """Go on from where it was stopped for now."""
        if self._token:
            self._guard.start(self._answer_ms if self._is_ready else self._begin_ms)
            self._worker.send(GoOn())

    def stop(self) -> None:
        """Be silent, and let go of what was playing."""
        self._guard.stop()
        if self._token:  # The last of a sound that has ended may still be heard.
            self._token = 0
            self._worker.send(Stop())

    def close(self) -> None:
        """End the worker."""
        self._token = 0
        self._guard.stop()
        self._worker.close()

    def _begin(self, token: int) -> None:
        if not self._worker.is_running:
            self._is_ready = False
            self._worker.start()
            self._worker.send(SetVolume(self._volume))
        self._token = token
        self._heard_ms = -1
        self._guard.start(self._answer_ms if self._is_ready else self._begin_ms)

    def _take(self, told: PlayerReport) -> None:
        if isinstance(told, Ready):
            self._is_ready = True
            if self._guard.isActive():
                self._guard.start(self._answer_ms)
        elif told.token != self._token:
            return
        elif isinstance(told, Heard):
            self._take_position(told.position_ms)
        elif isinstance(told, Ended):
            self._guard.stop()
            self._token = 0
            self.ended.emit(told.token)
        else:
            self._fail(told.why)

    def _take_position(self, position_ms: int) -> None:
        """Give the sound more time, if it came further and does not wait."""
        if self._guard.isActive() and self._heard_ms < 0:
            self._guard.start(self._stand_ms)
        elif self._guard.isActive() and position_ms > self._heard_ms:
            self._guard.start(self._silent_ms)
        self._heard_ms = position_ms
        self.heard.emit(self._token, position_ms)

    def _fail(self, why: str) -> None:
        """End the worker: QtMultimedia may not find a sound server again that it has lost."""
        self._worker.close()
        self._guard.stop()
        token, self._token = self._token, 0
        if token:
            self.failed.emit(token, why)
