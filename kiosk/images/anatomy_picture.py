"""A view of the anatomy as an item of the scene: it draws what the muscle and the breath do.

Drawn by Qt's painter, in software: what does not move with the muscle is kept as one image below
the rest. The application makes the items, not QML: PySide keeps the Python half of what QML makes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import Property, QObject, QPointF, Qt, Slot
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtQuick import QQuickPaintedItem

from kiosk.exercise.ahead import Coming
from kiosk.exercise.anatomy import Anatomy
from kiosk.exercise.anatomy_weights import Body, shape_weights
from kiosk.exercise.moment import Direction
from kiosk.exercise.plan import Levels
from kiosk.exercise.steps import LEAST_BREATH, Motion, turn_seen
from kiosk.images.lift_line import draw_line_to_cabin
from kiosk.images.painted_anatomy import PaintedAnatomy
from kiosk.images.sheet import Format, Sheet

LEAST_STEP = 1 / 256
"""A smaller change of a level than this is not seen: nothing is drawn for it."""


def _seen(name: str, kind: type, step: Callable[[AnatomyPicture], float] | None = None) -> Any:
    """Return a property that has the picture drawn anew when it changes, or is at another step."""

    def read(self: AnatomyPicture) -> Any:
        return getattr(self, name)

    def write(self: AnatomyPicture, value: Any) -> None:
        before = getattr(self, name)
        setattr(self, name, value)
        least = step(self) if step else 0.0
        if round(value / least) != round(before / least) if least else value != before:
            self.draw_anew()

    return Property(kind, read, write)


def _level_step(self: AnatomyPicture) -> float:
    """Return the step of a level in which it is drawn; the line to the cabin goes in finer ones."""
    sheet = self._sheet if self._levels_move and not self._floors else None
    return 1 / sheet.steps.levels if sheet else LEAST_STEP


def _breath_step(self: AnatomyPicture) -> float:
    return 1 / self._sheet.steps.breath if self._breath_moves and self._sheet else LEAST_BREATH


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
        self._is_lift = self._is_sitting = self._levels_move = self._breath_moves = False
        self._animates = False
        self._direction = self._floors = self._jumps = 0
        self._turn = self._floors_top = self._floors_step = self._fading = 0.0
        self._fade_top = self._fade_bottom = self._fade_left = self._fade_right = 0.0
        self._place = 0.5
        self._theme = ""
        self._ground = self._line = QColor(Qt.GlobalColor.transparent)
        self._before: QImage | None = None
        self._painted: PaintedAnatomy | None = None
        self._sheet: Sheet | None = None
        self.drawn_anew: Callable[[], object] = lambda: None

    front = _seen("_front", float, _level_step)
    middle = _seen("_middle", float, _level_step)
    back = _seen("_back", float, _level_step)
    breath = _seen("_breath", float, _breath_step)
    levelsMove = _seen("_levels_move", bool)
    """Whether a level is on its way to another one."""
    breathMoves = _seen("_breath_moves", bool)
    animates = _seen("_animates", bool)
    """Whether what changes is drawn as a motion."""
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
        else:
            self._sheet = None
        self.drawn_anew()

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

    def _body(self, sheet: Sheet) -> Body:
        """Return what is shown: what moves, to the nearest step."""
        levels = Levels(self._front, self._middle, self._back)
        motion = Motion(levels, self._levels_move, self._breath, self._breath_moves)
        return self._body_in(sheet.steps.seen(motion), self._turn)

    def _body_in(self, motion: Motion, turn: float) -> Body:
        return Body(
            levels=motion.levels,
            breath=motion.breath,
            is_lift=self._is_lift,
            direction=Direction(self._direction),
            turn=turn_seen(turn),
            is_sitting=self._is_sitting,
        )

    def _draw(self, painter: QPainter) -> None:
        sheet = self.sheet()
        if sheet is None:
            painter.fillRect(self.boundingRect(), self._ground)
            return
        body = self._body(sheet)
        sheet.draw(painter, body, self._levels_move)
        if self._floors:
            placed = sheet.placed(body.turn)
            here = placed.map(sheet.painted.back_of_muscle(shape_weights(body)))
            painter.resetTransform()
            draw_line_to_cabin(painter, here, self._cabin(), placed.m11(), self._line)

    @property
    def is_seen_moving(self) -> bool:
        """Whether it is on the screen, and what changes is drawn as a motion."""
        return self.isVisible() and self._animates

    def keep(self, coming: Coming, now: float) -> Iterator[bool]:
        """Keep the frame of a moment to come; yield True after each piece of work.

        `now` is the present second of the plan.
        """
        sheet = self.sheet()
        if sheet is not None and not self.size().isEmpty():
            turn = self._turn if coming.turn is None else coming.turn
            body = self._body_in(sheet.steps.seen(coming.motion), turn)
            yield from sheet.keep(body, coming.motion.levels_move, coming.seconds, now)

    @property
    def kept_bytes(self) -> int:
        """The bytes that frames take which are kept of moments to come."""
        return self._sheet.kept.size if self._sheet else 0

    def has_room(self, now: float) -> bool:
        """Return whether one more frame can be kept at the present second of the plan."""
        return self._sheet is None or self._sheet.kept.has_room(now)

    def sheet(self) -> Sheet | None:
        """Return what it is painted on, kept from one frame to the next; None without drawings."""
        anatomy = self._anatomy_in(self._theme)
        if anatomy is None:
            return None
        fades = (self._fade_left, self._fade_top, self._fade_right, self._fade_bottom)
        made = Format(self.width(), self.height(), self._ground.rgba(), fades, self._place)
        if self._painted is None or self._painted.anatomy is not anatomy:
            self._painted, self._sheet = PaintedAnatomy(anatomy), None
        if self._sheet is None or self._sheet.format != made:
            self._sheet = Sheet(self._painted, made)
        return self._sheet

    def _cabin(self) -> QPointF:
        """Return the middle of the cabin's side, at the right edge."""
        height = self._floors_top + self._floors * (1 - self._back) * self._floors_step
        return QPointF(self.width(), height)
