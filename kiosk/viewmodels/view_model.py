"""What all view-models share: a frozen snapshot that is swapped as a whole."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import Any, ClassVar, Generic, TypeVar

from msgspec import Struct
from PySide6.QtCore import QObject

from kiosk.navigation.visit import Screen
from kiosk.viewmodels.row_model import RowModel
from kiosk.viewmodels.snapshot import changed_fields
from kiosk.viewmodels.view_context import ViewContext

Snapshot = TypeVar("Snapshot", bound=Struct)


def shown(field: str) -> Callable[[Any], Any]:
    """Return the getter of a property that shows a field of the snapshot."""

    def get(view_model: ViewModel[Any]) -> Any:
        return getattr(view_model.snapshot, field)

    return get


def model(field: str) -> Callable[[Any], Any]:
    """Return the getter of a property that is the RowModel of a field."""

    def get(view_model: ViewModel[Any]) -> Any:
        return view_model.models[field]

    return get


class ViewModel(QObject, Generic[Snapshot]):
    """Shows a snapshot to QML, and tells only what changed from one to the next.

    For each field of the snapshot there is a signal `<field>Changed`, or a RowModel that was given
    for it. The snapshot is swapped before anything is told, so that QML never sees half of it.
    """

    def __init__(
        self,
        snapshot: Snapshot,
        models: dict[str, RowModel] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Begin with a snapshot."""
        super().__init__(parent)
        self.models = models or {}
        for rows in self.models.values():
            rows.setParent(self)
        self.snapshot = snapshot

    def show(self, snapshot: Snapshot) -> None:
        """Swap the snapshot, then tell what changed, in the order of its fields."""
        before, self.snapshot = self.snapshot, snapshot
        for name in changed_fields(before, snapshot):
            if name in self.models:
                self.models[name].show(getattr(snapshot, name))
            else:
                getattr(self, f"{name}Changed").emit()


class PageViewModel(ViewModel[Snapshot]):
    """What a page shows: it follows the visit, and is empty without one."""

    screens: ClassVar[frozenset[Screen]] = frozenset()
    """The screens that it is shown on; on others it stays as it is."""

    def __init__(
        self,
        empty: Snapshot,
        models: dict[str, RowModel] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Begin with an empty snapshot, which it goes back to when the visit ends."""
        super().__init__(empty, models, parent)
        self._empty = empty

    def follow(self, context: ViewContext) -> None:
        """Show what has become of the visit."""
        if context.leaflet is None:
            self.show(self._empty)
        elif context.visit.screen in self.screens:
            self.show(self.derived(context))

    @abstractmethod
    def derived(self, context: ViewContext) -> Snapshot:
        """Return the snapshot of a visit in which the leaflet can be read."""
