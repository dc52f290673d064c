"""What she sets herself: how long a count lasts, and for how long to hold."""

import pytest
from exercising import HOLD, LIFT, ROUNDS, Exercise

from kiosk.exercise.choices import PACES
from kiosk.exercise.moment import State
from kiosk.exercise.plan import RELAXED, Phase, Plan


def test_another_pace_keeps_the_place_and_changes_the_length_of_a_count() -> None:
    exercise = Exercise(ROUNDS)
    exercise.session.start()
    exercise.wait(4.5)
    before = exercise.moment
    exercise.session.slower()
    now = exercise.moment
    assert now.pace == 1.25
    assert (now.phase, now.count, now.cue_serial) == (before.phase, before.count, before.cue_serial)
    assert exercise.session.seconds_to_tick() == pytest.approx(0.5 * 1.25)
    exercise.wait(0.62)
    assert exercise.moment.count == before.count
    exercise.wait(0.01)
    assert exercise.moment.count == before.count + 1
    exercise.session.pause()
    exercise.session.faster()
    assert (exercise.moment.pace, exercise.levels) == (1.0, RELAXED)


def test_the_paces_end_at_the_slowest_and_the_fastest() -> None:
    exercise = Exercise(ROUNDS)
    slow = [exercise.moment.pace]
    while exercise.moment.can_go_slower:
        exercise.session.slower()
        slow.append(exercise.moment.pace)
    exercise.session.slower()
    assert exercise.moment.pace == PACES[-1]
    fast = [exercise.moment.pace]
    while exercise.moment.can_go_faster:
        exercise.session.faster()
        fast.append(exercise.moment.pace)
    exercise.session.faster()
    assert exercise.moment.pace == PACES[0]
    assert slow == [1.0, 1.25, 1.5, 2.0]
    assert tuple(reversed(fast)) == PACES


def test_her_choices_go_with_her_to_the_next_exercise() -> None:
    exercise = Exercise(HOLD)
    exercise.session.slower()
    exercise.session.hold_longer()
    exercise.session.load("lift", LIFT)
    assert (exercise.moment.pace, exercise.moment.length) == (1.25, 0)
    assert not exercise.moment.can_hold_longer
    assert not exercise.moment.can_hold_shorter
    exercise.session.load("again", HOLD)
    assert (exercise.moment.pace, exercise.moment.length) == (1.25, 5)


def test_a_length_from_elsewhere_stays_within_the_bounds_of_the_exercise() -> None:
    exercise = Exercise(HOLD)
    for _ in range(5):
        exercise.session.hold_longer()
    assert exercise.moment.length == 9
    short = Plan((Phase("hold", 3, 1.0, most_counts=5), Phase("relax", 2, 0.0)))
    exercise.session.load("short", short)
    assert exercise.moment.length == 5
    assert not exercise.moment.can_hold_longer
    exercise.session.load("long", HOLD)
    assert exercise.moment.length == 9


def test_she_holds_longer_and_shorter_within_bounds() -> None:
    exercise = Exercise(HOLD)
    assert not exercise.moment.can_hold_shorter
    lengths = [exercise.moment.length]
    while exercise.moment.can_hold_longer:
        exercise.session.hold_longer()
        lengths.append(exercise.moment.length)
    while exercise.moment.can_hold_shorter:
        exercise.session.hold_shorter()
        lengths.append(exercise.moment.length)
    assert lengths == [*range(4, 10), *range(8, 3, -1)]


def test_another_length_begins_an_exercise_under_way_anew() -> None:
    exercise = Exercise(HOLD)
    exercise.session.start()
    exercise.wait(5)
    exercise.session.hold_longer()
    assert exercise.moment.state is State.Running
    assert (exercise.moment.cue, exercise.moment.count) == ("ready", 1)
    exercise.wait(2)
    assert exercise.moment.counts == 5
    exercise.session.pause()
    exercise.session.hold_longer()
    assert exercise.moment.state is State.Ready
