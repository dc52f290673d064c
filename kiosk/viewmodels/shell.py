"""What surrounds every page: which screen is shown, what lies over it, and in which language."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.leaflet.texts import label_id, source_texts, title_id
from kiosk.navigation.screens import SCREENS
from kiosk.navigation.visit import Screen, current_page
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
    """Whether the hospital has not signed all that is on the screen."""
    spoken: tuple[Text, ...] = ()
    """What is read aloud of the leaflet's on this screen, in order."""


def derive_language(context: ViewContext) -> tuple[str, bool]:
    """Return the code of her language, and whether it is written from right to left."""
    language = context.language
    return context.visit.language, language is not None and language.direction == "rtl"


def derive(context: ViewContext) -> ShellSnapshot:
    """Return what surrounds the page of a visit."""
    visit = context.visit
    language, right_to_left = derive_language(context)
    is_staff = visit.screen in (Screen.PIN, Screen.STAFF)
    return ShellSnapshot(
        language=language,
        rightToLeft=right_to_left,
        screen=visit.screen,
        isStaff=is_staff,
        hasContents=bool(visit.language) and visit.screen not in (Screen.CONTENTS, Screen.SHELF),
        showsPrivacyScreen=visit.privacy_screen and not is_staff,
        showsHint=not (visit.hinted or is_staff)
        and (context.leaflet is not None or bool(context.shelf)),
        showsFigure=bool(visit.figure),
        isUnsigned=SCREENS[visit.screen].shows_leaflet and not _text_ids(context) <= context.signed,
        spoken=spoken_texts(context),
    )


def _text_ids(context: ViewContext) -> set[str]:
    """Return the ids of the texts on the page, or of all texts where a screen has no page."""
    if context.leaflet is None:
        return set()
    pack = context.leaflet.pack
    if context.visit.screen is not Screen.CHAPTER:
        return {text.id for text in source_texts(pack)}
    reading = current_page(context.visit, pack)
    ids = {title_id(reading.page.id), *(block.id for block in reading.page.blocks)}
    figure = pack.figure(reading.figure)
    return ids | {label_id(figure, label) for label in figure.labels} if figure else ids


@QmlElement
@QmlUncreatable("The application makes it.")
class ShellViewModel(PageViewModel[ShellSnapshot]):  # type: ignore[operator]
    """The screen that is shown, and what lies over it."""

    languageChanged = Signal()
    rightToLeftChanged = Signal()
    screenChanged = Signal()
    isStaffChanged = Signal()
    hasContentsChanged = Signal()
    showsPrivacyScreenChanged = Signal()
    showsHintChanged = Signal()
    showsFigureChanged = Signal()
    isUnsignedChanged = Signal()
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
    isStaff = Property(bool, fget=shown("isStaff"), notify=isStaffChanged)
    hasContents = Property(bool, fget=shown("hasContents"), notify=hasContentsChanged)
    showsPrivacyScreen = Property(
        bool, fget=shown("showsPrivacyScreen"), notify=showsPrivacyScreenChanged
    )
    showsHint = Property(bool, fget=shown("showsHint"), notify=showsHintChanged)
    showsFigure = Property(bool, fget=shown("showsFigure"), notify=showsFigureChanged)
    isUnsigned = Property(bool, fget=shown("isUnsigned"), notify=isUnsignedChanged)

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
        self.show(replace(self.snapshot, language=to[0], rightToLeft=to[1]))

    def follow(self, context: ViewContext) -> None:
        """Show what has become of the visit, at rest too."""
        self.show(derive(context))

    def derived(self, context: ViewContext) -> ShellSnapshot:
        """Return what surrounds the page."""
        return derive(context)
