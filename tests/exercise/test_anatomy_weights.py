"""How much of each shape of the anatomy is seen, from how she sits or lies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.exercise.anatomy_weights import POSTURES, Body, shape_weights
from kiosk.exercise.moment import TURNS


def postures(turn: float, is_sitting: bool) -> dict[str, float]:
    weights = shape_weights(Body(turn=turn, is_sitting=is_sitting))
    return {posture: weights[posture] for posture in POSTURES if weights[posture]}


def test_standing_is_as_it_is_drawn_at_rest() -> None:
    assert postures(0, is_sitting=False) == {}


def test_she_sits_until_her_back_is_bent_and_then_sits_so() -> None:
    assert postures(0, is_sitting=True) == {"sitting": 1}
    for back in ("rounded", "hollow"):
        assert postures(TURNS[back], is_sitting=True) == {back: 1}
        half = postures(TURNS[back] / 2, is_sitting=True)
        assert half == pytest.approx({"sitting": 0.5, back: 0.5})


def test_lying_is_of_her_own_whatever_she_sat_on() -> None:
    assert postures(90, is_sitting=True) == postures(90, is_sitting=False) == {"lying": 1}


@given(turn=st.floats(-90, 90), is_sitting=st.booleans())
def test_never_more_than_one_posture_in_all(turn: float, is_sitting: bool) -> None:
    found = postures(turn, is_sitting)
    assert all(0 <= weight <= 1 for weight in found.values())
    assert sum(found.values()) <= 1 + 1e-9
