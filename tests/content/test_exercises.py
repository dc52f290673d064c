"""The plans of the shipped exercises: she can follow each, by the clock and by herself."""

import msgspec
import pytest
from shipped import shipped_pack

from kiosk.exercise.breathing import breath_at
from kiosk.exercise.plan import RELAXED, Plan
from kiosk.exercise.self_paced import SelfPaced

PLANS = {exercise.id: exercise.plan for exercise in shipped_pack().exercises if exercise.plan}


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_breathing_goes_on(plan: Plan) -> None:
    plan = msgspec.structs.replace(plan, count_seconds=1.0)
    for second in range(0, plan.counts - 8, 4):
        swing = [breath_at(plan, second + step / 2) for step in range(16)]
        assert max(swing) - min(swing) > 0.2, second


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_by_herself_she_waits_relaxed_tightens_fully_and_lets_go(plan: Plan) -> None:
    own = SelfPaced(plan)
    for one in (own, *map(own.in_posture, own.postures)):
        assert one.waiting.target == RELAXED
        assert one.tightening.target.highest == 1
        assert one.letting_go.target == RELAXED


def test_the_lift_has_three_floors_and_lasts_24_counts() -> None:
    lift = PLANS["lift"]
    assert (lift.counts, lift.seconds, lift.floors) == (24, 24.0, 3)
    assert [phase.cue for phase in lift.phases if phase.release] == ["lift.cue.release"]
