"""A running exercise as it is read from 1.5 m, lying down."""

from collections.abc import Callable
from itertools import pairwise
from math import dist

import pytest
from guided import begin_guided, open_exercise
from PySide6.QtCore import QRectF
from screen import Screen
from voices import FakeAudioPlayer, FakeEngine

from kiosk.devtools.offscreen import settle
from kiosk.exercise.anatomy_weights import Body, shape_weights
from kiosk.exercise.moment import State
from kiosk.exercise.plan import Levels
from kiosk.images.anatomy_picture import AnatomyPicture

CAPITALS = 0.714
"""Height of Noto Sans's capitals, as a share of its size."""
LARGE = 12.0
"""Millimetres of a capital of a short cue."""
BREATH = 6.5
"""Millimetres of a capital of how to breathe: 15 arc minutes."""
TRAVEL = 3.0
"""Millimetres that the muscle goes from one floor to the next."""
TARGET = 15.0
"""Millimetres of what is touched."""
TOGETHER = 10.0
"""Millimetres between count and words, at most."""
SIZES = [(1280, 800), (800, 1280)]


def _rect(screen: Screen, name: str) -> QRectF:
    item = screen.item(name)
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _capital(screen: Screen, name: str) -> float:
    size = screen.item(name).property("fontInfo").property("pixelSize").toNumber()
    return size * CAPITALS / screen.kiosk.appearance.unit


def _running(make_screen: Callable[..., Screen], size: tuple[int, int], name: str) -> Screen:
    screen = open_exercise(make_screen(*size), name)
    screen.touch("start")
    settle(screen.window)
    return screen


@pytest.mark.parametrize("size", SIZES)
def test_few_words_are_larger_than_many(
    make_screen: Callable[..., Screen], size: tuple[int, int]
) -> None:
    screen = _running(make_screen, size, "hold")
    screen.player.show_at(4.5)
    assert screen.player.cueShort == "Til op"
    assert _capital(screen, "cueShort") >= LARGE


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("size", SIZES)
def test_count_and_words_are_one_group(
    make_screen: Callable[..., Screen], size: tuple[int, int], language: str
) -> None:
    screen = make_screen(*size)
    screen.touch(f"language-{language}")
    begin_guided(screen, "hold")
    settle(screen.window)
    screen.touch("start")
    ring, words = _rect(screen, "ring"), _rect(screen, "cueShort")
    near = TOGETHER * screen.kiosk.appearance.unit
    if size[0] > size[1]:
        apart = words.left() - ring.right() if language == "nl" else ring.left() - words.right()
        assert 0 < apart < near
    else:
        assert ring.top() > words.bottom()
        assert (ring.left() == words.left()) == (language == "nl")


@pytest.mark.parametrize("size", SIZES)
def test_with_a_voice_the_sentence_makes_way_while_the_muscle_is_asked_to_move(
    make_screen: Callable[..., Screen], size: tuple[int, int]
) -> None:
    screen = make_screen(*size, voice=FakeEngine(), audio_player=FakeAudioPlayer())
    open_exercise(screen, "hold")
    screen.touch("start")
    screen.touch("hear")
    settle(screen.window)
    assert screen.item("cue").property("text") == screen.player.cueBelow
    screen.player.show_at(5.5)
    assert screen.player.cueBelow
    assert screen.item("cue").property("text") == ""
    assert _capital(screen, "breathLabel") >= BREATH


def test_without_a_voice_the_sentence_stays(hold: Screen) -> None:
    hold.touch("start")
    hold.player.show_at(5.5)
    assert hold.item("cue").property("text") == hold.player.cueBelow != ""


@pytest.mark.parametrize("exercise", ["ladder", "bend", "hold"])
@pytest.mark.parametrize("size", SIZES)
def test_for_all_of_the_run_there_is_a_way_to_pause(
    make_screen: Callable[..., Screen], size: tuple[int, int], exercise: str
) -> None:
    screen = _running(make_screen, size, exercise)
    pause = _rect(screen, "pauseNow")
    unit = screen.kiosk.appearance.unit
    assert min(pause.width(), pause.height()) >= TARGET * unit
    assert pause.bottom() > size[1] - 10 * unit
    for name in ("cueShort", "cue", "ring"):
        assert not _rect(screen, name).intersects(pause), name
    screen.pass_time(6)
    screen.touch("pauseNow")
    assert screen.player.state == State.Paused
    assert screen.shows("stop")


@pytest.mark.parametrize("size", [*SIZES, (1920, 1080)])
def test_while_it_runs_the_muscle_is_seen_from_close_by(
    make_screen: Callable[..., Screen], size: tuple[int, int]
) -> None:
    screen = open_exercise(make_screen(*size), "ladder")
    picture = screen.navigator.findChild(AnatomyPicture, "sidePicture")
    before = picture.sheet().placed(0.0).m11()
    screen.touch("start")
    settle(screen.window)
    sheet = picture.sheet()
    placed = sheet.placed(0.0)
    assert placed.m11() > 1.5 * before
    slings = []
    for floor in range(4):
        weights = shape_weights(Body(levels=Levels(*[floor / 3] * 3), is_lift=True))
        points = sheet.painted.anatomy.points("sling", weights)
        slings.append([placed.map(*point) for point in points])
    everywhere = QRectF(0, 0, picture.width(), picture.height())
    assert all(everywhere.contains(x, y) for sling in slings for x, y in sling)
    unit = screen.kiosk.appearance.unit
    for lower, upper in pairwise(slings):
        farthest = max(dist(one, other) for one, other in zip(lower, upper, strict=True))
        assert farthest >= TRAVEL * unit


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("size", SIZES)
def test_the_floors_are_within_the_margin(
    make_screen: Callable[..., Screen], size: tuple[int, int], language: str
) -> None:
    screen = make_screen(*size)
    screen.touch(f"language-{language}")
    begin_guided(screen, "ladder")
    margin = 5 * screen.kiosk.appearance.unit
    for _ in range(2):
        settle(screen.window)
        floors = _rect(screen, "lift")
        assert margin - 1 <= floors.left()
        assert floors.right() <= size[0] - margin + 1
        screen.player.start()


def test_before_the_lift_its_words_have_room(lift: Screen) -> None:
    unit = lift.kiosk.appearance.unit
    assert lift.shows("title")
    assert lift.item("cue").width() >= 60 * unit


def test_by_herself_the_picture_ends_at_its_card(hold: Screen) -> None:
    hold.touch("byMyself")
    settle(hold.window)
    card, shot = _rect(hold, "picture"), hold.window.grabWindow()
    stage = _rect(hold, "stageView")
    ground = shot.pixelColor(round(stage.right()) + 2, round(card.bottom()) + 3)
    for x in range(round(card.left()), round(card.right()), 20):
        assert shot.pixelColor(x, round(card.bottom()) + 3) == ground
    corner = shot.pixelColor(round(card.left()) + 1, round(card.bottom()) - 2)
    assert corner == ground


def test_the_speed_is_seen(lift: Screen) -> None:
    row = lift.item("step")
    dots = [dot for dot in row.childItems() if dot.property("radius")]

    def filled() -> int:
        colours = [dot.property("color").name() for dot in dots]
        return colours.count(dots[0].property("color").name())

    assert len(dots) == lift.player.paceSteps
    before = filled()
    assert before == lift.player.paceStep
    lift.touch("slower")
    assert filled() == lift.player.paceStep == before - 1
