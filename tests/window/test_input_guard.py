"""Nothing but the staff's way leads out: every other one is tried with real events."""

from collections.abc import Callable

import pytest
from packs import garden
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QWindow,
)
from PySide6.QtTest import QTest
from screen import TABLET_INCHES, Screen

from kiosk.devtools.offscreen import settle
from kiosk.exit_codes import ExitCode
from kiosk.leaflet.texts import source_texts
from kiosk.settings import Settings
from kiosk.ward.pin import hash_pin

PIN = "2468"
HASH = hash_pin(PIN, b"0123456789abcdef")

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture
def ward(make_screen: Callable[..., Screen]) -> Screen:
    """A kiosk with a staff PIN, in the midst of a visit."""
    screen = make_screen(settings=Settings(screen_diagonal_inches=TABLET_INCHES, staff_pin=HASH))
    screen.touch("language-nl")
    screen.touch("chapter-0")
    return screen


def _is_unmoved(screen: Screen, title: str) -> bool:
    shown = screen.window.isVisible() and screen.window.visibility() != QWindow.Visibility.Minimized
    return shown and (screen.navigator.visit.screen, screen.pages.chapter.pageTitle) == (
        "chapter",
        title,
    )


@pytest.mark.parametrize(
    ("key", "modifiers"),
    [
        (Key.Key_F4, Modifier.AltModifier),
        (Key.Key_Q, Modifier.ControlModifier),
        (Key.Key_W, Modifier.ControlModifier),
        (Key.Key_C, Modifier.ControlModifier),
        (Key.Key_N, Modifier.ControlModifier),
        (Key.Key_O, Modifier.ControlModifier),
        (Key.Key_P, Modifier.ControlModifier),
        (Key.Key_Escape, Modifier.NoModifier),
        (Key.Key_Tab, Modifier.AltModifier),
        (Key.Key_Tab, Modifier.ControlModifier),
        (Key.Key_Backspace, Modifier.AltModifier),
        (Key.Key_Delete, Modifier.ControlModifier | Modifier.AltModifier),
        (Key.Key_Super_L, Modifier.NoModifier),
        (Key.Key_Menu, Modifier.NoModifier),
        (Key.Key_Back, Modifier.NoModifier),
        (Key.Key_HomePage, Modifier.NoModifier),
        (Key.Key_Print, Modifier.NoModifier),
        (Key.Key_Q, Modifier.MetaModifier),
        (Key.Key_D, Modifier.MetaModifier),
        *[(Key(Key.Key_F1 + number), Modifier.NoModifier) for number in range(12)],
    ],
)
def test_no_key_leads_out(ward: Screen, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    title = ward.pages.chapter.pageTitle
    ward.item("next").forceActiveFocus()
    spy = KeySpy(ward)
    QTest.keyClick(ward.window, key, modifiers)
    settle(ward.window)
    assert _is_unmoved(ward, title)
    assert spy.seen == []


class KeySpy(QObject):
    """Sees each key that the lock lets through to the page."""

    def __init__(self, screen: Screen) -> None:
        super().__init__()
        self.seen: list[int] = []
        self._watched = screen.window.activeFocusItem() or screen.window.contentItem()
        self._watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress:
            self.seen.append(event.key())
        return False


def test_keys_that_work_the_kiosk_still_do(ward: Screen) -> None:
    ward.item("next").forceActiveFocus()
    spy = KeySpy(ward)
    QTest.keyClick(ward.window, Key.Key_Tab)
    assert spy.seen == [Key.Key_Tab]
    assert ward.window.activeFocusItem() != ward.item("next")
    QTest.keyClick(ward.window, Key.Key_Tab, Modifier.ShiftModifier)
    assert ward.window.activeFocusItem() == ward.item("next")
    ward.item("contents").forceActiveFocus()
    QTest.keyClick(ward.window, Key.Key_Return)
    settle(ward.window)
    assert ward.navigator.visit.screen == "contents"


def test_the_window_does_not_close(ward: Screen) -> None:
    title = ward.pages.chapter.pageTitle
    assert not ward.window.close()
    event = QCloseEvent()
    QCoreApplication.sendEvent(ward.window, event)
    assert not event.isAccepted()
    assert _is_unmoved(ward, title)


def test_a_minimized_window_comes_back(ward: Screen) -> None:
    ward.window.showMinimized()
    settle_events()
    assert ward.window.visibility() == QWindow.Visibility.FullScreen


def settle_events() -> None:
    for _ in range(10):
        QCoreApplication.processEvents()


@pytest.mark.parametrize("button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton])
def test_other_mouse_buttons_do_nothing(ward: Screen, button: Qt.MouseButton) -> None:
    title = ward.pages.chapter.pageTitle
    item = ward.item("next")
    point = item.mapToScene(item.boundingRect().center()).toPoint()
    QTest.mouseClick(ward.window, button, Modifier.NoModifier, point)
    QTest.mouseDClick(ward.window, button, Modifier.NoModifier, point)
    settle(ward.window)
    assert _is_unmoved(ward, title)


def test_there_is_no_context_menu(ward: Screen) -> None:
    point = QPoint(300, 300)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, point)
    ended = ward.kiosk.input_guard.eventFilter(ward.window, event)
    assert ended


def test_nothing_can_be_dropped_onto_it(ward: Screen) -> None:
    data = QMimeData()
    data.setUrls([QUrl("file:///etc/passwd")])
    actions, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(300, 300), actions, data, button, Modifier.NoModifier)
    drop = QDropEvent(QPointF(300, 300), actions, data, button, Modifier.NoModifier)
    assert ward.kiosk.input_guard.eventFilter(ward.window, enter)
    assert ward.kiosk.input_guard.eventFilter(ward.window, drop)


