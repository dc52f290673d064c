"""Reading aloud: the cues of an exercise, how long they may take, and at which speed."""

import pytest
from desk import Desk

from kiosk.speech.reader import MOST_FAULTS
from kiosk.speech.reading import CUE_MARGIN_SECONDS, SLOWEST_CUE, State
from kiosk.speech.sentences import Text, usual_seconds

CUE = Text("cue", "Breathe in. And out.", "en")


@pytest.fixture
def exercise() -> Desk:
    """In an exercise whose first cue is shown."""
    desk = Desk((Text("title", "The lift", "en"),))
    desk.page.words = CUE
    return desk


def test_words_that_are_not_said_take_no_time(exercise: Desk) -> None:
    assert exercise.reader.cue_seconds([CUE]) == 0
    exercise.reader.toggle()
    assert exercise.reader.cue_seconds([CUE]) > 0
    assert exercise.reader.cue_seconds([Text("cue", "", "en")]) == 0
    exercise.reader.toggle()
    assert exercise.reader.cue_seconds([CUE]) == 0


def test_words_may_take_as_long_as_their_sounds_and_a_margin(exercise: Desk) -> None:
    exercise.reader.toggle()
    exercise.player.lengths = {"Breathe in. ": 1.5, "And out.": 0.5}
    assert exercise.reader.cue_seconds([CUE]) == 2.5 + CUE_MARGIN_SECONDS
    del exercise.player.lengths["And out."]
    unknown = 2 * usual_seconds("And out.")
    assert exercise.reader.cue_seconds([CUE]) == pytest.approx(2.0 + unknown + CUE_MARGIN_SECONDS)


def test_after_a_fault_words_take_no_time_until_they_are_heard_again(exercise: Desk) -> None:
    exercise.reader.toggle()
    exercise.reader.failed(exercise.player.token, "it is broken")
    assert exercise.reader.cue_seconds([CUE]) == 0
    assert exercise.reader.reading.has_failed
    exercise.reader.cue_changed()
    exercise.hear()
    assert not exercise.reader.reading.has_failed
    assert exercise.reader.cue_seconds([CUE]) > 0


def test_the_next_cues_are_tried_but_not_for_ever(exercise: Desk) -> None:
    exercise.reader.toggle()
    for _ in range(MOST_FAULTS):
        exercise.reader.failed(exercise.player.token, "it is broken")
        assert exercise.state is State.AWAITING_CUE
        exercise.reader.cue_changed()
    exercise.reader.failed(exercise.player.token, "it is broken")
    assert exercise.state is State.IDLE
    assert exercise.reader.reading.has_failed
    assert len(exercise.player.said) == MOST_FAULTS + 1


def test_who_touches_after_a_fault_hears_it_again(exercise: Desk) -> None:
    exercise.reader.toggle()
    for _ in range(MOST_FAULTS + 1):
        exercise.reader.failed(exercise.player.token, "it is broken")
        exercise.reader.cue_changed()
    exercise.reader.toggle()
    assert not exercise.reader.reading.has_failed
    assert exercise.state is State.PREPARING


def test_what_goes_on_is_said_again_unless_something_is_said(exercise: Desk) -> None:
    exercise.page.again = Text("again", "Hold.", "en")
    exercise.reader.remind()
    assert exercise.player.said == [], "nobody listens"
    exercise.reader.toggle()
    exercise.reader.remind()
    assert exercise.player.said == ["Breathe in."]
    exercise.hear()
    exercise.hear()
    exercise.reader.remind()
    assert exercise.player.said[-1] == "Hold."
    exercise.hear()
    assert exercise.state is State.AWAITING_CUE


def test_an_exercise_that_begins_anew_gives_its_cue_itself(exercise: Desk) -> None:
    def begin() -> bool:
        exercise.reader.cue_changed()
        return True

    exercise.page.on_begin = begin
    exercise.reader.toggle()
    assert exercise.player.said == ["Breathe in."]


def test_their_sounds_are_made_as_the_page_comes_and_not_without_a_voice(exercise: Desk) -> None:
    exercise.reader.page_changed()
    assert exercise.player.ahead == ["Breathe in. ", "And out."]
    exercise.player.languages = ()
    exercise.reader.page_changed()
    assert exercise.player.ahead == []
    exercise.player.languages = ("en",)
    exercise.page.words = None
    exercise.reader.page_changed()
    assert exercise.player.ahead == []


def test_they_are_said_no_slower_than_fits(exercise: Desk) -> None:
    for _ in range(5):
        exercise.reader.slower()
    exercise.reader.toggle()
    assert exercise.player.speeds == [SLOWEST_CUE]
    exercise.reader.stop()
    exercise.page.words = None
    exercise.reader.toggle()
    assert exercise.player.speeds[-1] < SLOWEST_CUE


def test_it_says_a_cue_until_the_last_of_its_sentences_has_ended(exercise: Desk) -> None:
    exercise.reader.toggle()
    said = [exercise.reader.reading.says_a_cue]
    for _ in range(2):
        exercise.hear()
        said.append(exercise.reader.reading.says_a_cue)
    assert said == [True, True, False]
