"""Exercising without a clock: which phase is shown while waiting, tightening and letting go."""

import pytest
from packs import real_pack

from kiosk.exercise.plan import RELAXED, Plan
from kiosk.exercise.self_paced import SelfPaced


def _plan(exercise_id: str) -> Plan:
    exercise = real_pack().exercise(exercise_id)
    assert exercise is not None
    assert exercise.plan is not None
    return exercise.plan


@pytest.mark.parametrize("exercise", ["tighten-relax", "hold", "wink"])
def test_without_postures_she_tightens_all_of_it(exercise: str) -> None:
    own = SelfPaced(_plan(exercise))
    assert own.postures == ()
    assert own.waiting.target == RELAXED
    assert own.tightening.target.highest == 1
    assert own.letting_go.target == RELAXED
    assert own.waiting.cue.endswith(".ready")


@pytest.mark.parametrize(
    ("posture", "tight", "waiting"),
    [
        ("upright", "accent.cue.middle", "accent.cue.upright"),
        ("rounded", "accent.cue.back", "accent.cue.round"),
        ("hollow", "accent.cue.front", "accent.cue.hollow"),
    ],
)
def test_each_posture_has_its_own_phases(posture: str, tight: str, waiting: str) -> None:
    own = SelfPaced(_plan("accent")).in_posture(posture)
    assert own.tightening.cue == tight
    assert own.waiting.cue == waiting
    assert (own.letting_go.cue, own.letting_go.posture) == ("accent.cue.let-go", posture)


def test_the_first_posture_is_the_plans_first() -> None:
    own = SelfPaced(_plan("accent"))
    assert own.postures == ("upright", "rounded", "hollow")
    assert own.waiting == own.in_posture("upright").waiting


def test_a_posture_that_is_not_in_the_plan() -> None:
    with pytest.raises(KeyError):
        SelfPaced(_plan("hold")).in_posture("hollow")
