"""The contents: the chapters as illustrated cards."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.leaflet.addresses import address_blocks
from kiosk.leaflet.model import contents_of
from kiosk.leaflet.texts import title_id
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.navigation.visit import Screen, Visit
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.row_model import Row, RowModel
from kiosk.viewmodels.view_context import ViewContext
from kiosk.viewmodels.view_model import PageViewModel, model, shown


class ChapterRow(Row, frozen=True):
    """A chapter's card. Its textId is that of the title."""

    title: str
    picture: str
    """Its figure, for Theme.figure()."""
    isRead: bool
    """Whether its last page was shown in this visit."""
    chapter: int
    """Its index in the leaflet, whose order the contents need not have."""


class ContentsSnapshot(Struct, frozen=True):
    """The chapters."""

    hasLeaflet: bool = False
    """Whether there is a leaflet to show at all."""
    chapters: tuple[ChapterRow, ...] = ()
    questionCount: int = 0
    """How many questions she has."""
    hasShelf: bool = False
    """Whether there are other leaflets to go back to."""
    hasSource: bool = False
    """Whether the leaflet tells where it comes from."""
    hasAddresses: bool = False
    """Whether the leaflet has addresses to take home."""


def derive(visit: Visit, leaflet: TranslatedLeaflet) -> ContentsSnapshot:
    """Return the chapters, and which of them were read in this visit."""
    rows = (
        ChapterRow(
            textId=title_id(chapter.id),
            title=leaflet.title(chapter.id, chapter.title),
            picture=leaflet.figure_source(chapter.figure),
            isRead=chapter.id in visit.read,
            chapter=index,
        )
        for index, chapter in contents_of(leaflet.pack)
    )
    return ContentsSnapshot(
        hasLeaflet=True,
        chapters=tuple(rows),
        questionCount=len(visit.questions),
        hasShelf=visit.has_shelf,
        hasSource=leaflet.pack.facts is not None,
        hasAddresses=any(address_blocks(leaflet.pack)),
    )


@QmlElement
@QmlUncreatable("The application makes it.")
class ContentsViewModel(PageViewModel[ContentsSnapshot]):  # type: ignore[operator]
    """The chapters to choose from."""

    screens = frozenset({Screen.CONTENTS})

    hasLeafletChanged = Signal()
    questionCountChanged = Signal()
    hasShelfChanged = Signal()
    hasSourceChanged = Signal()
    hasAddressesChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ContentsSnapshot(), {"chapters": RowModel(ChapterRow)}, parent)

    hasLeaflet = Property(bool, fget=shown("hasLeaflet"), notify=hasLeafletChanged)
    chapters = Property(RowModel, fget=model("chapters"), constant=True)
    questionCount = Property(int, fget=shown("questionCount"), notify=questionCountChanged)
    hasShelf = Property(bool, fget=shown("hasShelf"), notify=hasShelfChanged)
    hasSource = Property(bool, fget=shown("hasSource"), notify=hasSourceChanged)
    hasAddresses = Property(bool, fget=shown("hasAddresses"), notify=hasAddressesChanged)

    def derived(self, context: ViewContext) -> ContentsSnapshot:
        """Return the chapters."""
        assert context.leaflet is not None
        return derive(context.visit, context.leaflet)
