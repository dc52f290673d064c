"""A guided exercise without a clock: the lift moved by hand, and tightening by herself."""

import pytest
from exercising import HOLD, LIFT, POSTURES, TIGHT, Exercise

from kiosk.exercise.moment import Direction, State
from kiosk.exercise.plan import RELAXED, Levels

# --- the lift by hand ----------------------------------------------------------------------------


def test_the_lift_goes_up_a_floor_at_a_time_and_down_in_one() -> None:
    exercise = Exercise(LIFT)
    for floor, cue in ((1, "first"), (2, "second")):
        exercise.session.move_to(2)
        moment = exercise.moment
        assert (moment.state, moment.floor, moment.cue) == (State.ByHand, floor, cue)
        assert moment.move.levels.highest == floor / 2
        assert moment.move.seconds == pytest.approx(0.9)
        assert moment.direction is Direction.Up
    exercise.session.move_to(1)
    assert (exercise.moment.floor, exercise.moment.cue) == (0, "let-go")
    assert exercise.levels == RELAXED
    assert exercise.moment.move.seconds == pytest.approx(0.6)
    assert exercise.moment.direction is Direction.Down


def test_held_up_for_ten_seconds_the_lift_falls_and_says_so() -> None:
    exercise = Exercise(LIFT)
    exercise.session.move_to(1)
    exercise.wait(6)
    exercise.session.move_to(2)
    exercise.wait(3.9)
    assert exercise.moment.cue == "second"
    exercise.wait(0.2)
    assert (exercise.moment.cue, exercise.levels) == ("let-go", RELAXED)
    assert exercise.session.seconds_to_tick() is None
    exercise.session.move_to(1)
    assert exercise.session.seconds_to_tick() == pytest.approx(10)


@pytest.mark.parametrize("floor", [-1, 3])
def test_a_floor_that_is_not_there_changes_nothing(floor: int) -> None:
    exercise = Exercise(LIFT)
    before = exercise.moment
    exercise.session.move_to(floor)
    assert exercise.moment is before


def test_moving_the_lift_takes_over_from_the_clock() -> None:
    exercise = Exercise(LIFT)
    exercise.session.start()
    exercise.wait(5)
    exercise.session.move_to(2)
    taken = exercise.moment
    assert taken.breath.kind is None
    assert (taken.count, taken.counts) == (0, 0)
    exercise.wait(9)
    exercise.session.tick()
    assert exercise.moment == taken
    exercise.session.start()
    assert (exercise.moment.state, exercise.moment.cue) == (State.Running, "ready")


def test_the_same_move_again_is_told_again() -> None:
    exercise = Exercise(LIFT)
    exercise.session.move_to(1)
    first = exercise.moment
    exercise.session.move_to(1)
    assert exercise.moment.move.levels == first.move.levels
    assert exercise.moment.move != first.move
    assert exercise.moment.cue_serial == first.cue_serial


def test_a_dragged_lift_follows_the_finger_to_the_next_floor() -> None:
    exercise = Exercise(LIFT)
    seen = []
    for level in (-0.5, 0.2, 0.3, 0.7, 1.5):
        exercise.session.slide_to(level)
        seen.append((exercise.levels.highest, exercise.moment.cue))
    assert seen == [
        (0.0, "let-go"),
        (0.2, "let-go"),
        (0.3, "first"),
        (0.5, "first"),
        (0.5, "first"),
    ]
    exercise.session.settle()
    assert (exercise.moment.floor, exercise.levels.highest) == (1, 0.5)
    exercise.session.slide_to(0.7)
    assert exercise.levels.highest == 0.7
    exercise.session.slide_to(0.4)
    assert exercise.levels.highest == 0.5


def test_a_lift_that_is_drawn_down_falls_until_the_finger_goes() -> None:
    exercise = Exercise(LIFT)
    exercise.session.move_to(1)
    exercise.session.move_to(2)
    exercise.session.slide_to(0.74)
    assert (exercise.moment.cue, exercise.levels) == ("let-go", RELAXED)
    exercise.session.slide_to(0.9)
    assert exercise.levels == RELAXED
    exercise.session.settle()
    exercise.session.slide_to(0.4)
    assert exercise.levels.highest == 0.4


