"""Two languages at once: hers, and that of the staff."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.navigation.visit import Screen
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.view_context import ViewContext
from kiosk.viewmodels.view_model import PageViewModel, shown


class BilingualSnapshot(Struct, frozen=True):
    """Whether, and how, a second language is shown."""

    isBilingual: bool = False
    """Whether each paragraph is shown in the staff's language as well."""
    canBeBilingual: bool = False
    """Whether the staff's language is another one than hers."""
    otherRightToLeft: bool = False
    """Whether the staff's language is written from right to left."""


@QmlElement
@QmlUncreatable("The application makes it.")
class BilingualViewModel(PageViewModel[BilingualSnapshot]):  # type: ignore[operator]
    """The second language beside hers."""

    screens = frozenset({Screen.CHAPTER, Screen.QUESTIONS, Screen.SHOW})

    isBilingualChanged = Signal()
    canBeBilingualChanged = Signal()
    otherRightToLeftChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(BilingualSnapshot(), parent=parent)

    isBilingual = Property(bool, fget=shown("isBilingual"), notify=isBilingualChanged)
    canBeBilingual = Property(bool, fget=shown("canBeBilingual"), notify=canBeBilingualChanged)
    otherRightToLeft = Property(
        bool, fget=shown("otherRightToLeft"), notify=otherRightToLeftChanged
    )

    def derived(self, context: ViewContext) -> BilingualSnapshot:
        """Return whether a second language can be shown, and is."""
        other = context.staff_language if context.staff_leaflet else None
        return BilingualSnapshot(
            isBilingual=context.visit.bilingual and other is not None,
            canBeBilingual=other is not None,
            otherRightToLeft=other is not None and other.direction == "rtl",
        )
