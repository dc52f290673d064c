"""At 200 % each page of the leaflet keeps its figure and takes at most twice as many screens."""

from collections.abc import Callable

import pytest
from parts import faults_in_large_letters
from screen import Screen
from shipped import SHIPPED

from kiosk import paths
from kiosk.devtools.offscreen import settle
from kiosk.leaflet.languages import load_languages
from kiosk.settings import Settings

SIZES = [(1280, 800, 10.1), (800, 1280, 10.1), (1920, 1080, 10.1)]
"""Pixels, and the diagonal in inches."""
LANGUAGES = [
    one.code
    for one in load_languages(paths.LANGUAGES)
    if one.code == "nl" or (SHIPPED / "locale" / f"{one.code}.po").is_file()
]
ALWAYS = [("de", SIZES[0]), ("ar", SIZES[1]), ("pl", SIZES[2])]
"""The longest words, the other direction, the least room; all others are in the full run."""


@pytest.mark.parametrize(
    ("language", "size"),
    [
        pytest.param(language, size, marks=() if (language, size) in ALWAYS else pytest.mark.full)
        for language in LANGUAGES
        for size in SIZES
    ],
)
def test_a_page_takes_at_most_twice_the_screens_and_keeps_its_figure(
    make_screen: Callable[..., Screen], language: str, size: tuple[int, int, float]
) -> None:
    screen = make_screen(*size[:2], Settings(screen_diagonal_inches=size[2]))
    screen.touch(f"language-{language}")
    faults = faults_in_large_letters(screen)
    assert not faults, "\n".join(faults)


def test_the_pictures_beside_the_words_are_those_of_the_page(
    make_screen: Callable[..., Screen],
) -> None:
    """Two pages of three pictures that follow each other are divided alike."""
    screen = make_screen(1280, 800, Settings(screen_diagonal_inches=10.1))
    screen.kiosk.appearance.set_text_scale(2.0)
    screen.touch("language-de")
    seen = 0
    for number in range(len(screen.navigator.pack.leaflet.chapters)):
        screen.navigator.openChapter(number)
        settle(screen.window)
        while screen.navigator.visit.screen == "chapter" and screen.shows("next"):
            chapter, pager = screen.pages.chapter, screen.kiosk.pager
            here = chapter.blocks.rows[pager.first : pager.last + 1]
            wanted = [row.figure for row in here if row.figure]
            assert [row.figure for row in chapter.figures.rows] == wanted
            seen += bool(wanted)
            screen.touch("next")
    assert seen == 2
