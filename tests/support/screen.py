"""The kiosk as a person meets it: what is visible, and a finger to touch it with."""

from datetime import time

from PySide6.QtCore import QPoint
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.devtools.offscreen import settle, visible_item, visible_items
from kiosk.devtools.stepped_clock import SteppedClock
from kiosk.exercise.moment import State
from kiosk.ward.one_finger import GUARD_SECONDS

TABLET_INCHES = 10.1
NOON = time(12)
TAP_SECONDS = 0.5


class Screen:
    """The kiosk as a person meets it: what is visible, and a finger."""

    def __init__(self, kiosk: Kiosk, clock: SteppedClock, device: object) -> None:
        self.kiosk = kiosk
        self.navigator = kiosk.navigator
        self.pages = kiosk.pages
        self.player = kiosk.player
        self.window: QQuickWindow = kiosk.window
        self.clock = clock
        self.device = device
        self.keeps_hint = False
        self._changed_at = clock.now
        kiosk.pages.gestures.pageChanged.connect(self._take_note)

    def resize(self, width: int, height: int) -> None:
        self.window.resize(width, height)
        self.window.show()
        settle(self.window)

    def item(self, name: str) -> QQuickItem:
        found = visible_item(self.window, name)
        assert isinstance(found, QQuickItem), f"no '{name}' on the screen"
        return found

    def shows(self, name: str) -> bool:
        return visible_item(self.window, name) is not None

    def items(self) -> list[QQuickItem]:
        """All items that a person can see."""
        return list(visible_items(self.window.contentItem()))

    def texts(self) -> list[str]:
        """All words on the screen, without the characters that only say where to break."""
        found = [item.property("text") for item in self.items() if _is_text(item)]
        return [text.replace("\u00ad", "").replace("\u200b", "") for text in found if text]

    def touch(self, name: str) -> None:
        """Touch the middle of a control with a finger.

        The hint at the beginning of a visit is gone on from at once, unless the test keeps it; and
        the buttons of a running exercise are first asked for, by a touch anywhere.
        """
        wanted = visible_item(self.window, name)
        if self.shows("anywhere") and not (wanted and wanted.isEnabled()):
            self.touch("anywhere")
        item = self.item(name)
        assert item.isEnabled(), f"'{name}' cannot be touched"
        point = item.mapToScene(item.boundingRect().center()).toPoint()
        self.touch_at(point)
        if not self.keeps_hint and self.shows("hintBegin"):
            self.touch("hintBegin")

    def end_visit(self) -> None:
        """Touch "done" on the contents, and again where it is asked."""
        self.go_home()
        self.touch("done")
        self.touch("finish")

    def go_home(self) -> None:
        """Touch contents or back until the contents are there, from where a visit is ended."""
        while not self.shows("done"):
            self.touch("contents" if self.shows("contents") else "back")

    def choose_language(self, code: str) -> None:
        """Change the language where she is, as from the contents."""
        self.navigator.openLanguages()
        settle(self.window)
        self.touch(f"language-{code}")

    def touch_at(self, point: QPoint, after: float = TAP_SECONDS) -> None:
        """Tap at a point, so many seconds after whatever was before.

        In a running exercise it is at once, where nothing has just changed below the finger.
        """
        is_new = self.clock.now - self._changed_at < GUARD_SECONDS
        if is_new or self.player.state != State.Running:
            self.clock.now += after
        QTest.touchEvent(self.window, self.device).press(0, point, self.window).commit()
        QTest.touchEvent(self.window, self.device).release(0, point, self.window).commit()
        settle(self.window)

    def _take_note(self) -> None:
        self._changed_at = self.clock.now

    def let_time_go(self, seconds: float) -> None:
        """Move the clock, and nothing else."""
        self.clock.now += seconds

    def wait_untouched(self, seconds: float) -> None:
        """Let time go by in which nobody touches anything, a second at a time."""
        for _ in range(round(seconds)):
            self.clock.now += 1
            self.kiosk.idle_monitor.poll()
        settle(self.window)

    def pass_time(self, seconds: float) -> None:
        """Let time go by for the guided exercise, an eighth of a second at a time."""
        for _ in range(round(seconds * 8)):
            self.clock.now += 0.125
            self.player.tick()
        settle(self.window)


def _is_text(item: QQuickItem) -> bool:
    return item.inherits("QQuickText")
