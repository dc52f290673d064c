"""The staff's page behind the PIN: how the machine is, what is signed, the glass, leaving."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.health_row import HealthRow
from kiosk.viewmodels.installed_row import InstalledRow
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.row_model import RowModel

CLEANING_SECONDS = 30.0
POLL_MS = 250

MENU, TOUCH_TEST, CLEANING, PRINT = "menu", "touchTest", "cleaning", "print"
VIEWS = (MENU, TOUCH_TEST, CLEANING, PRINT)

log = logging.getLogger(__name__)
PRINT_SECONDS = 30.0
"""A leaflet is printed at most so often: a finger that taps and taps fills no printer."""

PAPERS = ("a4", "large", "booklet")  # As `ward-kiosk export` names them.
PRINTING, SENT, NOT_SENT = "printing", "sent", "failed"


@QmlElement
@QmlUncreatable("The application makes it.")
class Staff(QObject):  # type: ignore[operator]
    """What staff can see and do behind the PIN."""

    changed = Signal()
    leaveAsked = Signal()
    restartAsked = Signal()
    printAsked = Signal(str, str, str)
    """A leaflet, by its name, is to be printed in a language, by its code, on one of PAPERS."""
    deafChanged = Signal(bool)
    """Whether touches are to be ignored, for cleaning."""

    def __init__(
        self,
        has_pin: bool,
        installed: Callable[[], Sequence[InstalledRow]],
        faults: tuple[str, ...] = (),
        clock: Callable[[], float] = time.monotonic,
        prints: bool = False,
        leaflets: tuple[str, ...] = (),
        health: Callable[[], Sequence[HealthRow]] = tuple,
        parent: QObject | None = None,
    ) -> None:
        """`installed` returns what is signed, `health` how the machine is; `faults` are those of
        the settings.

        With `prints` a leaflet can be printed; `leaflets` are their names. Without `has_pin` nobody
        can leave or restart from it.
        """
        super().__init__(parent)
        self._has_pin = has_pin
        self._installed = installed
        self._rows = RowModel(InstalledRow, self)
        self._health = health
        self._health_rows = RowModel(HealthRow, self)
        self._faults = faults
        self._clock = clock
        self._prints = prints
        self._leaflets = leaflets
        self._leaflet = self._paper = 0
        self._printing = ""
        self._printed_at = -PRINT_SECONDS
        self._view = MENU
        self._clean_at = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self.poll)

    @Property(bool, notify=changed)
    def hasPin(self) -> bool:
        """Whether the ward has set a PIN."""
        return self._has_pin

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

    @Property(list, constant=True)
    def leaflets(self) -> list[str]:
        """The names of the leaflets to print, where there are several; else empty."""
        return list(self._leaflets) if len(self._leaflets) > 1 else []

    @Property(int, notify=changed)
    def leaflet(self) -> int:
        """The index of the leaflet that is printed."""
        return self._leaflet

    @Property(int, notify=changed)
    def paper(self) -> int:
        """The index in PAPERS of what it is printed on."""
        return self._paper

    @Property(int, notify=changed)
    def cleaningSeconds(self) -> int:
        """The seconds until touches count again."""
        return max(0, -int(-(self._clean_at - self._clock()) // 1))

    @Property(RowModel, constant=True)
    def installed(self) -> RowModel:
        """What is signed, found out when it is looked at: InstalledRow."""
        return self._rows

    @Property(RowModel, constant=True)
    def health(self) -> RowModel:
        """How the machine is, found out when it is looked at: HealthRow."""
        return self._health_rows

    @Property(list, notify=changed)
    def faults(self) -> list[str]:
        """What was found wrong with the settings file, a line each."""
        return list(self._faults)

    @Slot()
    def begin(self) -> None:
        """Show the menu."""
        self._end_cleaning()
        self._view = MENU
        self._paper = 0
        self._look()
        self.changed.emit()

    @Slot(str)
    def open(self, view: str) -> None:
        """Show one of VIEWS; another one changes nothing."""
        if view not in VIEWS:
            return
        self._end_cleaning()
        self._view = view
        if view == MENU:
            self._look()
        if self._printing != PRINTING:
            self._printing = ""
        if view == CLEANING:
            self._clean_at = self._clock() + CLEANING_SECONDS
            self._timer.start()
            self.deafChanged.emit(True)
        self.changed.emit()

    @Slot(str)
    def printLeaflet(self, language: str) -> None:
        """Print the chosen leaflet in a language."""
        is_soon = self._clock() - self._printed_at < PRINT_SECONDS
        if self._prints and self._printing != PRINTING and not is_soon:
            self._printed_at = self._clock()
            log.info("staff: prints a leaflet")
            self._tell(PRINTING)
            self.printAsked.emit(self._leaflets[self._leaflet], language, PAPERS[self._paper])

    @Slot(int)
    def chooseLeaflet(self, index: int) -> None:
        """Choose the leaflet to print, by its index."""
        if 0 <= index < len(self._leaflets):
            self._leaflet = index
            self._tell("")

    @Slot(int)
    def choosePaper(self, index: int) -> None:
        """Choose what it is printed on, by the index in PAPERS."""
        if 0 <= index < len(PAPERS):
            self._paper = index
            self._tell("")

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
        if self._has_pin:
            log.info("staff: leaves the kiosk")
            self.leaveAsked.emit()

    @Slot()
    def restart(self) -> None:
        """Have the service start the kiosk anew."""
        if self._has_pin:
            log.info("staff: has the kiosk start anew")
            self.restartAsked.emit()

    @Slot()
    def poll(self) -> None:
        """Look at the clock: cleaning ends."""
        if self._view == CLEANING and self.cleaningSeconds == 0:
            self._end_cleaning()
        if self._view != CLEANING:
            self._timer.stop()
        self.changed.emit()

    def _look(self) -> None:
        self._rows.show(self._installed())
        self._health_rows.show(self._health())

    def _tell(self, printing: str) -> None:
        self._printing = printing
        self.changed.emit()

    def _end_cleaning(self) -> None:
        if self._view == CLEANING:
            self._view = MENU
            self.deafChanged.emit(False)
