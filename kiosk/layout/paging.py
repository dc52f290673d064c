"""Dividing a page's blocks over screens when they do not fit on one."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from typing import NamedTuple

MIN_SHRINK = 0.55
"""At this factor text of 200 % is still larger than text of 100 %."""

_MARGIN = 0.98
"""Shrinks a little further than computed, because lines do not break in proportion."""

_TRIALS = 8
"""How often the height is halved in which the screens are as full as one another."""

Runs = Sequence[Sequence[float]]
"""The heights of a block's sentences together: by the first of them, then by how many follow it."""


class Place(NamedTuple):
    """A sentence of a block, both counted from 0."""

    block: int
    sentence: int


def shrink_to_fit(heights: Sequence[float], available: float, shrink: float) -> float:
    """Return the factor of the text size at which the tallest block fits `available`.

    `heights` are the heights of the blocks at the factor `shrink`, in pixels. The height of a text
    grows with the square of its size. The result is at most `shrink`, at least MIN_SHRINK.
    """
    tallest = max(heights, default=0.0)
    if available <= 0 or tallest <= available:
        return shrink
    return min(shrink, max(MIN_SHRINK, shrink * _MARGIN * math.sqrt(available / tallest)))


def introduces(text: str) -> bool:
    """Return whether a text announces what follows, which must then be on the same screen."""
    return text.rstrip().endswith((":", "：", "፦"))


def stacked(heights: Sequence[float], spacing: float) -> float:
    """Return the height of blocks below each other, `spacing` between them; one unit for all."""
    return sum(heights) + spacing * (len(heights) - 1)


def first_places(
    runs: Sequence[Runs],
    spacing: float,
    available: float,
    introductions: Sequence[Sequence[bool]] = (),
    first_available: float | None = None,
) -> list[Place]:
    """Return for each screen its first sentence: as few screens as can be, each as full as another.

    `runs` of the blocks, `spacing` between blocks and `available` height are in the same unit
    (pixels); the first screen has `first_available`, if that is given. Sentences keep their order
    and are not cut; one that is taller than a screen has a screen of its own. A block may be one
    sentence to this: then it is not cut either. `introductions` tells for each sentence whether it
    introduces the next one. Such a sentence is not the last on its screen, unless the two do not
    fit on one.
    """
    page = _Page(runs, spacing, introductions)
    first = available if first_available is None else first_available
    best = page.divided(available, first)
    low, high = 0.0, available
    for _ in range(_TRIALS if len(best) > 1 else 0):
        middle = (low + high) / 2
        tried = page.divided(middle, min(first, middle))
        if len(tried) > len(best):
            low = middle
        else:
            best, high = tried, middle
    return best


def first_height(runs: Sequence[Runs], spacing: float, places: Sequence[Place]) -> float:
    """Return the height of the first of the screens that begin at `places`, in the runs' unit."""
    page = _Page(runs, spacing, ())
    return page.height(Place(0, 0), places[1] if len(places) > 1 else None)


class _Page:
    """The sentences of a page's blocks, in order."""

    def __init__(
        self, runs: Sequence[Runs], spacing: float, introductions: Sequence[Sequence[bool]]
    ) -> None:
        self._runs = runs
        self._spacing = spacing
        self._places = [Place(b, s) for b, block in enumerate(runs) for s in range(len(block))]
        told = itertools.chain.from_iterable(introductions)
        self._introduces = list(itertools.islice(told, len(self._places)))

    def divided(self, available: float, first_available: float) -> list[Place]:
        """Fill one screen after the other."""
        starts = [0]
        for index in range(1, len(self._places)):
            room = first_available if len(starts) == 1 else available
            if self._height(starts[-1], index) > room:
                first = self._first_of(index, starts[-1])
                while first < index and self._height(first, index) > available:
                    first += 1
                starts.append(first)
        return [self._places[start] for start in starts] if self._places else [Place(0, 0)]

    def height(self, first: Place, end: Place | None) -> float:
        """Return the height of the sentences from `first`, without `end`."""
        if not self._places:
            return 0.0
        after = self._places.index(end) if end else len(self._places)
        return self._height(self._places.index(first), after - 1)

    def _height(self, first: int, last: int) -> float:
        shown = self._places[first : last + 1]
        blocks = [list(one) for _, one in itertools.groupby(shown, key=lambda place: place.block)]
        heights = [self._runs[one[0].block][one[0].sentence][len(one) - 1] for one in blocks]
        return stacked(heights, self._spacing)

    def _first_of(self, index: int, start: int) -> int:
        first = index
        while first - 1 > start and self._introduces[first - 1 : first] == [True]:
            first -= 1
        return first
