"""Numbers are in the digits of the language, everywhere alike."""

import re
from collections.abc import Callable

import pytest
from screen import Screen

from kiosk.devtools.offscreen import settle

LATIN = re.compile(r"[0-9]")


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
