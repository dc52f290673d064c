"""Where the leaflet comes from: the hospital's own names and numbers."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.navigation.visit import Screen
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.view_context import ViewContext
from kiosk.viewmodels.view_model import PageViewModel, shown


class AboutSnapshot(Struct, frozen=True):
    """The source of the leaflet: names in the hospital's language, numbers in hers."""

    sourceLanguage: str = ""
    """The code of that language."""
    publisher: str = ""
    title: str = ""
    code: str = ""
    date: str = ""
    number: str = ""
    contactName: str = ""
    contactPhone: str = ""


def derive(leaflet: TranslatedLeaflet) -> AboutSnapshot:
    """Return where a leaflet comes from; nothing where its facts cannot be read."""
    pack = leaflet.pack
    if pack.facts is None:
        return AboutSnapshot()
    source = pack.facts.source
    return AboutSnapshot(
        sourceLanguage=pack.leaflet.language,
        publisher=source.publisher,
        title=source.title,
        code=source.code,
        date=leaflet.date_in_words(source.date),
        number=leaflet.number(source.number),
        contactName=source.contact_name,
        contactPhone=leaflet.address(source.contact_phone),
    )


@QmlElement
@QmlUncreatable("The application makes it.")
class AboutViewModel(PageViewModel[AboutSnapshot]):  # type: ignore[operator]
    """The source of the leaflet."""

    screens = frozenset({Screen.ABOUT})

    sourceLanguageChanged = Signal()
    publisherChanged = Signal()
    titleChanged = Signal()
    codeChanged = Signal()
    dateChanged = Signal()
    numberChanged = Signal()
    contactNameChanged = Signal()
    contactPhoneChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(AboutSnapshot(), parent=parent)

    sourceLanguage = Property(str, fget=shown("sourceLanguage"), notify=sourceLanguageChanged)
    publisher = Property(str, fget=shown("publisher"), notify=publisherChanged)
    title = Property(str, fget=shown("title"), notify=titleChanged)
    code = Property(str, fget=shown("code"), notify=codeChanged)
    date = Property(str, fget=shown("date"), notify=dateChanged)
    number = Property(str, fget=shown("number"), notify=numberChanged)
    contactName = Property(str, fget=shown("contactName"), notify=contactNameChanged)
    contactPhone = Property(str, fget=shown("contactPhone"), notify=contactPhoneChanged)

    def derived(self, context: ViewContext) -> AboutSnapshot:
        """Return where the leaflet comes from."""
        assert context.leaflet is not None
        return derive(context.leaflet)
