"""A page as it was measured: which of its rows are on which screen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from kiosk.layout.paging import Place, Runs, first_height, first_places, stacked

_ROUNDING = 0.5


class MeasuredPage(Struct, frozen=True):
    """Rows below each other: blocks, or what is left of them where they were cut. In pixels."""

    heights: Sequence[float] = ()
    """The height of each row."""
    introductions: Sequence[Sequence[bool]] = ()
    """Whether each piece of each row introduces the next."""
    spacing: float = 0.0
    """Between two rows."""
    available: float = 0.0
    """The height there is for rows."""
    first_available: float = 0.0
    """That on the first screen below a large title."""

    def begins(self, cuts: Sequence[Place]) -> list[Place]:
        """Return with which piece of which block each row begins, if they were cut there."""
        whole = len(self.heights) - len(cuts)
        return sorted([*(Place(block, 0) for block in range(whole)), *cuts])

    def divided(self) -> tuple[list[Place], bool]:
        """Return where screens begin if no row is cut, and whether a large title has room."""
        return self.cut([[[height]] for height in self.heights], False)

    def cut(self, runs: Sequence[Runs], is_by_piece: bool = True) -> tuple[list[Place], bool]:
        """Return where screens of blocks with these runs begin, and whether a large title has room.

        It has where it costs no screen.
        """
        told = self.introductions if is_by_piece else [one[-1:] for one in self.introductions]
        places = first_places(runs, self.spacing, self.available, told)
        large = places
        if self.first_available < self.available:
            large = first_places(runs, self.spacing, self.available, told, self.first_available)
        fits = first_height(runs, self.spacing, large) <= self.first_available
        if fits and len(large) == len(places):
            return large, True
        return places, False

    def as_cut(
        self, places: Sequence[Place], cuts: Sequence[Place], has_large_title: bool
    ) -> list[int]:
        """Return the first row of each screen, as they were cut; none where that does not fit."""
        rows = self.begins(cuts)
        if not cuts or not set(places) <= set(rows):
            return []
        starts = [rows.index(place) for place in places]
        for start, end in pairwise([*starts, len(rows)]):
            is_titled = start == 0 and has_large_title
            room = (self.first_available if is_titled else self.available) + _ROUNDING
            if end - start > 1 and stacked(self.heights[start:end], self.spacing) > room:
                return []
        return starts
