"""Numbers are in the digits of the language, everywhere alike."""

import re
from collections.abc import Callable

import pytest
from listening import Listener
from screen import Screen

from kiosk.devtools.offscreen import settle
from kiosk.speech.spoken import Span

LATIN = re.compile(r"[0-9]")
NUMBER = "\u06f2\u06f2\u06f5\u06f3\u06f5\u06f8"
PHONE = "\u06f0\u06f8\u06f8 \u06f3\u06f2\u06f0 \u06f7\u06f7 \u06f5\u06f0"
DATE = "\u06f2\u06f0 \u0698\u0648\u0626\u0646 \u06f2\u06f0\u06f2\u06f6"
"""Of the leaflet, in Farsi digits."""


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_farsi_has_its_own_digits(
    make_screen: Callable[..., Screen], size: tuple[int, int]
) -> None:
    screen = make_screen(*size)
    screen.touch("language-fa")
    screen.touch("chapter-0")
    assert screen.item("whereAmI").property("text") == "\u06f1 از \u06f4"
    screen.navigator.openExercises()
    settle(screen.window)
    assert [text for text in screen.texts() if LATIN.search(text)] == []
    screen.navigator.openGuided("lift")
    screen.navigator.answerFeeling(True)
    screen.navigator.beginGuided()
    for seconds in (1, 9):
        screen.player.show_at(seconds)
        settle(screen.window)
        assert [text for text in screen.texts() if LATIN.search(text)] == []
    screen.navigator.openContents()
    settle(screen.window)
    assert [text for text in screen.texts() if LATIN.search(text)] == []


def test_other_languages_have_latin_digits(screen: Screen) -> None:
    screen.touch("language-ar")
    screen.touch("chapter-0")
    assert "4" in screen.item("whereAmI").property("text")


def test_where_the_leaflet_comes_from_is_in_the_digits_of_the_language(screen: Screen) -> None:
    screen.touch("language-fa")
    screen.navigator.openAbout()
    settle(screen.window)
    shown = [text for text in screen.texts() if LATIN.search(text)]
    assert shown == ["FYS 82-AD"]
    assert {NUMBER, PHONE, DATE} <= set(screen.texts())


def test_a_telephone_number_to_take_home_is_in_the_digits_of_the_language(screen: Screen) -> None:
    screen.touch("language-fa")
    screen.navigator.openTakeHome()
    settle(screen.window)
    assert f"\u2066{PHONE}\u2069" in screen.texts()
    row = screen.pages.take_home.addresses.rows[0]
    assert row.code == "tel:0883207750"


@pytest.mark.parametrize("language", ["nl", "pl", "fa"])
def test_the_telephone_number_is_read_aloud(
    make_screen: Callable[..., Screen], language: str
) -> None:
    listener = Listener(make_screen)
    screen = listener.screen
    screen.touch(f"language-{language}")
    screen.navigator.openTakeHome()
    settle(screen.window)
    screen.touch("hear")
    for _ in range(20):
        if listener.read_aloud.isReading:
            listener.hear_a_sentence()
    assert not listener.read_aloud.hasFailed
    heard = [span for spans in listener.voice.spans for span in spans]
    assert Span("0 8 8, 3 2 0, 7 7, 5 0", language) in heard
    dutch = {word for one in heard if one.language == "nl" for word in one.words.split()}
    assert {"begineengoedgesprek", "patientenfederatie"} <= dutch
