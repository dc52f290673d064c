"""The list of exercises: each as a card, after a card with what to read before them."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.leaflet.model import exercises_of
from kiosk.leaflet.texts import title_id
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.navigation.visit import Screen, Visit, current_chapter
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.row_model import Row, RowModel
from kiosk.viewmodels.view_context import ViewContext
from kiosk.viewmodels.view_model import PageViewModel, model, shown


class ExerciseRow(Row, frozen=True):
    """A card: of an exercise, or of what to read first. Its textId is that of the title."""

    exercise: str
    """The exercise's id; empty on the card of what to read first."""
    number: int
    """The exercise's number, 1 for the first; 0 on the card of what to read first."""
    isGuided: bool
    """Whether it can be done along with a moving picture."""
    title: str
    picture: str
    """Its figure, for Theme.figure()."""


class ExerciseListSnapshot(Struct, frozen=True):
    """What to read first, and the exercises of a chapter."""

    title: str = ""
    titleId: str = ""
    """The id of the title, as a text to be read aloud."""
    cards: tuple[ExerciseRow, ...] = ()


def derive(visit: Visit, leaflet: TranslatedLeaflet) -> ExerciseListSnapshot:
    """Return the exercises of the chapter that the visit is in."""
    chapter = current_chapter(visit, leaflet.pack)
    first = chapter.pages[0]
    before = ExerciseRow(
        textId=title_id(first.id),
        exercise="",
        number=0,
        isGuided=False,
        title=leaflet.title(first.id, first.title),
        picture=leaflet.figure_source(first.figure or chapter.figure),
    )
    rows = (
        ExerciseRow(
            textId=title_id(exercise.id),
            exercise=exercise.id,
            number=number,
            isGuided=exercise.plan is not None,
            title=leaflet.exercise_title(exercise),
            picture=leaflet.figure_source(exercise.figure),
        )
        for number, exercise in enumerate(exercises_of(leaflet.pack, chapter), 1)
    )
    title = leaflet.title(chapter.id, chapter.title)
    return ExerciseListSnapshot(title, title_id(chapter.id), (before, *rows))


@QmlElement
@QmlUncreatable("The application makes it.")
class ExerciseListViewModel(PageViewModel[ExerciseListSnapshot]):  # type: ignore[operator]
    """The exercises to choose from."""

    screens = frozenset({Screen.EXERCISES})

    titleChanged = Signal()
    titleIdChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ExerciseListSnapshot(), {"cards": RowModel(ExerciseRow)}, parent)

    title = Property(str, fget=shown("title"), notify=titleChanged)
    titleId = Property(str, fget=shown("titleId"), notify=titleIdChanged)
    cards = Property(RowModel, fget=model("cards"), constant=True)

    def derived(self, context: ViewContext) -> ExerciseListSnapshot:
        """Return the cards."""
        assert context.leaflet is not None
        return derive(context.visit, context.leaflet)
