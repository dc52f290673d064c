"""The words of a cue: read small, read large, and heard."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct


class CueWords(Struct, frozen=True):
    """What a cue says, in one language."""

    text: str = ""
    """The whole sentence, with every "can" and "try" of its facts."""
    short: str = ""
    """One to three words, shown so large that they are read from 1.5 m."""
    then: str = ""
    """What is shown so from the second count on, when the muscle is there; empty for the same."""
    spoken: str = ""
    """What a voice says: short enough to be said before the muscle has moved."""

    @property
    def below(self) -> str:
        """The sentence; empty where it would only say the large words again."""
        return "" if self.text.rstrip(".。።").casefold() == self.short.casefold() else self.text

    def large(self, has_counted_on: bool) -> str:
        """Return the large words: in the first count, or when that is over."""
        return self.then if has_counted_on and self.then else self.short


NO_WORDS = CueWords()


class SpokenCues:
    """The words of an exercise's cues, and how long they take where they are said."""

    def __init__(self) -> None:
        """Begin with no words, and nothing that is said."""
        self.words: Mapping[str, CueWords] = {}
        """By the cue's id."""
        self.seconds: Callable[[str, str], float] = lambda cue, words: 0.0
        """Returns how long words may take, in seconds; 0 where nothing is said."""

    def of(self, cue: str) -> CueWords:
        """Return the words of a cue, by its id."""
        return self.words.get(cue, NO_WORDS)

    def longest(self, cue: str) -> float:
        """Return how long the words of a cue may take, in seconds; 0 where they are not said."""
        return self.seconds(cue, self.of(cue).spoken)
