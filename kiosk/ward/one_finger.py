"""Which finger works the kiosk: one at a time, so that no two actions come of one moment."""

from __future__ import annotations

GUARD_SECONDS = 0.35
"""For how long after a page has changed no finger that comes is felt: a tremor taps twice."""
STUCK_SECONDS = 2.0
"""A finger that stays longer keeps no other one from working: a palm, water, a stuck point."""


class OneFinger:
    """Chooses the finger that is felt. Times are in seconds of one clock, which only grows."""

    def __init__(self) -> None:
        """Begin with no finger on the glass."""
        self.felt: int | None = None
        """The finger that is felt, by the number that the screen gives it; None for none."""
        self._since = 0.0
        self._closed_until = float("-inf")

    def close_for_a_moment(self, now: float) -> None:
        """Take note that the page has changed below the fingers."""
        self._closed_until = now + GUARD_SECONDS

    def is_closed(self, now: float) -> bool:
        """Return whether nothing that comes down now is meant for what is shown now."""
        return now < self._closed_until

    def come(self, finger: int, now: float) -> bool:
        """Take note of a finger that comes to the glass; return whether it is felt from now on.

        Then whichever was felt before is no more.
        """
        is_held_up = self.felt is not None and now - self._since < STUCK_SECONDS
        if is_held_up or self.is_closed(now):
            return False
        self.felt, self._since = finger, now
        return True

    def go(self, finger: int) -> None:
        """Take note of a finger that is gone."""
        if finger == self.felt:
            self.felt = None

    def let_go(self) -> None:
        """Take note that nothing is on the glass any more."""
        self.felt = None
