"""What surrounds every page: which screen is shown, what lies over it, and in which language."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.leaflet.languages import LATIN_DIGITS
from kiosk.leaflet.model import reading_pages
from kiosk.leaflet.texts import label_id, source_texts, title_id
from kiosk.navigation.screens import SCREENS
from kiosk.navigation.visit import Screen, Visit, current_chapter
from kiosk.speech.sentences import Text
from kiosk.viewmodels import QML_IMPORT_MAJOR_VERSION, QML_IMPORT_NAME  # noqa: F401 (read by QmlElement)
from kiosk.viewmodels.qt_property import Property
from kiosk.viewmodels.spoken_texts import spoken_texts
from kiosk.viewmodels.view_context import ViewContext
from kiosk.viewmodels.view_model import PageViewModel, shown


class ShellSnapshot(Struct, frozen=True):
    """What surrounds the page. The language comes first: what follows is asked for in it."""

    language: str = ""
    """The code of her language; empty at rest."""
    rightToLeft: bool = False
    digits: str = LATIN_DIGITS
    """The digits of her language, from 0 to 9."""
    screen: Screen = Screen.LANGUAGES
    isStaff: bool = False
    """Whether the screen is the staff's, on which nothing of hers is to be hidden."""
    hasContents: bool = False
    """Whether there are contents to go to from here."""
    showsPrivacyScreen: bool = False
    showsHint: bool = False
    """Whether the visit has only begun, and the hint is shown of how the kiosk works."""
    showsFigure: bool = False
    """Whether a figure fills the screen."""
    isUnsigned: bool = False
    """Whether the hospital has not signed all of what is read here: there is room to say so."""
    tellsUnsigned: bool = False
    """Whether it is said here: once in a chapter, and not under each piece of advice."""
    spoken: tuple[Text, ...] = ()
    """What is read aloud of the leaflet's on this screen, in order."""


def derive_language(context: ViewContext) -> tuple[str, bool, str]:
    """Return the code of her language, whether it is written from right to left, its digits."""
    language = context.language
    if language is None:
        return context.visit.language, False, LATIN_DIGITS
    return context.visit.language, language.direction == "rtl", language.digits


def derive(context: ViewContext) -> ShellSnapshot:
    """Return what surrounds the page of a visit."""
    visit = context.visit
    language, right_to_left, digits = derive_language(context)
    is_unsigned = not _text_ids(context) <= context.signed
    is_staff = visit.screen in (Screen.PIN, Screen.STAFF)
    return ShellSnapshot(
        language=language,
        rightToLeft=right_to_left,
        digits=digits,
        screen=visit.screen,
        isStaff=is_staff,
        hasContents=bool(visit.language) and visit.screen not in (Screen.CONTENTS, Screen.SHELF),
        showsPrivacyScreen=visit.privacy_screen and not is_staff,
        showsHint=not (visit.hinted or is_staff)
        and (context.leaflet is not None or bool(context.shelf)),
        showsFigure=bool(visit.figure),
        isUnsigned=is_unsigned,
        tellsUnsigned=is_unsigned and _tells(visit),
        spoken=spoken_texts(context),
    )


def _text_ids(context: ViewContext) -> set[str]:
    """Return the ids of the texts of the chapter, or of all where a screen is in none."""
    visit = context.visit
    if context.leaflet is None:
        return set()
    if not SCREENS[visit.screen].shows_leaflet:
        return set()
    pack = context.leaflet.pack
    if visit.screen not in (Screen.CHAPTER, Screen.CHAPTER_END):
        return {text.id for text in source_texts(pack)}
    ids: set[str] = set()
    for reading in reading_pages(pack, current_chapter(visit, pack)):
        ids |= {title_id(reading.page.id), *(block.id for block in reading.page.blocks)}
        if figure := pack.figure(reading.figure):
            ids |= {label_id(figure, label) for label in figure.labels}
    return ids


def _tells(visit: Visit) -> bool:
    if visit.screen is Screen.CHAPTER:
        return visit.page == 0
    return visit.screen is Screen.FEELING


@QmlElement
@QmlUncreatable("The application makes it.")
class ShellViewModel(PageViewModel[ShellSnapshot]):  # type: ignore[operator]
    """The screen that is shown, and what lies over it."""

    languageChanged = Signal()
    rightToLeftChanged = Signal()
    digitsChanged = Signal()
    screenChanged = Signal()
    isStaffChanged = Signal()
    hasContentsChanged = Signal()
    showsPrivacyScreenChanged = Signal()
    showsHintChanged = Signal()
    showsFigureChanged = Signal()
    isUnsignedChanged = Signal()
    tellsUnsignedChanged = Signal()
    spokenChanged = Signal()

    def __init__(
        self,
        view_models: Mapping[str, QObject],
        pictures: Mapping[str, QObject],
        parent: QObject | None = None,
    ) -> None:
        """`view_models` and `pictures` are what pages need, by names in navigation/screens.py.

        A picture may be made when it is asked for.
        """
        super().__init__(ShellSnapshot(), parent=parent)
        self._view_models = view_models
        self._pictures = pictures

    language = Property(str, fget=shown("language"), notify=languageChanged)
    rightToLeft = Property(bool, fget=shown("rightToLeft"), notify=rightToLeftChanged)
    digits = Property(str, fget=shown("digits"), notify=digitsChanged)
    isStaff = Property(bool, fget=shown("isStaff"), notify=isStaffChanged)
    hasContents = Property(bool, fget=shown("hasContents"), notify=hasContentsChanged)
    showsPrivacyScreen = Property(
        bool, fget=shown("showsPrivacyScreen"), notify=showsPrivacyScreenChanged
    )
    showsHint = Property(bool, fget=shown("showsHint"), notify=showsHintChanged)
    showsFigure = Property(bool, fget=shown("showsFigure"), notify=showsFigureChanged)
    isUnsigned = Property(bool, fget=shown("isUnsigned"), notify=isUnsignedChanged)
    tellsUnsigned = Property(bool, fget=shown("tellsUnsigned"), notify=tellsUnsignedChanged)

    @Property(str, notify=screenChanged)
    def pageFile(self) -> str:
        """The QML file of the screen's page."""
        return SCREENS[self.snapshot.screen].qml

    @Property(dict, notify=screenChanged)
    def pageProperties(self) -> dict[str, QObject]:
        """What the page requires, by the names of its properties."""
        info = SCREENS[self.snapshot.screen]
        wanted = {name: self._view_models[name] for name in ("navigator", *info.view_models)}
        return wanted | {name: self._pictures[name] for name in info.pictures}

    @Property(dict, constant=True)
    def figureProperties(self) -> dict[str, QObject]:
        """What the view of a figure requires, by the names of its properties."""
        return {name: self._view_models[name] for name in ("navigator", "largeFigure")}

    @property
    def screen(self) -> Screen:
        """The screen that is shown."""
        return self.snapshot.screen

    @property
    def spoken(self) -> tuple[Text, ...]:
        """What is read aloud of the leaflet's on this screen, in order."""
        return self.snapshot.spoken

    def follow_language(self, context: ViewContext) -> None:
        """Show the language of the visit, and leave the rest as it is."""
        to = derive_language(context)
        self.show(replace(self.snapshot, language=to[0], rightToLeft=to[1], digits=to[2]))

    def follow(self, context: ViewContext) -> None:
        """Show what has become of the visit, at rest too."""
        self.show(derive(context))

    def derived(self, context: ViewContext) -> ShellSnapshot:
        """Return what surrounds the page."""
        return derive(context)
