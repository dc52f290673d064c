"""Dividing a page's blocks over screens when they do not fit on one."""

from __future__ import annotations

from collections.abc import Sequence


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