def test_only_a_lift_in_her_hand_settles() -> None:
    exercise = Exercise(LIFT)
    exercise.session.start()
    exercise.wait(9)
    before = exercise.moment
    exercise.session.settle()
    assert exercise.moment is before
    exercise.session.load("hold", HOLD)
    exercise.session.slide_to(0.5)
    exercise.session.start_by_myself()
    waiting = exercise.moment
    exercise.session.settle()
    assert exercise.moment is waiting


# --- by herself ----------------------------------------------------------------------------------


def test_by_herself_no_clock_goes() -> None:
    exercise = Exercise(HOLD)
    exercise.session.start()
    exercise.wait(3)
    exercise.session.start_by_myself()
    assert exercise.moment.state is State.ByHand
    assert exercise.moment.cue == "ready"
    assert exercise.levels == RELAXED
    assert exercise.moment.counts == 0
    assert exercise.session.seconds_to_tick() is None


def test_the_cue_is_given_again_when_she_begins_by_herself() -> None:
    exercise = Exercise(HOLD)
    before = exercise.moment
    exercise.session.start_by_myself()
    assert exercise.moment.cue == before.cue
    assert exercise.moment.cue_serial > before.cue_serial


def test_the_muscle_is_tight_as_long_as_she_holds_the_picture() -> None:
    exercise = Exercise(HOLD)
    exercise.session.start_by_myself()
    exercise.session.touch()
    assert (exercise.levels, exercise.moment.cue) == (TIGHT, "hold")
    exercise.let_time_go(20)
    exercise.session.lift()
    assert (exercise.levels, exercise.moment.cue) == (RELAXED, "relax")
    assert exercise.moment.direction is Direction.Down


def test_a_tap_tightens_and_the_next_one_lets_go() -> None:
    exercise = Exercise(HOLD)
    exercise.session.start_by_myself()
    exercise.session.touch()
    exercise.let_time_go(0.4)
    exercise.session.lift()
    exercise.let_time_go(30)
    assert exercise.levels == TIGHT
    exercise.session.touch()
    assert exercise.levels == RELAXED
    exercise.let_time_go(5)
    exercise.session.lift()
    assert exercise.levels == RELAXED
    exercise.session.touch()
    exercise.let_time_go(0.5)
    exercise.session.lift()
    assert exercise.levels == RELAXED


def test_by_herself_she_tightens_at_her_pace() -> None:
    exercise = Exercise(HOLD)
    exercise.session.slower()
    exercise.session.start_by_myself()
    exercise.session.touch()
    assert exercise.moment.move.seconds == 2.5


def test_she_goes_through_the_postures_and_lets_go_between_them() -> None:
    exercise = Exercise(POSTURES)
    exercise.session.start_by_myself()
    assert exercise.moment.postures == ("upright", "hollow")
    exercise.session.touch()
    assert exercise.levels == Levels(0.2, 1.0, 0.2)
    exercise.session.choose_posture("hollow")
    assert (exercise.moment.posture, exercise.moment.cue) == ("hollow", "lean-back")
    assert exercise.levels == RELAXED
    exercise.session.lift()
    assert exercise.levels == RELAXED
    exercise.session.touch()
    assert exercise.levels == Levels(1.0, 0.2, 0.2)
    before = exercise.moment
    exercise.session.choose_posture("rounded")
    assert exercise.moment is before


@pytest.mark.parametrize("begin", [None, "start", "start_quiet"])
def test_touches_and_postures_are_for_by_herself_only(begin: str | None) -> None:
    exercise = Exercise(POSTURES)
    exercise.session.start_by_myself()
    exercise.session.stop()
    if begin:
        getattr(exercise.session, begin)()
    before = exercise.moment
    exercise.session.touch()
    exercise.session.lift()
    exercise.session.choose_posture("hollow")
    assert exercise.moment is before


def test_the_lift_has_nothing_to_hold_by_herself() -> None:
    exercise = Exercise(LIFT)
    exercise.session.start_by_myself()
    before = exercise.moment
    exercise.session.touch()
    exercise.session.lift()
    assert exercise.moment is before
