"""What is hers alone: the cover, the night, hints, the hand and the side."""

from collections.abc import Callable
from datetime import time

import pytest
from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from screen import TAP_SECONDS, Screen

from kiosk.devtools.offscreen import settle
from kiosk.settings import Settings


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
    screen.end_visit()
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
    screen.end_visit()
    screen.touch("language-nl")
    assert screen.shows("firstHint")


def test_what_the_hint_shows_is_the_real_thing(screen: Screen) -> None:
    screen.keeps_hint = True
    screen.touch("language-nl")
    screen.touch("hint-privacy")
    assert screen.shows("privacyScreen")
    screen.touch("leavePrivacyAsk")
    screen.touch("leavePrivacy")
    screen.touch("hint-next")
    assert screen.navigator.visit.screen == "contents"
    assert not screen.shows("firstHint")


def test_the_cover_is_there_as_soon_as_its_button_is_pressed(visit: Screen) -> None:
    button = visit.item("privacy")
    point = button.mapToScene(button.boundingRect().center()).toPoint()
    visit.let_time_go(TAP_SECONDS)
    QTest.touchEvent(visit.window, visit.device).press(0, point, visit.window).commit()
    settle(visit.window)
    assert visit.shows("leavePrivacyAsk")
    QTest.touchEvent(visit.window, visit.device).release(0, point, visit.window).commit()
    settle(visit.window)
    assert visit.shows("leavePrivacyAsk"), "letting go asks nothing"


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
    visit.end_visit()
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
