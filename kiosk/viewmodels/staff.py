"""The staff's page behind the PIN: what is installed, testing and cleaning the glass, leaving."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.ward import pin

CLEANING_SECONDS = 30.0
POLL_MS = 250

MENU, ABOUT, TOUCH_TEST, CLEANING, PRINT = "menu", "about", "touchTest", "cleaning", "print"
VIEWS = (MENU, ABOUT, TOUCH_TEST, CLEANING, PRINT)

PRINTING, SENT, NOT_SENT = "printing", "sent", "failed"


@QmlElement
@QmlUncreatable("The application makes it.")
class Staff(QObject):  # type: ignore[operator]
    """The PIN pad and what is behind it. Digits are kept only until they are tried."""

    changed = Signal()
    admitted = Signal()
    """The right PIN was given."""
    leaveAsked = Signal()
    restartAsked = Signal()
    printAsked = Signal(str)
    """The leaflet is to be printed in a language, by its code."""
    deafChanged = Signal(bool)
    """Whether touches are to be ignored, for cleaning."""

    def __init__(
        self,
        pin_hash: str,
        installed: Callable[[], list[dict[str, Any]]],
        faults: tuple[str, ...] = (),
        clock: Callable[[], float] = time.monotonic,
        prints: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """`installed` returns rows as for the property; `faults` are those of the settings.

        With `prints` the leaflet can be printed. Without a `pin_hash` the page opens at once, but
        nobody can leave or restart from it.
        """
        super().__init__(parent)
        self._hash = pin_hash
        self._installed = installed
        self._faults = faults
        self._clock = clock
        self._prints = prints
        self._printing = ""
        self._entered = ""
        self._is_wrong = False
        self._wrong_tries = 0
        self._closed_until = 0.0
        self._view = MENU
        self._clean_at = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.poll)

    @Property(bool, notify=changed)
    def hasPin(self) -> bool:
        """Whether the ward has set a PIN."""
        return bool(self._hash)

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
        return self._left(self._closed_until)

    @Property(str, notify=changed)
    def view(self) -> str:
        """One of VIEWS."""
        return self._view

    @Property(bool, notify=changed)
    def prints(self) -> bool:
        """Whether the ward has a printer."""
        return self._prints

    @Property(str, notify=changed)
    def printing(self) -> str:
        """What has become of printing: PRINTING, SENT, NOT_SENT, or empty."""
        return self._printing

    @Property(int, notify=changed)
    def cleaningSeconds(self) -> int:
        """The seconds until touches count again."""
        return self._left(self._clean_at)

    @Property(list, notify=changed)
    def installed(self) -> list[dict[str, Any]]:
        """What is installed: name and value, or for a language name, signed and count."""
        return self._installed() if self._view == ABOUT else []

    @Property(list, notify=changed)
    def faults(self) -> list[str]:
        """What was found wrong with the settings file, a line each."""
        return list(self._faults)

    @Slot()
    def begin(self) -> None:
        """Show an empty pad, or without a PIN the page itself."""
        self._entered = ""
        self._is_wrong = False
        self._end_cleaning()
        self._view = MENU
        self.changed.emit()
        if not self._hash:
            self.admitted.emit()

    def show_pad(self, digits: int = 2) -> None:
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

    @Slot(str)
    def open(self, view: str) -> None:
        """Show one of VIEWS; another one changes nothing."""
        if view not in VIEWS:
            return
        self._end_cleaning()
        self._view = view
        self._printing = ""
        if view == CLEANING:
            self._clean_at = self._clock() + CLEANING_SECONDS
            self._timer.start()
            self.deafChanged.emit(True)
        self.changed.emit()

    @Slot(str)
    def printLeaflet(self, language: str) -> None:
        """Print the leaflet in a language."""
        if self._prints and self._printing != PRINTING:
            self._tell(PRINTING)
            self.printAsked.emit(language)

    @Slot()
    def tell_sent(self) -> None:
        """Say that it is with the printer."""
        self._tell(SENT)

    @Slot()
    def tell_not_sent(self) -> None:
        """Say that it could not be printed."""
        self._tell(NOT_SENT)

    @Slot()
    def leave(self) -> None:
        """Leave the kiosk for good."""
        if self._hash:
            self.leaveAsked.emit()

    @Slot()
    def restart(self) -> None:
        """Have the service start the kiosk anew."""
        if self._hash:
            self.restartAsked.emit()

    @Slot()
    def poll(self) -> None:
        """Look at the clock: the pad opens again, and cleaning ends."""
        if self._view == CLEANING and self.cleaningSeconds == 0:
            self._end_cleaning()
        if self._view != CLEANING and self.waitSeconds == 0:
            self._timer.stop()
        self.changed.emit()

    def _tell(self, printing: str) -> None:
        self._printing = printing
        self.changed.emit()

    def _end_cleaning(self) -> None:
        if self._view == CLEANING:
            self._view = MENU
            self.deafChanged.emit(False)

    def _left(self, until: float) -> int:
        return max(0, -int(-(until - self._clock()) // 1))
