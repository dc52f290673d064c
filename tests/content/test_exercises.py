"""The plans of the shipped exercises: she can follow each, by the clock and by herself."""

import msgspec
import pytest
from shipped import shipped_pack

from kiosk.exercise.breathing import breath_at
from kiosk.exercise.choices import PACES, Choices, length_bounds
from kiosk.exercise.plan import MOST_TIGHT_SECONDS, RELAXED, Plan, plan_problems
from kiosk.exercise.self_paced import SelfPaced
from kiosk.exercise.timeline import cue_at

PLANS = {exercise.id: exercise.plan for exercise in shipped_pack().exercises if exercise.plan}


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_breathing_goes_on_while_relaxed_and_stands_still_while_tight(plan: Plan) -> None:
    plan = msgspec.structs.replace(plan, count_seconds=1.0)
    swing = [breath_at(plan, step / 2) for step in range(2 * plan.counts)]
    assert max(swing) - min(swing) > 0.2
    for count in range(plan.counts):
        phase = cue_at(plan, count).phase
        if phase.target != RELAXED and phase.breath == "free":
            assert swing[2 * count] == swing[2 * count + 1]


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_it_is_calm_and_relaxed_for_twice_as_long_as_tight(plan: Plan) -> None:
    """Whatever she chose, here or before: never tight for more than ten seconds."""
    for pace in PACES:
        for length in range(3, 21):
            chosen = Choices(pace, length).applied_to(plan)
            assert plan_problems(chosen) == []
            assert chosen.tight_counts * chosen.count_seconds <= MOST_TIGHT_SECONDS


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_by_herself_she_waits_relaxed_tightens_and_lets_go(plan: Plan) -> None:
    own = SelfPaced(plan)
    for one in (own, *map(own.in_posture, own.postures)):
        assert one.waiting.target == RELAXED
        assert one.tightening.target.highest == max(p.target.highest for p in plan.phases)
        assert one.letting_go.target == RELAXED


def test_calmly_is_not_as_hard_as_she_can() -> None:
    """Facts O3 and X1d: the lift's highest floor is the only one of them that is all of it."""
    hardest = {name: max(p.target.highest for p in plan.phases) for name, plan in PLANS.items()}
    assert hardest == {"accent": 0.5, "tighten-relax": 0.5, "hold": 0.6, "wink": 0.6, "lift": 1.0}


def test_a_hold_is_three_to_ten_counts_and_at_most_ten_seconds() -> None:
    hold = PLANS["hold"]
    assert length_bounds(hold) == (3, 10)
    assert length_bounds(hold, 2.0) == (3, 5)


def test_the_lift_has_three_floors_and_lasts_24_counts() -> None:
    lift = PLANS["lift"]
    assert (lift.counts, lift.seconds, lift.floors) == (24, 24.0, 3)
    assert [phase.cue for phase in lift.phases if phase.release] == ["lift.cue.release"]
