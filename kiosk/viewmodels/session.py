"""The view-model behind all screens: a visit goes in, properties come out."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.exercise.moment import State
from kiosk.leaflet.languages import Language
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.model import Pack
from kiosk.navigation import visit as visits
from kiosk.navigation.visit import REST, Visit
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.exercise_player import ExercisePlayer
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.view import View, ViewContext, cue_texts, derive

log = logging.getLogger(__name__)

WAITS_ON = frozenset(
    {
        visits.Screen.LANGUAGES,
        visits.Screen.APPEARANCE,
        visits.Screen.TAKE_HOME,
        visits.Screen.PIN,
        visits.Screen.STAFF,
    }
)
"""The screens over an exercise on which it waits to go on; elsewhere it has ended."""


@QmlElement
@QmlUncreatable("The application makes the session.")
class Session(QObject):  # type: ignore[operator]
    """One patient's visit as QML sees it. Each property tells its own changes, once a change."""

    finished = Signal()
    """The visit is over: all that she chose is to be forgotten."""
    screenChanged = Signal()
    showsPrivacyScreenChanged = Signal()
    showsHintChanged = Signal()
    languageChanged = Signal()
    languageNameChanged = Signal()
    rightToLeftChanged = Signal()
    languagesChanged = Signal()
    leafletTitleChanged = Signal()
    chaptersChanged = Signal()
    exercisesChanged = Signal()
    chapterTitleChanged = Signal()
    chapterTitleIdChanged = Signal()
    sectionTitleChanged = Signal()
    pageTitleChanged = Signal()
    pageTitleIdChanged = Signal()
    blocksChanged = Signal()
    picturesChanged = Signal()
    figureChanged = Signal()
    figureAltChanged = Signal()
    figureLabelsChanged = Signal()
    pageNumberChanged = Signal()
    pageCountChanged = Signal()
    nextTitleChanged = Signal()
    isLastChanged = Signal()
    pageExerciseChanged = Signal()
    exerciseTitleChanged = Signal()
    notesChanged = Signal()
    noteFigureChanged = Signal()
    noteFigureAltChanged = Signal()
    postureFiguresChanged = Signal()
    positionChanged = Signal()
    isDemoChanged = Signal()
    isBilingualChanged = Signal()
    canBeBilingualChanged = Signal()
    otherLanguageNameChanged = Signal()
    otherRightToLeftChanged = Signal()
    askingChanged = Signal()
    questionsChanged = Signal()
    isUnsignedChanged = Signal()
    sourceChanged = Signal()
    sourceLanguageNameChanged = Signal()
    spokenChanged = Signal()
    addressesChanged = Signal()
    firstAddressChanged = Signal()

    def __init__(
        self,
        leaflet: OpenLeaflet,
        offered: tuple[str, ...] = (),
        ward_name: str = "",
        staff_language: str = "",
        signed_only: bool = False,
        player: ExercisePlayer | None = None,
        hints: bool = False,
        parent: QObject | None = None,
    ) -> None:
        """Begin at rest.

        `offered` are the language codes to offer, in order; empty offers all that the leaflet has.
        `staff_language` is the code of the language that paragraphs are shown beside; with
        `signed_only` translations are left out that are not signed as a whole.
        `player` is for tests that bring their own clock; with `hints` a visit begins with one.
        """
        super().__init__(parent)
        self._leaflet = leaflet
        self._offered = offered
        self._ward_name = ward_name
        self._staff = staff_language
        self._signed_only = signed_only
        self._hints = hints
        self._player = player or ExercisePlayer()
        self._player.setParent(self)
        self._visit = REST
        self._view = self._derive()

    @Property(str, constant=True)
    def wardName(self) -> str:
        """The ward's name for the resting screen; may be empty."""
        return self._ward_name

    @Property(bool, constant=True)
    def hasLeaflet(self) -> bool:
        """Whether there is a leaflet to show at all."""
        return self._leaflet.pack is not None

    @Property(ExercisePlayer, constant=True)
    def player(self) -> ExercisePlayer:
        """The guided exercise."""
        return self._player

    @Property(str, notify=screenChanged)
    def screen(self) -> str:
        """The screen to show: one of the values of kiosk.navigation.visit.Screen."""
        return self._view.screen

    @Property(bool, notify=showsPrivacyScreenChanged)
    def showsPrivacyScreen(self) -> bool:
        """Whether a neutral picture hides the screen from visitors."""
        return self._view.showsPrivacyScreen

    @Property(bool, notify=showsHintChanged)
    def showsHint(self) -> bool:
        """Whether the visit has only begun, and the hint is shown of how the kiosk works."""
        return self._view.showsHint

    @Property(str, notify=languageChanged)
    def language(self) -> str:
        """The code of the language chosen; empty at rest."""
        return self._view.language

    @Property(str, notify=languageNameChanged)
    def languageName(self) -> str:
        """The chosen language's own name."""
        return self._view.languageName

    @Property(bool, notify=rightToLeftChanged)
    def rightToLeft(self) -> bool:
        """Whether the chosen language is written from right to left."""
        return self._view.rightToLeft

    @Property(list, notify=languagesChanged)
    def languages(self) -> list[dict[str, Any]]:
        """The languages offered: code, name, isCurrent."""
        return self._view.languages

    @Property(str, notify=leafletTitleChanged)
    def leafletTitle(self) -> str:
        """The leaflet's title."""
        return self._view.leafletTitle

    @Property(list, notify=chaptersChanged)
    def chapters(self) -> list[dict[str, Any]]:
        """The chapters: title, figure, isRead, hasExercises."""
        return self._view.chapters

    @Property(list, notify=exercisesChanged)
    def exercises(self) -> list[dict[str, Any]]:
        """The exercises of the chapter: id, title, figure."""
        return self._view.exercises

    @Property(str, notify=chapterTitleChanged)
    def chapterTitle(self) -> str:
        """The title of the chapter that the visit is in."""
        return self._view.chapterTitle

    @Property(str, notify=chapterTitleIdChanged)
    def chapterTitleId(self) -> str:
        """The id of the chapter's title, as a text to be read aloud."""
        return self._view.chapterTitleId

    @Property(str, notify=sectionTitleChanged)
    def sectionTitle(self) -> str:
        """The title of the chapter, or of the exercise, that the page belongs to."""
        return self._view.sectionTitle

    @Property(str, notify=pageTitleChanged)
    def pageTitle(self) -> str:
        """The heading of the page."""
        return self._view.pageTitle

    @Property(str, notify=pageTitleIdChanged)
    def pageTitleId(self) -> str:
        """The id of the page's title, as a text to be read aloud."""
        return self._view.pageTitleId

    @Property(list, notify=blocksChanged)
    def blocks(self) -> list[dict[str, Any]]:
        """The blocks of the page: id, kind, text, address, step, isFallback.

        Those with a figure of their own are in `pictures`.
        """
        return self._view.blocks

    @Property(str, notify=figureChanged)
    def figure(self) -> str:
        """The page's figure, for Theme.figure()."""
        return self._view.figure

    @Property(list, notify=picturesChanged)
    def pictures(self) -> list[dict[str, Any]]:
        """The blocks of the page that have a figure each: as blocks, and figure, figureAlt."""
        return self._view.pictures

    @Property(str, notify=figureAltChanged)
    def figureAlt(self) -> str:
        """What the page's figure shows, in words."""
        return self._view.figureAlt

    @Property(list, notify=figureLabelsChanged)
    def figureLabels(self) -> list[dict[str, Any]]:
        """The labels of the page's figure: text, and x and y as shares of the figure, 0 to 1."""
        return self._view.figureLabels

    @Property(int, notify=pageNumberChanged)
    def pageNumber(self) -> int:
        """The page's number in its section, 1 for the first."""
        return self._view.pageNumber

    @Property(int, notify=pageCountChanged)
    def pageCount(self) -> int:
        """How many pages the section has."""
        return self._view.pageCount

    @Property(str, notify=nextTitleChanged)
    def nextTitle(self) -> str:
        """Where the next page begins a chapter or exercise, its title; else empty."""
        return self._view.nextTitle

    @Property(bool, notify=isLastChanged)
    def isLast(self) -> bool:
        """Whether this is the leaflet's last page."""
        return self._view.isLast

    @Property(str, notify=pageExerciseChanged)
    def pageExercise(self) -> str:
        """The id of the guided exercise that the page belongs to; empty without one."""
        return self._view.pageExercise

    @Property(str, notify=exerciseTitleChanged)
    def exerciseTitle(self) -> str:
        """The name of the guided exercise under way."""
        return self._view.exerciseTitle

    @Property(list, notify=notesChanged)
    def notes(self) -> list[dict[str, Any]]:
        """What a screen around the exercises says: as blocks, with a figure each or empty."""
        return self._view.notes

    @Property(str, notify=noteFigureChanged)
    def noteFigure(self) -> str:
        """The one figure beside the notes, for Theme.figure(); empty without one."""
        return self._view.noteFigure

    @Property(str, notify=noteFigureAltChanged)
    def noteFigureAlt(self) -> str:
        """What the figure beside the notes shows, in words."""
        return self._view.noteFigureAlt

    @Property(list, notify=postureFiguresChanged)
    def postureFigures(self) -> list[str]:
        """The figure of each of ExercisePlayer's postures; her own position's for any."""
        return self._view.postureFigures

    @Property(str, notify=positionChanged)
    def position(self) -> str:
        """The position she exercises in, in words."""
        return self._view.position

    @Property(bool, notify=isDemoChanged)
    def isDemo(self) -> bool:
        """Whether she only watches the exercises, as she feels nothing yet."""
        return self._view.isDemo

    @Property(bool, notify=isBilingualChanged)
    def isBilingual(self) -> bool:
        """Whether each paragraph is shown in the staff's language as well."""
        return self._view.isBilingual

    @Property(bool, notify=canBeBilingualChanged)
    def canBeBilingual(self) -> bool:
        """Whether the staff's language is another one than hers."""
        return self._view.canBeBilingual

    @Property(str, notify=otherLanguageNameChanged)
    def otherLanguageName(self) -> str:
        """The staff's language's own name; empty when it is hers."""
        return self._view.otherLanguageName

    @Property(bool, notify=otherRightToLeftChanged)
    def otherRightToLeft(self) -> bool:
        """Whether the staff's language is written from right to left."""
        return self._view.otherRightToLeft

    @Property(bool, notify=askingChanged)
    def asking(self) -> bool:
        """Whether a touch of a paragraph puts it among her questions."""
        return self._view.asking

    @Property(list, notify=questionsChanged)
    def questions(self) -> list[dict[str, Any]]:
        """Her questions: as blocks, and owner, otherOwner: the chapter or exercise they are of."""
        return self._view.questions

    @Property(bool, notify=isUnsignedChanged)
    def isUnsigned(self) -> bool:
        """Whether the hospital has not signed all that is on the screen."""
        return self._view.isUnsigned

    @Property(dict, notify=sourceChanged)
    def source(self) -> dict[str, Any]:
        """Where the leaflet comes from: publisher, title, code, date, number, contact."""
        return self._view.source

    @Property(str, notify=sourceLanguageNameChanged)
    def sourceLanguageName(self) -> str:
        """The source language's own name, to mark a text that is not translated yet."""
        return self._view.sourceLanguageName

    @Property(list, notify=spokenChanged)
    def spoken(self) -> list[dict[str, Any]]:
        """What is read aloud on this screen, in order: id, text, and the code of its language."""
        return self._view.spoken

    @Property(list, notify=addressesChanged)
    def addresses(self) -> list[dict[str, Any]]:
        """The leaflet's addresses: id, text (what it is), address, code (what a QR code holds)."""
        return self._view.addresses

    @Property(int, notify=firstAddressChanged)
    def firstAddress(self) -> int:
        """The index of the address to begin with: the first on the page she came from."""
        return self._view.firstAddress

    @Slot(str)
    def chooseLanguage(self, code: str) -> None:
        """Begin, or go on, in a language; one that is broken or not offered changes nothing."""
        if code not in {language.code for language in self._languages()}:
            return
        if self._leaflet.translation(code) is None:
            self._show(self._visit)
            return
        self._show(visits.choose_language(self._visit, code, self._hints))

    @Slot()
    def endHint(self) -> None:
        """Go on from the hint."""
        self._show(visits.end_hint(self._visit))

    @Slot()
    def readLanguages(self) -> None:
        """Read all there is, so that a broken translation is gone before it is picked."""
        self._leaflet.pack  # noqa: B018 (read once, here rather than at her first touch)
        for language in self._languages():
            self._leaflet.translation(language.code)
        self._show(self._visit)

    @Slot()
    def openLanguages(self) -> None:
        """Show the languages, to go on in another one."""
        self._show(visits.open_languages(self._visit))

    @Slot()
    def openAppearance(self) -> None:
        """Show how the screen can look."""
        self._show(visits.open_appearance(self._visit))

    @Slot()
    def showPrivacyScreen(self) -> None:
        """Hide the screen from visitors."""
        self._show(visits.show_privacy_screen(self._visit))

    @Slot()
    def hidePrivacyScreen(self) -> None:
        """Show the screen again."""
        self._show(visits.hide_privacy_screen(self._visit))

    @Slot()
    def askPin(self) -> None:
        """Ask for the staff's PIN."""
        self._show(visits.ask_pin(self._visit, self._staff))

    @Slot()
    def openStaff(self) -> None:
        """Show the staff's page, after the right PIN: the visit is over."""
        if self._visit.screen is visits.Screen.PIN:
            self._forget()
            self._show(visits.open_staff(self._visit, self._staff))

    @Slot(str)
    def pageFailed(self, file: str) -> None:
        """Take note of a page that could not be loaded."""
        log.error("%s: the page: cannot be shown. See the lines of the QML engine.", file)

    @Slot()
    def openContents(self) -> None:
        """Show the contents."""
        self._show(visits.open_contents(self._visit))

    @Slot()
    def openAbout(self) -> None:
        """Show where the leaflet comes from."""
        self._show(visits.open_about(self._visit))

    @Slot()
    def openTakeHome(self) -> None:
        """Show the leaflet's addresses as codes for her telephone."""
        self._show(visits.open_take_home(self._visit))

    @Slot()
    def openExercises(self) -> None:
        """Show the list of exercises."""
        self._show(visits.open_exercises(self._visit))

    @Slot()
    def goBack(self) -> None:
        """Leave the languages, about or guided screen."""
        self._show(visits.go_back(self._visit))

    @Slot(int)
    def openChapter(self, index: int) -> None:
        """Open a chapter by its index, 0 for the first."""
        self._turn(lambda visit, pack: visits.open_chapter(visit, pack, index))

    @Slot()
    def openChapterStart(self) -> None:
        """Show the first page of the chapter that the visit is in."""
        self._turn(lambda visit, pack: visits.show_page(visit, pack, visit.chapter, 0))

    @Slot(str)
    def openExercise(self, exercise: str) -> None:
        """Show the first page of an exercise."""
        self._turn(lambda visit, pack: visits.open_exercise(visit, pack, exercise))

    @Slot(str)
    def openGuided(self, exercise: str) -> None:
        """Show the guided exercise."""
        self._turn(lambda visit, pack: visits.open_guided(visit, pack, exercise))

    @Slot(bool)
    def answerFeeling(self, feels: bool) -> None:
        """Say whether she feels something again in her lower body."""
        self._show(visits.answer_feeling(self._visit, feels))

    @Slot()
    def beginGuided(self) -> None:
        """Go on to the guided exercise."""
        self._show(visits.begin_guided(self._visit))

    @Slot()
    def toggleBilingual(self) -> None:
        """Show each paragraph in two languages, or in one again."""
        self._show(visits.toggle_bilingual(self._visit))

    @Slot()
    def toggleAsking(self) -> None:
        """Begin or end picking paragraphs to ask about."""
        self._show(visits.toggle_asking(self._visit))

    @Slot(str)
    def toggleQuestion(self, text_id: str) -> None:
        """Put a text among her questions, or take it out again."""
        self._turn(lambda visit, pack: visits.toggle_question(visit, pack, text_id))

    @Slot()
    def openQuestions(self) -> None:
        """Show her questions."""
        self._show(visits.open_questions(self._visit))

    @Slot()
    def showQuestions(self) -> None:
        """Show her questions to the staff, in both languages."""
        self._show(visits.show_questions(self._visit))

    @Slot()
    def openPositions(self) -> None:
        """Show the positions to exercise in."""
        self._show(visits.open_positions(self._visit))

    @Slot(int)
    def choosePosition(self, index: int) -> None:
        """Exercise in a position by its index, 0 for the easiest."""
        self._turn(lambda visit, pack: visits.choose_position(visit, pack, index))

    @Slot()
    def openTired(self) -> None:
        """Stop the exercise, because the muscles are tired."""
        self._show(visits.open_tired(self._visit))

    @Slot()
    def nextPage(self) -> None:
        """Turn to the next page."""
        self._turn(visits.next_page)

    @Slot()
    def previousPage(self) -> None:
        """Turn back a page."""
        self._turn(visits.previous_page)

    @Slot()
    def finish(self) -> None:
        """End the visit: all of it is forgotten."""
        self._forget()
        self._show(REST)

    @property
    def is_resting(self) -> bool:
        """Whether nobody's visit is under way."""
        return self._visit == REST

    @property
    def is_exercising(self) -> bool:
        """Whether an exercise goes on by itself."""
        return self._player.state == State.Running

    def _forget(self) -> None:
        self._player.forget()
        self.finished.emit()

    def _languages(self) -> tuple[Language, ...]:
        there = self._leaflet.languages
        if self._signed_only and self._leaflet.pack is not None:
            source = self._leaflet.pack.leaflet.language
            there = tuple(o for o in there if o.code == source or self._leaflet.is_signed(o.code))
        if not self._offered:
            return there
        by_code = {language.code: language for language in there}
        return tuple(by_code[code] for code in self._offered if code in by_code)

    def _turn(self, change: Callable[[Visit, Pack], Visit]) -> None:
        if self._leaflet.pack is not None:
            self._show(change(self._visit, self._leaflet.pack))

    def _derive(self) -> View:
        translation = self._translation()
        return derive(
            self._visit,
            self._leaflet.pack if translation else None,  # at rest it is not read yet
            translation,
            self._languages(),
            self._context(),
        )

    def _context(self) -> ViewContext:
        language = self._visit.language
        staff = self._leaflet.language(self._staff)
        if not language or staff is None or staff.code == language:
            staff = None
        return ViewContext(
            anchors=self._leaflet.anchors,
            staff=self._leaflet.translation(staff.code) if staff else None,
            staff_language=staff,
            signed=self._leaflet.signed(language) if language else frozenset(),
        )

    def _translation(self) -> Any:
        return self._leaflet.translation(self._visit.language) if self._visit.language else None

    def _show(self, visit: Visit) -> None:
        self._visit = visit
        self._follow_exercise()
        before, self._view = self._view, self._derive()
        # The language first: what is shown next is already asked for in it.
        changed = [
            name
            for name in View.__struct_fields__
            if getattr(before, name) != getattr(self._view, name)
        ]
        for name in sorted(changed, key=lambda name: name != "language"):
            getattr(self, f"{name}Changed").emit()

    def _follow_exercise(self) -> None:
        translation = self._translation()
        pack = self._leaflet.pack if translation else None
        if pack is None or translation is None:
            return
        exercise = visits.current_exercise(self._visit, pack)
        if exercise is None or exercise.plan is None:
            if self._visit.screen in WAITS_ON:
                self._player.pause()
            else:
                self._player.stop()
            return
        if self._visit.privacy_screen:
            self._player.pause()
        self._player.load(exercise.id, exercise.plan, cue_texts(exercise, translation))
