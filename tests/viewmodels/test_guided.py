"""An exercise followed by the clock."""

import pytest
from guided import cue_of, level_of, levels_of, open_exercise
from packs import EXERCISES, garden
from screen import Screen

from kiosk.exercise.moment import State


@pytest.mark.parametrize("exercise", EXERCISES)
def test_it_waits_until_she_begins(screen: Screen, exercise: str) -> None:
    open_exercise(screen, exercise)
    screen.pass_time(10)
    assert screen.player.state == State.Ready
    assert level_of(screen) == 0
    assert not screen.shows("breath")


@pytest.mark.parametrize("exercise", EXERCISES)
def test_it_runs_to_its_end_and_ends_relaxed(screen: Screen, exercise: str) -> None:
    open_exercise(screen, exercise)
    screen.touch("start")
    for _ in range(90):
        if screen.player.state != State.Running:
            break
        screen.pass_time(1)
    assert screen.player.state == State.Finished
    assert levels_of(screen) == (0, 0, 0)
    screen.touch("start")
    assert screen.player.state == State.Running


def test_the_lift_goes_up_floor_by_floor_and_lets_go_in_one(lift: Screen) -> None:
    lift.touch("start")
    floors = [lift.player.floor]
    cues = [cue_of(lift)]
    while lift.player.state == State.Running:
        lift.pass_time(0.5)
        if lift.player.floor != floors[-1]:
            floors.append(lift.player.floor)
        if lift.player.state == State.Running and cue_of(lift) != cues[-1]:
            cues.append(cue_of(lift))
    assert floors == [0, 1, 2, 3, 0]
    assert len(cues) == 6
    assert "Laat het touw helemaal los" in cues[4]


def test_it_counts_along(screen: Screen) -> None:
    open_exercise(screen, "hold")
    screen.touch("start")
    counts = []
    screen.pass_time(4)
    for _ in range(11):
        counts.append(screen.item("count").property("text"))
        screen.pass_time(1)
    assert counts == [*"123", *"123456", *"12"]  # Holding, down; holding again.


def test_the_lift_counts_in_dots_as_its_floors_have_numbers(lift: Screen) -> None:
    lift.touch("start")
    assert not lift.shows("count")
    assert [lift.shows(f"count-{number}") for number in (1, 4)] == [True, True]
    assert lift.player.counts == 4


def test_it_says_which_round_it_is(screen: Screen) -> None:
    open_exercise(screen, "hold")
    screen.touch("start")
    assert not screen.shows("round")
    rounds: list[str] = []
    while screen.player.state == State.Running:
        screen.pass_time(1)
        text = screen.item("round").property("text") if screen.shows("round") else ""
        if text and text not in rounds:
            rounds.append(text)
    assert rounds == [f"{number} van 3" for number in (1, 2, 3)]


def test_the_breath_swells_and_sinks_with_the_cue(bend: Screen) -> None:
    bend.touch("start")
    seen = {}
    for _ in range(16):
        label = bend.item("breathLabel").property("text")
        words = (bend.item("cueShort").property("text"), cue_of(bend))
        seen.setdefault(label, (words, bend.player.breath, bend.player.middle))
        bend.pass_time(1)
    assert seen["Adem in"][0] == ("Adem in", "")  # The sentence would only say it again.
    assert seen["Adem in"][1:] == (1, 0)
    assert seen["Adem uit"][0][1].startswith("Adem uit. Trek")
    assert seen["Adem uit"][1:] == (0, 1)
    assert next(iter(seen)) == "Blijf ademen"


def test_with_each_cue_come_its_short_and_its_spoken_words(lift: Screen) -> None:
    cues = {cue.text: (cue.short, cue.spoken) for cue in garden().exercise("ladder").cues}
    lift.touch("start")
    seen = {}
    while lift.player.state == State.Running:
        seen[lift.player.cue] = (lift.player.cueShort, lift.player.cueSpoken)
        lift.pass_time(0.5)
    assert seen == cues


def test_once_it_is_done_the_large_words_say_what_goes_on(screen: Screen) -> None:
    open_exercise(screen, "hold")
    screen.touch("start")
    seen = []
    for _ in range(9):
        seen.append(screen.item("cueShort").property("text"))
        screen.pass_time(1)
    assert seen == ["Straks tillen"] * 4 + ["Til op"] + ["Houd vast"] * 2 + ["Zet neer"] * 2


def test_no_number_invites_her_to_begin_before_the_first_round(screen: Screen) -> None:
    open_exercise(screen, "hold")
    screen.touch("start")
    assert not screen.shows("count")
    screen.pass_time(4)
    assert screen.shows("count")


def test_the_disc_is_the_breath_that_is_on_a_cue(bend: Screen) -> None:
    bend.touch("start")
    shown = set()
    while bend.player.state == State.Running:
        shown.add((bend.item("breathLabel").property("text"), bend.shows("breathDisc")))
        bend.pass_time(1)
    assert shown == {("Adem in", True), ("Adem uit", True), ("Blijf ademen", False)}


def test_without_an_exercise_there_are_no_words(lift: Screen) -> None:
    lift.player.forget()
    assert (lift.player.cue, lift.player.cueShort, lift.player.cueSpoken) == ("", "", "")
