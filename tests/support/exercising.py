"""Small exercise plans, and a session whose clock and user a test plays."""

from kiosk.exercise.moment import Moment
from kiosk.exercise.plan import Levels, Phase, Plan
from kiosk.exercise.session import ExerciseSession

TIGHT = Levels(1.0, 1.0, 1.0)

ROUNDS = Plan(
    before=(Phase("ready", 2, 0.0),),
    phases=(Phase("tighten", 4, 1.0), Phase("relax", 3, 0.0)),
    after=(Phase("done", 2, 0.0),),
    rounds=3,
)
LIFT = Plan(
    before=(Phase("ready", 4, 0.0),),
    phases=(
        Phase("first", 4, 0.5),
        Phase("second", 4, 1.0),
        Phase("let-go", 2, 0.0, release=True),
        Phase("rest", 2, 0.0),
    ),
    floors=2,
)
HOLD = Plan(
    before=(Phase("ready", 2, 0.0),),
    phases=(Phase("hold", 4, 1.0, most_counts=9), Phase("relax", 4, 0.0)),
    rounds=2,
)
BREATHS = Plan(
    phases=(
        Phase("in", 4, 0.0, breath="in"),
        Phase("out", 3, 1.0, breath="out"),
        Phase("let-go", 1, 0.0, breath="out", release=True),
        Phase("free", 4, 0.0),
    ),
)
POSTURES = Plan(
    phases=(
        Phase("sit-up", 2, 0.0, posture="upright"),
        Phase("middle", 4, Levels(0.2, 1.0, 0.2), posture="upright"),
        Phase("relax", 2, 0.0, posture="upright"),
        Phase("lean-back", 2, 0.0, posture="hollow"),
        Phase("front", 4, Levels(1.0, 0.2, 0.2), posture="hollow"),
        Phase("let-go", 2, 0.0, posture="hollow", release=True),
    ),
)

A_MILLISECOND = 0.001


class Exercise:
    """A session with an exercise loaded, its user, and a clock that goes when it is told to."""

    def __init__(self, plan: Plan | None = None, name: str = "exercise") -> None:
        self.now = 1000.0
        self.session = ExerciseSession(lambda: self.now)
        if plan is not None:
            self.session.load(name, plan)

    @property
    def moment(self) -> Moment:
        return self.session.moment

    @property
    def levels(self) -> Levels:
        return self.moment.move.levels

    def wait(self, seconds: float) -> None:
        """Let time go by, and tick whenever the session asked for it."""
        end = self.now + seconds
        while True:
            due = self.session.seconds_to_tick()
            if due is not None:
                due = max(due, A_MILLISECOND)  # as the player's timer does
            if due is None or self.now + due > end:
                break
            self.now += due
            self.session.tick()
        self.now = end

    def let_time_go(self, seconds: float) -> None:
        """Move the clock, and nothing else."""
        self.now += seconds
