"""The unit that all lengths on the screen are given in."""

from __future__ import annotations

import math

MILLIMETRES_PER_INCH = 25.4

MAX_UNITS_PER_SIDE = 150
MIN_UNITS_PER_SIDE = 120
"""How many units the shorter side of the screen holds. A large screen is read from further away, so
its units are larger than a millimetre; on a small one they are smaller, so that the layout fits."""


def unit(width: float, height: float, pixels_per_millimetre: float) -> float:
    """Return the pixels of one unit on a screen of that many pixels.

    A unit is a millimetre, within MIN_ and MAX_UNITS_PER_SIDE.
    """
    shorter = min(width, height)
    if shorter <= 0:
        return 1.0
    smallest, largest = shorter / MAX_UNITS_PER_SIDE, shorter / MIN_UNITS_PER_SIDE
    return min(largest, max(pixels_per_millimetre, smallest))


def pixels_per_millimetre(width: float, height: float, diagonal_inches: float) -> float:
    """Return the density of a screen of that many pixels and that diagonal."""
    return math.hypot(width, height) / (diagonal_inches * MILLIMETRES_PER_INCH)
