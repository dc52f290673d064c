"""Placing the labels of a figure in a column, each as near as possible to what it names."""

from __future__ import annotations

from collections.abc import Sequence


def spread(
    wanted: Sequence[float], heights: Sequence[float], room: float, gap: float
) -> list[float]:
    """Return the tops of labels in a column, in pixels from its top, in the order given.

    `wanted` are the distances from the top that the labels point at, in any order; `heights` are
    the heights of the labels. Labels are at least `gap` apart and stay within `room`; those that do
    not fit begin at the top and end below `room`.
    """
    order = sorted(range(len(wanted)), key=lambda index: wanted[index])
    tops = [0.0] * len(wanted)
    # Blocks of labels that touch each other, from the top down: first, last, and top of the block.
    blocks: list[tuple[list[int], float]] = []
    for index in order:
        members, top = [index], wanted[index] - heights[index] / 2
        while blocks and blocks[-1][1] + _length(blocks[-1][0], heights, gap) + gap > top:
            members = blocks.pop()[0] + members
            top = _best_top(members, wanted, heights, gap)
        blocks.append((members, top))
    low = 0.0
    placed = []
    for members, top in blocks:
        placed.append((members, max(low, top)))
        low = placed[-1][1] + _length(members, heights, gap) + gap
    high = room
    for members, top in reversed(placed):
        top = min(top, high - _length(members, heights, gap))
        high = top - gap
        for index in members:
            tops[index] = top
            top += heights[index] + gap
    lift = min(tops, default=0.0)
    return [top - lift for top in tops] if lift < 0 else tops


def _length(members: list[int], heights: Sequence[float], gap: float) -> float:
    return sum(heights[index] for index in members) + gap * (len(members) - 1)


def _best_top(
    members: list[int], wanted: Sequence[float], heights: Sequence[float], gap: float
) -> float:
    """Return the top of a block at which its labels are, on average, beside what they name."""
    offset, total = 0.0, 0.0
    for index in members:
        total += wanted[index] - heights[index] / 2 - offset
        offset += heights[index] + gap
    return total / len(members)
