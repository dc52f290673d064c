"""Measures of curves: as lines of points, flattened from a drawing's paths."""

from __future__ import annotations

import math
from itertools import pairwise

from kiosk.exercise.anatomy import Point

STEPS = 16
"""Points in which a curve is flattened: every one in as many, so that lines can be compared."""


def polyline(commands: str, points: list[Point]) -> list[Point]:
    """Return a path as a line of points; one that is closed ends where it began."""
    line: list[Point] = []
    start: Point = (0.0, 0.0)
    at = 0
    for command in commands:
        if command == "C":
            line += _flattened(line[-1], *points[at : at + 3])
            at += 3
        elif command == "Z":
            line.append(start)
        else:
            line.append(points[at])
            start = points[at] if command == "M" else start
            at += 1
    return line


def _flattened(begin: Point, one: Point, other: Point, end: Point) -> list[Point]:
    found = []
    for step in range(1, STEPS + 1):
        t = step / STEPS
        a, b, c, d = (1 - t) ** 3, 3 * (1 - t) ** 2 * t, 3 * (1 - t) * t * t, t**3
        found.append(
            (
                a * begin[0] + b * one[0] + c * other[0] + d * end[0],
                a * begin[1] + b * one[1] + c * other[1] + d * end[1],
            )
        )
    return found


def length(line: list[Point]) -> float:
    """Return the length of a line."""
    return sum(math.dist(one, other) for one, other in pairwise(line))


def area(line: list[Point]) -> float:
    """Return the area that a closed line holds."""
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(line))) / 2


def crossing(line: list[Point], other: list[Point]) -> tuple[float, float]:
    """Return where two lines cross first: in each, the number of a point and the share to the next.

    Raises LookupError when they do not.
    """
    for i, ((x1, y1), (x2, y2)) in enumerate(pairwise(line)):
        for j, ((x3, y3), (x4, y4)) in enumerate(pairwise(other)):
            across = (x2 - x1) * (y4 - y3) - (y2 - y1) * (x4 - x3)
            if not across:
                continue
            s = ((x3 - x1) * (y4 - y3) - (y3 - y1) * (x4 - x3)) / across
            t = ((x3 - x1) * (y2 - y1) - (y3 - y1) * (x2 - x1)) / across
            if 0 <= s <= 1 and 0 <= t <= 1:
                return i + s, j + t
    raise LookupError("the lines do not cross")
