"""The anatomy as blend shapes: a drawing at rest, and one for each thing that changes it.

Every drawing has the same parts in the same order with the same path commands. Any moment is the
rest plus, for each shape, its weight times its difference from the rest: points, widths, opacities,
colours.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

REST = "rest"
"""The name of the drawing that the others are changes of."""

VIEWS = ("side", "below")
"""From the side, cut through the middle; and from below. Each has a folder of its drawings."""

Vector = tuple[float, ...]
Point = tuple[float, float]


class AnatomyError(ValueError):
    """The drawings of an anatomy do not go together, or have in them what cannot be blended."""

    def __init__(self, shape: str, part: str, problem: str, remedy: str) -> None:
        """`shape` is the drawing, `part` the id of what is wrong in it, or the tag."""
        super().__init__(f"{shape}: '{part}' {problem}")
        self.shape, self.part, self.problem, self.remedy = shape, part, problem, remedy


class Gradient(Struct, frozen=True):
    """A fill that runs from one point of the frame to another; its colours are a part's values."""

    start: Point
    end: Point
    offsets: Vector
    """Where its colours stand, 0 at `start` to 1 at `end`."""


class Part(Struct, frozen=True):
    """One path of a drawing: what stays the same in every shape, and the values that may differ.

    The values are its points (x, y in the units of the frame), then the opacity of its fill (0 to
    1), the opacity and the width of its outline, the red, green and blue (0 to 255) of its outline,
    and those of its fill; of a gradient, of each of its colours.
    """

    id: str
    commands: str
    """M, L, C and Z: absolute moves, lines, cubic curves and the closing of the path."""
    values: Vector
    """Those of the drawing at rest."""
    count: int
    """How many points the commands use."""
    is_filled: bool
    is_outlined: bool
    gradient: Gradient | None = None
    dashes: Vector = ()
    """Lengths of dashes and gaps in the units of the frame; empty for a whole line."""
    cap: str = "butt"
    join: str = "miter"

    def points(self, values: Vector) -> list[Point]:
        """Return the points among `values`, in order."""
        ends = 2 * self.count
        return list(zip(values[:ends:2], values[1:ends:2], strict=True))


class Anatomy(Struct, frozen=True):
    """A drawing at rest and its changes."""

    frame: tuple[float, float, float, float]
    """Left, top, width and height of what is to be seen, in the units of the drawings."""
    parts: tuple[Part, ...]
    """From the back to the front, at rest."""
    changes: Mapping[str, Mapping[int, Vector]]
    """For each shape, by the index of each part that it changes: what it adds to the values."""

    def part(self, name: str) -> int:
        """Return the index of a part by its id. Raises LookupError."""
        for index, part in enumerate(self.parts):
            if part.id == name:
                return index
        raise LookupError(name)

    def values(self, index: int, weights: Mapping[str, float]) -> Vector:
        """Return the values of a part with each shape in its weight, usually 0 to 1."""
        found = self.parts[index].values
        for shape, weight in weights.items():
            change = self.changes[shape].get(index) if weight else None
            if change is not None:
                found = tuple([a + weight * b for a, b in zip(found, change, strict=True)])
        return found

    def points(self, name: str, weights: Mapping[str, float]) -> list[Point]:
        """Return the points of a part by its id. Raises LookupError."""
        index = self.part(name)
        return self.parts[index].points(self.values(index, weights))
