"""Dividing blocks over screens: every block once, in order, and nothing cut."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.layout.paging import (
    MIN_SHRINK,
    Place,
    Runs,
    first_height,
    first_places,
    introduces,
    shrink_to_fit,
)
from kiosk.viewmodels.block_pager import BlockPager

steady = settings(derandomize=True, deadline=None, max_examples=300)

# Quarters of a pixel add up without rounding, so that a sum here is the sum there.
lengths = st.integers(0, 4000).map(lambda quarters: quarters / 4)
spacings = st.integers(0, 200).map(lambda quarters: quarters / 4)
pages = st.tuples(st.lists(lengths, max_size=30), spacings, lengths)


def first_blocks(
    heights: list[float], spacing: float, available: float, introductions: list[bool] | None = None
) -> list[int]:
    """Divide blocks that are not cut."""
    told = [[one] for one in introductions or []]
    places = first_places([[[one]] for one in heights], spacing, available, told)
    assert all(place.sentence == 0 for place in places)
    return [place.block for place in places]


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
def test_there_are_as_few_screens_as_when_each_is_filled_before_the_next_begins(
    page: tuple[list[float], float, float],
) -> None:
    heights, spacing, available = page
    filled, used = 1, 0.0
    for index, height in enumerate(heights):
        used = used + spacing + height if index and used + spacing + height <= available else height
        filled += index > 0 and used == height
    assert len(first_blocks(heights, spacing, available)) <= filled


def test_the_last_screen_is_as_full_as_the_others() -> None:
    assert first_blocks([40, 40, 40, 40], 10, 150) == [0, 2]
    assert first_blocks([40] * 7, 10, 190) == [0, 4]


def test_what_just_fits_stays_together() -> None:
    assert first_blocks([40, 50], 10, 100) == [0]
    assert first_blocks([40, 50], 10, 99.75) == [0, 1]
    assert first_blocks([40, 500, 40, 40], 10, 100) == [0, 1, 2]
    assert first_blocks([], 10, 100) == [0]


def test_a_block_taller_than_the_screen_has_its_text_shrunk_to_fit() -> None:
    assert shrink_to_fit([10, 100], 100, 1.0) == 1.0
    assert 0.69 < shrink_to_fit([10, 200], 100, 1.0) < 0.71
    assert shrink_to_fit([10, 200], 100, 0.8) < 0.8
    assert shrink_to_fit([9000], 100, 1.0) == MIN_SHRINK
    assert shrink_to_fit([9000], 100, MIN_SHRINK) == MIN_SHRINK


@pytest.mark.parametrize(("heights", "available"), [([], 100), ([50], 0)])
def test_nothing_shrinks_before_anything_is_measured(
    heights: list[float], available: float
) -> None:
    assert shrink_to_fit(heights, available, 0.7) == 0.7


# --- blocks that are cut ------------------------------------------------------------------------


def _runs(lines: list[float]) -> Runs:
    """A block of sentences that need so many lines each, of 10 pixels; two halves share a line."""
    return [
        [10.0 * math.ceil(sum(lines[first : end + 1])) for end in range(first, len(lines))]
        for first in range(len(lines))
    ]


def test_a_block_is_cut_between_its_sentences_where_that_saves_a_screen() -> None:
    runs = [_runs([2, 2]), _runs([2, 2])]
    assert first_places(runs, 5, 50) == [Place(0, 0), Place(1, 0)]
    runs = [_runs([2, 2, 2]), _runs([2, 2, 2])]
    assert first_places(runs, 5, 70) == [Place(0, 0), Place(1, 0)]
    runs = [_runs([1, 1]), _runs([3, 1, 2]), _runs([1])]
    assert first_places(runs, 5, 60) == [Place(0, 0), Place(1, 1)]


def test_sentences_that_share_a_line_need_less_together_than_apart() -> None:
    assert first_places([_runs([1.5, 1.5, 1.5, 1.5])], 5, 30) == [Place(0, 0), Place(0, 2)]


def test_a_sentence_stays_with_what_it_introduces() -> None:
    runs = [_runs([1, 1, 1, 1])]
    assert first_places(runs, 5, 20, [[False, True, False, False]])[1] == Place(0, 1)


@pytest.mark.parametrize("text", ["Doe dit: ", "请这样做：", "ከምዚ ግበሪ፦"])
def test_a_colon_introduces_what_follows(text: str) -> None:
    assert introduces(text)


def test_a_first_screen_with_less_room_holds_less() -> None:
    runs = [[[40.0]], [[40.0]], [[40.0]]]
    assert first_places(runs, 10, 100, (), 50) == [Place(0, 0), Place(1, 0)]
    assert first_height(runs, 10, [Place(0, 0), Place(1, 0)]) == 40
    assert first_height(runs, 10, [Place(0, 0)]) == 140


class Page:
    """A page of blocks, of which each cut is measured anew."""

    def __init__(self, blocks: list[Runs], first_available: float = 100) -> None:
        self.blocks = blocks
        self.pager = BlockPager()
        self.pager.cutsChanged.connect(self.lay_out)
        self.pager.runsWanted.connect(self.measure)
        self.pager.lengths = [10.0, 100.0, first_available]

    def measure(self) -> None:
        self.pager.runs = self.blocks

    def settle(self) -> None:
        for _ in range(10):
            QCoreApplication.processEvents()

    def lay_out(self) -> None:
        heights = []
        for number, runs in enumerate(self.blocks):
            cuts = [cut.sentence for cut in self.pager.cuts if cut.block == number]
            for first, end in pairwise([0, *cuts, len(runs)]):
                heights.append(runs[first][end - first - 1] * self.pager.shrink**2)
        self.pager.heights = heights


def _page(blocks: list[Runs], cuts_blocks: bool, first_available: float = 100) -> BlockPager:
    page = Page(blocks, first_available)
    page.pager.shrinkChanged.connect(page.lay_out)
    page.pager.cutsBlocks = cuts_blocks
    page.lay_out()
    page.settle()
    return page.pager


def test_a_block_that_is_taller_than_the_screen_is_cut(qapp: QGuiApplication) -> None:
    pager = _page([_runs([6, 6, 6])], False)
    assert pager.cuts == (Place(0, 1), Place(0, 2))
    assert (pager.screens, pager.shrink) == (3, 1)


def test_blocks_are_cut_to_fill_a_screen_only_where_that_is_wanted(qapp: QGuiApplication) -> None:
    blocks = [_runs([3, 3]), _runs([3, 3]), _runs([3, 3])]
    assert (_page(blocks, False).screens, _page(blocks, False).cuts) == (3, ())
    pager = _page(blocks, True)
    assert (pager.screens, pager.cuts) == (2, (Place(1, 1),))
    assert [pager.first, pager.last] == [0, 1]
    assert pager.forward()
    assert [pager.first, pager.last] == [2, 3]


def test_a_page_that_is_measured_anew_keeps_the_place(qapp: QGuiApplication) -> None:
    pager = _page([_runs([3, 3]), _runs([3, 3]), _runs([3, 3])], True)
    pager.forward()
    pager.loosen()
    for _ in range(10):
        QCoreApplication.processEvents()
    assert pager.first in (1, 2)
    pager.restart()
    assert pager.screen == 0


def test_a_large_title_is_had_where_it_costs_no_screen(qapp: QGuiApplication) -> None:
    assert _page([_runs([4])], True, 60).hasLargeTitle
    assert not _page([_runs([7])], True, 60).hasLargeTitle
    pager = _page([_runs([4]), _runs([4]), _runs([4])], True, 60)
    assert pager.screens == 2
    assert pager.hasLargeTitle
    pager.forward()
    assert not pager.hasLargeTitle


def test_only_a_sentence_that_is_taller_than_the_screen_shrinks(qapp: QGuiApplication) -> None:
    pager = _page([_runs([13])], False)
    assert pager.cuts == ()
    assert 0.8 < pager.shrink < 0.9


@steady
@given(pages, st.lists(st.booleans(), max_size=30))
def test_what_introduces_a_block_is_on_its_screen_if_both_fit(
    page: tuple[list[float], float, float], introductions: list[bool]
) -> None:
    heights, spacing, available = page
    screens = _screens(heights, first_blocks(heights, spacing, available, introductions))
    assert [block for screen in screens for block in screen] == list(range(len(heights)))
    for screen, following in pairwise(screens):
        assert len(screen) == 1 or _height(screen, heights, spacing) <= available
        if len(screen) > 1 and introductions[screen[-1] : following[0]] == [True]:
            together = [screen[-1], *_introduced(following[0], len(heights), introductions)]
            assert _height(together, heights, spacing) > available


def _introduced(block: int, count: int, introductions: list[bool]) -> list[int]:
    """Return the block and, as long as each introduces the next, those after it."""
    last = block
    while last + 1 < count and introductions[last : last + 1] == [True]:
        last += 1
    return list(range(block, last + 1))


def test_an_introduction_goes_with_what_it_introduces() -> None:
    assert first_blocks([40, 40, 40, 40], 10, 140) == [0, 2]
    assert first_blocks([40, 40, 40, 90], 10, 150, [False, True, True, False]) == [0, 2]
    assert first_blocks([40, 40, 40, 40], 10, 150, [False, False, True, False]) == [0, 2]
    assert first_blocks([40, 40, 40, 40], 10, 150, [False, True, True, False]) == [0, 1]
    assert first_blocks([40, 140], 10, 150, [True, False]) == [0, 1]
    assert introduces("Tell us: ")
    assert not introduces("Tell us: now.")
