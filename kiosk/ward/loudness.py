"""How loud reading aloud may be: others are in the room, and sleep at night."""

from __future__ import annotations

from datetime import time

import msgspec

from kiosk.ward.night import NightHours


class Loudness(msgspec.Struct, frozen=True):
    """The ward's loudness, each 0 to 1 as ears hear it."""

    begin: float = 0.5
    """At the beginning of each visit."""
    most: float = 1.0
    """What she may choose at most."""
    night_most: float = 1.0
    """The same in the night hours."""
    night: NightHours | None = None

    def most_at(self, now: time) -> float:
        """Return what may be chosen at most at a time of day."""
        is_night = self.night is not None and self.night.contains(now)
        return min(self.most, self.night_most) if is_night else self.most
