"""Her questions: the texts she wants to ask about, for her and for her midwife."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.leaflet.texts import question_text
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.navigation.visit import Screen
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.block_rows import BlockRow
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.row_model import RowModel
from kiosk.viewmodels.view_context import ViewContext
from kiosk.viewmodels.view_model import PageViewModel, model, shown


class QuestionsSnapshot(Struct, frozen=True):
    """Her questions."""

    questions: tuple[BlockRow, ...] = ()
    isForStaff: bool = False
    """Whether they are shown to the staff, and cannot be taken out."""
    asksForStaff: str = ""
    """In the staff's language, that she wants to ask about this; empty where that is her own."""
    fallbackLanguage: str = ""
    """The code of the source language, to mark a text that is not translated yet."""


def derive(context: ViewContext, leaflet: TranslatedLeaflet) -> QuestionsSnapshot:
    """Return her questions, in her language and in the staff's."""
    staff = context.staff_leaflet
    rows = []
    for asked in context.visit.questions:
        question = question_text(leaflet.pack, asked)
        if question is None:
            continue
        shown = leaflet.shown(question.text_id, question.text)
        rows.append(
            BlockRow(
                textId=asked,
                words=shown.text,
                other=staff.shown(question.text_id, question.text).text if staff else "",
                isFallback=shown.is_fallback,
            )
        )
    is_for_staff = context.visit.screen is Screen.SHOW
    asks = context.staff_language.asks if context.staff_language and staff else ""
    return QuestionsSnapshot(tuple(rows), is_for_staff, asks, context.source_language)


@QmlElement
@QmlUncreatable("The application makes it.")
class QuestionsViewModel(PageViewModel[QuestionsSnapshot]):  # type: ignore[operator]
    """What she wants to ask about."""

    screens = frozenset({Screen.QUESTIONS, Screen.SHOW})

    isForStaffChanged = Signal()
    asksForStaffChanged = Signal()
    fallbackLanguageChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(QuestionsSnapshot(), {"questions": RowModel(BlockRow)}, parent)

    questions = Property(RowModel, fget=model("questions"), constant=True)
    isForStaff = Property(bool, fget=shown("isForStaff"), notify=isForStaffChanged)
    asksForStaff = Property(str, fget=shown("asksForStaff"), notify=asksForStaffChanged)
    fallbackLanguage = Property(str, fget=shown("fallbackLanguage"), notify=fallbackLanguageChanged)

    def derived(self, context: ViewContext) -> QuestionsSnapshot:
        """Return her questions."""
        assert context.leaflet is not None
        return derive(context, context.leaflet)
