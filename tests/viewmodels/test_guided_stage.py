"""The stage of a running exercise: nothing but picture, count and words, until it is touched."""

from collections.abc import Callable

import pytest
from guided import begin_guided, open_exercise
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter
from screen import Screen
from voices import FakeAudioPlayer, FakeEngine

from kiosk.devtools.offscreen import settle
from kiosk.exercise.moment import State
from kiosk.images.anatomy_picture import AnatomyPicture

RING = 44.0
"""Units of the width of count and breath, at least."""
BUTTONS = ("back", "contents", "appearance", "pause", "stop", "tired")


def touch_picture(screen: Screen) -> None:
    """Touch the body, where no button is."""
    view = screen.item("stageView")
    screen.touch_at(view.mapToScene(QPointF(view.width() / 2, view.height() / 3)).toPoint())


def shown(screen: Screen) -> set[str]:
    return {name for name in BUTTONS if screen.shows(name)}


@pytest.mark.parametrize("exercise", ["ladder", "bend", "hold"])
def test_while_it_runs_only_the_corner_has_buttons(screen: Screen, exercise: str) -> None:
    open_exercise(screen, exercise)
    screen.touch("start")
    assert screen.player.state == State.Running
    assert not shown(screen)
    assert screen.shows("privacy")
    touch_picture(screen)
    assert shown(screen) == set(BUTTONS)
    assert screen.player.state == State.Running
    touch_picture(screen)
    assert not shown(screen)


@pytest.mark.parametrize("is_left", [False, True])
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_no_words_are_over_the_view_from_below(
    make_screen: Callable[..., Screen], language: str, is_left: bool
) -> None:
    screen = make_screen(1280, 800)
    screen.touch(f"language-{language}")
    screen.kiosk.appearance.chooseHand(is_left)
    begin_guided(screen, "ladder")
    settle(screen.window)
    screen.touch("start")
    view = _rect(screen, "belowView")
    assert [name for name in ("cueShort", "cue") if _rect(screen, name).intersects(view)] == []


def _rect(screen: Screen, name: str) -> QRectF:
    item = screen.item(name)
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280), (1920, 1080), (1080, 1920)])
@pytest.mark.parametrize("exercise", ["ladder", "bend", "hold"])
def test_the_ring_is_seen_from_a_bed(
    make_screen: Callable[..., Screen], exercise: str, size: tuple[int, int]
) -> None:
    screen = make_screen(*size)
    open_exercise(screen, exercise)
    screen.touch("start")
    assert screen.item("ring").width() >= RING * screen.kiosk.appearance.unit


