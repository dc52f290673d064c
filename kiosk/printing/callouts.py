"""Callouts: numbers beside a figure on paper, each with a line to the place it stands for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen

from kiosk.layout.labels import spread
from kiosk.platform.fonts import FAMILY

NUMBER_PIXELS = 40
"""The size of a number in a figure of 600 pixels, which is 50 mm on paper: 2.4 mm digits."""
COLUMN_WIDTH = 60
GAP = 6
LINE_WIDTH = 3
DOT_RADIUS = 7
INK = "#3A2A38"


def with_callouts(figure: QImage, places: Sequence[tuple[float, float]], at_left: bool) -> QImage:
    """Return a figure with 1, 2, 3 beside it, and a line from each to its place.

    `places` are x and y as shares of the figure's width and height, 0 to 1. The result is wider
    by the column of numbers, which is at its right or `at_left`.
    """
    if not places:
        return figure
    image = QImage(figure.width() + COLUMN_WIDTH, figure.height(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    left = COLUMN_WIDTH if at_left else 0
    tops = spread(
        [y * figure.height() for _, y in places],
        [float(NUMBER_PIXELS)] * len(places),
        figure.height(),
        GAP,
    )
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.drawImage(left, 0, figure)
    font = QFont(FAMILY)
    font.setPixelSize(NUMBER_PIXELS)
    font.setBold(True)
    painter.setFont(font)
    column = QRectF(0 if at_left else figure.width(), 0, COLUMN_WIDTH, NUMBER_PIXELS)
    for number, ((x, y), top) in enumerate(zip(places, tops, strict=True), start=1):
        place = QPointF(left + x * figure.width(), y * figure.height())
        edge = QPointF(left + (0 if at_left else figure.width()), top + NUMBER_PIXELS / 2)
        painter.setPen(QPen(QColor(INK), LINE_WIDTH))
        painter.drawLine(edge, place)
        painter.setPen(QPen(QColor("white"), LINE_WIDTH))
        painter.setBrush(QColor(INK))
        painter.drawEllipse(place, DOT_RADIUS, DOT_RADIUS)
        painter.setPen(QColor(INK))
        painter.drawText(column.translated(0, top), int(Qt.AlignmentFlag.AlignCenter), str(number))
    painter.end()
    return image
