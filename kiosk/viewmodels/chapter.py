"""A page of a chapter: its words, pictures and figure, and where its buttons lead."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.navigation.visit import Screen
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.appearance import Appearance
from kiosk.viewmodels.block_pager import BlockPager
from kiosk.viewmodels.block_rows import BlockRow, with_figure
from kiosk.viewmodels.chapter_snapshot import ChapterSnapshot, derive, fitted
from kiosk.viewmodels.label_model import LabelModel
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.row_model import RowModel
from kiosk.viewmodels.view_context import ViewContext
from kiosk.viewmodels.view_model import PageViewModel, model, shown


@QmlElement
@QmlUncreatable("The application makes it.")
class ChapterViewModel(PageViewModel[ChapterSnapshot]):  # type: ignore[operator]
    """The page of a chapter that the visit is on."""

    screens = frozenset({Screen.CHAPTER})

    sectionTitleChanged = Signal()
    pageTitleChanged = Signal()
    pageTitleIdChanged = Signal()
    figureChanged = Signal()
    figureAltChanged = Signal()
    figureAfterChanged = Signal()
    showsFigureChanged = Signal()
    hasFigureApartChanged = Signal()
    hasAddressChanged = Signal()
    exerciseChanged = Signal()
    pageNumberChanged = Signal()
    pageCountChanged = Signal()
    nextTitleChanged = Signal()
    isAskingChanged = Signal()
    questionCountChanged = Signal()
    fallbackLanguageChanged = Signal()
    isBilingualChanged = Signal()

    def __init__(
        self, appearance: Appearance, pager: BlockPager, parent: QObject | None = None
    ) -> None:
        """Divide the words as `pager` needs it, at the text size of `appearance`."""
        models = {
            "blocks": RowModel(BlockRow),
            "pictures": RowModel(BlockRow),
            "labels": LabelModel(),
            "figures": RowModel(BlockRow),
        }
        super().__init__(ChapterSnapshot(), models, parent)
        self._appearance = appearance
        self._pager = pager
        self._page = ChapterSnapshot()
        appearance.textScaleChanged.connect(pager.loosen)
        appearance.textScaleChanged.connect(self._fit)
        pager.cutsChanged.connect(self._fit)
        pager.changed.connect(self._show_figures)

    sectionTitle = Property(str, fget=shown("sectionTitle"), notify=sectionTitleChanged)
    pageTitle = Property(str, fget=shown("pageTitle"), notify=pageTitleChanged)
    pageTitleId = Property(str, fget=shown("pageTitleId"), notify=pageTitleIdChanged)
    blocks = Property(RowModel, fget=model("blocks"), constant=True)
    pictures = Property(RowModel, fget=model("pictures"), constant=True)
    figure = Property(str, fget=shown("figure"), notify=figureChanged)
    figureAlt = Property(str, fget=shown("figureAlt"), notify=figureAltChanged)
    figureAfter = Property(str, fget=shown("figureAfter"), notify=figureAfterChanged)
    figures = Property(RowModel, fget=model("figures"), constant=True)
    """The blocks on the screen that have a figure, where those do not stand on their own."""
    labels = Property(LabelModel, fget=model("labels"), constant=True)
    showsFigure = Property(bool, fget=shown("showsFigure"), notify=showsFigureChanged)
    hasFigureApart = Property(bool, fget=shown("hasFigureApart"), notify=hasFigureApartChanged)
    hasAddress = Property(bool, fget=shown("hasAddress"), notify=hasAddressChanged)
    exercise = Property(str, fget=shown("exercise"), notify=exerciseChanged)
    pageNumber = Property(int, fget=shown("pageNumber"), notify=pageNumberChanged)
    pageCount = Property(int, fget=shown("pageCount"), notify=pageCountChanged)
    nextTitle = Property(str, fget=shown("nextTitle"), notify=nextTitleChanged)
    isAsking = Property(bool, fget=shown("isAsking"), notify=isAskingChanged)
    questionCount = Property(int, fget=shown("questionCount"), notify=questionCountChanged)
    fallbackLanguage = Property(str, fget=shown("fallbackLanguage"), notify=fallbackLanguageChanged)

    def derived(self, context: ViewContext) -> ChapterSnapshot:
        """Return the page, divided as the text size and the pager need it."""
        assert context.leaflet is not None
        page = derive(context, context.leaflet)
        is_new, self._page = page.pageTitle != self._page.pageTitle, page
        if is_new:
            self._pager.restart()
        return self._fitted()

    def _fitted(self) -> ChapterSnapshot:
        return fitted(self._page, self._appearance.textScale, self._pager.cuts)

    def _fit(self) -> None:
        if self._page.pageCount:
            self.show(self._fitted())

    def show(self, snapshot: ChapterSnapshot) -> None:
        """Swap the snapshot; the figures beside its words go with it, wherever they are divided."""
        super().show(snapshot)
        self._show_figures()

    def _show_figures(self) -> None:
        self.models["figures"].show(
            with_figure(self.snapshot.blocks, self._pager.first, self._pager.last)
        )
