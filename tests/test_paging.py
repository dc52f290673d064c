"""Dividing blocks over screens: every block once, in order, and nothing cut."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.content.paging import LEAST_SHRINK, first_blocks, shrink_to_fit

steady = settings(derandomize=True, deadline=None, max_examples=300)

# Quarters of a pixel add up without rounding, so that a sum here is the sum there.
lengths = st.integers(0, 4000).map(lambda quarters: quarters / 4)
spacings = st.integers(0, 200).map(lambda quarters: quarters / 4)
pages = st.tuples(st.lists(lengths, max_size=30), spacings, lengths)


def _screens(heights: list[float], starts: list[int]) -> list[list[int]]:
    ends = [*starts[1:], len(heights)]
    return [list(range(start, end)) for start, end in zip(starts, ends, strict=True)]


def _height(blocks: list[int], heights: list[float], spacing: float) -> float:
    return sum(heights[block] for block in blocks) + spacing * (len(blocks) - 1)


@steady
@given(pages)
def test_every_block_is_shown_exactly_once_and_in_order(
    page: tuple[list[float], float, float],
) -> None:
    heights, spacing, available = page
    screens = _screens(heights, first_blocks(heights, spacing, available))
    assert [block for screen in screens for block in screen] == list(range(len(heights)))
    assert all(screens) or screens == [[]]  # no empty screen, but for an empty page


@steady
@given(pages)
def test_nothing_is_taller_than_the_screen_unless_it_is_alone(
    page: tuple[list[float], float, float],
) -> None:
    heights, spacing, available = page
    for screen in _screens(heights, first_blocks(heights, spacing, available)):
        assert len(screen) <= 1 or _height(screen, heights, spacing) <= available


@steady
@given(pages)
def test_a_screen_is_filled_before_the_next_one_begins(
    page: tuple[list[float], float, float],
) -> None:
    heights, spacing, available = page
    screens = _screens(heights, first_blocks(heights, spacing, available))
    for screen, following in pairwise(screens):
        assert _height([*screen, following[0]], heights, spacing) > available


def test_what_just_fits_stays_together() -> None:
    assert first_blocks([40, 50], 10, 100) == [0]
    assert first_blocks([40, 50], 10, 99.75) == [0, 1]
    assert first_blocks([40, 500, 40, 40], 10, 100) == [0, 1, 2]
    assert first_blocks([], 10, 100) == [0]


def test_a_block_taller_than_the_screen_has_its_text_shrunk_to_fit() -> None:
    assert shrink_to_fit([10, 100], 100, 1.0) == 1.0
    assert 0.69 < shrink_to_fit([10, 200], 100, 1.0) < 0.71
    assert shrink_to_fit([10, 200], 100, 0.8) < 0.8
    assert shrink_to_fit([9000], 100, 1.0) == LEAST_SHRINK
    assert shrink_to_fit([9000], 100, LEAST_SHRINK) == LEAST_SHRINK


@pytest.mark.parametrize(("heights", "available"), [([], 100), ([50], 0)])
def test_nothing_shrinks_before_anything_is_measured(
    heights: list[float], available: float
) -> None:
    assert shrink_to_fit(heights, available, 0.7) == 0.7
