"""Staff's way in: two opposite corners held for some seconds, at once or one after the other."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

HOLD_SECONDS = 3.0
"""Long enough that nobody gets there by leaning on the screen."""

BETWEEN_SECONDS = 5.0
"""A screen that feels one finger only: the second corner may follow within this time."""

_KEPT_SECONDS = BETWEEN_SECONDS + HOLD_SECONDS

NEAR, FAR = "near", "far"
"""The corner at the top left and the one at the bottom right."""


class Corners(msgspec.Struct, frozen=True):
    """Since when each corner is held, and when it was last held long enough. Clock seconds."""

    since: tuple[tuple[str, float], ...] = ()
    done: tuple[tuple[str, float], ...] = ()

    def after(
        self, points: Iterable[tuple[float, float]], size: tuple[float, float], now: float
    ) -> Corners:
        """Return what holds once the fingers are at `points`.

        `size` is that of the screen, in the unit of the points; a corner is a square of a sixth
        of its shorter side.
        """
        held = {corner for point in points if (corner := _corner(point, size))}
        before, done = dict(self.since), dict(self.done)
        done.update({c: now for c, since in before.items() if now - since >= HOLD_SECONDS})
        return Corners(
            tuple((corner, before.get(corner, now)) for corner in sorted(held)),
            tuple((c, at) for c, at in sorted(done.items()) if now - at <= _KEPT_SECONDS),
        )

    def opened(self, now: float) -> bool:
        """Return whether both corners have been held for HOLD_SECONDS."""
        held = {corner for corner, since in self.since if now - since >= HOLD_SECONDS}
        recent = {corner for corner, at in self.done if now - at <= _KEPT_SECONDS}
        return held | recent == {NEAR, FAR}

    @property
    def is_held(self) -> bool:
        """Whether a finger is in a corner now."""
        return bool(self.since)


def as_seen(
    points: Iterable[tuple[float, float]], size: tuple[float, float], degrees: int
) -> tuple[list[tuple[float, float]], tuple[float, float]]:
    """Return where points of a screen are in what it shows, and the size of that.

    It is turned clockwise by `degrees`: 0, 90, 180 or 270.
    """
    seen, (width, height) = list(points), size
    for _ in range(degrees // 90):
        seen = [(y, width - x) for x, y in seen]
        width, height = height, width
    return seen, (width, height)


def _corner(point: tuple[float, float], size: tuple[float, float]) -> str:
    side = min(size) / 6
    x, y = point
    if x <= side and y <= side:
        return NEAR
    return FAR if x >= size[0] - side and y >= size[1] - side else ""
