"""The sounds of sentences that come next, made before they are needed; in memory only."""

from __future__ import annotations

import logging
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from kiosk.speech.engines.engine import SpeechEngine
from kiosk.speech.sentences import Sentence, longest_seconds
from kiosk.speech.spoken import Spans, joined

log = logging.getLogger(__name__)

MOST_SOUNDS = 60
"""More than an exercise has sentences in its cues."""
MOST_BYTES = 16_000_000
"""Of all sounds together: six minutes of speech."""
WAIT_MS = 200
"""How long after the page has opened the first sound is made: the page is painted first."""

Key = tuple[Spans, str, float, bool]
"""What is said, its language, the speed, and whether there is no pause after it."""


class SoundsAhead(QObject):
    """Makes the sounds of sentences one after the other, and keeps them until others are wanted."""

    def __init__(self, voice: SpeechEngine, parent: QObject | None = None) -> None:
        """`voice` makes them; one that speaks by itself makes none."""
        super().__init__(parent)
        self._voice = voice
        self._sounds: dict[Key, bytes] = {}
        self._to_make: list[Key] = []
        self._pauses = False
        voice.madeAhead.connect(self._keep)
        self._begin = QTimer(self)
        self._begin.setSingleShot(True)
        self._begin.setInterval(WAIT_MS)
        self._begin.timeout.connect(self._make_next)

    def want(self, sentences: Sequence[Sentence], speed: float, pauses: bool = False) -> None:
        """Make the sounds of these sentences, and forget all others. `speed` is a factor.

        `pauses` is whether the last sentence of a text, too, has the pause of a sentence after it.
        """
        self._pauses = pauses
        wanted = list(dict.fromkeys(self._key(one, speed) for one in sentences))[:MOST_SOUNDS]
        to_make = [key for key in wanted if key not in self._sounds]
        self._sounds = {key: self._sounds[key] for key in wanted if key in self._sounds}
        if to_make == self._to_make:
            return
        self._voice.stop_ahead()
        self._to_make = to_make
        if to_make:
            self._begin.start()

    def sound(self, sentence: Sentence, speed: float) -> bytes | None:
        """Return the WAV of a sentence; None where it is not made yet."""
        return self._sounds.get(self._key(sentence, speed))

    @property
    def are_made(self) -> bool:
        """Whether none is left to make."""
        return not self._to_make

    def _make_next(self) -> None:
        while self._to_make:
            spans, language, speed, is_last = self._to_make[0]
            seconds = longest_seconds(joined(spans), speed)
            if self._voice.make_ahead(spans, language, speed, seconds, is_last):
                return
            self._to_make.pop(0)

    def _keep(self, wav: bytes) -> None:
        """Keep what was made; nothing where that has failed: it is tried again when it is said."""
        if not self._to_make:
            return
        key = self._to_make.pop(0)
        if wav and sum(map(len, self._sounds.values())) + len(wav) <= MOST_BYTES:
            self._sounds[key] = wav
        self._make_next()

    def _key(self, sentence: Sentence, speed: float) -> Key:
        is_last = not (self._pauses or sentence.after.strip())
        return sentence.spans, sentence.language, speed, is_last
