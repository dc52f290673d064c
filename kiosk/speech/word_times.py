"""Which word of a sentence is heard when, as it stands on the screen. No Qt."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kiosk.speech.sentences import Sentence

LEAD_MS = 60
"""So much before a word is heard it is marked: how far it is, is told several times a second."""


class Moment(NamedTuple):
    """When a voice comes to a place in what it says."""

    ms: int
    """From the beginning of the sound, at the speed that it is made for."""
    at: int
    """The number of the character in `Sentence.spoken`, 0 for the first."""


class HeardWord(NamedTuple):
    """A word of a sentence: when it begins to be heard, and where it stands in `Sentence.words`."""

    ms: int
    begin: int
    end: int


def heard_words(sentence: Sentence, moments: Iterable[Moment]) -> tuple[HeardWord, ...]:
    """Return the words of a sentence in the order in which they are heard.

    What is said otherwise than it is written is one word, as long as its voice takes.
    """
    places, words = sentence.places, sentence.words
    known = sorted((ms, places[at]) for ms, at in moments if 0 <= at < len(places))
    found: list[HeardWord] = []
    for ms, (begin, end) in known:
        begin, end = _whole_word(words, begin, end)
        if begin < end and (not found or found[-1][1:] != (begin, end)):
            found.append(HeardWord(ms, begin, end))
    return tuple(found)


def word_at(words: Sequence[HeardWord], position_ms: float) -> HeardWord | None:
    """Return the word that is heard at a position in the sound; None before the first."""
    index = bisect_right([one.ms for one in words], position_ms + LEAD_MS)
    return words[index - 1] if index else None


def _whole_word(words: str, begin: int, end: int) -> tuple[int, int]:
    """Return where the word that a place is in begins and ends, without the marks around it."""
    while begin > 0 and _joins(words[begin - 1]) and _joins(words[begin]):
        begin -= 1
    while end < len(words) and _joins(words[end]) and _joins(words[end - 1]):
        end += 1
    while begin < end and not _is_letter(words[begin]):
        begin += 1
    while begin < end and not _is_letter(words[end - 1]):
        end -= 1
    return begin, end


def _joins(character: str) -> bool:
    """Return whether a character makes one word with its neighbour: in Chinese each is its own."""
    return not (character.isspace() or "\u3000" <= character <= "\u9fff" or character >= "\uff00")


def _is_letter(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")