def test_no_address_is_a_link(ward: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []
    monkeypatch.setattr(
        "PySide6.QtGui.QDesktopServices.openUrl", lambda url: opened.append(url), raising=True
    )
    tapped = 0
    while ward.navigator.visit.screen == "chapter":
        ward.touch("next")
        for item in ward.items():
            if "www." in str(item.property("text")) or "http" in str(item.property("text")):
                ward.touch_at(item.mapToScene(item.boundingRect().center()).toPoint())
                tapped += 1
    assert tapped
    assert opened == []


# --- the staff's way -----------------------------------------------------------------------------


def _hold_corners(screen: Screen, seconds: float, turned: bool = False) -> None:
    """Hold the top left and the bottom right corner with two fingers; `turned` the other two."""
    window, device = screen.window, screen.device
    right, bottom = window.width() - 8, window.height() - 8
    near, far = (
        (QPoint(right, 8), QPoint(8, bottom)) if turned else (QPoint(8, 8), QPoint(right, bottom))
    )
    QTest.touchEvent(window, device).press(0, near, window).press(1, far, window).commit()
    screen.let_time_go(seconds)
    screen.kiosk.input_guard.poll()
    QTest.touchEvent(window, device).release(0, near, window).release(1, far, window).commit()
    settle(screen.window)


def _enter(screen: Screen, pin: str) -> None:
    for digit in pin:
        screen.touch(f"digit-{digit}")
    screen.touch("tryPin")


@pytest.fixture
def exits(ward: Screen, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The exit codes asked for."""
    codes: list[int] = []
    monkeypatch.setattr("kiosk.app.QCoreApplication.exit", lambda code: codes.append(code))
    return codes


def test_two_corners_and_the_pin_let_staff_leave(ward: Screen, exits: list[int]) -> None:
    _hold_corners(ward, 3.1)
    assert ward.navigator.visit.screen == "pin"
    _enter(ward, PIN)
    assert ward.navigator.visit.screen == "staff"
    ward.touch("staffLeave")
    assert exits == [ExitCode.LEFT]


def test_on_a_screen_that_hangs_on_its_side_the_corners_are_those_of_what_is_seen(
    make_screen: Callable[..., Screen],
) -> None:
    screen = make_screen(1280, 800, Settings(staff_pin=HASH, screen_turned=90))
    _hold_corners(screen, 3.1)
    assert screen.navigator.visit.screen == "languages"
    _hold_corners(screen, 3.1, turned=True)
    assert screen.navigator.visit.screen == "pin"
    screen.touch("back")
    screen.touch("language-nl")
    screen.touch("appearance")
    screen.touch("turnScreen")
    assert screen.kiosk.appearance.turn == 180
    screen.navigator.finish()
    assert screen.kiosk.appearance.turn == 90


def test_staff_can_have_it_start_anew(ward: Screen, exits: list[int]) -> None:
    _hold_corners(ward, 3.1)
    _enter(ward, PIN)
    ward.touch("staffRestart")
    assert exits == [ExitCode.RESTART]


def test_a_short_hold_is_nothing(ward: Screen) -> None:
    _hold_corners(ward, 2.5)
    assert ward.navigator.visit.screen != "pin"


def test_one_finger_may_hold_one_corner_after_the_other(ward: Screen) -> None:
    window = ward.window
    for point in (QPoint(8, 8), QPoint(window.width() - 8, window.height() - 8)):
        QTest.mousePress(window, Qt.MouseButton.LeftButton, Modifier.NoModifier, point)
        ward.let_time_go(3.1)
        ward.kiosk.input_guard.poll()
        if ward.navigator.visit.screen != "pin":
            QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Modifier.NoModifier, point)
    settle(window)
    assert ward.navigator.visit.screen == "pin"
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Modifier.NoModifier, point)


def test_back_from_the_pad_goes_on_with_the_visit(ward: Screen) -> None:
    title = ward.pages.chapter.pageTitle
    ward.navigator.askPin()
    settle(ward.window)
    ward.touch("back")
    assert _is_unmoved(ward, title)


def test_the_pad_at_rest_speaks_the_staffs_language(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen(settings=Settings(screen_diagonal_inches=TABLET_INCHES, staff_pin=HASH))
    _hold_corners(screen, 3.1)
    assert "Personeel" in screen.item("pinTitle").property("text")
    screen.touch("back")
    assert screen.navigator.is_resting


def test_the_right_pin_ends_the_visit(ward: Screen) -> None:
    ward.touch("appearance")
    ward.touch("textSize-3")
    _hold_corners(ward, 3.1)
    _enter(ward, PIN)
    assert ward.kiosk.appearance.textScale == 1
    ward.touch("back")
    assert ward.navigator.is_resting


def test_wrong_pins_slow_down(ward: Screen) -> None:
    _hold_corners(ward, 3.1)
    for _ in range(3):
        _enter(ward, "1111")
        assert ward.navigator.visit.screen == "pin"
    assert ward.kiosk.pin_pad.waitSeconds == 5
    assert not ward.item("digit-1").isEnabled()
    assert "5" in ward.item("pinTitle").property("text")
    ward.touch("back")  # going out and in again does not help
    _hold_corners(ward, 3.1)
    assert ward.kiosk.pin_pad.waitSeconds == 2
    ward.let_time_go(2)
    ward.kiosk.pin_pad.poll()
    settle(ward.window)
    _enter(ward, PIN)
    assert ward.navigator.visit.screen == "staff"


def test_digits_are_not_kept(ward: Screen) -> None:
    _hold_corners(ward, 3.1)
    ward.touch("digit-2")
    ward.touch("digit-4")
    assert ward.kiosk.pin_pad.entered == 2
    ward.touch("erase")
    assert ward.kiosk.pin_pad.entered == 1
    ward.touch("back")
    _hold_corners(ward, 3.1)
    assert ward.kiosk.pin_pad.entered == 0


def test_without_a_pin_nobody_leaves(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    codes: list[int] = []
    monkeypatch.setattr("kiosk.app.QCoreApplication.exit", lambda code: codes.append(code))
    _hold_corners(screen, 3.1)
    assert screen.navigator.visit.screen == "staff"
    assert screen.shows("noPin")
    assert not screen.item("staffLeave").isEnabled()
    screen.kiosk.staff.leave()
    screen.kiosk.staff.restart()
    assert codes == []


def test_staff_sees_what_is_installed_and_signed(ward: Screen) -> None:
    _hold_corners(ward, 3.1)
    _enter(ward, PIN)
    ward.touch("staffAbout")
    words = ward.texts()
    for expected in ("PySide6", "garden", "Nederlands", "العربية"):
        assert expected in words
    count = len({text.id for text in source_texts(garden())})
    assert f"0 van {count} teksten getekend" in words
    ward.touch("back")
    assert ward.shows("staffAbout")


def test_a_fault_in_the_settings_is_marked(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen(faults=("ward.toml: $.themes: unknown",))
    _hold_corners(screen, 3.1)
    assert any("ward.toml: $.themes: unknown" in text for text in screen.texts())
    assert screen.shows("settingsFault")


def test_without_a_fault_nothing_is_marked(screen: Screen) -> None:
    _hold_corners(screen, 3.1)
    assert not screen.shows("settingsFault")


def test_the_touch_test_feels_every_finger(ward: Screen) -> None:
    _hold_corners(ward, 3.1)
    _enter(ward, PIN)
    ward.touch("staffTouchTest")
    assert ward.item("felt").property("text").startswith("0 ")
    window, device = ward.window, ward.device
    one, other = QPoint(400, 600), QPoint(900, 600)
    QTest.touchEvent(window, device).press(0, one, window).press(1, other, window).commit()
    QTest.touchEvent(window, device).release(0, one, window).release(1, other, window).commit()
    settle(window)
    assert ward.item("felt").property("text").startswith("2 ")


def test_touches_count_again_when_the_pad_is_asked_for_while_cleaning(ward: Screen) -> None:
    _hold_corners(ward, 3.1)
    _enter(ward, PIN)
    ward.touch("staffCleaning")
    ward.navigator.askPin()
    ward.kiosk.staff.begin()
    settle(ward.window)
    before = ward.navigator.visit.screen
    ward.touch("back")
    assert ward.navigator.visit.screen != before


def test_cleaning_ignores_everything_for_half_a_minute(ward: Screen) -> None:
    _hold_corners(ward, 3.1)
    _enter(ward, PIN)
    ward.touch("staffCleaning")
    assert ward.item("cleaningSeconds").property("text") == "30"
    ward.let_time_go(20)
    ward.kiosk.staff.poll()
    _hold_corners(ward, 3.1)
    ward.touch_at(QPoint(60, 60))
    QTest.keyClick(ward.window, Key.Key_Return)
    assert ward.kiosk.staff.view == "cleaning"
    ward.let_time_go(10)
    ward.kiosk.staff.poll()
    settle(ward.window)
    assert ward.kiosk.staff.view == "menu"
    ward.touch("back")
    assert ward.navigator.is_resting


def test_the_staffs_page_is_left_alone_for_long(ward: Screen) -> None:
    _hold_corners(ward, 3.1)
    _enter(ward, PIN)
    ward.wait_untouched(181)
    assert ward.navigator.is_resting


def test_an_open_window_for_development_closes(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen()
    screen.kiosk.input_guard.is_open = True
    assert screen.window.close()
    assert QGuiApplication.instance() is not None
