"""Labels beside the figures of the leaflet."""

import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from labelled import LABELLED
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem
from screen import Screen
from shipped import shipped_pack

from kiosk import paths
from kiosk.devtools.offscreen import settle
from kiosk.layout.labels import spread

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
