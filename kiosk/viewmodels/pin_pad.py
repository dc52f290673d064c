"""The pad on which staff enters the PIN."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.ward import pin

POLL_MS = 250


@QmlElement
@QmlUncreatable("The application makes it.")
class PinPad(QObject):  # type: ignore[operator]
    """Digits, kept only until they are tried, and the wait after a wrong PIN."""

    changed = Signal()
    admitted = Signal()
    """The right PIN was given, or the ward has none."""

    def __init__(
        self,
        pin_hash: str,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """Without a `pin_hash` everyone is admitted. `clock` tells seconds that only grow."""
        super().__init__(parent)
        self._hash = pin_hash
        self._clock = clock
        self._entered = ""
        self._is_wrong = False
        self._wrong_tries = 0
        self._closed_until = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.poll)

    @Property(int, notify=changed)
    def entered(self) -> int:
        """How many digits there are on the pad."""
        return len(self._entered)

    @Property(bool, notify=changed)
    def isWrong(self) -> bool:
        """Whether the last PIN was wrong and no new one is begun."""
        return self._is_wrong

    @Property(int, notify=changed)
    def waitSeconds(self) -> int:
        """For how many seconds more no PIN is taken."""
        return max(0, -int(-(self._closed_until - self._clock()) // 1))

    @Slot()
    def begin(self) -> None:
        """Show an empty pad; without a PIN, admit at once."""
        self._entered = ""
        self._is_wrong = False
        self.changed.emit()
        if not self._hash:
            self.admitted.emit()

    def fill(self, digits: int = 2) -> None:
        """Show the pad with some digits on it, for a picture of it."""
        self._entered = "0" * digits
        self.changed.emit()

    @Slot(str)
    def press(self, digit: str) -> None:
        """Add a digit; none is taken while the pad waits."""
        if self.waitSeconds == 0 and len(self._entered) < pin.MAX_DIGITS:
            self._entered += digit
            self._is_wrong = False
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last digit away."""
        self._entered = self._entered[:-1]
        self.changed.emit()

    @Slot()
    def tryPin(self) -> None:
        """Try the digits on the pad."""
        if self.waitSeconds > 0 or not self._entered:
            return
        given, self._entered = self._entered, ""
        if pin.matches(given, self._hash):
            self._wrong_tries = 0
            self._is_wrong = False
            self.changed.emit()
            self.admitted.emit()
            return
        self._wrong_tries += 1
        self._is_wrong = True
        self._closed_until = self._clock() + pin.wait_after(self._wrong_tries)
        self._timer.start()
        self.changed.emit()

    @Slot()
    def poll(self) -> None:
        """Look at the clock: the pad opens again."""
        if self.waitSeconds == 0:
            self._timer.stop()
        self.changed.emit()
