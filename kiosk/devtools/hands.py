"""Hands at a screen: every gesture that a person, a palm or a wet sleeve makes, at random."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QTabletEvent, QWheelEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.devtools.offscreen import visible_items
from kiosk.devtools.stepped_clock import SteppedClock

KEY_NAMES = (
    "Escape Return Enter Space Tab Backtab Left Right Up Down Home End PageUp PageDown Delete "
    "Backspace Menu Back Help Print Meta Alt Control F1 F4 F5 F11 F12 A C Q W O P 0 5 VolumeUp"
)
KEYS = tuple(getattr(Qt.Key, f"Key_{name}") for name in KEY_NAMES.split())
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
)
MOST_FINGERS = 20
"""As many as a wet screen feels."""
STEPS = 4
"""In how many steps a finger is drawn over the screen."""
_Button, _Type = Qt.MouseButton, QEvent.Type
_NONE = Qt.KeyboardModifier.NoModifier


class Hands:
    """Touches the window of a kiosk that has `clock` as its clock."""

    def __init__(
        self, kiosk: Kiosk, clock: SteppedClock, device: object, chance: random.Random
    ) -> None:
        """`device` is a touch device as QTest makes it."""
        self._window = kiosk.window
        self._clock = clock
        self._device = device
        self._random = chance
        self._pen = QPointingDevice(
            "pen",
            1,
            QInputDevice.DeviceType.Stylus,
            QPointingDevice.PointerType.Pen,
            QInputDevice.Capability.Position | QInputDevice.Capability.Hover,
            1,
            2,
        )

    def kinds(self) -> dict[Callable[[], object], int]:
        """Return the gestures, with how often each comes beside the others."""
        return {
            self.tap_a_control: 60,
            self.tap_anywhere: 5,
            self.tap_twice: 5,
            self.tap_two_controls: 6,
            self.hold: 3,
            self.drag: 4,
            self.swipe: 6,
            self.pinch: 3,
            self.use_many_fingers: 5,
            self.use_a_stylus: 6,
            self.press_a_key: 8,
            self.use_the_mouse: 3,
        }

    def tap_a_control(self) -> None:
        """Tap in the middle of something that can be tapped."""
        self.tap(self._control())

    def tap_anywhere(self) -> None:
        """Tap on any point."""
        self.tap(self._point())

    def tap_twice(self) -> None:
        """Tap a control, and again as fast as a tremor does."""
        point = self._control()
        self.tap(point)
        self._clock.now += self._random.uniform(0.05, 0.3)
        self.tap(point)

    def tap_two_controls(self) -> None:
        """Put two fingers on two controls, at once or nearly, and take them off in any order."""
        one, other = self._control(), self._control()
        sequence = self._touch().press(0, one, self._window)
        if self._random.random() < 0.5:
            sequence.commit()
            self._clock.now += self._random.uniform(0, 0.1)
            sequence = self._touch().stationary(0)
        sequence.press(1, other, self._window).commit()
        points = {0: one, 1: other}
        first = self._random.choice((0, 1, None))
        if first is not None:
            self._touch().release(first, points.pop(first), self._window).stationary(
                1 - first
            ).commit()
        sequence = self._touch()
        for finger, point in points.items():
            sequence.release(finger, point, self._window)
        sequence.commit()

    def hold(self) -> None:
        """Let a finger stay on a control."""
        point = self._control()
        self._touch().press(0, point, self._window).commit()
        self._clock.now += self._random.uniform(0.5, 6)
        self._touch().release(0, point, self._window).commit()

    def drag(self) -> None:
        """Draw a finger over the screen."""
        self._draw({0: (self._point(), self._point())})

    def swipe(self) -> None:
        """Wipe to one side."""
        begin = self._point()
        way = self._random.choice((-1, 1)) * self._random.uniform(0.2, 0.5) * self._window.width()
        self._draw({0: (begin, begin + QPoint(round(way), self._random.randint(-20, 20)))})

    def pinch(self) -> None:
        """Move two fingers apart, or together."""
        middle, away = self._point(), QPoint(self._random.randint(60, 300), 40)
        near = QPoint(20, 10)
        ways = {0: (middle - near, middle - away), 1: (middle + near, middle + away)}
        if self._random.random() < 0.5:
            ways = {finger: (end, begin) for finger, (begin, end) in ways.items()}
        self._draw(ways)

    def use_many_fingers(self) -> None:
        """Put several fingers down, move them and lift them in any order."""
        fingers = range(self._random.choice((2, 3, 5, MOST_FINGERS)))
        points = {finger: self._point() for finger in fingers}
        for finger, point in points.items():
            sequence = self._touch()
            for other in range(finger):
                sequence.stationary(other)
            sequence.press(finger, point, self._window).commit()
        for act in ("move", "release"):
            sequence = self._touch()
            for finger in points:
                getattr(sequence, act)(finger, self._point(), self._window)
            sequence.commit()

    def use_a_stylus(self) -> None:
        """Hover, tap or draw with a stylus; with a hand on the glass, perhaps, or lose it there."""
        point, end = self._control(), self._point()
        hand = self._point() if self._random.random() < 0.4 else None
        self._stylus(_Type.TabletMove, end, is_down=False)
        if hand is not None:
            self._touch().press(0, hand, self._window).commit()
        if self._random.random() < 0.8:
            self._stylus(_Type.TabletPress, point, is_down=True)
            if self._random.random() < 0.3:
                self._stylus(_Type.TabletMove, end, is_down=True)
            if self._random.random() < 0.9:
                self._stylus(_Type.TabletRelease, point, is_down=False)
        if hand is not None:
            self._touch().release(0, hand, self._window).commit()

    def press_a_key(self) -> None:
        """Press a key, with modifiers or without."""
        QTest.keyClick(self._window, self._random.choice(KEYS), self._random.choice(MODIFIERS))

    def use_the_mouse(self) -> None:
        """Click with any button, twice perhaps, or turn the wheel."""
        point = self._point()
        button = self._random.choice(
            [_Button.LeftButton, _Button.RightButton, _Button.MiddleButton]
        )
        kind = self._random.randrange(3)
        if kind == 0:
            QTest.mouseClick(self._window, button, _NONE, point)
        elif kind == 1:
            QTest.mouseDClick(self._window, button, _NONE, point)
        else:
            turn = QPoint(0, self._random.choice([-120, 120]))
            at, phase = QPointF(point), Qt.ScrollPhase.NoScrollPhase
            wheel = QWheelEvent(at, at, QPoint(), turn, _Button.NoButton, _NONE, phase, False)
            QCoreApplication.sendEvent(self._window, wheel)

    def press(self, point: QPoint) -> None:
        """Put a finger down."""
        self._touch().press(0, point, self._window).commit()

    def lift(self, point: QPoint) -> None:
        """Take it off."""
        self._touch().release(0, point, self._window).commit()

    def tap(self, point: QPoint) -> None:
        """Tap at a point of the window."""
        self.press(point)
        self.lift(point)

    def _draw(self, ways: dict[int, tuple[QPoint, QPoint]]) -> None:
        """Draw each finger from one point to another."""
        for step in range(STEPS + 2):
            sequence = self._touch()
            for finger, (begin, end) in ways.items():
                act = {0: "press", STEPS + 1: "release"}.get(step, "move")
                point = begin + (end - begin) * (min(step, STEPS) / STEPS)
                getattr(sequence, act)(finger, point, self._window)
            sequence.commit()

    def _stylus(self, kind: QEvent.Type, at: QPoint, is_down: bool) -> None:
        event = QTabletEvent(
            kind,
            self._pen,
            QPointF(at),
            QPointF(at),
            *(float(is_down), 0, 0, 0, 0, 0),
            _NONE,
            _Button.NoButton if kind == _Type.TabletMove else _Button.LeftButton,
            _Button.LeftButton if is_down else _Button.NoButton,
        )
        QCoreApplication.sendEvent(self._window, event)

    def _control(self) -> QPoint:
        """Return the middle of something that can be tapped, or any point."""
        controls = [
            item
            for item in visible_items(self._window.contentItem())
            if isinstance(item, QQuickItem)
            and item.inherits("QQuickAbstractButton")
            and item.isEnabled()
        ]
        if not controls:
            return self._point()
        item = self._random.choice(controls)
        return item.mapToScene(item.boundingRect().center()).toPoint()

    def _touch(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self._window, self._device)  # type: ignore[call-overload,no-any-return]

    def _point(self) -> QPoint:
        return QPoint(
            self._random.randrange(self._window.width()),
            self._random.randrange(self._window.height()),
        )
