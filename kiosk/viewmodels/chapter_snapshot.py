"""What a page of a chapter shows, as one frozen value, and what it is derived from."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from kiosk.layout.paging import Place
from kiosk.leaflet.model import Exercise, Pack, ReadingPage, reading_pages
from kiosk.leaflet.texts import title_id
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.navigation.moves import next_page
from kiosk.navigation.visit import Screen, Visit, current_chapter, current_page
from kiosk.viewmodels.block_rows import (
    BlockRow,
    block_rows,
    divided,
    label_rows,
    picture_rows,
    title_row,
)
from kiosk.viewmodels.label_model import LabelRow
from kiosk.viewmodels.view_context import ViewContext


class ChapterSnapshot(Struct, frozen=True):
    """What the page shows."""

    sectionTitle: str = ""
    """The title of the chapter, or of the exercise, that the page belongs to."""
    pageTitle: str = ""
    pageTitleId: str = ""
    """The id of the page's title, as a text to be read aloud."""
    blocks: tuple[BlockRow, ...] = ()
    pictures: tuple[BlockRow, ...] = ()
    """The blocks with a picture each, where there is room for pictures; else among `blocks`."""
    figure: str = ""
    """The page's figure, for Theme.figure()."""
    figureAlt: str = ""
    figureAfter: str = ""
    """The figure of the next page, to be drawn ahead; empty without one."""
    labels: tuple[LabelRow, ...] = ()
    showsFigure: bool = False
    """Whether the figure stands beside the words."""
    hasFigureApart: bool = False
    """Whether the figure comes after the words, on a screen of its own."""
    hasAddress: bool = False
    """Whether there is an address to take home."""
    exercise: str = ""
    """The id of the guided exercise that the page belongs to; empty without one, and where she
    reads when to stop."""
    pageNumber: int = 0
    """The page's number in its section, 1 for the first."""
    pageCount: int = 0
    nextTitle: str = ""
    """Where the next page begins an exercise, its title; else empty."""
    isAsking: bool = False
    """Whether a touch of a paragraph puts it among her questions."""
    isBilingual: bool = False
    questionCount: int = 0
    fallbackLanguage: str = ""
    """The code of the source language, to mark a text that is not translated yet."""


def derive(context: ViewContext, leaflet: TranslatedLeaflet) -> ChapterSnapshot:
    """Return the page that the visit is on, were there room for all of it."""
    visit, pack = context.visit, leaflet.pack
    chapter = current_chapter(visit, pack)
    pages = reading_pages(pack, chapter)
    reading = pages[visit.page]
    section = [page for page in pages if page.exercise is reading.exercise]
    blocks, pictures = page_rows(context, leaflet)
    title = leaflet.title(chapter.id, chapter.title)
    guided = _guided(pack, reading)
    return ChapterSnapshot(
        sectionTitle=leaflet.exercise_title(reading.exercise) or title,
        pageTitle=leaflet.title(reading.page.id, reading.page.title),
        pageTitleId=title_id(reading.page.id),
        blocks=blocks,
        pictures=pictures,
        figure=leaflet.figure_source(reading.figure),
        figureAlt=leaflet.alt(reading.figure),
        figureAfter=_figure_after(visit, leaflet),
        labels=label_rows(reading.figure, context, reading.page.blocks),
        hasAddress=any(row.isAddress for row in blocks),
        exercise=guided.id if guided else "",
        pageNumber=section.index(reading) + 1,
        pageCount=len(section),
        nextTitle=_title_after(visit, leaflet),
        isAsking=visit.asking,
        isBilingual=visit.bilingual and context.staff_leaflet is not None,
        fallbackLanguage=context.source_language,
        questionCount=len(visit.questions),
    )


def fitted(page: ChapterSnapshot, text_scale: float, cuts: Iterable[Place]) -> ChapterSnapshot:
    """Return a page as it fits on the screen: blocks begin anew at `cuts`.

    `text_scale` is the factor of the text size, 1 to 2.
    """
    shows_pictures = bool(page.pictures) and text_scale == 1
    has_figure = bool(page.figure) and not shows_pictures
    rows = page.blocks if shows_pictures else page.blocks + page.pictures
    return replace(
        page,
        blocks=divided(rows, cuts),
        pictures=page.pictures if shows_pictures else (),
        showsFigure=has_figure and not page.isBilingual,
        hasFigureApart=has_figure and page.isBilingual,
    )


def page_rows(
    context: ViewContext, leaflet: TranslatedLeaflet
) -> tuple[tuple[BlockRow, ...], tuple[BlockRow, ...]]:
    """Return the page's blocks, and those that are shown with a picture each.

    Two languages, and picking what to ask about, need the room of the pictures.
    """
    visit = context.visit
    reading = current_page(visit, leaflet.pack)
    staff = context.staff_leaflet if visit.bilingual else None
    as_list = staff is not None or visit.asking
    pictured = () if as_list else tuple(one for one in reading.page.blocks if one.figure)
    rows = block_rows((one for one in reading.page.blocks if one not in pictured), leaflet, staff)
    if visit.asking and reading.exercise is not None:
        exercise = reading.exercise
        rows = (title_row(exercise.id, exercise.title, leaflet, staff), *rows)
    asked = tuple(replace(row, isAsked=row.textId in visit.questions) for row in rows)
    return asked, picture_rows(pictured, leaflet)


def _guided(pack: Pack, reading: ReadingPage) -> Exercise | None:
    """Return the exercise that the page leads to; none from what to do with tired muscles."""
    exercise = reading.exercise
    tired = pack.guidance.tired if pack.guidance else ()
    of_tired = {fact for block in tired for fact in block.facts}
    says_stop = any(not of_tired.isdisjoint(block.facts) for block in reading.page.blocks)
    return exercise if exercise is not None and exercise.plan and not says_stop else None


def _figure_after(visit: Visit, leaflet: TranslatedLeaflet) -> str:
    following = next_page(visit, leaflet.pack)
    if following.screen is not Screen.CHAPTER:
        return ""
    reading = current_page(following, leaflet.pack)
    has_pictures = any(block.figure for block in reading.page.blocks)
    return "" if has_pictures else leaflet.figure_source(reading.figure)


def _title_after(visit: Visit, leaflet: TranslatedLeaflet) -> str:
    """Return the title of the exercise that the next page begins, or nothing."""
    pack = leaflet.pack
    following = next_page(visit, pack)
    if following.screen is not Screen.CHAPTER:
        return ""
    here, there = current_page(visit, pack).exercise, current_page(following, pack).exercise
    if there is not None and there is not here:
        return leaflet.exercise_title(there)
    return ""
