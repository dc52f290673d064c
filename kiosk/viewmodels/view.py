"""What the screens show, derived from the visit, the pack and the language: one pure function."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct, field

from kiosk.layout.paging import introduces
from kiosk.leaflet.addresses import address_blocks, code_content
from kiosk.leaflet.languages import Language
from kiosk.leaflet.model import Block, Chapter, Exercise, Pack, Page, ReadingPage, reading_pages
from kiosk.leaflet.texts import Question, alt_id, label_id, question_text, source_texts, title_id
from kiosk.leaflet.translations import Translation
from kiosk.navigation.visit import Feeling, Screen, Visit, current_chapter, next_page

Row = dict[str, Any]
"""One row of a QML model. QML reads it as a JavaScript object."""


READING = frozenset(Screen) - {
    Screen.LANGUAGES,
    Screen.CONTENTS,
    Screen.EXERCISES,
    Screen.ABOUT,
    Screen.APPEARANCE,
    Screen.TAKE_HOME,
    Screen.PIN,
    Screen.STAFF,
}
"""The screens with sentences of the leaflet; the others have titles at most."""

Anchors = dict[str, tuple[float, float]]
"""Where the labels of a figure point, by name: shares of its width and height, 0 to 1."""


class ViewContext(Struct, frozen=True):
    """What a view needs besides the visit, the pack and her language."""

    anchors: Callable[[str], Anchors]
    """Returns the anchors of a figure by its name."""
    staff: Translation | None = None
    """The texts in the staff's language; None when it is her own."""
    staff_language: Language | None = None
    signed: frozenset[str] = frozenset()
    """The ids of the texts that the hospital has signed in her language."""


class View(Struct, frozen=True):
    """Everything that QML binds to, except the guided exercise. See Session for each field."""

    screen: str = Screen.LANGUAGES.value
    showsPrivacyScreen: bool = False
    showsHint: bool = False
    language: str = ""
    languageName: str = ""
    rightToLeft: bool = False
    languages: list[Row] = field(default_factory=list)
    leafletTitle: str = ""
    chapters: list[Row] = field(default_factory=list)
    exercises: list[Row] = field(default_factory=list)
    chapterTitle: str = ""
    chapterTitleId: str = ""
    sectionTitle: str = ""
    pageTitle: str = ""
    pageTitleId: str = ""
    blocks: list[Row] = field(default_factory=list)
    pictures: list[Row] = field(default_factory=list)
    figure: str = ""
    figureAlt: str = ""
    figureLabels: list[Row] = field(default_factory=list)
    pageNumber: int = 0
    pageCount: int = 0
    nextTitle: str = ""
    isLast: bool = False
    pageExercise: str = ""
    exerciseTitle: str = ""
    notes: list[Row] = field(default_factory=list)
    noteFigure: str = ""
    noteFigureAlt: str = ""
    postureFigures: list[str] = field(default_factory=list)
    position: str = ""
    isDemo: bool = False
    isBilingual: bool = False
    canBeBilingual: bool = False
    otherLanguageName: str = ""
    otherRightToLeft: bool = False
    asking: bool = False
    questions: list[Row] = field(default_factory=list)
    isUnsigned: bool = False
    source: Row = field(default_factory=dict)
    sourceLanguageName: str = ""
    spoken: list[Row] = field(default_factory=list)
    addresses: list[Row] = field(default_factory=list)
    firstAddress: int = 0


def derive(
    visit: Visit,
    pack: Pack | None,
    translation: Translation | None,
    offered: tuple[Language, ...],
    context: ViewContext,
) -> View:
    """Return the view of a visit. Without a pack or a language only the languages are shown."""
    tiles = [
        {
            "code": one.code,
            "name": one.name,
            "choose": one.choose,
            "isCurrent": one.code == visit.language,
        }
        for one in offered
    ]
    chosen = next((one for one in offered if one.code == visit.language), None)
    shell: dict[str, Any] = {
        "screen": visit.screen.value,
        "showsPrivacyScreen": visit.privacy_screen,
        "showsHint": not visit.hinted and pack is not None,
        "language": visit.language,
        "languageName": chosen.name if chosen else "",
        "rightToLeft": chosen is not None and chosen.direction == "rtl",
        "languages": tiles,
    }
    if pack is None or translation is None:
        return View(**shell)
    shown = {
        **_page_fields(visit, pack, translation, context),
        **_guidance_fields(visit, pack, translation),
        **_talk_fields(visit, pack, translation, context),
        **_address_fields(visit, pack, translation),
    }
    source_name = next((one.name for one in offered if one.code == pack.leaflet.language), "")
    return View(
        **shell,
        leafletTitle=_title("leaflet", pack.leaflet.title, translation),
        chapters=_chapter_rows(visit, pack, translation),
        exercises=_exercise_rows(visit, pack, translation),
        source=_source_row(pack),
        sourceLanguageName=source_name,
        exerciseTitle=_exercise_title(pack.exercise(visit.exercise), translation),
        spoken=_spoken_rows(visit, pack, translation, shown),
        **shown,
    )


