"""The list of exercises: each as a card, after what to read before them."""

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
    """An exercise's card. Its textId is that of the title."""

    exercise: str
    """The exercise's id."""
    title: str
    picture: str
    """Its figure, for Theme.figure()."""


class ExerciseListSnapshot(Struct, frozen=True):
    """The exercises of a chapter."""

    title: str = ""
    titleId: str = ""
    """The id of the title, as a text to be read aloud."""
    exercises: tuple[ExerciseRow, ...] = ()


def derive(visit: Visit, leaflet: TranslatedLeaflet) -> ExerciseListSnapshot:
    """Return the exercises of the chapter that the visit is in."""
    chapter = current_chapter(visit, leaflet.pack)
    rows = (
        ExerciseRow(
            textId=title_id(exercise.id),
            exercise=exercise.id,
            title=leaflet.exercise_title(exercise),
            picture=leaflet.figure_source(exercise.figure),
        )
        for exercise in exercises_of(leaflet.pack, chapter)
    )
    title = leaflet.title(chapter.id, chapter.title)
    return ExerciseListSnapshot(title, title_id(chapter.id), tuple(rows))


@QmlElement
@QmlUncreatable("The application makes it.")
class ExerciseListViewModel(PageViewModel[ExerciseListSnapshot]):  # type: ignore[operator]
    """The exercises to choose from."""

    screens = frozenset({Screen.EXERCISES})

    titleChanged = Signal()
    titleIdChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ExerciseListSnapshot(), {"exercises": RowModel(ExerciseRow)}, parent)

    title = Property(str, fget=shown("title"), notify=titleChanged)
    titleId = Property(str, fget=shown("titleId"), notify=titleIdChanged)
    exercises = Property(RowModel, fget=model("exercises"), constant=True)

    def derived(self, context: ViewContext) -> ExerciseListSnapshot:
        """Return the exercises."""
        assert context.leaflet is not None
        return derive(context.visit, context.leaflet)
