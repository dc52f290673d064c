"""Reading aloud: a page from beginning to end, late callbacks, pause."""

from __future__ import annotations

import pytest
from desk import FIRST, Desk
from reading import FakePage

from kiosk.speech.reader import Reader
from kiosk.speech.reading import State
from kiosk.speech.sentences import Text


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
