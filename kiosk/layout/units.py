"""The unit that all lengths on the screen are given in."""

from __future__ import annotations

import math

MILLIMETRES_AN_INCH = 25.4

MOST_UNITS_A_SIDE = 150
LEAST_UNITS_A_SIDE = 120
"""How many units the shorter side of the screen holds. A big screen, read from further off, shows
larger things rather than more of them; a small one keeps room for the layout."""


def unit(width: float, height: float, pixels_a_millimetre: float) -> float:
    """Return the pixels of one unit on a screen of that many pixels.

    A unit is a millimetre, within MOST_ and LEAST_UNITS_A_SIDE.
    """
    shorter = min(width, height)
    if shorter <= 0:
        return 1.0
    smallest, largest = shorter / MOST_UNITS_A_SIDE, shorter / LEAST_UNITS_A_SIDE
    return min(largest, max(pixels_a_millimetre, smallest))


def pixels_a_millimetre(width: float, height: float, diagonal_inches: float) -> float:
    """Return the density of a screen of that many pixels and that diagonal."""
    return math.hypot(width, height) / (diagonal_inches * MILLIMETRES_AN_INCH)
