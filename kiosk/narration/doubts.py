"""What may be wrong with the sound of a sentence."""

from __future__ import annotations

import itertools
import statistics

from kiosk.narration.loudness import loudness
from kiosk.narration.sound import (
    SILENT_DB,
    Samples,
    levels,
    loud_level,
    voiced,
)

FEWEST_CLIPPED = 12
"""So many samples that are cut off are heard."""
LONGEST_PAUSE_SECONDS = 1.5
"""Within a sentence."""
LEAST_ABOVE_ROOM_DB = 20.0
"""How far a voice is to stand out from the sound of the room."""
SOFTEST_LUFS = -50.0
WIDE, NARROW = 4.0, 2.2
"""By which factor a length may be off: before the pace of a voice is known, and after that."""
SOME_SECONDS = 0.5
"""By how much more a length may be off: a short word is not said in proportion to its letters."""
FEWEST_KNOWN = 12
"""So many lengths tell the pace of a voice."""


class Pace:
    """How long a voice takes for a sentence, learned from those that it has said."""

    def __init__(self) -> None:
        """Begin without any."""
        self._ratios: list[float] = []

    def learn(self, expected: float, found: float) -> None:
        """Take note of a length, in seconds, beside the usual one."""
        if expected > 0 and found > 0:
            self._ratios.append(found / expected)

    @property
    def is_known(self) -> bool:
        """Whether enough was heard."""
        return len(self._ratios) >= FEWEST_KNOWN

    def expected(self, usual: float) -> float:
        """Return how long a sentence may be expected to last that usually lasts `usual` seconds."""
        return usual * statistics.median(self._ratios) if self.is_known else usual

    def doubt(self, usual: float, found: float) -> str:
        """Return what is wrong with the length of a sentence; empty for nothing."""
        expected, factor = self.expected(usual), NARROW if self.is_known else WIDE
        if found > expected * factor + SOME_SECONDS:
            return f"lasts {found:.1f} s where {expected:.1f} s are usual: something more is said"
        if found < expected / factor - SOME_SECONDS / 2:
            return f"lasts {found:.1f} s where {expected:.1f} s are usual: something is missing"
        return ""


def sound_doubts(samples: Samples, clipped: int, room: float | None = None) -> list[str]:
    """Return what is wrong with the sound of a sentence, trimmed but not levelled.

    `clipped` is how many samples are cut off; `room` the level of the pauses, in decibels.
    """
    heard = voiced(samples)
    if not heard or loudness(samples) < SOFTEST_LUFS:
        return ["is silent"]
    found = []
    if clipped >= FEWEST_CLIPPED:
        found.append(f"is distorted: {clipped} samples are cut off")
    pause = max((b[0] - a[1] for a, b in itertools.pairwise(heard)), default=0.0)
    if pause > LONGEST_PAUSE_SECONDS:
        found.append(f"is silent for {pause:.1f} s in its middle")
    if room is not None and room > SILENT_DB:
        above = loud_level(levels(samples)) - room
        if above < LEAST_ABOVE_ROOM_DB:
            found.append(f"is only {above:.0f} dB louder than the room")
    return found
