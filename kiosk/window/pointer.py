"""The arrow of a mouse: shown while a mouse is moved, never over a screen that is touched."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputDevice, QMouseEvent, QTouchEvent


class Pointer:
    """Hides and shows the arrow; hidden at first."""

    def __init__(self) -> None:
        """Hide it."""
        self._is_hidden = False
        self._at: QPointF | None = None
        """Where a mouse was last felt; None at first, and after a touch."""
        self._hide(True)

    def follow(self, event: QEvent) -> None:
        """Hide it for a touch, show it for a mouse that moves."""
        if isinstance(event, QTouchEvent):
            self._at = None
            self._hide(True)
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            # Qt makes mouse events of some touches, and of a window that comes below the arrow.
            is_mouse = event.deviceType() == QInputDevice.DeviceType.Mouse
            at, self._at = self._at, event.globalPosition() if is_mouse else None
            if not is_mouse or (at is not None and at != self._at):
                self._hide(not is_mouse)

    def close(self) -> None:
        """Leave the arrow as it was before."""
        self._hide(False)

    def _hide(self, is_hidden: bool) -> None:
        if is_hidden == self._is_hidden:
            return
        self._is_hidden = is_hidden
        if is_hidden:  # Above all: buttons have an arrow of their own.
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)
        else:
            QGuiApplication.restoreOverrideCursor()
