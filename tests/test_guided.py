"""The lift, done along: by the clock, at her own pace, and by hand."""

import pytest
from conftest import Screen


@pytest.fixture
def lift(screen: Screen) -> Screen:
    screen.touch("language-nl")
    screen.touch("chapter-4")
    screen.touch("exercise-lift")
    screen.touch("guide")
    return screen


def _cue(screen: Screen) -> str:
    return str(screen.item("cue").property("text"))


def _count(screen: Screen) -> str:
    return str(screen.item("count").property("text"))


def test_it_waits_until_she_begins(lift: Screen) -> None:
    lift.pass_time(10)
    assert lift.player.state == "ready"
    assert lift.player.floor == 0
    assert _count(lift) == ""


def test_it_goes_up_floor_by_floor_and_lets_go_in_one(lift: Screen) -> None:
    lift.touch("startPause")
    floors = [lift.player.floor]
    cues = [_cue(lift)]
    while lift.player.state == "running":
        lift.pass_time(0.5)
        if lift.player.floor != floors[-1]:
            floors.append(lift.player.floor)
        if _cue(lift) != cues[-1]:
            cues.append(_cue(lift))
    assert floors == [0, 1, 2, 3, 0]
    assert len(cues) == 6
    assert "Laat in één keer los" in cues[4]
    assert lift.player.state == "finished"


def test_it_counts_along(lift: Screen) -> None:
    lift.touch("startPause")
    counts = [_count(lift)]
    for _ in range(5):
        lift.pass_time(1)
        counts.append(_count(lift))
    assert counts == ["1", "2", "3", "4", "1", "2"]


def test_pause_keeps_the_place(lift: Screen) -> None:
    lift.touch("startPause")
    lift.pass_time(9.5)
    before = (_cue(lift), _count(lift), lift.player.floor)
    lift.touch("startPause")
    level = lift.player.level
    lift.pass_time(60)
    assert lift.player.state == "paused"
    assert (_cue(lift), _count(lift), lift.player.floor) == before
    assert lift.player.level == pytest.approx(level)
    lift.touch("startPause")
    assert (_cue(lift), _count(lift), lift.player.floor) == before
    lift.pass_time(0.375)
    assert _count(lift) == before[1]
    lift.pass_time(0.125)
    assert _count(lift) == str(int(before[1]) + 1)


def test_stop_goes_back_to_the_beginning_relaxed(lift: Screen) -> None:
    lift.touch("startPause")
    lift.pass_time(14)
    assert lift.player.floor == 3
    lift.touch("stop")
    assert lift.player.state == "ready"
    assert lift.player.floor == 0
    assert lift.player.level == 0
    assert not lift.item("stop").isEnabled()


def test_slower_and_faster_change_the_length_of_a_count_and_not_the_place(lift: Screen) -> None:
    lift.touch("startPause")
    lift.pass_time(5.125)
    before = (_cue(lift), _count(lift))
    lift.touch("slower")
    assert lift.player.pace == 1.25
    assert (_cue(lift), _count(lift)) == before
    lift.pass_time(1)
    assert (_cue(lift), _count(lift)) == before
    lift.pass_time(0.125)
    assert _count(lift) == str(int(before[1]) + 1)
    while lift.item("faster").isEnabled():
        lift.touch("faster")
    assert lift.player.pace == 0.6
    while lift.item("slower").isEnabled():
        lift.touch("slower")
    assert lift.player.pace == 2.0


def test_without_words_there_are_none(lift: Screen) -> None:
    lift.touch("startPause")
    cue = _cue(lift)
    assert cue in lift.texts()
    lift.touch("words")
    assert cue not in lift.texts()
    assert lift.shows("pelvis")
    assert lift.shows("lift")
    lift.touch("words")
    assert cue in lift.texts()


@pytest.mark.parametrize("floor", [1, 2, 3])
def test_she_moves_the_lift_by_tapping_a_floor(lift: Screen, floor: int) -> None:
    lift.touch(f"floor-{floor}")
    assert lift.player.state == "byHand"
    assert lift.player.floor == floor
    assert lift.player.level == pytest.approx(floor / 3, abs=0.001)
    assert lift.player.moveSeconds >= 0.9 * floor * 0.99
    up = _cue(lift)
    lift.touch("floor-0")
    assert lift.player.floor == 0
    assert lift.player.level == 0
    assert lift.player.isRelease
    assert _cue(lift) != up


def test_tapping_a_floor_takes_over_from_the_clock(lift: Screen) -> None:
    lift.touch("startPause")
    lift.pass_time(5)
    lift.touch("floor-2")
    cue = _cue(lift)
    lift.pass_time(30)
    assert _cue(lift) == cue
    lift.touch("startPause")
    assert lift.player.state == "running"
    assert lift.player.floor == 0


def test_the_drawing_follows_the_level(lift: Screen) -> None:
    pelvis = lift.item("pelvis")
    assert pelvis.property("level") == 0
    for seconds, level in [(4.0, 0.0), (5.0, 1 / 6), (7.0, 1 / 3), (15.9, 1.0), (17.5, 0.0)]:
        lift.player.show_at(seconds)
        assert pelvis.property("level") == pytest.approx(level, abs=0.001)
        assert lift.item("lift").property("level") == pelvis.property("level")


def test_another_language_mid_exercise_pauses_and_keeps_the_place(lift: Screen) -> None:
    lift.touch("startPause")
    lift.pass_time(9)
    floor, count = lift.player.floor, _count(lift)
    lift.touch("language")
    lift.pass_time(30)
    lift.touch("language-en")
    assert lift.player.state == "paused"
    assert (lift.player.floor, _count(lift)) == (floor, count)
    assert "level" in _cue(lift)


def test_going_back_to_the_page_stops_it(lift: Screen) -> None:
    lift.touch("startPause")
    lift.pass_time(9)
    lift.touch("back")
    assert lift.session.screen == "chapter"
    assert lift.player.state == "ready"
