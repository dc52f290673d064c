"""Breathing along: full after breathing in, empty after breathing out, and never a jerk."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.exercise.breathing import FREE_EMPTY, FREE_FULL, breath_at, breathing_at, breathings
from kiosk.exercise.plan import Breath, Phase, Plan

steady = settings(derandomize=True, deadline=None, max_examples=150)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Any breathing at all, whether or not a plan that asks for it would be sound."""
    phases = draw(
        st.lists(
            st.builds(
                Phase,
                cue=st.just("cue"),
                counts=st.integers(1, 12),
                level=st.just(0.0),
                breath=st.sampled_from(["in", "out", "free"]),
            ),
            min_size=1,
            max_size=6,
        )
    )
    return Plan(
        phases=tuple(phases),
        count_seconds=draw(st.sampled_from([0.6, 0.8, 1.0, 1.25, 1.5, 2.0])),
        rounds=draw(st.integers(1, 3)),
    )


@steady
@given(plans())
def test_breaths_follow_each_other_without_a_gap(plan: Plan) -> None:
    found = breathings(plan)
    assert found[0].starts == 0
    assert found[-1].ends == plan.seconds
    for before, after in pairwise(found):
        assert before.ends == after.starts
        assert before.target == after.origin


@steady
@given(plans())
def test_each_count_has_the_breath_its_phase_asks_for(plan: Plan) -> None:
    kinds = [phase.breath for phase in plan.sequence for _ in range(phase.counts)]
    for count, kind in enumerate(kinds):
        assert breathing_at(plan, count * plan.count_seconds).kind == kind


@steady
@given(plans())
def test_breathing_in_fills_and_breathing_out_empties(plan: Plan) -> None:
    for one in breathings(plan):
        if one.kind == "free":
            assert one.target in (FREE_EMPTY, FREE_FULL)
        else:
            assert one.target == (1.0 if one.kind == "in" else 0.0)


@steady
@given(plans())
def test_a_free_breath_is_never_hurried(plan: Plan) -> None:
    free = [one for one in breathings(plan) if one.kind == "free"]
    for one, after in pairwise(free):
        if one.ends == after.starts:
            assert one.ends - one.starts >= 3.999 * plan.count_seconds


@steady
@given(plans(), st.floats(0, 1))
def test_the_breath_stays_in_range_and_never_jumps(plan: Plan, share: float) -> None:
    seconds = min(share * plan.seconds, math.nextafter(plan.seconds, 0))
    assert 0 <= breath_at(plan, seconds) <= 1
    for before, after in pairwise(breathings(plan)):
        edge = after.starts
        assert breath_at(plan, edge) == pytest.approx(after.origin, abs=1e-9)
        assert breath_at(plan, math.nextafter(edge, 0)) == pytest.approx(before.target, abs=1e-9)


@steady
@given(plans(), st.sampled_from([0.6, 2.0]), st.floats(0, 0.999))
def test_another_pace_keeps_the_breath(plan: Plan, pace: float, share: float) -> None:
    other = plan.at_pace(pace)
    here = breath_at(plan, share * plan.counts * plan.count_seconds)
    assert breath_at(other, share * plan.counts * pace) == pytest.approx(here, abs=1e-6)


def test_she_is_ready_to_breathe_in_or_out_when_asked() -> None:
    def before(breath: Breath) -> float:
        rest = Phase("rest", 4, 0.0)
        return breath_at(Plan((rest, Phase("asked", 4, 0.0, breath=breath))), 4.0)

    assert before("in") == FREE_EMPTY
    assert before("out") == FREE_FULL


def test_outside_the_plan() -> None:
    plan = Plan((Phase("a", 4, 0.0, breath="in"),))
    assert breath_at(plan, 4.0) == 1.0
    assert breath_at(plan, 400.0) == 1.0
    with pytest.raises(ValueError, match="outside the plan"):
        breath_at(plan, -0.1)
    with pytest.raises(ValueError, match="outside the plan"):
        breathing_at(plan, 4.0)


def test_a_free_breath_stands_still_while_the_muscle_is_tight() -> None:
    plan = Plan((Phase("rest", 6, 0.0), Phase("tight", 4, 1.0), Phase("rest", 8, 0.0)))
    before, tight, *after = breathings(plan)
    assert (tight.starts, tight.ends) == (6.0, 10.0)
    assert tight.origin == tight.target == before.target
    assert all(one.origin != one.target for one in (before, *after))


def test_in_each_rest_between_two_efforts_the_breath_goes_on() -> None:
    tight = Phase(cue="hold", counts=3, level=0.6)
    rest = Phase(cue="rest", counts=6, level=0.0)
    rests = [one for one in breathings(Plan(phases=(tight, rest), rounds=3)) if one.ends % 9 == 0]
    assert len(rests) == 3
    assert all(abs(one.target - one.origin) == pytest.approx(0.4) for one in rests)
