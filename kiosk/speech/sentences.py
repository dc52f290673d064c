"""What is read aloud, sentence by sentence."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable

import msgspec

from kiosk.speech.spoken import AS_WRITTEN, Place, Saying, Spans, joined, places, spans

# Compiled when first used: the start has no need of them.
_END = (
    r"(?<=[.!?:؟؛\u06d4…።፧፦፨])(?<!\d\.)(?<!\bSt\.)\s+"
    # Chinese has no spaces; what is quoted or in brackets ends after them.
    r"|(?<=[。！？：])[”’」』）]*\s*(?![。！？：，、；”’」』）\s]|$)"
)


class Text(msgspec.Struct, frozen=True):
    """A text on the screen."""

    id: str
    words: str
    language: str
    """The code of the language that it is really in."""
    is_optional: bool = False
    """Whether it is left out where it cannot be said, and its absence keeps nothing else silent."""
    address: str = ""
    """A telephone number or web address that is heard after the words; empty for none."""
    saying: Saying = AS_WRITTEN
    """How what is in it is said that is not said as it is written."""


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
    """As its text's; an address may always be left out."""
    address: str = ""
    """What is heard of its text besides the words, which are then none."""
    saying: Saying = AS_WRITTEN
    """As its text's."""

    @property
    def spans(self) -> Spans:
        """What a voice is given, or several voices in turn."""
        return spans(self.address or self.words, self.language, self.saying)

    @property
    def places(self) -> tuple[Place, ...]:
        """Where in the words each character of `spoken` stands; none for an address."""
        return () if self.address else places(self.words, self.language, self.saying)

    @property
    def spoken(self) -> str:
        """What is heard, as it would be said by one voice."""
        return joined(self.spans)


def sentences(texts: Iterable[Text]) -> tuple[Sentence, ...]:
    """Divide texts into sentences, in order; a text without words has none."""
    return tuple(sentence for text in texts for sentence in _divided(text))


def _divided(text: Text) -> list[Sentence]:
    ends = [match.end() for match in re.finditer(_END, text.words)]
    edges = [0, *ends, len(text.words)]
    pieces = [(a, b) for a, b in itertools.pairwise(edges) if text.words[a:b].strip()]
    found = [
        Sentence(
            text.id,
            text.language,
            text.words[:a],
            text.words[a:b],
            text.words[b:],
            number,
            text.is_optional,
            saying=text.saying,
        )
        for number, (a, b) in enumerate(pieces)
    ]
    if text.address and found:
        address = Sentence(
            text.id,
            text.language,
            text.words,
            "",
            "",
            len(found),
            is_optional=True,
            address=text.address,
            saying=text.saying,
        )
        found.append(address)
    return found


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
