"""A guided exercise under way, without Qt: by the clock, from one exercise to another."""

import pytest
from exercising import BREATHS, HOLD, LIFT, POSTURES, ROUNDS, TIGHT, Exercise

from kiosk.exercise.breathing import FREE_EMPTY
from kiosk.exercise.moment import Direction, Moment, State
from kiosk.exercise.plan import RELAXED, Plan
from kiosk.exercise.session import ExerciseSession

# --- by the clock --------------------------------------------------------------------------------


@pytest.mark.parametrize("plan", [ROUNDS, LIFT, HOLD, BREATHS, POSTURES])
def test_it_waits_until_she_begins(plan: Plan) -> None:
    exercise = Exercise(plan)
    before = exercise.moment
    assert exercise.session.seconds_to_tick() is None
    exercise.let_time_go(100)
    exercise.session.tick()
    assert exercise.moment == before
    assert before.state is State.Ready
    assert before.phase == plan.sequence[0]
    assert (before.count, before.counts, before.round) == (0, 0, 0)
    assert before.breath.kind is None
    assert before.direction is Direction.Still


@pytest.mark.parametrize("plan", [ROUNDS, LIFT, HOLD, BREATHS, POSTURES])
def test_it_ends_at_its_length_relaxed_and_can_be_done_again(plan: Plan) -> None:
    exercise = Exercise(plan)
    exercise.session.start()
    exercise.wait(plan.seconds - 0.01)
    assert exercise.moment.state is State.Running
    exercise.wait(0.02)
    assert exercise.moment.state is State.Finished
    assert exercise.session.seconds_to_tick() is None
    assert exercise.levels == RELAXED
    assert exercise.moment.phase == plan.sequence[-1]
    assert exercise.moment.breath.kind is None
    exercise.session.start()
    assert exercise.moment.state is State.Running
    assert exercise.moment.phase == plan.sequence[0]


def test_it_asks_for_a_tick_at_each_count() -> None:
    exercise = Exercise(ROUNDS)
    exercise.session.start()
    assert exercise.session.seconds_to_tick() == 1.0
    exercise.let_time_go(0.25)
    assert exercise.session.seconds_to_tick() == 0.75
    exercise.session.tick()
    assert exercise.session.seconds_to_tick() == 0.75
    exercise.let_time_go(5)
    assert exercise.session.seconds_to_tick() == 0.0


def test_it_counts_along_round_by_round() -> None:
    exercise = Exercise(ROUNDS)
    exercise.session.start()
    seen = []
    while exercise.moment.state is State.Running:
        moment = exercise.moment
        seen.append((moment.round, moment.cue, moment.count, moment.counts))
        exercise.wait(1)
    assert seen == [
        *((0, "ready", count, 2) for count in (1, 2)),
        *(
            (number, cue, count, counts)
            for number in (1, 2, 3)
            for cue, counts in (("tighten", 4), ("relax", 3))
            for count in range(1, counts + 1)
        ),
        *((3, "done", count, 2) for count in (1, 2)),
    ]


def test_a_late_tick_shows_where_the_clock_is() -> None:
    exercise = Exercise(ROUNDS)
    exercise.session.start()
    exercise.wait(7.9)
    exercise.let_time_go(2.6)
    exercise.session.tick()
    assert (exercise.moment.round, exercise.moment.cue, exercise.moment.count) == (2, "tighten", 2)
    assert exercise.moment.move.seconds == pytest.approx(0.5)


@pytest.mark.parametrize("seconds", [4.5, 20.0, 4 * 3600.0])
def test_a_machine_that_stood_still_has_let_go_and_goes_on_with_the_same_round(
    seconds: float,
) -> None:
    exercise = Exercise(ROUNDS)
    exercise.session.start()
    exercise.wait(9)
    tight = (2, "tighten")
    assert (exercise.moment.round, exercise.moment.cue) == tight
    exercise.let_time_go(seconds)
    exercise.session.tick()
    assert exercise.moment.state is State.Paused
    assert exercise.moment.move.levels == RELAXED
    exercise.session.start()
    assert (exercise.moment.round, exercise.moment.cue, exercise.moment.count) == (*tight, 1)


