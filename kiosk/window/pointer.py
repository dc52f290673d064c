"""The arrow of a mouse: shown while a mouse is moved, never over a screen that is touched."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputDevice, QMouseEvent, QTouchEvent, QWindow


class Pointer:
    """Hides and shows the arrow over a window; hidden at first."""

    def __init__(self, window: QWindow) -> None:
        """Hide it."""
        self._window = window
        self._is_hidden = False
        self._hide(True)

    def follow(self, event: QEvent) -> None:
        """Hide it for a touch, show it for a mouse that moves."""
        if isinstance(event, QTouchEvent):
            self._hide(True)
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            # Qt makes mouse events of some touches.
            self._hide(event.deviceType() != QInputDevice.DeviceType.Mouse)

    def _hide(self, is_hidden: bool) -> None:
        if is_hidden == self._is_hidden:
            return
        self._is_hidden = is_hidden
        if is_hidden:
            self._window.setCursor(Qt.CursorShape.BlankCursor)
        else:
            self._window.unsetCursor()
