"""Paints what moving pictures are going to show, while nothing else is to be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.exercise.ahead import coming
from kiosk.exercise.plan import Plan
from kiosk.images.anatomy_picture import AnatomyPicture

UnderWay = Callable[[], tuple[Plan, float] | None]
"""Returns the plan that goes on by the clock and how many seconds of it are over; None for none."""

CALM_MS = 40
"""After a picture was drawn anew, so long nothing is done: the next frame may be due."""
PAUSE_MS = 1
"""Between two pieces of work: frames and touches come first."""
LOOKED_AT = 15
"""How many moments at most are looked at in a piece of work, where their frames are there."""


class FramesAhead(QObject):
    """Has pictures keep their frames of the exercise under way. At rest it does nothing."""

    def __init__(
        self, pictures: Sequence[AnatomyPicture], under_way: UnderWay, parent: QObject
    ) -> None:
        """Begin when a picture is drawn anew while an exercise is under way, and moves."""
        super().__init__(parent)
        self._pictures = pictures
        self._under_way = under_way
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        self._for: object = None
        self._now = 0.0
        self._work: Iterator[bool] = iter(())
        for picture in pictures:
            picture.drawn_anew = self._wait

    @property
    def is_busy(self) -> bool:
        """Whether there may be something to do."""
        return self._timer.isActive()

    def _wait(self) -> None:
        """Go on when nothing was drawn for a while."""
        if self._under_way() is not None:
            self._timer.start(CALM_MS)
        else:
            self._stop()

    def _stop(self) -> None:
        self._timer.stop()
        self._for, self._work = None, iter(())

    @Slot()
    def _step(self) -> None:
        """Do a piece of work, if there is any left and it is still wanted."""
        going = self._under_way()
        seen = [picture for picture in self._pictures if picture.is_seen_moving]
        if going is None or not seen:
            self._stop()
            return
        plan, seconds = going
        wanted = (plan, [picture.sheet() for picture in seen])
        if wanted != self._for or seconds < self._now:
            self._for, self._work = wanted, self._all(plan, seconds, seen)
        self._now = seconds
        if not all(picture.has_room(seconds) for picture in seen):
            return
        is_over = True
        for has_worked in islice(self._work, LOOKED_AT):
            is_over = False
            if has_worked:
                break
        if not is_over:
            self._timer.start(PAUSE_MS)

    def _all(
        self, plan: Plan, seconds: float, pictures: Sequence[AnatomyPicture]
    ) -> Iterator[bool]:
        """Yield for each moment to come whether there was something to do, after each piece."""
        for moment in coming(plan, seconds):
            if moment.seconds >= self._now:  # What is over by now was drawn without.
                for picture in pictures:
                    yield from picture.keep(moment, self._now)
            yield False
