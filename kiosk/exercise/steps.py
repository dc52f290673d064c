"""The steps in which a moving picture goes on: finer ones are not seen."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import astuple

from kiosk.exercise.plan import Levels

LEAST_BREATH = 1 / 48
"""A smaller change of the breath than this is not seen, even where it stays."""
TURN_STEP = 0.5
"""The degrees of a step in which the pelvis turns. It stays only at whole ones."""


class Motion(Struct, frozen=True):
    """Where muscle and breath are, 0 to 1, and whether each of them is on its way."""

    levels: Levels
    levels_move: bool
    breath: float
    breath_moves: bool


class Steps(Struct, frozen=True):
    """In how many steps the muscle tightens, and the breath fills."""

    levels: int
    breath: int

    def seen(self, motion: Motion) -> Motion:
        """Return what is shown of a motion: the nearest step of what moves, all of what stays."""
        breath_step = 1 / self.breath if motion.breath_moves else LEAST_BREATH
        levels = motion.levels
        if motion.levels_move:
            levels = Levels(*[round(one * self.levels) / self.levels for one in astuple(levels)])
        return Motion(levels, False, round(motion.breath / breath_step) * breath_step, False)


def turn_seen(turn: float) -> float:
    """Return the degrees of turning that are shown."""
    return round(turn / TURN_STEP) * TURN_STEP
