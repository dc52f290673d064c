"""Covering arrays: few of all combinations, in which every pair of values of two factors occurs.

Faults nearly always come from one value or from two together (Kuhn, Wallace, Gallo 2004), so the
rest of the combinations is left to `make test-full`.
"""

from collections.abc import Sequence
from itertools import combinations, product
from typing import Any

import pytest

Case = tuple[Any, ...]


def pairs(case: Case) -> set[tuple[int, Any, int, Any]]:
    """Return the pairs of values in a case, each value with the number of its factor."""
    return {(i, one, j, other) for (i, one), (j, other) in combinations(enumerate(case), 2)}


def covering(*factors: Sequence[Any]) -> list[Case]:
    """Return cases with every pair of values of two factors, the greedy way; always the same."""
    candidates = list(product(*factors))
    missing = set().union(*map(pairs, candidates))
    found = []
    while missing:
        best = max(candidates, key=lambda case: len(pairs(case) & missing))
        missing -= pairs(best)
        found.append(best)
    return found


def every_case(*factors: Sequence[Any]) -> list[Any]:
    """Return all combinations as parameters; those outside the covering array are marked `full`."""
    few = covering(*factors)
    return [
        pytest.param(*case, marks=() if case in few else (pytest.mark.full,))
        for case in product(*factors)
    ]
