"""The end of a chapter: what was read, and what comes next."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.leaflet.texts import title_id
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.navigation.moves import next_page
from kiosk.navigation.visit import Screen, Visit, current_chapter
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.view_context import ViewContext
from kiosk.viewmodels.view_model import PageViewModel, shown


class ChapterEndSnapshot(Struct, frozen=True):
    """What the page shows."""

    title: str = ""
    """Of the chapter that was read."""
    titleId: str = ""
    figure: str = ""
    """The chapter's figure, for Theme.figure()."""
    figureAlt: str = ""
    nextTitle: str = ""
    """Of the chapter that comes next, as on its card; empty after the last one."""


def derive(visit: Visit, leaflet: TranslatedLeaflet) -> ChapterEndSnapshot:
    """Return the end of the chapter that the visit is in."""
    chapter = current_chapter(visit, leaflet.pack)
    following = next_page(visit, leaflet.pack)
    is_last = following.screen is not Screen.CHAPTER
    coming = None if is_last else current_chapter(following, leaflet.pack)
    return ChapterEndSnapshot(
        title=leaflet.title(chapter.id, chapter.title),
        titleId=title_id(chapter.id),
        figure=leaflet.figure_source(chapter.figure),
        figureAlt=leaflet.alt(chapter.figure),
        nextTitle=leaflet.card_title(coming) if coming else "",
    )


@QmlElement
@QmlUncreatable("The application makes it.")
class ChapterEndViewModel(PageViewModel[ChapterEndSnapshot]):  # type: ignore[operator]
    """The end of the chapter that the visit is in."""

    screens = frozenset({Screen.CHAPTER_END})

    titleChanged = Signal()
    titleIdChanged = Signal()
    figureChanged = Signal()
    figureAltChanged = Signal()
    nextTitleChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ChapterEndSnapshot(), parent=parent)

    title = Property(str, fget=shown("title"), notify=titleChanged)
    titleId = Property(str, fget=shown("titleId"), notify=titleIdChanged)
    figure = Property(str, fget=shown("figure"), notify=figureChanged)
    figureAlt = Property(str, fget=shown("figureAlt"), notify=figureAltChanged)
    nextTitle = Property(str, fget=shown("nextTitle"), notify=nextTitleChanged)

    def derived(self, context: ViewContext) -> ChapterEndSnapshot:
        """Return the end of the chapter."""
        assert context.leaflet is not None
        return derive(context.visit, context.leaflet)
