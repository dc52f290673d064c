"""The contents: two doors, what is needed on the first day, and a shelf with the rest."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.leaflet.addresses import address_blocks
from kiosk.leaflet.contents import Card, contents_of
from kiosk.leaflet.shown_with import LEAFLET_TITLE
from kiosk.leaflet.texts import card_text
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.navigation.visit import Screen, Visit
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.row_model import Row, RowModel
from kiosk.viewmodels.view_context import ViewContext
from kiosk.viewmodels.view_model import PageViewModel, model, shown


class CardRow(Row, frozen=True):
    """The card of a chapter or page. Its textId is that of the words on it."""

    title: str
    picture: str
    """Its figure, for Theme.figure()."""
    isRead: bool
    """Whether the last page of the chapter was shown in this visit."""
    chapter: int
    """Its index in the leaflet, whose order the contents need not have."""
    page: str
    """The id of the page; empty for the chapter as a whole."""


class ContentsSnapshot(Struct, frozen=True):
    """The cards, and what else there is to go to."""

    hasLeaflet: bool = False
    """Whether there is a leaflet to show at all."""
    title: str = ""
    """The leaflet's."""
    doors: tuple[CardRow, ...] = ()
    firstDay: tuple[CardRow, ...] = ()
    shelf: tuple[CardRow, ...] = ()
    questionCount: int = 0
    """How many questions she has."""
    hasShelf: bool = False
    """Whether there are other leaflets to go back to."""
    hasSource: bool = False
    """Whether the leaflet tells where it comes from."""
    hasAddresses: bool = False
    """Whether the leaflet has addresses to take home."""


def derive(visit: Visit, leaflet: TranslatedLeaflet) -> ContentsSnapshot:
    """Return the cards, and which of the chapters were read in this visit."""

    def chapter(card: Card) -> CardRow:
        return replace(page(card), page="", isRead=card.owner.id in visit.read)

    def page(card: Card) -> CardRow:
        return CardRow(
            textId=card_text(card.owner)[0],
            title=leaflet.card_title(card.owner),
            picture=leaflet.figure_source(card.figure),
            isRead=False,
            chapter=card.chapter,
            page=card.owner.id,
        )

    contents = contents_of(leaflet.pack)
    return ContentsSnapshot(
        hasLeaflet=True,
        title=leaflet.shown(LEAFLET_TITLE, leaflet.pack.leaflet.title).text,
        doors=tuple(map(chapter, contents.doors)),
        firstDay=tuple(map(page, contents.first_day)),
        shelf=tuple(map(chapter, contents.shelf)),
        questionCount=len(visit.questions),
        hasShelf=visit.has_shelf,
        hasSource=leaflet.pack.facts is not None,
        hasAddresses=any(address_blocks(leaflet.pack)),
    )


@QmlElement
@QmlUncreatable("The application makes it.")
class ContentsViewModel(PageViewModel[ContentsSnapshot]):  # type: ignore[operator]
    """What there is to choose from."""

    screens = frozenset({Screen.CONTENTS})

    hasLeafletChanged = Signal()
    titleChanged = Signal()
    questionCountChanged = Signal()
    hasShelfChanged = Signal()
    hasSourceChanged = Signal()
    hasAddressesChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        names = ("doors", "firstDay", "shelf")
        super().__init__(ContentsSnapshot(), {name: RowModel(CardRow) for name in names}, parent)

    hasLeaflet = Property(bool, fget=shown("hasLeaflet"), notify=hasLeafletChanged)
    title = Property(str, fget=shown("title"), notify=titleChanged)
    doors = Property(RowModel, fget=model("doors"), constant=True)
    firstDay = Property(RowModel, fget=model("firstDay"), constant=True)
    shelf = Property(RowModel, fget=model("shelf"), constant=True)
    questionCount = Property(int, fget=shown("questionCount"), notify=questionCountChanged)
    hasShelf = Property(bool, fget=shown("hasShelf"), notify=hasShelfChanged)
    hasSource = Property(bool, fget=shown("hasSource"), notify=hasSourceChanged)
    hasAddresses = Property(bool, fget=shown("hasAddresses"), notify=hasAddressesChanged)

    def derived(self, context: ViewContext) -> ContentsSnapshot:
        """Return the cards."""
        assert context.leaflet is not None
        return derive(context.visit, context.leaflet)
