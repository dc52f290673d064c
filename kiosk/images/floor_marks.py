"""Paints where the muscle is on each floor of a lift, and what joins it to the cabin."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

MARK = 22.0
"""The length of a floor's mark, in units of the frame."""
APART = 66.0
"""From the back of the muscle to the marks, which so stand clear of the bones."""
GAP = 6.0
"""From the back of the muscle to the line that begins at it."""
LINE = 2.6
"""The width of the line to the cabin."""
ASKED, OTHER = 4.6, 2.2
"""The widths of the mark of the floor that is asked for, and of the others."""
OPACITY = 0.7
"""That of the marks of the other floors."""


class FloorMarks(Struct, frozen=True):
    """Where all of it is, in pixels of the picture."""

    marks: Sequence[QPointF]
    """The back of the muscle on each floor, from the ground up."""
    asked: int
    """The floor that the muscle is on, or on its way to."""
    here: QPointF
    """The back of the muscle now."""
    cabin: QPointF
    """The middle of the cabin's side, at the right edge of the picture."""
    unit: float
    """How many pixels a unit of the frame is."""


def draw_floor_marks(painter: QPainter, floors: FloorMarks, colour: QColor) -> None:
    """Draw a mark for each floor, and a line that goes out of the body and up to the cabin."""
    unit = floors.unit
    left = max(mark.x() for mark in floors.marks) + APART * unit
    for floor, mark in enumerate(floors.marks):
        is_asked = floor == floors.asked
        shade = QColor(colour)
        shade.setAlphaF(1 if is_asked else OPACITY)
        painter.setPen(_pen(shade, (ASKED if is_asked else OTHER) * unit))
        painter.drawLine(QPointF(left, mark.y()), QPointF(left + MARK * unit, mark.y()))
    width = LINE * unit
    corner = floors.cabin.x() - 4 * width
    painter.setPen(_pen(colour, width))
    painter.drawPolyline(
        [
            QPointF(floors.here.x() + GAP * unit, floors.here.y()),
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
