"""Reading aloud: faults, a player that hangs, and whatever happens in any order."""

from __future__ import annotations

from typing import Any

import pytest
from desk import FIRST, SECOND, Desk
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.speech.reading import SPEEDS, State
from kiosk.speech.sentences import Text, longest_seconds, sentences


def test_a_fault_ends_reading_and_is_logged(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.start()
    desk.reader.failed(desk.player.token, "it is broken")
    assert [record.getMessage() for record in caplog.records] == ["reading aloud: it is broken"]
    assert desk.state is State.IDLE
    assert desk.reader.reading.has_failed
    assert not desk.reader.can_read()
    desk.reader.toggle()
    assert desk.player.said == ["Where is it?", "Where is it?"], "it is tried again"
    assert not desk.reader.reading.has_failed


def test_a_player_may_fail_at_once(desk: Desk) -> None:
    desk.player.on_say = lambda token: desk.reader.failed(token, "no sound card")
    desk.reader.toggle()
    assert desk.state is State.IDLE
    assert desk.reader.reading.has_failed


def test_a_player_may_fail_at_once_after_a_pause(desk: Desk) -> None:
    desk.start()
    desk.reader.pause_or_go_on()
    desk.player.on_go_on = lambda token: desk.reader.failed(token, "no sound card")
    desk.reader.pause_or_go_on()
    assert desk.state is State.IDLE
    assert desk.reader.reading.has_failed


def test_a_player_may_begin_at_once(desk: Desk) -> None:
    desk.player.on_say = desk.reader.began
    desk.reader.toggle()
    assert desk.state is State.PLAYING


LONGEST = longest_seconds("Where is it?")


def test_a_sound_has_a_time_to_end_in(desk: Desk) -> None:
    desk.reader.toggle()
    assert desk.reader.seconds_left() is None
    desk.reader.began(desk.player.token)
    assert desk.reader.seconds_left() == LONGEST
    desk.now += 2
    assert desk.reader.seconds_left() == LONGEST - 2
    desk.now += 100
    assert desk.reader.seconds_left() == 0


def test_a_sound_that_does_not_end_is_a_fault(desk: Desk) -> None:
    desk.start()
    desk.now += LONGEST - 0.1
    desk.reader.wake()
    assert desk.state is State.PLAYING
    desk.now += 0.1
    desk.reader.wake()
    assert desk.state is State.IDLE
    assert desk.reader.reading.has_failed


def test_a_slow_voice_has_more_time(desk: Desk) -> None:
    desk.reader.slower()
    desk.start()
    assert desk.reader.seconds_left() == pytest.approx(longest_seconds("Where is it?", SPEEDS[1]))


def test_no_time_runs_out_in_a_pause(desk: Desk) -> None:
    desk.start()
    desk.now += LONGEST - 1
    desk.reader.pause_or_go_on()
    assert desk.reader.seconds_left() is None
    desk.now += 1000
    desk.reader.wake()
    desk.reader.pause_or_go_on()
    assert desk.reader.seconds_left() == LONGEST


def test_a_sentence_that_is_said_again_has_its_whole_time(desk: Desk) -> None:
    desk.start()
    desk.now += LONGEST - 1
    desk.reader.again()
    assert desk.reader.seconds_left() is None
    desk.now += 2
    desk.reader.wake()
    assert desk.state is State.PREPARING
    desk.reader.began(desk.player.token)
    assert desk.reader.seconds_left() == LONGEST


CUES = (None, Text("cue", "Lift.", "en"), Text("cue", "Let go. Rest.", "en"), Text("cue", "", "en"))
PAGES = (FIRST, SECOND, (), (Text("c", "Nee.", "nl"),))
CONTROLS = ["toggle", "pause_or_go_on", "again", "toggle_turning", "stop", "forget"]
STEPS = ["slower", "faster", "softer", "louder"]
ASKS = st.tuples(st.sampled_from([*CONTROLS, *STEPS]))
TOLD = st.tuples(
    st.sampled_from(["began", "ended", "failed"]), st.sampled_from([0, 0, 0, 0, -1, -2])
)
WORLD = st.one_of(
    st.tuples(st.just("page"), st.sampled_from(PAGES)),
    st.tuples(st.just("cue"), st.sampled_from(CUES)),
    st.tuples(st.just("time"), st.sampled_from([0.5, 4.0, 30.0])),
    st.tuples(st.just("kind"), st.booleans()),
)


def _happens(desk: Desk, event: tuple[Any, ...]) -> None:
    reader = desk.reader
    match event:
        case ("began", age):
            reader.began(desk.player.token + age)
        case ("ended", age):
            desk.player.finish(age)
            reader.ended(desk.player.token + age)
        case ("failed", age):
            desk.player.finish(age)
            reader.failed(desk.player.token + age, "broken")
        case ("page", texts):
            desk.page.pages[:] = [texts, SECOND]
            reader.page_changed()
        case ("cue", words):
            entered = (words is None) != (desk.page.words is None)
            desk.page.words = words
            if entered:
                reader.page_changed()
            reader.cue_changed()
        case ("time", seconds):
            desk.now += seconds
            reader.wake()
        case ("kind", is_by_itself):
            desk.player.is_by_itself = is_by_itself
        case (ask,):
            getattr(reader, ask)()


def _check(desk: Desk) -> None:
    """What is true of every state, whatever has led to it."""
    reading, player = desk.reader.reading, desk.player
    state = reading.state
    assert (reading.sentence is None) == (state in (State.IDLE, State.AWAITING_CUE))
    if state in (State.PREPARING, State.PLAYING):
        assert player.sentence == reading.sentence
        assert not player.is_paused
    if state is State.PAUSED:
        assert player.sentence is None or player.is_paused
    if state is State.IDLE:
        assert player.sentence is None
        assert not reading.follows_cues
    if state is State.AWAITING_CUE:
        assert reading.follows_cues
    assert (desk.reader.seconds_left() is not None) == (state is State.PLAYING)
    assert player.volume == reading.volume


@settings(derandomize=True, deadline=None, max_examples=500)
@given(st.lists(st.one_of(ASKS, TOLD, TOLD, WORLD), max_size=40))
def test_whatever_happens_it_says_what_is_on_the_screen_or_is_silent(
    events: list[tuple[Any, ...]],
) -> None:
    desk = Desk(FIRST, SECOND)

    def is_on_the_screen(token: int) -> None:
        cue = desk.page.cue()
        shown = [*desk.page.texts(), *(cue or [])]
        assert desk.player.sentence in sentences(shown)

    desk.player.on_say = is_on_the_screen
    for event in (("toggle",), *events):
        _happens(desk, event)
        _check(desk)
    desk.reader.stop()
    _check(desk)
    assert desk.state is State.IDLE
    said = len(desk.player.said)
    for told in ("began", "ended"):
        getattr(desk.reader, told)(desk.player.token)
    assert (desk.state, len(desk.player.said)) == (State.IDLE, said)


def test_an_address_that_cannot_be_said_is_left_out(caplog: pytest.LogCaptureFixture) -> None:
    desk = Desk((Text("phone", "Telephone", "en", address="088 320 77 50"), *SECOND))
    desk.start()
    desk.hear()
    assert desk.player.said[-1] == "0 8 8, 3 2 0, 7 7, 5 0"
    desk.reader.failed(desk.player.token, "there is no voice")
    assert desk.player.said[-1] == "Three."
    assert not desk.reader.reading.has_failed
    assert [record.levelname for record in caplog.records] == ["WARNING"]
