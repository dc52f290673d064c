"""The state machine of reading aloud: order, pause, pages, cues, and callbacks that come late."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reading import FakePage, FakePlayer

from kiosk.speech.reader import Reader
from kiosk.speech.reading import SPEEDS, VOLUMES, State
from kiosk.speech.sentences import Text, longest_seconds, sentences

WARD_VOLUME = 0.42
"""A ward may set one that is not a step of VOLUMES."""

FIRST = (Text("title", "Where is it?", "en"), Text("a", "One. Two.", "en"))
SECOND = (Text("b", "Three.", "en"),)


class Desk:
    """A reader, its page, its player and its clock."""

    def __init__(self, *pages: tuple[Text, ...], languages: tuple[str, ...] = ("en",)) -> None:
        self.now = 100.0
        self.page = FakePage(*pages)
        self.player = FakePlayer(*languages)
        self.reader = Reader(self.page, WARD_VOLUME, lambda: self.now)
        self.reader.use(self.player)
        self.page.on_turn = self.reader.page_changed

    @property
    def state(self) -> State:
        return self.reader.reading.state

    def hear(self) -> None:
        """Let the utterance be heard to its end."""
        token = self.player.token
        self.reader.began(token)
        self.reader.ended(token)

    def hear_all(self) -> None:
        for _ in range(50):
            if self.state is State.IDLE:
                return
            self.hear()
        raise AssertionError("it reads for ever")

    def start(self) -> None:
        """Read, as far as the first sound."""
        self.reader.toggle()
        self.reader.began(self.player.token)
        assert self.state is State.PLAYING


@pytest.fixture
def desk() -> Desk:
    """On the first of two pages: a title, and a paragraph of two sentences."""
    return Desk(FIRST, SECOND)


# --- a page from beginning to end ---------------------------------------------------------------


def test_a_page_is_read_sentence_by_sentence_in_its_order(desk: Desk) -> None:
    desk.reader.toggle()
    seen = []
    while (sentence := desk.reader.reading.sentence) is not None:
        seen.append((sentence.text_id, sentence.number))
        desk.hear()
    assert seen == [("title", 0), ("a", 0), ("a", 1)]
    assert desk.player.said == ["Where is it?", "One.", "Two."]
    assert desk.state is State.IDLE


def test_it_is_preparing_until_there_is_a_sound(desk: Desk) -> None:
    desk.reader.toggle()
    assert desk.state is State.PREPARING
    desk.reader.began(desk.player.token)
    assert desk.state is State.PLAYING


def test_reading_is_ended_by_the_button_that_began_it(desk: Desk) -> None:
    desk.start()
    desk.reader.toggle()
    assert desk.state is State.IDLE
    assert desk.player.sentence is None


@pytest.mark.parametrize(
    "texts",
    [(), (Text("a", " ", "en"),), (*FIRST, Text("b", "Nee.", "nl"))],
    ids=["no texts", "no words", "a text that cannot be said"],
)
def test_a_page_that_cannot_be_read_as_a_whole_is_not_begun(texts: tuple[Text, ...]) -> None:
    desk = Desk(texts)
    desk.reader.toggle()
    assert desk.state is State.IDLE
    assert desk.player.said == []


def test_without_a_player_nothing_can_be_read() -> None:
    reader = Reader(FakePage(FIRST))
    assert not reader.can_read()
    assert not reader.speaks("en")
    reader.toggle()
    reader.louder()
    assert reader.reading.state is State.IDLE


def test_all_texts_of_a_page_need_a_voice(desk: Desk) -> None:
    assert desk.reader.can_read()
    assert desk.reader.speaks("en")
    desk.player.languages = ("nl",)
    assert not desk.reader.can_read()
    assert not desk.reader.speaks("en")


# --- callbacks that come late -------------------------------------------------------------------


@pytest.mark.parametrize("stale", [-1, 1], ids=["older", "never given"])
def test_a_callback_with_another_token_is_ignored(desk: Desk, stale: int) -> None:
    desk.reader.toggle()
    desk.hear()
    before = desk.reader.reading
    token = desk.player.token + stale
    desk.reader.began(token)
    desk.reader.ended(token)
    desk.reader.failed(token, "too late")
    assert desk.reader.reading == before
    desk.reader.began(desk.player.token)
    assert desk.state is State.PLAYING


def test_an_end_that_is_told_twice_counts_once(desk: Desk) -> None:
    desk.start()
    token = desk.player.token
    desk.reader.ended(token)
    desk.reader.ended(token)
    assert desk.player.said == ["Where is it?", "One."]


def test_what_was_stopped_never_comes_back(desk: Desk) -> None:
    desk.reader.toggle()
    token = desk.player.token
    desk.reader.stop()
    desk.reader.began(token)
    desk.reader.ended(token)
    desk.reader.failed(token, "too late")
    assert desk.state is State.IDLE
    assert not desk.reader.reading.has_failed


# --- pause --------------------------------------------------------------------------------------


def test_a_pause_keeps_the_utterance(desk: Desk) -> None:
    desk.start()
    desk.reader.pause_or_go_on()
    assert desk.state is State.PAUSED
    assert desk.player.is_paused
    desk.reader.pause_or_go_on()
    assert desk.state is State.PLAYING
    assert not desk.player.is_paused
    assert desk.player.said == ["Where is it?"]


def test_a_pause_before_there_is_a_sound_says_the_sentence_later(desk: Desk) -> None:
    desk.reader.toggle()
    late = desk.player.token
    desk.reader.pause_or_go_on()
    assert desk.player.sentence is None
    desk.reader.began(late)
    desk.reader.ended(late)
    assert desk.state is State.PAUSED
    desk.reader.pause_or_go_on()
    assert desk.player.said == ["Where is it?", "Where is it?"]
    assert desk.state is State.PREPARING


def test_a_sentence_that_ends_as_it_is_paused_is_said_again(desk: Desk) -> None:
    desk.start()
    desk.reader.pause_or_go_on()
    desk.reader.ended(desk.player.token)
    assert desk.state is State.PAUSED
    desk.reader.pause_or_go_on()
    assert desk.player.said == ["Where is it?", "Where is it?"]


def test_there_is_nothing_to_pause_at_rest(desk: Desk) -> None:
    desk.reader.pause_or_go_on()
    desk.reader.again()
    assert desk.state is State.IDLE
    assert desk.player.said == []


# --- speed and volume ---------------------------------------------------------------------------


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


# --- pages --------------------------------------------------------------------------------------


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


# --- the cues of an exercise --------------------------------------------------------------------


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


# --- faults -------------------------------------------------------------------------------------


def test_a_fault_ends_reading_and_is_logged(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    desk.start()
    desk.reader.failed(desk.player.token, "it is broken")
    assert [record.getMessage() for record in caplog.records] == ["reading aloud: it is broken"]
    assert desk.state is State.IDLE
    assert desk.reader.reading.has_failed
    assert not desk.reader.can_read()
    desk.reader.toggle()
    assert desk.player.said == ["Where is it?"]


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


# --- a player that hangs ------------------------------------------------------------------------

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


# --- whatever happens ---------------------------------------------------------------------------

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
        shown = [*desk.page.texts(), *([cue] if cue else [])]
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
