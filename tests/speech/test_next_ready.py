"""The next sentence is ready before the last ends."""

from collections.abc import Callable

from desk import Desk
from PySide6.QtCore import QCoreApplication, QTimer
from pytestqt.qtbot import QtBot
from screen import Screen
from voices import FakeAudioPlayer, FakeEngine, a_wav

from kiosk.speech.spoken import Spans, joined

PATIENCE_MS = 20_000


def _stripped(desk: Desk) -> list[str]:
    return [words.strip() for words in desk.player.ahead]


def test_what_comes_next_is_made_while_a_sentence_is_heard(desk: Desk) -> None:
    desk.start()
    assert _stripped(desk) == ["One.", "Two."]
    desk.hear()
    desk.reader.began(desk.player.token)
    assert _stripped(desk) == ["Two."]


def test_on_the_next_page_too_where_pages_are_turned(desk: Desk) -> None:
    desk.reader.toggle_turning()
    desk.start()
    for ahead in (["One.", "Two."], ["Two.", "Three."], ["Three."]):
        assert _stripped(desk) == ahead
        desk.reader.ended(desk.player.token)
        desk.reader.began(desk.player.token)
    assert desk.player.said[-1] == "Three."


def test_at_the_new_speed_after_a_change(desk: Desk) -> None:
    desk.start()
    desk.reader.faster()
    desk.player.ahead = []
    desk.reader.began(desk.player.token)
    assert _stripped(desk) == ["One.", "Two."]


def test_what_is_said_in_between_is_not_followed_by_the_next_page(desk: Desk) -> None:
    desk.reader.toggle_turning()
    desk.reader.say("a")
    desk.reader.began(desk.player.token)
    assert _stripped(desk) == ["Two."]


class Quick(FakeEngine):
    """Makes sounds ahead by itself."""

    def make_ahead(
        self, spans: Spans, language: str, speed: float, seconds: float, is_last: bool
    ) -> bool:
        assert not is_last
        self.ahead.append(joined(spans))
        QTimer.singleShot(0, lambda: self.madeAhead.emit(a_wav()))
        return True


def test_every_sentence_but_the_first_begins_at_once(
    make_screen: Callable[..., Screen], qtbot: QtBot
) -> None:
    """As the one before has ended its sound is there, on the next page too."""
    voice, player = Quick(), FakeAudioPlayer()
    screen = make_screen(voice=voice, audio_player=player)
    screen.touch("language-nl")
    screen.touch("chapter-0")
    read_aloud = screen.kiosk.read_aloud
    read_aloud.toggleTurning()
    title = screen.pages.chapter.pageTitle
    screen.touch("hear")
    voice.answer()
    said = 0
    on_the_next = False
    while not on_the_next:
        said += 1
        qtbot.waitUntil(lambda so_far=said: len(voice.ahead) >= so_far, timeout=PATIENCE_MS)
        QCoreApplication.processEvents()
        player.end()
        assert player.does[-1] == "play"
        on_the_next = screen.pages.chapter.pageTitle != title
    assert said > 2
    assert len(voice.said) == 1
