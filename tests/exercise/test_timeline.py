"""Every moment of an exercise: one cue, counts, levels, pace."""

import math

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.exercise.plan import RELAXED, Levels, Phase, Plan, plan_problems
from kiosk.exercise.timeline import cue_at, ease, floor_of, levels_at

PARTS = ("front", "middle", "back")
TINY = 1e-9
steady = settings(derandomize=True, deadline=None, max_examples=150)
tightness = st.floats(0, 1)
levels = st.one_of(tightness, st.builds(Levels, tightness, tightness, tightness))
paces = st.one_of(st.sampled_from([0.6, 0.8, 1.0, 1.25, 1.5, 2.0]), st.floats(0.05, 10))


def _falls(before: Levels, after: Levels) -> bool:
    return all(
        getattr(after, part) <= getattr(before, part) for part in ("front", "middle", "back")
    )


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan that can be followed: levels by part or whole, releases, rounds, any pace."""
    phases: list[Phase] = []
    number = draw(st.integers(1, 6))
    for index in range(number):
        level = draw(levels) if index < number - 1 else draw(st.sampled_from([0.0, RELAXED]))
        counts = draw(st.integers(1, 12))
        phase = Phase(
            cue=f"cue-{index}",
            counts=counts,
            level=level,
            move_counts=draw(st.floats(0.4, counts)),
        )
        if phases and _falls(phases[-1].target, phase.target) and draw(st.booleans()):
            phase = Phase(phase.cue, counts, level, phase.move_counts, release=True)
        phases.append(phase)
    begin = draw(st.integers(0, number - 1))
    end = draw(st.integers(begin + 1, number))
    if phases[begin].release and begin > 0:
        begin = 0  # the rounds must not begin by letting go what another round has let go
    return Plan(
        before=tuple(phases[:begin]),
        phases=tuple(phases[begin:end]),
        after=tuple(phases[end:]),
        count_seconds=draw(paces),
        rounds=draw(st.integers(1, 5)),
        floors=draw(st.integers(0, 10)),
    )


@st.composite
def moments(draw: st.DrawFn) -> tuple[Plan, float]:
    """A plan and a moment in it: anywhere, at the edge of a count, or a hair beside one."""
    plan = draw(plans())
    edge = draw(st.integers(0, plan.counts)) * plan.count_seconds
    moment = draw(
        st.one_of(
            st.floats(0, plan.seconds),
            st.sampled_from([edge, math.nextafter(edge, 0), math.nextafter(edge, math.inf)]),
        )
    )
    return plan, min(moment, math.nextafter(plan.seconds, 0))


def _three(found: Levels) -> tuple[float, float, float]:
    return (found.front, found.middle, found.back)


def _expected_phases(plan: Plan) -> list[tuple[int, Phase, int]]:
    """Round, phase and first count of every phase, counted out by hand."""
    found, start = [], 0
    turns = [(0, plan.before)]
    turns += [(turn, plan.phases) for turn in range(1, plan.rounds + 1)]
    turns += [(plan.rounds, plan.after)]
    for turn, phases in turns:
        for phase in phases:
            found.append((turn, phase, start))
            start += phase.counts
    return found


@steady
@given(plans())
def test_the_strategy_makes_plans_without_problems(plan: Plan) -> None:
    without_lift = msgspec.structs.replace(plan, floors=0)
    known = ("nothing is tightened", "relax for", "is too long")
    assert [p for p in plan_problems(without_lift) if not any(one in p for one in known)] == []


@steady
@given(moments())
def test_a_moment_lies_within_its_cue(case: tuple[Plan, float]) -> None:
    plan, seconds = case
    cue = cue_at(plan, seconds)
    assert cue.starts <= seconds < cue.ends
    assert seconds < cue.count_ends <= cue.ends
    assert cue.phase is plan.sequence[cue.index]
    assert 0 <= cue.round <= plan.rounds
    assert 1 <= cue.count <= cue.phase.counts


@steady
@given(moments())
def test_every_moment_has_exactly_one_cue(case: tuple[Plan, float]) -> None:
    plan, seconds = case
    pace = plan.count_seconds
    fitting = [
        (turn, phase)
        for turn, phase, start in _expected_phases(plan)
        if start * pace <= seconds < (start + phase.counts) * pace
    ]
    cue = cue_at(plan, seconds)
    assert [(cue.round, cue.phase)] == fitting


@pytest.mark.parametrize("pace", [0.1, 0.6, 0.7, 0.8, 1.0, 1.25, 1.5, 2.0])
def test_a_count_begins_exactly_where_the_one_before_ends(pace: float) -> None:
    plan = Plan((Phase("a", 5, 0.5), Phase("b", 2, 0.0)), count_seconds=pace, rounds=7)
    for done in range(plan.counts):
        turn, within = divmod(done, 7)
        index, count = divmod(within, 5)
        edges = (done * pace, (done + 1) * pace)
        for seconds in (edges[0], math.nextafter(edges[1], 0)):
            cue = cue_at(plan, seconds)
            assert (cue.round, cue.index, cue.count) == (turn + 1, 2 * turn + index, count + 1)
            assert cue.count_ends == edges[1]


@steady
@given(plans())
def test_the_phases_tile_the_plan(plan: Plan) -> None:
    seconds = 0.0
    met = []
    while seconds < plan.seconds:
        cue = cue_at(plan, seconds)
        assert cue.starts == seconds  # no gap and no overlap with the phase before
        met.append((cue.round, cue.phase))
        assert cue.ends > seconds
        seconds = cue.ends
    assert seconds == plan.seconds
    assert met == [(turn, phase) for turn, phase, _ in _expected_phases(plan)]


@steady
@given(plans())
def test_each_phase_counts_from_one_to_its_length(plan: Plan) -> None:
    for turn, phase, start in _expected_phases(plan):
        middles = [(start + done + 0.5) * plan.count_seconds for done in range(phase.counts)]
        cues = [cue_at(plan, middle) for middle in middles]
        assert [cue.count for cue in cues] == list(range(1, phase.counts + 1))
        assert {cue.round for cue in cues} == {turn}
        assert all(cue.phase is phase for cue in cues)
        assert cues[-1].count_ends == cues[-1].ends


@steady
@given(moments())
def test_levels_stay_between_relaxed_and_as_far_as_it_goes(case: tuple[Plan, float]) -> None:
    plan, seconds = case
    assert all(0 <= level <= 1 for level in _three(levels_at(plan, seconds)))


@steady
@given(moments())
def test_levels_move_from_origin_to_target_and_stay_there(case: tuple[Plan, float]) -> None:
    plan, seconds = case
    cue = cue_at(plan, seconds)
    before = plan.sequence[cue.index - 1].target if cue.index else RELAXED
    assert cue.origin == before
    now = levels_at(plan, seconds)
    for part in PARTS:
        low, high = sorted((getattr(cue.origin, part), getattr(cue.target, part)))
        assert low - TINY <= getattr(now, part) <= high + TINY
    if seconds >= cue.starts + cue.move_seconds:
        assert _three(now) == pytest.approx(_three(cue.target), abs=TINY)


@steady
@given(moments(), st.floats(0, 1))
def test_the_level_never_jumps_outside_a_release(case: tuple[Plan, float], share: float) -> None:
    plan, seconds = case
    cue = cue_at(plan, seconds)
    if cue.phase.release:
        return
    assert cue.move_seconds == pytest.approx(cue.phase.move_counts * plan.count_seconds)
    later = seconds + (cue.ends - seconds) * share
    passed = later - seconds
    now, then = levels_at(plan, seconds), levels_at(plan, later)
    for part in PARTS:
        way = abs(getattr(cue.target, part) - getattr(cue.origin, part))
        change = abs(getattr(then, part) - getattr(now, part))
        assert change <= math.pi / 2 * way / cue.move_seconds * passed + TINY


@steady
@given(plans())
def test_levels_are_continuous_where_one_phase_meets_the_next(plan: Plan) -> None:
    assert levels_at(plan, 0.0) == RELAXED
    for _, phase, start in _expected_phases(plan):
        end = (start + phase.counts) * plan.count_seconds
        just_before = levels_at(plan, math.nextafter(end, 0))
        assert _three(just_before) == pytest.approx(_three(levels_at(plan, end)), abs=TINY)


def test_a_release_lets_go_within_a_count() -> None:
    plan = Plan((Phase("up", 4, 1.0), Phase("go", 3, 0.0, 3.0, release=True)), count_seconds=2.0)
    cue = cue_at(plan, 8.0)
    assert cue.phase.release
    assert levels_at(plan, 8.0).highest == 1.0
    assert 0.0 < cue.move_seconds < 2.0
    assert levels_at(plan, 8.0 + cue.move_seconds) == RELAXED


@steady
@given(plans(), paces, st.floats(0, 1), st.floats(0.01, 0.99))
def test_another_pace_keeps_the_place(plan: Plan, pace: float, where: float, part: float) -> None:
    position = min(int(where * plan.counts), plan.counts - 1) + part
    other = plan.at_pace(pace)
    assert (other.counts, other.rounds, other.floors) == (plan.counts, plan.rounds, plan.floors)
    assert other.seconds == pytest.approx(plan.counts * pace)
    one, two = (cue_at(each, position * each.count_seconds) for each in (plan, other))
    assert (one.round, one.index, one.count) == (two.round, two.index, two.count)
    assert one.phase is two.phase
    here, there = (levels_at(each, position * each.count_seconds) for each in (plan, other))
    assert _three(here) == pytest.approx(_three(there), abs=1e-6)


@steady
@given(plans(), st.floats(0, 1e6))
def test_there_is_no_cue_outside_the_plan(plan: Plan, beyond: float) -> None:
    for seconds in (plan.seconds, plan.seconds + beyond, math.inf, -TINY, -1 - beyond, math.nan):
        with pytest.raises(ValueError, match="outside the plan"):
            cue_at(plan, seconds)
    assert levels_at(plan, plan.seconds + beyond) == RELAXED
    with pytest.raises(ValueError, match="outside the plan"):
        levels_at(plan, -1 - beyond)


@steady
@given(moments())
def test_the_same_moment_gives_the_same_answer(case: tuple[Plan, float]) -> None:
    plan, seconds = case
    assert cue_at(plan, seconds) == cue_at(plan, seconds)
    assert levels_at(plan, seconds) == levels_at(plan, seconds)


@steady
@given(tightness, tightness)
def test_ease_rises_from_nothing_to_all(one: float, two: float) -> None:
    low, high = sorted((one, two))
    assert 0.0 == ease(0.0) <= ease(low) <= ease(high) <= ease(1.0) == 1.0
    assert ease(one) + ease(1 - one) == pytest.approx(1.0)


@pytest.mark.parametrize("floors", [0, 1, 3, 10])
def test_a_floor_is_the_nearest_one(floors: int) -> None:
    plan = Plan((Phase("rest", 4, 0.0),), floors=floors)
    for floor in range(floors + 1):
        exact = floor / floors if floors else 0.0
        for off in (-0.04, 0.0, 0.04):
            level = min(1.0, max(0.0, exact + off))
            assert floor_of(plan, Levels(0.0, level, 0.0)) == floor


def test_the_tightest_part_takes_the_lift_up() -> None:
    plan = Plan((Phase("rest", 4, 0.0),), floors=3)
    for up in (Levels(1.0, 0.0, 0.0), Levels(0.0, 1.0, 0.0), Levels(0.0, 0.0, 1.0)):
        assert floor_of(plan, up) == 3