def test_the_muscle_is_told_to_move_once_a_phase() -> None:
    exercise = Exercise(LIFT)
    exercise.session.start()
    moves = [exercise.moment.move]
    while exercise.moment.state is State.Running:
        exercise.wait(1)
        if exercise.moment.move != moves[-1]:
            moves.append(exercise.moment.move)
    told = [(move.levels.highest, pytest.approx(move.seconds)) for move in moves]
    assert told == [(0.0, 2.0), (0.5, 2.0), (1.0, 2.0), (0.0, 0.6), (0.0, 2.0), (0.0, 0.0)]
    serials = [move.serial for move in moves]
    assert serials == sorted(set(serials))


def test_the_lift_goes_up_floor_by_floor_and_its_arrow_goes_along() -> None:
    exercise = Exercise(LIFT)
    seen = []
    exercise.session.start()
    while exercise.moment.state is State.Running:
        now = (exercise.moment.floor, exercise.moment.direction, exercise.moment.goal)
        if not seen or seen[-1] != now:
            seen.append(now)
        exercise.wait(1)
    assert seen == [
        (0, Direction.Still, 0.0),
        (1, Direction.Up, 0.5),
        (2, Direction.Up, 1.0),
        (0, Direction.Down, 0.0),
        (0, Direction.Still, 0.0),
    ]
    assert exercise.moment.direction is Direction.Still


def test_the_breath_follows_what_the_phases_ask_for() -> None:
    exercise = Exercise(BREATHS)
    exercise.session.start()
    seen = []
    while exercise.moment.state is State.Running:
        breath = exercise.moment.breath
        if not seen or seen[-1][0] != breath.serial:
            seen.append((breath.serial, breath.kind, breath.level, breath.seconds))
        exercise.wait(1)
    assert [entry[1:] for entry in seen] == [
        ("in", 1.0, 4.0),
        ("out", 0.0, 4.0),
        ("free", 0.7, 4.0),
    ]
    assert exercise.moment.breath.level == FREE_EMPTY


def test_pause_lets_go_and_goes_on_at_the_beginning_of_the_round() -> None:
    exercise = Exercise(ROUNDS)
    exercise.session.start()
    exercise.wait(2 + 7 + 1.5)
    assert (exercise.moment.cue, exercise.moment.round) == ("tighten", 2)
    exercise.session.pause()
    paused = exercise.moment
    assert (paused.state, paused.cue, paused.count) == (State.Paused, "relax", 0)
    assert (paused.move.levels, paused.move.seconds) == (RELAXED, 0.6)
    assert paused.direction is Direction.Down
    assert exercise.session.seconds_to_tick() is None
    exercise.wait(60)
    exercise.session.tick()
    assert exercise.moment == paused
    exercise.session.start()
    moment = exercise.moment
    assert (moment.cue, moment.count, moment.round) == ("tighten", 1, 2)
    assert exercise.levels == TIGHT
    assert exercise.session.seconds_to_tick() == pytest.approx(1)


@pytest.mark.parametrize(("seconds", "cue"), [(1, "ready"), (2 + 4 + 1, "tighten"), (24, "done")])
def test_paused_while_relaxed_it_goes_back_as_well(seconds: float, cue: str) -> None:
    exercise = Exercise(ROUNDS)
    exercise.session.start()
    exercise.wait(seconds)
    before = exercise.moment.cue
    exercise.session.pause()
    assert (exercise.moment.cue, exercise.levels) == (before, RELAXED)
    exercise.session.start()
    assert (exercise.moment.cue, exercise.moment.count) == (cue, 1)


