"""A sentence's sound made ready: trimmed, checked, brought to one loudness."""

from __future__ import annotations

from typing import NamedTuple

from kiosk.narration.doubts import sound_doubts
from kiosk.narration.loudness import TARGET_LUFS, TOLERANCE_LU, levelled, loudness
from kiosk.narration.sound import RATE, SILENT_DB, Samples, Take, faded, part, voiced

BEFORE_SECONDS, AFTER_SECONDS = 0.03, 0.09
"""How much of the softest beginning and end of a word is kept."""


class Prepared(NamedTuple):
    """A sentence as it is to be written."""

    samples: Samples
    lufs: float
    doubts: tuple[str, ...]
    """What may be wrong with it, for people."""

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / RATE


def prepared(take: Take, room: float | None = None) -> Prepared:
    """Make a sentence ready; `room` is the level of the pauses around it, in decibels."""
    level = SILENT_DB if room is None else room
    heard = voiced(take.samples, level)
    trimmed = take.samples
    if heard:
        begin, end = heard[0][0] - BEFORE_SECONDS, heard[-1][1] + AFTER_SECONDS
        trimmed = part(take.samples, begin, end)
    doubts = sound_doubts(trimmed, len(take.clipped), room)
    result = faded(levelled(trimmed), 0.01)
    lufs = loudness(result)
    if not doubts and abs(lufs - TARGET_LUFS) > TOLERANCE_LU:
        doubts.append(f"cannot be brought to {TARGET_LUFS:.0f} LUFS: it has {lufs:.1f}")
    return Prepared(result, lufs, tuple(doubts))