def test_a_pause_shows_all_and_going_on_hides_it(hold: Screen) -> None:
    hold.touch("start")
    touch_picture(hold)
    hold.touch("pause")
    assert shown(hold) == set(BUTTONS)
    hold.touch("pause")
    assert hold.player.state == State.Running
    assert not shown(hold)


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the pictures that are painted, each time that they are."""
    names: list[str] = []
    paint = AnatomyPicture.paint

    def noted(picture: AnatomyPicture, painter: QPainter) -> None:
        names.append(picture.objectName())
        paint(picture, painter)

    monkeypatch.setattr(AnatomyPicture, "paint", noted)
    return names


def test_what_is_not_seen_is_not_painted(
    painted: list[str], make_screen: Callable[..., Screen]
) -> None:
    screen = open_exercise(make_screen(), "ladder")
    painted.clear()
    screen.player.show_at(6)
    settle(screen.window)
    assert set(painted) == {"sidePicture", "belowPicture"}
    painted.clear()
    for seconds in (5, 9, 15):
        screen.player.show_quietly_at(seconds)
        settle(screen.window)
    assert not painted
    screen.player.stop()
    settle(screen.window)
    assert "sidePicture" in painted


def test_a_picture_is_as_its_page_has_it_when_she_comes_back(hold: Screen) -> None:
    hold.player.show_at(6)
    settle(hold.window)
    first = [given(hold, view) for view in ("stageView", "belowView")]
    hold.navigator.openContents()
    settle(hold.window)
    begin_guided(hold, "hold")
    hold.player.show_at(6)
    settle(hold.window)
    assert [given(hold, view) for view in ("stageView", "belowView")] == first
    assert all(size.isValid() and ground.alpha() for size, ground in first)


def given(screen: Screen, view: str) -> tuple[QSizeF, QColor]:
    """Return the size and the ground that a view has given to its picture."""
    item = screen.item(view)
    (picture,) = (child for child in item.childItems() if isinstance(child, AnatomyPicture))
    assert picture.size() == item.size()
    return picture.size(), picture.property("ground")


def test_the_words_are_large_and_the_sentence_is_below(hold: Screen) -> None:
    hold.touch("start")
    words, sentence = hold.item("cueShort"), hold.item("cue")
    assert words.property("text") == hold.player.cueShort
    assert sentence.property("text") == hold.player.cue
    assert words.mapToScene(QPointF(0, words.height())).y() <= sentence.mapToScene(QPointF()).y()


def test_at_the_end_there_is_rest_and_one_next_step_first(hold: Screen) -> None:
    hold.touch("start")
    while hold.player.state == State.Running:
        hold.pass_time(1)
    assert hold.player.state == State.Finished
    assert hold.shows("restPicture")
    places = {
        name: hold.item(name).mapToScene(QPointF()) for name in ("doneForNow", "start", "another")
    }
    assert sorted(places, key=lambda name: places[name].x()) == ["doneForNow", "start", "another"]
    hold.touch("doneForNow")
    assert hold.navigator.visit.screen == "contents"


def test_from_the_end_to_another_exercise(hold: Screen) -> None:
    hold.touch("start")
    while hold.player.state == State.Running:
        hold.pass_time(1)
    hold.touch("another")
    assert hold.navigator.visit.screen == "exercises"


def test_who_only_watches_gets_no_orders_and_moves_no_lift(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.navigator.openGuided("ladder")
    screen.touch("feelsNotYet")
    screen.touch("watch")
    assert screen.player.state == State.Running
    assert screen.item("cueShort").property("text") == "Zo doet u het"
    assert (screen.player.cue, screen.player.cueShort, screen.player.cueSpoken) == ("", "", "")
    screen.pass_time(5)
    floor = screen.player.floor
    touch_picture(screen)
    top = screen.item("floor-3")
    assert not top.isEnabled()
    screen.touch_at(top.mapToScene(top.boundingRect().center()).toPoint())
    assert screen.player.floor == floor


def test_the_soft_tone_is_off_until_she_asks_for_it(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen(voice=FakeEngine(), audio_player=FakeAudioPlayer())
    open_exercise(screen, "hold")
    screen.touch("start")
    assert not screen.player.tone
    screen.touch("tone")
    assert screen.player.tone
    assert screen.item("tone").property("note") == "Aan"
    screen.touch("tone")
    assert not screen.player.tone


def test_without_sound_no_tone_is_offered(hold: Screen) -> None:
    hold.touch("start")
    touch_picture(hold)
    assert hold.shows("stop")
    assert not hold.shows("tone")


def test_by_hand_there_is_no_tone_to_ask_for(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen(voice=FakeEngine(), audio_player=FakeAudioPlayer())
    open_exercise(screen, "hold")
    screen.touch("byMyself")
    assert screen.shows("stop")
    assert not screen.shows("tone")


@pytest.mark.parametrize("exercise", ["ladder", "hold"])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_no_button_of_the_bar_lies_on_the_picture(
    make_screen: Callable[..., Screen], size: tuple[int, int], exercise: str
) -> None:
    screen = make_screen(*size)
    screen.touch("language-nl")
    begin_guided(screen, exercise)
    settle(screen.window)
    picture = _rect(screen, "stageView")
    for button in ("back", "appearance", "privacy"):
        assert not _rect(screen, button).intersects(picture), button
