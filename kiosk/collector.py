"""Python's garbage collector, kept to the GUI thread.

Pictures are drawn in another thread, which runs Python as well. A collection that began there could
take a QObject apart in the wrong thread, which ends the process: rarely, but within years.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

EVERY_MS = 10_000


class Collector(QObject):
    """Collects now and then from the GUI thread, and keeps Python from doing so by itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin now. What is there already is never looked at again: it stays anyway."""
        super().__init__(parent)
        gc.collect()
        gc.freeze()
        gc.disable()
        timer = QTimer(self)
        timer.setInterval(EVERY_MS)
        timer.timeout.connect(self.collect)
        timer.start()

    @Slot()
    def collect(self) -> None:
        """Collect what was left behind since the beginning."""
        gc.collect()

    def stop(self) -> None:
        """Leave it to Python again."""
        gc.unfreeze()
        gc.enable()
