"""What each screen is: the one table that says how a screen is shown and behaves."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from kiosk.navigation.visit import Screen


class ScreenInfo(Struct, frozen=True):
    """How a screen is shown, and what it does to reading aloud and to a running exercise."""

    qml: str
    """The QML file of its page, below kiosk/qml/Kiosk/."""
    view_models: tuple[str, ...] = ()
    """What the page needs besides the navigator: names of the application's view-models.

    Each is a required property of that name in the QML file.
    """
    pictures: tuple[str, ...] = ()
    """The application's pictures that move, as view_models."""
    shows_leaflet: bool = False
    """Whether it shows sentences of the leaflet, which the hospital signs."""
    holds_exercise: bool = False
    """Whether an exercise below it waits to go on; on other screens it has ended."""


OVERLAYS = tuple(
    f"Overlays/{name}.qml" for name in ("HintView", "FigureView", "PrivacyScreen", "CountdownView")
)
"""The QML files of what lies over a page."""

SCREENS: Mapping[Screen, ScreenInfo] = MappingProxyType(
    {
        Screen.LANGUAGES: ScreenInfo("Pages/LanguagePage.qml", ("languages",), holds_exercise=True),
        Screen.SHELF: ScreenInfo("Pages/ShelfPage.qml", ("shelf",)),
        Screen.CONTENTS: ScreenInfo("Pages/ContentsPage.qml", ("contents",)),
        Screen.CHAPTER: ScreenInfo(
            "Pages/ChapterPage.qml", ("chapter", "bilingual", "pager"), shows_leaflet=True
        ),
        Screen.CHAPTER_END: ScreenInfo(
            "Pages/ChapterEndPage.qml", ("chapterEnd",), shows_leaflet=True
        ),
        Screen.EXERCISES: ScreenInfo("Pages/ExerciseListPage.qml", ("exerciseList",)),
        Screen.FEELING: ScreenInfo("Pages/FeelingPage.qml", ("guidance",), shows_leaflet=True),
        Screen.WAIT: ScreenInfo("Pages/NotePage.qml", ("guidance", "pager"), shows_leaflet=True),
        Screen.CALM: ScreenInfo(
            "Pages/PicturesPage.qml", ("guidance", "pager"), shows_leaflet=True
        ),
        Screen.FIND: ScreenInfo(
            "Pages/PicturesPage.qml", ("guidance", "pager"), shows_leaflet=True
        ),
        Screen.GUIDED: ScreenInfo(
            "Exercise/GuidedPage.qml",
            ("guided", "player"),
            pictures=("sidePicture", "belowPicture"),
            shows_leaflet=True,
        ),
        Screen.POSITIONS: ScreenInfo("Pages/PositionsPage.qml", ("guidance",), shows_leaflet=True),
        Screen.TIRED: ScreenInfo("Pages/NotePage.qml", ("guidance", "pager"), shows_leaflet=True),
        Screen.QUESTIONS: ScreenInfo(
            "Pages/QuestionsPage.qml",
            ("questions", "bilingual", "pager", "herPaper"),
            shows_leaflet=True,
        ),
        Screen.SHOW: ScreenInfo(
            "Pages/QuestionsPage.qml",
            ("questions", "bilingual", "pager", "herPaper"),
            shows_leaflet=True,
        ),
        Screen.ABOUT: ScreenInfo("Pages/AboutPage.qml", ("about",)),
        Screen.APPEARANCE: ScreenInfo("Pages/AppearancePage.qml", holds_exercise=True),
        Screen.TAKE_HOME: ScreenInfo("Pages/TakeHomePage.qml", ("takeHome",), holds_exercise=True),
        Screen.FAREWELL: ScreenInfo("Pages/FarewellPage.qml", holds_exercise=True),
        Screen.PIN: ScreenInfo("Pages/PinPage.qml", ("pinPad",), holds_exercise=True),
        Screen.STAFF: ScreenInfo(
            "Pages/StaffPage.qml", ("staff", "languages"), holds_exercise=True
        ),
    }
)

PAGES = (*dict.fromkeys(info.qml for info in SCREENS.values()), *OVERLAYS)
"""Every QML file that is loaded when it is first shown, each once."""
