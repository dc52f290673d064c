"""The screens around the exercises: the question about feeling, rest and calm, and so on."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.leaflet.model import Block, GuidanceFigures, Pack
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.navigation.visit import Feeling, Screen, Visit
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.block_pager import BlockPager
from kiosk.viewmodels.block_rows import BlockRow, divided, picture_rows, with_figure
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.row_model import RowModel
from kiosk.viewmodels.view_context import ViewContext
from kiosk.viewmodels.view_model import PageViewModel, model, shown


class GuidanceSnapshot(Struct, frozen=True):
    """What a screen around the exercises says."""

    notes: tuple[BlockRow, ...] = ()
    """Its texts, each with a figure or without."""
    figure: str = ""
    """The one figure beside them all, for Theme.figure(); empty without one."""
    figureAlt: str = ""
    otherFigure: str = ""
    """Where there are two ways on, the figure of the second; else empty."""
    otherFigureAlt: str = ""
    isWaiting: bool = False
    """Whether she feels nothing yet, and the way on is to watching."""
    isFinding: bool = False
    """Whether it says how to find the muscle."""
    isTired: bool = False
    """Whether it says what to do with tired muscles."""
    fallbackLanguage: str = ""
    """The code of the source language, to mark a text that is not translated yet."""


def guidance_blocks(screen: Screen, pack: Pack) -> tuple[Block, ...]:
    """Return the texts of a screen around the exercises; none for another screen."""
    guidance = pack.guidance
    if guidance is None:
        return ()
    blocks: Mapping[Screen, tuple[Block, ...]] = {
        Screen.FEELING: (guidance.question,),
        Screen.WAIT: guidance.wait,
        Screen.CALM: guidance.rest,
        Screen.FIND: guidance.find,
        Screen.POSITIONS: guidance.positions,
        Screen.TIRED: guidance.tired,
    }
    return blocks.get(screen, ())


def derive(visit: Visit, leaflet: TranslatedLeaflet) -> GuidanceSnapshot:
    """Return what a screen around the exercises says."""
    screen = visit.screen
    figures = leaflet.pack.guidance.figures if leaflet.pack.guidance else None
    figure, other = _figures(screen, figures) if figures else ("", "")
    return GuidanceSnapshot(
        notes=picture_rows(guidance_blocks(screen, leaflet.pack), leaflet),
        figure=leaflet.figure_source(figure),
        figureAlt=leaflet.alt(figure),
        otherFigure=leaflet.figure_source(other),
        otherFigureAlt=leaflet.alt(other),
        isWaiting=visit.feeling is Feeling.NOT_YET,
        isFinding=screen is Screen.FIND,
        isTired=screen is Screen.TIRED,
    )


def _figures(screen: Screen, figures: GuidanceFigures) -> tuple[str, str]:
    """Return the figure of a screen, and that of its second way on."""
    named = {
        Screen.FEELING: (figures.question, figures.wait),
        Screen.WAIT: (figures.wait, ""),
        Screen.TIRED: (figures.tired, ""),
    }
    return named.get(screen, ("", ""))


@QmlElement
@QmlUncreatable("The application makes it.")
class GuidanceViewModel(PageViewModel[GuidanceSnapshot]):  # type: ignore[operator]
    """What is said before and around the guided exercises."""

    screens = frozenset(
        {
            *(Screen.FEELING, Screen.WAIT, Screen.CALM),
            *(Screen.FIND, Screen.POSITIONS, Screen.TIRED),
        }
    )

    figureChanged = Signal()
    figureAltChanged = Signal()
    otherFigureChanged = Signal()
    otherFigureAltChanged = Signal()
    isWaitingChanged = Signal()
    isFindingChanged = Signal()
    isTiredChanged = Signal()
    fallbackLanguageChanged = Signal()

    def __init__(self, pager: BlockPager, parent: QObject | None = None) -> None:
        """Divide the notes as `pager` needs it."""
        models = {"notes": RowModel(BlockRow), "figures": RowModel(BlockRow)}
        super().__init__(GuidanceSnapshot(), models, parent)
        self._pager = pager
        self._page = GuidanceSnapshot()
        pager.cutsChanged.connect(self._fit)
        pager.changed.connect(self._show_figures)

    notes = Property(RowModel, fget=model("notes"), constant=True)
    figures = Property(RowModel, fget=model("figures"), constant=True)
    """The notes on the screen that have a figure."""
    figure = Property(str, fget=shown("figure"), notify=figureChanged)
    figureAlt = Property(str, fget=shown("figureAlt"), notify=figureAltChanged)
    otherFigure = Property(str, fget=shown("otherFigure"), notify=otherFigureChanged)
    otherFigureAlt = Property(str, fget=shown("otherFigureAlt"), notify=otherFigureAltChanged)
    isWaiting = Property(bool, fget=shown("isWaiting"), notify=isWaitingChanged)
    isFinding = Property(bool, fget=shown("isFinding"), notify=isFindingChanged)
    isTired = Property(bool, fget=shown("isTired"), notify=isTiredChanged)
    fallbackLanguage = Property(str, fget=shown("fallbackLanguage"), notify=fallbackLanguageChanged)

    def derived(self, context: ViewContext) -> GuidanceSnapshot:
        """Return what the screen says, divided as the pager needs it."""
        assert context.leaflet is not None
        page = derive(context.visit, context.leaflet)
        self._page = replace(page, fallbackLanguage=context.source_language)
        return self._fitted()

    def _fitted(self) -> GuidanceSnapshot:
        page = self._page
        return replace(page, notes=divided(page.notes, self._pager.cuts))

    def show(self, snapshot: GuidanceSnapshot) -> None:
        """Swap the snapshot; the figures beside its notes go with it, wherever they are divided."""
        super().show(snapshot)
        self._show_figures()

    def _fit(self) -> None:
        self.show(self._fitted())

    def _show_figures(self) -> None:
        self.models["figures"].show(
            with_figure(self.snapshot.notes, self._pager.first, self._pager.last)
        )
