"""Passes on to the page the touches of one finger at a time; see kiosk/ward/one_finger.py."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QEventPoint, QPointingDevice, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.ward.one_finger import OneFinger

_Type = QEvent.Type
_State = QEventPoint.State
_AS_ONE = {_State.Pressed: _Type.TouchBegin, _State.Released: _Type.TouchEnd}


class FingerFilter:
    """Lets one finger through, and of the mouse what is meant for what is shown."""

    def __init__(
        self,
        window: QQuickWindow,
        clock: Callable[[], float],
        feels_all: Callable[[], bool],
    ) -> None:
        """`feels_all` returns whether each finger is felt, as where staff tests the touch."""
        self._window = window
        self._clock = clock
        self._feels_all = feels_all
        self._one = OneFinger()
        self.is_sending = False
        """Whether it is itself that sends a touch now."""
        self._drops_mouse = False
        self._device: QPointingDevice | None = None

    def close_for_a_moment(self) -> None:
        """Take note that the page has changed: a tap too many is not for the new one."""
        self._one.close_for_a_moment(self._clock())

    def is_closed(self) -> bool:
        """Return whether the page has changed a moment ago."""
        return self._one.is_closed(self._clock())

    def let_go(self) -> None:
        """Have the page forget the finger that it has felt: it is a hand that holds a stylus."""
        if self._one.felt is not None and self._device is not None:
            self._send(QTouchEvent(_Type.TouchCancel, self._device))
        self._one.let_go()

    def takes(self, event: QTouchEvent, is_hand: bool = False) -> bool:
        """Return whether the page is not to see a touch; of several fingers it is sent one.

        `is_hand` is whether what comes now is no finger, but a hand that holds a stylus.
        """
        if self._feels_all():
            return False
        if event.type() == _Type.TouchCancel:
            self._one.let_go()
            return False
        now, sent = self._clock(), None
        self._device = event.pointingDevice()
        points = event.points()
        for point in points:
            if point.state() == _State.Pressed:
                if is_hand:
                    continue
                before = self._one.felt
                if self._one.come(point.id(), now):
                    if before is not None:
                        self._cancel(event)
                    sent = point
            elif point.id() == self._one.felt:
                sent = point
        if sent is not None and sent.state() == _State.Released:
            self._one.go(sent.id())
        if sent is not None and len(points) == 1:
            return False
        if sent is not None and sent.state() != _State.Stationary:
            self._send(QTouchEvent(_kind(sent), event.pointingDevice(), event.modifiers(), [sent]))
        event.accept()  # Else Qt makes a mouse of it.
        return True

    def takes_mouse(self, kind: QEvent.Type) -> bool:
        """Return whether the page is not to see that a button goes down or up."""
        if kind == _Type.MouseButtonRelease:
            dropped, self._drops_mouse = self._drops_mouse, False
            return dropped
        self._drops_mouse = self.is_closed()
        return self._drops_mouse

    def _cancel(self, event: QTouchEvent) -> None:
        """Have the page forget the finger that it has felt."""
        self._send(QTouchEvent(_Type.TouchCancel, event.pointingDevice()))

    def _send(self, event: QTouchEvent) -> None:
        self.is_sending = True
        QCoreApplication.sendEvent(self._window, event)
        self.is_sending = False


def _kind(point: QEventPoint) -> QEvent.Type:
    return _AS_ONE.get(point.state(), _Type.TouchUpdate)
