"""How much of each of the anatomy's shapes is seen: from what the muscle and the breath do."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import astuple

from kiosk.exercise.moment import LYING_TURN, TURNS, Direction
from kiosk.exercise.plan import Levels

PARTS = ("front", "middle", "back")
"""The parts of the muscle, each a shape that tightens it."""
MARKS = ("arrow-up", "arrow-down")
"""The shapes of what is drawn on top, as the muscle begins to move and holds still."""
REST_LINE_FROM = 0.15
"""The tightness at which the line of rest is seen whole."""
ACCENT_FROM = 0.2
"""By how much the tightest part exceeds the others where its accent is seen whole."""
BELLY_FROM, BELLY_TO = 0.34, 0.84
"""The tightness of a lift beyond which the navel goes in, and at which it is in: the first of three
floors stays below it, on the second it is more than half in (facts X5b and X5c)."""

POSTURES = ("sitting", "rounded", "hollow", "lying")
"""The shapes of how she sits or lies. At rest she stands; with a bent back she sits."""

SHAPES = (
    *PARTS,
    "breath-in",
    "belly-in",
    "rest-line",
    *MARKS,
    *(f"accent-{part}" for part in PARTS),
    *POSTURES,
)
"""The drawings of a view besides the one at rest. A view that is not changed by one may lack it."""


class Body(Struct, frozen=True):
    """What the muscle and the breath do at a moment, and how she sits, as a picture shows it."""

    levels: Levels = Levels(0.0, 0.0, 0.0)
    breath: float = 0.0
    """How full the breath is, 0 to 1."""
    is_lift: bool = False
    """Whether it is tightened floor by floor, as a lift."""
    direction: Direction = Direction.Still
    """Where the muscle is moving."""
    turn: float = 0.0
    """Degrees, clockwise, by which the pelvis is turned."""
    is_sitting: bool = False
    """Whether she sits, else stands; when she lies, it is of no account."""


def shape_weights(body: Body) -> dict[str, float]:
    """Return the weight of each of SHAPES, 0 to 1."""
    levels, highest = dict(zip(PARTS, astuple(body.levels), strict=True)), body.levels.highest
    belly = (highest - BELLY_FROM) / (BELLY_TO - BELLY_FROM) if body.is_lift else 0.0
    weights = levels | {
        "breath-in": body.breath,
        "belly-in": _share(belly),
        "rest-line": min(1.0, highest / REST_LINE_FROM),
        "arrow-up": float(body.direction is Direction.Up),
        "arrow-down": float(body.direction is Direction.Down),
    }
    for part, level in levels.items():
        others = max(other for name, other in levels.items() if name != part)
        weights[f"accent-{part}"] = _share((level - others) / ACCENT_FROM)
    return weights | _posture_weights(body.turn, body.is_sitting)


def _posture_weights(turn: float, is_sitting: bool) -> dict[str, float]:
    lying = _share((turn - TURNS["rounded"]) / (LYING_TURN - TURNS["rounded"]))
    rounded, hollow = (_share(turn / TURNS[back]) for back in ("rounded", "hollow"))
    rounded = min(rounded, 1 - lying)
    return {
        "sitting": (1 - lying - rounded - hollow) if is_sitting else 0.0,
        "rounded": rounded,
        "hollow": hollow,
        "lying": lying,
    }


def _share(value: float) -> float:
    return max(0.0, min(1.0, value))
