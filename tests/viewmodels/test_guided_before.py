"""What comes before an exercise, and beside it: feeling, tired muscles, positions."""

from collections.abc import Callable

import pytest
from guided import level_of, open_exercise
from packs import EXERCISES
from screen import TABLET_INCHES, Screen

from kiosk.exercise.moment import State
from kiosk.settings import Settings


def test_without_feeling_she_is_told_to_wait_and_may_watch(screen: Screen) -> None:
    for step in ("language-nl", "chapter-1", "exercise-hold", "guide"):
        screen.touch(step)
    assert "Staat u weer stevig op de grond?" in screen.texts()
    screen.touch("feelsNotYet")
    words = " ".join(screen.texts())
    assert "Dat is niet vreemd." in words
    assert "zodra u weer stevig staat" in words
    screen.touch("watch")
    assert "U kijkt nu alleen." in screen.texts()
    assert not any(screen.shows(name) for name in ("byMyself", "quiet", "position", "tired"))
    screen.touch("start")
    screen.pass_time(6)
    assert level_of(screen) == 1
    assert "U kijkt nu alleen." in screen.texts()
    screen.touch("stop")
    screen.touch("feelsNow")
    assert screen.navigator.visit.screen == "find"
    screen.touch("next")
    assert "U kijkt nu alleen." not in screen.texts()
    assert screen.shows("byMyself")


def test_three_pictures_tell_how_to_find_the_muscle(screen: Screen) -> None:
    for step in ("language-nl", "chapter-1", "exercise-hold", "guide", "feelsYes"):
        screen.touch(step)
    texts = screen.texts()
    for words in ("Doe alsof u een touw vasthoudt.", "Doe alsof u een emmer optilt."):
        assert words in texts
    assert any("het hek" in text for text in texts)
    assert [screen.shows(f"picture-{number}") for number in range(4)] == [True, True, True, False]


@pytest.mark.parametrize("exercise", EXERCISES)
@pytest.mark.parametrize("begin", [None, "start", "byMyself"])
def test_tired_muscles_are_always_one_tap_away(
    screen: Screen, exercise: str, begin: str | None
) -> None:
    open_exercise(screen, exercise)
    if begin:
        screen.touch(begin)
        screen.pass_time(6)
    screen.touch("tired")
    assert screen.navigator.visit.screen == "tired"
    assert screen.player.state == State.Ready
    assert level_of(screen) == 0
    words = " ".join(screen.texts())
    assert "niet meer gelijkmatig" in words
    assert "een dag later" in words
    screen.touch("back")
    assert screen.navigator.visit.screen == "guided"
    screen.touch("tired")
    screen.touch("restNow")
    assert screen.navigator.visit.screen == "contents"


def test_the_positions_are_shown_from_the_easiest_and_one_is_taken(hold: Screen) -> None:
    assert hold.item("posture").property("source").toString().endswith("on-chair")
    hold.touch("position")
    shown = [text for text in hold.texts() if ":" in text]
    assert shown == [
        "Op een stoel: het makkelijkst",
        "Op een bank: iets moeilijker",
        "Op het gras: het moeilijkst",
    ]
    hold.touch("picture-2")
    assert hold.navigator.visit.screen == "guided"
    assert hold.item("posture").property("source").toString().endswith("on-grass")


def test_an_exercise_with_postures_of_its_own_asks_for_no_position(bend: Screen) -> None:
    assert not bend.shows("position")


def test_with_reduced_motion_pictures_fade_instead_of_moving(
    make_screen: Callable[..., Screen],
) -> None:
    moving = open_exercise(make_screen(), "ladder")
    moving.touch("start")
    moving.pass_time(4)
    assert moving.item("pelvis").property("middle") < 0.3
    still = make_screen(
        settings=Settings(screen_diagonal_inches=TABLET_INCHES, reduced_motion=True)
    )
    open_exercise(still, "ladder")
    still.touch("start")
    still.pass_time(4)
    assert still.item("pelvis").property("middle") == pytest.approx(1 / 3, abs=0.001)
    assert still.item("ghost").property("middle") == 0
