"""Every exercise with a voice, moment by moment, with words of two seconds each.

The files in tests/content/golden/spoken are read by people too, as those of test_golden_exercises.
Run `python tests/content/test_golden_spoken.py` to write them anew, and look at the difference.
"""

from pathlib import Path

import pytest
from shipped import shipped_pack
from talking import Talk, told

GOLDEN = Path(__file__).parent / "golden" / "spoken"
EXERCISES = ("accent", "tighten-relax", "hold", "wink", "lift")
HEADING = "seconds  count    level in s  breath    round  cue"
SECONDS = 2.0
"""About the longest of the cues; see test_cues.py."""


def _of(exercise_id: str) -> str:
    exercise = shipped_pack().exercise(exercise_id)
    assert exercise is not None
    assert exercise.plan is not None
    return "\n".join([HEADING, *told(Talk(exercise.plan, {}, SECONDS))]) + "\n"


@pytest.mark.parametrize("exercise", EXERCISES)
def test_a_spoken_exercise_goes_as_it_always_did(exercise: str) -> None:
    assert _of(exercise) == (GOLDEN / f"{exercise}.txt").read_text(encoding="utf-8")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name in EXERCISES:
        (GOLDEN / f"{name}.txt").write_text(_of(name), encoding="utf-8")
