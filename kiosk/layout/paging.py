"""Dividing a page's blocks over screens when they do not fit on one."""

from __future__ import annotations

import math
from collections.abc import Sequence

MIN_SHRINK = 0.55
"""At this factor text of 200 % is still larger than text of 100 %."""

_MARGIN = 0.98
"""Shrinks a little further than computed, because lines do not break in proportion."""


def shrink_to_fit(heights: Sequence[float], available: float, shrink: float) -> float:
    """Return the factor of the text size at which the tallest block fits `available`.

    `heights` are the heights of the blocks at the factor `shrink`, in pixels. The height of a text
    grows with the square of its size. The result is at most `shrink`, at least MIN_SHRINK.
    """
    tallest = max(heights, default=0.0)
    if available <= 0 or tallest <= available:
        return shrink
    return min(shrink, max(MIN_SHRINK, shrink * _MARGIN * math.sqrt(available / tallest)))


def introduces(text: str) -> bool:
    """Return whether a text announces what follows, which must then be on the same screen."""
    return text.rstrip().endswith(":")


def first_blocks(
    heights: Sequence[float],
    spacing: float,
    available: float,
    introductions: Sequence[bool] = (),
) -> list[int]:
    """Return for each screen the index of its first block.

    `heights`, `spacing` between blocks and `available` height are in the same unit (pixels).
    Blocks keep their order and are not cut; a block taller than a screen has a screen of its own.
    `introductions` tells for each block whether it introduces the next one. Such a block is not the
    last on its screen, unless the two do not fit on one.
    """
    starts = [0]
    used = 0.0
    for index, height in enumerate(heights):
        if index == starts[-1]:
            used = height
        elif used + spacing + height <= available:
            used += spacing + height
        else:
            first = _first_of(index, starts[-1], introductions)
            used = _stacked(heights[first : index + 1], spacing)
            while first < index and used > available:
                first += 1
                used = _stacked(heights[first : index + 1], spacing)
            starts.append(first)
    return starts


def _stacked(heights: Sequence[float], spacing: float) -> float:
    return sum(heights) + spacing * (len(heights) - 1)


def _first_of(index: int, start: int, introductions: Sequence[bool]) -> int:
    first = index
    while first - 1 > start and introductions[first - 1 : first] == [True]:
        first -= 1
    return first
