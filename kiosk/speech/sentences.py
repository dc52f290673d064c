"""What is read aloud, sentence by sentence."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

import msgspec

# Compiled when first used: the start has no need of them.
_END = (
    r"(?<=[.!?:؟؛\u06d4…።፧፦፨])(?<!\d\.)\s+"
    # Chinese has no spaces; what is quoted or in brackets ends after them.
    r"|(?<=[。！？：])[”’」』）]*\s*(?![。！？：，、；”’」』）\s]|$)"
)
_UNSPOKEN = "[\u00ad\u2066-\u2069\u200e\u200f]"
"""Soft hyphens and marks of direction: they say how words are set, not how they sound."""


class Text(msgspec.Struct, frozen=True):
    """A text on the screen."""

    id: str
    words: str
    language: str
    """The code of the language that it is really in."""
    is_optional: bool = False
    """Whether it is left out where it cannot be said, and its absence keeps nothing else silent."""


class Sentence(msgspec.Struct, frozen=True):
    """A part of a text that is said in one go."""

    text_id: str
    language: str
    before: str
    """What comes before it in its text, spaces and all."""
    words: str
    after: str
    number: int = 0
    """The number of the sentence within its text, 0 for the first."""
    is_optional: bool = False
    """As its text's."""

    @property
    def spoken(self) -> str:
        """What a voice is given."""
        return re.sub(_UNSPOKEN, "", self.words)


def sentences(texts: Iterable[Text]) -> tuple[Sentence, ...]:
    """Divide texts into sentences, in order; a text without words has none."""
    return tuple(sentence for text in texts for sentence in _divided(text))


def _divided(text: Text) -> list[Sentence]:
    ends = [match.end() for match in re.finditer(_END, text.words)]
    edges = [0, *ends, len(text.words)]
    pieces = [(a, b) for a, b in itertools.pairwise(edges) if text.words[a:b].strip()]
    return [
        Sentence(
            text.id,
            text.language,
            text.words[:a],
            text.words[a:b],
            text.words[b:],
            number,
            text.is_optional,
        )
        for number, (a, b) in enumerate(pieces)
    ]


def usual_seconds(words: str, speed: float = 1.0) -> float:
    """Return an estimate of how long a voice says words: 12 letters a second at `speed` 1.

    A Chinese character is a syllable, as three letters are.
    """
    syllables = len(re.findall("[\u4e00-\u9fff]", words))
    return (len(words) + 2 * syllables) / (12 * speed)


def longest_seconds(words: str, speed: float = 1.0) -> float:
    """Return how long a voice may at most take to say words before it is taken as hung.

    Three times the estimate, and 5 s.
    """
    return 3 * usual_seconds(words, speed) + 5
