"""Labels around a figure: each on the side it is near to, clear of each other and of the figure."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.layout.label_sides import Arrangement, Place, Placed, Room, arranged, placed

steady = settings(derandomize=True, deadline=None, max_examples=300)
Box = tuple[float, float, float, float]

LINE, GAP = 91.0, 24.0
LANDSCAPE = Room(1174, 552, GAP, 190, LINE)
PORTRAIT = Room(694, 1000, GAP, 190, LINE)
ORGANS: list[Place] = [
    (0.4, 0.3),
    (0.35, 0.5),
    (0.36, 0.75),
    (0.5, 0.72),
    (0.63, 0.5),
    (0.55, 0.85),
]


def _boxes(how: Arrangement, where: Placed, heights: list[float]) -> list[Box]:
    return [
        (x, y, x + how.box, y + height)
        for (x, y), height in zip(where.labels, heights, strict=True)
    ]


def _overlap(one: Box, other: Box) -> bool:
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return min(across, down) > 1e-6


@steady
@given(
    st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=1, max_size=6, unique=True),
    st.sampled_from([LANDSCAPE, PORTRAIT]),
    st.booleans(),
)
def test_nothing_overlaps_or_leaves_the_room(
    anchors: list[Place], room: Room, starts_right: bool
) -> None:
    how = arranged(anchors, room, starts_right)
    heights = [LINE] * len(anchors)
    where = placed(how, anchors, heights, room)
    figure = (where.left, where.top, where.left + where.width, where.top + where.height)
    boxes = [figure, *_boxes(how, where, heights)]
    assert not [pair for pair in combinations(boxes, 2) if _overlap(*pair)]
    for left, top, right, bottom in boxes:
        assert left >= -1e-6
        assert top >= -1e-6
        assert right <= room.width + 1e-6
        assert bottom <= room.height + 1e-6


def test_where_there_is_room_each_label_stands_on_its_own_side() -> None:
    how = arranged(ORGANS, LANDSCAPE, starts_right=False)
    assert not how.is_above
    assert how.after == tuple(x >= 0.5 for x, _ in ORGANS)
    assert how == arranged(ORGANS, LANDSCAPE, starts_right=True), "anatomy has no direction"


def test_in_a_tall_room_labels_stand_above_and_below() -> None:
    how = arranged(ORGANS, PORTRAIT, starts_right=False)
    assert how.is_above
    assert how.after == (False, False, True, True, False, True)
    assert placed(how, ORGANS, [LINE] * 6, PORTRAIT).width == PORTRAIT.width


@pytest.mark.parametrize("starts_right", [False, True])
def test_in_a_small_room_they_stand_in_one_column_after_the_figure(starts_right: bool) -> None:
    room = Room(526, 410, 12, 190, 34)
    how = arranged(ORGANS, room, starts_right)
    assert not how.is_above
    assert how.after == (not starts_right,) * 6
    where = placed(how, ORGANS, [34.0] * 6, room)
    assert (where.left > how.box) is starts_right


def test_a_column_that_is_full_leaves_a_label_to_the_other_side() -> None:
    anchors = [(0.1, 0.1 * number) for number in range(1, 7)]
    how = arranged(anchors, LANDSCAPE, starts_right=True)
    assert how.after.count(True) in (1, 2)


def test_what_is_in_the_middle_goes_where_there_are_fewer() -> None:
    how = arranged([(0.5, 0.2), (0.5, 0.5), (0.5, 0.8), (0.9, 0.4)], LANDSCAPE, starts_right=False)
    assert how.after == (False, False, True, True)


def test_a_side_that_is_too_full_gives_to_the_other() -> None:
    room = Room(width=700, height=300, gap=10)
    anchors = [(0.6, 0.1), (0.7, 0.3), (0.8, 0.5), (0.9, 0.7), (0.1, 0.5)]
    beside = Arrangement(False, 150, (True, True, True, True, False))
    found = placed(beside, anchors, [80] * 5, room)
    assert all(top >= 0 and top + 80 <= 300 for _, top in found.labels)
    assert [left > 350 for left, _ in found.labels] == [False, True, True, True, False]
    assert found.after == (False, True, True, True, False)
