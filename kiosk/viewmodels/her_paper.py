"""Her own paper: her questions, printed for her to take along. Nothing of it is kept."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.navigator import Navigator
from kiosk.viewmodels.qt_property import Property

MOST_IN_A_VISIT = 5
"""So many times a visit: a finger that taps and taps fills no printer."""

PRINTING, SENT, NOT_SENT = "printing", "sent", "failed"


@QmlElement
@QmlUncreatable("The application makes it.")
class HerPaper(QObject):  # type: ignore[operator]
    """Prints what she wants to ask about, where the ward has a printer."""

    changed = Signal()
    printAsked = Signal(str, str, str, list)
    """Of a leaflet, by its name, in her language and the staff's, the texts with these ids."""

    def __init__(self, navigator: Navigator, prints: bool, parent: QObject | None = None) -> None:
        """`prints` is whether the ward has a printer."""
        super().__init__(parent)
        self._navigator = navigator
        self._prints = prints
        self._count = 0
        self._is_busy = False
        """Whether a paper is under way, if only that of a woman who has left."""
        self._state = ""
        self._sent: tuple[str, ...] = ()
        navigator.moved.connect(self._follow)

    @Property(bool, notify=changed)
    def canPrint(self) -> bool:
        """Whether a touch prints now."""
        return self._prints and not self._is_busy and self._count < MOST_IN_A_VISIT

    @Property(bool, constant=True)
    def prints(self) -> bool:
        """Whether the ward has a printer."""
        return self._prints

    @Property(str, notify=changed)
    def state(self) -> str:
        """What has become of it: PRINTING, SENT, NOT_SENT, or empty."""
        return self._state

    @Slot()
    def printQuestions(self) -> None:
        """Print her questions as they are now."""
        context = self._navigator.context
        visit = context.visit
        if not self.canPrint or not visit.questions:
            return
        self._count += 1
        self._is_busy = True
        self._sent = visit.questions
        self._tell(PRINTING)
        staff = context.staff_language.code if context.staff_language else ""
        self.printAsked.emit(visit.leaflet, visit.language, staff, list(visit.questions))

    @Slot()
    def tell_sent(self) -> None:
        """Say that it is with the printer."""
        self._end(SENT)

    @Slot()
    def tell_not_sent(self) -> None:
        """Say that it could not be printed."""
        self._end(NOT_SENT)

    @Slot()
    def forget(self) -> None:
        """Forget that anything was printed: her visit has ended."""
        self._count, self._sent = 0, ()
        self._tell("")

    def _end(self, state: str) -> None:
        self._is_busy = False
        # She may have left meanwhile: then nobody is told.
        self._tell(state if self._state == PRINTING else self._state)

    def _follow(self) -> None:
        """Take back what was said of other questions than those she has now."""
        is_other = self._navigator.visit.questions != self._sent
        if is_other and self._state not in ("", PRINTING):
            self._tell("")

    def _tell(self, state: str) -> None:
        self._state = state
        self.changed.emit()
