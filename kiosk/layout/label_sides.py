"""On which sides of a figure its labels stand, and where: each near to what it names.

Lengths are in pixels, of the room that figure and labels share.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec import Struct

from kiosk.layout.labels import spread

SHAPE = 4 / 3
"""Width to height of a figure."""

Place = tuple[float, float]
"""x and y: of an anchor as shares of the figure's width and height, 0 to 1; else in pixels."""

_ONE_COLUMN = 0.38
_LEAST_COLUMN, _MOST_COLUMN = 0.16, 0.3
"""Shares of the width: of a column that is alone, and of each of two."""
_MIDDLE = 0.04
"""What is no further from the middle, as a share, is near to neither side."""
_LARGE_ENOUGH = 0.85
"""Of the largest figure: one that leaves each label the side that it is near to is preferred."""


class Arrangement(Struct, frozen=True):
    """How the labels of a figure stand around it."""

    is_above: bool
    """Whether they are above and below the figure; else at its left and right."""
    box: float
    """The width of each label."""
    after: tuple[bool, ...]
    """Of each label, whether it is at the right, or below."""


class Placed(Struct, frozen=True):
    """Where a figure and its labels are."""

    left: float
    top: float
    width: float
    height: float
    labels: tuple[Place, ...]
    """The left upper corner of each label."""
    leaders: tuple[Place, ...]
    """Where the line of each label begins."""
    after: tuple[bool, ...]
    """As that of the arrangement, of the side that each label has found room on."""
    fits: bool
    """Whether all labels have."""


class Room(Struct, frozen=True):
    """What figure and labels share."""

    width: float
    height: float
    gap: float
    """Between two labels, and between these and the figure, at least."""
    word: float = 0.0
    """The width that the longest word of all labels is to have."""
    line: float = 0.0
    """The height of the lowest label."""


def arranged(anchors: Sequence[Place], room: Room, starts_right: bool) -> Arrangement:
    """Return on which sides the labels are beside which the figure is largest.

    In one column they are after the figure: at its right, or at its left if words run from the
    right (`starts_right`).
    """
    width, height, gap = room.width, room.height, room.gap
    spare = (width - height * SHAPE) / 2 - gap
    column = max(room.word, min(spare, width * _MOST_COLUMN), width * _LEAST_COLUMN)
    row = math.ceil(len(anchors) / 2)
    strip = 2 * room.line + gap
    is_one_enough = len(anchors) * (room.line + gap) - gap <= height
    alone = max(width * _ONE_COLUMN, min(room.word, width / 2))
    one = min(width - alone - gap, height * SHAPE) if is_one_enough else 0.0
    two = min(width - 2 * (column + gap), height * SHAPE)
    above = min(width, (height - 2 * strip) * SHAPE) if height > width else 0.0
    largest = max(one, two, above)
    if two >= _LARGE_ENOUGH * largest:
        most = math.floor((height + gap) / (room.line + gap)) if room.line else len(anchors)
        return Arrangement(False, column, _sides([x for x, _ in anchors], most))
    if above >= _LARGE_ENOUGH * largest:
        after = _sides([y for _, y in anchors], row)
        widest = max(sum(after), len(after) - sum(after), 1)
        return Arrangement(True, (width - (widest - 1) * gap) / widest, after)
    return Arrangement(False, alone, (not starts_right,) * len(anchors))


def placed(
    arrangement: Arrangement, anchors: Sequence[Place], heights: Sequence[float], room: Room
) -> Placed:
    """Return where all is; `heights` are those of the labels."""
    if arrangement.is_above:
        return _above_and_below(arrangement, anchors, heights, room)
    return _left_and_right(arrangement, anchors, heights, room)


def free_corner(
    found: Placed,
    box: float,
    heights: Sequence[float],
    room: Room,
    side: float,
    starts_right: bool,
) -> tuple[bool, bool]:
    """Return a corner where a square mark covers no label: whether it is right, and whether below.

    `box` is the width of a label, `side` that of the mark. The lower corner where words start comes
    first; where each has a label it is that one.
    """

    def covers(corner: tuple[bool, bool]) -> bool:
        is_right, is_below = corner
        left = room.width - side if is_right else 0.0
        top = room.height - side if is_below else 0.0
        return any(
            x < left + side and left < x + box and y < top + side and top < y + tall
            for (x, y), tall in zip(found.labels, heights, strict=True)
        )

    corners = [
        (right, below) for right in (starts_right, not starts_right) for below in (True, False)
    ]
    return next((one for one in corners if not covers(one)), corners[0])


