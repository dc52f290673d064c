"""Exercising without a clock: which phase is shown while waiting, tightening and letting go."""

import pytest
from packs import garden

from kiosk.exercise.plan import RELAXED, Plan
from kiosk.exercise.self_paced import SelfPaced


def _plan(exercise_id: str) -> Plan:
    exercise = garden().exercise(exercise_id)
    assert exercise is not None
    assert exercise.plan is not None
    return exercise.plan


def test_without_postures_she_tightens_all_of_it() -> None:
    own = SelfPaced(_plan("hold"))
    assert own.postures == ()
    assert own.waiting.target == RELAXED
    assert own.tightening.target.highest == 1
    assert own.letting_go.target == RELAXED
    assert own.waiting.cue.endswith(".ready")


@pytest.mark.parametrize(
    ("posture", "tight", "waiting"),
    [
        ("upright", "bend.cue.middle", "bend.cue.upright"),
        ("rounded", "bend.cue.back", "bend.cue.rounded"),
        ("hollow", "bend.cue.front", "bend.cue.hollow"),
    ],
)
def test_each_posture_has_its_own_phases(posture: str, tight: str, waiting: str) -> None:
    own = SelfPaced(_plan("bend")).in_posture(posture)
    assert own.tightening.cue == tight
    assert own.waiting.cue == waiting
    assert (own.letting_go.cue, own.letting_go.posture) == ("bend.cue.let-go", posture)


def test_the_first_posture_is_the_plans_first() -> None:
    own = SelfPaced(_plan("bend"))
    assert own.postures == ("upright", "rounded", "hollow")
    assert own.waiting == own.in_posture("upright").waiting


def test_a_posture_that_is_not_in_the_plan() -> None:
    with pytest.raises(KeyError):
        SelfPaced(_plan("hold")).in_posture("hollow")
