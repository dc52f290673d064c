"""How large a millimetre is on this screen, so that a finger always finds what it needs."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime, time

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.ward.night import NightHours

MILLIMETRES_AN_INCH = 25.4

MOST_UNITS_A_SIDE = 150
LEAST_UNITS_A_SIDE = 120
"""How many units the shorter side of the screen holds. A big screen, read from further off, shows
larger things rather than more of them; a small one keeps room for the layout."""

DAY, NIGHT, CONTRAST = "day", "night", "contrast"
THEMES = (DAY, NIGHT, CONTRAST)

TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)
"""The steps of text size, up to 200 % (WCAG 2.2, 1.4.4)."""

POLL_MS = 15_000
"""How often the clock on the wall is looked at, for day and night."""


def local_time() -> time:
    """Return the time of the clock on the wall."""
    return datetime.now().time()


@QmlElement
@QmlUncreatable("The application makes the appearance.")
class Appearance(QObject):  # type: ignore[operator]
    """The screen's density, and how text and movement are shown on it."""

    textScaleChanged = Signal()
    reducedMotionChanged = Signal()
    isLeftHandedChanged = Signal()
    turnChanged = Signal()
    themeChanged = Signal()

    def __init__(
        self,
        diagonal_inches: float | None = None,
        reduced_motion: bool = False,
        theme: str = "day",
        night: NightHours | None = None,
        now: Callable[[], time] = local_time,
        turned: int = 0,
        parent: QObject | None = None,
    ) -> None:
        """`diagonal_inches` is the real diagonal of the screen; None believes the screen.

        The theme is `theme`, or where there is a `night`, dark in those hours by the local time
        that `now` returns, and light in others. `turned` is how far the screen is turned where
        nobody turns it further: 0, 90, 180 or 270 degrees, clockwise.
        """
        super().__init__(parent)
        self._ward_reduced_motion = reduced_motion
        self._reduced_motion = reduced_motion
        self._is_left_handed = False
        self._ward_turn = turned
        self._turn = turned
        self._ward_theme = theme
        self._night = night
        self._now = now
        self._chosen_theme = ""
        self._theme = self._fitting_theme()
        self._diagonal = diagonal_inches
        self._text_scale = 1.0
        if night is not None:
            timer = QTimer(self)
            timer.setInterval(POLL_MS)
            timer.timeout.connect(self.poll)
            timer.start()

    @Property(float, notify=textScaleChanged)
    def textScale(self) -> float:
        """The factor by which text is larger than normal, 1 to 2."""
        return self._text_scale

    @Property(list, notify=textScaleChanged)
    def textSizes(self) -> list[float]:
        """The factors that she can choose from, smallest first."""
        return list(TEXT_SIZES)

    def set_text_scale(self, scale: float) -> None:
        """Set the factor. Raises ValueError for one that is not a step of TEXT_SIZES."""
        if scale not in TEXT_SIZES:
            raise ValueError(f"text size {scale} is not one of {TEXT_SIZES}")
        if scale != self._text_scale:
            self._text_scale = scale
            self.textScaleChanged.emit()

    @Slot(float)
    def chooseTextSize(self, scale: float) -> None:
        """Show text larger by a factor; one that is not there changes nothing."""
        if scale in TEXT_SIZES:
            self.set_text_scale(scale)

    @Slot(str)
    def chooseTheme(self, theme: str) -> None:
        """Show the colours of a theme, whatever the hour, until the visit ends."""
        if theme in THEMES:
            self._chosen_theme = theme
            self.poll()

    @Slot()
    def poll(self) -> None:
        """Look at the clock on the wall."""
        theme = self._fitting_theme()
        if theme != self._theme:
            self._theme = theme
            self.themeChanged.emit()

    @Slot()
    def forget(self) -> None:
        """Show all as the ward has set it."""
        self._chosen_theme = ""
        self.set_text_scale(1.0)
        self.reduceMotion(self._ward_reduced_motion)
        self.chooseHand(False)
        self._turn_to(self._ward_turn)
        self.poll()

    def _fitting_theme(self) -> str:
        if self._chosen_theme:
            return self._chosen_theme
        if self._night is None:
            return self._ward_theme if self._ward_theme in THEMES else DAY
        return NIGHT if self._night.holds(self._now()) else DAY

    @Property(bool, notify=reducedMotionChanged)
    def reducedMotion(self) -> bool:
        """Whether pictures fade from one state to the next instead of moving."""
        return self._reduced_motion

    @Slot(bool)
    def reduceMotion(self, is_reduced: bool) -> None:
        """Let pictures fade instead of moving, or let them move."""
        if is_reduced != self._reduced_motion:
            self._reduced_motion = is_reduced
            self.reducedMotionChanged.emit()

    @Property(bool, notify=isLeftHandedChanged)
    def isLeftHanded(self) -> bool:
        """Whether the buttons are laid out for the left hand."""
        return self._is_left_handed

    @Slot(bool)
    def chooseHand(self, is_left: bool) -> None:
        """Lay the buttons out for the left hand, or for the right one."""
        if is_left != self._is_left_handed:
            self._is_left_handed = is_left
            self.isLeftHandedChanged.emit()

    @Property(int, notify=turnChanged)
    def turn(self) -> int:
        """By how much the screen is turned, clockwise: 0, 90, 180 or 270 degrees."""
        return self._turn

    @Slot()
    def turnScreen(self) -> None:
        """Turn the screen by a quarter, for who lies on her side."""
        self._turn_to((self._turn + 90) % 360)

    def _turn_to(self, degrees: int) -> None:
        if degrees != self._turn:
            self._turn = degrees
            self.turnChanged.emit()

    @Property(str, notify=themeChanged)
    def theme(self) -> str:
        """The colours: one of THEMES."""
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
