"""Paints where the muscle is on each floor of a lift, and what joins it to the cabin."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

LEVEL = 1.6
"""The width of the line of a floor, in units of the frame."""
LEVEL_OPACITY = 0.5
GAP = 6.0
"""From the back of the muscle to the line that begins at it."""
LINE = 2.6
"""The width of the line to the cabin."""


class FloorMarks(Struct, frozen=True):
    """Where all of it is, in pixels of the picture."""

    levels: Sequence[QPainterPath]
    """A line along the muscle on each floor, from the ground up."""
    here: QPointF
    """The back of the muscle now."""
    cabin: QPointF
    """The middle of the cabin's side, at the right edge of the picture."""
    unit: float
    """How many pixels a unit of the frame is."""


def draw_floor_marks(painter: QPainter, floors: FloorMarks, colour: QColor) -> None:
    """Draw a faint line for each floor, and one that goes out of the body and up to the cabin."""
    faint = QColor(colour)
    faint.setAlphaF(LEVEL_OPACITY)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(faint, LEVEL * floors.unit))
    for level in floors.levels:
        painter.drawPath(level)
    width = LINE * floors.unit
    corner = floors.cabin.x() - 4 * width
    painter.setPen(_pen(colour, width))
    painter.drawPolyline(
        [
            floors.here + QPointF(GAP * floors.unit, 0),
            QPointF(corner, floors.here.y()),
            QPointF(corner, floors.cabin.y()),
            floors.cabin,
        ]
    )


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
