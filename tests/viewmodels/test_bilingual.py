"""Reading together in two languages, and her questions for the midwife."""

from collections.abc import Callable

import pytest
from packs import garden
from PySide6.QtCore import QRectF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from screen import TABLET_INCHES, Screen

from kiosk.leaflet.texts import source_texts
from kiosk.settings import Settings

THEIRS = "ar"
"""A language that is written the other way than the staff's."""


@pytest.fixture
def page(screen: Screen) -> Screen:
    """A page of several paragraphs, in a language from right to left."""
    screen.touch(f"language-{THEIRS}")
    screen.touch("chapter-0")
    while screen.pages.chapter.blocks.rows[0].textId != "garden.tools.intro":
        screen.touch("next")
    return screen


def _box(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _dutch(text_ids: list[str]) -> list[str]:
    """Return what those texts are in the leaflet's own language."""
    texts = {text.id: text.text for text in source_texts(garden())}
    return [texts[text_id] for text_id in text_ids]


LEFT, RIGHT = 1, 2
"""Text.AlignLeft and Text.AlignRight, as QML counts them."""


def _alignment(item: QQuickItem) -> int:
    expression = QQmlExpression(qmlContext(item), item, "effectiveHorizontalAlignment * 1")
    value, is_undefined = expression.evaluate()
    assert not is_undefined
    return int(value)


def _pairs(screen: Screen) -> list[tuple[QQuickItem, QQuickItem]]:
    """Each paragraph on the screen with the one beside it."""
    found = {item.objectName(): item for item in screen.items() if item.property("text")}
    return [
        (item, found["other-" + name.removeprefix("block-")])
        for name, item in found.items()
        if name.startswith("block-") and "other-" + name.removeprefix("block-") in found
    ]


def test_one_tap_shows_each_paragraph_in_both_languages_beside_each_other(page: Screen) -> None:
    rows = page.pages.chapter.blocks.rows
    hers, hers_are = [row.words for row in rows], [row.textId for row in rows]
    assert not _pairs(page)
    page.touch("bilingual")
    pairs = _pairs(page)
    assert [mine.property("text") for mine, _ in pairs] == hers
    assert [other.property("text") for _, other in pairs] == _dutch(hers_are)
    for mine, other in pairs:
        assert _box(mine).top() == pytest.approx(_box(other).top(), abs=1)
        assert _box(other).right() < _box(mine).left()  # hers first, from the right
    page.touch("bilingual")
    assert not _pairs(page)


def test_each_language_keeps_its_own_direction(page: Screen) -> None:
    page.touch("bilingual")
    for mine, other in _pairs(page):
        assert _alignment(mine) == RIGHT
        assert _alignment(other) == LEFT


def test_the_staffs_language_may_be_the_one_from_right_to_left(
    make_screen: Callable[..., Screen],
) -> None:
    ward = Settings(screen_diagonal_inches=TABLET_INCHES, staff_language=THEIRS)
    screen = make_screen(800, 1280, settings=ward)
    screen.touch("language-nl")
    screen.touch("chapter-0")
    screen.touch("bilingual")
    for mine, other in _pairs(screen):
        assert _box(mine).right() < _box(other).left()
        assert _alignment(mine) == LEFT
        assert _alignment(other) == RIGHT


def test_it_stays_on_from_page_to_page_and_is_forgotten_with_her(page: Screen) -> None:
    page.touch("bilingual")
    title = page.pages.chapter.pageTitle
    while page.pages.chapter.pageTitle == title:  # past the figure, which comes after the words
        page.touch("next")
    assert _pairs(page)
    page.end_visit()
    page.touch(f"language-{THEIRS}")
    page.touch("chapter-0")
    assert not _pairs(page)


def test_in_the_staffs_own_language_there_is_nothing_to_read_together(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.touch("chapter-0")
    assert not screen.shows("bilingual")


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_every_page_can_be_read_together(
    make_screen: Callable[..., Screen], size: tuple[int, int]
) -> None:
    screen = make_screen(*size)
    screen.touch(f"language-{THEIRS}")
    screen.touch("chapter-0")
    screen.touch("bilingual")
    while screen.navigator.visit.screen == "chapter":
        wanted = {row.other for row in screen.pages.chapter.blocks.rows}
        title = (screen.pages.chapter.sectionTitle, screen.pages.chapter.pageTitle)
        met: set[str] = set()
        while (screen.pages.chapter.sectionTitle, screen.pages.chapter.pageTitle) == title:
            met |= {other.property("text") for _, other in _pairs(screen)}
            screen.touch("next")
            if screen.navigator.visit.screen != "chapter":
                break
        assert wanted <= met


def test_she_picks_what_to_ask_and_shows_it_to_the_midwife(page: Screen) -> None:
    page.touch("ask")
    first, second = page.pages.chapter.blocks.rows[0], page.pages.chapter.blocks.rows[1]
    for row in (first, second):
        item = page.item(f"block-{row.textId}")
        page.touch_at(_box(item).center().toPoint())
    assert list(page.navigator.visit.questions) == [first.textId, second.textId]
    page.touch("ask")
    assert page.shows("askedMark")
    page.touch("contents")
    page.touch("questions")
    page.touch("show")
    texts = page.texts()
    for words in (
        first.words,
        second.words,
        *_dutch([first.textId, second.textId]),
    ):
        assert words in texts
    assert "Zij wil hierover iets vragen" in texts, "the midwife is told what these are"
    assert _box(page.item("forStaff")).right() < _box(page.item("pageTitle")).left()
    page.touch("back")
    page.touch_at(_box(page.item(f"block-{first.textId}")).center().toPoint())
    assert list(page.navigator.visit.questions) == [first.textId, second.textId]
    assert not page.shows("putBack")
    page.touch(f"remove-{first.textId}")
    assert list(page.navigator.visit.questions) == [second.textId]
    page.touch("putBack")
    assert set(page.navigator.visit.questions) == {first.textId, second.textId}
    assert not page.shows("putBack")


def test_a_whole_exercise_can_be_asked_about(screen: Screen) -> None:
    screen.touch(f"language-{THEIRS}")
    screen.touch("chapter-1")
    screen.touch("read-ladder")
    screen.touch("ask")
    screen.touch_at(_box(screen.item("block-ladder")).center().toPoint())
    screen.touch("questions")
    assert _dutch(["ladder.title"])[0].replace("\u00ad", "") in screen.texts()


def test_questions_are_gone_with_her(page: Screen) -> None:
    page.navigator.toggleQuestion(page.pages.chapter.blocks.rows[0].textId)
    page.end_visit()
    page.touch(f"language-{THEIRS}")
    assert not page.navigator.visit.questions
    assert not page.shows("questions")


def test_without_picking_a_touch_of_a_paragraph_does_nothing(page: Screen) -> None:
    row = page.pages.chapter.blocks.rows[0]
    page.touch_at(_box(page.item(f"block-{row.textId}")).center().toPoint())
    assert not page.navigator.visit.questions


def test_turning_the_page_ends_picking(page: Screen) -> None:
    page.touch("ask")
    assert page.navigator.visit.asking
    number = page.pages.chapter.pageNumber
    while page.pages.chapter.pageNumber == number:
        page.touch("next")
    assert not page.navigator.visit.asking
