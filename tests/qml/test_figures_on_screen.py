"""Figures on screen: labels beside them, words for who cannot see them, pictures beside items."""

from collections.abc import Callable

import pytest
from figures_on_screen import (
    Place,
    assert_figure_comes_after_the_words,
    assert_figure_stays,
    assert_labels_are_beside_it,
    assert_pictures_are_told,
    labelled,
    labels_shown,
    open_page,
    rectangle,
)
from packs import GARDEN, chapter_index, garden, translation_in
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem
from screen import Screen
from voices import FakeAudioPlayer, FakeEngine

from kiosk.devtools.offscreen import settle
from kiosk.leaflet.model import reading_pages
from kiosk.leaflet.svg import anchors_of
from kiosk.leaflet.texts import label_id

LABELLED = labelled(garden())
NAMES = [figure.id for figure in LABELLED.values()]


@pytest.mark.parametrize("language", ["nl", "en", "ar"])
@pytest.mark.parametrize("place", LABELLED, ids=NAMES)
def test_each_label_of_a_figure_is_beside_it(screen: Screen, place: Place, language: str) -> None:
    screen.touch(f"language-{language}")
    open_page(screen, place)
    figure = LABELLED[place]
    translation = translation_in(GARDEN, language)
    words = [translation.shown(label_id(figure, one), one.text).text for one in figure.labels]
    assert_labels_are_beside_it(screen, figure, words)


def _drawing(screen: Screen, name: str) -> QQuickItem:
    found = next(item for item in screen.items() if name in str(item.property("figure")))
    while found.property("progress") < 1:
        settle(screen.window)
    return found


def _colours(screen: Screen, name: str, places: list[tuple[float, float]]) -> list[QColor]:
    """Return the colours of a figure at places, as shares of its width and height."""
    drawing = _drawing(screen, name)
    width, height = drawing.property("paintedWidth"), drawing.property("paintedHeight")
    middle = rectangle(drawing).center()
    left, top = middle.x() - width / 2, middle.y() - height / 2
    image = screen.window.grabWindow()
    return [image.pixelColor(round(left + x * width), round(top + y * height)) for x, y in places]


def test_in_every_direction_a_labelled_drawing_and_the_sides_of_its_labels_are_the_same(
    screen: Screen,
) -> None:
    anchors = anchors_of(GARDEN / "figures" / "plan.svg")
    # Beside the dots.
    places = [(x, y + 0.08) for x, y in (anchors["tree"], anchors["pond"])]

    def seen() -> tuple[list[bool], list[QColor]]:
        middle = rectangle(_drawing(screen, "/plan")).center().x()
        to_the_right = [rectangle(one).center().x() > middle for one in labels_shown(screen)]
        return to_the_right[:2], _colours(screen, "/plan", places)

    screen.touch("language-nl")
    open_page(screen, next(iter(LABELLED)))
    sides, colours = seen()
    assert sides == [False, True]
    assert colours[0] != colours[1]
    screen.choose_language("ar")
    assert seen() == (sides, colours)


def test_a_sequence_begins_at_the_right_where_words_do(screen: Screen) -> None:
    pages = garden().leaflet.chapters[chapter_index("garden")].pages
    number = next(n for n, one in enumerate(pages) if one.figure == "spade")
    stone = (90 / 400, 220 / 300)
    at = [stone, (1 - stone[0], stone[1])]
    screen.touch("language-nl")
    open_page(screen, (chapter_index("garden"), number))
    stones, ground = _colours(screen, "/spade", at)
    assert stones != ground
    screen.choose_language("ar")
    assert _colours(screen, "/spade", at) == [ground, stones]
    screen.touch("figure")
    assert str(_drawing(screen, "/spade").property("figure")) == "garden/spade/mirrored"


def test_every_figure_tells_a_screen_reader_what_it_shows(screen: Screen) -> None:
    screen.touch("language-en")
    screen.touch("chapter-0")
    met = 0
    while screen.navigator.visit.screen != "contents":
        if screen.navigator.visit.screen == "chapter":
            assert_pictures_are_told(screen)
            met += 1
        screen.navigator.nextPage()
        settle(screen.window)
    pack = garden()
    assert met == sum(len(reading_pages(pack, chapter)) for chapter in pack.leaflet.chapters)


def test_items_with_pictures_are_shown_as_pictures(screen: Screen) -> None:
    pages = garden().leaflet.chapters[chapter_index("garden")].pages
    number, page = next((n, one) for n, one in enumerate(pages) if one.id == "garden.fruit")
    screen.touch("language-nl")
    open_page(screen, (chapter_index("garden"), number))
    pictures = [block.text for block in page.blocks if block.figure]
    assert len(pictures) == 3
    assert [screen.shows(f"picture-{number}") for number in range(4)] == [True, True, True, False]
    assert not screen.shows("figure")
    shown = screen.texts()
    for block in page.blocks:
        assert block.text in shown


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
    screen.touch("bilingual")
    screen.kiosk.appearance.set_text_scale(2.0)
    open_page(screen, place)
    assert_figure_stays(screen)


def test_the_labels_of_a_figure_are_read_where_they_stand(
    make_screen: Callable[..., Screen],
) -> None:
    voice, audio_player = FakeEngine(), FakeAudioPlayer()
    screen = make_screen(voice=voice, audio_player=audio_player)
    screen.kiosk.appearance.set_text_scale(2.0)
    screen.touch("language-nl")
    open_page(screen, next(iter(LABELLED)))
    labels = screen.pages.chapter.labels.rows
    screen.touch("hear")
    seen = []
    while screen.kiosk.read_aloud.isReading:
        if screen.kiosk.read_aloud.textId in {row.textId for row in labels}:
            assert screen.shows("figure")
            assert screen.shows("spoken")
            seen.append(screen.kiosk.read_aloud.textId)
        voice.answer()
        audio_player.end()
        settle(screen.window)
    assert seen == [row.textId for row in labels]
