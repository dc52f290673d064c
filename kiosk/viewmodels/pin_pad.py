"""The pad on which staff enters the PIN."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.ward import pin

POLL_MS = 250

log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("The application makes it.")
class PinPad(QObject):  # type: ignore[operator]
    """Digits, kept only until they are tried, and the wait after a wrong PIN."""

    changed = Signal()
    admitted = Signal()
    """The right PIN was given, or the ward has none."""
    _checked = Signal(bool)
    """Whether the PIN was right: from the thread that tries it."""

    def __init__(
        self,
        pin_hash: str,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        """Without a `pin_hash` everyone is admitted. `clock` tells seconds that only grow.

        At the start it waits: a start has forgotten the wrong tries.
        """
        super().__init__(parent)
        self._hash = pin_hash
        self._clock = clock
        self._entered = ""
        self._is_wrong = False
        self._is_awaited = False
        self._wrong_tries = 0
        self._is_checking = False
        self._closed_until = clock() + pin.START_WAIT_SECONDS
        self._checked.connect(self._take)
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

    @Property(bool, notify=changed)
    def isChecking(self) -> bool:
        """Whether a PIN is being tried, which takes a moment."""
        return self._is_checking

    @Slot()
    def begin(self) -> None:
        """Show an empty pad; without a PIN, admit at once."""
        self.forget()
        if not self._hash:
            log.info("staff: admitted without a PIN, as none is set")
            self.admitted.emit()
        elif self.waitSeconds > 0:
            self._timer.start()

    @Slot()
    def forget(self) -> None:
        """Keep no digit, and take no answer any more: the pad is left."""
        self._entered = ""
        self._is_wrong = False
        self._is_awaited = False
        self.changed.emit()

    def fill(self, digits: int = 2) -> None:
        """Show the pad with some digits on it, for a picture of it."""
        self._entered = "0" * digits
        self.changed.emit()

    @Slot(str)
    def press(self, digit: str) -> None:
        """Add a digit; none is taken while the pad waits."""
        if self.waitSeconds == 0 and not self._is_checking and len(self._entered) < pin.MAX_DIGITS:
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
        if self.waitSeconds > 0 or self._is_checking or not self._entered:
            return
        given, self._entered = self._entered, ""
        self._is_checking = self._is_awaited = True
        self.changed.emit()
        QThreadPool.globalInstance().start(lambda: self._try(given))

    def _try(self, given: str) -> None:
        self._checked.emit(pin.matches(given, self._hash))

    def _take(self, is_right: bool) -> None:
        """Take the answer: a wrong one counts also when the pad was left meanwhile."""
        self._is_checking = False
        if not is_right:
            self._wrong_tries += 1
            log.warning("staff: wrong PINs in a row: %d", self._wrong_tries)
            self._is_wrong = self._is_awaited
            self._closed_until = self._clock() + pin.wait_after(self._wrong_tries)
            self._timer.start()
            self.changed.emit()
            return
        self._wrong_tries = 0
        self._is_wrong = False
        self.changed.emit()
        if self._is_awaited:
            log.info("staff: admitted")
            self.admitted.emit()

    @Slot()
    def poll(self) -> None:
        """Look at the clock: the pad opens again."""
        if self.waitSeconds == 0:
            self._timer.stop()
        self.changed.emit()
