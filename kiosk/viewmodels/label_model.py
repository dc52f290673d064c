"""The labels of a figure as rows, and where they stand around it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec.structs import asdict
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.layout.label_sides import Arrangement, Room, arranged, free_corner, placed
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.row_model import Row, RowModel


class LabelRow(Row, frozen=True):
    """A label of a figure, and where it points: shares of the figure's width and height, 0 to 1."""

    words: str
    anchorX: float
    anchorY: float
    litBy: list[str] = []
    """The ids of the texts that it lights up with while they are read aloud."""


@QmlElement
@QmlUncreatable("A view-model has it.")
class LabelModel(RowModel):  # type: ignore[operator]
    """The labels of a figure, and their places around it. Lengths are in pixels."""

    linesChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without labels."""
        super().__init__(LabelRow, parent)
        self._labels: tuple[LabelRow, ...] = ()

    @Property(str, notify=linesChanged)
    def wordLines(self) -> str:
        """All words of the labels, a line each: as wide as the longest word."""
        return "\n".join(
            "\n".join(label.words.replace("\u00ad", " ").split()) for label in self._labels
        )

    def show(self, rows: Sequence[Row]) -> None:
        """Show these labels from now on."""
        self._labels = tuple(row for row in rows if isinstance(row, LabelRow))
        super().show(rows)
        self.linesChanged.emit()

    @Slot(float, float, float, float, float, bool, result="QVariantMap")
    def arrangement(
        self, width: float, height: float, gap: float, word: float, line: float, starts_right: bool
    ) -> dict[str, Any]:
        """Return an Arrangement for a Room; see kiosk.layout.label_sides.arranged."""
        found = arranged(self._anchors, Room(width, height, gap, word, line), starts_right)
        return asdict(found) | {
            "after": list(found.after),
            "lines": ["\n".join(self._on_side(found, side)) for side in (False, True)],
            "counts": [len(self._on_side(found, side)) for side in (False, True)],
        }

    @Slot("QVariantMap", float, float, float, list, float, bool, result="QVariantMap")
    def placed(
        self,
        arrangement: dict[str, Any],
        width: float,
        height: float,
        gap: float,
        heights: list[float],
        mark: float,
        starts_right: bool,
    ) -> dict[str, Any]:
        """Return a Placed for an arrangement and the labels' heights; {} when those are stale.

        Its `corner` is one for a square of the side `mark`: whether at the right, whether below.
        """
        after = tuple(map(bool, arrangement.get("after", ())))
        if not len(heights) == len(after) == len(self._labels):
            return {}
        as_before = Arrangement(arrangement["is_above"], arrangement["box"], after)
        room = Room(width, height, gap)
        found = placed(as_before, self._anchors, heights, room)
        corner = free_corner(found, as_before.box, heights, room, mark, starts_right)
        lists = {name: list(map(list, getattr(found, name))) for name in ("labels", "leaders")}
        return asdict(found) | lists | {"after": list(found.after), "corner": list(corner)}

    @property
    def _anchors(self) -> list[tuple[float, float]]:
        return [(label.anchorX, label.anchorY) for label in self._labels]

    def _on_side(self, found: Arrangement, side: bool) -> list[str]:
        return [
            label.words
            for label, after in zip(self._labels, found.after, strict=True)
            if after is side
        ]
