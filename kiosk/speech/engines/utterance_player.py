"""How a sentence comes to be heard: from a recording, by a made sound, or by a voice itself."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.speech.engines.engine import SpeechEngine
from kiosk.speech.engines.sounds_ahead import SoundsAhead
from kiosk.speech.engines.worker_audio_player import WorkerAudioPlayer
from kiosk.speech.recordings import RecordedSpeech
from kiosk.speech.sentences import Sentence, Text, longest_seconds
from kiosk.speech.wav import seconds as seconds_of

log = logging.getLogger(__name__)


class UtterancePlayer(QObject):
    """One sentence at a time: a recording where there is one, else a voice of its language.

    Every signal but the first tells the token that `say` was given.
    """

    knownChanged = Signal()
    """What can be said may have changed."""
    began = Signal(int)
    ended = Signal(int)
    failed = Signal(int, str)
    """It cannot be heard, and why, for the log."""

    def __init__(
        self,
        voice: SpeechEngine,
        audio_player: WorkerAudioPlayer,
        recorded: Callable[[str], RecordedSpeech],
        parent: QObject | None = None,
    ) -> None:
        """`recorded` returns the recordings of a language, by its code."""
        super().__init__(parent)
        self._voice = voice
        self._loudspeaker = audio_player
        self._ahead = SoundsAhead(voice, self)
        self._recorded = recorded
        self._sounding: SpeechEngine | WorkerAudioPlayer | None = None
        self._token = 0
        self._tone_token = 0  # Of the last tone, each below 0: those of sentences are above.
        self._tone_fails = False
        voice.knownChanged.connect(self.knownChanged)
        voice.made.connect(self._play)
        voice.began.connect(self._hear_voice)
        voice.ended.connect(self.ended)
        voice.failed.connect(self.failed)
        audio_player.ended.connect(self.ended)
        audio_player.failed.connect(self._take_failure)

    @property
    def is_by_itself(self) -> bool:
        """Whether the voice speaks by itself just now, and hears of a loudness with new words."""
        return self._sounding is self._voice

    def speaks(self, language: str) -> bool:
        """Return whether anything can be said in a language."""
        return self._voice.speaks(language) or bool(self._recorded(language))

    def can_say(self, text: Text) -> bool:
        """Return whether all of a text can be said."""
        if self._voice.speaks(text.language):
            return True
        return self._recorded(text.language).passage(text.id, text.words, 0) is not None

    def say(self, token: int, sentence: Sentence, speed: float) -> None:
        """Say a sentence, and nothing more of the one before; `speed` is a factor."""
        self._token = token
        self._sounding = None
        self._loudspeaker.stop()
        passage, wav = self._passage(sentence), self._ahead.sound(sentence, speed)
        if passage is None and wav is None:
            seconds = longest_seconds(sentence.spoken, speed)
            self._voice.say(token, sentence.spans, sentence.language, speed, seconds)
            return
        self._voice.stop()
        self._begin(self._loudspeaker)
        if passage is not None:
            self._loudspeaker.play_part(token, *passage, speed)
        elif wav is not None:
            self._loudspeaker.play(token, wav)

    def make_ahead(self, sentences: Sequence[Sentence], speed: float, pauses: bool = False) -> None:
        """Make the sounds of sentences that will be said, and forget all others that were made.

        `pauses` is whether the last sentence of a text, too, has the pause of a sentence after it.
        """
        self._tone_fails = False
        to_make = [one for one in sentences if self._passage(one) is None]
        self._ahead.want(to_make, speed, pauses)

    def seconds(self, sentence: Sentence, speed: float) -> float | None:
        """Return how long a sentence is heard; None where its sound is not made yet."""
        passage, wav = self._passage(sentence), self._ahead.sound(sentence, speed)
        if passage is not None:
            _, begin, end = passage
            return (end - begin) / speed
        return seconds_of(wav) if wav is not None else None

    def play_tone(self, wav: bytes) -> None:
        """Play a tone in place of any before; an empty one is silence.

        After one that has failed there are no more until other sounds are made ahead.
        """
        if wav and not self._tone_fails:
            self._tone_token -= 1
            self._loudspeaker.play(self._tone_token, wav)
        elif not wav:
            self._loudspeaker.stop()

    def pause(self) -> None:
        """Stop for now what is heard."""
        if self._sounding is not None:
            self._sounding.pause()

    def go_on(self) -> None:
        """Go on from where it was stopped for now."""
        if self._sounding is not None:
            self._sounding.go_on()

    def stop(self) -> None:
        """Be silent."""
        self._token = 0
        self._sounding = None
        self._voice.stop()
        self._loudspeaker.stop()

    def set_volume(self, volume: float) -> None:
        """Set how loud it is, 0 to 1 as ears hear it."""
        self._voice.set_volume(volume)
        self._loudspeaker.set_volume(volume)

    @Slot(int, str)
    def _take_failure(self, token: int, why: str) -> None:
        if token < 0:
            log.error("a tone: %s", why)
            self._tone_fails = True
        else:
            self.failed.emit(token, why)

    def _passage(self, sentence: Sentence) -> tuple[Path, float, float] | None:
        whole = sentence.before + sentence.words + sentence.after
        recorded = self._recorded(sentence.language)
        return recorded.passage(sentence.text_id, whole, sentence.number)

    @Slot(int, object)
    def _play(self, token: int, wav: bytes) -> None:
        if token == self._token:
            self._begin(self._loudspeaker)
            self._loudspeaker.play(token, wav)

    @Slot(int)
    def _hear_voice(self, token: int) -> None:
        if token == self._token:
            self._begin(self._voice)

    def _begin(self, sounding: SpeechEngine | WorkerAudioPlayer) -> None:
        self._sounding = sounding
        self.began.emit(self._token)
