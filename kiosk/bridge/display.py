"""How large a millimetre is on this screen, so that a finger always finds what it needs."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.bridge import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.bridge.typed import Property

MILLIMETRES_AN_INCH = 25.4

MOST_UNITS_A_SIDE = 150
LEAST_UNITS_A_SIDE = 120
"""How many units the shorter side of the screen holds. A big screen, read from further off, shows
larger things rather than more of them; a small one keeps room for the layout."""

TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)
"""The steps of text size, up to 200 % (WCAG 2.2, 1.4.4)."""


@QmlElement
@QmlUncreatable("The application makes the display.")
class Display(QObject):  # type: ignore[operator]
    """The screen's density, and how text and movement are shown on it."""

    textScaleChanged = Signal()
    reducedMotionChanged = Signal()
    themeChanged = Signal()

    def __init__(
        self,
        diagonal_inches: float | None = None,
        reduced_motion: bool = False,
        theme: str = "day",
        parent: QObject | None = None,
    ) -> None:
        """`diagonal_inches` is the real diagonal of the screen; None believes the screen."""
        super().__init__(parent)
        self._reduced_motion = reduced_motion
        self._theme = theme
        self._diagonal = diagonal_inches
        self._text_scale = TEXT_SIZES[0]

    @Property(float, notify=textScaleChanged)
    def textScale(self) -> float:
        """The factor by which text is larger than normal, 1 to 2."""
        return self._text_scale

    def set_text_scale(self, scale: float) -> None:
        """Set the factor. Raises ValueError for one that is not a step of TEXT_SIZES."""
        if scale not in TEXT_SIZES:
            raise ValueError(f"text size {scale} is not one of {TEXT_SIZES}")
        self._text_scale = scale
        self.textScaleChanged.emit()

    @Property(bool, notify=reducedMotionChanged)
    def reducedMotion(self) -> bool:
        """Whether pictures fade from one state to the next instead of moving."""
        return self._reduced_motion

    @Property(str, notify=themeChanged)
    def theme(self) -> str:
        """The colours: day or night."""
        return self._theme

    @Slot(float, float, result=float)
    def unit(self, width: float, height: float) -> float:
        """Return the pixels of one unit in a window of that many pixels.

        A unit is a millimetre, or more on a screen whose shorter side would hold over 150 of them.
        """
        shorter = min(width, height)
        if shorter <= 0:
            return 1.0
        largest = shorter / LEAST_UNITS_A_SIDE
        return min(
            largest, max(self._pixels_a_millimetre(width, height), shorter / MOST_UNITS_A_SIDE)
        )

    def _pixels_a_millimetre(self, width: float, height: float) -> float:
        if self._diagonal is not None:
            return math.hypot(width, height) / (self._diagonal * MILLIMETRES_AN_INCH)
        screen = QGuiApplication.primaryScreen()
        return screen.physicalDotsPerInch() / MILLIMETRES_AN_INCH if screen else 0.0
