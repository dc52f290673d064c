"""An anatomy as it is painted: with what need not be worked out anew for each frame."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from kiosk.exercise.anatomy import Anatomy, Vector
from kiosk.exercise.anatomy_weights import PARTS
from kiosk.images.painted_parts import draw_part, path_of

Weights = Mapping[str, float]


class PaintedAnatomy:
    """Paints the parts of an anatomy in the units of its frame, each shape in its weight."""

    def __init__(self, anatomy: Anatomy) -> None:
        """`anatomy` has the colours of a theme."""
        self.anatomy = anatomy
        moving = [index for part in PARTS for index in anatomy.changes.get(part, ())]
        self._first = min(moving, default=len(anatomy.parts))
        self._shapes = [
            tuple(shape for shape, changed in anatomy.changes.items() if index in changed)
            for index in range(len(anatomy.parts))
        ]
        self._painted: dict[int, tuple[Vector, QPainterPath, Vector]] = {}

    def draw_still(self, painter: QPainter, weights: Weights) -> None:
        """Draw the parts at the back, before the first that tightening moves."""
        for index in range(self._first):
            self._draw(painter, index, weights)

    def draw_moving(self, painter: QPainter, weights: Weights) -> None:
        """Draw the other parts."""
        for index in range(self._first, len(self.anatomy.parts)):
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
