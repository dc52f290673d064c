"""Which leaves go on which side of a sheet. No Qt."""

from __future__ import annotations

from msgspec import Struct


class Place(Struct, frozen=True):
    """A leaf on a side of a sheet."""

    leaf: int
    """From 0."""
    is_right: bool = False
    """Whether it is the right one of two."""


def sides(count: int, is_folded: bool, is_right_to_left: bool) -> list[tuple[Place, ...]]:
    """Return for each side of a sheet, in the order of printing, the leaves on it.

    Folded, the sheets lie in each other, are printed on both sides and turned over the short edge.
    A side may then have one leaf, or none where the leaves end.
    """
    if not is_folded:
        return [(Place(leaf),) for leaf in range(count)]
    whole = -(-count // 4) * 4
    found = []
    for side in range(whole // 2):
        outer, inner = whole - 1 - side, side
        # A front has its first leaf at the end of reading, a back at its beginning.
        pair = (outer, inner) if side % 2 == 0 else (inner, outer)
        left, right = reversed(pair) if is_right_to_left else pair
        places = (Place(left), Place(right, is_right=True))
        found.append(tuple(place for place in places if place.leaf < count))
    return found
