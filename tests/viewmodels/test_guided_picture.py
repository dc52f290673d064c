"""The picture of an exercise: muscle, pelvis, breath."""

import itertools

import pytest
from guided import cue_of, level_of, levels_of, open_exercise
from PySide6.QtCore import QPointF
from PySide6.QtGui import QTransform
from screen import Screen

from kiosk.devtools.offscreen import settle
from kiosk.exercise.moment import Direction, State
from kiosk.viewmodels.exercise_kinds import Posture


def count_of(screen: Screen) -> str:
    return str(screen.player.count or "")


def test_each_posture_has_its_accent_and_its_picture(bend: Screen) -> None:
    bend.touch("start")
    pictures: dict[Posture, str] = {}
    tightest: dict[Posture, tuple[float, float, float]] = {}
    while bend.player.state == State.Running:
        posture = bend.player.posture
        pictures[posture] = bend.item("posture").property("source").toString()
        tightest[posture] = max(tightest.get(posture, (0, 0, 0)), levels_of(bend), key=max)
        bend.pass_time(1)
    assert list(pictures) == [Posture.Upright, Posture.Rounded, Posture.Hollow]
    names = [address.rpartition("/")[2] for address in pictures.values()]
    assert [name.removesuffix(".small") for name in names] == [
        "sit-upright",
        "sit-rounded",
        "sit-hollow",
    ]
    assert {posture: levels.index(1.0) for posture, levels in tightest.items()} == {
        Posture.Upright: 1,  # middle
        Posture.Rounded: 2,  # back
        Posture.Hollow: 0,  # front
    }


def _teal(screen: Screen) -> list[QPointF]:
    """Return where the mark of the accent is, in the frame of the drawing."""
    settle(screen.window)
    picture = screen.item("sidePicture")
    left, top, width, height = 108, 48, 546, 454
    scale = min(picture.width() / width, picture.height() / height)
    across, down = (picture.width() - width * scale) / 2, (picture.height() - height * scale) / 2
    turned = QTransform().translate(370, 330).rotate(screen.player.turn).translate(-370, -330)
    back, _ = turned.inverted()
    image = screen.window.grabWindow()
    found = []
    for x, y in itertools.product(range(250, 530, 2), range(300, 430, 2)):
        there = QPointF(across + (x - left) * scale, down + (y - top) * scale)
        colour = image.pixelColor(picture.mapToScene(there).toPoint())
        if colour.red() < 80 < colour.green() and colour.blue() < colour.green():
            found.append(back.map(QPointF(x, y)))
    return found


@pytest.mark.parametrize(("seconds", "x"), [(9.9, 370), (20.9, 452), (31.9, 314)])
def test_a_ring_shows_where_the_accent_lies(bend: Screen, seconds: float, x: float) -> None:
    bend.player.show_at(2)
    assert not _teal(bend)
    bend.player.show_at(seconds)
    ring = _teal(bend)
    middle = (min(one.x() for one in ring) + max(one.x() for one in ring)) / 2
    assert middle == pytest.approx(x, abs=20)


def test_an_arrow_tells_tightening_from_letting_go(lift: Screen) -> None:
    shown = {}
    for seconds in (2, 5, 7, 9, 10.3, 11.5, 15):
        lift.player.show_at(seconds)
        shown[seconds] = lift.item("sidePicture").property("direction")
    moving = {5: Direction.Up, 7: Direction.Up, 9: Direction.Up, 10.3: Direction.Down}
    assert shown == {**dict.fromkeys(shown, Direction.Still), **moving}


def test_pause_lets_go_and_goes_on_at_the_beginning(lift: Screen) -> None:
    lift.touch("start")
    lift.pass_time(9.5)
    assert lift.player.floor == 3
    lift.touch("pause")
    assert lift.player.state == State.Paused
    assert level_of(lift) == 0
    assert cue_of(lift) == "Laat het touw helemaal los. Doe het in één keer."
    lift.pass_time(60)
    assert (lift.player.state, level_of(lift)) == (State.Paused, 0)
    lift.touch("pause")
    assert lift.player.state == State.Running
    assert (count_of(lift), lift.player.floor) == ("1", 0)
    lift.pass_time(4.125)
    assert lift.player.floor == 1


