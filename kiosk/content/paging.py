"""Dividing a page's blocks over screens when they do not fit on one."""

from __future__ import annotations

import math
from collections.abc import Sequence

LEAST_SHRINK = 0.55
"""Text of 200 % is then still larger than text of 100 %."""

_MARGIN = 0.98


def shrink_to_fit(heights: Sequence[float], available: float, shrink: float) -> float:
    """Return the factor of the text size at which the tallest block fits `available`.

    `heights` are those at the factor `shrink`, in pixels. A text's height goes with the square of
    its size. Never more than `shrink`, nor less than LEAST_SHRINK.
    """
    tallest = max(heights, default=0.0)
    if available <= 0 or tallest <= available:
        return shrink
    return min(shrink, max(LEAST_SHRINK, shrink * _MARGIN * math.sqrt(available / tallest)))


def first_blocks(heights: Sequence[float], spacing: float, available: float) -> list[int]:
    """Return for each screen the index of its first block.

    `heights`, `spacing` between blocks and `available` height are in the same unit (pixels).
    Blocks keep their order and are never cut; one that is taller than a screen gets its own.
    """
    starts = [0]
    used = 0.0
    for index, height in enumerate(heights):
        if index == starts[-1]:
            used = height
        elif used + spacing + height <= available:
            used += spacing + height
        else:
            starts.append(index)
            used = height
    return starts
