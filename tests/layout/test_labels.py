"""Labels beside a figure: each at the height of what it names, as near as there is room."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

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
