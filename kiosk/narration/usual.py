"""How long a voice usually takes: the machine's own voice where there is one, else by letters."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.speech.measured_voice import MeasuredVoice
from kiosk.speech.reading import SLOWEST_CUE
from kiosk.speech.sentences import Text, sentences, usual_seconds

DIGIT = "12345"
"""Letters for a digit, beside itself: it is said as a word."""


def usual_length(words: str) -> float:
    """Return how long a voice usually says words by their letters, in seconds."""
    return usual_seconds(words + DIGIT * sum(map(str.isdigit, words)))


class UsualLengths:
    """The lengths of the sentences of texts, in seconds at a calm pace."""

    def __init__(self, texts: Iterable[Text], voice: MeasuredVoice | None = None) -> None:
        """Have the machine's voice say them all, unheard."""
        self._voice = voice or MeasuredVoice()
        self._voice.measure((one.spoken, one.language) for one in sentences(texts))

    def __call__(self, words: str, language: str) -> float:
        """Return how long words of a language usually last."""
        measured = self._voice.longest(words, language)
        return usual_length(words) if measured is None else measured * SLOWEST_CUE
