"""A guided exercise with a voice: each phase waits for its words, and none for too long."""

import math

import pytest
from exercising import BREATHS, HOLD, LIFT, POSTURES, ROUNDS, Exercise
from hypothesis import example, given, settings
from hypothesis import strategies as st
from talking import MARGIN, Talk, told

from kiosk.exercise.choices import PACES, Choices
from kiosk.exercise.moment import Direction, State
from kiosk.exercise.plan import MOST_OUT_SECONDS, MOST_TIGHT_SECONDS, RELAXED, Levels, Plan

steady = settings(derandomize=True, deadline=None, max_examples=200)
PLANS = {"rounds": ROUNDS, "lift": LIFT, "hold": HOLD, "breaths": BREATHS, "postures": POSTURES}

LIFT_TOLD = """\
  0.00  words     0.00 in 2.0  free 0.7  0  ready
  1.50  1 of 4    0.00 in 2.0  free 0.7  0  ready
  2.50  2 of 4    0.00 in 2.0  free 0.7  0  ready
  3.50  3 of 4    0.00 in 2.0  free 0.7  0  ready
  4.50  4 of 4    0.00 in 2.0  free 0.7  0  ready
  5.50  words     0.00 in 2.0  free 0.7  1  first
  7.00  1 of 4    0.50 in 2.0  free 0.7  1  first
  8.00  2 of 4    0.50 in 2.0  free 0.7  1  first
  9.00  3 of 4    0.50 in 2.0  free 0.7  1  first
 10.00  4 of 4    0.50 in 2.0  free 0.7  1  first
 11.00  words     0.50 in 2.0  free 0.7  1  second
 12.50  1 of 4    1.00 in 2.0  free 0.7  1  second
 13.50  2 of 4    1.00 in 2.0  free 0.7  1  second
 14.50  3 of 4    1.00 in 2.0  free 0.7  1  second
 15.50  4 of 4    1.00 in 2.0  free 0.7  1  second
 16.50  words     0.00 in 0.6  free 0.3  1  let-go
 18.00  1 of 2    0.00 in 0.6  free 0.3  1  let-go
 19.00  2 of 2    0.00 in 0.6  free 0.3  1  let-go
 20.00  words     0.00 in 2.0  free 0.3  1  rest
 21.50  1 of 2    0.00 in 2.0  free 0.3  1  rest
 22.50  2 of 2    0.00 in 2.0  free 0.3  1  rest
 23.50  the end"""

BREATHS_TOLD = """\
  0.00  words     0.00 in 2.0  free 0.3  1  in
  1.50  1 of 4    0.00 in 2.0  in   1.0  1  in
  2.50  2 of 4    0.00 in 2.0  in   1.0  1  in
  3.50  3 of 4    0.00 in 2.0  in   1.0  1  in
  4.50  4 of 4    0.00 in 2.0  in   1.0  1  in
  5.50  words     0.00 in 2.0  free 1.0  1  out
  7.00  1 of 3    1.00 in 2.0  out  0.0  1  out
  8.00  2 of 3    1.00 in 2.0  out  0.0  1  out
  9.00  3 of 3    1.00 in 2.0  out  0.0  1  out
 10.00  words     0.00 in 0.6  out  0.0  1  let-go
 11.50  1 of 1    0.00 in 0.6  out  0.0  1  let-go
 12.50  words     0.00 in 2.0  free 0.7  1  free
 14.00  1 of 4    0.00 in 2.0  free 0.7  1  free
 15.00  2 of 4    0.00 in 2.0  free 0.7  1  free
 16.00  3 of 4    0.00 in 2.0  free 0.7  1  free
 17.00  4 of 4    0.00 in 2.0  free 0.7  1  free
 18.00  the end"""
"""Words of 1.5 s: when, the count, the level and in how many seconds, breath, round, cue."""


@pytest.mark.parametrize(
    ("plan", "lines"), [(LIFT, LIFT_TOLD), (BREATHS, BREATHS_TOLD)], ids=["lift", "breaths"]
)
def test_an_exercise_moment_by_moment(plan: Plan, lines: str) -> None:
    assert told(Talk(plan, {}, 1.5)) == lines.splitlines()


