"""The shelf: the leaflets to choose from, where the ward offers several."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.leaflet.texts import title_id
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.navigation.visit import Screen, Visit
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.row_model import Row, RowModel
from kiosk.viewmodels.view_context import ViewContext
from kiosk.viewmodels.view_model import PageViewModel, model


class LeafletRow(Row, frozen=True):
    """A leaflet's card. Its textId is that of the title."""

    name: str
    """The leaflet's name in the settings."""
    title: str
    picture: str
    """The figure of its first chapter, for Theme.figure()."""
    isOpened: bool
    """Whether she has opened it in this visit."""

    @property
    def key(self) -> str:
        """Two leaflets may have texts with the same ids."""
        return self.name


class ShelfSnapshot(Struct, frozen=True):
    """The leaflets there are in her language."""

    leaflets: tuple[LeafletRow, ...] = ()


def derive(visit: Visit, shelf: tuple[TranslatedLeaflet, ...]) -> ShelfSnapshot:
    """Return the leaflets, and which of them she has opened."""
    opened = {visit.leaflet, *(mark.leaflet for mark in visit.bookmarks)}
    rows = (
        LeafletRow(
            textId=title_id(one.pack.leaflet.id),
            name=one.name,
            title=one.title(one.pack.leaflet.id, one.pack.leaflet.title),
            picture=one.figure_source(one.pack.leaflet.chapters[0].figure),
            isOpened=one.name in opened,
        )
        for one in shelf
    )
    return ShelfSnapshot(tuple(rows))


@QmlElement
@QmlUncreatable("The application makes it.")
class ShelfViewModel(PageViewModel[ShelfSnapshot]):  # type: ignore[operator]
    """The leaflets to choose from."""

    screens = frozenset({Screen.SHELF})

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ShelfSnapshot(), {"leaflets": RowModel(LeafletRow)}, parent)

    leaflets = Property(RowModel, fget=model("leaflets"), constant=True)

    def follow(self, context: ViewContext) -> None:
        """Show the leaflets: no leaflet need be open for that."""
        self.show(derive(context.visit, context.shelf))

    def derived(self, context: ViewContext) -> ShelfSnapshot:
        """Return the leaflets."""
        return derive(context.visit, context.shelf)