def _left_and_right(
    arrangement: Arrangement, anchors: Sequence[Place], heights: Sequence[float], room: Room
) -> Placed:
    box = arrangement.box
    after = _balanced(arrangement.after, [x for x, _ in anchors], heights, room)
    left = 0.0 if all(after) else box + room.gap
    right = box + room.gap if any(after) else 0.0
    width = max(1.0, min(room.width - left - right, room.height * SHAPE))
    height = width / SHAPE
    x, y = left + (room.width - left - right - width) / 2, (room.height - height) / 2
    tops = _along(after, [y + anchor[1] * height for anchor in anchors], heights, room.height, room)
    starts = [room.width - box if is_after else 0.0 for is_after in after]
    edge = room.gap / 4
    return Placed(
        left=x,
        top=y,
        width=width,
        height=height,
        labels=tuple(zip(starts, tops, strict=True)),
        leaders=tuple(
            (start - edge if is_after else start + box + edge, top + tall / 2)
            for start, top, tall, is_after in zip(starts, tops, heights, after, strict=True)
        ),
        after=after,
        fits=all(
            _tall([index for index, one in enumerate(after) if one is side], heights, room.gap)
            <= room.height
            for side in (False, True)
        ),
    )


def _balanced(
    after: Sequence[bool], anchors: Sequence[float], heights: Sequence[float], room: Room
) -> tuple[bool, ...]:
    """Return the sides with labels moved over from one that is too full, the nearest first.

    A figure in one column keeps it: there is no other side.
    """
    if len(set(after)) < 2:
        return tuple(after)
    found = list(after)
    for side in (False, True):
        here = sorted(
            (index for index, one in enumerate(found) if one is side),
            key=lambda index: abs(anchors[index] - 0.5),
        )
        while len(here) > 1 and _tall(here, heights, room.gap) > room.height:
            there = [index for index, one in enumerate(found) if one is not side]
            if _tall([*there, here[0]], heights, room.gap) > room.height:
                break
            found[here.pop(0)] = not side
    return tuple(found)


def _tall(labels: Sequence[int], heights: Sequence[float], gap: float) -> float:
    return sum(heights[index] for index in labels) + gap * (len(labels) - 1)


def _above_and_below(
    arrangement: Arrangement, anchors: Sequence[Place], heights: Sequence[float], room: Room
) -> Placed:
    box, after = arrangement.box, arrangement.after
    tall = [
        max(
            (one for one, is_after in zip(heights, after, strict=True) if is_after is side),
            default=-room.gap,
        )
        for side in (False, True)
    ]
    rest = room.height - sum(tall) - 2 * room.gap
    width = max(1.0, min(room.width, rest * SHAPE))
    height = width / SHAPE
    x, y = (room.width - width) / 2, tall[0] + room.gap + (rest - height) / 2
    wanted = [x + anchor[0] * width for anchor in anchors]
    starts = _along(after, wanted, [box] * len(anchors), room.width, room)
    tops = [
        y + height + room.gap if is_after else y - room.gap - one
        for one, is_after in zip(heights, after, strict=True)
    ]
    return Placed(
        left=x,
        top=y,
        width=width,
        height=height,
        labels=tuple(zip(starts, tops, strict=True)),
        leaders=tuple(
            (start + box / 2, top if is_after else top + one)
            for start, top, one, is_after in zip(starts, tops, heights, after, strict=True)
        ),
        after=after,
        fits=rest > 0,
    )


def _along(
    after: Sequence[bool],
    wanted: Sequence[float],
    lengths: Sequence[float],
    length: float,
    room: Room,
) -> list[float]:
    """Return where each label begins along its side, which has a `length`."""
    found = [0.0] * len(after)
    for side in (False, True):
        its = [index for index, is_after in enumerate(after) if is_after is side]
        starts = spread([wanted[i] for i in its], [lengths[i] for i in its], length, room.gap)
        for index, start in zip(its, starts, strict=True):
            found[index] = start
    return found


def _sides(across: Sequence[float], most: int) -> tuple[bool, ...]:
    """Return of each label whether it is after the figure: on the side that it is nearer to.

    `across` are the anchors as shares; `most` is how many labels a side has room for, if all can.
    """
    most = max(most, math.ceil(len(across) / 2))
    after = [False] * len(across)
    count = [0, 0]
    for index in sorted(range(len(across)), key=lambda one: -abs(across[one] - 0.5)):
        side = int(across[index] > 0.5)
        if abs(across[index] - 0.5) <= _MIDDLE:
            side = int(count[1] < count[0])
        if count[side] >= most:
            side = 1 - side
        count[side] += 1
        after[index] = bool(side)
    return tuple(after)
