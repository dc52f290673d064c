"""espeak-ng as a voice: a process for each sentence, so that one that hangs does no harm."""

from __future__ import annotations

import logging
import shutil

from PySide6.QtCore import QObject

from kiosk.platform.process_runner import ProcessRunner
from kiosk.speech.engines.engine import NO_VOICE, SpeechEngine
from kiosk.speech.engines.word_timer import WordTimer
from kiosk.speech.espeak_voices import arguments, request, voice_for, voices
from kiosk.speech.spoken import Spans
from kiosk.speech.wav import NoSoundError, whole_wav

log = logging.getLogger(__name__)

PROGRAM = "espeak-ng"
MAKE_SECONDS = 1.8
"""How long it may take to make the sound of a sentence that is waited for; it takes a twentieth."""
LOOK_SECONDS = 20.0
"""How long it may take to tell its voices."""


class EspeakEngine(SpeechEngine):
    """Makes the sound of sentences, one at a time."""

    def __init__(
        self,
        program: str = PROGRAM,
        word_timer: WordTimer | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`program` is looked for on the PATH. Nothing is started yet.

        Without `word_timer` nothing is known of single words.
        """
        super().__init__(parent)
        self._word_timer = word_timer
        if word_timer is not None:
            word_timer.timed.connect(self.timed)
        self._name = program
        self._voices: dict[str, str] = {}
        self._token = 0
        self._looks = ProcessRunner(program, self)
        self._looks.ended.connect(self._take_voices)
        self._says = ProcessRunner(program, self)
        self._says.ended.connect(self._take_sound)
        self._says.failed.connect(self._tell_failed)
        self._makes = ProcessRunner(program, self)
        self._makes.ended.connect(self._take_sound_ahead)
        self._makes.failed.connect(self._tell_not_made)

    def look_for_voices(self) -> None:
        """Ask which voices there are; without the program there are none, and that is no fault."""
        if shutil.which(self._name) is None:
            log.info("%s is not installed: only recordings can be read aloud", self._name)
            return
        self._looks.start(["--voices"], b"", LOOK_SECONDS)

    def speaks(self, language: str) -> bool:
        """Return whether there is a voice of exactly that language."""
        return voice_for(language, self._voices) is not None

    def say(self, token: int, spans: Spans, language: str, speed: float, seconds: float) -> None:
        """Make a sentence's sound; `made` or `failed` tell of it."""
        self._says.stop()
        self._token = token
        voice = voice_for(language, self._voices)
        if voice is None:
            self.failed.emit(token, NO_VOICE)
            return
        asked = request(spans, language, self._voices)
        said = arguments(voice, speed, is_marked=asked.is_marked)
        self._says.start(said, asked.input, min(seconds, MAKE_SECONDS))

    def make_ahead(
        self, spans: Spans, language: str, speed: float, seconds: float, is_last: bool
    ) -> bool:
        """Make a sentence's sound for later; after the last there is no pause."""
        voice = voice_for(language, self._voices)
        if voice is None:
            return False
        asked = request(spans, language, self._voices)
        said = arguments(voice, speed, not is_last, asked.is_marked)
        self._makes.start(said, asked.input, seconds)
        return True

    def time_words(self, token: int, spans: Spans, language: str, speed: float) -> None:
        """Have `timed` tell when each word of a sentence is heard."""
        voice = voice_for(language, self._voices)
        if voice is not None and self._word_timer is not None:
            self._word_timer.ask(token, request(spans, language, self._voices), voice, speed)

    def forget_words(self) -> None:
        """Remember nothing of what `time_words` asked about."""
        if self._word_timer is not None:
            self._word_timer.close()

    def stop_ahead(self) -> None:
        """Make no more of what was to be made for later."""
        self._makes.stop()

    def stop(self) -> None:
        """Make nothing more of what was asked for."""
        self._says.stop()

    def close(self) -> None:
        """End every process."""
        self.forget_words()
        for runs in (self._looks, self._says, self._makes):
            runs.stop()

    def _take_voices(self, code: int, output: bytes, errors: bytes) -> None:
        self._voices = voices(output.decode("utf-8", "replace"))
        self.knownChanged.emit()

    def _take_sound(self, code: int, output: bytes, errors: bytes) -> None:
        try:
            sound = whole_wav(output)
        except NoSoundError as error:
            self._tell_failed(f"{self._name}: {error}")
        else:
            self.made.emit(self._token, sound)

    def _take_sound_ahead(self, code: int, output: bytes, errors: bytes) -> None:
        try:
            sound = whole_wav(output)
        except NoSoundError as error:
            self._tell_not_made(f"{self._name}: {error}")
        else:
            self.madeAhead.emit(sound)

    def _tell_not_made(self, why: str) -> None:
        log.warning("a sound could not be made ahead: %s", why)
        self.madeAhead.emit(b"")

    def _tell_failed(self, why: str) -> None:
        self.failed.emit(self._token, why)