@pytest.mark.parametrize("begin", ["start", "start_quiet", "start_by_myself"])
def test_stop_goes_back_to_the_beginning_relaxed(begin: str) -> None:
    exercise = Exercise(HOLD)
    ready = exercise.moment
    getattr(exercise.session, begin)()
    exercise.wait(3)
    exercise.session.touch()
    assert exercise.levels == TIGHT
    exercise.session.stop()
    moment = exercise.moment
    assert (moment.state, moment.phase, moment.count) == (State.Ready, ready.phase, 0)
    assert moment.move.levels == RELAXED
    assert moment.move.seconds == 0.6
    assert not moment.is_quiet
    assert exercise.session.seconds_to_tick() is None


def test_stopped_already_it_has_nothing_new_to_show() -> None:
    exercise = Exercise(HOLD)
    before = exercise.moment
    exercise.session.stop()
    exercise.session.pause()
    assert exercise.moment is before


def test_held_at_a_moment_for_a_picture() -> None:
    exercise = Exercise(LIFT)
    exercise.session.show_at(9.0)
    moment = exercise.moment
    assert (moment.state, moment.cue, moment.count) == (State.Held, "second", 2)
    assert moment.move.levels.highest == pytest.approx(0.75)
    assert not moment.is_quiet
    exercise.session.show_quietly_at(LIFT.seconds)
    assert (exercise.moment.cue, exercise.moment.count) == ("rest", 2)
    assert exercise.moment.is_quiet
    with pytest.raises(ValueError, match="outside the plan"):
        exercise.session.show_at(-1.0)


def test_as_light_it_goes_on_as_light_until_it_is_stopped() -> None:
    exercise = Exercise(ROUNDS)
    exercise.session.start_quiet()
    exercise.wait(3)
    exercise.session.pause()
    exercise.session.start()
    assert exercise.moment.is_quiet
    exercise.wait(ROUNDS.seconds)
    assert exercise.moment.state is State.Finished
    assert exercise.moment.is_quiet
    exercise.session.start()
    assert exercise.moment.is_quiet
    exercise.session.stop()
    assert not exercise.moment.is_quiet


# --- another exercise, another visit -------------------------------------------------------------


def test_the_exercise_under_way_keeps_its_place_when_it_is_loaded_again() -> None:
    exercise = Exercise(ROUNDS)
    exercise.session.start()
    exercise.wait(5)
    before = exercise.moment
    exercise.session.load("exercise", ROUNDS)
    assert exercise.moment is before
    exercise.session.load("another", HOLD)
    assert exercise.moment.state is State.Ready
    assert exercise.moment.phase == HOLD.sequence[0]
    assert exercise.levels == RELAXED


def test_forgotten_it_is_as_it_was_made() -> None:
    exercise = Exercise(HOLD)
    exercise.session.slower()
    exercise.session.hold_longer()
    exercise.session.start_quiet()
    exercise.wait(6)
    exercise.session.forget()
    assert exercise.moment == Moment()
    assert exercise.session.seconds_to_tick() is None
    exercise.session.load("exercise", HOLD)
    assert exercise.moment.state is State.Ready
    assert (exercise.moment.pace, exercise.moment.length) == (1.0, 4)


def test_with_nothing_loaded_nothing_can_be_done() -> None:
    session = Exercise().session
    for act in ACTS:
        act(session)
    assert session.moment == Moment()
    assert session.moment.pace == 1.0
    assert session.seconds_to_tick() is None


ACTS = (
    ExerciseSession.start,
    ExerciseSession.start_quiet,
    ExerciseSession.start_by_myself,
    ExerciseSession.pause,
    ExerciseSession.stop,
    ExerciseSession.tick,
    ExerciseSession.slower,
    ExerciseSession.faster,
    ExerciseSession.hold_longer,
    ExerciseSession.hold_shorter,
    ExerciseSession.settle,
    ExerciseSession.touch,
    ExerciseSession.lift,
    lambda session: session.move_to(0),
    lambda session: session.slide_to(0.5),
    lambda session: session.choose_posture("upright"),
    lambda session: session.show_at(1.0),
)