def test_the_level_is_kept_until_the_words_are_said() -> None:
    talk = Talk(LIFT, {"second": 1.5}, 0.0)
    talk.session.start()
    talk.wait(8.5)
    assert (talk.moment.cue, talk.moment.count) == ("second", 0)
    assert talk.levels == Levels(0.5, 0.5, 0.5)
    assert talk.moment.direction is Direction.Up
    talk.wait(1.2)
    assert talk.moment.count == 1
    assert talk.levels == Levels(1.0, 1.0, 1.0)
    assert talk.moment.move.seconds == 2.0


def test_it_lets_go_at_once_with_the_words() -> None:
    talk = Talk(LIFT, {"let-go": 3.0}, 0.0)
    talk.session.start()
    talk.wait(12.1)
    assert (talk.moment.cue, talk.moment.count, talk.levels) == ("let-go", 0, RELAXED)
    serial = talk.moment.move.serial
    talk.wait(3)
    assert (talk.moment.cue, talk.moment.count) == ("let-go", 1)
    assert talk.moment.move.serial == serial


def test_words_without_an_end_are_waited_for_no_longer_than_their_known_length() -> None:
    talk = Talk(HOLD, {"ready": math.inf}, 0.0)
    talk.session.start()
    assert talk.session.seconds_to_tick() == 3.0 + MARGIN
    talk.wait(3.0 + MARGIN - 0.1)
    assert talk.moment.count == 0
    talk.wait(0.2)
    assert talk.moment.count == 1


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_a_voice_that_falls_silent_leaves_the_times_as_they_are_planned(plan: Plan) -> None:
    talk, alone = Talk(plan, {}, 5.0), Exercise(plan)
    talk.session.start()
    talk.wait(0.5)
    talk.fall_silent()
    alone.session.start()
    while alone.moment.state is State.Running:
        assert (talk.moment.cue, talk.moment.count) == (alone.moment.cue, alone.moment.count)
        assert talk.levels == alone.levels
        talk.wait(0.25)
        alone.wait(0.25)
    assert talk.moment.state is State.Finished


@pytest.mark.parametrize("interrupt", ["pause", "stop", "forget"])
def test_interrupted_in_the_middle_of_words_it_lets_go(interrupt: str) -> None:
    talk = Talk(LIFT, {"second": 3.0}, 0.0)
    talk.session.start()
    talk.wait(9)
    assert talk.moment.count == 0
    assert talk.levels != RELAXED
    getattr(talk.session, interrupt)()
    assert talk.levels == RELAXED
    assert talk.session.seconds_to_tick() is None
    before = talk.moment
    talk.session.words_said()
    assert talk.moment is before


def test_held_for_a_picture_it_waits_for_no_words() -> None:
    talk = Talk(LIFT, {}, 3.0)
    talk.session.start()
    talk.session.show_at(5.0)
    held = talk.moment
    assert (held.state, held.cue, held.count) == (State.Held, "first", 2)
    talk.session.words_said()
    assert talk.moment is held


def test_it_goes_on_with_the_words_of_the_round() -> None:
    talk = Talk(ROUNDS, {}, 1.0)
    talk.session.start()
    talk.wait(3 + 5 + 4 + 0.5)
    assert (talk.moment.cue, talk.moment.round, talk.moment.count) == ("tighten", 2, 0)
    talk.session.pause()
    assert talk.moment.direction is Direction.Still
    talk.wait(100)
    talk.session.start()
    talk.wait(0.1)
    assert (talk.moment.cue, talk.moment.round, talk.moment.count) == ("tighten", 2, 0)
    talk.wait(1.0)
    assert (talk.moment.cue, talk.moment.count) == ("tighten", 1)


def test_a_slower_pace_while_it_waits_leaves_room_for_it() -> None:
    talk = Talk(LIFT, {"second": 9.0}, 0.0)
    talk.session.start()
    talk.wait(8.1)
    assert talk.session.seconds_to_tick() == pytest.approx(1.9)
    talk.session.slower()
    assert talk.moment.count == 0
    assert talk.session.seconds_to_tick() == pytest.approx(0.9)
    talk.wait(20)
    assert talk.most_tight <= MOST_TIGHT_SECONDS + 0.001


