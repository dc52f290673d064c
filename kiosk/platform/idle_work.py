"""Work that can wait: a step at a time, while the event loop has nothing else to do."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal, Slot


class IdleWork(QObject):
    """Does steps one by one; between two of them, touches and frames come first."""

    done = Signal()
    """The last step is done."""

    def __init__(self, steps: Iterator[object], parent: QObject | None = None) -> None:
        """Do one step for each value of `steps`, which does it in making the value."""
        super().__init__(parent)
        self._steps = steps
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)

    def start(self, after_ms: int = 0) -> None:
        """Begin in `after_ms` milliseconds."""
        QTimer.singleShot(after_ms, self._timer.start)

    @Slot()
    def _step(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self._timer.stop()
            self.done.emit()


def finish(steps: Iterator[object]) -> None:
    """Do all steps at once, for commands that cannot wait."""
    for _ in steps:
        pass
