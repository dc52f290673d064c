"""What fingers mean: a page turned, a picture opened or closed, or only a hand that rests.

Nothing of it is needed: each has a button too. So it asks for much, and a tremor is never enough.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from msgspec import Struct

Point = tuple[float, float]

SWIPE = 25.0
"""How far a finger goes sideways to turn a page, in units: well beyond a tremor of 10."""
SWIPE_SLOPE = 0.5
"""At most so much up or down for each unit sideways."""
SWIPE_SECONDS = 1.0

SPREAD = 25.0
"""How much further apart two fingers go, in units; or nearer, for a pinch."""
SPREAD_EACH = 6.0
"""How far each of the two goes: one that rests, while the other swipes, spreads nothing."""

PALM_FINGERS = 3
PALM_SECONDS = 0.3
"""So many fingers that come within this time are a hand that rests."""
PALM_WIDTH = 28.0
"""What touches the glass as wide as this, in units, is no finger."""

TAP = 10.0
"""How far apart the two taps of a double tap may be, in units, and how far a tap may go."""
DOUBLE_TAP_SECONDS = 0.4


class Finger(Struct, frozen=True):
    """A finger on the glass: where it came and where it is, in pixels, and when it came."""

    came_to: Point
    is_at: Point
    since: float

    def way(self) -> Point:
        """Return how far it has gone, in pixels to the right and down."""
        return self.is_at[0] - self.came_to[0], self.is_at[1] - self.came_to[1]


class Hand(Struct, frozen=True):
    """The fingers since the glass was last free. Times are in seconds of the clock of `now`."""

    fingers: Mapping[int, Finger] = {}
    """Those on the glass now, by the number that the screen gives them."""
    most: int = 0
    """How many there were at once."""

    def after(self, points: Mapping[int, Point], now: float) -> Hand:
        """Return the hand with fingers at `points`; those that are gone are not in it."""
        fingers = {
            number: Finger(before.came_to, at, before.since)
            if (before := self.fingers.get(number))
            else Finger(at, at, now)
            for number, at in points.items()
        }
        return Hand(fingers, max(self.most, len(fingers)))

    def is_palm(self) -> bool:
        """Return whether as many came together as only a palm has."""
        times = sorted(finger.since for finger in self.fingers.values())
        together = zip(times, times[PALM_FINGERS - 1 :], strict=False)
        return any(last - first <= PALM_SECONDS for first, last in together)

    def spread(self, unit: float) -> tuple[float, Point]:
        """Return by how many units two fingers have gone apart, and the point between them.

        That is where they came, in pixels. 0 where there are not two that both went far enough.
        """
        if self.most != 2 or len(self.fingers) != 2:
            return 0.0, (0.0, 0.0)
        one, other = self.fingers.values()
        between = (
            (one.came_to[0] + other.came_to[0]) / 2,
            (one.came_to[1] + other.came_to[1]) / 2,
        )
        if min(math.hypot(*one.way()), math.hypot(*other.way())) < SPREAD_EACH * unit:
            return 0.0, between
        before = math.dist(one.came_to, other.came_to)
        return (math.dist(one.is_at, other.is_at) - before) / unit, between

    def swipe(self, now: float, unit: float, degrees: int = 0) -> int:
        """Return -1 for one finger that swiped to the left, 1 to the right, 0 for anything else.

        Left and right are those of a picture that is turned by `degrees`, clockwise.
        """
        if self.most != 1 or len(self.fingers) != 1:
            return 0
        (finger,) = self.fingers.values()
        x, y = finger.way()
        for _ in range(degrees // 90):
            x, y = y, -x
        is_far = abs(x) >= SWIPE * unit and abs(y) <= SWIPE_SLOPE * abs(x)
        if not is_far or now - finger.since > SWIPE_SECONDS:
            return 0
        return 1 if x > 0 else -1


class Tap(Struct, frozen=True):
    """Where and when a finger last came down."""

    at: Point
    when: float

    def is_followed_by(self, at: Point, now: float, unit: float) -> bool:
        """Return whether a touch is the second of a double tap."""
        return now - self.when <= DOUBLE_TAP_SECONDS and math.dist(self.at, at) <= TAP * unit
