"""Plays sounds with QtMultimedia: in a worker, as a sound server that hangs makes Qt wait."""

from __future__ import annotations

import logging
from enum import Enum
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QElapsedTimer,
    QIODevice,
    QObject,
    QTimer,
    QUrl,
    Signal,
)

from kiosk.speech.engines.mixer import Mixer
from kiosk.speech.engines.sound_server import SoundServer
from kiosk.speech.wav import NoSoundError, seconds, with_silence

log = logging.getLogger(__name__)

POLL_MS = 50
"""How often it is looked how far a sound was heard, and whether a part of one has ended."""
SHORTER_MS = 200
"""By so much a file may end before the part that is played of it: silence, and rounding."""
IS_CUT = "the file has less sound than it should"
ASK_MS = 500
"""How often it is looked whether the sound server is there, while something plays."""
IS_GONE = "the sound server is gone"
IS_OFF = "the machine's sound is switched off"
NO_ANSWER = "the sound server gives no answer"
MOST_DRAIN_MS = 1000
"""How much of a sound may be unheard at most when Qt tells of its end."""
UNHEARD_SECONDS = 1.0
"""More than what the sound server may have of a sound when Qt comes to its end."""
NO_OUTPUT = "there is nothing that could make a sound"


class AudioPlayer(QObject):
    """One sound at a time, with its own pause."""

    heard = Signal(int, int)
    """How far a sound, by its token, was heard, in milliseconds: as long as it sounds."""
    ended = Signal(int)
    """A sound, by its token, was heard to its end."""
    failed = Signal(int, str)
    """A sound, by its token, cannot be heard, and why, in words that tell nothing of the sound."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Load nothing yet."""
        super().__init__(parent)
        self._media: Any = None
        self._multimedia: Any = None
        self._player: Any = None
        self._output: Any = None
        self._buffer: QBuffer | None = None
        self._spare: tuple[Any, Any, QBuffer | None] | None = None
        self._token = 0
        self._begin_ms = self._end_ms = self._last_ms = 0
        self._speed = 1.0
        self._is_part = False
        self._position_ms = 0
        self._since_looked = QElapsedTimer()
        self._is_loading = self._is_held = False
        self._volume = 1.0
        self._mixer = Mixer(self)
        self._mixer.silenced.connect(lambda: self._fail(IS_OFF))
        self._mixer.hangs.connect(lambda: self._fail(NO_ANSWER))
        self._server = SoundServer()
        self._ask = QTimer(self)
        self._ask.setInterval(ASK_MS)
        self._ask.timeout.connect(self._ask_server)
        self._look = QTimer(self)
        self._look.setInterval(POLL_MS)
        self._look.timeout.connect(self._look_how_far)
        self._drain = QTimer(self)
        self._drain.setSingleShot(True)
        self._drain.timeout.connect(self._end)

    def load_library(self) -> None:
        """Load QtMultimedia, if it is there; `play` tells where it is not."""
        try:
            from PySide6 import QtMultimedia
        except ImportError:
            return
        self._media = QtMultimedia

    def set_volume(self, volume: float) -> None:
        """Set how loud it is, 0 to 1 as ears hear it."""
        self._volume = volume
        for output in self._outputs():
            output.setVolume(_linear(volume))

    def play(self, token: int, wav: bytes) -> None:
        """Play a WAV."""
        if not self._is_ready(token):
            return
        self._begin_ms, self._speed, self._is_part = 0, 1.0, False
        self._end_ms = self._last_ms = _length_ms(wav)
        if self._end_ms:  # Qt drops what the sound server still has as a sound comes to its end.
            wav = with_silence(wav, UNHEARD_SECONDS)
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(wav))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._player.setPlaybackRate(1.0)
        self._player.setSourceDevice(self._buffer, QUrl("sentence.wav"))
        self._player.play()
        self._look.start()

    def play_part(self, token: int, file: Path, begin: float, end: float, speed: float) -> None:
        """Play a sound file from one moment to another, in seconds, at a factor of its speed."""
        if not self._is_ready(token):
            return
        self._begin_ms, self._end_ms = round(begin * 1000), round(end * 1000)
        self._last_ms, self._speed, self._is_part = self._end_ms, speed, True
        self._player.setPlaybackRate(speed)
        self._player.setSource(QUrl.fromLocalFile(str(file)))
        self._is_loading = True  # Until then Qt forgets where it is to begin.
        self._take_status(self._player.mediaStatus(), self._player)
        self._look.start()

    def pause(self) -> None:
        """Stop for now."""
        self._is_held = True
        self._look.stop()
        if self._player is not None and not self._is_loading:
            self._player.pause()

    def go_on(self) -> None:
        """Go on from where it was stopped for now."""
        self._is_held = False
        if self._player is not None and not self._drain.isActive():
            if not self._is_loading:
                self._player.play()
            self._look.start()

    def stop(self) -> None:
        """Be silent, and let go of what was playing."""
        self._token = 0
        self._position_ms = 0
        self._is_loading = self._is_held = False
        self._look.stop()
        self._drain.stop()
        self._let_go()
        if self._spare is not None:
            self._spare[0].stop()

    def _let_go(self) -> None:
        if self._player is not None:
            self._player.stop()
            self._player.setSource(QUrl())
        if self._buffer is not None:
            self._buffer.deleteLater()
            self._buffer = None

    def _take_turns(self) -> None:
        """Let what has ended be heard to its end while the next sound begins with the other player.

        Stopping it would cut off what the sound server still has of it.
        """
        before = (self._player, self._output, self._buffer)
        self._player, self._output, self._buffer = self._spare or (*self._made(), None)
        self._let_go()
        self._spare = before

    def _outputs(self) -> list[Any]:
        spare = [self._spare[1]] if self._spare is not None else []
        return [self._output, *spare] if self._output is not None else []

    def _is_ready(self, token: int) -> bool:
        has_ended = self._player is not None and not self._token
        if has_ended:
            self._take_turns()
        else:
            self.stop()
        self._token, self._position_ms = token, 0
        self._is_loading = self._is_held = False
        try:
            if self._player is None:
                self._load()
            if not self._media.QMediaDevices.audioOutputs():
                raise RuntimeError(NO_OUTPUT)
            if self._server.is_lost():
                raise RuntimeError(IS_GONE)
            self._mixer.look()
            self._ask.start()
        except (ImportError, RuntimeError) as error:
            self.failed.emit(token, str(error))
            return False
        return True

    def _load(self) -> None:
        from PySide6 import QtMultimedia

        self._media = self._multimedia = self._media or QtMultimedia
        self._devices = QtMultimedia.QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self._use_the_usual_output)
        self._player, self._output = self._made()

    def _made(self) -> tuple[Any, Any]:
        """Return a player, and the output that it has."""
        multimedia = self._multimedia
        output = multimedia.QAudioOutput(self)
        output.setVolume(_linear(self._volume))
        player = multimedia.QMediaPlayer(self)
        player.setAudioOutput(output)
        player.mediaStatusChanged.connect(lambda now: self._take_status(now, player))
        player.errorOccurred.connect(lambda error, _: self._take_error(error, player))
        return player, output

    def _use_the_usual_output(self) -> None:
        """Change to headphones that were plugged in, or back: Qt stays with what it began with."""
        usual = self._media.QMediaDevices.defaultAudioOutput()
        for output in self._outputs():
            if not usual.isNull() and usual != output.device():
                output.setDevice(usual)

    def _take_status(self, status: object, player: Any) -> None:
        if player is not self._player:
            return
        if self._is_loading and status == self._media.QMediaPlayer.MediaStatus.LoadedMedia:
            self._is_loading = False
            if player.duration() < self._end_ms - SHORTER_MS:
                self._fail(IS_CUT)
                return
            player.setPosition(self._begin_ms)
            if not self._is_held:
                self._player.play()
        elif status == self._media.QMediaPlayer.MediaStatus.EndOfMedia and self._token:
            if player.position() < self._end_ms - SHORTER_MS:
                self._fail(IS_CUT)
            else:
                self._end_when_heard()

    def _look_how_far(self) -> None:
        position = self._player.position()
        if not self._media.QMediaDevices.audioOutputs():
            # Qt would go on by the clock, unheard.
            self._fail(NO_OUTPUT)
            self._player.stop()
        elif self._is_loading:
            return
        elif position >= self._end_ms > 0:
            if self._is_part:
                self._player.pause()
            self._end()
        else:
            if self._spare is None:  # Made now, as it takes longer than the pause of a sentence.
                self._spare = (*self._made(), None)
            self._position_ms = position
            self._since_looked.start()
            self.heard.emit(self._token, position)

    def _ask_server(self) -> None:
        if not self._token:
            self._ask.stop()
        elif self._server.is_lost():
            self._fail(IS_GONE)

    def _end_when_heard(self) -> None:
        """End when the last is heard: Qt tells of the end as it has passed that on."""
        self._look.stop()
        passed = self._since_looked.elapsed() * self._speed if self._position_ms else 0
        left = (self._last_ms - self._position_ms - passed) / self._speed
        self._drain.start(min(max(0, round(left)), MOST_DRAIN_MS))

    def _end(self) -> None:
        token, self._token = self._token, 0
        self._look.stop()
        self.ended.emit(token)

    def _take_error(self, error: Enum, player: object) -> None:
        # Not its words: they have the file's name, which tells what was listened to.
        if player is self._player:
            self._fail(f"QtMultimedia tells of a {error.name}")

    def _fail(self, why: str) -> None:
        if self._token:
            token, self._token = self._token, 0
            self._look.stop()
            self.failed.emit(token, why)


def _length_ms(wav: bytes) -> int:
    """Return how long a WAV lasts; 0 for one that is broken, which Qt will tell."""
    try:
        return round(seconds(wav) * 1000)
    except NoSoundError:
        return 0


def _linear(volume: float) -> float:
    """Return the amplitude for a loudness as ears hear it, both 0 to 1."""
    return float(volume**2)
