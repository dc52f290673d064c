"""One patient's visit: where she is and what she has read. Kept in memory only.

moves.py has the pure functions from a visit to the next one; a visit that ends is dropped.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec

from kiosk.leaflet.model import Chapter, Exercise, Pack, ReadingPage, reading_pages


class Screen(StrEnum):
    """The screens of the kiosk."""

    LANGUAGES = "languages"
    SHELF = "shelf"
    CONTENTS = "contents"
    CHAPTER = "chapter"
    CHAPTER_END = "chapterEnd"
    EXERCISES = "exercises"
    FEELING = "feeling"
    WAIT = "wait"
    CALM = "calm"
    FIND = "find"
    GUIDED = "guided"
    POSITIONS = "positions"
    TIRED = "tired"
    QUESTIONS = "questions"
    SHOW = "show"
    ABOUT = "about"
    APPEARANCE = "appearance"
    TAKE_HOME = "takeHome"
    FAREWELL = "farewell"
    PIN = "pin"
    STAFF = "staff"


class Feeling(StrEnum):
    """Whether she feels something again in her lower body; exercising begins when she does."""

    UNKNOWN = ""
    YES = "yes"
    NOT_YET = "not-yet"


class Bookmark(msgspec.Struct, frozen=True):
    """What is kept of a leaflet while she reads in another one."""

    leaflet: str
    questions: tuple[str, ...]
    read: frozenset[str]


class Visit(msgspec.Struct, frozen=True):
    """Where the patient is. Without a language she is at the resting screen."""

    language: str = ""
    leaflet: str = ""
    """The name of the open leaflet; empty until one is chosen."""
    has_shelf: bool = False
    """Whether there are several leaflets in her language to choose from."""
    bookmarks: tuple[Bookmark, ...] = ()
    """Those of the other leaflets that she has opened."""
    screen: Screen = Screen.LANGUAGES
    behind: tuple[Screen, ...] = ()
    """The screens that "back" leads to, the nearest one last."""
    chapter: int = 0
    page: int = 0
    """The page within the chapter's reading pages, 0 for the first."""
    exercise: str = ""
    feeling: Feeling = Feeling.UNKNOWN
    position: int = 0
    """The index of the position she exercises in, 0 for the easiest."""
    bilingual: bool = False
    """Whether each paragraph is shown in the staff's language as well."""
    asking: bool = False
    """Whether a touch of a paragraph puts it among her questions."""
    questions: tuple[str, ...] = ()
    """The ids of the texts she wants to ask about, in the order of asking."""
    hinted: bool = True
    """Whether she needs no hint any more of how the kiosk works."""
    figure: str = ""
    """The name of the figure that fills the screen, over the page; empty for none."""
    part: str = ""
    """The id of the label that she touched last in it; empty for none."""
    privacy_screen: bool = False
    """Whether a neutral picture hides the screen from visitors."""
    read: frozenset[str] = msgspec.field(default_factory=frozenset)
    """Ids of the chapters whose last page was shown in this visit."""


REST = Visit()


def current_chapter(visit: Visit, pack: Pack) -> Chapter:
    """Return the chapter that the visit is in."""
    return pack.leaflet.chapters[visit.chapter]


def current_exercise(visit: Visit, pack: Pack) -> Exercise | None:
    """Return the exercise that is being done, or None."""
    return pack.exercise(visit.exercise) if visit.screen is Screen.GUIDED else None


def current_page(visit: Visit, pack: Pack) -> ReadingPage:
    """Return the page that the visit is on."""
    return reading_pages(pack, current_chapter(visit, pack))[visit.page]