def test_stop_goes_back_to_the_beginning_relaxed(lift: Screen) -> None:
    lift.touch("start")
    lift.pass_time(9.5)
    assert lift.player.floor == 3
    lift.touch("stop")
    assert lift.player.state == State.Ready
    assert lift.player.floor == 0
    assert level_of(lift) == 0
    assert not lift.shows("stop")


def test_slower_and_faster_change_the_length_of_a_count_and_not_the_place(lift: Screen) -> None:
    lift.touch("start")
    lift.pass_time(1.125)
    before = (cue_of(lift), count_of(lift))
    lift.touch("slower")
    assert lift.player.pace == 1.25
    assert (cue_of(lift), count_of(lift)) == before
    lift.pass_time(1)
    assert (cue_of(lift), count_of(lift)) == before
    lift.pass_time(0.125)
    assert count_of(lift) == str(int(before[1]) + 1)
    while lift.item("faster").isEnabled():
        lift.touch("faster")
    assert lift.player.pace == 0.6
    while lift.item("slower").isEnabled():
        lift.touch("slower")
    assert lift.player.pace == 1.5  # Six counts tight: slower is more than ten seconds.


def test_her_pace_goes_with_her_to_the_next_exercise_and_is_forgotten_with_her(
    lift: Screen,
) -> None:
    lift.touch("slower")
    lift.touch("back")
    lift.touch("exercise-hold")
    assert lift.player.pace == 1.25
    lift.end_visit()
    open_exercise(lift, "hold")
    assert lift.player.pace == 1.0


def test_she_chooses_how_long_to_hold(hold: Screen) -> None:
    assert not hold.item("shorter").isEnabled()
    assert hold.player.length == 3
    for _ in range(5):
        hold.touch("longer")
    assert hold.player.length == 8
    hold.touch("start")
    held = 0
    while hold.player.state == State.Running:
        held += level_of(hold) == 1 and hold.player.round == 1
        hold.pass_time(1)
    assert held == 8
    hold.touch("start")
    hold.touch("anywhere")
    while hold.item("longer").isEnabled():
        hold.touch("longer")
    assert hold.player.length == 10
    while hold.item("shorter").isEnabled():
        hold.touch("shorter")
    assert hold.player.length == 3


def test_only_where_the_length_is_hers_it_can_be_set(lift: Screen) -> None:
    assert not lift.shows("longer")
    assert not lift.shows("shorter")


def test_the_drawing_follows_the_levels(lift: Screen) -> None:
    pelvis = lift.item("sidePicture")
    assert pelvis.property("middle") == 0
    for seconds, level in [(4.0, 0.0), (5.0, 1 / 6), (6.0, 1 / 3), (10.0, 1.0), (11.5, 0.0)]:
        lift.player.show_at(seconds)
        for part in ("front", "middle", "back"):
            assert pelvis.property(part) == pytest.approx(level, abs=0.001)
        assert lift.item("lift").property("level") == pelvis.property("middle")


def test_the_parts_of_the_muscle_move_apart(bend: Screen) -> None:
    bend.player.show_at(9.9)
    pelvis = bend.item("sidePicture")
    assert pelvis.property("middle") == pytest.approx(1, abs=0.01)
    assert pelvis.property("front") < 0.5
    assert pelvis.property("back") < 0.5
    assert bend.item("breath").property("breath") < 1


def test_another_language_mid_exercise_lets_go(lift: Screen) -> None:
    lift.touch("start")
    lift.pass_time(9)
    assert lift.player.floor == 3
    lift.navigator.openLanguages()
    lift.pass_time(30)
    lift.touch("language-en")
    assert lift.player.state == State.Paused
    assert (lift.player.floor, level_of(lift)) == (0, 0)


def test_going_back_to_the_list_stops_it(lift: Screen) -> None:
    lift.touch("start")
    lift.pass_time(9)
    lift.touch("back")
    assert lift.navigator.visit.screen == "exercises"
    assert lift.player.state == State.Ready
