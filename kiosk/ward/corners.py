"""Access for staff: holding two opposite corners, at once or one after the other."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

HOLD_SECONDS = 3.0
"""Longer than someone leans on the screen by accident."""

BETWEEN_SECONDS = 5.0
"""The second corner may follow within this time, for a screen that senses one finger only."""

_KEPT_SECONDS = BETWEEN_SECONDS + HOLD_SECONDS

NEAR, FAR = "near", "far"
"""The corner at the top left and the one at the bottom right."""


class Corners(msgspec.Struct, frozen=True):
    """How long the corners have been held. All times are in seconds of the clock of `now`."""

    since: tuple[tuple[str, float], ...] = ()
    """Each corner that is held now, and since when."""
    done: tuple[tuple[str, float], ...] = ()
    """Each corner that was held for HOLD_SECONDS, and when that was last so."""

    def after(
        self, points: Iterable[tuple[float, float]], size: tuple[float, float], now: float
    ) -> Corners:
        """Return the state with fingers at `points`.

        `size` is the screen's, in the same unit as the points. A corner is a square of which the
        side is a sixth of the shorter side of the screen.
        """
        held = {corner for point in points if (corner := _corner(point, size))}
        before, done = dict(self.since), dict(self.done)
        done.update({c: now for c, since in before.items() if now - since >= HOLD_SECONDS})
        return Corners(
            tuple((corner, before.get(corner, now)) for corner in sorted(held)),
            tuple((c, at) for c, at in sorted(done.items()) if now - at <= _KEPT_SECONDS),
        )

    def are_held(self, now: float) -> bool:
        """Return whether both corners have been held for HOLD_SECONDS."""
        held = {corner for corner, since in self.since if now - since >= HOLD_SECONDS}
        recent = {corner for corner, at in self.done if now - at <= _KEPT_SECONDS}
        return held | recent == {NEAR, FAR}

    @property
    def is_held(self) -> bool:
        """Whether a finger is in a corner now."""
        return bool(self.since)


def turned(
    points: Iterable[tuple[float, float]], size: tuple[float, float], degrees: int
) -> tuple[list[tuple[float, float]], tuple[float, float]]:
    """Return points and size of a screen in the coordinates of a picture turned on it.

    The picture is turned clockwise by `degrees`: 0, 90, 180 or 270.
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
