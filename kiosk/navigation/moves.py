"""The moves of a visit: pure functions from a visit to the next one.

Those around the exercises are in exercise_moves.py.
"""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.leaflet.model import Pack, exercises_of, reading_pages
from kiosk.leaflet.texts import question_text
from kiosk.navigation.visit import REST, Bookmark, Screen, Visit, current_chapter


def choose_language(
    visit: Visit, language: str, leaflets: tuple[str, ...], hints: bool = False
) -> Visit:
    """Begin in a language, with a hint if `hints`, or go on in another one at the same place.

    `leaflets` are the names of those that there are in it, at least one. Where the open leaflet is
    not among them, she chooses again.
    """
    if not visit.language:
        return _begin(replace(REST, language=language, hinted=not hints), leaflets)
    changed = replace(visit, language=language, has_shelf=len(leaflets) > 1)
    if visit.leaflet and visit.leaflet not in leaflets:
        return _begin(_set_aside(changed), leaflets)
    return go_back(changed)


def _begin(visit: Visit, leaflets: tuple[str, ...]) -> Visit:
    """Show the only leaflet, or the shelf with several."""
    visit = replace(visit, has_shelf=len(leaflets) > 1)
    return open_shelf(visit) if visit.has_shelf else choose_leaflet(visit, leaflets[0])


def open_shelf(visit: Visit) -> Visit:
    """Show the leaflets to choose from."""
    return replace(visit, screen=Screen.SHELF, behind=())


def choose_leaflet(visit: Visit, name: str) -> Visit:
    """Open the contents of a leaflet, with the questions and read chapters it had before."""
    if visit.leaflet == name:
        return open_contents(visit)
    visit = _set_aside(visit)
    found = [mark for mark in visit.bookmarks if mark.leaflet == name]
    mark = found[0] if found else Bookmark(name, (), frozenset())
    opened = replace(
        visit,
        leaflet=name,
        questions=mark.questions,
        read=mark.read,
        bookmarks=tuple(other for other in visit.bookmarks if other is not mark),
    )
    return open_contents(opened)


def _set_aside(visit: Visit) -> Visit:
    """Close the open leaflet, and keep what she did in it."""
    if not visit.leaflet:
        return visit
    mark = Bookmark(visit.leaflet, visit.questions, visit.read)
    return replace(
        visit,
        leaflet="",
        chapter=0,
        page=0,
        exercise="",
        position=0,
        asking=False,
        questions=(),
        read=frozenset(),
        bookmarks=(*visit.bookmarks, mark),
    )


def end_hint(visit: Visit) -> Visit:
    """Go on from the hint."""
    return replace(visit, hinted=True)


def open_languages(visit: Visit) -> Visit:
    """Show the languages; choosing one, or going back, returns to the present screen."""
    return over(visit, Screen.LANGUAGES)


def open_about(visit: Visit) -> Visit:
    """Show where the leaflet comes from."""
    return over(visit, Screen.ABOUT)


def open_take_home(visit: Visit) -> Visit:
    """Show the leaflet's addresses as codes for her telephone."""
    return over(visit, Screen.TAKE_HOME)


def open_farewell(visit: Visit) -> Visit:
    """Ask whether the visit is over."""
    return over(visit, Screen.FAREWELL) if visit.language else visit


def open_appearance(visit: Visit) -> Visit:
    """Show how the screen can look: colours and size of text."""
    return over(visit, Screen.APPEARANCE)


def show_privacy_screen(visit: Visit) -> Visit:
    """Hide the screen from visitors; at rest there is nothing to hide."""
    return replace(visit, privacy_screen=bool(visit.language))


def hide_privacy_screen(visit: Visit) -> Visit:
    """Show the screen again, as it was."""
    return replace(visit, privacy_screen=False)


def ask_pin(visit: Visit, language: str) -> Visit:
    """Ask for the staff's PIN: over a visit, which waits, or at rest in the staff's language.

    What was hidden stays so, below the pad and after it.
    """
    if visit.screen is Screen.STAFF:
        return visit
    if not visit.language:
        return replace(REST, language=language, screen=Screen.PIN)
    return over(visit, Screen.PIN)


def open_staff(visit: Visit, language: str) -> Visit:
    """Show the staff's page in its language, once the PIN was right: the visit is over."""
    if visit.screen is not Screen.PIN:
        return visit
    return replace(REST, language=language, screen=Screen.STAFF)


def open_contents(visit: Visit) -> Visit:
    """Show the contents; while no leaflet is open, the shelf."""
    return replace(visit, screen=Screen.CONTENTS, behind=()) if visit.leaflet else open_shelf(visit)


def open_exercises(visit: Visit) -> Visit:
    """Show the list of exercises."""
    return replace(visit, screen=Screen.EXERCISES, behind=())


