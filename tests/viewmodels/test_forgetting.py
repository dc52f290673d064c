"""Forgetting: the countdown, its times, and what nobody may lose."""

from collections.abc import Callable
from pathlib import Path

import pytest
from guided import begin_guided
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from screen import TABLET_INCHES, Screen

from kiosk.app import Kiosk
from kiosk.devtools.offscreen import settle
from kiosk.devtools.stepped_clock import SteppedClock
from kiosk.exercise.moment import State
from kiosk.settings import Settings


def _is_at_rest(screen: Screen) -> bool:
    return screen.navigator.is_resting and screen.navigator.visit.screen == "languages"


def test_after_three_minutes_untouched_all_is_forgotten(visit: Screen) -> None:
    visit.touch("appearance")
    visit.touch("textSize-2")
    visit.touch("theme-night")
    visit.touch("back")
    visit.wait_untouched(181)
    assert _is_at_rest(visit)
    assert visit.kiosk.appearance.textScale == 1
    assert visit.kiosk.appearance.theme == "day"
    visit.touch("language-nl")
    assert not [row for row in visit.pages.contents.shelf.rows if row.isRead]


def test_the_last_half_minute_is_counted_down(visit: Screen) -> None:
    visit.wait_untouched(149)
    assert not visit.shows("countdown")
    visit.wait_untouched(1)
    assert visit.item("secondsLeft").property("text") == "30"
    visit.wait_untouched(25)
    assert visit.item("secondsLeft").property("text") == "5"
    visit.wait_untouched(5)
    assert not visit.shows("countdown")
    assert _is_at_rest(visit)


@pytest.mark.parametrize("name", ["stillHere", "countdownArea"])
def test_any_touch_stops_the_countdown_and_does_nothing_else(visit: Screen, name: str) -> None:
    before = visit.pages.chapter.pageTitle
    visit.wait_untouched(160)
    visit.touch(name)
    assert not visit.shows("countdown")
    assert (visit.navigator.visit.screen, visit.pages.chapter.pageTitle) == ("chapter", before)
    visit.wait_untouched(149)
    assert not visit.shows("countdown")


def test_the_touch_that_stops_the_countdown_is_not_felt_below_it(visit: Screen) -> None:
    before = visit.navigator.visit
    places = [visit.item(name) for name in ("next", "figure", "privacy")]
    points = [one.mapToScene(one.boundingRect().center()).toPoint() for one in places]
    for point in points:
        visit.wait_untouched(160)
        visit.touch_at(point)
        assert not visit.shows("countdown")
        assert visit.navigator.visit == before


def test_each_touch_begins_the_time_anew(visit: Screen) -> None:
    for _ in range(5):
        visit.wait_untouched(140)
        visit.touch("next")
    assert not visit.shows("countdown")
    assert visit.navigator.visit.screen == "chapter"


def test_a_key_counts_as_somebody_there(visit: Screen) -> None:
    from PySide6.QtCore import Qt

    visit.wait_untouched(160)
    QTest.keyClick(visit.window, Qt.Key.Key_Tab)
    visit.wait_untouched(1)
    assert not visit.shows("countdown")


def test_at_rest_nothing_is_counted_or_loaded_anew(screen: Screen) -> None:
    told: list[str] = []
    screen.pages.shell.screenChanged.connect(lambda: told.append("screen"))
    screen.pages.shell.languageChanged.connect(lambda: told.append("language"))
    page = screen.item("language-nl")
    screen.wait_untouched(1000)
    assert told == []
    assert screen.item("language-nl") == page
    assert not screen.shows("countdown")


def test_the_resting_screen_dims_and_a_touch_goes_through(screen: Screen) -> None:
    screen.wait_untouched(59)
    assert not screen.shows("dimmed")
    screen.wait_untouched(2)
    assert screen.shows("dimmed")
    screen.touch("language-nl")
    assert not screen.shows("dimmed")
    assert screen.navigator.visit.screen == "contents"


