"""What one person did is gone before the next one comes."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from screen import TABLET_INCHES, Screen

from kiosk.devtools.offscreen import settle
from kiosk.exercise.moment import State
from kiosk.settings import Settings


def _is_at_rest(screen: Screen) -> bool:
    return screen.navigator.is_resting and screen.navigator.visit.screen == "languages"


@pytest.fixture
def visit(screen: Screen) -> Screen:
    """A visit in the midst of a page."""
    screen.touch("language-nl")
    screen.touch("chapter-0")
    return screen


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
    assert not [row for row in visit.pages.contents.chapters.rows if row.isRead]


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
    visit.touch("done")
    visit.wait_untouched(59)
    assert _is_at_rest(visit)
    assert given_back == []
    visit.wait_untouched(2)
    visit.wait_untouched(1000)
    assert given_back == [True]


def test_a_running_exercise_is_not_disturbed(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.navigator.openGuided("ladder")
    screen.navigator.answerFeeling(True)
    screen.navigator.beginGuided()
    for _ in range(4):  # paused and gone on with now and then, it outlasts the three minutes
        screen.player.start()
        screen.wait_untouched(100)
    assert not screen.shows("countdown")
    assert screen.navigator.visit.screen == "guided"


def test_an_exercise_left_behind_ends_and_then_all_is_forgotten(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.navigator.openGuided("ladder")
    screen.navigator.answerFeeling(True)
    screen.navigator.beginGuided()
    screen.player.start()
    screen.wait_untouched(899)
    assert screen.player.state == State.Running
    screen.wait_untouched(1)
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
    visit.touch("done")
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
    assert "Ga verder" in words
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
    screen.navigator.openGuided("ladder")
    screen.navigator.answerFeeling(True)
    screen.navigator.beginGuided()
    settle(screen.window)
    screen.touch("start")
    screen.touch("privacy")
    assert screen.player.state == State.Paused
    screen.touch("leavePrivacyAsk")
    screen.touch("leavePrivacy")
    assert screen.player.state == State.Paused


def test_nothing_at_rest_names_the_injury(screen: Screen) -> None:
    words = " ".join([screen.window.title(), *screen.texts()]).lower()
    for forbidden in ("ruptuur", "scheur", "tear", "bekken", "pelvic", "folder", "leaflet"):
        assert forbidden not in words


@pytest.mark.parametrize(("hour", "theme"), [(21, "day"), (22, "night"), (3, "night"), (7, "day")])
def test_the_ward_has_its_night(make_screen: Callable[..., Screen], hour: int, theme: str) -> None:
    screen = make_screen(time_of_day=lambda: time(hour))
    assert screen.kiosk.appearance.theme == theme


def _brightness(image: QImage) -> float:
    small = image.scaled(16, 10)
    pixels = [
        QColor(small.pixel(x, y)) for x in range(small.width()) for y in range(small.height())
    ]
    return sum(pixel.lightnessF() for pixel in pixels) / len(pixels)


def _frames(screen: Screen, change: Callable[[], object]) -> list[float]:
    """Return how bright the screen is at each step from a change until it has settled."""
    seen = []
    change()
    for _ in range(30):
        seen.append(_brightness(screen.window.grabWindow()))
        QCoreApplication.processEvents()
    return seen


def test_night_falls_by_itself_and_no_frame_flashes(make_screen: Callable[..., Screen]) -> None:
    now = [time(21, 59)]
    screen = make_screen(time_of_day=lambda: now[0])
    screen.touch("language-nl")
    screen.touch("chapter-0")
    day = _brightness(screen.window.grabWindow())
    now[0] = time(22)
    seen = _frames(screen, screen.kiosk.appearance.poll)
    assert screen.kiosk.appearance.theme == "night"
    assert seen[-1] < 0.35 < day
    assert max(seen) <= day
    dark = seen[-1]
    navigator = screen.navigator
    for change in (
        navigator.nextPage,
        navigator.previousPage,
        navigator.openContents,
        navigator.openLanguages,
        navigator.openAppearance,
        navigator.showPrivacyScreen,
        navigator.finish,
    ):
        assert max(_frames(screen, change)) < 2.2 * dark, change


def test_her_own_choice_outlasts_the_hour_but_not_the_visit(
    make_screen: Callable[..., Screen],
) -> None:
    now = [time(23)]
    screen = make_screen(time_of_day=lambda: now[0])
    screen.touch("language-nl")
    screen.touch("appearance")
    screen.touch("theme-day")
    assert screen.kiosk.appearance.theme == "day"
    now[0] = time(23, 30)
    screen.kiosk.appearance.poll()
    assert screen.kiosk.appearance.theme == "day"
    screen.touch("done")
    assert screen.kiosk.appearance.theme == "night"


def test_a_visit_begins_with_one_hint(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen()
    screen.keeps_hint = True
    screen.touch("language-nl")
    assert screen.shows("firstHint")
    assert not screen.shows("chapter-0")
    assert "Tik hier om verder te gaan." in screen.texts()
    assert "Tik hier om te luisteren." not in screen.texts()  # there is no voice
    screen.touch("privacy")
    assert not screen.shows("firstHint")
    screen.touch("leavePrivacyAsk")
    screen.touch("leavePrivacy")
    screen.touch("hintBegin")
    assert screen.shows("chapter-0")
    screen.touch("language")
    screen.touch("language-en")
    assert not screen.shows("firstHint")
    screen.touch("done")
    screen.touch("language-nl")
    assert screen.shows("firstHint")


def test_the_ward_may_do_without_the_hint(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen(settings=Settings(first_use_hint=False))
    screen.touch("language-nl")
    assert not screen.shows("firstHint")


def test_the_other_hand_and_a_turned_screen_are_forgotten(visit: Screen) -> None:
    visit.touch("appearance")
    right = visit.item("privacy").mapToScene(QPointF()).x()
    visit.touch("hand-left")
    assert visit.item("privacy").mapToScene(QPointF()).x() < right
    visit.touch("motion-off")
    assert visit.kiosk.appearance.reducedMotion
    visit.touch("turnScreen")
    assert visit.kiosk.appearance.turn == 90
    visit.touch("back")
    visit.touch("done")
    assert not visit.kiosk.appearance.isLeftHanded
    assert not visit.kiosk.appearance.reducedMotion
    assert visit.kiosk.appearance.turn == 0


def test_for_the_left_hand_arrows_point_where_reading_goes(visit: Screen) -> None:
    right = visit.item("next").mapToScene(QPointF()).x()
    visit.kiosk.appearance.chooseHand(True)
    settle(visit.window)
    assert visit.item("next").mapToScene(QPointF()).x() < visit.window.width() / 2 < right
    icons = [
        i for i in visit.items() if i.inherits("QQuickImage") and i.property("followsDirection")
    ]
    assert icons
    assert not any(icon.property("mirror") for icon in icons)


def test_a_screen_turned_for_lying_on_the_side_is_worked_as_before(visit: Screen) -> None:
    visit.touch("appearance")
    visit.touch("turnScreen")
    visit.touch("back")
    before = visit.texts()
    visit.touch("next")
    assert visit.texts() != before
    upright = visit.item("next")
    assert upright.mapToScene(QPointF(1, 0)).y() > upright.mapToScene(QPointF()).y()
