"""The booklet: folded, its leaves follow each other."""

import pytest

from kiosk.printing.booklet import Place, sides


def _folded(count: int, is_right_to_left: bool) -> list[int]:
    """Print, lay the sheets in each other, fold, and read."""
    printed = sides(count, is_folded=True, is_right_to_left=is_right_to_left)
    fronts, backs = printed[::2], printed[1::2]
    assert len(fronts) == len(backs)
    forth, back = [], []
    for front, behind in zip(fronts, backs, strict=True):
        leaves = {
            (name, place.is_right): place.leaf
            for name, side in (("front", front), ("back", behind))
            for place in side
        }
        # The half that is read first: the right one of a front, the left one of its back.
        first_is_right = not is_right_to_left
        forth += [leaves.get(("front", first_is_right)), leaves.get(("back", not first_is_right))]
        back = [
            leaves.get(("back", first_is_right)),
            leaves.get(("front", not first_is_right)),
            *back,
        ]
    return [leaf for leaf in forth + back if leaf is not None]


@pytest.mark.parametrize("is_right_to_left", [False, True])
@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 8, 23])
def test_folded_the_leaves_follow_each_other(count: int, is_right_to_left: bool) -> None:
    assert _folded(count, is_right_to_left) == list(range(count))


def test_the_spine_is_where_reading_begins() -> None:
    assert sides(4, is_folded=True, is_right_to_left=False)[0] == (Place(3), Place(0, True))
    assert sides(4, is_folded=True, is_right_to_left=True)[0] == (Place(0), Place(3, True))


def test_unfolded_each_leaf_has_its_side() -> None:
    printed = sides(3, is_folded=False, is_right_to_left=True)
    assert printed == [(Place(0),), (Place(1),), (Place(2),)]