def go_back(visit: Visit) -> Visit:
    """Leave a screen for the one it was opened from; with none behind it, for the contents.

    From the contents themselves to the shelf, where there is one.
    """
    began_at_rest = visit.screen is Screen.PIN and not visit.behind
    if not visit.language or visit.screen is Screen.STAFF or began_at_rest:
        return REST
    if not visit.behind:
        from_contents = visit.screen is Screen.CONTENTS and visit.has_shelf
        return open_shelf(visit) if from_contents else open_contents(visit)
    return replace(visit, screen=visit.behind[-1], behind=visit.behind[:-1])


def over(visit: Visit, screen: Screen) -> Visit:
    """Show a screen that "back" leads away from, to the present one."""
    if visit.screen is screen:
        return visit
    return replace(visit, screen=screen, behind=(*visit.behind, visit.screen))


def open_chapter(visit: Visit, pack: Pack, chapter: int) -> Visit:
    """Show a chapter's first page; the chapter with the exercises opens their list.

    An index outside the leaflet leaves the visit as it is.
    """
    if not 0 <= chapter < len(pack.leaflet.chapters):
        return visit
    if exercises_of(pack, pack.leaflet.chapters[chapter]):
        return open_exercises(replace(visit, chapter=chapter, page=0))
    return show_page(visit, pack, chapter, 0)


def open_page(visit: Visit, pack: Pack, page_id: str) -> Visit:
    """Show a page by its id; an unknown one leaves the visit as it is."""
    for index, chapter in enumerate(pack.leaflet.chapters):
        for number, page in enumerate(chapter.pages):
            if page.id == page_id:
                return show_page(visit, pack, index, number)
    return visit


def open_chapter_start(visit: Visit, pack: Pack) -> Visit:
    """Show the first page of the chapter that the visit is in."""
    return show_page(visit, pack, visit.chapter, 0)


def show_page(visit: Visit, pack: Pack, chapter: int, page: int) -> Visit:
    """Show a page of a chapter, by index; the last one makes the chapter read."""
    opened = pack.leaflet.chapters[chapter]
    last = len(reading_pages(pack, opened)) - 1
    page = max(0, min(page, last))
    read = visit.read | {opened.id} if page == last else visit.read
    return replace(
        visit,
        screen=Screen.CHAPTER,
        behind=(),
        chapter=chapter,
        page=page,
        read=read,
        asking=False,
    )


def toggle_bilingual(visit: Visit) -> Visit:
    """Show each paragraph in two languages, or in one again."""
    return replace(visit, bilingual=not visit.bilingual)


def toggle_asking(visit: Visit) -> Visit:
    """Begin or end picking paragraphs to ask about."""
    return replace(visit, asking=not visit.asking) if visit.screen is Screen.CHAPTER else visit


def toggle_question(visit: Visit, pack: Pack, text_id: str) -> Visit:
    """Put a text among her questions, or take it out again; an unknown one changes nothing."""
    if text_id in visit.questions:
        kept = tuple(asked for asked in visit.questions if asked != text_id)
        return replace(visit, questions=kept)
    if question_text(pack, text_id) is None:
        return visit
    return replace(visit, questions=(*visit.questions, text_id))


def open_questions(visit: Visit) -> Visit:
    """Show her questions."""
    return over(replace(visit, asking=False), Screen.QUESTIONS) if visit.questions else visit


def show_questions(visit: Visit) -> Visit:
    """Show her questions to the staff, in both languages."""
    return over(visit, Screen.SHOW) if visit.screen is Screen.QUESTIONS else visit


def open_exercise(visit: Visit, pack: Pack, exercise: str) -> Visit:
    """Show the first page of an exercise; an unknown one leaves the visit as it is."""
    for index, chapter in enumerate(pack.leaflet.chapters):
        for page, reading in enumerate(reading_pages(pack, chapter)):
            if reading.exercise is not None and reading.exercise.id == exercise:
                return show_page(visit, pack, index, page)
    return visit


def next_page(visit: Visit, pack: Pack) -> Visit:
    """Turn to the next page; after a chapter's last one, to its end.

    From there over into the next chapter; from the end of the last one, to the contents.
    """
    if visit.screen is not Screen.CHAPTER_END:
        is_last = visit.page + 1 >= len(reading_pages(pack, current_chapter(visit, pack)))
        if is_last:
            return replace(visit, screen=Screen.CHAPTER_END, behind=(), asking=False)
        return show_page(visit, pack, visit.chapter, visit.page + 1)
    if visit.chapter + 1 < len(pack.leaflet.chapters):
        return show_page(visit, pack, visit.chapter + 1, 0)
    return open_contents(visit)


def previous_page(visit: Visit, pack: Pack) -> Visit:
    """Turn back a page, over into the chapter before; from the first one, to the contents.

    From the end of a chapter to its last page.
    """
    if visit.screen is Screen.CHAPTER_END:
        return show_page(visit, pack, visit.chapter, visit.page)
    if visit.page > 0:
        return show_page(visit, pack, visit.chapter, visit.page - 1)
    if visit.chapter > 0:
        before = pack.leaflet.chapters[visit.chapter - 1]
        return show_page(visit, pack, visit.chapter - 1, len(reading_pages(pack, before)) - 1)
    return open_contents(visit)
