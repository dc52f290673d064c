"""Divides a page's blocks over screens by their measured heights."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.layout.measured_page import MeasuredPage
from kiosk.layout.paging import Place, Runs, shrink_to_fit
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property

_BEGINNING = Place(0, 0)


@QmlElement
@QmlUncreatable("The application makes it.")
class BlockPager(QObject):  # type: ignore[operator]
    """Which of a page's blocks are on the screen now. All lengths are in pixels.

    A block taller than the screen is cut between sentences; a sentence that is taller shrinks.

    There is one for all pages: PySide keeps the Python half of an object that QML has made for
    ever, which over years would be one for every page that was ever opened.
    """

    measuresChanged = Signal()
    changed = Signal()
    shrinkChanged = Signal()
    cutsChanged = Signal()
    runsWanted = Signal()
    """That `runs` is to be set, of the blocks as they are now."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin with an empty page."""
        super().__init__(parent)
        self._page = MeasuredPage()
        self._runs: list[Runs] = []
        self._cuts_blocks = False
        self._has_large_title = True
        self._starts = [0]
        self._screen = 0
        self._at = _BEGINNING
        self._shrink = 1.0
        self._places: list[Place] = []
        self._is_measured = False
        self._is_tightening = False

    def _get_heights(self) -> list[float]:
        return list(self._page.heights)

    def _set_heights(self, heights: list[float]) -> None:
        self._measure(replace(self._page, heights=list(heights)))

    def _get_lengths(self) -> list[float]:
        return [self._page.spacing, self._page.available, self._page.first_available]

    def _set_lengths(self, lengths: list[float]) -> None:
        if lengths != self._get_lengths():
            self.loosen()
        spacing, available, first_available = lengths
        self._measure(
            replace(
                self._page, spacing=spacing, available=available, first_available=first_available
            )
        )

    def _get_introductions(self) -> list[list[bool]]:
        return list(map(list, self._page.introductions))

    def _set_introductions(self, introductions: list[list[bool]]) -> None:
        self._measure(replace(self._page, introductions=list(map(list, introductions))))

    def _set_runs(self, runs: list[Runs]) -> None:
        self._runs = runs

    def _set_cuts_blocks(self, cuts_blocks: bool) -> None:
        if cuts_blocks != self._cuts_blocks:
            self._cuts_blocks = cuts_blocks
            self._follow()

    heights = Property(list, _get_heights, _set_heights, notify=measuresChanged)
    """The height of each block."""
    lengths = Property(list, _get_lengths, _set_lengths, notify=measuresChanged)
    """The space between blocks; the height there is for blocks, and that below a large title."""
    introductions = Property(list, _get_introductions, _set_introductions, notify=measuresChanged)
    """Whether each piece of each block introduces the next."""
    runs = Property(list, lambda it: it._runs, _set_runs, notify=measuresChanged)
    """The heights of all runs of each block's pieces."""
    cutsBlocks = Property(
        bool, lambda it: it._cuts_blocks, _set_cuts_blocks, notify=measuresChanged
    )
    """Whether a block is cut to fill a screen."""

    @property
    def cuts(self) -> tuple[Place, ...]:
        """Where blocks are cut: the sentences that a screen begins with."""
        return tuple(place for place in self._places if place.sentence > 0)

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
        return after[0] - 1 if after else len(self._page.heights) - 1

    @Property(bool, notify=changed)
    def hasLargeTitle(self) -> bool:
        """Whether there is room for a large title on this screen."""
        return self._has_large_title and self._screen == 0

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
        self._page = replace(self._page, heights=())
        self._starts, self._screen, self._at = [0], 0, _BEGINNING
        self.loosen()
        self.measuresChanged.emit()
        self.changed.emit()

    @Slot(int)
    def reveal(self, block: int) -> None:
        """Go to the screen with a block, by its index; one that is not there changes nothing."""
        if 0 <= block < len(self._page.heights):
            self._go(max(i for i, start in enumerate(self._starts) if start <= block))

    @Slot()
    def restart(self) -> None:
        """Go to the first screen, for a new page."""
        self._go(0)
        self.loosen()

    def loosen(self) -> None:
        """Have all blocks whole again, and of the size that was asked for."""
        self._is_measured = False
        if self._shrink < 1:
            self._shrink = 1.0
            self.shrinkChanged.emit()
        if self._places:
            self._places = []
            self.cutsChanged.emit()

    def _go(self, screen: int) -> bool:
        if not 0 <= screen < len(self._starts):
            return False
        self._at = self._begins(self._starts[screen])
        if screen != self._screen:
            self._screen = screen
            self.changed.emit()
        return True

    def _begins(self, row: int) -> Place:
        """Return with which piece of which block a row begins."""
        rows = self._page.begins(self.cuts)
        return rows[row] if row < len(rows) else _BEGINNING

    def _measure(self, page: MeasuredPage) -> None:
        if page != self._page:
            self._page = page
            self._follow()

    def _follow(self) -> None:
        self.measuresChanged.emit()
        self._divide()
        # Later: these heights are still being set, and each step changes them again.
        if not self._is_tightening and (self._is_too_tall() or self._may_cut()):
            self._is_tightening = True
            QTimer.singleShot(0, self, self._tighten)

    def _divide(self) -> None:
        self._starts = self._page.as_cut(self._places, self.cuts, self._has_large_title)
        if not self._starts:
            places, self._has_large_title = self._page.divided()
            self._starts = [place.block for place in places]
        begins = [self._begins(start) for start in self._starts]
        self._screen = max((i for i, one in enumerate(begins) if one <= self._at), default=0)
        self.changed.emit()

    def _is_too_tall(self) -> bool:
        return shrink_to_fit(self._page.heights, self._page.available, self._shrink) < self._shrink

    def _may_cut(self) -> bool:
        return self._cuts_blocks and not self._is_measured and len(self._starts) > 1

    def _tighten(self) -> None:
        self._is_tightening = False
        if not self._is_measured and (self._may_cut() or self._is_too_tall()):
            self._cut()
        elif self._is_too_tall():
            self._shrink = shrink_to_fit(self._page.heights, self._page.available, self._shrink)
            self.shrinkChanged.emit()

    def _cut(self) -> None:
        self._is_measured = True
        self.runsWanted.emit()
        places, self._has_large_title = self._page.cut(self._runs)
        if self._is_too_tall() or len(places) < len(self._starts):
            self._places = places
            self.cutsChanged.emit()
        self._follow()
