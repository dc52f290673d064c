"""What is to come of an exercise, and the steps in which it is shown."""

from itertools import pairwise

import pytest
from msgspec.structs import astuple

from kiosk.exercise.ahead import LEVEL_STEPS, coming
from kiosk.exercise.breathing import breath_at
from kiosk.exercise.plan import RELAXED, Levels, Phase, Plan
from kiosk.exercise.steps import TURN_STEP, Motion, Steps, turn_seen
from kiosk.exercise.timeline import levels_at

QUICK = Plan(
    before=(Phase("rest", 2, 0.0),),
    phases=(Phase("tighten", 2, 1.0, move_counts=0.5), Phase("let-go", 4, 0.0, release=True)),
    count_seconds=0.6,
)
BENT = Plan(
    phases=(
        Phase("straight", 1, Levels(0.2, 0.5, 0.2), posture="upright"),
        Phase("round", 2, 0.0, posture="rounded"),
        Phase("hollow", 2, 0.0, posture="hollow"),
    )
)


@pytest.mark.parametrize("plan", [QUICK, BENT])
def test_it_goes_on_to_the_end_in_steps_that_are_not_seen(plan: Plan) -> None:
    moments = list(coming(plan, 0.0))
    assert moments[0].seconds == 0
    assert moments[-1].seconds == pytest.approx(plan.seconds, abs=0.02)
    for before, after in pairwise(moments):
        assert 0 < after.seconds - before.seconds < 0.017
        ways = zip(astuple(before.motion.levels), astuple(after.motion.levels), strict=True)
        assert max(abs(one - other) for one, other in ways) < 1.6 / LEVEL_STEPS
        assert abs((after.turn or 0) - (before.turn or 0)) < 1.6 * TURN_STEP


def test_it_is_what_the_exercise_shows_then() -> None:
    for moment in coming(QUICK, 0.7):
        assert moment.seconds >= 0.7
        shown = levels_at(QUICK, moment.seconds)
        assert astuple(moment.motion.levels) == pytest.approx(astuple(shown))
        assert moment.motion.breath == breath_at(QUICK, moment.seconds)


def test_after_the_end_nothing_is_to_come() -> None:
    assert not list(coming(QUICK, QUICK.seconds))


def test_what_is_held_does_not_move() -> None:
    held = [one.motion for one in coming(QUICK, 1.6) if one.seconds < 2.3]
    assert {(motion.levels, motion.levels_move) for motion in held} == {
        (Levels(1.0, 1.0, 1.0), False)
    }
    before = next(coming(QUICK, 0.5)).motion
    assert (before.levels, before.levels_move) == (RELAXED, False)
    assert next(coming(QUICK, 1.3)).motion.levels_move


def test_the_pelvis_turns_with_the_posture_and_else_not_at_all() -> None:
    turns = [one.turn for one in coming(BENT, 0.0)]
    assert turns[0] == 0
    assert (max(turns), turns[-1]) == (12, -12)
    assert {one.turn for one in coming(QUICK, 0.0)} == {None}


def test_what_moves_is_shown_at_a_step_and_what_stays_as_it_is() -> None:
    steps = Steps(levels=10, breath=4)
    levels = Levels(0.33, 0.66, 1.0)
    moving = steps.seen(Motion(levels, True, 0.3, True))
    assert astuple(moving.levels) == pytest.approx((0.3, 0.7, 1.0))
    assert moving.breath == 0.25
    still = steps.seen(Motion(levels, False, 0.3, False))
    assert still.levels == levels
    assert still.breath == pytest.approx(0.3, abs=0.011)


def test_the_ends_of_a_turn_are_steps() -> None:
    assert [turn_seen(turn) for turn in (0.0, 12.0, -12.0, 90.0)] == [0, 12, -12, 90]
    assert turn_seen(3.2) == 3.0
