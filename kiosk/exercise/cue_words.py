"""The words of a cue: read small, read large, and heard."""

from __future__ import annotations

from msgspec import Struct


class CueWords(Struct, frozen=True):
    """What a cue says, in one language."""

    text: str = ""
    """The whole sentence, with every "can" and "try" of its facts."""
    short: str = ""
    """One to three words, shown so large that they are read from 1.5 m."""
    spoken: str = ""
    """What a voice says: short enough to be said before the muscle has moved."""


NO_WORDS = CueWords()
