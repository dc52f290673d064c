"""A sign of life for the system's watchdog, after a frame that was really painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQuick import QQuickWindow


class FrameWatchdog(QObject):
    """Requests a frame at intervals, and gives the sign of life once that frame is swapped.

    A kiosk that hangs or no longer paints gives none, and the service starts it again. A window
    that is not exposed on a screen need not paint, and counts as alive.
    """

    def __init__(
        self,
        window: QQuickWindow,
        report_alive: Callable[[], object],
        seconds: float,
        parent: QObject | None = None,
    ) -> None:
        """Call `report_alive` about every `seconds` from now on, on the GUI thread."""
        super().__init__(parent)
        self._window = window
        self._report_alive = report_alive
        self._awaits_frame = False
        self._timer = QTimer(self)
        self._timer.setInterval(round(seconds * 1000))
        self._timer.timeout.connect(self.beat)
        self._timer.start()
        window.frameSwapped.connect(self._swapped)

    @Slot()
    def beat(self) -> None:
        """Request a frame."""
        if not self._window.isExposed():
            self._report_alive()
            return
        self._awaits_frame = True
        self._window.update()

    @Slot()
    def _swapped(self) -> None:
        if self._awaits_frame:
            self._awaits_frame = False
            self._report_alive()
