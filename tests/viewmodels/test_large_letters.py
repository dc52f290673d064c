"""Large letters: figure and words side by side, on no more screens than twice those at 100 %."""

from collections.abc import Callable

import pytest
from figures_on_screen import rectangle
from packs import chapter_index, garden
from parts import faults_in_large_letters
from screen import Screen

from kiosk.devtools.offscreen import settle

SIZES = [(1280, 800), (800, 1280)]
FRUIT = [page.id for page in garden().leaflet.chapters[0].pages].index("garden.fruit")


def _open(screen: Screen, page: int) -> None:
    screen.navigator.openChapter(chapter_index("garden"))
    for _ in range(page):
        screen.navigator.nextPage()
    settle(screen.window)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_a_page_takes_at_most_twice_the_screens_and_keeps_its_figure(
    make_screen: Callable[..., Screen], size: tuple[int, int], language: str
) -> None:
    screen = make_screen(*size)
    screen.touch(f"language-{language}")
    faults = faults_in_large_letters(screen)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("size", SIZES)
def test_the_pictures_of_what_is_read_are_beside_it(
    make_screen: Callable[..., Screen], size: tuple[int, int]
) -> None:
    screen = make_screen(*size)
    screen.kiosk.appearance.set_text_scale(2.0)
    screen.touch("language-nl")
    _open(screen, FRUIT)
    met = []
    for number in range(screen.kiosk.pager.screens):
        if number:
            screen.touch("next")
        shown = screen.pages.chapter.blocks.rows[
            screen.kiosk.pager.first : screen.kiosk.pager.last + 1
        ]
        figures = [row.figure for row in shown if row.figure]
        assert [row.figure for row in screen.pages.chapter.figures.rows] == figures
        for index, _ in enumerate(figures):
            words = rectangle(screen.item("blocks"))
            assert not rectangle(screen.item(f"picture-{index}")).intersects(words)
        met += figures
    assert len(met) == 3
    screen.touch("picture-0")
    assert screen.shows("largeFigure")


def test_the_way_on_is_in_the_same_corner_for_either_hand(screen: Screen) -> None:
    screen.touch("language-nl")
    _open(screen, 0)
    right = rectangle(screen.item("next")).bottomRight()
    screen.kiosk.appearance.set_text_scale(2.0)
    settle(screen.window)
    assert rectangle(screen.item("next")).bottomRight() == right
    screen.kiosk.appearance.chooseHand(True)
    settle(screen.window)
    assert rectangle(screen.item("next")).left() == rectangle(screen.item("figure")).left()
    assert rectangle(screen.item("next")).left() < rectangle(screen.item("blocks")).left()


def test_what_she_asks_about_is_the_block_that_she_touches(screen: Screen) -> None:
    screen.kiosk.appearance.set_text_scale(2.0)
    screen.touch("language-nl")
    _open(screen, 1)
    screen.touch("ask")
    block = screen.pages.chapter.blocks.rows[screen.kiosk.pager.first]
    screen.touch(f"block-{block.textId}")
    assert screen.navigator.visit.questions == (block.textId,)
    assert screen.shows("questions")
