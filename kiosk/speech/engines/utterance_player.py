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
from kiosk.speech.word_times import HeardWord, Moment, heard_words, word_at

log = logging.getLogger(__name__)


class UtterancePlayer(QObject):
    """One sentence at a time: a recording where there is one, else a voice of its language.

    Every signal but the first tells the token that `say` was given.
    """

    knownChanged = Signal()
    """What can be said may have changed."""
    began = Signal(int)
    ended = Signal(int)
    atWord = Signal(int, int, int)
    """Where the word that is heard begins and ends in the words of the sentence."""
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
        self._recording: tuple[Sentence, float] | None = None
        """What a recording is heard of, and at which speed, until it fails."""
        self._sentence: Sentence | None = None
        self._words: tuple[HeardWord, ...] = ()
        self._word: HeardWord | None = None
        self._tone_token = 0  # Of the last tone, each below 0: those of sentences are above.
        self._tone_fails = False
        voice.knownChanged.connect(self.knownChanged)
        voice.made.connect(self._play)
        voice.began.connect(self._hear_voice)
        voice.ended.connect(self.ended)
        voice.timed.connect(self._take_words)
        voice.atPlace.connect(self._come_to)
        audio_player.heard.connect(self._follow)
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
        self._token, self._sentence = token, sentence
        self._words, self._word = (), None
        self._sounding = self._recording = None
        self._loudspeaker.stop()
        passage, wav = self._passage(sentence), self._ahead.sound(sentence, speed)
        if passage is None:
            self._voice.time_words(token, sentence.spans, sentence.language, speed)
        if passage is None and wav is None:
            seconds = longest_seconds(sentence.spoken, speed)
            self._voice.say(token, sentence.spans, sentence.language, speed, seconds)
            return
        self._voice.stop()
        self._begin(self._loudspeaker)
        self._recording = (sentence, speed) if passage is not None else None
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
        self._sounding = self._sentence = None
        self._voice.stop()
        self._voice.forget_words()
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
        elif token == self._token and self._recording is not None:
            self._say_instead(token, *self._recording, why)
        else:
            self.failed.emit(token, why)

    def _say_instead(self, token: int, sentence: Sentence, speed: float, why: str) -> None:
        """Have the voice say what a recording does not; where there is none, that is a failure."""
        self._recording = None
        if not self._voice.speaks(sentence.language):
            self.failed.emit(token, why)
            return
        log.warning("a recording: %s; the machine's voice says it", why)
        self._sounding = None
        self._voice.time_words(token, sentence.spans, sentence.language, speed)
        seconds = longest_seconds(sentence.spoken, speed)
        self._voice.say(token, sentence.spans, sentence.language, speed, seconds)

    @Slot(int, object)
    def _take_words(self, token: int, moments: tuple[Moment, ...]) -> None:
        if token == self._token and self._sentence is not None:
            self._words = heard_words(self._sentence, moments)

    @Slot(int, int)
    def _follow(self, token: int, position_ms: int) -> None:
        """Tell of the word that a sound has come to."""
        if token == self._token:
            self._tell_word(word_at(self._words, position_ms))

    @Slot(int, int)
    def _come_to(self, token: int, at: int) -> None:
        """Tell of the word that a voice which speaks by itself has come to."""
        if token == self._token and self._sentence is not None:
            self._tell_word(next(iter(heard_words(self._sentence, [Moment(0, at)])), None))

    def _tell_word(self, word: HeardWord | None) -> None:
        if word is not None and word != self._word:
            self._word = word
            self.atWord.emit(self._token, word.begin, word.end)

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
