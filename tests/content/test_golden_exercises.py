"""Every exercise, moment by moment: what is shown at each phase's edge and middle.

The files in tests/content/golden are read by people too: a change there changes what patients do.
Run `python tests/content/test_golden_exercises.py` to write them anew, and look at the difference.
"""

from pathlib import Path

import pytest
from shipped import shipped_pack

from kiosk.exercise.breathing import breath_at, breathing_at
from kiosk.exercise.plan import Plan
from kiosk.exercise.timeline import cue_at, levels_at

GOLDEN = Path(__file__).parent / "golden"
EXERCISES = ("accent", "tighten-relax", "hold", "wink", "lift")
HEADING = "seconds  round count  front middle back  breath       posture  cue"


def _state(plan: Plan, seconds: float) -> str:
    cue, levels = cue_at(plan, seconds), levels_at(plan, seconds)
    return (
        f"{seconds:7.2f}  {cue.round:5d} {cue.count:5d}  "
        f"{levels.front:5.3f} {levels.middle:6.3f} {levels.back:.3f}  "
        f"{breath_at(plan, seconds):.3f} {breathing_at(plan, seconds).kind:<4}   "
        f"{cue.phase.posture:<7}  {cue.phase.cue}"
    )


def _states(plan: Plan) -> str:
    lines, start = [HEADING], 0
    for phase in plan.sequence:
        moments = (start, start + phase.counts / 4, start + phase.counts / 2)
        lines += [_state(plan, moment * plan.count_seconds) for moment in moments]
        start += phase.counts
    return "\n".join(lines) + "\n"


def _of(exercise_id: str) -> str:
    exercise = shipped_pack().exercise(exercise_id)
    assert exercise is not None
    assert exercise.plan is not None
    return _states(exercise.plan)


@pytest.mark.parametrize("exercise", EXERCISES)
def test_an_exercise_goes_as_it_always_did(exercise: str) -> None:
    assert _of(exercise) == (GOLDEN / f"{exercise}.txt").read_text(encoding="utf-8")


def test_there_is_a_golden_file_for_each_exercise() -> None:
    assert {one.id for one in shipped_pack().exercises} == set(EXERCISES)


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name in EXERCISES:
        (GOLDEN / f"{name}.txt").write_text(_of(name), encoding="utf-8")
