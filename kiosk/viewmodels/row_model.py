"""Typed rows for QML's views: a model with a role for each field, keyed so that rows keep identity.

A row that stays keeps its delegate, and with it the keyboard focus; only its changes are told.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex

    Index = QModelIndex | QPersistentModelIndex

_FIRST_ROLE = 0x0101
"""Qt.UserRole and one: as a number, because Qt's namespace takes 12 ms of the start."""


class Row(Struct, frozen=True):
    """A row of a RowModel. Its fields are the roles, named as QML reads them."""

    textId: str
    """The id of its text, which reading aloud goes by."""

    @property
    def key(self) -> Hashable:
        """What makes two rows of successive updates the same row."""
        return self.textId


@QmlElement
@QmlUncreatable("A view-model has it.")
class RowModel(QAbstractListModel):  # type: ignore[operator]
    """The rows of a view."""

    countChanged = Signal()

    def __init__(self, kind: type[Row], parent: QObject | None = None) -> None:
        """Begin empty; `kind` is the type of all its rows."""
        super().__init__(parent)
        self._fields = kind.__struct_fields__
        self._names = {
            _FIRST_ROLE + number: QByteArray(name.encode("ascii"))
            for number, name in enumerate(self._fields)
        }
        self._rows: list[Row] = []

    @Property(int, notify=countChanged)
    def count(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows as they are now."""
        return tuple(self._rows)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are, to Qt."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the fields' names by role."""
        return self._names

    def data(self, index: Index, role: int = _FIRST_ROLE) -> Any:
        """Return a field of a row; None for a role that is not one."""
        number = role - _FIRST_ROLE
        if not 0 <= number < len(self._fields):
            return None
        return getattr(self._rows[index.row()], self._fields[number])

    @Slot(str, int, result=int)
    def indexSpoken(self, text_id: str, sentence: int) -> int:
        """Return the index of the row with a text, or with that sentence of it; else -1."""
        for index, row in enumerate(self._rows):
            first: int = getattr(row, "sentence", -1)
            last: int = getattr(row, "lastSentence", -1)
            if text_id and row.textId == text_id and (first < 0 or first <= sentence <= last):
                return index
        return -1

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows from now on. Rows with a key that was there before keep their place."""
        before = len(self._rows)
        self._match_keys(list(rows))
        for index, row in enumerate(rows):
            self._replace(index, row)
        if len(self._rows) != before:
            self.countChanged.emit()

    def _match_keys(self, rows: list[Row]) -> None:
        """Remove, move and insert rows until the keys are those of `rows`, in order."""
        wanted = [row.key for row in rows]
        if [row.key for row in self._rows] == wanted:
            return
        kept = set(wanted)
        if kept.isdisjoint(row.key for row in self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        for index in range(len(self._rows) - 1, -1, -1):
            if self._rows[index].key not in kept:
                self._remove(index)
        for index, row in enumerate(rows):
            at = next(
                (i for i in range(index, len(self._rows)) if self._rows[i].key == row.key), -1
            )
            if at == -1:
                self.beginInsertRows(QModelIndex(), index, index)
                self._rows.insert(index, row)
                self.endInsertRows()
            elif at != index:
                self.beginMoveRows(QModelIndex(), at, at, QModelIndex(), index)
                self._rows.insert(index, self._rows.pop(at))
                self.endMoveRows()
        for index in range(len(self._rows) - 1, len(rows) - 1, -1):
            self._remove(index)  # a key that is there more often than it is wanted

    def _remove(self, index: int) -> None:
        self.beginRemoveRows(QModelIndex(), index, index)
        del self._rows[index]
        self.endRemoveRows()

    def _replace(self, index: int, row: Row) -> None:
        before, self._rows[index] = self._rows[index], row
        changed = [
            _FIRST_ROLE + number
            for number, name in enumerate(self._fields)
            if getattr(before, name) != getattr(row, name)
        ]
        if changed:
            here = self.index(index)
            self.dataChanged.emit(here, here, changed)
