"""Whether the words of each cue are few enough to be read from far away and said in time."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from kiosk.faults import Fault, fault
from kiosk.leaflet.model import Pack
from kiosk.leaflet.texts import short_id, spoken_id, then_id
from kiosk.leaflet.translations import Translation

MOST_WORDS = 3
"""In the short words of a cue."""
MOST_LETTERS = 20
"""In the short words of a cue, with the spaces: two lines on a 10.1 inch screen."""
MOST_LETTERS_OF_A_WORD = 13
"""In the widest of the short words: one line with capitals of 9 mm on a 10.1 inch screen."""
MOST_LETTERS_SPOKEN = 40
"""In the spoken words of a cue: about two seconds."""


def cue_faults(pack: Pack, translation: Translation, file: Path) -> Iterator[Fault]:
    """Yield which cues of a pack are too long in `file`, which has their words."""
    for exercise in pack.exercises:
        for cue in exercise.cues:
            short = translation.shown(short_id(cue.id), cue.short)
            then = translation.shown(then_id(cue.id), cue.then)
            spoken = translation.shown(spoken_id(cue.id), cue.spoken)
            for text_id, shown, problem in (
                (short_id(cue.id), short, _short_problem(short.text)),
                (then_id(cue.id), then, _short_problem(then.text)),
                (spoken_id(cue.id), spoken, _spoken_problem(spoken.text)),
            ):
                if problem and not shown.is_fallback:
                    yield fault(file, text_id, problem, "Find fewer or shorter words")


def _short_problem(text: str) -> str:
    words = text.split()
    widest = widest_word(text)
    if len(words) > MOST_WORDS:
        return f"has {len(words)} words, more than {MOST_WORDS}"
    if letters(widest) > MOST_LETTERS_OF_A_WORD:
        return f"has '{widest}' of {letters(widest)} letters, more than {MOST_LETTERS_OF_A_WORD}"
    if letters(text) > MOST_LETTERS:
        return f"has {letters(text)} letters and spaces, more than {MOST_LETTERS}"
    return ""


def _spoken_problem(text: str) -> str:
    if letters(text) > MOST_LETTERS_SPOKEN:
        return f"has {letters(text)} letters and spaces, more than {MOST_LETTERS_SPOKEN}"
    return ""


def letters(text: str) -> int:
    """Return how many characters have a width: not accents on others, nor marks of direction.

    Chinese characters and their marks are as wide as two.
    """
    widths = (2 if _is_wide(one) else 1 for one in text if _has_width(one))
    return sum(widths)


def widest_word(text: str) -> str:
    """Return the widest of what is not divided over lines: a word, or a Chinese character."""
    parts = "".join(f" {one} " if _is_wide(one) else one for one in text)
    return max(parts.split(), key=letters, default="")


def _has_width(character: str) -> bool:
    return unicodedata.category(character) not in ("Mn", "Cf")


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in ("W", "F")
