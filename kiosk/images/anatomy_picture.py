"""A view of the anatomy as an item of the scene: it draws what the muscle and the breath do.

Drawn by Qt's painter, in software: what does not move with the muscle is kept as one image below
the rest. The application makes the items, not QML: PySide keeps the Python half of what QML makes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QTransform
from PySide6.QtQuick import QQuickPaintedItem

from kiosk.exercise.anatomy import Anatomy
from kiosk.exercise.anatomy_weights import POSTURES, Body, shape_weights
from kiosk.exercise.moment import Direction
from kiosk.exercise.plan import Levels
from kiosk.images.lift_line import draw_line_to_cabin
from kiosk.images.painted_anatomy import PaintedAnatomy, Weights
from kiosk.images.painted_parts import fade_edges

LEAST_STEP = 1 / 256
"""A smaller change of a level than this is not seen: nothing is drawn for it."""
LEAST_BREATH = 1 / 48
"""The same of the breath, which moves everything, but slowly and not far."""
PIVOT = (370.0, 330.0)
"""The point of the frame that the pelvis turns about."""
BEHIND = ("breath-in", "belly-in", *POSTURES)
"""The shapes that change what tightening does not move."""
LYING = 45.0
"""Degrees of turning beyond which she lies."""
LYING_FRAME = (135.0, 56.0, 506.0, 500.0)
"""What is to be seen then: left, top, width and height in the units of the frame, as she stands.
Legs and belly go on beyond it."""


def _seen(name: str, kind: type, least: float = 0.0) -> Any:
    """Return a property that has the picture drawn anew when it changes by `least` or more."""

    def read(self: AnatomyPicture) -> Any:
        return getattr(self, name)

    def write(self: AnatomyPicture, value: Any) -> None:
        before = getattr(self, name)
        setattr(self, name, value)
        if round(value / least) != round(before / least) if least else value != before:
            self.draw_anew()

    return Property(kind, read, write)


class AnatomyPicture(QQuickPaintedItem):
    """The pelvic floor from one side. Levels and breath are 0 to 1."""

    def __init__(self, anatomy_in: Callable[[str], Anatomy | None], parent: QObject) -> None:
        """`anatomy_in` returns the anatomy in a theme's colours; None when it is unreadable."""
        super().__init__()
        self.setParent(parent)
        self.setOpaquePainting(True)
        self.visibleChanged.connect(self.draw_anew)
        self._anatomy_in = anatomy_in
        self._front = self._middle = self._back = self._breath = 0.0
        self._is_lift = self._is_sitting = False
        self._direction = self._floors = self._jumps = 0
        self._turn = self._floors_top = self._floors_step = self._fading = 0.0
        self._fade_top = self._fade_bottom = self._fade_left = self._fade_right = 0.0
        self._place = 0.5
        self._theme = ""
        self._ground = self._line = QColor(Qt.GlobalColor.transparent)
        self._before: QImage | None = None
        self._painted: PaintedAnatomy | None = None
        self._still: tuple[tuple[object, ...], QImage] | None = None

    front = _seen("_front", float, LEAST_STEP)
    middle = _seen("_middle", float, LEAST_STEP)
    back = _seen("_back", float, LEAST_STEP)
    breath = _seen("_breath", float, LEAST_BREATH)
    isLift = _seen("_is_lift", bool)
    direction = _seen("_direction", int)
    """Where the muscle moves: a Direction."""
    turn = _seen("_turn", float)
    """Degrees, clockwise, by which the pelvis is turned."""
    isSitting = _seen("_is_sitting", bool)
    """Whether she sits, else stands; of no account when she lies."""
    place = _seen("_place", float)
    """Where the body stands if it is narrower than the picture: 0 at the left to 1 at the right."""
    theme = _seen("_theme", str)
    ground = _seen("_ground", QColor)
    """The colour behind the body."""
    fadeTop = _seen("_fade_top", float)
    """In how many pixels the body fades away at the upper edge."""
    fadeBottom = _seen("_fade_bottom", float)
    fadeLeft = _seen("_fade_left", float)
    fadeRight = _seen("_fade_right", float)
    line = _seen("_line", QColor)
    """The colour of the line from the muscle to the cabin of the lift."""
    floors = _seen("_floors", int)
    """The floors of the lift above the ground, on the right of the picture; 0 for none."""
    floorsTop = _seen("_floors_top", float)
    """The y of the middle of the top floor, in pixels."""
    floorsStep = _seen("_floors_step", float)
    """From the middle of a floor to that of the next one below, in pixels."""
    fading = _seen("_fading", float)
    """How much is still seen of what was there before the last jump, 0 to 1."""

    def _read_jumps(self) -> int:
        return self._jumps

    def _write_jumps(self, jumps: int) -> None:
        self._jumps = jumps
        size = self.size().toSize()
        if jumps and not size.isEmpty():
            self._before = QImage(size, QImage.Format.Format_RGB32)
            painter = QPainter(self._before)
            self._draw(painter)
            painter.end()

    jumps = Property(int, _read_jumps, _write_jumps)
    """Grows before a change that is not drawn as a motion: what is seen is kept, to fade away."""

    @Slot()
    def draw_anew(self) -> None:
        """Have it drawn, if it is seen: Qt would paint an item that is hidden as well."""
        if self.isVisible():
            self.update()

    def prepare(self, theme: str) -> None:
        """Read the drawings in a theme's colours, before they are to be shown."""
        self._anatomy_in(theme)

    def paint(self, painter: QPainter) -> None:
        """Draw it, as the scene asks."""
        self._draw(painter)
        painter.resetTransform()
        if self._before is not None and self._fading > 0:
            painter.setOpacity(self._fading)
            painter.drawImage(0, 0, self._before)
            painter.setOpacity(1)
        else:
            self._before = None

    def _body(self) -> Body:
        return Body(
            levels=Levels(self._front, self._middle, self._back),
            breath=round(self._breath / LEAST_BREATH) * LEAST_BREATH,
            is_lift=self._is_lift,
            direction=Direction(self._direction),
            turn=self._turn,
            is_sitting=self._is_sitting,
        )

    def _draw(self, painter: QPainter) -> None:
        painted = self._painted_now()
        if painted is None:
            painter.fillRect(self.boundingRect(), self._ground)
            return
        weights, placed = shape_weights(self._body()), self._placed(painted.anatomy)
        painter.resetTransform()
        painter.drawImage(0, 0, self._still_image(painted, weights, placed))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(placed)
        painted.draw_moving(painter, weights)
        if self._floors:
            here = placed.map(painted.back_of_muscle(weights))
            painter.resetTransform()
            draw_line_to_cabin(painter, here, self._cabin(), placed.m11(), self._line)

    def _painted_now(self) -> PaintedAnatomy | None:
        """Return the anatomy in the colours of the theme, kept from one frame to the next."""
        anatomy = self._anatomy_in(self._theme)
        if anatomy is None:
            return None
        if self._painted is None or self._painted.anatomy is not anatomy:
            self._painted = PaintedAnatomy(anatomy)
        return self._painted

    def _still_image(self, painted: PaintedAnatomy, weights: Weights, placed: QTransform) -> QImage:
        """Return the parts that tightening does not move, over the ground."""
        slow = tuple(weights[shape] for shape in BEHIND)
        size = self.size().toSize()
        fades = (self._fade_left, self._fade_top, self._fade_right, self._fade_bottom)
        key = (
            self._theme,
            self._ground.rgba(),
            self._turn,
            self._place,
            size.toTuple(),
            slow,
            fades,
        )
        if self._still is None or self._still[0] != key:
            image = QImage(size, QImage.Format.Format_RGB32)
            image.fill(self._ground)
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setTransform(placed)
            painted.draw_still(painter, weights)
            painter.resetTransform()
            fade_edges(painter, self._ground, image.rect(), fades)
            painter.end()
            self._still = (key, image)
        return self._still[1]

    def _cabin(self) -> QPointF:
        """Return the middle of the cabin's side, at the right edge."""
        height = self._floors_top + self._floors * (1 - self._back) * self._floors_step
        return QPointF(self.width(), height)

    def _placed(self, anatomy: Anatomy) -> QTransform:
        """Return how the frame lies in the item: as large as it can be, turned about its pivot."""
        turned = QTransform().translate(*PIVOT).rotate(self._turn).translate(-PIVOT[0], -PIVOT[1])
        seen = QRectF(*anatomy.frame)
        if abs(self._turn) > LYING:
            seen = turned.mapRect(QRectF(*LYING_FRAME))
        scale = min(self.width() / seen.width(), self.height() / seen.height())
        left = self._place * (self.width() - seen.width() * scale) - seen.left() * scale
        top = self.height() / 2 - seen.center().y() * scale
        return turned * QTransform(scale, 0, 0, scale, left, top)
