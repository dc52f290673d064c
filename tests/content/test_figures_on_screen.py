"""Figures on screen: labels beside them, words for who cannot see them, and colours by theme."""

import shutil
import threading
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtQuick import QQuickItem
from screen import Screen
from shipped import SHIPPED, shipped_pack
from voices import FakeAudioPlayer, FakeEngine

from kiosk import paths
from kiosk.devtools.offscreen import items, settle
from kiosk.files import read_toml
from kiosk.images import figures
from kiosk.layout.labels import spread
from kiosk.leaflet.model import reading_pages
from kiosk.leaflet.svg import Palette, anchors_of

LABELLED = {
    (chapter, page): reading.figure
    for chapter, one in enumerate(shipped_pack().leaflet.chapters)
    for page, reading in enumerate(reading_pages(shipped_pack(), one))
    if (info := shipped_pack().figure(reading.figure)) and info.labels
}
"""Chapter and page of each labelled figure."""

steady = settings(derandomize=True, deadline=None, max_examples=200)


@st.composite
def columns(draw: st.DrawFn) -> tuple[list[float], list[float], float, float]:
    """Labels with heights and what they point at, in a column with room for all of them."""
    heights = draw(st.lists(st.floats(5, 60), min_size=1, max_size=8))
    gap = draw(st.floats(0, 10))
    least = sum(heights) + gap * (len(heights) - 1)
    room = least + draw(st.floats(0, 400))
    wanted = draw(
        st.lists(st.floats(0, room), min_size=len(heights), max_size=len(heights), unique=True)
    )
    return wanted, heights, room, gap


@steady
@given(columns())
def test_labels_never_overlap_and_stay_in_their_column(
    case: tuple[list[float], list[float], float, float],
) -> None:
    wanted, heights, room, gap = case
    tops = spread(wanted, heights, room, gap)
    order = sorted(range(len(tops)), key=lambda index: tops[index])
    for above, below in pairwise(order):
        assert tops[above] + heights[above] + gap <= tops[below] + 1e-6
        assert wanted[above] <= wanted[below]  # so that lines do not cross
    assert min(tops) >= -1e-6
    assert max(top + height for top, height in zip(tops, heights, strict=True)) <= room + 1e-6


def test_a_label_alone_stands_beside_what_it_names() -> None:
    assert spread([100.0], [20.0], 400.0, 5.0) == [90.0]
    assert spread([100.0, 200.0], [20.0, 30.0], 400.0, 5.0) == [90.0, 185.0]


def test_labels_of_one_height_share_the_room_around_it() -> None:
    assert spread([100.0, 100.5], [20.0, 20.0], 400.0, 4.0) == [78.25, 102.25]


def test_labels_without_enough_room_begin_at_the_top_and_still_do_not_overlap() -> None:
    assert spread([10.0, 20.0, 30.0], [20.0] * 3, 50.0, 5.0) == [0.0, 25.0, 50.0]
    assert spread([], [], 50.0, 5.0) == []


def _labels(screen: Screen) -> list[QQuickItem]:
    return [item for item in screen.items() if item.objectName().startswith("label-")]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("place", LABELLED, ids=LABELLED.values())
def test_each_label_of_a_figure_is_beside_it(
    screen: Screen, place: tuple[int, int], language: str
) -> None:
    screen.touch(f"language-{language}")
    screen.navigator.openChapter(place[0])
    for _ in range(place[1]):
        screen.navigator.nextPage()
    settle(screen.window)
    info = shipped_pack().figure(LABELLED[place])
    assert info is not None
    labels = _labels(screen)
    texts = [label.property("text") for label in labels]
    assert len(texts) == len(info.labels)
    if language == "nl":
        assert texts == [label.text for label in info.labels]
    panel = screen.item("figure")
    frame = panel.mapRectToScene(QRectF(0, 0, panel.width(), panel.height()))
    boxes = [label.mapRectToScene(QRectF(0, 0, label.width(), label.height())) for label in labels]
    assert all(frame.contains(box) for box in boxes)
    assert not any(
        one.adjusted(0, 1, 0, -1).intersects(other)
        for index, one in enumerate(boxes)
        for other in boxes[index + 1 :]
    )


