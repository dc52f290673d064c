"""What a voice is to reading aloud."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from kiosk.speech.spoken import Spans

NO_VOICE = "there is no voice for the language"
"""Does not say which: the log would tell what was chosen."""


class SpeechEngine(QObject):
    """Says one sentence at a time: makes its sound for the audio player, or speaks it by itself.

    This one is silent. Every signal but the first tells the token that `say` was given.
    """

    knownChanged = Signal()
    """The voices were found."""
    made = Signal(int, object)
    """The sound of a sentence is there, for the audio player: the bytes of a WAV."""
    began = Signal(int)
    """It speaks by itself, and has begun to."""
    ended = Signal(int)
    """It spoke by itself, to the end."""
    failed = Signal(int, str)
    """A sentence cannot be said, and why, for the log."""
    timed = Signal(int, object)
    """When it comes to which place of what `time_words` asked about: Moments."""
    atPlace = Signal(int, int)
    """It speaks by itself, and comes to that character of the joined spans."""
    madeAhead = Signal(object)
    """What `make_ahead` was asked for: the bytes of a WAV; none where it cannot be made."""

    def look_for_voices(self) -> None:
        """Find out which languages it speaks."""

    def speaks(self, language: str) -> bool:
        """Return whether there is a voice of exactly that language."""
        return False

    def say(self, token: int, spans: Spans, language: str, speed: float, seconds: float) -> None:
        """Say a sentence, and nothing more of the one before.

        What of it is in another language than its own is said by that one's voice, where there is
        one and the engine can change voices. `speed` is a factor; after `seconds` it is taken as
        hung.
        """

    def make_ahead(
        self, spans: Spans, language: str, speed: float, seconds: float, is_last: bool
    ) -> bool:
        """Make a sentence's sound for later, beside what is being said; one at a time.

        `is_last` is whether no sentence comes after it. Returns whether `madeAhead` will tell.
        """
        return False

    def time_words(self, token: int, spans: Spans, language: str, speed: float) -> None:
        """Have `timed` tell when each word of a sentence is heard, where that can be known."""

    def forget_words(self) -> None:
        """Remember nothing of what `time_words` asked about."""

    def stop_ahead(self) -> None:
        """Make no more of what was asked for with `make_ahead`; no signal tells of it."""

    def stop(self) -> None:
        """Say nothing more; no signal tells of it."""

    def pause(self) -> None:
        """Stop for now, where it speaks by itself."""

    def go_on(self) -> None:
        """Go on from where it was stopped for now."""

    def set_volume(self, volume: float) -> None:
        """Set how loud it speaks by itself, 0 to 1 as ears hear it."""

    def close(self) -> None:
        """End what it runs, for good."""
