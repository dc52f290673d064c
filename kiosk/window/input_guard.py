"""Keeps everyone in: lets through what the kiosk is worked with, and ends all else here."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QEventPoint, QKeyEvent, QMouseEvent, QTouchEvent, QWindow
from PySide6.QtQuick import QQuickWindow

from kiosk.ward.corners import Corners, as_seen

CORNERS_LOOK_MS = 200

_Type = QEvent.Type
_TOUCHES = (_Type.TouchBegin, _Type.TouchUpdate, _Type.TouchEnd, _Type.TouchCancel)
_PRESSES = (_Type.MouseButtonPress, _Type.MouseButtonRelease, _Type.MouseButtonDblClick)
_KEYS = (_Type.KeyPress, _Type.KeyRelease, _Type.ShortcutOverride)
_NEVER = frozenset(
    {
        _Type.Shortcut,
        _Type.ContextMenu,
        _Type.DragEnter,
        _Type.DragMove,
        _Type.Drop,
        _Type.InputMethod,
        _Type.NativeGesture,
    }
)
"""Menus, things dropped onto the window and composed text: nothing in the kiosk needs them."""

_LOOKED_AT = frozenset({*_TOUCHES, *_PRESSES, *_KEYS, _Type.MouseMove, _Type.Wheel})


class InputGuard(QObject):
    """An event filter on the window. See kiosk.window.keys for the keys that it lets through."""

    touched = Signal()
    """A finger, mouse or key was used."""
    cornersHeld = Signal()
    """Staff holds the two corners."""

    def __init__(
        self,
        window: QQuickWindow,
        clock: Callable[[], float] = time.monotonic,
        turned: Callable[[], int] = lambda: 0,
        parent: QObject | None = None,
    ) -> None:
        """Guard `window` from now on. `clock` returns seconds that only ever grow.

        `turned` tells by how many degrees what the window shows is turned, clockwise.
        """
        super().__init__(parent)
        self._window = window
        self._clock = clock
        self._turned = turned
        self._corners = Corners()
        self.is_open = False
        """Whether the window may close: after staff left, or in a window for development."""
        self.is_deaf = False
        """Whether no touch counts, for cleaning the glass."""
        self._timer = QTimer(self)
        self._timer.setInterval(CORNERS_LOOK_MS)
        self._timer.timeout.connect(self.poll)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return True for what ends here."""
        kind = event.type()
        if kind in _LOOKED_AT:
            return self._stops(kind, event)
        if kind == _Type.Close and not self.is_open:
            event.ignore()
            return True
        if kind == _Type.WindowStateChange:
            self._stay_in_front()
        return kind in _NEVER

    @Slot()
    def poll(self) -> None:
        """Tell once when the corners have been held long enough."""
        if self._corners.opened(self._clock()):
            self._corners = Corners()
            self._timer.stop()
            self.cornersHeld.emit()
        elif not self._corners.is_held:
            self._timer.stop()

    def _stops(self, kind: QEvent.Type, event: QEvent) -> bool:
        if self.is_deaf:
            return True
        if isinstance(event, QTouchEvent):
            self._follow(_fingers(event))
        elif isinstance(event, QKeyEvent):
            from kiosk.window.keys import works_the_kiosk

            if not works_the_kiosk(event):
                return True
        elif isinstance(event, QMouseEvent):
            from kiosk.window.keys import is_dragging, is_left_button

            if kind == _Type.MouseMove:
                if not is_dragging(event):
                    return False
            elif not is_left_button(event):
                return True
            point = (event.position().x(), event.position().y())
            self._follow([] if kind == _Type.MouseButtonRelease else [point])
        self.touched.emit()
        return False

    def _follow(self, points: list[tuple[float, float]]) -> None:
        size = (float(self._window.width()), float(self._window.height()))
        seen, of = as_seen(points, size, self._turned())
        self._corners = self._corners.after(seen, of, self._clock())
        if self._corners.is_held and not self._timer.isActive():
            self._timer.start()

    def _stay_in_front(self) -> None:
        if not self.is_open and self._window.visibility() == QWindow.Visibility.Minimized:
            QTimer.singleShot(0, self._window, self._window.showFullScreen)


def _fingers(event: QTouchEvent) -> list[tuple[float, float]]:
    if event.type() in (_Type.TouchEnd, _Type.TouchCancel):
        return []
    return [
        (point.position().x(), point.position().y())
        for point in event.points()
        if point.state() != QEventPoint.State.Released
    ]
