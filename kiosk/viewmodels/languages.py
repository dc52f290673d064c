"""The resting screen, and the choice of another language."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.navigation.visit import Screen
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.row_model import Row, RowModel
from kiosk.viewmodels.view_context import ViewContext
from kiosk.viewmodels.view_model import PageViewModel, model, shown


class LanguageRow(Row, frozen=True):
    """A language offered. Its textId is "language-" and its code."""

    code: str
    name: str
    """The language's own name."""
    invitation: str
    """"Choose your language", in that language."""
    isCurrent: bool


class LanguagesSnapshot(Struct, frozen=True):
    """The languages offered."""

    isResting: bool = True
    """Whether nobody's visit is under way."""
    languages: tuple[LanguageRow, ...] = ()


def derive(context: ViewContext) -> LanguagesSnapshot:
    """Return the languages offered."""
    rows = (
        LanguageRow(
            textId=one.text_id,
            code=one.code,
            name=one.name,
            invitation=one.choose,
            isCurrent=one.code == context.visit.language,
        )
        for one in context.languages
    )
    return LanguagesSnapshot(not context.visit.language, tuple(rows))


@QmlElement
@QmlUncreatable("The application makes it.")
class LanguagesViewModel(PageViewModel[LanguagesSnapshot]):  # type: ignore[operator]
    """The languages to choose from."""

    screens = frozenset({Screen.LANGUAGES, Screen.STAFF})

    isRestingChanged = Signal()

    def __init__(self, ward_name: str = "", parent: QObject | None = None) -> None:
        """`ward_name` is shown at rest; empty for none."""
        super().__init__(LanguagesSnapshot(), {"languages": RowModel(LanguageRow)}, parent)
        self._ward_name = ward_name

    isResting = Property(bool, fget=shown("isResting"), notify=isRestingChanged)
    languages = Property(RowModel, fget=model("languages"), constant=True)

    @Property(str, constant=True)
    def wardName(self) -> str:
        """The ward's name; may be empty."""
        return self._ward_name

    def follow(self, context: ViewContext) -> None:
        """Show the languages, at rest too."""
        if context.leaflet is None or context.visit.screen in self.screens:
            self.show(derive(context))

    def derived(self, context: ViewContext) -> LanguagesSnapshot:
        """Return the languages offered."""
        return derive(context)
