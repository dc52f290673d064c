"""Whatever she does and however late the clock is looked at, a guided exercise stays sound."""

from collections.abc import Callable

from exercising import BREATHS, HOLD, LIFT, POSTURES, ROUNDS, Exercise
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.exercise.choices import PACES
from kiosk.exercise.moment import Direction, Moment, State
from kiosk.exercise.plan import RELAXED, Plan
from kiosk.exercise.session import ExerciseSession

steady = settings(derandomize=True, deadline=None, max_examples=300)

PLANS = {"rounds": ROUNDS, "lift": LIFT, "hold": HOLD, "breaths": BREATHS, "postures": POSTURES}

Act = Callable[[Exercise], object]


def _named(name: str, act: Act) -> Act:
    """Give an act a name, for what hypothesis says of a failure."""
    act.__name__ = act.__qualname__ = name
    return act


def _wait(seconds: float) -> Act:
    return _named(f"wait {seconds}", lambda exercise: exercise.wait(seconds))


def _let_time_go(seconds: float) -> Act:
    return _named(f"let {seconds} go", lambda exercise: exercise.let_time_go(seconds))


def _load(name: str) -> Act:
    return _named(f"load {name}", lambda exercise: exercise.session.load(name, PLANS[name]))


def _call(name: str, *arguments: object) -> Act:
    def call(exercise: Exercise) -> None:
        getattr(exercise.session, name)(*arguments)

    return _named(f"{name} {arguments}", call)


durations = st.one_of(st.floats(0, 0.5), st.floats(0, 8), st.floats(0, 200))
acts = st.one_of(
    durations.map(_wait),
    durations.map(_let_time_go),
    st.sampled_from(sorted(PLANS)).map(_load),
    st.sampled_from(
        [
            "start",
            "start_quiet",
            "start_by_myself",
            "pause",
            "stop",
            "tick",
            "slower",
            "faster",
            "hold_longer",
            "hold_shorter",
            "settle",
            "touch",
            "lift",
            "forget",
        ]
    ).map(_call),
    st.integers(-1, 4).map(lambda floor: _call("move_to", floor)),
    st.floats(-1, 2).map(lambda level: _call("slide_to", level)),
    st.sampled_from(["upright", "rounded", "hollow", "any"]).map(
        lambda posture: _call("choose_posture", posture)
    ),
    st.floats(0, 100).map(lambda seconds: _call("show_at", seconds)),
)
stories = st.lists(acts, max_size=30)


def _lived(story: list[Act], plan: Plan = HOLD) -> Exercise:
    exercise = Exercise(plan)
    for act in story:
        act(exercise)
    return exercise


def _check(moment: Moment) -> None:
    levels = moment.move.levels
    assert all(0 <= level <= 1 for level in (levels.front, levels.middle, levels.back))
    assert 0 <= moment.breath.level <= 1
    assert moment.move.seconds >= 0
    assert moment.breath.seconds >= 0
    assert 0 <= moment.goal <= 1
    assert moment.pace in PACES
    assert 0 <= moment.floor <= moment.floors
    assert 0 <= moment.round <= moment.rounds
    if moment.state is State.Running:
        assert 1 <= moment.count <= moment.counts
    elif moment.state in (State.Paused, State.Held):
        assert 0 <= moment.count <= moment.counts
    else:
        assert (moment.count, moment.counts, moment.round) == (0, 0, 0)
        assert moment.breath.kind is None
    if moment.state in (State.Ready, State.Finished):
        assert levels == RELAXED
    if moment.given is not None and moment.given.adjustable is not None:
        bounds = moment.given.adjustable
        assert bounds.counts <= moment.length <= (bounds.most_counts or 0)


@steady
@given(st.sampled_from(sorted(PLANS)), stories)
def test_what_is_shown_is_sound_after_every_act(name: str, story: list[Act]) -> None:
    exercise = Exercise(PLANS[name], name)
    for act in story:
        act(exercise)
        _check(exercise.moment)
        is_running = exercise.moment.state is State.Running
        is_held = exercise.moment.state is State.ByHand and exercise.levels != RELAXED
        assert (exercise.session.seconds_to_tick() is not None) == (is_running or is_held)


