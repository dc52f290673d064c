"""A sign of life for the system's watchdog, after a frame that was really painted."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtQuick import QQuickWindow

MOST_HIDDEN_SECONDS = 60.0
"""How long the kiosk may be on no screen although there is one."""


class FrameWatchdog(QObject):
    """Requests a frame at intervals, and gives the sign of life once that frame is swapped.

    A kiosk that hangs or no longer paints gives none, and the service starts it again. A window
    that is not exposed need not paint, and counts as alive: as long as no screen is connected, and
    for a minute where one is, for it may just have been plugged in.
    """

    def __init__(
        self,
        window: QQuickWindow,
        report_alive: Callable[[], object],
        seconds: float,
        is_screen_connected: Callable[[], bool] = lambda: False,
        parent: QObject | None = None,
    ) -> None:
        """Call `report_alive` about every `seconds` from now on, on the GUI thread."""
        super().__init__(parent)
        self._window = window
        self._report_alive = report_alive
        self._is_screen_connected = is_screen_connected
        self._seconds = seconds
        self._hidden_seconds = 0.0
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
            self._beat_hidden()
            return
        self._hidden_seconds = 0.0
        self._awaits_frame = True
        self._window.update()

    def _beat_hidden(self) -> None:
        if self._is_screen_connected():
            self._hidden_seconds += self._seconds
        else:
            self._hidden_seconds = 0.0
        if self._hidden_seconds <= MOST_HIDDEN_SECONDS:
            self._report_alive()

    @Slot()
    def _swapped(self) -> None:
        if self._awaits_frame:
            self._awaits_frame = False
            self._report_alive()
