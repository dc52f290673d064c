"""Where the resting picture stands, so that no screen burns in what it shows for years."""

from __future__ import annotations

Shift = tuple[int, int]
"""Pixels to the right and down."""

SHIFT_SECONDS = 600.0
_AROUND: tuple[Shift, ...] = ((0, 0), (4, 0), (4, 4), (0, 4), (-4, 4), (-4, 0), (-4, -4), (0, -4))
"""A round of eight places, four pixels around the middle."""


def shift_at(now: float) -> Shift:
    """Return how far all stands aside at a time in seconds: another place each SHIFT_SECONDS."""
    return _AROUND[int(now // SHIFT_SECONDS) % len(_AROUND)]
