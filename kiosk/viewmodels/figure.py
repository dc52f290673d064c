"""A figure that fills the screen: what it is, and which of its parts she has touched."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.navigation.visit import Screen, current_page
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.block_rows import label_rows
from kiosk.viewmodels.label_model import LabelModel, LabelRow
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.view_context import ViewContext
from kiosk.viewmodels.view_model import PageViewModel, model, shown


class FigureSnapshot(Struct, frozen=True):
    """What is shown."""

    source: str = ""
    """The figure, for Drawing; empty for none."""
    alt: str = ""
    labels: tuple[LabelRow, ...] = ()
    part: str = ""
    """The id of the label that she touched last; empty for none."""


def derive(context: ViewContext, leaflet: TranslatedLeaflet) -> FigureSnapshot:
    """Return the figure that fills the screen, if any does."""
    visit = context.visit
    if not visit.figure:
        return FigureSnapshot()
    is_page = visit.screen is Screen.CHAPTER
    blocks = current_page(visit, leaflet.pack).page.blocks if is_page else ()
    return FigureSnapshot(
        source=leaflet.figure_source(visit.figure),
        alt=leaflet.alt(visit.figure),
        labels=label_rows(visit.figure, context, blocks),
        part=visit.part,
    )


@QmlElement
@QmlUncreatable("The application makes it.")
class FigureViewModel(PageViewModel[FigureSnapshot]):  # type: ignore[operator]
    """The figure that fills the screen."""

    screens = frozenset(Screen)

    sourceChanged = Signal()
    altChanged = Signal()
    partChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Begin without a figure."""
        super().__init__(FigureSnapshot(), {"labels": LabelModel()}, parent)

    source = Property(str, fget=shown("source"), notify=sourceChanged)
    alt = Property(str, fget=shown("alt"), notify=altChanged)
    labels = Property(LabelModel, fget=model("labels"), constant=True)
    part = Property(str, fget=shown("part"), notify=partChanged)

    def derived(self, context: ViewContext) -> FigureSnapshot:
        """Return what is shown of the visit."""
        assert context.leaflet is not None
        return derive(context, context.leaflet)
