"""Figures on screen: labels beside them, words for who cannot see them, pictures beside items."""

from collections.abc import Callable

import pytest
from figures_on_screen import (
    Place,
    assert_figure_comes_after_the_words,
    assert_labels_are_beside_it,
    assert_pictures_are_told,
    labelled,
    labels_shown,
    open_page,
    rectangle,
)
from packs import GARDEN, chapter_index, garden, translation_in
from PySide6.QtGui import QColor
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


def test_from_right_to_left_the_labels_change_sides_and_the_drawing_is_not_mirrored(
    screen: Screen,
) -> None:
    tree, pond = (anchors_of(GARDEN / "figures" / "plan.svg")[name] for name in ("tree", "pond"))

    def sides() -> tuple[bool, list[QColor]]:
        to_the_right = [
            rectangle(label).center().x() > rectangle(screen.item("figure")).center().x()
            for label in labels_shown(screen)
        ]
        assert len(set(to_the_right)) == 1
        drawing = next(
            item for item in screen.items() if str(item.property("figure")).endswith("/plan")
        )
        while drawing.property("progress") < 1:
            settle(screen.window)
        assert drawing.property("mirror") is False
        corner = rectangle(drawing).topLeft()
        image = screen.window.grabWindow()
        places = [
            (corner.x() + x * drawing.width(), corner.y() + y * drawing.height())
            for x, y in (tree, pond)
        ]
        return to_the_right[0], [image.pixelColor(round(x), round(y)) for x, y in places]

    screen.touch("language-nl")
    open_page(screen, next(iter(LABELLED)))
    to_the_right, colours = sides()
    assert to_the_right
    assert colours[0] != colours[1]
    screen.touch("language")
    screen.touch("language-ar")
    to_the_right, others = sides()
    assert not to_the_right
    assert others == colours


def test_every_figure_tells_a_screen_reader_what_it_shows(screen: Screen) -> None:
    screen.touch("language-en")
    screen.touch("chapter-0")
    met = 0
    while screen.navigator.visit.screen == "chapter":
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


@pytest.mark.parametrize("bilingual", [False, True])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
@pytest.mark.parametrize("place", LABELLED, ids=NAMES)
def test_a_figure_without_room_comes_after_the_words(
    make_screen: Callable[..., Screen], place: Place, size: tuple[int, int], bilingual: bool
) -> None:
    screen = make_screen(*size)
    screen.kiosk.appearance.set_text_scale(1.0 if bilingual else 2.0)
    screen.touch("language-en")
    open_page(screen, place)
    if bilingual:
        screen.touch("bilingual")
    assert_figure_comes_after_the_words(screen)


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
