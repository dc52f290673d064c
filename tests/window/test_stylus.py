"""A stylus: one that hovers does nothing, a tap is one action, the hand that holds it none."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputDevice, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from screen import TAP_SECONDS, Screen

from kiosk.devtools.offscreen import settle
from kiosk.ward.idle import Times
from kiosk.ward.one_finger import STUCK_SECONDS
from kiosk.window.stylus import NEAR_SECONDS

Type, Button = QEvent.Type, Qt.MouseButton
ONCE = 1


@pytest.fixture(scope="module")
def pen(qapp: object) -> QPointingDevice:
    return QPointingDevice(
        "pen",
        77,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position | QInputDevice.Capability.Hover,
        ONCE,
        2,
    )


class Writer:
    """Somebody with a stylus before the kiosk, and what has come of it."""

    def __init__(self, screen: Screen, pen: QPointingDevice) -> None:
        self.screen = screen
        self.pen = pen
        self.moves: list[object] = []
        screen.navigator.moved.connect(lambda: self.moves.append(screen.navigator.visit))

    def stylus(
        self, kind: QEvent.Type, at: QPoint, button: Qt.MouseButton = Button.LeftButton
    ) -> None:
        is_down = kind != Type.TabletRelease and button != Button.NoButton
        event = QTabletEvent(
            kind,
            self.pen,
            QPointF(at),
            QPointF(at),
            *(1.0 if is_down else 0.0, 0, 0, 0, 0, 0),
            Qt.KeyboardModifier.NoModifier,
            Button.NoButton if kind == Type.TabletMove else button,
            button if is_down else Button.NoButton,
        )
        QCoreApplication.sendEvent(self.screen.window, event)
        assert event.isAccepted(), "else Qt makes a mouse of it too"

    def hover(self, at: QPoint) -> None:
        self.stylus(Type.TabletMove, at, Button.NoButton)

    def tap(self, at: QPoint, button: Qt.MouseButton = Button.LeftButton) -> None:
        self.stylus(Type.TabletPress, at, button)
        self.stylus(Type.TabletRelease, at, button)
        settle(self.screen.window)

    def hand(self, step: str, at: QPoint, finger: int = 0) -> None:
        sequence = QTest.touchEvent(self.screen.window, self.screen.device)
        getattr(sequence, step)(finger, at, self.screen.window)
        sequence.commit()
        settle(self.screen.window)

    def at(self, name: str) -> QPoint:
        item = self.screen.item(name)
        return item.mapToScene(item.boundingRect().center()).toPoint()

    def wait(self, seconds: float = TAP_SECONDS) -> None:
        self.screen.let_time_go(seconds)

    def place(self) -> tuple[object, int]:
        return self.screen.navigator.visit, self.screen.kiosk.pager.screen


@pytest.fixture
def writer(screen: Screen, pen: QPointingDevice) -> Writer:
    screen.touch("language-nl")
    screen.touch("chapter-0")
    writer = Writer(screen, pen)
    writer.wait(2)
    return writer


def test_a_stylus_above_the_glass_does_nothing(writer: Writer) -> None:
    before, look = writer.place(), writer.screen.window.grabWindow()
    for name in ("next", "contents", "privacy"):
        writer.hover(writer.at(name))
    settle(writer.screen.window)
    assert writer.place() == before
    assert writer.screen.window.grabWindow() == look
    cursor = QGuiApplication.overrideCursor()
    assert cursor is not None
    assert cursor.shape() == Qt.CursorShape.BlankCursor


def test_a_tap_is_one_action(writer: Writer) -> None:
    before, next_one = writer.place(), writer.at("next")
    writer.tap(next_one)
    turned = writer.place()
    assert turned != before
    assert len(writer.moves) <= ONCE
    writer.tap(next_one)
    assert writer.place() == turned, "a tap too many"
    writer.wait()
    writer.tap(writer.at("next"))
    assert writer.place() != turned


@pytest.mark.parametrize("button", [Button.RightButton, Button.MiddleButton])
def test_the_buttons_of_a_stylus_do_nothing(writer: Writer, button: Qt.MouseButton) -> None:
    before = writer.place()
    writer.tap(writer.at("next"), button)
    assert writer.place() == before


def test_the_hand_that_holds_it_does_nothing(writer: Writer) -> None:
    before = writer.place()
    writer.hover(writer.at("pageTitle"))
    writer.hand("press", writer.at("contents"))
    writer.stylus(Type.TabletPress, writer.at("pageTitle"))
    writer.hand("release", writer.at("contents"))
    writer.hand("press", writer.at("next"))
    writer.stylus(Type.TabletRelease, writer.at("pageTitle"))
    writer.hand("release", writer.at("next"))
    assert writer.place() == before


def test_a_hand_that_lay_there_first_does_nothing(writer: Writer) -> None:
    next_one = writer.at("next")
    writer.hand("press", writer.at("contents"))
    writer.tap(next_one)
    turned = writer.place()
    writer.hand("release", writer.at("contents"))
    assert writer.place() == turned
    assert writer.screen.shows("next"), "and not the contents"


def test_both_at_once_are_one_action(writer: Writer) -> None:
    writer.stylus(Type.TabletPress, writer.at("next"))
    writer.hand("press", writer.at("contents"))
    writer.stylus(Type.TabletRelease, writer.at("next"))
    turned = writer.place()
    writer.hand("release", QPoint(5, 5))
    settle(writer.screen.window)
    assert writer.place() == turned
    assert writer.screen.shows("next"), "and not the contents"


def test_fingers_work_again_when_it_is_gone(writer: Writer) -> None:
    before = writer.place()
    writer.hover(writer.at("pageTitle"))
    writer.wait(NEAR_SECONDS)
    writer.screen.touch("next")
    assert writer.place() != before


def test_a_stylus_that_is_lost_on_the_glass_keeps_nobody_from_reading_on(writer: Writer) -> None:
    before = writer.place()
    writer.stylus(Type.TabletPress, writer.at("contents"))
    writer.wait(STUCK_SECONDS)
    writer.screen.touch("next")
    turned = writer.place()
    assert turned != before
    writer.wait()
    writer.tap(writer.at("pageTitle"))
    assert writer.place() == turned, "what it pressed before is let go of"


def test_what_is_overdue_is_not_there_for_a_stylus(writer: Writer) -> None:
    writer.wait(Times().idle)
    writer.tap(writer.at("next"))
    assert writer.screen.navigator.is_resting


@pytest.mark.parametrize("slept", [0.0, 4 * 3600.0])
def test_the_touch_before_which_all_is_forgotten_chooses_nothing(
    writer: Writer, slept: float
) -> None:
    """She saw the page of whoever was there before, and not what has come in its place."""
    screen = writer.screen
    screen.navigator.finish()
    settle(screen.window)
    tile = writer.at("language-nl")
    writer.wait()
    screen.touch("language-nl")
    screen.clock.asleep += slept
    screen.touch_at(tile, after=slept + Times().idle)
    assert screen.navigator.is_resting
    screen.touch_at(tile)
    assert not screen.navigator.is_resting
