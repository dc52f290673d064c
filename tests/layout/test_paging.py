"""Dividing blocks over screens: every block once, in order, and nothing cut."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from kiosk.layout.paging import MIN_SHRINK, first_blocks, introduces, shrink_to_fit
from kiosk.viewmodels.block_pager import BlockPager

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
    assert shrink_to_fit([9000], 100, 1.0) == MIN_SHRINK
    assert shrink_to_fit([9000], 100, MIN_SHRINK) == MIN_SHRINK


@pytest.mark.parametrize(("heights", "available"), [([], 100), ([50], 0)])
def test_nothing_shrinks_before_anything_is_measured(
    heights: list[float], available: float
) -> None:
    assert shrink_to_fit(heights, available, 0.7) == 0.7


# --- text that is taller than a screen ----------------------------------------------------------


class Page:
    """A page whose blocks get lower when the pager asks for it."""

    def __init__(self, heights: dict[str, float]) -> None:
        self.heights = heights
        self.pager = BlockPager()
        self.pager.stepChanged.connect(self.lay_out)
        self.pager.available = 100
        self.lay_out()
        for _ in range(10):
            QCoreApplication.processEvents()

    def lay_out(self) -> None:
        state = (
            "by sentence"
            if self.pager.isBySentence
            else "figure apart"
            if self.pager.setsFigureApart
            else "as it is"
        )
        self.pager.heights = [self.heights[state]]


@pytest.mark.parametrize(
    ("fits", "sets_apart", "is_by_sentence"),
    [
        ("as it is", False, False),
        ("figure apart", True, False),
        ("by sentence", True, True),
    ],
)
def test_no_more_is_done_for_a_tall_text_than_is_needed(
    qapp: QGuiApplication, fits: str, sets_apart: bool, is_by_sentence: bool
) -> None:
    states = ["as it is", "figure apart", "by sentence"]
    heights = {
        state: 90.0 if states.index(state) >= states.index(fits) else 400.0 for state in states
    }
    page = Page(heights)
    assert page.pager.setsFigureApart == sets_apart
    assert page.pager.isBySentence == is_by_sentence
    assert page.pager.shrink == 1
    page.pager.restart()
    assert not page.pager.setsFigureApart


def test_only_a_sentence_that_is_taller_than_the_screen_shrinks(qapp: QGuiApplication) -> None:
    page = Page(dict.fromkeys(["as it is", "figure apart", "by sentence"], 130.0))
    assert page.pager.isBySentence
    assert 0.8 < page.pager.shrink < 0.9


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
    assert first_blocks([40, 40, 40, 40], 10, 150) == [0, 3]
    assert first_blocks([40, 40, 40, 90], 10, 150, [False, True, True, False]) == [0, 2]
    assert first_blocks([40, 40, 40, 40], 10, 150, [False, False, True, False]) == [0, 2]
    assert first_blocks([40, 40, 40, 40], 10, 150, [False, True, True, False]) == [0, 1]
    assert first_blocks([40, 140], 10, 150, [True, False]) == [0, 1]
    assert introduces("Tell us: ")
    assert not introduces("Tell us: now.")
