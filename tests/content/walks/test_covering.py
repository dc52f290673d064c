"""The covering array that the walks go by."""

from itertools import product

from covering import covering, every_case, pairs

FACTORS = ("abc", "1234", "ABCDEFGHIJ")


def test_every_pair_is_in_some_case() -> None:
    wanted = set().union(*(pairs(case) for case in product(*FACTORS)))
    assert set().union(*map(pairs, covering(*FACTORS))) == wanted


def test_it_is_about_as_small_as_can_be() -> None:
    assert 40 <= len(covering(*FACTORS)) <= 45


def test_the_others_are_run_in_full() -> None:
    cases = every_case(*FACTORS)
    few = [case for case in cases if not case.marks]
    assert [case.values for case in cases] == list(product(*FACTORS))
    assert {case.values for case in few} == set(covering(*FACTORS))
