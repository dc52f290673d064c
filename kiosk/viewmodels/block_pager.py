"""Divides a page's blocks over screens by their measured heights."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.layout.paging import first_blocks, shrink_to_fit
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property

AS_IT_IS, FIGURE_APART, BY_SENTENCE = 0, 1, 2
"""What is done for a text that is taller than the screen, one after the other; then it shrinks."""


@QmlElement
@QmlUncreatable("The application makes it.")
class BlockPager(QObject):  # type: ignore[operator]
    """Which of a page's blocks are on the screen now. All lengths are in pixels.

    There is one for all pages: PySide keeps the Python half of an object that QML has made for
    ever, which over years would be one for every page that was ever opened.
    """

    measuresChanged = Signal()
    changed = Signal()
    shrinkChanged = Signal()
    stepChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with an empty page."""
        super().__init__(parent)
        self._heights: list[float] = []
        self._spacing = 0.0
        self._available = 0.0
        self._introductions: list[bool] = []
        self._starts = [0]
        self._screen = 0
        self._shrink = 1.0
        self._step = AS_IT_IS
        self._is_tightening = False

    def _get_heights(self) -> list[float]:
        return self._heights

    def _set_heights(self, heights: list[float]) -> None:
        self._measure(heights, self._spacing, self._available)

    def _get_spacing(self) -> float:
        return self._spacing

    def _set_spacing(self, spacing: float) -> None:
        self._measure(self._heights, spacing, self._available)

    def _get_available(self) -> float:
        return self._available

    def _set_available(self, available: float) -> None:
        self._measure(self._heights, self._spacing, available)

    def _get_introductions(self) -> list[bool]:
        return self._introductions

    def _set_introductions(self, introductions: list[bool]) -> None:
        if introductions != self._introductions:
            self._introductions = list(introductions)
            self.measuresChanged.emit()
            self._divide()

    heights = Property(list, _get_heights, _set_heights, notify=measuresChanged)
    """The height of each block."""
    spacing = Property(float, _get_spacing, _set_spacing, notify=measuresChanged)
    """The space between two blocks."""
    available = Property(float, _get_available, _set_available, notify=measuresChanged)
    """The height there is for blocks."""
    introductions = Property(list, _get_introductions, _set_introductions, notify=measuresChanged)
    """Whether each block introduces the next, so that it should not be the last of a screen."""

    @Property(int, notify=changed)
    def screens(self) -> int:
        """How many screens the page takes."""
        return len(self._starts)

    @Property(int, notify=changed)
    def screen(self) -> int:
        """Which of them is shown, 0 for the first."""
        return self._screen

    @Property(int, notify=changed)
    def first(self) -> int:
        """The index of the first block shown."""
        return self._starts[self._screen]

    @Property(int, notify=changed)
    def last(self) -> int:
        """The index of the last block shown."""
        after = self._starts[self._screen + 1 :][:1]
        return after[0] - 1 if after else len(self._heights) - 1

    @Property(bool, notify=stepChanged)
    def setsFigureApart(self) -> bool:
        """Whether the page's figure has to leave its room to the text."""
        return self._step >= FIGURE_APART

    @Property(bool, notify=stepChanged)
    def isBySentence(self) -> bool:
        """Whether each sentence is a block of its own."""
        return self._step >= BY_SENTENCE

    @Property(float, notify=shrinkChanged)
    def shrink(self) -> float:
        """The factor by which the text must be smaller for the tallest block to fit, at most 1."""
        return self._shrink

    @Slot(result=bool)
    def forward(self) -> bool:
        """Go to the page's next screen; return False when there is none."""
        return self._go(self._screen + 1)

    @Slot(result=bool)
    def back(self) -> bool:
        """Go to the page's screen before; return False when there is none."""
        return self._go(self._screen - 1)

    @Slot()
    def clear(self) -> None:
        """Begin anew, for another page."""
        self._heights, self._starts, self._screen = [], [0], 0
        self._loosen()
        self.measuresChanged.emit()
        self.changed.emit()

    @Slot(int)
    def reveal(self, block: int) -> None:
        """Go to the screen with a block, by its index; one that is not there changes nothing."""
        if 0 <= block < len(self._heights):
            self._go(max(i for i, start in enumerate(self._starts) if start <= block))

    @Slot()
    def restart(self) -> None:
        """Go to the first screen, for a new page."""
        self._go(0)
        self._loosen()

    def _loosen(self) -> None:
        if self._shrink < 1:
            self._shrink = 1.0
            self.shrinkChanged.emit()
        if self._step != AS_IT_IS:
            self._step = AS_IT_IS
            self.stepChanged.emit()

    def _go(self, screen: int) -> bool:
        if not 0 <= screen < len(self._starts):
            return False
        if screen != self._screen:
            self._screen = screen
            self.changed.emit()
        return True

    def _measure(self, heights: list[float], spacing: float, available: float) -> None:
        if (heights, spacing, available) == (self._heights, self._spacing, self._available):
            return
        self._heights, self._spacing, self._available = list(heights), spacing, available
        self.measuresChanged.emit()
        self._divide()
        self._tighten_later()

    def _divide(self) -> None:
        starts = first_blocks(self._heights, self._spacing, self._available, self._introductions)
        first = self._starts[self._screen]
        if starts != self._starts or not self._heights:
            self._starts = starts
            self._screen = max(i for i, start in enumerate(starts) if start <= first)
        self.changed.emit()

    def _tighten_later(self) -> None:
        # Later: these heights are still being set, and each step changes them again.
        if self._is_too_tall() and not self._is_tightening:
            self._is_tightening = True
            QTimer.singleShot(0, self, self._tighten)

    def _is_too_tall(self) -> bool:
        return shrink_to_fit(self._heights, self._available, self._shrink) < self._shrink

    def _tighten(self) -> None:
        self._is_tightening = False
        if not self._is_too_tall():
            return
        if self._step < BY_SENTENCE:
            self._step += 1
            self.stepChanged.emit()
            self._tighten_later()
        else:
            self._shrink = shrink_to_fit(self._heights, self._available, self._shrink)
            self.shrinkChanged.emit()
