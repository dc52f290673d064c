"""Reading aloud on the screen: what is said, what is marked, and the buttons for it."""

import html
import re
from collections.abc import Callable
from datetime import time

import pytest
from listening import Listener
from PySide6.QtQuick import QQuickItem
from screen import TABLET_INCHES, Screen
from voices import a_wav

from kiosk.devtools.offscreen import settle
from kiosk.platform.idle_work import finish
from kiosk.settings import Settings
from kiosk.speech.sentences import sentences


def test_the_hint_can_be_heard(make_screen: Callable[..., Screen]) -> None:
    """By who cannot read what it says of the button that is meant for her."""
    listener = Listener(make_screen)
    listener.screen.keeps_hint = True
    listener.screen.touch("language-nl")
    listener.screen.touch("hear")
    for _ in range(4):
        assert listener.screen.shows("spoken")
        listener.hear_a_sentence()
    assert listener.voice.said[:4] == [
        "Zo werkt het",
        "Tik hier om verder te gaan.",
        "Tik hier om te luisteren.",
        "Anderen horen het ook.",
    ]
    listener.screen.touch("hintBegin")
    assert not listener.read_aloud.isReading
    listener.screen.touch("hear")
    assert listener.read_aloud.textId == listener.screen.pages.shell.spoken[0].id


def test_sentences_are_said_in_the_order_of_the_page(page: Listener) -> None:
    page.screen.touch("hear")
    marked = []
    while page.read_aloud.isReading:
        marked.append(page.read_aloud.textId)
        page.hear_a_sentence()
    spoken = page.screen.pages.shell.spoken
    wanted = [one.spoken.strip() for one in sentences(spoken)]
    assert page.voice.said == wanted
    assert list(dict.fromkeys(marked)) == [text.id for text in spoken]
    assert marked[0] == page.screen.pages.chapter.pageTitleId


def test_the_sentence_is_marked_in_its_text(page: Listener) -> None:
    page.screen.touch("hear")
    page.hear_a_sentence()
    block = page.screen.pages.chapter.blocks.rows[0]
    text = page.screen.item(f"block-{block.textId}").property("text")
    assert "<u>" in text
    assert text.replace("<u>", "").replace("</u>", "") == block.words
    assert page.screen.shows("spoken")
    page.screen.touch("hear")
    assert page.screen.item(f"block-{block.textId}").property("text") == block.words
    assert not page.screen.shows("spoken")


def _text_of(ground: QQuickItem) -> str:
    item = ground
    while not item.inherits("QQuickText"):
        item = item.parentItem()
    return str(item.property("text"))


def test_of_a_text_that_takes_several_screens_the_sentence_that_is_said_is_marked(
    make_screen: Callable[..., Screen],
) -> None:
    listener = Listener(make_screen)
    screen = listener.screen
    screen.kiosk.appearance.set_text_scale(2)
    screen.touch("language-nl")
    screen.touch("chapter-0")
    screen.navigator.nextPage()
    settle(screen.window)
    rows = screen.pages.chapter.blocks.rows
    assert screen.kiosk.pager.cuts
    wanted = [one for row in rows for one in row.pieces]
    screen.touch("hear")
    seen = []
    while listener.read_aloud.isReading:
        marked = [i for i in screen.items() if i.objectName() == "spoken"]
        assert len(marked) == 1
        if listener.read_aloud.textId in {row.textId for row in rows}:
            said = re.findall("<u>(.*?)</u>", _text_of(marked[0]))
            seen += [html.unescape(one).strip() for one in said]
        listener.hear_a_sentence()
    assert seen == wanted


def test_pause_and_going_on(page: Listener) -> None:
    page.screen.touch("hear")
    page.voice.answer()
    page.screen.touch("pauseReading")
    assert page.audio_player.does[-1] == "pause"
    assert page.read_aloud.isPaused
    page.screen.touch("pauseReading")
    assert page.audio_player.does[-1] == "go on"
    assert len(page.voice.asked) == 1


def test_a_pause_before_there_is_a_sound(page: Listener) -> None:
    page.screen.touch("hear")
    page.screen.touch("pauseReading")
    page.voice.answer()
    assert "play" not in page.audio_player.does
    page.screen.touch("pauseReading")
    page.voice.answer()
    assert page.audio_player.does[-1] == "play"


def test_again_slower_and_faster(page: Listener) -> None:
    page.screen.touch("hear")
    page.voice.answer()
    page.use("sayAgain")
    assert page.voice.said[0] == page.voice.said[1]
    page.use("readSlower")
    page.use("readFaster")
    page.use("readFaster")
    assert [speed for *_, speed in page.voice.asked] == [1.0, 1.0, 0.85, 1.0, 1.2]
    assert len(set(page.voice.said)) == 1


