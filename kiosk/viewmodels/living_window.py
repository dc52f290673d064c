"""The kiosk's own picture, of a window: what the clock shows outside, and whether it moves."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import time as time_of_day

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.appearance import POLL_MS
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.view_model import ViewModel, shown
from kiosk.ward.night import NightHours, local_time
from kiosk.ward.part_of_day import PartOfDay, part_of_day
from kiosk.ward.screen_care import shift_at

LOOK_MS = 1_000
"""How often it is looked at whether somebody is still near."""

NEAR_SECONDS = 12.0
"""How long after a touch somebody may be looking: only so long does the picture move."""


class WindowSnapshot(Struct, frozen=True):
    """What the window shows."""

    partOfDay: PartOfDay = PartOfDay.DAY
    isNear: bool = False
    """Whether somebody has touched the screen just now, and may be looking."""
    isCurtained: bool = False
    """Whether the curtain is drawn, after a visit that was ended."""
    aside: int = 0
    """By how many pixels all stands to the right of its place, for the sake of the screen."""
    below: int = 0
    """By how many pixels below it."""


@QmlElement
@QmlUncreatable("The application makes it.")
class LivingWindow(ViewModel[WindowSnapshot]):  # type: ignore[operator]
    """The window of rest, cover and farewell.

    It moves for a while after a touch, and never by itself: a kiosk before which nobody is paints
    nothing. The curtain that closed stays so until the next touch, or until nobody is there.
    """

    partOfDayChanged = Signal()
    isNearChanged = Signal()
    isCurtainedChanged = Signal()
    asideChanged = Signal()
    belowChanged = Signal()

    def __init__(
        self,
        night: NightHours | None = None,
        now: Callable[[], time_of_day] = local_time,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`night` are the ward's night hours, and `now` returns the local time.

        `clock` returns seconds that only grow.
        """
        self._night = night
        self._now = now
        self._clock = clock
        self._touched_at = clock()
        self._is_left = False
        super().__init__(WindowSnapshot(part_of_day(now(), night)), parent=parent)
        self._looking = self._timer(LOOK_MS, self.look)
        self._timer(POLL_MS, self.poll).start()

    partOfDay = Property(str, fget=shown("partOfDay"), notify=partOfDayChanged)
    isNear = Property(bool, fget=shown("isNear"), notify=isNearChanged)
    isCurtained = Property(bool, fget=shown("isCurtained"), notify=isCurtainedChanged)
    aside = Property(int, fget=shown("aside"), notify=asideChanged)
    below = Property(int, fget=shown("below"), notify=belowChanged)

    @Slot()
    def poll(self) -> None:
        """Show the part of the day that it is, and all a little aside while nobody is there."""
        day = part_of_day(self._now(), self._night)
        aside, below = shift_at(self._clock()) if self._is_left else (0, 0)
        self.show(replace(self.snapshot, partOfDay=day, aside=aside, below=below))

    @Slot()
    def touched(self) -> None:
        """Take note that somebody is there: it moves, and the curtain opens."""
        self._touched_at = self._clock()
        self._is_left = False
        self._looking.start()
        self.show(replace(self.snapshot, isNear=True, isCurtained=False, aside=0, below=0))

    @Slot()
    def look(self) -> None:
        """Stand still once the last touch is long enough ago."""
        if self._clock() - self._touched_at >= NEAR_SECONDS:
            self._looking.stop()
            self.show(replace(self.snapshot, isNear=False))

    @Slot()
    def rest(self) -> None:
        """Stand still, with the curtain open: nobody is there."""
        self._is_left = True
        self._looking.stop()
        self.show(replace(self.snapshot, isNear=False, isCurtained=False))

    def close_curtain(self) -> None:
        """Draw the curtain at the end of a visit, if she who ends it may be looking."""
        if self.snapshot.isNear:
            self.show(replace(self.snapshot, isCurtained=True))

    def _timer(self, milliseconds: int, tick: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(tick)
        return timer
