"""The tone of an exercise: it rises with the muscle, falls as it lets go, and is silent else."""

import pytest
from exercising import BREATHS, HOLD, LIFT, ROUNDS, Exercise
from talking import Talk

from kiosk.exercise.moment import Moment, State
from kiosk.exercise.tone import GAP_SECONDS, SILENCE, Tone, tone_between


def _tones(exercise: Exercise, seconds: float) -> list[tuple[float, Tone]]:
    """Return each tone that begins within some seconds, and when."""
    began, before = exercise.now, exercise.moment
    found = []
    while exercise.now - began < seconds:
        tone = tone_between(before, exercise.moment, exercise.session.seconds_left())
        if tone is not None:
            found.append((pytest.approx(exercise.now - began, abs=0.1), tone))
        before = exercise.moment
        exercise.wait(0.05)
    return found


def test_off_by_default_and_after_a_visit() -> None:
    exercise = Exercise(LIFT)
    exercise.session.start()
    assert _tones(exercise, LIFT.seconds + 1) == []
    exercise.session.toggle_tone()
    assert exercise.moment.has_tone
    exercise.session.load("another", HOLD)
    assert exercise.moment.has_tone
    exercise.session.forget()
    assert exercise.moment == Moment()


def test_it_rises_floor_by_floor_and_falls_at_the_release() -> None:
    exercise = Exercise(LIFT)
    exercise.session.toggle_tone()
    exercise.session.start()
    heard = 4 - GAP_SECONDS
    assert _tones(exercise, LIFT.seconds + 1) == [
        (4.0, Tone(0.0, 0.5, 2.0, heard)),
        (8.0, Tone(0.5, 1.0, 2.0, heard)),
        (12.0, Tone(1.0, 0.0, 0.6, 0.6)),
        (16.0, SILENCE),
    ]


def test_as_light_it_sounds_as_well() -> None:
    exercise = Exercise(HOLD)
    exercise.session.toggle_tone()
    exercise.session.start_quiet()
    assert [tone.target for _, tone in _tones(exercise, 8)] == [1.0, 0.0]


@pytest.mark.parametrize("interrupt", ["pause", "stop", "forget", "toggle_tone"])
def test_any_interruption_is_silent_at_once(interrupt: str) -> None:
    exercise = Exercise(ROUNDS)
    exercise.session.toggle_tone()
    exercise.session.start()
    exercise.wait(3)
    before = exercise.moment
    getattr(exercise.session, interrupt)()
    assert tone_between(before, exercise.moment, 0.0) == SILENCE


def test_turned_on_in_the_middle_of_a_hold_it_is_heard_for_the_rest_of_it() -> None:
    exercise = Exercise(ROUNDS)
    exercise.session.start()
    exercise.wait(3)
    before = exercise.moment
    exercise.session.toggle_tone()
    tone = tone_between(before, exercise.moment, exercise.session.seconds_left())
    assert tone == Tone(1.0, 1.0, 0.0, 3 - GAP_SECONDS)


def test_by_hand_there_is_none() -> None:
    exercise = Exercise(LIFT)
    exercise.session.toggle_tone()
    before = exercise.moment
    exercise.session.move_to(1)
    assert exercise.moment.state is State.ByHand
    assert tone_between(before, exercise.moment, 0.0) is None


def test_with_words_it_rises_when_they_are_said() -> None:
    talk = Talk(BREATHS, {}, 1.0)
    talk.session.toggle_tone()
    talk.session.start()
    assert _tones(talk, 14)[:2] == [
        (1 + 4 + 1, Tone(0.0, 1.0, 2.0, 3 - GAP_SECONDS)),
        (1 + 4 + 1 + 3, Tone(1.0, 0.0, 0.6, 0.6)),
    ]