def test_a_late_look_past_a_letting_go_lets_go_before_the_words() -> None:
    talk = Talk(ROUNDS.at_pace(0.6), {"tighten": 4.0}, 0.0)
    talk.session.start()
    talk.wait(1.2 + 4 + 1.3)
    assert talk.levels != RELAXED
    talk.let_time_go(3)
    talk.session.tick()
    assert (talk.moment.cue, talk.moment.round, talk.moment.count) == ("tighten", 2, 0)
    assert talk.levels == RELAXED


lengths = st.one_of(st.floats(0, 6), st.just(math.inf))
acts = st.lists(
    st.tuples(
        st.floats(0, 12),
        st.sampled_from(
            ["", "", "", "pause", "start", "slower", "faster", "fall_silent", "words_said"]
        ),
    ),
    max_size=12,
)


@steady
@given(st.sampled_from(sorted(PLANS)), st.sampled_from(PACES), st.lists(lengths, min_size=6), acts)
@example("lift", 1.0, [0.0, 0.0, 9.0, 0.0, 0.0, 0.0], [(10.1, "slower")])
@example("breaths", 1.0, [0.0, 0.0, math.inf, 0.0, 0.0, 0.0], [(9.5, "slower")])
def test_never_tight_for_more_than_ten_seconds_nor_out_for_more_than_six(
    name: str, pace: float, words: list[float], story: list[tuple[float, str]]
) -> None:
    """Whatever the words, words without an end, paces and interruptions; words included."""
    plan = Choices(pace).applied_to(PLANS[name])
    cues = dict.fromkeys(phase.cue for phase in plan.distinct)
    talk = Talk(plan, dict(zip(cues, words, strict=False)), 1.0)
    talk.session.start()
    for seconds, act in story:
        talk.wait(seconds)
        if act == "fall_silent":
            talk.fall_silent()
        elif act:
            getattr(talk.session, act)()
        if talk.moment.state is State.Running:
            assert 0 <= talk.moment.count <= talk.moment.counts
    talk.wait(200)
    assert talk.most_tight <= MOST_TIGHT_SECONDS + 0.01
    assert talk.most_out <= MOST_OUT_SECONDS + 0.01


@steady
@given(
    st.sampled_from(sorted(PLANS)), st.sampled_from(PACES), st.lists(st.floats(0, 3), min_size=6)
)
def test_left_alone_it_comes_to_its_end_and_no_relaxing_is_shorter_than_planned(
    name: str, pace: float, words: list[float]
) -> None:
    plan = Choices(pace).applied_to(PLANS[name])
    cues = dict.fromkeys(phase.cue for phase in plan.distinct)
    talk = Talk(plan, dict(zip(cues, words, strict=False)))
    talk.session.start()
    relaxed: dict[int, float] = {}
    while talk.moment.state is State.Running:
        if talk.levels == RELAXED:
            serial = talk.moment.cue_serial
            relaxed[serial] = relaxed.get(serial, 0.0) + 0.05
        talk.wait(0.05)
        assert talk.now < 2000
    assert talk.moment.state is State.Finished
    rests = [
        phase.counts * plan.count_seconds for phase in plan.sequence if phase.target == RELAXED
    ]
    assert sum(relaxed.values()) >= sum(rests) - 0.1 * len(rests)
    assert len(talk.said) + len(talk.cut) >= len(plan.sequence) - 1
    if max(words) <= 1.0 and pace <= 1.0:
        assert talk.cut == []


@steady
@given(st.sampled_from(sorted(PLANS)), st.lists(st.floats(0, 40), max_size=8))
def test_a_late_look_at_the_clock_never_takes_it_back(name: str, late: list[float]) -> None:
    plan = PLANS[name]
    talk = Talk(plan, {}, 1.0)
    talk.session.start()
    place = -1
    for seconds in late:
        talk.let_time_go(seconds)
        talk.session.tick()
        talk.follow()
        if talk.moment.state is not State.Running:
            return
        now = max(0, talk.moment.round - 1) * len(plan.phases)
        phase = talk.moment.phase
        assert phase is not None
        now += plan.phases.index(phase) if phase in plan.phases else 0
        now += 100 if phase in plan.after else 0
        assert now >= place
        place = now
