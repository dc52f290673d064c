"""espeak-ng as a voice: a process for each sentence, so that one that hangs does no harm."""

from __future__ import annotations

import logging
import shutil

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from kiosk.narration.sound import NoSoundError, whole_wav
from kiosk.narration.voices import arguments, voice_for, voices

log = logging.getLogger(__name__)

PROGRAM = "espeak-ng"
LOOK_SECONDS = 20.0
"""How long it may take to tell its voices."""


class EspeakVoice(QObject):
    """Makes sound of sentences, one at a time."""

    knownChanged = Signal()
    """The voices were found."""
    made = Signal(int, object)
    """A sentence, by its token, and its sound: the bytes of a WAV."""
    failed = Signal(int, str)
    """A sentence, by its token, and why it has no sound, for the log."""

    def __init__(self, program: str = PROGRAM, parent: QObject | None = None) -> None:
        """`program` is looked for on the PATH. Nothing is started yet."""
        super().__init__(parent)
        self._program = program
        self._voices: dict[str, str] = {}
        self._process: QProcess | None = None
        self._token = 0
        self._guard = QTimer(self)
        self._guard.setSingleShot(True)
        self._guard.timeout.connect(self._give_up)

    def look_for_voices(self) -> None:
        """Ask which voices there are; without the program there are none, and that is no fault."""
        path = shutil.which(self._program)
        if path is None:
            log.info("%s is not installed: only recordings can be read aloud", self._program)
            return
        self._program = path
        self._start(["--voices"], b"", LOOK_SECONDS, self._take_voices)

    def speaks(self, language: str) -> bool:
        """Return whether there is a voice of exactly that language."""
        return voice_for(language, self._voices) is not None

    def say(self, token: int, words: str, language: str, speed: float, seconds: float) -> None:
        """Make a sentence's sound; `made` or `failed` tell of it with `token`.

        `speed` is a factor; after `seconds` the voice is taken as hung.
        """
        self.stop()
        self._token = token
        voice = voice_for(language, self._voices)
        if voice is None:
            self.failed.emit(token, f"there is no voice for {language}")
            return
        self._start(arguments(voice, speed), words.encode(), seconds, self._take_sound)

    def stop(self) -> None:
        """Make nothing more of what was asked for."""
        self._guard.stop()
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(1000)
            process.deleteLater()

    def _start(self, words: list[str], text: bytes, seconds: float, take: object) -> None:
        process = QProcess(self)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(take)
        process.errorOccurred.connect(self._broken)
        self._process = process
        process.start(self._program, words)
        process.write(text)
        process.closeWriteChannel()
        self._guard.start(round(seconds * 1000))

    def _done(self) -> bytes:
        self._guard.stop()
        process, self._process = self._process, None
        if process is None:
            return b""
        process.deleteLater()
        return bytes(process.readAllStandardOutput().data())

    def _take_voices(self) -> None:
        self._voices = voices(self._done().decode("utf-8", "replace"))
        self.knownChanged.emit()

    def _take_sound(self) -> None:
        try:
            sound = whole_wav(self._done())
        except NoSoundError as error:
            self.failed.emit(self._token, f"{self._program}: {error}")
        else:
            self.made.emit(self._token, sound)

    def _broken(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._done()
            self.failed.emit(self._token, f"{self._program} cannot be started")

    def _give_up(self) -> None:
        self.stop()
        self.failed.emit(self._token, f"{self._program} gave no answer in time")
