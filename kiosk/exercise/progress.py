"""How far an exercise is done: it stands still, or goes on with the clock."""

from __future__ import annotations

import msgspec


class Progress(msgspec.Struct, frozen=True):
    """A place in a plan, counted in counts, so that it is the same place at another pace."""

    counts: float = 0.0
    """The counts done, at `since` when it goes on."""
    since: float | None = None
    """When it began to go on, in the clock's seconds; None while it stands still."""

    def at(self, now: float, pace: float) -> float:
        """Return the counts done at `now`, with counts of `pace` seconds."""
        return self.counts if self.since is None else self.counts + (now - self.since) / pace

    def paused(self, now: float, pace: float) -> Progress:
        """Return the same place, standing still."""
        return Progress(self.at(now, pace))

    def going_on(self, now: float) -> Progress:
        """Return the same place, going on from `now`."""
        return Progress(self.counts, now)
