"""The leaflet's addresses as codes for her telephone."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.leaflet.addresses import address_blocks, code_content
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.navigation.visit import Screen, Visit, current_page
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.row_model import Row, RowModel
from kiosk.viewmodels.view_context import ViewContext
from kiosk.viewmodels.view_model import PageViewModel, model, shown


class AddressRow(Row, frozen=True):
    """An address or telephone number."""

    words: str
    """What it is."""
    address: str
    code: str
    """What its QR code holds."""


class TakeHomeSnapshot(Struct, frozen=True):
    """The addresses."""

    addresses: tuple[AddressRow, ...] = ()
    first: int = 0
    """The index of the address to begin with: the first on the page she came from."""


def derive(visit: Visit, leaflet: TranslatedLeaflet) -> TakeHomeSnapshot:
    """Return the leaflet's addresses, those first that the leaflet says."""
    named = leaflet.pack.leaflet.take_home
    found = address_blocks(leaflet.pack)
    blocks = sorted(found, key=lambda one: named.index(one.id) if one.id in named else len(named))
    rows = tuple(
        AddressRow(
            textId=block.id,
            words=leaflet.text(block),
            address=leaflet.address(block.address),
            code=code_content(block.address),
        )
        for block in blocks
    )
    first = 0
    if visit.behind[-1:] == (Screen.CHAPTER,):
        page = current_page(visit, leaflet.pack).page
        first = next((i for i, block in enumerate(blocks) if block in page.blocks), 0)
    return TakeHomeSnapshot(rows, first)


@QmlElement
@QmlUncreatable("The application makes it.")
class TakeHomeViewModel(PageViewModel[TakeHomeSnapshot]):  # type: ignore[operator]
    """The addresses to take home."""

    screens = frozenset({Screen.TAKE_HOME})

    firstChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(TakeHomeSnapshot(), {"addresses": RowModel(AddressRow)}, parent)

    addresses = Property(RowModel, fget=model("addresses"), constant=True)
    first = Property(int, fget=shown("first"), notify=firstChanged)

    def derived(self, context: ViewContext) -> TakeHomeSnapshot:
        """Return the addresses."""
        assert context.leaflet is not None
        return derive(context.visit, context.leaflet)
