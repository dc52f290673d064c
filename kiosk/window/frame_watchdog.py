"""The watchdog's food: a sign of life for each frame that was really painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQuick import QQuickWindow


class FrameWatchdog(QObject):
    """Asks for a frame now and then, and tells of it only once it has been swapped.

    A kiosk that hangs, or lives on but paints no more, falls silent and is started anew. A window
    that no screen shows paints nothing by right, and is taken as alive.
    """

    def __init__(
        self,
        window: QQuickWindow,
        tell: Callable[[], object],
        seconds: float,
        parent: QObject | None = None,
    ) -> None:
        """Call `tell` about every `seconds` from now on, on the GUI thread."""
        super().__init__(parent)
        self._window = window
        self._tell = tell
        self._is_due = False
        self._timer = QTimer(self)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(self.beat)
        self._timer.start()
        window.frameSwapped.connect(self._swapped)

    @Slot()
    def beat(self) -> None:
        """Ask for the frame that is to be told of."""
        if not self._window.isExposed():
            self._tell()
            return
        self._is_due = True
        self._window.update()

    @Slot()
    def _swapped(self) -> None:
        if self._is_due:
            self._is_due = False
            self._tell()
