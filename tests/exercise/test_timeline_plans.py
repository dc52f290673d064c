"""The lift's timeline, and plans that cannot be followed."""

import msgspec
import pytest
from packs import garden

from kiosk.exercise.choices import PACES, Choices
from kiosk.exercise.plan import (
    MOST_TIGHT_SECONDS,
    RELAXED,
    Levels,
    Phase,
    Plan,
    plan_problems,
    tight_and_relaxed,
)
from kiosk.exercise.timeline import cue_at, floor_of, levels_at


def _ladder() -> Plan:
    ladder = garden().exercise("ladder")
    assert ladder is not None
    assert ladder.plan is not None
    return ladder.plan


@pytest.mark.parametrize(
    ("seconds", "cue", "floor", "count"),
    [
        (0.0, "ready", 0, 1),
        (0.999, "ready", 0, 1),
        (1.0, "ready", 0, 2),
        (3.999, "ready", 0, 4),
        (4.0, "rung-1", 0, 1),
        (4.9, "rung-1", 0, 1),
        (5.2, "rung-1", 1, 2),
        (5.999, "rung-1", 1, 2),
        (6.0, "rung-2", 1, 1),
        (7.999, "rung-2", 2, 2),
        (8.0, "rung-3", 2, 1),
        (9.999, "rung-3", 3, 2),
        (10.0, "release", 3, 1),
        (10.6, "release", 0, 1),
        (11.0, "release", 0, 2),
        (11.999, "release", 0, 2),
        (12.0, "rest", 0, 1),
        (15.0, "rest", 0, 4),
        (23.999, "rest", 0, 12),
    ],
)
def test_up_in_steps_and_down_in_one(seconds: float, cue: str, floor: int, count: int) -> None:
    plan = _ladder()
    now = cue_at(plan, seconds)
    assert (now.phase.cue, now.count) == (f"ladder.cue.{cue}", count)
    assert floor_of(plan, levels_at(plan, seconds)) == floor


def test_three_rungs_last_24_counts_at_a_second_each() -> None:
    plan = _ladder()
    assert (plan.counts, plan.seconds, plan.floors) == (24, 24.0, 3)
    assert [phase.cue for phase in plan.phases if phase.release] == ["ladder.cue.release"]


@pytest.mark.parametrize(
    ("phases", "problem"),
    [
        ((Phase("a", 2, 0.0, 2.5),), "phase 1 (a) moves for longer than it lasts"),
        ((Phase("a", 4, 0.5), Phase("b", 3, 0.0, 3.5)), "phase 2 (b) moves for longer"),
        (
            (Phase("a", 4, 0.5), Phase("b", 4, 0.6, release=True), Phase("c", 4, 0.0)),
            "b is a release, but the level rises",
        ),
        (
            (Phase("a", 4, 0.5), Phase("b", 4, Levels(0.0, 0.0, 0.6), release=True)),
            "b is a release, but the level rises",
        ),
        ((Phase("a", 4, 0.0, release=True),), "first phase is a release"),
        ((Phase("a", 4, 0.5),), "ends tightened"),
        ((Phase("a", 4, Levels(0.0, 0.0, 0.1)),), "ends tightened"),
    ],
)
def test_a_plan_that_cannot_be_followed_says_why(phases: tuple[Phase, ...], problem: str) -> None:
    assert any(problem in found for found in plan_problems(Plan(phases)))


@pytest.mark.parametrize(
    ("phases", "problem"),
    [
        (
            (Phase("a", 4, 1.0, breath="out"), Phase("b", 4, 0.0, breath="in")),
            "the tightening in phase a outlasts the breath out",
        ),
        (
            (Phase("a", 4, 1.0, breath="out"), Phase("b", 4, 0.0)),
            "the tightening in phase a outlasts the breath out",
        ),
        (
            (Phase("a", 4, 1.0), Phase("b", 4, 0.0, breath="in")),
            "phase b breathes in before the muscle has let go",
        ),
        (
            (Phase("a", 4, 1.0, breath="in"), Phase("b", 4, 0.0)),
            "phase a tightens while breathing in",
        ),
        ((Phase("a", 4, 0.0),), "nothing is tightened"),
        (
            (Phase("a", 4, 1.0, most_counts=3), Phase("b", 4, 0.0)),
            "phase 1 (a) has fewer most_counts than counts",
        ),
        (
            (Phase("a", 4, 1.0, most_counts=9), Phase("b", 4, 0.0, most_counts=9)),
            "more than one phase has most_counts",
        ),
    ],
)
def test_a_plan_against_the_breath_or_of_no_use(phases: tuple[Phase, ...], problem: str) -> None:
    found = plan_problems(Plan(phases))
    assert [one for one in found if problem in one], found
    assert len(found) == len(set(found))


