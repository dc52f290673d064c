"""One text is said in between: what was being read goes on after it."""

from __future__ import annotations

from desk import FIRST, SECOND, Desk

from kiosk.speech.reading import State


def test_a_text_is_said_alone(desk: Desk) -> None:
    desk.reader.say("title")
    assert desk.state is State.PREPARING
    desk.hear()
    assert desk.state is State.IDLE
    assert desk.player.said == ["Where is it?"]


def test_a_page_goes_on_from_the_sentence_that_was_cut_off(desk: Desk) -> None:
    desk.start()
    desk.hear()
    desk.reader.began(desk.player.token)
    assert desk.player.said[-1] == "One."
    desk.reader.say("title")
    desk.reader.say("title")
    desk.hear_all()
    assert desk.player.said[2:] == ["Where is it?", "Where is it?", "One.", "Two."]


def test_a_page_that_is_paused_stays_so(desk: Desk) -> None:
    desk.start()
    desk.reader.pause_or_go_on()
    desk.reader.say("title")
    desk.hear()
    assert desk.state is State.PAUSED
    desk.reader.pause_or_go_on()
    desk.hear_all()
    assert desk.player.said == ["Where is it?", "Where is it?", "Where is it?", "One.", "Two."]


def test_no_page_is_turned_after_it(desk: Desk) -> None:
    desk.page.pages.append(SECOND)
    desk.reader.toggle_turning()
    desk.reader.say("title")
    desk.hear()
    assert desk.page.pages[0] == FIRST
    assert desk.state is State.IDLE


def test_what_is_stopped_does_not_go_on(desk: Desk) -> None:
    desk.start()
    desk.reader.say("title")
    desk.reader.stop()
    desk.reader.say("title")
    desk.hear()
    assert desk.state is State.IDLE


def test_what_is_not_on_the_page_or_cannot_be_said_is_not(desk: Desk) -> None:
    desk.reader.say("elsewhere")
    assert desk.state is State.IDLE
    mute = Desk(FIRST, languages=())
    mute.reader.say("title")
    assert (mute.state, mute.player.said) == (State.IDLE, [])
