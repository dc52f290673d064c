"""The leaflet's own figures on screen: each label, and what the drawings have where."""

from collections.abc import Callable

import pytest
from figures_on_screen import (
    Place,
    assert_figure_comes_after_the_words,
    assert_figure_stays,
    assert_labels_are_beside_it,
    assert_pictures_are_told,
    labelled,
    open_page,
    rectangle,
)
from packs import translation_in
from screen import Screen
from shipped import SHIPPED, shipped_pack

from kiosk.devtools.offscreen import settle
from kiosk.leaflet.svg import anchors_of
from kiosk.leaflet.texts import label_id

LABELLED = labelled(shipped_pack())
NAMES = [figure.id for figure in LABELLED.values()]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("place", LABELLED, ids=NAMES)
def test_each_label_of_a_figure_is_beside_it(screen: Screen, place: Place, language: str) -> None:
    screen.touch(f"language-{language}")
    open_page(screen, place)
    figure = LABELLED[place]
    translation = translation_in(SHIPPED, language)
    words = [translation.shown(label_id(figure, one), one.text).text for one in figure.labels]
    assert_labels_are_beside_it(screen, figure, words)


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_the_mark_to_enlarge_a_figure_covers_none_of_its_labels(
    make_screen: Callable[..., Screen], size: tuple[int, int], language: str
) -> None:
    screen = make_screen(*size)
    screen.touch(f"language-{language}")
    for place, figure in LABELLED.items():
        open_page(screen, place)
        mark = rectangle(screen.item("enlargeFigure"))
        for index in range(len(figure.labels)):
            label = rectangle(screen.item(f"label-{index}"))
            assert not mark.intersects(label), f"{figure.id} {index}"


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
@pytest.mark.parametrize("place", LABELLED, ids=NAMES)
def test_a_figure_comes_after_the_words_in_two_languages_and_stays_beside_large_ones(
    make_screen: Callable[..., Screen], place: Place, size: tuple[int, int]
) -> None:
    screen = make_screen(*size)
    screen.touch("language-en")
    open_page(screen, place)
    screen.touch("bilingual")
    assert_figure_comes_after_the_words(screen)
    open_page(screen, place)
    screen.touch("bilingual")
    screen.kiosk.appearance.set_text_scale(2.0)
    open_page(screen, place)
    assert_figure_stays(screen)


def test_every_figure_tells_a_screen_reader_what_it_shows(screen: Screen) -> None:
    screen.touch("language-en")
    screen.touch("chapter-3")
    met = 0
    while (place := screen.navigator.visit.screen) in ("chapter", "chapterEnd"):
        if place == "chapter":
            assert_pictures_are_told(screen)
            met += 1
        screen.navigator.nextPage()
        settle(screen.window)
    assert met > 20


def test_items_with_pictures_are_shown_as_pictures(screen: Screen) -> None:
    screen.touch("language-nl")
    open_page(screen, (7, 1))
    assert [screen.shows(f"picture-{number}") for number in range(4)] == [True, True, True, False]
    assert not screen.shows("figure")


def test_what_the_drawing_of_the_organs_has_where() -> None:
    anchors = anchors_of(SHIPPED / "figures" / "organs.svg")
    assert set(anchors) == {"womb", "bladder", "urethra", "vagina", "rectum", "pelvic-floor"}
    assert all(0 < x < 1 and 0 < y < 1 for x, y in anchors.values())
    assert anchors["womb"][1] < anchors["bladder"][1] < anchors["pelvic-floor"][1]
    assert anchors["bladder"][0] < anchors["vagina"][0] < anchors["rectum"][0]