def test_rounds_that_begin_before_the_last_one_let_go() -> None:
    tight = Phase("a", 2, 1.0, breath="out")
    let_go = Phase("b", 4, 0.0, breath="out")
    breathe_in = Phase("c", 4, 0.0, breath="in")
    assert plan_problems(Plan((breathe_in, tight, let_go), rounds=3)) == []
    spilt = Plan((breathe_in, tight), after=(let_go,), rounds=3)
    assert [one for one in plan_problems(spilt) if "c breathes in before" in one]


def test_only_phases_of_adjustable_length_get_longer() -> None:
    plan = Plan((Phase("a", 4, 1.0, most_counts=20), Phase("b", 6, 0.0)), rounds=2)
    longer = plan.with_length(10)
    assert [phase.counts for phase in longer.sequence] == [10, 20, 10, 20]
    assert longer.counts == 60
    assert plan.adjustable == plan.phases[0]
    assert Plan((Phase("a", 4, 1.0), Phase("b", 6, 0.0))).adjustable is None


def test_a_sound_plan_has_no_problems() -> None:
    up, let_go = Phase("a", 4, 0.5, 4.0), Phase("b", 8, RELAXED, release=True)
    assert plan_problems(Plan((up, let_go))) == []


def test_a_release_in_which_one_part_rises_is_none() -> None:
    plan = Plan(
        (
            Phase("up", 4, Levels(1, 0, 0)),
            Phase("across", 4, Levels(0, 1, 0), release=True),
            Phase("rest", 4, 0.0),
        )
    )
    assert any("rises" in problem for problem in plan_problems(plan))


def test_a_phase_of_one_count_needs_no_more_said() -> None:
    plan = Plan((Phase("up", 1, 1.0), Phase("down", 2, 0.0)))
    assert plan_problems(plan) == []
    assert cue_at(plan, 0).move_seconds == 1


def test_an_ordinary_move_cannot_be_a_jump() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"cue": "up", "counts": 4, "level": 1.0, "move_counts": 0.001}, Phase)


@pytest.mark.parametrize(
    ("plan", "problem"),
    [
        (
            Plan((Phase("a", 2, 1.0), Phase("b", 3, 0.0))),
            "tight for 2 counts and then relaxed for 3",
        ),
        (
            Plan((Phase("a", 1, 0.2), Phase("b", 1, 1.0), Phase("c", 3, 0.0)), rounds=2),
            "tight for 2 counts and then relaxed for 3: relax for 4 or more",
        ),
        (
            Plan((Phase("a", 2, 1.0), Phase("b", 4, 0.0)), after=(Phase("c", 1, 1.0),), rounds=2),
            "tight for 1 counts and then relaxed for 0",
        ),
        (Plan((Phase("a", 11, 1.0), Phase("b", 22, 0.0))), "a count of 1.0 s is too long"),
        (
            Plan(
                (
                    Phase("a", 4, 0.0, breath="in"),
                    Phase("b", 3, 1.0, breath="out"),
                    Phase("c", 6, 0.0, breath="out"),
                )
            ),
            "breathe out for more than 6 s",
        ),
    ],
)
def test_a_plan_that_asks_too_much_says_so(plan: Plan, problem: str) -> None:
    assert any(problem in found for found in plan_problems(plan))


@pytest.mark.parametrize("pace", PACES)
def test_no_pace_and_no_length_is_tight_too_long(pace: float) -> None:
    """Of any exercise, whatever she chose before."""
    for exercise in garden().exercises:
        assert exercise.plan is not None
        for length in range(3, 21):
            plan = Choices(pace, length).applied_to(exercise.plan)
            assert plan_problems(plan) == []
            assert plan.tight_counts * plan.count_seconds <= MOST_TIGHT_SECONDS
            for tight, relaxed in tight_and_relaxed(plan):
                assert relaxed >= 2 * tight
