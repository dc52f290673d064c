"""What holds of a kiosk at every moment, whatever is done to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath

from PySide6.QtQuick import QQuickItem

from kiosk.app import Kiosk
from kiosk.devtools.losable_sound import LosableVoice
from kiosk.devtools.offscreen import items
from kiosk.exercise.moment import State
from kiosk.navigation.screens import SCREENS
from kiosk.navigation.visit import Screen
from kiosk.settings import Settings
from kiosk.viewmodels.appearance import TEXT_SIZES
from kiosk.ward.pin import MAX_DIGITS

OVERLAYS = ("HintView.qml", "FigureView.qml", "PrivacyScreen.qml", "CountdownView.qml")
LONGEST_WAIT_SECONDS = 60


class Invariants:
    """Looks at a kiosk between two events. `broken` says in words what does not hold."""

    def __init__(self, kiosk: Kiosk, settings: Settings, voice: LosableVoice | None = None) -> None:
        """`settings` are those it was made with."""
        self._kiosk = kiosk
        self._settings = settings
        self._voice = voice
        self._is_admitted = False
        kiosk.pin_pad.admitted.connect(self._admit)
        self._holds: dict[str, Callable[[], bool]] = {
            "the page on the screen is the visit's": self._shows_its_page,
            "at rest nothing of a visit is left": self._has_forgotten,
            "at rest nothing lies over the tiles": self._is_bare_at_rest,
            "the staff's page is open to the PIN only": self._keeps_staff_apart,
            "the PIN's pad waits a minute at most, and keeps no digit elsewhere": self._keeps_pin,
            "the countdown is within its time, and of a visit": self._counts_down_rightly,
            "a muscle that no exercise holds is relaxed": self._has_let_go,
            "nothing is said louder than the ward lets it": self._is_soft,
            "nothing is read at rest": self._is_silent_at_rest,
            "the direction is that of her language": self._reads_her_way,
            "the text size is one of the steps": self._has_a_text_size,
            "the window is there": self._kiosk.window.isVisible,
        }

    def names(self) -> tuple[str, ...]:
        """Return what holds, in words."""
        return tuple(self._holds)

    def broken(self) -> list[str]:
        """Return what does not hold now."""
        if self._kiosk.navigator.visit.screen not in (Screen.PIN, Screen.STAFF):
            self._is_admitted = False
        return [name for name, holds in self._holds.items() if not holds()]

    def _admit(self) -> None:
        self._is_admitted = True

    def _shows_its_page(self) -> bool:
        wanted = SCREENS[self._kiosk.navigator.visit.screen].qml
        loader = self._item("page")
        return loader is not None and _file(loader) == PurePath(wanted).name

    def _has_forgotten(self) -> bool:
        kiosk = self._kiosk
        if not kiosk.navigator.is_resting:
            return True
        look, player = kiosk.appearance, kiosk.player
        return (
            look.textScale == 1.0
            and not look.isLeftHanded
            and look.turn == self._settings.screen_turned
            and look.reducedMotion == self._settings.reduced_motion
            and player.state == State.Ready
            and player.cue == ""
            and not player.tone
            and kiosk.her_paper.state == ""
            and kiosk.pages.questions.snapshot.questions == ()
            and kiosk.pages.shell.language == ""
        )

    def _is_bare_at_rest(self) -> bool:
        if not self._kiosk.navigator.is_resting or self._kiosk.idle_monitor.secondsLeft:
            return True
        shell = self._item("page")
        assert shell is not None
        beside = shell.parentItem().childItems()
        return not [one for one in beside if one.isVisible() and _file(one) in OVERLAYS]

    def _keeps_staff_apart(self) -> bool:
        return self._kiosk.navigator.visit.screen is not Screen.STAFF or self._is_admitted

    def _keeps_pin(self) -> bool:
        pad = self._kiosk.pin_pad
        is_there = self._kiosk.navigator.visit.screen is Screen.PIN
        return pad.waitSeconds <= LONGEST_WAIT_SECONDS and pad.entered <= MAX_DIGITS * is_there

    def _counts_down_rightly(self) -> bool:
        seconds = self._kiosk.idle_monitor.secondsLeft
        if self._kiosk.navigator.is_resting:
            return seconds == 0
        return 0 <= seconds <= self._settings.warning_seconds

    def _has_let_go(self) -> bool:
        player = self._kiosk.player
        return player.state not in (State.Ready, State.Finished, State.Paused) or player.goal == 0

    def _is_soft(self) -> bool:
        return self._voice is None or not self._voice.was_too_loud

    def _is_silent_at_rest(self) -> bool:
        """Except where somebody has the tiles read."""
        return not (self._kiosk.navigator.is_resting and self._kiosk.read_aloud.isAtCues)

    def _reads_her_way(self) -> bool:
        kiosk = self._kiosk
        language = kiosk.navigator.context.language
        return kiosk.appearance.isRightToLeft == bool(language and language.direction == "rtl")

    def _has_a_text_size(self) -> bool:
        return self._kiosk.appearance.textScale in TEXT_SIZES

    def _item(self, name: str) -> QQuickItem | None:
        everything = items(self._kiosk.window.contentItem())
        found = (one for one in everything if isinstance(one, QQuickItem))
        return next((one for one in found if one.objectName() == name), None)


def _file(loader: QQuickItem) -> str:
    """Return the name of the file that a QML Loader has loaded; empty for any other item."""
    source = loader.property("source")
    return PurePath(source.path()).name if source is not None else ""
