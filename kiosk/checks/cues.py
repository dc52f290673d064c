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
    widest = max(words, key=letters, default="")
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
    """Return how many characters have a width: not accents on others, nor marks of direction."""
    return sum(unicodedata.category(character) not in ("Mn", "Cf") for character in text)