def test_from_right_to_left_the_labels_change_sides_and_the_drawing_is_not_mirrored(
    make_screen: Callable[..., Screen], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    languages = tmp_path / "languages.toml"
    shutil.copy(paths.LANGUAGES, languages)
    monkeypatch.setattr(paths, "LANGUAGES", languages)
    before, english = languages.read_text(encoding="utf-8").split('code = "en"')
    languages.write_text(
        before + 'code = "en"' + english.replace('"ltr"', '"rtl"', 1), encoding="utf-8"
    )
    screen = make_screen()

    def sides() -> tuple[bool, QColor]:
        panel = screen.item("figure")
        middle = panel.mapRectToScene(QRectF(0, 0, panel.width(), 1)).center().x()
        box = _labels(screen)[0].mapRectToScene(QRectF(0, 0, 1, 1))
        drawing = next(
            item for item in screen.items() if str(item.property("figure")).endswith("/organs")
        )
        while drawing.property("progress") < 1:
            settle(screen.window)
        assert drawing.property("mirror") is False
        corner = drawing.mapRectToScene(QRectF(0, 0, drawing.width(), drawing.height()))
        image = screen.window.grabWindow()
        # In the upper left of the drawing there is nothing in front of the belly.
        place = corner.topLeft() + (corner.bottomRight() - corner.topLeft()) * 0.5
        return box.x() > middle, image.pixelColor(place.toPoint())

    screen.touch("language-nl")
    screen.navigator.openChapter(2)
    screen.navigator.nextPage()
    settle(screen.window)
    to_the_right, colour = sides()
    assert to_the_right
    screen.touch("language")
    screen.touch("language-en")
    to_the_right, mirrored = sides()
    assert not to_the_right
    assert mirrored == colour


def test_every_figure_tells_a_screen_reader_what_it_shows(screen: Screen) -> None:
    screen.touch("language-en")
    screen.touch("chapter-3")
    met = 0
    while screen.navigator.visit.screen == "chapter":
        graphics = [
            QAccessible.queryAccessibleInterface(item)
            for item in screen.items()
            if item.inherits("QQuickImage") and item.property("alt")
        ]
        names = {one.text(QAccessible.Text.Name) for one in graphics if one is not None}
        expected = (
            [screen.pages.chapter.figureAlt] if not screen.pages.chapter.pictures.rows else []
        )
        expected += [row.figureAlt for row in screen.pages.chapter.pictures.rows]
        assert set(expected) <= names
        assert all(expected)
        met += 1
        screen.navigator.nextPage()
        settle(screen.window)
    assert met > 20


def test_items_with_pictures_are_shown_as_pictures(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.navigator.openChapter(7)
    screen.navigator.nextPage()
    settle(screen.window)
    assert [screen.shows(f"picture-{number}") for number in range(4)] == [True, True, True, False]
    assert not screen.shows("figure")
    texts = screen.texts()
    for words in ("Vertel de medewerkers:", "of u allergieën hebt"):
        assert words in texts


@pytest.mark.parametrize("bilingual", [False, True])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
@pytest.mark.parametrize(("chapter", "page"), LABELLED)
def test_a_figure_without_room_comes_after_the_words(
    make_screen: Callable[..., Screen],
    chapter: int,
    page: int,
    size: tuple[int, int],
    bilingual: bool,
) -> None:
    screen = make_screen(*size)
    screen.kiosk.appearance.set_text_scale(1.0 if bilingual else 2.0)
    screen.touch("language-en")
    screen.navigator.openChapter(chapter)
    for _ in range(page):
        screen.navigator.nextPage()
    settle(screen.window)
    if bilingual:
        screen.touch("bilingual")
    title, labels = screen.pages.chapter.pageTitle, screen.pages.chapter.labels.rows
    assert not screen.shows("figure")
    while not screen.shows("figure"):
        screen.touch("next")
        assert screen.pages.chapter.pageTitle == title
    assert not [item for item in screen.items() if item.objectName().startswith("block-")]
    assert {row.words for row in labels} <= set(screen.texts())
    screen.touch("next")
    assert screen.pages.chapter.pageTitle != title


def test_the_labels_of_a_figure_are_read_where_they_stand(
    make_screen: Callable[..., Screen],
) -> None:
    voice, audio_player = FakeEngine(), FakeAudioPlayer()
    screen = make_screen(voice=voice, audio_player=audio_player)
    screen.kiosk.appearance.set_text_scale(2.0)
    screen.touch("language-nl")
    chapter, page = next(iter(LABELLED))
    screen.navigator.openChapter(chapter)
    for _ in range(page):
        screen.navigator.nextPage()
    settle(screen.window)
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


def test_a_theme_changes_every_colour_of_the_palette_and_nothing_else() -> None:
    palette = read_toml(paths.FIGURE_PALETTE, Palette)
    svg = (SHIPPED / "figures" / "rinse.svg").read_bytes()
    night = palette.recoloured(svg, "night")
    for name, colour in palette.day.items():
        assert night.count(colour.encode()) == sum(
            svg.count(palette.day[other].encode())
            for other, there in palette.night.items()
            if there == colour
        ), name
    assert palette.recoloured(svg, "day") == svg
    assert palette.recoloured(svg, "no such theme") == svg
    assert palette.recoloured(b"#12345", "night") == b"#12345"


def test_anchors_are_shares_of_the_drawing() -> None:
    anchors = anchors_of(SHIPPED / "figures" / "organs.svg")
    assert set(anchors) == {"womb", "bladder", "urethra", "vagina", "rectum", "pelvic-floor"}
    assert all(0 < x < 1 and 0 < y < 1 for x, y in anchors.values())
    assert anchors["womb"][1] < anchors["bladder"][1] < anchors["pelvic-floor"][1]
    assert anchors["bladder"][0] < anchors["vagina"][0] < anchors["rectum"][0]
    assert anchors_of(SHIPPED / "figures" / "no-such.svg") == {}


def test_pictures_are_drawn_in_the_gui_thread(
    make_screen: Callable[..., Screen], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt's own thread for pictures waits for Python while it holds what the GUI thread may need.

    A GUI thread that is in Python just then would wait for it for ever.
    """
    threads = set()
    drawn = figures._rendered

    def note(*arguments: object) -> object:
        threads.add(threading.current_thread())
        return drawn(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(figures, "_rendered", note)
    screen = make_screen()
    screen.touch("language-nl")
    screen.touch("chapter-0")
    assert threads == {threading.main_thread()}
    for file in paths.QML.rglob("*.qml"):
        assert "asynchronous: true" not in file.read_text(encoding="utf-8"), file.name


def test_words_are_painted_before_their_picture(screen: Screen) -> None:
    screen.touch("language-nl")
    shown: list[tuple[str, bool]] = []

    def note() -> None:
        figure = screen.item("figure") if screen.shows("figure") else None
        if figure is not None:
            drawings = [i for i in items(figure) if i.inherits("QQuickImage")]
            shown.append(
                (screen.pages.chapter.pageTitle, any(i.property("drawn") for i in drawings))
            )

    screen.window.frameSwapped.connect(note)
    screen.touch("chapter-0")
    screen.window.frameSwapped.disconnect(note)
    pictures = [has_picture for _, has_picture in shown]
    assert pictures[0] is False
    assert pictures[-1] is True