def _address_fields(visit: Visit, pack: Pack, translation: Translation) -> dict[str, Any]:
    if visit.screen is not Screen.TAKE_HOME:
        return {}
    blocks = tuple(address_blocks(pack))
    rows = _rows_of(blocks, translation)
    first = 0
    if visit.behind[-1:] == (Screen.CHAPTER,):
        page = reading_pages(pack, current_chapter(visit, pack))[visit.page].page
        first = next((i for i, block in enumerate(blocks) if block in page.blocks), 0)
    return {
        "addresses": [row | {"code": code_content(row["address"])} for row in rows],
        "firstAddress": first,
    }


def _spoken_rows(
    visit: Visit, pack: Pack, translation: Translation, shown: dict[str, Any]
) -> list[Row]:
    """Return what is read aloud on the screen, in the order of reading."""

    def titles(owners: Iterable[Chapter | Exercise | Page]) -> list[Row]:
        found = [
            (title_id(one.id), translation.shown(title_id(one.id), one.title)) for one in owners
        ]
        return [{"id": i, "text": one.text, "isFallback": one.is_fallback} for i, one in found]

    if not visit.hinted:
        return []  # the hint, which has words of its own, lies over the screen
    rows: list[Row]
    match visit.screen:
        case Screen.CHAPTER:
            reading = reading_pages(pack, current_chapter(visit, pack))[visit.page]
            pictures = shown["pictures"] or shown["figureLabels"]
            rows = [*titles([reading.page]), *shown["blocks"], *pictures]
        case Screen.CONTENTS:
            rows = titles(pack.leaflet.chapters)
        case Screen.EXERCISES:
            chapter = current_chapter(visit, pack)
            listed = map(pack.exercise, chapter.exercises)
            rows = titles([chapter, *(one for one in listed if one is not None)])
        case Screen.TAKE_HOME:
            rows = shown["addresses"]
        case Screen.FEELING | Screen.WAIT | Screen.FIND | Screen.POSITIONS | Screen.TIRED:
            rows = shown.get("notes", [])
        case Screen.QUESTIONS | Screen.SHOW:
            rows = shown["questions"]
        case Screen.GUIDED:
            rows = titles(one for one in pack.exercises if one.id == visit.exercise)
        case _:
            rows = []
    language, source = visit.language, pack.leaflet.language
    return [
        {
            "id": row["id"],
            "text": row["text"],
            "language": source if row.get("isFallback") else language,
        }
        for row in rows
    ]


def _page_fields(
    visit: Visit, pack: Pack, translation: Translation, context: ViewContext
) -> dict[str, Any]:
    chapter = current_chapter(visit, pack)
    pages = reading_pages(pack, chapter)
    reading = pages[visit.page]
    section = [page for page in pages if page.exercise is reading.exercise]
    return {
        "chapterTitle": _title(chapter.id, chapter.title, translation),
        "chapterTitleId": title_id(chapter.id),
        "sectionTitle": _exercise_title(reading.exercise, translation)
        or _title(chapter.id, chapter.title, translation),
        "pageTitle": _title(reading.page.id, reading.page.title, translation),
        "pageTitleId": title_id(reading.page.id),
        **_text_fields(visit, pack, reading, translation, context.staff),
        "figure": figure_source(pack, reading.figure),
        "figureAlt": _alt(pack, reading.figure, translation),
        "figureLabels": _label_rows(pack, reading.figure, translation, context.anchors),
        "pageNumber": section.index(reading) + 1,
        "pageCount": len(section),
        "nextTitle": _title_after(visit, pack, translation),
        "isLast": next_page(visit, pack).screen is not Screen.CHAPTER,
        "pageExercise": _guided_exercise_id(reading),
    }


