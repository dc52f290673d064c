"""Watches the fingers on the window, and takes those touches from the page that mean a gesture."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QEventPoint, QTouchEvent
from PySide6.QtQuick import QQuickWindow

from kiosk.ward.gestures import PALM_WIDTH, SPREAD, Hand, Point, Tap

_ENDS = (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)


class Meanings(Protocol):
    """What gestures lead to. Each returns whether the page is to know nothing of the touch."""

    def begin(self) -> None:
        """Be told that a first finger comes to the glass."""

    def swipe(self, is_rightward: bool) -> bool:
        """Turn the page."""

    def spread(self, point: Point) -> bool:
        """Open what is at a point of the window, in pixels."""

    def pinch(self) -> bool:
        """Close what was opened."""

    def second_tap(self) -> bool:
        """Be told of the second tap of a double tap, before it begins."""

    def rejects_palms(self) -> bool:
        """Return whether a hand that rests does nothing."""


class GestureWatch:
    """Tells of gestures. Lengths are in units, which are millimetres on a small screen."""

    def __init__(
        self,
        window: QQuickWindow,
        meanings: Meanings,
        clock: Callable[[], float],
        unit: Callable[[], float],
        turn: Callable[[], int],
    ) -> None:
        """`unit` returns the pixels of a unit, `turn` the degrees the picture is turned by."""
        self._window = window
        self._meanings = meanings
        self._clock = clock
        self._unit = unit
        self._turn = turn
        self._hand = Hand()
        self._tap: Tap | None = None
        self._is_taken = False
        self._is_taking_back = False

    def takes(self, event: QTouchEvent) -> bool:
        """Look at a touch; return whether the page is not to see it."""
        if self._is_taking_back:
            return False
        now = self._clock()
        if event.type() == QEvent.Type.TouchBegin:
            self._begin(event, now)
        was_taken = self._is_taken
        if not was_taken:
            self._is_taken = self._means_something(event, now)
        if self._is_taken and not was_taken and self._hand.most:
            self._take_back(event)
        taken = self._is_taken
        if event.type() in _ENDS:
            self._hand, self._is_taken = Hand(), False
        if taken:
            event.accept()  # Else Qt makes a mouse of it.
        return taken

    def let_go(self) -> None:
        """Take the fingers on the glass for no gesture, until all of them are gone."""
        self._hand, self._tap, self._is_taken = Hand(), None, True

    def _begin(self, event: QTouchEvent, now: float) -> None:
        at = _at(event.points()[0])
        tap, self._tap = self._tap, Tap(at, now)
        is_second = tap is not None and tap.is_followed_by(at, now, self._unit())
        self._hand = Hand()
        self._is_taken = is_second and self._meanings.second_tap()
        self._meanings.begin()

    def _means_something(self, event: QTouchEvent, now: float) -> bool:
        if event.type() == QEvent.Type.TouchCancel:
            return False
        points = {point.id(): _at(point) for point in event.points()}
        unit = self._unit()
        self._hand = hand = self._hand.after(points, now)
        if hand.is_palm() or any(_width(point) >= PALM_WIDTH * unit for point in event.points()):
            return self._meanings.rejects_palms()
        apart, between = hand.spread(unit)
        if apart >= SPREAD:
            return self._meanings.spread(between)
        if apart <= -SPREAD:
            return self._meanings.pinch()
        if event.type() == QEvent.Type.TouchEnd:
            swipe = hand.swipe(now, unit, self._turn())
            return swipe != 0 and self._meanings.swipe(swipe > 0)
        gone = [p.id() for p in event.points() if p.state() == QEventPoint.State.Released]
        left = {number: at for number, at in points.items() if number not in gone}
        self._hand = hand.after(left, now)
        return False

    def _take_back(self, event: QTouchEvent) -> None:
        """Have the page forget the fingers that it has seen."""
        self._is_taking_back = True
        cancel = QTouchEvent(QEvent.Type.TouchCancel, event.pointingDevice())
        QCoreApplication.sendEvent(self._window, cancel)
        self._is_taking_back = False


def _at(point: QEventPoint) -> Point:
    return point.position().x(), point.position().y()


def _width(point: QEventPoint) -> float:
    size = point.ellipseDiameters()
    return max(size.width(), size.height())
