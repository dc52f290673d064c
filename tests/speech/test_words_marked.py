"""The word that is said is marked where it stands, and nothing else moves."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from listening import Listener
from PySide6.QtCore import QRectF
from screen import Screen

from kiosk.devtools.offscreen import settle
from kiosk.speech.spoken import joined
from kiosk.speech.word_times import Moment


def _marks(screen: Screen) -> list[QRectF]:
    """Return where the marks are, in the window."""
    return [
        one.mapRectToScene(one.boundingRect())
        for one in screen.items()
        if one.objectName() == "spokenWord"
    ]


def _begin(listener: Listener, language: str) -> list[Moment]:
    """Read to the second text of the page; return a moment for each word, a second apart."""
    screen = listener.screen
    screen.touch(f"language-{language}")
    screen.touch("chapter-0")
    screen.touch("hear")
    title = listener.read_aloud.textId
    while listener.read_aloud.textId == title:
        listener.hear_a_sentence()
    listener.voice.answer()
    words = joined(listener.voice.spans[-1])
    starts = [
        at for at, one in enumerate(words) if at == 0 or words[at - 1].isspace() != one.isspace()
    ]
    moments = [
        Moment(1000 * n, at) for n, at in enumerate(at for at in starts if not words[at].isspace())
    ]
    listener.voice.timed.emit(listener.voice.asked[-1][0], moments)
    return moments


def _texts(screen: Screen) -> list[tuple[float, float, float, float]]:
    shown = [one for one in screen.items() if one.inherits("QQuickText") and one.isVisible()]
    return [one.mapRectToScene(one.boundingRect()).getRect() for one in shown]


@pytest.mark.parametrize("language", ["nl", "ar"])
def test_each_word_in_turn(make_screen: Callable[..., Screen], language: str) -> None:
    listener = Listener(make_screen)
    moments = _begin(listener, language)
    screen, player = listener.screen, listener.audio_player
    settle(screen.window)
    assert _marks(screen) == []
    texts = _texts(screen)
    before: list[QRectF] = []
    for one in moments:
        player.heard.emit(player.token, one.ms)
        settle(screen.window)
        marks = _marks(screen)
        assert len(marks) == 1
        assert marks != before
        if before and marks[0].y() == before[0].y():
            assert (marks[0].x() > before[0].x()) == (language != "ar")
        before = marks
        assert _texts(screen) == texts
    assert len(moments) > 2
    player.end()
    settle(screen.window)
    assert _marks(screen) == []
