"""Reading aloud: speed, volume, pages, the cues of an exercise."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from desk import FIRST, SECOND, WARD_VOLUME, Desk

from kiosk.speech.reader import Reader
from kiosk.speech.reading import SPEEDS, VOLUMES, State
from kiosk.speech.sentences import Text


def test_a_sentence_is_said_again_when_asked_and_at_another_speed(desk: Desk) -> None:
    desk.start()
    for ask in (desk.reader.again, desk.reader.slower, desk.reader.faster, desk.reader.faster):
        ask()
    assert set(desk.player.said) == {"Where is it?"}
    assert desk.player.speeds == [1.0, 1.0, 0.85, 1.0, 1.2]


def test_another_speed_leaves_a_pause_a_pause(desk: Desk) -> None:
    desk.start()
    desk.reader.pause_or_go_on()
    desk.reader.slower()
    assert desk.state is State.PAUSED
    assert len(desk.player.said) == 1


@pytest.mark.parametrize(
    ("ask", "field", "last"),
    [
        (Reader.slower, "speed", SPEEDS[0]),
        (Reader.faster, "speed", SPEEDS[-1]),
        (Reader.softer, "volume", VOLUMES[0]),
        (Reader.louder, "volume", VOLUMES[-1]),
    ],
)
def test_speed_and_volume_end_with_their_last_step(
    desk: Desk, ask: Callable[[Reader], None], field: str, last: float
) -> None:
    for _ in range(9):
        ask(desk.reader)
    assert getattr(desk.reader.reading, field) == last
    desk.start()
    ask(desk.reader)
    assert len(desk.player.said) == 1  # nothing has changed


def test_the_volume_goes_to_the_next_step_from_the_wards_own(desk: Desk) -> None:
    assert desk.player.volume == WARD_VOLUME
    desk.reader.louder()
    assert desk.player.volume == 0.5
    desk.reader.softer()
    assert desk.player.volume == 0.35


@pytest.mark.parametrize("is_by_itself", [True, False])
def test_a_voice_that_takes_a_volume_only_with_new_words_gets_them(
    desk: Desk, is_by_itself: bool
) -> None:
    desk.player.is_by_itself = is_by_itself
    desk.start()
    desk.reader.louder()
    assert len(desk.player.said) == (2 if is_by_itself else 1)


def test_all_that_was_chosen_is_forgotten(desk: Desk) -> None:
    desk.start()
    desk.reader.faster()
    desk.reader.louder()
    desk.reader.toggle_turning()
    desk.reader.failed(desk.player.token, "it is broken")
    desk.reader.forget()
    assert desk.reader.reading == Desk().reader.reading
    assert desk.player.volume == WARD_VOLUME
    assert desk.reader.can_read()


def test_it_stops_when_somebody_else_turns_the_page(desk: Desk) -> None:
    desk.start()
    desk.page.turn()
    assert desk.state is State.IDLE
    assert desk.player.sentence is None


def test_it_turns_the_pages_when_asked_to_and_ends_with_the_last(desk: Desk) -> None:
    desk.reader.toggle()
    desk.reader.toggle_turning()
    desk.hear_all()
    assert desk.player.said == ["Where is it?", "One.", "Two.", "Three."]
    assert desk.page.texts() == SECOND


def test_a_next_page_that_cannot_be_said_ends_it_without_a_fault() -> None:
    desk = Desk(FIRST, (Text("b", "Drie.", "nl"),))
    desk.reader.toggle()
    desk.reader.toggle_turning()
    desk.hear_all()
    assert desk.player.said == ["Where is it?", "One.", "Two."]
    assert not desk.reader.reading.has_failed


def test_a_visit_that_ends_with_the_turn_of_a_page_is_not_read_on(desk: Desk) -> None:
    desk.page.on_turn = desk.reader.forget
    desk.reader.toggle()
    desk.reader.toggle_turning()
    desk.hear_all()
    assert desk.player.said == ["Where is it?", "One.", "Two."]


def test_only_a_page_that_is_heard_keeps_the_visit_alive(desk: Desk) -> None:
    heard = [desk.reader.reading.is_talking]
    desk.start()
    heard.append(desk.reader.reading.is_talking)
    desk.reader.pause_or_go_on()
    heard.append(desk.reader.reading.is_talking)
    assert heard == [False, True, False]


@pytest.fixture
def exercise() -> Desk:
    """In an exercise whose first cue is shown."""
    desk = Desk((Text("title", "The lift", "en"),))
    desk.page.words = Text("cue", "Breathe in.", "en")
    return desk


def _show_cue(desk: Desk, words: str) -> None:
    desk.page.words = Text("cue", words, "en")
    desk.reader.cue_changed()


def test_the_cues_of_an_exercise_are_said_as_they_come(exercise: Desk) -> None:
    exercise.reader.toggle()
    exercise.hear()
    assert exercise.state is State.AWAITING_CUE
    _show_cue(exercise, "First floor.")
    _show_cue(exercise, "Second floor.")
    assert exercise.player.said == ["Breathe in.", "First floor.", "Second floor."]
    assert exercise.reader.reading.follows_cues
    assert not exercise.reader.reading.is_talking
    exercise.reader.toggle()
    assert exercise.state is State.IDLE
    _show_cue(exercise, "Third floor.")
    assert exercise.player.said[-1] == "Second floor."


def test_a_cue_without_words_lets_the_one_before_be_finished(exercise: Desk) -> None:
    exercise.start()
    _show_cue(exercise, "")
    assert exercise.state is State.PLAYING
    exercise.hear()
    assert exercise.state is State.AWAITING_CUE


def test_cues_can_be_asked_for_before_there_is_one(exercise: Desk) -> None:
    exercise.page.words = Text("cue", "", "en")
    exercise.reader.toggle()
    assert exercise.state is State.AWAITING_CUE
    _show_cue(exercise, "Breathe in.")
    assert exercise.player.said == ["Breathe in."]


def test_cues_are_not_paused_as_the_exercise_is(exercise: Desk) -> None:
    exercise.start()
    exercise.reader.pause_or_go_on()
    assert exercise.state is State.PLAYING
    assert not exercise.player.is_paused


def test_cues_end_with_the_exercise(exercise: Desk) -> None:
    exercise.start()
    exercise.page.words = None
    exercise.reader.page_changed()
    assert exercise.state is State.IDLE
    assert not exercise.reader.reading.follows_cues


def test_back_a_sentence_and_on_from_there(desk: Desk) -> None:
    desk.start()
    desk.hear()
    desk.hear()
    assert desk.player.said[-1] == "Two."
    desk.reader.sentence_back()
    assert desk.player.said[-1] == "One."
    desk.hear()
    assert desk.player.said[-1] == "Two."


def test_back_from_the_first_sentence_says_it_again(desk: Desk) -> None:
    desk.start()
    for _ in range(2):
        desk.reader.sentence_back()
        assert desk.player.said[-1] == "Where is it?"
    desk.hear()
    assert desk.player.said[-1] == "One."


def test_back_while_paused_goes_on_reading(desk: Desk) -> None:
    desk.start()
    desk.hear()
    desk.reader.began(desk.player.token)
    desk.reader.pause_or_go_on()
    desk.reader.sentence_back()
    assert desk.state is State.PREPARING
    assert desk.player.said[-1] == "Where is it?"


def test_back_at_what_is_said_in_between_says_that_again(desk: Desk) -> None:
    desk.start()
    desk.reader.say("a")
    desk.reader.sentence_back()
    assert desk.player.said[-2:] == ["One.", "One."]
    desk.reader.stop()
    desk.reader.sentence_back()
    assert desk.state is State.IDLE
