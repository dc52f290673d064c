"""The guided exercise's page; and the exercise that waits, or ends, as the visit moves on."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.exercise.said import NOTHING_AROUND
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.navigation.screens import SCREENS
from kiosk.navigation.visit import Feeling, Screen, Visit, current_exercise
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.exercise_player import ExercisePlayer
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.view_context import ViewContext
from kiosk.viewmodels.view_model import PageViewModel, shown


class GuidedSnapshot(Struct, frozen=True):
    """What surrounds the moving picture."""

    title: str = ""
    """The exercise's name."""
    hasGuidance: bool = False
    """Whether the leaflet tells about positions and tired muscles."""
    isDemo: bool = False
    """Whether she only watches, as she feels nothing yet."""
    isLying: bool = False
    """Whether she has chosen to lie."""
    isSitting: bool = False
    """Whether she has chosen to sit."""
    postureFigures: tuple[str, ...] = ()
    """The figure of each of ExercisePlayer's postures, for Theme.figure(); her own for any."""


def derive(visit: Visit, leaflet: TranslatedLeaflet) -> GuidedSnapshot:
    """Return what surrounds the moving picture."""
    title = leaflet.exercise_title(leaflet.pack.exercise(visit.exercise))
    guidance = leaflet.pack.guidance
    if guidance is None:
        return GuidedSnapshot(title)
    chosen = guidance.positions[min(visit.position, len(guidance.positions) - 1)]
    figures = guidance.figures
    return GuidedSnapshot(
        title=title,
        hasGuidance=True,
        isDemo=visit.feeling is Feeling.NOT_YET,
        isLying=chosen.id in guidance.lying,
        isSitting=chosen.id in guidance.sitting,
        postureFigures=tuple(
            leaflet.figure_source(figure)
            for figure in (chosen.figure, figures.upright, figures.rounded, figures.hollow)
        ),
    )


@QmlElement
@QmlUncreatable("The application makes it.")
class GuidedViewModel(PageViewModel[GuidedSnapshot]):  # type: ignore[operator]
    """The guided exercise that the visit is at."""

    screens = frozenset({Screen.GUIDED})

    titleChanged = Signal()
    hasGuidanceChanged = Signal()
    isDemoChanged = Signal()
    isLyingChanged = Signal()
    isSittingChanged = Signal()
    postureFiguresChanged = Signal()

    def __init__(self, player: ExercisePlayer, parent: QObject | None = None) -> None:
        """`player` runs the exercise."""
        super().__init__(GuidedSnapshot(), parent=parent)
        self._player = player

    title = Property(str, fget=shown("title"), notify=titleChanged)
    hasGuidance = Property(bool, fget=shown("hasGuidance"), notify=hasGuidanceChanged)
    isDemo = Property(bool, fget=shown("isDemo"), notify=isDemoChanged)
    isLying = Property(bool, fget=shown("isLying"), notify=isLyingChanged)
    isSitting = Property(bool, fget=shown("isSitting"), notify=isSittingChanged)
    postureFigures = Property(list, fget=shown("postureFigures"), notify=postureFiguresChanged)

    def follow(self, context: ViewContext) -> None:
        """Show the exercise, and have it wait or end where the visit has left it."""
        if context.leaflet is not None:
            self._follow_with_player(context.visit, context.leaflet)
        super().follow(context)

    def derived(self, context: ViewContext) -> GuidedSnapshot:
        """Return what surrounds the moving picture."""
        assert context.leaflet is not None
        return derive(context.visit, context.leaflet)

    def _follow_with_player(self, visit: Visit, leaflet: TranslatedLeaflet) -> None:
        exercise = current_exercise(visit, leaflet.pack)
        if exercise is None or exercise.plan is None:
            if SCREENS[visit.screen].holds_exercise:
                self._player.pause()
            else:
                self._player.stop()
            return
        if visit.privacy_screen:
            self._player.pause()
        # Who only watches is not told to do anything, in letters or aloud.
        is_demo = visit.feeling is Feeling.NOT_YET
        words = {} if is_demo else leaflet.cue_texts(exercise)
        around = NOTHING_AROUND if is_demo else leaflet.around_cues(exercise)
        self._player.load(exercise.id, exercise.plan, words, around)
