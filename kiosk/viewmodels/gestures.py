"""What gestures lead to. Each only does what a button does too."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.navigation.visit import Screen
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.appearance import Appearance
from kiosk.viewmodels.block_pager import BlockPager
from kiosk.viewmodels.navigator import Navigator
from kiosk.viewmodels.qt_property import Property

STILL = frozenset({Screen.GUIDED, Screen.FAREWELL, Screen.PIN, Screen.STAFF})
"""The screens on which a swipe turns nothing: a hand moves on them for other reasons."""
PAGED = frozenset({Screen.CHAPTER, Screen.CHAPTER_END})
"""The screens that follow each other as the pages of a chapter do."""


@QmlElement
@QmlUncreatable("The application makes it.")
class Gestures(QObject):  # type: ignore[operator]
    """Turns pages for a swipe, and opens and closes pictures; see kiosk/window/gesture_watch.py."""

    isCoveredChanged = Signal()
    turned = Signal(bool)
    """Cards are to be turned, forwards or backwards, on a page that has such."""
    pageChanged = Signal()
    """Something else is shown below the fingers; cards that are turned say so themselves."""
    opened = Signal(QPointF)
    """A picture at a point of the window, in pixels, is to be opened."""

    def __init__(
        self,
        navigator: Navigator,
        pager: BlockPager,
        appearance: Appearance,
        parent: QObject | None = None,
    ) -> None:
        """`pager` is that of the page, `appearance` knows the direction of reading."""
        super().__init__(parent)
        self._navigator = navigator
        self._pager = pager
        self._appearance = appearance
        self._is_covered = False
        self._began_covered = False
        self._figure = ""
        navigator.moved.connect(self.pageChanged)
        pager.changed.connect(self.pageChanged)

    def _get_covered(self) -> bool:
        return self._is_covered

    def _set_covered(self, is_covered: bool) -> None:
        if is_covered != self._is_covered:
            self._is_covered = is_covered
            self.isCoveredChanged.emit()

    isCovered = Property(bool, _get_covered, _set_covered, notify=isCoveredChanged)
    """Whether something lies over the page, which is not to be turned below it."""

    def begin(self) -> None:
        """Remember what is on the screen when a first finger comes."""
        self._began_covered = self._is_covered
        self._figure = self._navigator.visit.figure

    def swipe(self, is_rightward: bool) -> bool:
        """Turn the page, along the direction of reading; what lies over one is left alone."""
        visit = self._navigator.visit
        if visit.screen in STILL:
            return False
        if self._began_covered or visit.privacy_screen:  # It may have been pressed by this finger.
            return True
        is_forward = is_rightward == self._appearance.isRightToLeft
        if self._pager.forward() if is_forward else self._pager.back():
            return True
        if visit.screen not in PAGED:
            self.turned.emit(is_forward)
        elif is_forward:
            self._navigator.nextPage()
        else:
            self._navigator.previousPage()
        return True

    def spread(self, point: tuple[float, float]) -> bool:
        """Open the picture at a point of the window, in pixels."""
        is_covered = self._began_covered or self._navigator.visit.privacy_screen
        if not is_covered:
            self.opened.emit(QPointF(*point))
        return not is_covered

    def pinch(self) -> bool:
        """Close the picture that fills the screen."""
        visit = self._navigator.visit
        if not self._figure or visit.privacy_screen:
            return False
        self._navigator.closeFigure()
        return True

    def second_tap(self) -> bool:
        """Return whether the first tap has opened or closed a picture, which is enough."""
        return self._navigator.visit.figure != self._figure

    def rejects_palms(self) -> bool:
        """Return whether a hand that rests does nothing: not where staff test the touch."""
        return self._navigator.visit.screen is not Screen.STAFF
