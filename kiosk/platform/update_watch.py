"""Notices that the program or the content on disk has been replaced while the kiosk runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

POLL_MS = 60_000

_State = tuple[tuple[int, int, int] | None, ...]


class UpdateWatch(QObject):
    """Tells once when files have changed, are as they were a look before, and nobody is there.

    A package that is being installed replaces many files: the kiosk must not start anew amid them,
    nor under the hands of somebody who reads.
    """

    updated = Signal()

    def __init__(
        self,
        files: Iterable[Path],
        is_at_rest: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """Watch these files; a file that is missing is one that may come."""
        super().__init__(parent)
        self._files = tuple(files)
        self._is_at_rest = is_at_rest
        self._at_start = self._last = self._look()
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.poll)
        self._timer.start()

    @Slot()
    def poll(self) -> None:
        """Look at the files."""
        now = self._look()
        is_settled = now == self._last
        self._last = now
        if now != self._at_start and is_settled and self._is_at_rest():
            self._timer.stop()
            self.updated.emit()

    def _look(self) -> _State:
        return tuple(map(_state, self._files))


def _state(file: Path) -> tuple[int, int, int] | None:
    try:
        status = file.stat()
    except OSError:
        return None
    return status.st_ino, status.st_mtime_ns, status.st_size