def _text_fields(
    visit: Visit,
    pack: Pack,
    reading: ReadingPage,
    translation: Translation,
    staff: Translation | None,
) -> dict[str, Any]:
    """Return the page's texts: with a picture each where they have one, unless space is needed."""
    blocks = reading.page.blocks
    two = staff if visit.bilingual else None
    as_list = two is not None or visit.asking
    pictured = () if as_list else tuple(block for block in blocks if block.figure)
    rows = _rows_of(tuple(b for b in blocks if b not in pictured), translation, two)
    if visit.asking and reading.exercise is not None:
        exercise = Block(reading.exercise.id, reading.exercise.title)
        rows = _rows_of((exercise,), translation, two, as_title=True) + rows
    for row in rows:
        row["isAsked"] = row["id"] in visit.questions
    return {"blocks": rows, "pictures": _picture_rows(pack, pictured, translation)}


def _talk_fields(
    visit: Visit, pack: Pack, translation: Translation, context: ViewContext
) -> dict[str, Any]:
    staff, language = context.staff, context.staff_language
    asked = [question_text(pack, text_id) for text_id in visit.questions]
    return {
        "isBilingual": visit.bilingual and staff is not None,
        "canBeBilingual": staff is not None,
        "otherLanguageName": language.name if language and staff else "",
        "otherRightToLeft": bool(language and staff and language.direction == "rtl"),
        "asking": visit.asking,
        "questions": [
            {
                "id": text_id,
                **_question_row(one, translation, staff),
            }
            for text_id, one in zip(visit.questions, asked, strict=True)
            if one is not None
        ],
        "isUnsigned": visit.screen in READING
        and not _screen_text_ids(visit, pack) <= context.signed,
    }


def _question_row(question: Question, translation: Translation, staff: Translation | None) -> Row:
    def both(text_id: str, text: str, into: Translation | None) -> str:
        return into.shown(text_id, text).text if into else ""

    return {
        "kind": "text",
        "address": "",
        "step": 0,
        "isFallback": translation.shown(question.text_id, question.text).is_fallback,
        "introduces": False,
        "isAsked": False,
        "text": translation.shown(question.text_id, question.text).text,
        "other": both(question.text_id, question.text, staff),
        "owner": _title(question.owner_id, question.owner_title, translation),
        "otherOwner": both(title_id(question.owner_id), question.owner_title, staff),
    }


def _screen_text_ids(visit: Visit, pack: Pack) -> set[str]:
    """Return the ids of the texts on the page, or of all texts where a screen has no page."""
    if visit.screen is not Screen.CHAPTER:
        return {text.id for text in source_texts(pack)}
    reading = reading_pages(pack, current_chapter(visit, pack))[visit.page]
    ids = {title_id(reading.page.id), *(block.id for block in reading.page.blocks)}
    figure = pack.figure(reading.figure)
    return ids | {label_id(figure, label) for label in figure.labels} if figure else ids


def _guidance_fields(visit: Visit, pack: Pack, translation: Translation) -> dict[str, Any]:
    guidance = pack.guidance
    if guidance is None:
        return {}
    figures = guidance.figures
    notes: dict[Screen, tuple[tuple[Block, ...], str]] = {
        Screen.FEELING: ((guidance.question,), figures.question),
        Screen.WAIT: (guidance.wait, figures.wait),
        Screen.FIND: (guidance.find, ""),
        Screen.POSITIONS: (guidance.positions, ""),
        Screen.TIRED: (guidance.tired, figures.tired),
    }
    blocks, figure = notes.get(visit.screen, ((), ""))
    chosen = guidance.positions[min(visit.position, len(guidance.positions) - 1)]
    return {
        "notes": _picture_rows(pack, blocks, translation),
        "noteFigure": figure_source(pack, figure) if figure else "",
        "noteFigureAlt": _alt(pack, figure, translation),
        "postureFigures": [
            figure_source(pack, name)
            for name in (chosen.figure, figures.upright, figures.rounded, figures.hollow)
        ],
        "position": translation.shown(chosen.id, chosen.text).text,
        "isDemo": visit.feeling is Feeling.NOT_YET,
    }


def _picture_rows(pack: Pack, blocks: tuple[Block, ...], translation: Translation) -> list[Row]:
    """Return blocks as rows, each with its figure and what that shows, or empty ones."""
    rows = _rows_of(blocks, translation)
    for row, block in zip(rows, blocks, strict=True):
        row["kind"] = "text"  # the picture is mark enough
        row["figure"] = figure_source(pack, block.figure) if block.figure else ""
        row["figureAlt"] = _alt(pack, block.figure, translation)
    return rows


