"""How the screen looks to her: its size and direction, its colours, text and movement."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.layout.units import MILLIMETRES_PER_INCH, pixels_per_millimetre, unit
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.look import DAY, NIGHT, THEMES, Look
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.snapshot import changed_fields
from kiosk.ward.night import NightHours, local_time

FIRST_SIZE = (1280, 800)
"""The window's size in pixels until it is watched: that of Main.qml."""

TEXT_SIZES = (1.0, 1.25, 1.5, 2.0)
"""The steps of text size, up to 200 % (WCAG 2.2, 1.4.4)."""

POLL_MS = 15_000
"""How often the local time is read, for day and night."""


@QmlElement
@QmlUncreatable("The application makes the appearance.")
class Appearance(QObject):  # type: ignore[operator]
    """What the Theme shows everything by; each property has a signal of its own."""

    themeChanged = Signal()
    textScaleChanged = Signal()
    reducedMotionChanged = Signal()
    isLeftHandedChanged = Signal()
    isRightToLeftChanged = Signal()
    turnChanged = Signal()
    screenWidthChanged = Signal()
    screenHeightChanged = Signal()
    unitChanged = Signal()

    def __init__(
        self,
        diagonal_inches: float | None = None,
        reduced_motion: bool = False,
        theme: str = DAY,
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
        self._diagonal = diagonal_inches
        self._ward_theme = theme if theme in THEMES else DAY
        self._night = night
        self._now = now
        self._chosen_theme = ""
        self._before_night = DAY
        self._window_size = FIRST_SIZE
        self._ward: dict[str, Any] = {"reducedMotion": reduced_motion, "turn": turned}
        self._look = self._measured(Look(theme=self._fitting_theme(), **self._ward))
        if night is not None:
            timer = QTimer(self)
            timer.setInterval(POLL_MS)
            timer.timeout.connect(self.poll)
            timer.start()

    @Property(str, notify=themeChanged)
    def theme(self) -> str:
        """The colours: one of THEMES."""
        return self._look.theme

    @Property(float, notify=textScaleChanged)
    def textScale(self) -> float:
        """The factor by which text is larger than normal: one of TEXT_SIZES."""
        return self._look.textScale

    @Property(list, notify=textScaleChanged)
    def textSizes(self) -> list[float]:
        """The factors that she can choose from, smallest first."""
        return list(TEXT_SIZES)

    @Property(bool, notify=reducedMotionChanged)
    def reducedMotion(self) -> bool:
        """Whether pictures fade from one state to the next instead of moving."""
        return self._look.reducedMotion

    @Property(bool, notify=isLeftHandedChanged)
    def isLeftHanded(self) -> bool:
        """Whether the buttons are laid out for the left hand."""
        return self._look.isLeftHanded

    @Property(bool, notify=isRightToLeftChanged)
    def isRightToLeft(self) -> bool:
        """Whether her language is written from right to left."""
        return self._look.isRightToLeft

    @Property(int, notify=turnChanged)
    def turn(self) -> int:
        """By how much the screen is turned, clockwise: 0, 90, 180 or 270 degrees."""
        return self._look.turn

    @Property(int, notify=screenWidthChanged)
    def screenWidth(self) -> int:
        """The screen's width in pixels, as she sees it: a turned window's height."""
        return self._look.screenWidth

    @Property(int, notify=screenHeightChanged)
    def screenHeight(self) -> int:
        """The screen's height in pixels, as she sees it: a turned window's width."""
        return self._look.screenHeight

    @Property(float, notify=unitChanged)
    def unit(self) -> float:
        """The pixels of one unit, see kiosk.layout.units."""
        return self._look.unit

    @Slot(float)
    def chooseTextSize(self, scale: float) -> None:
        """Show text larger by a factor; one that is not in TEXT_SIZES changes nothing."""
        if scale in TEXT_SIZES:
            self._show(textScale=scale)

    @Slot(str)
    def chooseTheme(self, theme: str) -> None:
        """Show the colours of a theme, whatever the hour, until the visit ends."""
        if theme in THEMES:
            self._chosen_theme = theme
            self.poll()

    @Slot()
    def toggleNight(self) -> None:
        """Show the colours of the night, or those from before it again."""
        if self.theme == NIGHT:
            self.chooseTheme(self._before_night)
        else:
            self._before_night = self.theme
            self.chooseTheme(NIGHT)

    @Slot(bool)
    def reduceMotion(self, is_reduced: bool) -> None:
        """Let pictures fade instead of moving, or let them move."""
        self._show(reducedMotion=is_reduced)

    @Slot(bool)
    def chooseHand(self, is_left: bool) -> None:
        """Lay the buttons out for the left hand, or for the right one."""
        self._show(isLeftHanded=is_left)

    @Slot()
    def turnScreen(self) -> None:
        """Turn the screen by a quarter, for who lies on her side."""
        self._show(turn=(self._look.turn + 90) % 360)

    @Slot()
    def poll(self) -> None:
        """Show the colours that fit the hour."""
        self._show(theme=self._fitting_theme())

    @Slot()
    def forget(self) -> None:
        """Show all as the ward has set it."""
        self._chosen_theme, self._before_night = "", DAY
        theme = self._fitting_theme()
        self._show(theme=theme, textScale=1.0, isLeftHanded=False, **self._ward)

    def set_text_scale(self, scale: float) -> None:
        """Set the factor. Raises ValueError for one that is not in TEXT_SIZES."""
        if scale not in TEXT_SIZES:
            raise ValueError(f"text size {scale} is not one of {TEXT_SIZES}")
        self._show(textScale=scale)

    def set_right_to_left(self, is_right_to_left: bool) -> None:
        """Set the direction of her language."""
        self._show(isRightToLeft=is_right_to_left)

    def watch(self, window: QWindow) -> None:
        """Take the size of this window for the screen's from now on."""

        def take_size() -> None:
            self._window_size = (window.width(), window.height())
            self._show()

        window.widthChanged.connect(take_size)
        window.heightChanged.connect(take_size)
        take_size()

    def _show(self, **changes: object) -> None:
        before = self._look
        self._look = self._measured(msgspec.structs.replace(before, **changes))
        for name in changed_fields(before, self._look):
            getattr(self, f"{name}Changed").emit()

    def _measured(self, look: Look) -> Look:
        """Return a look with the window's size, turned as she sees it, and the unit that fits."""
        width, height = self._window_size
        if look.turn % 180:
            width, height = height, width
        size = unit(width, height, self._density(width, height))
        return msgspec.structs.replace(look, screenWidth=width, screenHeight=height, unit=size)

    def _density(self, width: int, height: int) -> float:
        """Return the pixels of a millimetre."""
        if self._diagonal is not None:
            return pixels_per_millimetre(width, height, self._diagonal)
        screen = QGuiApplication.primaryScreen()
        return screen.physicalDotsPerInch() / MILLIMETRES_PER_INCH if screen else 0.0

    def _fitting_theme(self) -> str:
        if self._chosen_theme:
            return self._chosen_theme
        if self._night is None:
            return self._ward_theme
        return NIGHT if self._night.contains(self._now()) else DAY
