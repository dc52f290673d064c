"""Paints what joins the muscle to the cabin of the lift."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

DOT = 3.4
"""The radius of the dot on the back of the muscle, in units of the frame."""
LINE = 2.6
"""The width of the line, in units of the frame."""


def draw_line_to_cabin(
    painter: QPainter, here: QPointF, cabin: QPointF, unit: float, colour: QColor
) -> None:
    """Draw a line from the back of the muscle out of the body, and up or down to the cabin.

    `here` and `cabin` are in pixels, and `unit` is how many pixels a unit of the frame is.
    """
    pen = QPen(colour, LINE * unit)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(here, DOT * unit / 2, DOT * unit / 2)
    corner = cabin.x() - 4 * LINE * unit
    painter.drawPolyline(
        [
            here,
            QPointF(corner, here.y()),
            QPointF(corner, cabin.y()),
            cabin,
        ]
    )
