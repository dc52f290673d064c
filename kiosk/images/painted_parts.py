"""Paints the parts of an anatomy with Qt's painter."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPainterPath, QPen

from kiosk.exercise.anatomy import Part, Vector

CAPS = {
    "butt": Qt.PenCapStyle.FlatCap,
    "round": Qt.PenCapStyle.RoundCap,
    "square": Qt.PenCapStyle.SquareCap,
}
JOINS = {
    "miter": Qt.PenJoinStyle.MiterJoin,
    "round": Qt.PenJoinStyle.RoundJoin,
    "bevel": Qt.PenJoinStyle.BevelJoin,
}


def path_of(part: Part, values: Vector) -> QPainterPath:
    """Return the path of a part whose values are `values`, in the units of the frame."""
    path = QPainterPath()
    at = 0
    for command in part.commands:
        if command == "C":
            path.cubicTo(*values[at : at + 6])
            at += 6
        elif command == "L":
            path.lineTo(values[at], values[at + 1])
            at += 2
        elif command == "M":
            path.moveTo(values[at], values[at + 1])
            at += 2
        else:
            path.closeSubpath()
    return path


def draw_part(painter: QPainter, part: Part, path: QPainterPath, values: Vector) -> None:
    """Draw the path of a part in the widths, opacities and colours of `values`."""
    after = 2 * part.count
    fill_opacity, outline_opacity, width = values[after : after + 3]
    colours = values[after + 3 :]
    shows_fill = part.is_filled and fill_opacity > 0
    shows_outline = part.is_outlined and outline_opacity > 0 and width > 0
    if not shows_fill and not shows_outline:
        return
    painter.setBrush(
        _brush(part, colours[3:], fill_opacity) if shows_fill else Qt.BrushStyle.NoBrush
    )
    if shows_outline:
        pen = QPen(_colour(colours[:3], outline_opacity), width)
        pen.setCapStyle(CAPS[part.cap])
        pen.setJoinStyle(JOINS[part.join])
        if part.dashes:
            pen.setDashPattern([dash / width for dash in part.dashes])
        painter.setPen(pen)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.drawPath(path)


def fade_edges(
    painter: QPainter, ground: QColor, place: QRect, fades: tuple[float, float, float, float]
) -> None:
    """Let what is painted go over into the ground at the left, upper, right and lower edge.

    `fades` are the widths of that in pixels; 0 for a sharp edge.
    """
    clear = QColor(ground)
    clear.setAlpha(0)
    left, top, right, bottom = fades
    width, height = place.width(), place.height()
    strips = (
        (left, QRectF(0, 0, left, height), QPointF(0, 0), QPointF(left, 0)),
        (top, QRectF(0, 0, width, top), QPointF(0, 0), QPointF(0, top)),
        (
            right,
            QRectF(width - right, 0, right, height),
            QPointF(width, 0),
            QPointF(width - right, 0),
        ),
        (
            bottom,
            QRectF(0, height - bottom, width, bottom),
            QPointF(0, height),
            QPointF(0, height - bottom),
        ),
    )
    for fade, strip, edge, inside in strips:
        if fade > 0:
            gradient = QLinearGradient(edge, inside)
            gradient.setColorAt(0, ground)
            gradient.setColorAt(1, clear)
            painter.fillRect(strip, gradient)


def _brush(part: Part, colours: Vector, opacity: float) -> QBrush:
    if part.gradient is None:
        return QBrush(_colour(colours, opacity))
    gradient = QLinearGradient(QPointF(*part.gradient.start), QPointF(*part.gradient.end))
    for index, offset in enumerate(part.gradient.offsets):
        gradient.setColorAt(offset, _colour(colours[3 * index : 3 * index + 3], opacity))
    return QBrush(gradient)


def _colour(rgb: Vector, opacity: float) -> QColor:
    red, green, blue = (max(0, min(255, round(one))) for one in rgb)
    return QColor(red, green, blue, round(255 * max(0.0, min(1.0, opacity))))
