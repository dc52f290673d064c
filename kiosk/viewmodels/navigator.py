"""The visit under way, and one slot for each move that a touch can make."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.leaflet.languages import Language
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.model import Pack
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.navigation import moves
from kiosk.navigation.visit import REST, Screen, Visit
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.view_context import ViewContext

log = logging.getLogger(__name__)


@QmlElement
@QmlUncreatable("The application makes the navigator.")
class Navigator(QObject):  # type: ignore[operator]
    """Holds the one visit, and tells the view-models of each move."""

    moved = Signal()
    """There is a new `context`."""
    finished = Signal()
    """The visit is over: all that she chose is to be forgotten."""

    def __init__(
        self,
        leaflet: OpenLeaflet,
        offered: tuple[str, ...] = (),
        staff_language: str = "",
        signed_only: bool = False,
        hints: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """Begin at rest.

        `offered` are the language codes to offer, in order; empty offers all that the leaflet has.
        `staff_language` is the code of the language that paragraphs are shown beside; with
        `signed_only` translations are left out that are not signed as a whole; with `hints` a visit
        begins with the hint.
        """
        super().__init__(parent)
        self._leaflet = leaflet
        self._offered = offered
        self._staff = staff_language
        self._signed_only = signed_only
        self._hints = hints
        self.context = self._context_of(REST)

    @property
    def visit(self) -> Visit:
        """Where the patient is."""
        return self.context.visit

    @property
    def is_resting(self) -> bool:
        """Whether nobody's visit is under way."""
        return self.visit == REST

    @property
    def has_leaflet(self) -> bool:
        """Whether there is a leaflet to show at all. Reads it."""
        return self._leaflet.pack is not None

    def read_languages(self) -> None:
        """Read every translation, so that a broken one is not offered any more."""
        self._leaflet.pack  # noqa: B018 (read here rather than at the first touch)
        for language in self._languages():
            self._leaflet.translation(language.code)
        self._show(self.visit)

    @Property(str, notify=moved)
    def languageName(self) -> str:
        """Her language's own name."""
        language = self.context.language
        return language.name if language else ""

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """Begin, or go on, in a language; one that is broken or not offered changes nothing."""
        if code not in {language.code for language in self._languages()}:
            return
        if self._leaflet.translation(code) is None:
            self._show(self.visit)
            return
        self._show(moves.choose_language(self.visit, code, self._hints))

    @Slot()
    def endHint(self) -> None:
        """Go on from the hint."""
        self._show(moves.end_hint(self.visit))

    @Slot()
    def openLanguages(self) -> None:
        """Show the languages, to go on in another one."""
        self._show(moves.open_languages(self.visit))

    @Slot()
    def openAppearance(self) -> None:
        """Show the choice of colours and text size."""
        self._show(moves.open_appearance(self.visit))

    @Slot()
    def showPrivacyScreen(self) -> None:
        """Hide the screen from visitors."""
        self._show(moves.show_privacy_screen(self.visit))

    @Slot()
    def hidePrivacyScreen(self) -> None:
        """Show the screen again."""
        self._show(moves.hide_privacy_screen(self.visit))

    @Slot()
    def askPin(self) -> None:
        """Ask for the staff's PIN."""
        self._show(moves.ask_pin(self.visit, self._staff))

    @Slot()
    def openStaff(self) -> None:
        """Show the staff's page, after the right PIN: the visit is over."""
        if self.visit.screen is Screen.PIN:
            self.finished.emit()
            self._show(moves.open_staff(self.visit, self._staff))

    @Slot(str)
    def pageFailed(self, file: str) -> None:
        """Log that a page could not be loaded."""
        log.error("%s: the page: cannot be shown. See the lines of the QML engine.", file)

    @Slot()
    def openContents(self) -> None:
        """Show the contents."""
        self._show(moves.open_contents(self.visit))

    @Slot()
    def openAbout(self) -> None:
        """Show where the leaflet comes from."""
        self._show(moves.open_about(self.visit))

    @Slot()
    def openTakeHome(self) -> None:
        """Show the leaflet's addresses as codes for her telephone."""
        self._show(moves.open_take_home(self.visit))

    @Slot()
    def openExercises(self) -> None:
        """Show the list of exercises."""
        self._show(moves.open_exercises(self.visit))

    @Slot()
    def goBack(self) -> None:
        """Leave a screen for the one that it was opened from."""
        self._show(moves.go_back(self.visit))

    @Slot(int)
    def openChapter(self, index: int) -> None:
        """Open a chapter by its index, 0 for the first."""
        self._turn(lambda visit, pack: moves.open_chapter(visit, pack, index))

    @Slot()
    def openChapterStart(self) -> None:
        """Show the first page of the chapter that the visit is in."""
        self._turn(lambda visit, pack: moves.show_page(visit, pack, visit.chapter, 0))

    @Slot(str)
    def openExercise(self, exercise: str) -> None:
        """Show the first page of an exercise."""
        self._turn(lambda visit, pack: moves.open_exercise(visit, pack, exercise))

    @Slot(str)
    def openGuided(self, exercise: str) -> None:
        """Show the guided exercise."""
        self._turn(lambda visit, pack: moves.open_guided(visit, pack, exercise))

    @Slot(bool)
    def answerFeeling(self, feels: bool) -> None:
        """Say whether she feels something again in her lower body."""
        self._show(moves.answer_feeling(self.visit, feels))

    @Slot()
    def beginGuided(self) -> None:
        """Go on to the guided exercise."""
        self._show(moves.begin_guided(self.visit))

    @Slot()
    def toggleBilingual(self) -> None:
        """Show each paragraph in two languages, or in one again."""
        self._show(moves.toggle_bilingual(self.visit))

    @Slot()
    def toggleAsking(self) -> None:
        """Begin or end picking paragraphs to ask about."""
        self._show(moves.toggle_asking(self.visit))

    @Slot(str)
    def toggleQuestion(self, text_id: str) -> None:
        """Put a text among her questions, or take it out again."""
        self._turn(lambda visit, pack: moves.toggle_question(visit, pack, text_id))

    @Slot()
    def openQuestions(self) -> None:
        """Show her questions."""
        self._show(moves.open_questions(self.visit))

    @Slot()
    def showQuestions(self) -> None:
        """Show her questions to the staff, in both languages."""
        self._show(moves.show_questions(self.visit))

    @Slot()
    def openPositions(self) -> None:
        """Show the positions to exercise in."""
        self._show(moves.open_positions(self.visit))

    @Slot(int)
    def choosePosition(self, index: int) -> None:
        """Exercise in a position by its index, 0 for the easiest."""
        self._turn(lambda visit, pack: moves.choose_position(visit, pack, index))

    @Slot()
    def openTired(self) -> None:
        """Stop the exercise, because the muscles are tired."""
        self._show(moves.open_tired(self.visit))

    @Slot()
    def nextPage(self) -> None:
        """Turn to the next page."""
        self._turn(moves.next_page)

    @Slot()
    def previousPage(self) -> None:
        """Turn back a page."""
        self._turn(moves.previous_page)

    @Slot()
    def finish(self) -> None:
        """End the visit: all of it is forgotten."""
        self.finished.emit()
        self._show(REST)

    def _turn(self, move: Callable[[Visit, Pack], Visit]) -> None:
        if self._leaflet.pack is not None:
            self._show(move(self.visit, self._leaflet.pack))

    def _show(self, visit: Visit) -> None:
        self.context = self._context_of(visit)
        self.moved.emit()

    def _languages(self) -> tuple[Language, ...]:
        there = self._leaflet.languages
        if self._signed_only and self._leaflet.pack is not None:
            source = self._leaflet.pack.leaflet.language
            there = tuple(o for o in there if o.code == source or self._leaflet.is_signed(o.code))
        if not self._offered:
            return there
        by_code = {language.code: language for language in there}
        return tuple(by_code[code] for code in self._offered if code in by_code)

    def _context_of(self, visit: Visit) -> ViewContext:
        leaflet = self._translated(visit.language)
        staff_language = self._leaflet.language(self._staff)
        if leaflet is None or staff_language is None or self._staff == visit.language:
            staff_language = None
        return ViewContext(
            visit=visit,
            languages=self._languages(),
            anchors=self._leaflet.anchors,
            leaflet=leaflet,
            staff_leaflet=self._translated(self._staff) if staff_language else None,
            staff_language=staff_language,
            signed=self._leaflet.signed(visit.language) if leaflet else frozenset(),
        )

    def _translated(self, language: str) -> TranslatedLeaflet | None:
        translation = self._leaflet.translation(language) if language else None
        if translation is None or self._leaflet.pack is None:
            return None
        return TranslatedLeaflet(self._leaflet.pack, translation)
