"""The contents, and the ends of a chapter and of a visit, by touch."""

from collections.abc import Callable
from pathlib import Path

import pytest
from packs import copy_garden, edit
from PySide6.QtCore import QPointF
from screen import Screen


def _with_doors(library: Path) -> None:
    edit(
        copy_garden(library) / "leaflet.toml",
        'language = "nl"',
        'language = "nl"\ndoors = ["moves"]\nfirst_day = ["garden.soil", "garden.sow"]',
    )


@pytest.fixture
def doors(make_screen: Callable[..., Screen], tmp_path: Path) -> Screen:
    _with_doors(tmp_path)
    return make_screen(leaflets=tmp_path)


def test_a_door_comes_first_and_the_rest_is_on_the_shelf(doors: Screen) -> None:
    doors.touch("language-nl")
    door, shelf = doors.item("chapter-1"), doors.item("chapter-0")
    assert door.width() * door.height() > 1.5 * shelf.width() * shelf.height()
    assert door.mapToScene(QPointF()).y() < shelf.mapToScene(QPointF()).y()
    doors.touch("chapter-1")
    assert doors.navigator.visit.screen == "exercises"


def test_what_is_needed_on_the_first_day_is_one_tap_away(doors: Screen) -> None:
    doors.touch("language-nl")
    doors.touch("page-garden.soil")
    assert doors.pages.chapter.pageTitle == "De grond losmaken"
    doors.touch("previous")
    assert doors.pages.chapter.pageTitle == "De plattegrond"


def test_a_leaflet_without_doors_has_its_chapters_on_the_shelf(screen: Screen) -> None:
    screen.touch("language-nl")
    assert not screen.shows("doors")
    assert {"De moestuin", "Oefeningen"} <= set(screen.texts())


def test_a_chapter_ends_with_a_picture_a_sentence_and_the_next_chapter(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.touch("chapter-0")
    while screen.navigator.visit.screen == "chapter":
        screen.touch("next")
    assert screen.shows("endPicture")
    assert "Dit is het einde van dit hoofdstuk." in screen.texts()
    assert "Oefeningen" in screen.texts()
    screen.touch("previous")
    assert screen.navigator.visit.screen == "chapter"
    screen.touch("next")
    screen.touch("next")
    assert screen.navigator.visit.chapter == 1


def test_next_stays_under_the_thumb(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.touch("chapter-0")
    edges = set()
    while screen.navigator.visit.screen != "contents":
        item = screen.item("next")
        corner = item.mapToScene(item.boundingRect().bottomRight())
        edges.add((round(corner.x()), round(corner.y())))
        screen.touch("next")
    assert len(edges) == 1


def test_done_is_asked_once_and_can_be_taken_back(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.touch("done")
    assert "Bent u klaar?" in screen.texts()
    screen.touch("goOn")
    assert screen.navigator.visit.screen == "contents"
    screen.end_visit()
    assert screen.navigator.is_resting


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
@pytest.mark.parametrize("asks", [False, True])
def test_the_last_row_is_filled(
    make_screen: Callable[..., Screen], size: tuple[int, int], asks: bool
) -> None:
    screen = make_screen(*size)
    screen.touch("language-nl")
    if asks:
        screen.touch("chapter-0")
        screen.navigator.toggleQuestion(screen.pages.chapter.snapshot.blocks[0].textId)
        screen.touch("contents")
    last = screen.item("questions" if asks else "takeHome")
    right = last.mapToScene(last.boundingRect().bottomRight()).x()
    margin = screen.window.width() - right
    assert margin == pytest.approx(screen.kiosk.appearance.unit * 5, abs=2)
