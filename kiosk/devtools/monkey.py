"""A monkey at the screen: random gestures from a seed, for the soak command and its short test."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QWheelEvent
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.devtools.offscreen import settle, visible_items
from kiosk.devtools.stepped_clock import SteppedClock

KEY_NAMES = (
    "Escape Return Enter Space Tab Backtab Left Right Up Down Home End PageUp PageDown Delete "
    "Backspace Menu Back Help Print Meta Alt Control F1 F4 F5 F11 F12 A C Q W O P 0 5 VolumeUp"
)
KEYS = tuple(getattr(Qt.Key, f"Key_{name}") for name in KEY_NAMES.split())
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
)

MOST_FINGERS = 5
CHAPTERS = 9
PIN = "271828"
"""What opens the staff's page, where the kiosk was made with its hash."""

LONGEST_JUMP_SECONDS = 400.0
BETWEEN_SECONDS = 0.5
"""Between two gestures: sooner, a tap is not taken for one on what has just come."""
SETTLES_EVERY = 40
"""After how many gestures it waits for pictures and texts to be there."""


class Monkey:
    """Does one random thing after the other to a kiosk that has `clock` as its clock."""

    def __init__(self, kiosk: Kiosk, clock: SteppedClock, device: object, seed: int) -> None:
        """`device` is a touch device as QTest makes it."""
        self._kiosk = kiosk
        self._window = kiosk.window
        self._clock = clock
        self._device = device
        self._random = random.Random(seed)
        self._since_settled = 0
        # A process that was told to end runs no more event loops.
        kiosk.staff.leaveAsked.disconnect()
        kiosk.staff.restartAsked.disconnect()
        self.done: Counter[str] = Counter()
        """How often each kind of gesture was made."""
        self.met: Counter[str] = Counter()
        """After how many gestures each screen was shown."""
        self._kinds: dict[Callable[[], None], int] = {
            self.tap_a_control: 60,
            self.tap_anywhere: 6,
            self.drag: 8,
            self.use_many_fingers: 6,
            self.press_a_key: 8,
            self.use_the_mouse: 4,
            self.let_time_go: 4,
            self.wait_untouched: 2,
            self.turn_the_screen: 1,
            self.switch_language: 1,
            self.go_somewhere: 8,
        }

    def act(self) -> None:
        """Do one thing, and let the kiosk answer."""
        self._clock.now += BETWEEN_SECONDS
        kinds = list(self._kinds)
        gesture = self._random.choices(kinds, list(self._kinds.values()))[0]
        gesture()
        self.done[gesture.__name__] += 1
        self.met[self._kiosk.navigator.visit.screen] += 1
        self._since_settled += 1
        if self._since_settled >= SETTLES_EVERY:
            self._since_settled = 0
            settle(self._window)
        else:
            _let_events_pass()

    def go_to_rest(self) -> bool:
        """Leave the screen alone for as long as it takes; return whether it is at rest then."""
        for _ in range(40):
            self._pass(60)
            _let_events_pass()
        settle(self._window)
        return self._kiosk.navigator.is_resting

    # --- gestures -------------------------------------------------------------------------------

    def tap_a_control(self) -> None:
        """Tap in the middle of something that can be tapped."""
        controls = [
            item
            for item in visible_items(self._window.contentItem())
            if isinstance(item, QQuickItem)
            and item.inherits("QQuickAbstractButton")
            and item.isEnabled()
        ]
        if not controls:
            self.tap_anywhere()
            return
        item = self._random.choice(controls)
        self._tap(item.mapToScene(item.boundingRect().center()).toPoint())

    def tap_anywhere(self) -> None:
        """Tap on any point."""
        self._tap(self._point())

    def drag(self) -> None:
        """Draw a finger over the screen."""
        begin, end = self._point(), self._point()
        self._touch().press(0, begin, self._window).commit()
        for step in range(1, 5):
            self._touch().move(0, begin + (end - begin) * (step / 4), self._window).commit()
        self._touch().release(0, end, self._window).commit()

    def use_many_fingers(self) -> None:
        """Put several fingers down, move them and lift them in any order."""
        points = {finger: self._point() for finger in range(self._random.randint(2, MOST_FINGERS))}
        for finger, point in points.items():
            sequence = self._touch()
            for other in range(finger):
                sequence.stationary(other)
            sequence.press(finger, point, self._window).commit()
        sequence = self._touch()
        for finger in points:
            sequence.move(finger, self._point(), self._window)
        sequence.commit()
        sequence = self._touch()
        for finger in points:
            sequence.release(finger, self._point(), self._window)
        sequence.commit()

    def press_a_key(self) -> None:
        """Press a key, with modifiers or without."""
        QTest.keyClick(self._window, self._random.choice(KEYS), self._random.choice(MODIFIERS))

    def use_the_mouse(self) -> None:
        """Click with any button, twice perhaps, or turn the wheel."""
        point = self._point()
        button = self._random.choice(
            [Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton]
        )
        none = Qt.KeyboardModifier.NoModifier
        kind = self._random.randrange(3)
        if kind == 0:
            QTest.mouseClick(self._window, button, none, point)
        elif kind == 1:
            QTest.mouseDClick(self._window, button, none, point)
        else:
            wheel = QWheelEvent(
                QPointF(point),
                QPointF(point),
                QPoint(),
                QPoint(0, self._random.choice([-120, 120])),
                Qt.MouseButton.NoButton,
                none,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QCoreApplication.sendEvent(self._window, wheel)

    def let_time_go(self) -> None:
        """Let some seconds of an exercise go by."""
        self._pass(self._random.uniform(0, 6))

    def wait_untouched(self) -> None:
        """Stay away, for a moment or until all is forgotten."""
        self._pass(self._random.uniform(0, LONGEST_JUMP_SECONDS))

    def turn_the_screen(self) -> None:
        """Turn the screen by a quarter."""
        self._window.resize(self._window.height(), self._window.width())

    def switch_language(self) -> None:
        """Switch to any language, wherever the visit is."""
        languages = self._kiosk.navigator.context.languages
        if languages and not self._kiosk.navigator.is_resting:
            self._kiosk.navigator.chooseLanguage(self._random.choice(languages).code)

    def go_somewhere(self) -> None:
        """Be at once on a screen that taps seldom lead to."""
        navigator = self._kiosk.navigator
        if navigator.is_resting:
            return
        places: list[Callable[[], object]] = [
            self._do_along,
            self._do_along,
            lambda: navigator.openChapter(self._random.randrange(CHAPTERS)),
            navigator.endHint,
            navigator.openPositions,
            navigator.openTired,
            navigator.openQuestions,
            navigator.showQuestions,
            self._enter_pin,
        ]
        self._random.choice(places)()

    def _pass(self, seconds: float) -> None:
        """Move the clock, and have all that lives by it look at it."""
        self._clock.now += seconds
        self._kiosk.staff.poll()
        self._kiosk.pin_pad.poll()
        self._kiosk.player.tick()
        self._kiosk.idle_monitor.poll()

    def _do_along(self) -> None:
        navigator = self._kiosk.navigator
        navigator.openGuided(self._random.choice(sorted(self._kiosk.guided_plans())))
        navigator.answerFeeling(self._random.random() < 0.7)
        navigator.beginGuided()

    def _enter_pin(self) -> None:
        self._kiosk.navigator.askPin()
        self._kiosk.pin_pad.begin()
        if self._random.random() < 0.5:
            return
        for digit in PIN:
            self._kiosk.pin_pad.press(digit)
        self._kiosk.pin_pad.tryPin()
        while self._kiosk.pin_pad.isChecking:
            QCoreApplication.processEvents()

    def _tap(self, point: QPoint) -> None:
        self._touch().press(0, point, self._window).commit()
        self._touch().release(0, point, self._window).commit()

    def _touch(self) -> QTest.QTouchEventSequence:
        return QTest.touchEvent(self._window, self._device)  # type: ignore[call-overload,no-any-return]

    def _point(self) -> QPoint:
        return QPoint(
            self._random.randrange(self._window.width()),
            self._random.randrange(self._window.height()),
        )


def _let_events_pass() -> None:
    """Run an event loop for what is waiting: only a loop disposes of what was deleted later."""
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()
