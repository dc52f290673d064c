"""The visit under way, and one slot for each move that a touch can make."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.leaflet.model import Pack
from kiosk.leaflet.offer import Offer
from kiosk.navigation import exercise_moves, figure_moves, moves
from kiosk.navigation.visit import REST, Screen, Visit
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.named_slot import named_slot
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.view_context import context_of

log = logging.getLogger(__name__)


def _move(name: str, move: Callable[..., Visit], *types: type) -> Callable[..., None]:
    """Return the slot of a move of the visit, with arguments of these types."""

    def slot(self: Navigator, *given: Any) -> None:
        self.show(move(self.visit, *given))

    return named_slot(slot, name, move, types)


def _turn(name: str, move: Callable[..., Visit], *types: type) -> Callable[..., None]:
    """Return the slot of a move that asks the leaflet; without one it changes nothing."""

    def slot(self: Navigator, *given: Any) -> None:
        pack = self.pack
        if pack is not None:
            self.show(move(self.visit, pack, *given))

    return named_slot(slot, name, move, types)


@QmlElement
@QmlUncreatable("The application makes the navigator.")
class Navigator(QObject):  # type: ignore[operator]
    """Holds the one visit, and tells the view-models of each move.

    Its slots are the moves of kiosk/navigation/moves.py, exercise_moves.py and figure_moves.py,
    where each is described.
    """

    moved = Signal()
    """There is a new `context`."""
    begun = Signal()
    """She goes on to an exercise, which is to start at once."""
    finished = Signal()
    """The visit is over: all that she chose is to be forgotten."""

    def __init__(self, offer: Offer, hints: bool = False, parent: QObject | None = None) -> None:
        """Begin at rest; with `hints` a visit begins with the hint."""
        super().__init__(parent)
        self.offer = offer
        self._hints = hints
        self.context = context_of(REST, offer)

    @property
    def visit(self) -> Visit:
        """Where the patient is."""
        return self.context.visit

    @property
    def is_resting(self) -> bool:
        """Whether nobody's visit is under way."""
        return self.visit == REST

    @property
    def pack(self) -> Pack | None:
        """The leaflet that is open; None while none is, and when it cannot be read."""
        opened = self.offer.leaflet(self.visit.leaflet)
        return opened.pack if opened else None

    def reading_steps(self) -> Iterator[object]:
        """Read every leaflet and translation, yielding after each.

        One that is found broken is not offered any more.
        """
        yield from self.offer.reading_steps()
        self.show(self.visit)

    @Property(str, notify=moved)
    def languageName(self) -> str:
        """Her language's own name."""
        language = self.context.language
        return language.name if language else ""

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """Begin, or go on, in a language; one that is broken or not offered changes nothing."""
        leaflets = tuple(leaflet.name for leaflet in self.offer.readable_in(code))
        if not leaflets:
            self.show(self.visit)
            return
        self.show(moves.choose_language(self.visit, code, leaflets, self._hints))

    @Slot(str)
    def chooseLeaflet(self, name: str) -> None:
        """Open a leaflet; one that is not on the shelf changes nothing."""
        if name in {leaflet.name for leaflet in self.context.shelf}:
            self.show(moves.choose_leaflet(self.visit, name))

    @Slot()
    def askPin(self) -> None:
        """Ask for the staff's PIN."""
        self.show(moves.ask_pin(self.visit, self.offer.staff_language))

    @Slot()
    def openStaff(self) -> None:
        """Show the staff's page, after the right PIN: the visit is over."""
        if self.visit.screen is Screen.PIN:
            self.finished.emit()
            self.show(moves.open_staff(self.visit, self.offer.staff_language))

    @Slot(str)
    def pageFailed(self, file: str) -> None:
        """Log that a page could not be loaded."""
        log.error("%s: the page: cannot be shown. See the lines of the QML engine.", file)

    @Slot()
    def finish(self) -> None:
        """End the visit: all of it is forgotten."""
        if self.is_resting:
            self.finished.emit()
        self.show(REST)

    @Slot()
    def beginGuided(self) -> None:
        """Go on to the exercise, and start it."""
        before = self.visit.screen
        self.show(exercise_moves.begin_guided(self.visit))
        if self.visit.screen is not before:
            self.begun.emit()

    endHint = _move("endHint", moves.end_hint)
    goBack = _move("goBack", moves.go_back)
    openLanguages = _move("openLanguages", moves.open_languages)
    openFarewell = _move("openFarewell", moves.open_farewell)
    openAppearance = _move("openAppearance", moves.open_appearance)
    openContents = _move("openContents", moves.open_contents)
    openAbout = _move("openAbout", moves.open_about)
    openTakeHome = _move("openTakeHome", moves.open_take_home)
    showPrivacyScreen = _move("showPrivacyScreen", moves.show_privacy_screen)
    hidePrivacyScreen = _move("hidePrivacyScreen", moves.hide_privacy_screen)

    openChapter = _turn("openChapter", moves.open_chapter, int)
    openPage = _turn("openPage", moves.open_page, str)
    openChapterStart = _turn("openChapterStart", moves.open_chapter_start)
    nextPage = _turn("nextPage", moves.next_page)
    previousPage = _turn("previousPage", moves.previous_page)
    toggleBilingual = _move("toggleBilingual", moves.toggle_bilingual)

    toggleAsking = _move("toggleAsking", moves.toggle_asking)
    toggleQuestion = _turn("toggleQuestion", moves.toggle_question, str)
    openQuestions = _move("openQuestions", moves.open_questions)
    showQuestions = _move("showQuestions", moves.show_questions)

    openExercises = _move("openExercises", moves.open_exercises)
    openExercise = _turn("openExercise", moves.open_exercise, str)
    openGuided = _turn("openGuided", exercise_moves.open_guided, str)
    answerFeeling = _turn("answerFeeling", exercise_moves.answer_feeling, bool)
    openFind = _move("openFind", exercise_moves.open_find)
    openPositions = _turn("openPositions", exercise_moves.open_positions)
    choosePosition = _turn("choosePosition", exercise_moves.choose_position, int)
    openTired = _turn("openTired", exercise_moves.open_tired)

    openFigure = _turn("openFigure", figure_moves.open_figure, str)
    closeFigure = _move("closeFigure", figure_moves.close_figure)
    choosePart = _move("choosePart", figure_moves.choose_part, str)

    def show(self, visit: Visit) -> None:
        """Show a visit from now on. Whatever leads to rest ends it: nothing of it is left."""
        if visit == REST and not self.is_resting:
            self.finished.emit()
        self.context = context_of(figure_moves.settled(self.visit, visit), self.offer)
        self.moved.emit()