def test_memory_is_given_back_once_when_nobody_is_there(
    visit: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    given_back = []
    monkeypatch.setattr("kiosk.platform.memory.trim_memory", lambda: given_back.append(True))
    visit.end_visit()
    visit.wait_untouched(59)
    assert _is_at_rest(visit)
    assert given_back == []
    visit.wait_untouched(2)
    visit.wait_untouched(1000)
    assert given_back == [True]


def test_a_running_exercise_is_not_disturbed(screen: Screen) -> None:
    screen.touch("language-nl")
    begin_guided(screen, "ladder")
    for _ in range(4):  # paused and gone on with now and then, it outlasts the three minutes
        screen.player.start()
        screen.wait_untouched(100)
    assert not screen.shows("countdown")
    assert screen.navigator.visit.screen == "guided"


def test_an_exercise_left_behind_ends_and_then_all_is_forgotten(screen: Screen) -> None:
    screen.touch("language-nl")
    begin_guided(screen, "ladder")
    screen.player.start()
    for _ in range(900):  # in which no timer is heard: the exercise does not come to its end
        assert screen.player.state == State.Running
        screen.let_time_go(1)
        screen.kiosk.idle_monitor.poll()
    assert screen.player.state == State.Ready
    assert screen.navigator.visit.screen == "guided"
    screen.wait_untouched(155)
    assert screen.shows("countdown")
    screen.wait_untouched(30)
    assert _is_at_rest(screen)


def test_done_forgets_at_once(visit: Screen) -> None:
    visit.touch("appearance")
    visit.touch("textSize-3")
    visit.touch("theme-night")
    visit.end_visit()
    assert _is_at_rest(visit)
    assert visit.kiosk.appearance.textScale == 1
    assert visit.kiosk.appearance.theme == "day"


def test_the_ward_sets_the_times(make_screen: Callable[..., Screen]) -> None:
    ward = Settings(screen_diagonal_inches=TABLET_INCHES, idle_seconds=60, warning_seconds=20)
    screen = make_screen(settings=ward)
    screen.touch("language-nl")
    screen.wait_untouched(40)
    assert screen.item("secondsLeft").property("text") == "20"
    screen.wait_untouched(20)
    assert _is_at_rest(screen)


def test_the_cover_hides_everything_at_once_and_goes_on_where_she_was(visit: Screen) -> None:
    visit.touch("next")
    title = visit.pages.chapter.pageTitle
    visit.touch("privacy")
    assert visit.texts() == []
    visit.touch("leavePrivacyAsk")
    words = " ".join(visit.texts())
    assert "Doorgaan" in words
    assert title not in words
    visit.touch("leavePrivacy")
    assert title in visit.texts()


def test_from_the_cover_all_can_start_over(visit: Screen) -> None:
    visit.touch("privacy")
    visit.touch("leavePrivacyAsk")
    visit.touch("startOver")
    assert _is_at_rest(visit)


def test_a_covered_visit_is_forgotten_too(visit: Screen) -> None:
    visit.touch("privacy")
    visit.wait_untouched(181)
    assert _is_at_rest(visit)
    assert not visit.shows("privacyScreen")


def test_covering_holds_the_exercise(screen: Screen) -> None:
    screen.touch("language-nl")
    begin_guided(screen, "ladder")
    settle(screen.window)
    screen.touch("start")
    screen.touch("privacy")
    assert screen.player.state == State.Paused
    screen.touch("leavePrivacyAsk")
    screen.touch("leavePrivacy")
    assert screen.player.state == State.Paused


@pytest.mark.parametrize("look", ["timer", "touch"])
def test_a_machine_that_slept_shows_nothing_of_before(visit: Screen, look: str) -> None:
    begin_guided(visit, "ladder")
    visit.player.start()
    settle(visit.window)
    visit.let_time_go(8 * 3600)
    if look == "timer":
        visit.kiosk.idle_monitor.poll()
    else:
        visit.touch_at(QPoint(640, 790))
    assert visit.navigator.is_resting


def test_a_finger_that_trembles_and_a_key_that_is_held_are_nobody(visit: Screen) -> None:
    window, device = visit.window, visit.device
    QTest.touchEvent(window, device).press(0, QPoint(640, 790), window).commit()
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier, "", True, 1
    )
    for second in range(180):
        QCoreApplication.sendEvent(window, held)
        moved = QPoint(640 + second % 2, 790)
        QTest.touchEvent(window, device).move(0, moved, window).commit()
        visit.let_time_go(1)
        visit.kiosk.idle_monitor.poll()
    QTest.touchEvent(window, device).release(0, QPoint(640, 790), window).commit()
    assert visit.navigator.is_resting


def test_a_visit_that_runs_out_as_the_kiosk_closes_is_forgotten_too(
    qapp: QCoreApplication, leaflet_folder: Path
) -> None:
    """The engine is gone by then."""
    ward = Settings(screen_diagonal_inches=TABLET_INCHES, leaflets=(leaflet_folder.name,))
    kiosk = Kiosk(ward, leaflets=leaflet_folder.parent, clock=SteppedClock())
    kiosk.navigator.chooseLanguage("nl")
    kiosk.close()
    kiosk.navigator.finish()
    assert kiosk.navigator.is_resting


@pytest.mark.parametrize("way", ["goBack", "finish", "chooseLanguage"])
def test_whatever_leads_to_rest_forgets(screen: Screen, way: str) -> None:
    screen.navigator.askPin()
    screen.kiosk.appearance.chooseTextSize(2.0)
    screen.kiosk.appearance.turnScreen()
    getattr(screen.navigator, way)(*(["nl"] if way == "chooseLanguage" else []))
    assert _is_at_rest(screen)
    assert screen.kiosk.appearance.textScale == 1
    assert screen.kiosk.appearance.turn == 0
