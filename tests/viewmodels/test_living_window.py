"""The window of rest, cover and farewell: the hour, the steam, the curtain."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot
from screen import Screen

from kiosk.devtools.offscreen import settle
from kiosk.settings import Settings
from kiosk.viewmodels.living_window import NEAR_SECONDS
from kiosk.ward.screen_care import SHIFT_SECONDS


def _sources(screen: Screen, inside: str) -> list[str]:
    """The addresses of the pictures in an item."""
    there = screen.item(inside)
    shown = [one for one in screen.items() if there.isAncestorOf(one) or one is there]
    return [one.property("source").toString() for one in shown if one.inherits("QQuickImage")]


def _shows(screen: Screen, inside: str, part: str) -> bool:
    return any(f"kiosk/window-{part}" in source for source in _sources(screen, inside))


def _is_steaming(screen: Screen) -> bool:
    return bool(screen.item("windowLife").property("isSteaming"))


def _say_goodbye(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.end_visit()


@pytest.mark.parametrize(
    ("hour", "part"), [(8, "morning"), (12, "day"), (19, "evening"), (3, "night")]
)
def test_rest_cover_and_farewell_show_the_place_at_this_hour(
    make_screen: Callable[..., Screen], hour: int, part: str
) -> None:
    screen = make_screen(time_of_day=lambda: time(hour))
    assert _shows(screen, "windowPicture", part)
    screen.touch("language-nl")
    assert _shows(screen, "privacy", part), "what is touched is not what covers"
    screen.touch("privacy")
    assert _shows(screen, "windowPicture", part)
    screen.touch("leavePrivacyAsk")
    screen.touch("leavePrivacy")
    screen.touch("done")
    assert _shows(screen, "endPicture", part)


def test_it_becomes_evening_while_the_screen_rests(make_screen: Callable[..., Screen]) -> None:
    now = [time(16, 59)]
    screen = make_screen(time_of_day=lambda: now[0])
    assert _shows(screen, "windowPicture", "day")
    now[0] = time(17)
    screen.kiosk.living_window.poll()
    settle(screen.window)
    assert _shows(screen, "windowPicture", "evening")


def test_the_cover_button_is_dark_on_a_dark_screen(hold: Screen) -> None:
    assert "kiosk/window" in _sources(hold, "privacy")[0]
    hold.touch("quiet")
    assert "icon/privacy" in _sources(hold, "privacy")[0]


def test_the_steam_rises_for_a_while_after_a_touch(screen: Screen, qtbot: QtBot) -> None:
    window = screen.kiosk.living_window
    assert not _is_steaming(screen), "nobody has come yet"
    screen.touch("windowPicture")
    assert _is_steaming(screen)
    with qtbot.waitSignal(screen.item("windowLife").riseChanged):
        pass
    screen.let_time_go(NEAR_SECONDS - 1)
    window.look()
    assert _is_steaming(screen)
    screen.let_time_go(1)
    window.look()
    assert not _is_steaming(screen)
    screen.touch("windowPicture")
    assert _is_steaming(screen)


def test_nothing_moves_on_a_screen_that_is_dimmed(screen: Screen) -> None:
    screen.touch("windowPicture")
    screen.wait_untouched(60)
    assert screen.kiosk.idle_monitor.isDimmed
    assert not _is_steaming(screen)


def test_the_steam_is_still_where_motion_is_reduced(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen(settings=Settings(screen_diagonal_inches=10.1, reduced_motion=True))
    screen.touch("windowPicture")
    assert screen.shows("steam")
    assert not _is_steaming(screen)


def test_the_curtain_closes_after_goodbye_and_opens_at_a_touch(
    screen: Screen, qtbot: QtBot
) -> None:
    _say_goodbye(screen)
    assert screen.navigator.is_resting, "all is forgotten at once, whatever is still seen"
    life = screen.item("windowLife")
    qtbot.waitUntil(lambda: life.property("closed") == 1)
    assert screen.shows("curtain")
    assert not _is_steaming(screen)
    screen.touch("windowPicture")
    qtbot.waitUntil(lambda: life.property("closed") == 0)
    assert not screen.shows("curtain")


def test_the_curtain_is_open_once_nobody_is_there(screen: Screen) -> None:
    _say_goodbye(screen)
    screen.wait_untouched(60)
    assert screen.item("windowLife").property("closed") == 0


def test_where_motion_was_reduced_no_curtain_closes(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.kiosk.appearance.reduceMotion(True)
    screen.end_visit()
    assert not screen.kiosk.appearance.reducedMotion
    assert not screen.kiosk.living_window.isCurtained


def test_no_curtain_for_a_visit_that_was_not_ended_by_hand(screen: Screen) -> None:
    window = screen.kiosk.living_window
    screen.touch("language-nl")
    screen.touch("privacy")
    screen.touch("leavePrivacyAsk")
    screen.touch("startOver")
    assert not window.isCurtained
    screen.touch("language-nl")
    screen.touch("done")
    screen.let_time_go(NEAR_SECONDS)
    window.look()
    screen.wait_untouched(181)
    assert screen.navigator.is_resting
    assert not window.isCurtained


def test_a_screen_that_rests_for_long_shows_nothing_always_at_the_same_place(
    screen: Screen,
) -> None:
    def place() -> tuple[float, float]:
        tile = screen.item("language-nl")
        at = tile.mapToScene(QPointF())
        return at.x(), at.y()

    first, places = place(), set()
    screen.wait_untouched(61)
    for _ in range(8):
        screen.let_time_go(SHIFT_SECONDS)
        screen.kiosk.living_window.poll()
        settle(screen.window)
        places.add(place())
    assert len(places) == 8
    assert all(abs(x - first[0]) <= 4 and abs(y - first[1]) <= 4 for x, y in places)
    screen.touch("language-nl")
    screen.end_visit()
    screen.navigator.finish()
    settle(screen.window)
    assert place() == first, "while somebody is there it stands still"
