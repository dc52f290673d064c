"""Watches how long nobody has touched the screen, and says when the visit is to be forgotten."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.ward.idle import Due, Times, due, seconds_left

POLL_MS = 500
"""How often the clock is looked at."""
ASLEEP_SECONDS = 1.0
"""A machine that slept for longer than this had nobody before it."""


@QmlElement
@QmlUncreatable("The application makes it.")
class IdleMonitor(QObject):  # type: ignore[operator]
    """The countdown before all is forgotten, and the dimming of the resting screen."""

    secondsLeftChanged = Signal()
    isDimmedChanged = Signal()
    leftAtRest = Signal()
    """Nobody has come for so long that the resting screen dims."""
    forgotten = Signal()
    """The person is gone: end the visit."""
    leftBehind = Signal()
    """An exercise has run for very long without a touch: stop it."""

    def __init__(
        self,
        times: Times,
        is_resting: Callable[[], bool],
        is_busy: Callable[[], bool],
        clock: Callable[[], float] = time.monotonic,
        awake: Callable[[], float] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Begin as if touched just now.

        `clock` returns seconds that only ever grow, `awake` those of them in which the machine did
        not sleep; without it a short sleep is not noticed.
        """
        super().__init__(parent)
        self._times = times
        self._is_resting = is_resting
        self._is_busy = is_busy
        self._clock = clock
        self._awake = awake or clock
        self._slept = clock() - self._awake()
        self._touched_at = self._looked_at = clock()
        self._was_busy = False
        self._seconds_left = 0
        self._is_dimmed = False
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.poll)
        self._timer.start()

    @Property(int, notify=secondsLeftChanged)
    def secondsLeft(self) -> int:
        """The seconds until all is forgotten while they are counted down; else 0."""
        return self._seconds_left

    @Property(bool, notify=isDimmedChanged)
    def isDimmed(self) -> bool:
        """Whether the resting screen is dimmed, for want of anyone before it."""
        return self._is_dimmed

    @Slot()
    def touched(self) -> None:
        """Take note that somebody is there: another person, if the time was up before."""
        self.poll()
        self._touched_at = self._clock()
        self._tell(0, is_dimmed=False)

    @Slot()
    def poll(self) -> None:
        """Look at the clock and say what is due."""
        now = self._clock()
        untouched, unseen = now - self._touched_at, now - self._looked_at
        self._looked_at = now
        slept, self._slept = self._slept, now - self._awake()
        if self._is_resting():
            self._was_busy = False
            self._tell(0, is_dimmed=untouched >= self._times.dim)
            return
        if unseen >= self._times.idle or self._slept - slept > ASLEEP_SECONDS:
            # The machine slept or stood still: nobody was there, whatever seemed to go on.
            self._tell(0, is_dimmed=False)
            self.forgotten.emit()
            return
        is_busy = self._is_busy()
        if self._was_busy and not is_busy:
            # What has come to its end by itself leaves her all of the time.
            self._touched_at = self._clock()
            untouched = 0.0
        self._was_busy = is_busy
        match due(self._times, untouched, is_busy):
            case Due.END_EXERCISE:
                self._tell(0, is_dimmed=False)
                self.leftBehind.emit()
            case Due.FORGET:
                self._tell(0, is_dimmed=False)
                self.forgotten.emit()
            case Due.WARN:
                self._tell(seconds_left(self._times, untouched), is_dimmed=False)
            case Due.NOTHING:
                self._tell(0, is_dimmed=False)

    def show_countdown(self) -> None:
        """Show the countdown as after so long without a touch, for a picture of it."""
        self._touched_at = self._clock() - (self._times.idle - self._times.warning)
        self.poll()

    def _tell(self, seconds: int, is_dimmed: bool) -> None:
        if seconds != self._seconds_left:
            self._seconds_left = seconds
            self.secondsLeftChanged.emit()
        if is_dimmed != self._is_dimmed:
            self._is_dimmed = is_dimmed
            self.isDimmedChanged.emit()
            if is_dimmed:
                self.leftAtRest.emit()
