"""A page and a player in the test's hands, for a Reader without Qt."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kiosk.speech.sentences import Sentence, Text


class FakePage:
    """A leaflet of pages, or an exercise while it has a cue."""

    def __init__(self, *pages: Sequence[Text]) -> None:
        self.pages = list(pages)
        self.words: Text | None = None
        self.again: Text | None = None
        """What an exercise says again while a phase lasts."""
        self.on_begin: Callable[[], bool] = lambda: False
        """What an exercise does as it is to be heard."""
        self.on_turn: Callable[[], None] = lambda: None
        """What else happens as a page is turned."""

    def texts(self) -> Sequence[Text]:
        return self.pages[0] if self.pages else ()

    def cue(self) -> Sequence[Text] | None:
        return [self.words] if self.words else None

    def cues(self) -> Sequence[Text]:
        return [self.words] if self.words else []

    def reminder(self) -> Sequence[Text]:
        return [self.again] if self.again else []

    def begin_cues(self) -> bool:
        return self.on_begin()

    def next_texts(self) -> Sequence[Text]:
        return self.pages[1] if len(self.pages) > 1 else ()

    def turn(self) -> bool:
        if len(self.pages) < 2:
            return False
        del self.pages[0]
        self.on_turn()
        return True


class FakePlayer:
    """Speaks the languages given; an utterance is heard, ends or fails when the test says so."""

    def __init__(self, *languages: str) -> None:
        self.languages = languages
        self.is_by_itself = False
        self.said: list[str] = []
        self.speeds: list[float] = []
        self.volume = 0.0
        self.token = 0
        self.sentence: Sentence | None = None
        """What is said just now."""
        self.is_paused = False
        self.ahead: list[str] = []
        """What it was asked to make the sounds of."""
        self.tones: list[bytes] = []
        self.lengths: dict[str, float] = {}
        """How long sentences are heard, in seconds, where that is known."""
        self.on_say: Callable[[int], None] = lambda token: None
        """What else happens as it is given a sentence, by its token."""
        self.on_go_on: Callable[[int], None] = lambda token: None

    def speaks(self, language: str) -> bool:
        return language in self.languages

    def can_say(self, text: Text) -> bool:
        return text.language in self.languages

    def say(self, token: int, sentence: Sentence, speed: float) -> None:
        assert token > self.token
        self.token = token
        self.sentence = sentence
        self.is_paused = False
        self.said.append(sentence.spoken.strip())
        self.speeds.append(speed)
        self.on_say(token)

    def finish(self, age: int) -> None:
        """Be through with the utterance, if `age` is 0: how many tokens ago it was given."""
        if age == 0:
            self.stop()

    def make_ahead(self, sentences: Sequence[Sentence], speed: float, pauses: bool = False) -> None:
        self.ahead = [one.spoken for one in sentences]

    def seconds(self, sentence: Sentence, speed: float) -> float | None:
        return self.lengths.get(sentence.spoken)

    def play_tone(self, wav: bytes) -> None:
        assert self.sentence is None
        self.tones.append(wav)

    def pause(self) -> None:
        assert self.sentence is not None
        self.is_paused = True

    def go_on(self) -> None:
        assert self.is_paused
        self.is_paused = False
        self.on_go_on(self.token)

    def stop(self) -> None:
        self.sentence = None
        self.is_paused = False

    def set_volume(self, volume: float) -> None:
        self.volume = volume
