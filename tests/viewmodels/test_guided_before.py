"""What comes before an exercise, and beside it: feeling, tired muscles, positions."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from guided import level_of, open_exercise
from packs import EXERCISES, copy_garden, garden
from PySide6.QtQml import QQmlProperty
from screen import TABLET_INCHES, Screen

from kiosk.devtools.offscreen import settle
from kiosk.exercise.moment import State
from kiosk.settings import Settings


def test_without_feeling_she_is_told_to_wait_and_may_watch(screen: Screen) -> None:
    for step in ("language-nl", "chapter-1", "exercise-hold"):
        screen.touch(step)
    assert "Staat u weer stevig op de grond?" in screen.texts()
    screen.touch("feelsNotYet")
    words = " ".join(screen.texts())
    assert "Dat is niet vreemd." in words
    assert "zodra u weer stevig staat" in words
    screen.touch("watch")
    assert screen.player.state == State.Running, "watching needs no further tap"
    assert "Kijk nu alleen mee. U hoeft nog niets te doen." in screen.texts()
    assert not any(screen.shows(name) for name in ("byMyself", "quiet", "position", "tired"))
    screen.pass_time(6)
    assert level_of(screen) == 1
    assert "Kijk nu alleen mee. U hoeft nog niets te doen." in screen.texts()
    screen.touch("stop")
    screen.touch("feelsNow")
    assert screen.navigator.visit.screen == "calm"
    screen.touch("begin")
    assert "Kijk nu alleen mee. U hoeft nog niets te doen." not in screen.texts()
    screen.touch("stop")
    assert screen.shows("byMyself")


def test_neither_answer_looks_like_the_right_one(screen: Screen) -> None:
    for step in ("language-nl", "chapter-1", "exercise-hold"):
        screen.touch(step)
    yes, not_yet = screen.item("feelsYes"), screen.item("feelsNotYet")
    assert (yes.width(), yes.height()) == (not_yet.width(), not_yet.height())
    grounds = [QQmlProperty(one, "background.color").read() for one in (yes, not_yet)]
    assert grounds[0] == grounds[1]


def test_an_answer_can_be_taken_back(screen: Screen) -> None:
    for step in ("language-nl", "chapter-1", "exercise-hold", "feelsYes", "back"):
        screen.touch(step)
    assert screen.navigator.visit.screen == "feeling"
    screen.touch("feelsNotYet")
    assert screen.navigator.visit.screen == "wait"


def test_rest_calm_and_letting_go_come_before_the_first_exercise_only(screen: Screen) -> None:
    for step in ("language-nl", "chapter-1", "exercise-hold", "feelsYes"):
        screen.touch(step)
    texts = screen.texts()
    for words in ("vaak zitten", "rustig", "Laat het touw na elke keer los."):
        assert any(words in text for text in texts)
    assert [screen.shows(f"picture-{number}") for number in range(4)] == [True, True, True, False]
    screen.touch("begin")
    screen.touch("back")
    assert screen.navigator.visit.screen == "exercises"
    screen.touch("exercise-ladder")
    assert screen.navigator.visit.screen == "guided"
    assert screen.player.state == State.Ready


def test_a_leaflet_without_a_word_on_rest_goes_on_to_finding_the_muscle(
    make_screen: Callable[..., Screen], tmp_path: Path
) -> None:
    file = copy_garden(tmp_path) / "exercises.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(re.sub(r"\[\[guidance\.rest\]\](\n.+)+\n", "", text), encoding="utf-8")
    screen = make_screen(leaflets=tmp_path)
    for step in ("language-nl", "chapter-1", "exercise-hold", "feelsYes"):
        screen.touch(step)
    assert screen.navigator.visit.screen == "find"
    screen.touch("begin")
    assert screen.player.state == State.Running


@pytest.mark.parametrize("answer", ["feelsYes", "feelsNotYet"])
def test_three_pictures_tell_how_to_find_the_muscle(screen: Screen, answer: str) -> None:
    for step in ("language-nl", "chapter-1", "exercise-hold", answer, "findMuscle"):
        screen.touch(step)
    texts = screen.texts()
    for words in ("Doe alsof u een touw vasthoudt.", "Doe alsof u een emmer optilt."):
        assert words in texts
    assert any("het hek" in text for text in texts)
    assert [screen.shows(f"picture-{number}") for number in range(4)] == [True, True, True, False]
    screen.touch("begin" if answer == "feelsYes" else "watch")
    assert screen.player.state == State.Running
    screen.touch("back")
    assert screen.navigator.visit.screen == "exercises"


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_in_the_largest_letters_each_picture_keeps_its_words(
    make_screen: Callable[..., Screen], size: tuple[int, int]
) -> None:
    screen = make_screen(*size)
    screen.kiosk.appearance.set_text_scale(2.0)
    for step in ("language-nl", "chapter-1"):
        screen.touch(step)
    screen.navigator.openGuided("hold")
    settle(screen.window)
    screen.touch("feelsYes")
    guidance = garden().guidance
    assert guidance is not None
    wanted = [block.text for block in guidance.rest]
    met = [text for text in screen.texts() if text in wanted]
    while screen.shows("next"):
        screen.touch("next")
        met += [text for text in screen.texts() if text in wanted]
    assert met == wanted
    screen.touch("begin")
    assert screen.player.state == State.Running


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
    assert hold.item("posture").property("source").toString().endswith("on-chair.small")
    hold.touch("position")
    shown = [text for text in hold.texts() if ":" in text]
    assert shown == [
        "Op een stoel: het makkelijkst",
        "Op een bank: iets moeilijker",
        "Op het gras: het moeilijkst",
    ]
    hold.touch("picture-2")
    assert hold.navigator.visit.screen == "guided"
    assert hold.item("posture").property("source").toString().endswith("on-grass.small")


def test_an_exercise_with_postures_of_its_own_asks_for_no_position(bend: Screen) -> None:
    assert not bend.shows("position")


def test_with_reduced_motion_pictures_fade_instead_of_moving(
    make_screen: Callable[..., Screen],
) -> None:
    moving = open_exercise(make_screen(), "ladder")
    moving.touch("start")
    moving.pass_time(4)
    assert moving.item("sidePicture").property("middle") < 0.3
    still = make_screen(
        settings=Settings(screen_diagonal_inches=TABLET_INCHES, reduced_motion=True)
    )
    open_exercise(still, "ladder")
    still.touch("start")
    still.pass_time(4)
    assert still.item("sidePicture").property("middle") == pytest.approx(1 / 3, abs=0.001)
    assert still.item("sidePicture").property("jumps") > 0
