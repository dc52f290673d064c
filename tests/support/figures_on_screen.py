"""Figures on screen: where a leaflet has labelled ones, and what all are to look like."""

from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem
from screen import Screen

from kiosk.devtools.offscreen import settle
from kiosk.leaflet.model import FigureInfo, Pack, reading_pages

Place = tuple[int, int]
"""A chapter, and a page in it."""


def labelled(pack: Pack) -> dict[Place, FigureInfo]:
    """Return the leaflet's labelled figures by where they are."""
    return {
        (chapter, page): figure
        for chapter, one in enumerate(pack.leaflet.chapters)
        for page, reading in enumerate(reading_pages(pack, one))
        if (figure := pack.figure(reading.figure)) and figure.labels
    }


def open_page(screen: Screen, place: Place) -> None:
    """Go to a page of a chapter in a visit that has begun."""
    screen.navigator.openChapter(place[0])
    for _ in range(place[1]):
        screen.navigator.nextPage()
    settle(screen.window)


def labels_shown(screen: Screen) -> list[QQuickItem]:
    return [item for item in screen.items() if item.objectName().startswith("label-")]


def rectangle(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def assert_labels_are_beside_it(screen: Screen, figure: FigureInfo, words: list[str]) -> None:
    """Every label is in the figure's panel, without overlapping."""
    labels = labels_shown(screen)
    assert len(labels) == len(figure.labels) == len(words)
    assert [label.property("text") for label in labels] == words
    frame = rectangle(screen.item("figure"))
    boxes = [rectangle(label) for label in labels]
    assert all(frame.contains(box) for box in boxes)
    assert not any(
        one.adjusted(0, 1, 0, -1).intersects(other) for one, other in combinations(boxes, 2)
    )


def assert_figure_comes_after_the_words(screen: Screen) -> None:
    """The figure of the page on screen has a screen of its own, the page's last."""
    title, labels = screen.pages.chapter.pageTitle, screen.pages.chapter.labels.rows
    assert not screen.shows("figure")
    while not screen.shows("figure"):
        screen.touch("next")
        assert screen.pages.chapter.pageTitle == title
    assert not [item for item in screen.items() if item.objectName().startswith("block-")]
    assert {row.words for row in labels} <= set(screen.texts())
    screen.touch("next")
    at_end = screen.navigator.visit.screen == "chapterEnd"
    assert at_end or screen.pages.chapter.pageTitle != title


def assert_figure_stays(screen: Screen) -> None:
    """The figure of the page on screen is there on each of the screens that the page takes."""
    pager = screen.kiosk.pager
    for number in range(pager.screens):
        assert pager.screen == number
        figure, words = rectangle(screen.item("figure")), rectangle(screen.item("blocks"))
        assert not figure.intersects(words)
        for label in labels_shown(screen):
            assert figure.contains(rectangle(label))
        if number + 1 < pager.screens:
            screen.touch("next")


def assert_pictures_are_told(screen: Screen) -> None:
    """A screen reader is told what every picture of the page on screen shows."""
    graphics = [
        QAccessible.queryAccessibleInterface(item)
        for item in screen.items()
        if item.inherits("QQuickImage") and item.property("alt")
    ]
    names = {one.text(QAccessible.Text.Name) for one in graphics if one is not None}
    page = screen.pages.chapter
    expected = [row.figureAlt for row in page.pictures.rows] or [page.figureAlt]
    assert all(expected)
    assert set(expected) <= names
