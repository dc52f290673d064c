"""What a picture of the anatomy is painted on, and the frames kept of it."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from math import ceil

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter, QTransform

from kiosk.exercise.anatomy import Anatomy
from kiosk.exercise.anatomy_weights import PARTS, Body, shape_weights
from kiosk.exercise.steps import Steps
from kiosk.images.kept_frames import FORMAT, KeptFrames
from kiosk.images.painted_anatomy import PaintedAnatomy, Weights
from kiosk.images.painted_parts import fade_edges

PIVOT = (370.0, 330.0)
"""The point of the frame that the pelvis turns about."""
LYING = 45.0
"""Degrees of turning beyond which she lies."""
LYING_FRAME = (135.0, 56.0, 506.0, 500.0)
"""What is to be seen then: left, top, width and height in the units of the frame, as she stands.
Legs and belly go on beyond it."""
STEP_PIXELS = 1.0
"""By how much a step of the muscle or the breath moves any point at most."""
LIMIT = 24 * 2**20
"""The bytes that the kept frames of a picture may take."""


class Format(Struct, frozen=True):
    """What a sheet is like; with another one, nothing that was painted is of use."""

    width: float
    height: float
    """In pixels."""
    ground: int
    """The colour behind the body, as QColor.rgba()."""
    fades: tuple[float, float, float, float]
    """In how many pixels the body fades away: left, top, right, bottom."""
    place: float = 0.5
    """Where the body stands if it is narrower: 0 at the left to 1 at the right."""


class Sheet:
    """Paints bodies in one format, and keeps frames of those that are to come.

    A frame is made of two: the parts behind, and before them the region in which others move.
    """

    def __init__(self, painted: PaintedAnatomy, made: Format) -> None:
        """`made` is the format. `painted` may be shared with other sheets."""
        self.painted = painted
        self.format = made
        self.kept = KeptFrames(LIMIT)
        self._ground = QColor.fromRgba(made.ground)
        self._behind: tuple[Hashable, QImage] | None = None
        self._before: tuple[Hashable, QImage] | None = None
        self._breath_shown = self._breath_kept = 0.0
        self._breaths: dict[float, None] = {}
        self.steps = Steps(self._steps(PARTS), self._steps(("breath-in",)))

    def _steps(self, shapes: tuple[str, ...]) -> int:
        unit = self.placed(0.0).m11()
        return max(1, ceil(self.painted.travel(shapes) * unit / STEP_PIXELS))

    def draw(self, painter: QPainter, body: Body, is_moving: bool) -> None:
        """Draw a body, of kept frames or anew. `is_moving` is whether the muscle moves."""
        if is_moving:
            body = self._near(body, self._breath_shown)
        self._breath_shown = body.breath
        weights, placed = shape_weights(body), self.placed(body.turn)
        painter.resetTransform()
        painter.drawImage(0, 0, self._image_behind(weights, body.turn))
        painter.drawImage(self._region(body.turn).topLeft(), self._image_before(weights, body.turn))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(placed)
        self.painted.draw_top(painter, weights)

    def keep(self, body: Body, is_moving: bool, seconds: float, now: float) -> Iterator[bool]:
        """Keep frames of a body, if they are not there; yield True after each piece of work.

        They are needed at a second of the plan; `now` is the present one.
        """
        if is_moving:
            body = self._near(body, self._breath_kept)
        self._breath_kept = body.breath
        self._breaths[body.breath] = None
        weights = shape_weights(body)
        for key, image_of in (
            (self._key_behind(weights, body.turn), self._image_behind),
            (self._key(weights, body.turn), self._image_before),
        ):
            if not self.kept.note(key, seconds):
                image = image_of(weights, body.turn)
                yield True
                self.kept.keep(key, image, seconds, now)
                yield True

    def _near(self, body: Body, breath: float) -> Body:
        """Return a body with a breath that differs from its own by a step at most.

        With `breath` if a frame of that is kept; else with its own, or any of which one is.
        """
        reach = 1.01 / self.steps.breath
        breaths = (breath, body.breath, *self._breaths)
        near = [replace(body, breath=one) for one in breaths if abs(one - body.breath) < reach]
        kept = (one for one in near if self._key(shape_weights(one), one.turn) in self.kept)
        return next(kept, near[0])

    def _key(self, weights: Weights, turn: float) -> Hashable:
        return (turn, *self.painted.seen_below_top(weights))

    def _key_behind(self, weights: Weights, turn: float) -> Hashable:
        return ("behind", turn, *self.painted.seen_behind(weights))

    def _image_behind(self, weights: Weights, turn: float) -> QImage:
        """Return the parts that tightening does not move, over the ground."""
        key = self._key_behind(weights, turn)
        if self._behind is None or self._behind[0] != key:
            self._behind = (key, self.kept.image(key) or self._painted_behind(weights, turn))
        return self._behind[1]

    def _painted_behind(self, weights: Weights, turn: float) -> QImage:
        image = QImage(self._size(), FORMAT)
        image.fill(self._ground)
        painter = self._painter(image, turn)
        self.painted.draw_still(painter, weights)
        painter.resetTransform()
        fade_edges(painter, self._ground, image.rect(), self.format.fades)
        painter.end()
        return image

    def _image_before(self, weights: Weights, turn: float) -> QImage:
        """Return the region of the parts before those, over them."""
        key = self._key(weights, turn)
        if self._before is None or self._before[0] != key:
            self._before = (key, self.kept.image(key) or self._painted_before(weights, turn))
        return self._before[1]

    def _painted_before(self, weights: Weights, turn: float) -> QImage:
        region = self._region(turn)
        # Not in the region's own pixels: a gradient that is moved comes out a shade different.
        corner = QRect(QPoint(), region.bottomRight())
        image = self._image_behind(weights, turn).copy(corner)
        painter = self._painter(image, turn)
        self.painted.draw_moving(painter, weights)
        painter.end()
        return image.copy(region)

    def _painter(self, image: QImage, turn: float) -> QPainter:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(self.placed(turn))
        return painter

    def _region(self, turn: float) -> QRect:
        """Return the pixels in which the parts from the first that tightening moves can be."""
        around = self.placed(turn).mapRect(self.painted.reach).toAlignedRect()
        return around.adjusted(-1, -1, 1, 1) & QRect(QPoint(), self._size())

    def _size(self) -> QSize:
        return QSizeF(self.format.width, self.format.height).toSize()

    def placed(self, turn: float) -> QTransform:
        """Return how the frame lies: as large as it can be, turned about its pivot."""
        anatomy: Anatomy = self.painted.anatomy
        turned = QTransform().translate(*PIVOT).rotate(turn).translate(-PIVOT[0], -PIVOT[1])
        seen = QRectF(*anatomy.frame)
        if abs(turn) > LYING:
            seen = turned.mapRect(QRectF(*LYING_FRAME))
        width, height = self.format.width, self.format.height
        scale = min(width / seen.width(), height / seen.height())
        left = self.format.place * (width - seen.width() * scale) - seen.left() * scale
        top = height / 2 - seen.center().y() * scale
        return turned * QTransform(scale, 0, 0, scale, left, top)
