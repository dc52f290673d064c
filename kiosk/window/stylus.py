"""A stylus works as one finger does; while it is at the glass, the hand that holds it does not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QMouseEvent, QTabletEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.ward.one_finger import STUCK_SECONDS

NEAR_SECONDS = 0.5
"""For how long after the stylus was last felt, above the glass or on it, a touch is its hand's."""

_Button = Qt.MouseButton
_Type = QEvent.Type
_AS_MOUSE = {
    _Type.TabletPress: _Type.MouseButtonPress,
    _Type.TabletMove: _Type.MouseMove,
    _Type.TabletRelease: _Type.MouseButtonRelease,
}


class Stylus:
    """Sends the page what the tip does, as of a mouse's left button; what hovers does nothing."""

    def __init__(self, window: QQuickWindow, clock: Callable[[], float]) -> None:
        """`clock` returns seconds that only grow."""
        self._window = window
        self._clock = clock
        self._felt_at = float("-inf")
        self._is_down = False

    def is_near(self) -> bool:
        """Return whether a touch is that of the hand that holds it."""
        seconds = STUCK_SECONDS if self._is_down else NEAR_SECONDS
        return self._clock() - self._felt_at < seconds

    def feel(self, event: QTabletEvent) -> None:
        """Do what the tip does; its other buttons are none."""
        self._felt_at = self._clock()
        event.accept()  # Else Qt makes a mouse of it as well.
        kind = event.type()
        if kind != _Type.TabletMove and event.button() != _Button.LeftButton:
            return
        if kind == _Type.TabletPress:
            self._is_down = True
        elif not self._is_down:
            return
        self._send(event, kind)
        self._is_down = kind != _Type.TabletRelease

    def _send(self, event: QTabletEvent, kind: QEvent.Type) -> None:
        mouse = QMouseEvent(
            _AS_MOUSE[kind],
            event.position(),
            event.position(),
            event.globalPosition(),
            _Button.NoButton if kind == _Type.TabletMove else _Button.LeftButton,
            _Button.NoButton if kind == _Type.TabletRelease else _Button.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            event.pointingDevice(),
        )
        if kind == _Type.TabletPress:  # What it was lost on, with no end, it has not pressed.
            mouse.setExclusiveGrabber(mouse.points()[0], None)  # type: ignore[arg-type]
        QCoreApplication.sendEvent(self._window, mouse)
