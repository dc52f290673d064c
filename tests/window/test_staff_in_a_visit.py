"""Staff at the pad while a visit is under way: it shows nothing of it, and keeps no digit."""

import logging

import pytest
from screen import Screen
from ward_window import STAFF_PIN, enter, hold_corners

from kiosk.devtools.offscreen import settle


def test_what_was_hidden_stays_hidden_below_the_pad_and_after_it(ward: Screen) -> None:
    text = ward.pages.chapter.blocks.rows[0].words
    assert text in ward.texts()
    ward.touch("privacy")
    ward.item("privacyScreen")
    seen: list[bool] = []
    ward.window.afterRendering.connect(lambda: seen.append(_is_open(ward, text)))
    hold_corners(ward, 3.1)
    assert ward.navigator.visit.screen == "pin"
    ward.touch("digit-1")
    ward.touch("back")
    assert ward.shows("privacyScreen")
    assert seen
    assert not any(seen)


def _is_open(screen: Screen, text: str) -> bool:
    """Return whether a text of the page can be seen."""
    return text in screen.texts() and not screen.shows("privacyScreen")


def test_the_pad_is_not_below_the_hint(resting_ward: Screen) -> None:
    resting_ward.keeps_hint = True
    resting_ward.touch("language-nl")
    assert resting_ward.shows("hintBegin")
    hold_corners(resting_ward, 3.1)
    assert resting_ward.navigator.visit.screen == "pin"
    assert not resting_ward.shows("hintBegin")
    resting_ward.touch("back")
    assert resting_ward.shows("hintBegin")


def test_the_digits_go_with_the_pad(ward: Screen) -> None:
    hold_corners(ward, 3.1)
    ward.touch("digit-2")
    ward.touch("back")
    assert ward.kiosk.pin_pad.entered == 0
    hold_corners(ward, 3.1)
    ward.touch("digit-2")
    ward.wait_untouched(181)
    assert ward.kiosk.pin_pad.entered == 0


def test_a_pin_that_is_tried_while_the_pad_is_left_opens_nothing(ward: Screen) -> None:
    hold_corners(ward, 3.1)
    for digit in STAFF_PIN:
        ward.kiosk.pin_pad.press(digit)
    ward.kiosk.pin_pad.tryPin()
    ward.navigator.goBack()
    while ward.kiosk.pin_pad.isChecking:
        settle(ward.window)
    assert ward.navigator.visit.screen == "chapter"


def test_a_kiosk_that_was_just_started_takes_no_pin(ward: Screen) -> None:
    """A start forgets the wrong tries."""
    pad = type(ward.kiosk.pin_pad)("scrypt", lambda: ward.clock.now)
    assert pad.waitSeconds == 20
    pad.press("1")
    assert pad.entered == 0
    ward.let_time_go(20)
    pad.press("1")
    assert pad.entered == 1


def test_the_log_tells_what_staff_did_and_not_who(
    ward: Screen, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.app.QCoreApplication.exit", lambda code: None)
    with caplog.at_level(logging.INFO):
        hold_corners(ward, 3.1)
        enter(ward, "111111")
        enter(ward, "222222")
        enter(ward, STAFF_PIN)
        ward.touch("staffRestart")
        ward.touch("staffLeave")
    assert [record.getMessage() for record in caplog.records] == [
        "staff: wrong PINs in a row: 1",
        "staff: wrong PINs in a row: 2",
        "staff: admitted",
        "staff: has the kiosk start anew",
        "staff: leaves the kiosk",
    ]
