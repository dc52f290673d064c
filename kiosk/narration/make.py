"""Making what is missing or stale of a language's recordings, with an engine."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from kiosk.narration.doubts import Pace
from kiosk.narration.engines import Engine, Made
from kiosk.narration.prepared import Prepared, prepared
from kiosk.narration.sound import read_sound
from kiosk.narration.store import Narration
from kiosk.narration.usual import usual_length
from kiosk.speech.sentences import Sentence, Text, sentences
from kiosk.speech.wav import NoSoundError

SAVE_SECONDS = 5.0
"""How often it is written down what was made."""


class Doubt(Struct, frozen=True):
    """A sentence that was not written, or only because it was accepted."""

    text_id: str
    number: int
    """Of the sentence in its text, 0 for the first."""
    words: str
    why: str


class Progress(Struct, frozen=True):
    """How far it is."""

    done: int
    """Sentences, as the next."""
    of: int
    seconds_left: float | None = None
    """None until something is done."""


class Making:
    """One run. Whatever ends it, what was made until then is kept, and the next goes on."""

    def __init__(
        self,
        narration: Narration,
        engine: Engine,
        accepts: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`accepts` is whether what is doubtful is written too."""
        self._narration = narration
        self._engine = engine
        self._accepts = accepts
        self._clock = clock
        self._pace = Pace()
        self._written: list[tuple[Text, tuple[tuple[Sentence, float], ...]]] = []
        self.doubts: list[Doubt] = []
        """Everything that may be wrong."""
        self.lufs: list[float] = []
        """The loudness of each sentence that was written."""

    def run(self, texts: Sequence[Text], anew: bool = False) -> Iterator[Progress]:
        """Make the recordings of texts; yield how far it is. Raises EngineError and OSError.

        Of those that there are only what an engine made is made again, and only if `anew`.
        """
        to_do = [text for text in texts if self._is_to_do(text, anew)]
        total = sum(len(sentences([text])) for text in to_do)
        began = saved = self._clock()
        done = 0
        yield Progress(0, total)
        try:
            for some in _portions(to_do, self._engine.at_once):
                made = list(self._engine.make([one.spoken for one in sentences(some)]))
                for text in some:
                    count = len(sentences([text]))
                    self._take(text, made[:count])
                    made = made[count:]
                    done += count
                now = self._clock()
                if now - saved >= SAVE_SECONDS:
                    self._narration.save()
                    saved = now
                yield Progress(done, total, (now - began) / done * (total - done))
            self._look_at_lengths_again()
        finally:
            self._narration.save()

    def _is_to_do(self, text: Text, anew: bool) -> bool:
        if not sentences([text]) or self._narration.is_human(text):
            return False
        return anew or self._narration.of(text) is None

    def _take(self, text: Text, made: Sequence[Made]) -> None:
        ready: list[tuple[Sentence, Prepared]] = []
        for sentence, sound in zip(sentences([text]), made, strict=True):
            one, why = _prepared(sound)
            if one is not None:
                usual = usual_length(sentence.spoken)
                why += filter(None, [self._pace.doubt(usual, one.seconds)])
                self._pace.learn(usual, one.seconds)
                if not why or self._accepts:
                    ready.append((sentence, one))
            self._doubt(sentence, why)
        if len(ready) == len(made):
            self._narration.put(text, [one.samples for _, one in ready], self._engine.name)
            self.lufs += [one.lufs for _, one in ready]
            self._written.append((text, tuple((of, one.seconds) for of, one in ready)))

    def _look_at_lengths_again(self) -> None:
        """Doubt what was written before the pace of the voice was known."""
        for text, ready in self._written:
            doubtful = False
            for sentence, seconds in ready:
                why = self._pace.doubt(usual_length(sentence.spoken), seconds)
                known = any(
                    (one.text_id, one.number) == (text.id, sentence.number) for one in self.doubts
                )
                if why and not known:
                    self._doubt(sentence, [why])
                    doubtful = True
            if doubtful and not self._accepts:
                self._narration.take_away(text.id)

    def _doubt(self, sentence: Sentence, why: Sequence[str]) -> None:
        self.doubts += [
            Doubt(sentence.text_id, sentence.number, sentence.words.strip(), one) for one in why
        ]


def _prepared(sound: Made) -> tuple[Prepared | None, list[str]]:
    if isinstance(sound, str):
        return None, [sound]
    try:
        one = prepared(read_sound(sound))
    except NoSoundError as error:
        return None, [str(error)]
    return one, list(one.doubts)


def _portions(texts: Sequence[Text], at_once: int) -> Iterator[list[Text]]:
    """Yield texts in portions of at least so many sentences, but the last."""
    portion: list[Text] = []
    for text in texts:
        portion.append(text)
        if len(sentences(portion)) >= at_once:
            yield portion
            portion = []
    if portion:
        yield portion