def _alt(pack: Pack, name: str, translation: Translation) -> str:
    figure = pack.figure(name)
    return translation.shown(alt_id(figure), figure.alt).text if figure else ""


def _label_rows(
    pack: Pack, name: str, translation: Translation, anchors: Callable[[str], Anchors]
) -> list[Row]:
    figure = pack.figure(name)
    if figure is None or not figure.labels:
        return []
    places = anchors(name)
    rows = []
    for label in figure.labels:
        if label.anchor in places:
            text_id = label_id(figure, label)
            shown = translation.shown(text_id, label.text)
            x, y = places[label.anchor]
            row = {"id": text_id, "text": shown.text, "isFallback": shown.is_fallback}
            rows.append(row | {"x": x, "y": y})
    return rows


def _title_after(visit: Visit, pack: Pack, translation: Translation) -> str:
    """Return the title of the chapter or exercise that the next page begins, or nothing."""
    following = next_page(visit, pack)
    if following.screen is not Screen.CHAPTER:
        return ""
    here = reading_pages(pack, current_chapter(visit, pack))[visit.page].exercise
    chapter = current_chapter(following, pack)
    there = reading_pages(pack, chapter)[following.page].exercise
    if there is not None and there is not here:
        return _exercise_title(there, translation)
    return _title(chapter.id, chapter.title, translation) if following.page == 0 else ""


def _guided_exercise_id(reading: ReadingPage) -> str:
    guided = reading.exercise is not None and reading.exercise.plan is not None
    return reading.exercise.id if guided and reading.exercise is not None else ""


def _rows_of(
    blocks: tuple[Block, ...],
    translation: Translation,
    staff: Translation | None = None,
    as_title: bool = False,
) -> list[Row]:
    """Return blocks as rows; with `staff`, in that language as well, as `other`."""
    rows: list[Row] = []
    step = 0
    for block in blocks:
        step = step + 1 if block.kind == "step" else 0
        text_id = title_id(block.id) if as_title else block.id
        shown = translation.shown(text_id, block.text)
        rows.append(
            {
                "id": block.id,
                "kind": block.kind,
                "text": shown.text,
                "address": block.address,
                "step": step,
                "isFallback": shown.is_fallback,
                "introduces": introduces(shown.text),
                "other": staff.shown(text_id, block.text).text if staff else "",
                "isAsked": False,
            }
        )
    return rows


def _chapter_rows(visit: Visit, pack: Pack, translation: Translation) -> list[Row]:
    return [
        {
            "titleId": title_id(chapter.id),
            "title": _title(chapter.id, chapter.title, translation),
            "figure": figure_source(pack, chapter.figure),
            "isRead": chapter.id in visit.read,
            "hasExercises": bool(chapter.exercises),
        }
        for chapter in pack.leaflet.chapters
    ]


def _exercise_rows(visit: Visit, pack: Pack, translation: Translation) -> list[Row]:
    chapter = current_chapter(visit, pack)
    listed = [pack.exercise(exercise_id) for exercise_id in chapter.exercises]
    return [
        {
            "id": exercise.id,
            "titleId": title_id(exercise.id),
            "title": _exercise_title(exercise, translation),
            "figure": figure_source(pack, exercise.figure),
        }
        for exercise in listed
        if exercise is not None
    ]


def _exercise_title(exercise: Exercise | None, translation: Translation) -> str:
    return _title(exercise.id, exercise.title, translation) if exercise else ""


def _source_row(pack: Pack) -> Row:
    if pack.facts is None:
        return {}
    source = pack.facts.source
    return {
        "language": pack.leaflet.language,
        "publisher": source.publisher,
        "title": source.title,
        "code": source.code,
        "date": source.date.strftime("%d-%m-%Y"),
        "number": source.number,
        "contactName": source.contact_name,
        "contactPhone": source.contact_phone,
        "website": source.website,
    }


def cue_texts(exercise: Exercise, translation: Translation) -> dict[str, str]:
    """Return the words of an exercise's cues, by cue id."""

    def words(cue: Block) -> str:
        return translation.shown(cue.id, cue.text).text

    return {cue.id: words(cue) for cue in exercise.cues}


def figure_source(pack: Pack, figure: str) -> str:
    """Return what Theme.figure() makes the address of a figure in the theme's colours from."""
    return f"{pack.leaflet.id}/{figure}"


def _title(owner_id: str, title: str, translation: Translation) -> str:
    return translation.shown(title_id(owner_id), title).text
