"""The staff's way out: two corners, the PIN, and what is behind it."""

from collections.abc import Callable

import pytest
from packs import garden
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from screen import TABLET_INCHES, Screen
from ward_window import HASH, STAFF_PIN, Key, Modifier, enter, hold_corners, is_unmoved

from kiosk.devtools.offscreen import settle
from kiosk.exit_codes import ExitCode
from kiosk.leaflet.program import behaviours
from kiosk.leaflet.texts import source_texts
from kiosk.settings import Settings


@pytest.fixture
def exits(ward: Screen, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The exit codes asked for."""
    codes: list[int] = []
    monkeypatch.setattr("kiosk.app.QCoreApplication.exit", lambda code: codes.append(code))
    return codes


def test_two_corners_and_the_pin_let_staff_leave(ward: Screen, exits: list[int]) -> None:
    hold_corners(ward, 3.1)
    assert ward.navigator.visit.screen == "pin"
    enter(ward, STAFF_PIN)
    assert ward.navigator.visit.screen == "staff"
    ward.touch("staffLeave")
    assert exits == [ExitCode.LEFT]


def test_on_a_screen_that_hangs_on_its_side_the_corners_are_those_of_what_is_seen(
    make_screen: Callable[..., Screen],
) -> None:
    screen = make_screen(1280, 800, Settings(staff_pin=HASH, screen_turned=90))
    hold_corners(screen, 3.1)
    assert screen.navigator.visit.screen == "languages"
    hold_corners(screen, 3.1, turned=True)
    assert screen.navigator.visit.screen == "pin"
    screen.touch("back")
    screen.touch("language-nl")
    screen.touch("appearance")
    screen.touch("turnScreen")
    assert screen.kiosk.appearance.turn == 180
    screen.navigator.finish()
    assert screen.kiosk.appearance.turn == 90


def test_staff_can_have_it_start_anew(ward: Screen, exits: list[int]) -> None:
    hold_corners(ward, 3.1)
    enter(ward, STAFF_PIN)
    ward.touch("staffRestart")
    assert exits == [ExitCode.RESTART]


def test_a_short_hold_is_nothing(ward: Screen) -> None:
    hold_corners(ward, 2.5)
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
    assert is_unmoved(ward, title)


def test_the_pad_at_rest_speaks_the_staffs_language(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen(settings=Settings(screen_diagonal_inches=TABLET_INCHES, staff_pin=HASH))
    hold_corners(screen, 3.1)
    assert "Personeel" in screen.item("pinTitle").property("text")
    screen.touch("back")
    assert screen.navigator.is_resting


def test_the_right_pin_ends_the_visit(ward: Screen) -> None:
    ward.touch("appearance")
    ward.touch("textSize-3")
    hold_corners(ward, 3.1)
    enter(ward, STAFF_PIN)
    assert ward.kiosk.appearance.textScale == 1
    ward.touch("back")
    assert ward.navigator.is_resting


def test_wrong_pins_slow_down(ward: Screen) -> None:
    hold_corners(ward, 3.1)
    for _ in range(3):
        enter(ward, "111111")
        assert ward.navigator.visit.screen == "pin"
    assert ward.kiosk.pin_pad.waitSeconds == 5
    assert not ward.item("digit-1").isEnabled()
    assert "5" in ward.item("pinTitle").property("text")
    ward.touch("back")  # going out and in again does not help
    hold_corners(ward, 3.1)
    assert ward.kiosk.pin_pad.waitSeconds == 2
    ward.let_time_go(2)
    ward.kiosk.pin_pad.poll()
    settle(ward.window)
    enter(ward, STAFF_PIN)
    assert ward.navigator.visit.screen == "staff"


def test_digits_are_not_kept(ward: Screen) -> None:
    hold_corners(ward, 3.1)
    ward.touch("digit-2")
    ward.touch("digit-4")
    assert ward.kiosk.pin_pad.entered == 2
    ward.touch("erase")
    assert ward.kiosk.pin_pad.entered == 1
    ward.touch("back")
    hold_corners(ward, 3.1)
    assert ward.kiosk.pin_pad.entered == 0


def test_without_a_pin_nobody_leaves(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    codes: list[int] = []
    monkeypatch.setattr("kiosk.app.QCoreApplication.exit", lambda code: codes.append(code))
    hold_corners(screen, 3.1)
    assert screen.navigator.visit.screen == "staff"
    assert screen.shows("noPin")
    assert not screen.shows("staffLeave")
    assert not screen.shows("staffRestart")
    screen.kiosk.staff.leave()
    screen.kiosk.staff.restart()
    assert codes == []


def test_staff_sees_what_is_installed_and_signed(ward: Screen) -> None:
    hold_corners(ward, 3.1)
    enter(ward, STAFF_PIN)
    words = ward.texts()
    for expected in ("Voor personeel", "garden", "Nederlands", "العربية"):
        assert expected in words
    assert any("PySide6" in text for text in words)
    texts = len({text.id for text in source_texts(garden())})
    own_words, behaviour = 1, len(behaviours(garden()))
    assert f"0 van {texts + own_words + behaviour}" in words
    assert f"0 van {texts + own_words}" in words
    assert not ward.shows("signedBar")


def test_a_fault_in_the_settings_is_marked(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen(faults=("ward.toml: $.themes: unknown",))
    hold_corners(screen, 3.1)
    assert any("ward.toml: $.themes: unknown" in text for text in screen.texts())
    assert screen.shows("settingsFault")


def test_without_a_fault_nothing_is_marked(screen: Screen) -> None:
    hold_corners(screen, 3.1)
    assert not screen.shows("settingsFault")


def test_the_touch_test_feels_every_finger(ward: Screen) -> None:
    hold_corners(ward, 3.1)
    enter(ward, STAFF_PIN)
    ward.touch("staffTouchTest")
    assert ward.item("felt").property("text").startswith("0 ")
    window, device = ward.window, ward.device
    one, other = QPoint(400, 600), QPoint(900, 600)
    QTest.touchEvent(window, device).press(0, one, window).press(1, other, window).commit()
    QTest.touchEvent(window, device).release(0, one, window).release(1, other, window).commit()
    settle(window)
    assert ward.item("felt").property("text").startswith("2 ")


def test_touches_count_again_when_the_pad_is_asked_for_while_cleaning(ward: Screen) -> None:
    hold_corners(ward, 3.1)
    enter(ward, STAFF_PIN)
    ward.touch("staffCleaning")
    ward.navigator.askPin()
    ward.kiosk.staff.begin()
    settle(ward.window)
    before = ward.navigator.visit.screen
    ward.touch("back")
    assert ward.navigator.visit.screen != before


def test_cleaning_ignores_everything_for_half_a_minute(ward: Screen) -> None:
    hold_corners(ward, 3.1)
    enter(ward, STAFF_PIN)
    ward.touch("staffCleaning")
    assert ward.item("cleaningSeconds").property("text") == "30"
    ward.let_time_go(20)
    ward.kiosk.staff.poll()
    hold_corners(ward, 3.1)
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
    hold_corners(ward, 3.1)
    enter(ward, STAFF_PIN)
    ward.wait_untouched(181)
    assert ward.navigator.is_resting


def test_an_open_window_for_development_closes(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen()
    screen.kiosk.input_guard.is_open = True
    assert screen.window.close()
    assert QGuiApplication.instance() is not None
