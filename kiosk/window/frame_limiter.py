"""A steady 60 frames a second while an exercise moves: more are not seen, and cost power."""

from __future__ import annotations

import math
import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

FRAME_SECONDS = 1 / 60
SLACK_SECONDS = 0.004
"""So much earlier is let pass, as the ticks of an animation are not exact."""
HELD_SECONDS = 0.020
"""How long after the frame before a frame is drawn that was held back, if no other came."""


class FrameLimiter(QObject):
    """Holds back a frame that comes too soon after the one before, while something moves.

    A moving Shape asks for a second frame whenever it is drawn, so that without a screen that sets
    the rate there were 81 frames a second where 60 were wanted.
    """

    def __init__(
        self,
        window: QQuickWindow,
        is_moving: Callable[[], bool],
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """Watch `window` from now on.

        `is_moving` returns whether an exercise moves; at other times every frame is drawn at once.
        `clock` returns seconds that only grow.
        """
        super().__init__(parent)
        self._window = window
        self._is_moving = is_moving
        self._clock = clock
        self._swapped_at = -math.inf
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._draw)
        window.frameSwapped.connect(self._note)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return True for a request of a frame that is to wait."""
        if event.type() != QEvent.Type.UpdateRequest or not self._is_moving():
            return False
        since = self._clock() - self._swapped_at
        if since >= FRAME_SECONDS - SLACK_SECONDS:
            return False
        if not self._timer.isActive():
            self._timer.start(math.ceil((HELD_SECONDS - since) * 1000))
        return True

    @Slot()
    def _note(self) -> None:
        self._swapped_at = self._clock()
        self._timer.stop()

    @Slot()
    def _draw(self) -> None:
        QCoreApplication.sendEvent(self._window, QEvent(QEvent.Type.UpdateRequest))
