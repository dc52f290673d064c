"""An anatomy as it is painted: with what need not be worked out anew for each frame."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from math import dist

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.exercise.anatomy import Anatomy, Vector
from kiosk.exercise.anatomy_weights import MARKS, PARTS
from kiosk.images.painted_parts import draw_part, path_of

Weights = Mapping[str, float]


class PaintedAnatomy:
    """Paints the parts of an anatomy in the units of its frame, each shape in its weight."""

    def __init__(self, anatomy: Anatomy) -> None:
        """`anatomy` has the colours of a theme."""
        self.anatomy = anatomy
        moving = [index for part in PARTS for index in anatomy.changes.get(part, ())]
        self._first = min(moving, default=len(anatomy.parts))
        marks = [index for mark in MARKS for index in anatomy.changes.get(mark, ())]
        self._top = max(self._first, min(marks, default=len(anatomy.parts)))
        self._shapes = [
            tuple(shape for shape, changed in anatomy.changes.items() if index in changed)
            for index in range(len(anatomy.parts))
        ]
        self._painted: dict[int, tuple[Vector, QPainterPath, Vector]] = {}
        self._below_top = sorted({shape for one in self._shapes[: self._top] for shape in one})
        self._behind = sorted({shape for one in self._shapes[: self._first] for shape in one})

    @cached_property
    def reach(self) -> QRectF:
        """Where the parts from the first that tightening moves can be, in units of the frame."""
        found = QRectF()
        for index in range(self._first, self._top):
            part, shapes = self.anatomy.parts[index], self._shapes[index]
            changes = [self.anatomy.changes[shape][index] for shape in shapes]
            ends = []
            for way in (min, max):
                values = [
                    value + sum(way(0.0, change[at]) for change in changes)
                    for at, value in enumerate(part.values)
                ]
                ends.append(part.points(tuple(values)))
            left, top = (min(axis) for axis in zip(*ends[0], strict=True))
            right, bottom = (max(axis) for axis in zip(*ends[1], strict=True))
            width = values[2 * part.count + 2]
            found |= QRectF(QPointF(left, top), QPointF(right, bottom)).adjusted(
                -width, -width, width, width
            )
        return found

    def seen_behind(self, weights: Weights) -> tuple[float, ...]:
        """Return of the weights those that are seen in the parts at the back."""
        return tuple([weights[shape] for shape in self._behind])

    def seen_below_top(self, weights: Weights) -> tuple[float, ...]:
        """Return of the weights those that are seen in any part but the marks on top."""
        return tuple([weights[shape] for shape in self._below_top])

    def travel(self, shapes: Sequence[str]) -> float:
        """Return how far shapes together move a point at most, in units of the frame."""
        weights = {shape: 1.0 for shape in shapes if shape in self.anatomy.changes}
        found = 0.0
        for index, part in enumerate(self.anatomy.parts):
            moved = self.anatomy.values(index, weights)
            ways = zip(part.points(part.values), part.points(moved), strict=True)
            found = max([found, *(dist(one, other) for one, other in ways)])
        return found

    def draw_still(self, painter: QPainter, weights: Weights) -> None:
        """Draw the parts at the back, before the first that tightening moves."""
        for index in range(self._first):
            self._draw(painter, index, weights)

    def draw_moving(self, painter: QPainter, weights: Weights) -> None:
        """Draw the parts from there on, without the marks on top of them."""
        for index in range(self._first, self._top):
            self._draw(painter, index, weights)

    def draw_top(self, painter: QPainter, weights: Weights) -> None:
        """Draw the marks: arrows and what lies over them."""
        for index in range(self._top, len(self.anatomy.parts)):
            self._draw(painter, index, weights)

    def back_of_muscle(self, weights: Weights) -> QPointF:
        """Return the point of the sling that is furthest at the back."""
        return QPointF(*max(self.anatomy.points("sling", weights)))

    def _draw(self, painter: QPainter, index: int, weights: Weights) -> None:
        part, shapes = self.anatomy.parts[index], self._shapes[index]
        mine = tuple([weights[shape] for shape in shapes])
        known = self._painted.get(index)
        if known is None or known[0] != mine:
            values = self.anatomy.values(index, dict(zip(shapes, mine, strict=True)))
            known = self._painted[index] = (mine, path_of(part, values), values)
        draw_part(painter, part, known[1], known[2])