def test_volume_starts_at_the_wards_at_each_visit(page: Listener) -> None:
    page.screen.touch("hear")
    page.use("louder")
    page.use("louder")
    assert page.audio_player.volume == 0.8
    page.screen.end_visit()
    assert page.audio_player.volume == Settings().volume


def test_it_stops_when_she_turns_the_page(page: Listener) -> None:
    page.screen.touch("hear")
    page.screen.navigator.nextPage()
    settle(page.screen.window)
    assert not page.read_aloud.isReading
    assert not page.screen.shows("narrationBar")


def test_it_turns_the_pages_when_asked_to(page: Listener) -> None:
    page.screen.touch("hear")
    page.use("turnPages")
    first = page.screen.pages.chapter.pageTitle
    for _ in range(30):
        page.hear_a_sentence()
        if page.screen.pages.chapter.pageTitle != first:
            break
    assert page.screen.pages.chapter.pageTitle != first
    assert page.read_aloud.isReading
    assert page.read_aloud.textId == page.screen.pages.chapter.pageTitleId


def test_it_ends_with_the_chapter(page: Listener) -> None:
    page.screen.touch("hear")
    page.use("turnPages")
    for _ in range(60):
        page.hear_a_sentence()
    assert not page.read_aloud.isReading
    assert page.screen.navigator.visit.screen == "chapterEnd"


@pytest.mark.parametrize("leaving", ["privacy", "contents", "appearance", "next"])
def test_it_is_silent_at_once(page: Listener, leaving: str) -> None:
    page.screen.touch("hear")
    page.voice.answer()
    page.screen.touch(leaving)
    assert page.audio_player.does[-1] in ("stop", "close")
    assert not page.read_aloud.isReading
    page.voice.made.emit(page.voice.asked[-1][0], a_wav())  # what comes late is not played
    assert page.audio_player.does[-1] in ("stop", "close")


def test_nobody_is_forgotten_while_listening(page: Listener) -> None:
    page.screen.touch("hear")
    page.voice.answer()
    page.screen.wait_untouched(400)
    assert not page.screen.navigator.is_resting
    page.screen.wait_untouched(600)  # left behind: it ends by itself, and then the visit
    assert not page.read_aloud.isReading
    page.screen.wait_untouched(200)
    assert page.screen.navigator.is_resting


def test_without_a_voice_of_exactly_her_language_there_is_no_button(page: Listener) -> None:
    page.voice.languages = ("en", "de")
    page.voice.knownChanged.emit()
    settle(page.screen.window)
    assert not page.screen.shows("hear")


def test_a_voice_that_fails_is_struck_out_and_tried_again_at_a_touch(
    page: Listener, caplog: pytest.LogCaptureFixture
) -> None:
    page.screen.touch("hear")
    page.voice.failed.emit(page.voice.asked[-1][0], "it is broken")
    settle(page.screen.window)
    assert page.screen.item("hear").property("iconName") == "unheard"
    assert [r.getMessage() for r in caplog.records] == ["reading aloud: it is broken"]
    page.screen.touch("hear")
    assert len(page.voice.asked) == 2
    assert page.screen.item("hear").property("iconName") == "silence"


@pytest.mark.parametrize(("hour", "most"), [(12, 0.8), (3, 0.65)])
def test_it_gets_no_louder_than_the_ward_allows(
    make_screen: Callable[..., Screen], hour: int, most: float
) -> None:
    ward = Settings(screen_diagonal_inches=TABLET_INCHES, volume_most=0.8)
    page = Listener(make_screen, settings=ward, time_of_day=lambda: time(hour))
    page.screen.touch("language-nl")
    page.screen.touch("chapter-0")
    page.screen.touch("hear")
    page.screen.touch("adjustReading")
    while page.screen.item("louder").isEnabled():
        page.screen.touch("louder")
    assert page.audio_player.volume == most


def test_when_the_night_begins_it_gets_softer(make_screen: Callable[..., Screen]) -> None:
    now = [time(21, 59)]
    page = Listener(make_screen, time_of_day=lambda: now[0])
    page.screen.touch("language-nl")
    page.screen.touch("chapter-0")
    page.screen.touch("hear")
    page.screen.touch("adjustReading")
    for _ in range(3):
        page.screen.touch("louder")
    assert page.audio_player.volume == 1.0
    now[0] = time(22)
    page.hear_a_sentence()
    page.hear_a_sentence()
    assert page.audio_player.volume == Settings().night_volume_most


def test_a_ward_can_have_nothing_read_aloud(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen(
        settings=Settings(screen_diagonal_inches=TABLET_INCHES, reading_aloud=False)
    )
    finish(screen.kiosk.idle_steps())
    assert screen.kiosk.voice is None
    screen.touch("language-nl")
    screen.touch("chapter-0")
    assert not screen.shows("hear")
