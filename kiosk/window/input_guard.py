"""Filters the input of the window, so that nobody leaves the kiosk."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import (
    QEventPoint,
    QKeyEvent,
    QMouseEvent,
    QTabletEvent,
    QTouchEvent,
    QWindow,
)
from PySide6.QtQuick import QQuickWindow

from kiosk.ward.corners import Corners, turned
from kiosk.window.finger_filter import FingerFilter
from kiosk.window.gesture_watch import GestureWatch, Meanings
from kiosk.window.pointer import Pointer
from kiosk.window.stylus import Stylus

POLL_CORNERS_MS = 200

_Type = QEvent.Type
_TOUCHES = (_Type.TouchBegin, _Type.TouchUpdate, _Type.TouchEnd, _Type.TouchCancel)
_PRESSES = (_Type.MouseButtonPress, _Type.MouseButtonRelease, _Type.MouseButtonDblClick)
_STYLUS = (_Type.TabletPress, _Type.TabletMove, _Type.TabletRelease)
_KEYS = (_Type.KeyPress, _Type.KeyRelease, _Type.ShortcutOverride)
_BLOCKED = frozenset(
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
"""Menus, drag and drop, composed text and the like: the kiosk needs none of them."""

_BEGINNINGS = frozenset({_Type.MouseButtonPress, _Type.MouseButtonDblClick, _Type.KeyPress})

_INPUT = frozenset({*_TOUCHES, *_PRESSES, *_KEYS, *_STYLUS, _Type.MouseMove, _Type.Wheel})


class InputGuard(QObject):
    """An event filter on the window that passes on what the kiosk is operated with."""

    touched = Signal()
    """A finger, mouse button or key was pressed: not one that is held, which nobody may be at."""
    cornersHeld = Signal()
    """The two corners have been held for long enough."""

    def __init__(
        self,
        window: QQuickWindow,
        clock: Callable[[], float] = time.monotonic,
        turn: Callable[[], int] = lambda: 0,
        unit: Callable[[], float] = lambda: 1.0,
        meanings: Meanings | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Filter the events of `window` from now on. `clock` returns seconds that only grow.

        `turn` returns by how many degrees the picture is turned, clockwise, `unit` the pixels of a
        unit. `meanings` are what gestures lead to; without any there are none.
        """
        super().__init__(parent)
        self._window = window
        self._clock = clock
        self._turn = turn
        self._corners = Corners()
        self._gestures = GestureWatch(window, meanings, clock, unit, turn) if meanings else None
        feels_all = (lambda: not meanings.rejects_palms()) if meanings else (lambda: False)
        self._finger_filter = FingerFilter(window, clock, feels_all)
        self._pointer = Pointer()
        self._stylus = Stylus(window, clock)
        self.is_open = False
        """Whether the window may close: when staff leaves, or in a window for development."""
        self.ignores_input = False
        """Whether all input is dropped, for cleaning the glass."""
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_CORNERS_MS)
        self._timer.timeout.connect(self.poll)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return True for an event that is not passed on."""
        kind = event.type()
        if kind in _INPUT:
            self._pointer.follow(event)
            return self._drops(kind, event)
        if kind == _Type.Close and not self.is_open:
            event.ignore()
            return True
        if kind == _Type.WindowStateChange:
            self._restore_if_minimized()
        return kind in _BLOCKED

    def close(self) -> None:
        """Let everything through, as the window is taken down."""
        self.is_open = True
        self._pointer.close()

    @Slot()
    def pageChanged(self) -> None:
        """Take note that another page is shown: a tap too many is not meant for it."""
        self._finger_filter.close_for_a_moment()

    @Slot()
    def poll(self) -> None:
        """Emit `cornersHeld` once when the corners have been held for long enough."""
        if self._corners.are_held(self._clock()):
            self._corners = Corners()
            self._timer.stop()
            self.cornersHeld.emit()
        elif not self._corners.is_held:
            self._timer.stop()

    def _drops(self, kind: QEvent.Type, event: QEvent) -> bool:
        if self.ignores_input:
            return True
        if self._finger_filter.is_sending:
            return False
        if isinstance(event, QTabletEvent):
            if kind == _Type.TabletPress:
                self._finger_filter.let_go()
            self._stylus.feel(event)
            return True
        if isinstance(event, QKeyEvent):
            from kiosk.window.keys import is_accepted

            if not is_accepted(event):
                return True
        elif isinstance(event, QMouseEvent):
            from kiosk.window.keys import is_dragging, is_left_button

            if kind == _Type.MouseMove and not is_dragging(event):
                return False
            if kind != _Type.MouseMove and not is_left_button(event):
                return True
        was_closed = self._finger_filter.is_closed()
        if _begins(kind, event):
            # First: what is overdue is not there any more to be touched.
            self.touched.emit()
        if isinstance(event, QTouchEvent):
            self._track(_fingers(event))
            return self._takes_touch(event)
        if isinstance(event, QMouseEvent):
            point = (event.position().x(), event.position().y())
            self._track([] if kind == _Type.MouseButtonRelease else [point])
            return kind != _Type.MouseMove and self._finger_filter.takes_mouse(kind)
        return self._finger_filter.is_closed() and not was_closed

    def _takes_touch(self, event: QTouchEvent) -> bool:
        is_hand = self._stylus.is_near()
        if self._gestures is not None:
            if is_hand:
                self._gestures.let_go()
            elif self._gestures.takes(event):
                return True
        return self._finger_filter.takes(event, is_hand)

    def _track(self, points: list[tuple[float, float]]) -> None:
        size = (float(self._window.width()), float(self._window.height()))
        in_picture, picture_size = turned(points, size, self._turn())
        self._corners = self._corners.after(in_picture, picture_size, self._clock())
        if self._corners.is_held and not self._timer.isActive():
            self._timer.start()

    def _restore_if_minimized(self) -> None:
        if not self.is_open and self._window.visibility() == QWindow.Visibility.Minimized:
            QTimer.singleShot(0, self._window, self._window.showFullScreen)


def _begins(kind: QEvent.Type, event: QEvent) -> bool:
    if isinstance(event, QTouchEvent):
        return any(point.state() == QEventPoint.State.Pressed for point in event.points())
    return kind in _BEGINNINGS and not (isinstance(event, QKeyEvent) and event.isAutoRepeat())


def _fingers(event: QTouchEvent) -> list[tuple[float, float]]:
    if event.type() in (_Type.TouchEnd, _Type.TouchCancel):
        return []
    return [
        (point.position().x(), point.position().y())
        for point in event.points()
        if point.state() != QEventPoint.State.Released
    ]