@steady
@given(stories)
def test_serials_only_grow_but_for_a_new_visit(story: list[Act]) -> None:
    exercise = Exercise(HOLD)
    for act in story:
        before = exercise.moment
        act(exercise)
        after = exercise.moment
        if after == Moment():
            continue
        for was, now in ((before.move, after.move), (before.breath, after.breath)):
            assert now == was or now.serial > was.serial
        assert after.cue_serial >= before.cue_serial
        if after.phase != before.phase:
            assert after.cue_serial > before.cue_serial


@steady
@given(stories)
def test_stop_always_relaxes(story: list[Act]) -> None:
    exercise = _lived(story)
    exercise.session.stop()
    moment = exercise.moment
    assert moment.state is State.Ready
    assert moment.move.levels == RELAXED
    assert not moment.is_quiet
    assert moment.phase == (moment.plan.sequence[0] if moment.plan else None)
    exercise.session.touch()
    exercise.session.lift()
    assert exercise.moment is moment


@steady
@given(stories)
def test_forget_always_gives_back_the_session_as_made(story: list[Act]) -> None:
    exercise = _lived(story)
    exercise.session.forget()
    anew = ExerciseSession(lambda: exercise.now)
    for session in (exercise.session, anew):
        session.lift()
        assert session.moment == Moment()
        session.load("exercise", HOLD)
        session.start()
    assert exercise.moment == anew.moment
    assert exercise.session.seconds_to_tick() == anew.seconds_to_tick()


@steady
@given(st.sampled_from(sorted(PLANS)), st.lists(st.tuples(durations, st.integers(-1, 1))))
def test_time_never_takes_a_running_exercise_back(
    name: str, steps: list[tuple[float, int]]
) -> None:
    exercise = Exercise(PLANS[name], name)
    exercise.session.start()

    def place() -> tuple[int, int, int]:
        moment = exercise.moment
        if moment.plan is None or moment.phase is None or moment.state is State.Finished:
            return (1, 0, 0)
        rounds, phases = moment.round, moment.plan.before + moment.plan.phases
        if moment.phase in moment.plan.after:
            return (0, rounds + 1, moment.count)
        return (
            0,
            rounds,
            sum(p.counts for p in phases[: phases.index(moment.phase)]) + moment.count,
        )

    before = place()
    for seconds, pace in steps:
        exercise.let_time_go(seconds)
        exercise.session.tick()
        if exercise.moment.state is State.Paused:  # Looked at much too late.
            exercise.session.start()
            assert place()[:2] >= (0, min(before[1], PLANS[name].rounds))
            before = place()
        if pace:
            (exercise.session.slower if pace > 0 else exercise.session.faster)()
        assert place() >= before
        before = place()


@steady
@given(st.sampled_from(sorted(PLANS)), st.lists(durations, max_size=8))
def test_an_interruption_lets_go_and_goes_back_to_a_round(name: str, waits: list[float]) -> None:
    exercise = Exercise(PLANS[name], name)
    exercise.session.start()
    for seconds in waits:
        exercise.wait(seconds)
        if exercise.moment.state is not State.Running:
            return
        turn, tight = exercise.moment.round, exercise.levels != RELAXED
        exercise.session.pause()
        assert exercise.levels == RELAXED
        assert (exercise.moment.direction is Direction.Down) >= tight
        exercise.let_time_go(3600)
        exercise.session.start()
        assert (exercise.moment.count, exercise.moment.round) == (1, turn)


@steady
@given(st.sampled_from(sorted(PLANS)), stories)
def test_nothing_is_ever_tight_for_long(name: str, story: list[Act]) -> None:
    """Whatever she does: left alone after it, the muscle is relaxed within ten seconds."""
    exercise = Exercise(PLANS[name], name)
    for act in story:
        act(exercise)
    if exercise.moment.state is State.Held:
        return  # Held for a picture.
    tight = 0.0
    for _ in range(110):
        exercise.wait(0.1)
        tight = tight + 0.1 if exercise.levels != RELAXED else 0.0
        assert tight <= 10.1
