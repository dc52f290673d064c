"""Moves from page to page and chapter to chapter."""

from itertools import pairwise

import msgspec
from moving import BEGUN
from msgspec.structs import replace
from packs import chapter_index, garden

from kiosk.leaflet.model import Pack, reading_pages
from kiosk.navigation.exercise_moves import (
    answer_feeling,
    begin_guided,
    choose_position,
    open_find,
    open_guided,
    open_positions,
)
from kiosk.navigation.moves import (
    go_back,
    next_page,
    open_chapter,
    open_contents,
    open_exercise,
    open_exercises,
    open_farewell,
    open_page,
    previous_page,
    show_page,
)
from kiosk.navigation.visit import (
    REST,
    Feeling,
    Screen,
    Visit,
    current_chapter,
    current_exercise,
)

FEELS = replace(BEGUN, feeling=Feeling.YES)


def _all_pages(pack: Pack) -> list[tuple[int, int]]:
    return [
        (index, page)
        for index, chapter in enumerate(pack.leaflet.chapters)
        for page in range(len(reading_pages(pack, chapter)))
    ]


def _place(visit: Visit) -> tuple[Screen, int, int]:
    return (visit.screen, visit.chapter, visit.page)


def _walk(pack: Pack) -> list[Visit]:
    """Every page from the first, by turning; ends where turning leaves the chapters.

    The ends of the chapters, which come between, are left out.
    """
    visits = [open_chapter(BEGUN, pack, 0)]
    visit = visits[0]
    while visit.screen in (Screen.CHAPTER, Screen.CHAPTER_END):
        visit = next_page(visit, pack)
        if visit.screen is not Screen.CHAPTER_END:
            visits.append(visit)
        assert len(visits) <= len(_all_pages(pack)) + 1, "turning goes round in a circle"
    return visits


def test_turning_reaches_every_page_exactly_once_and_ends_in_the_contents(pack: Pack) -> None:
    *pages, end = _walk(pack)
    assert [(visit.chapter, visit.page) for visit in pages] == _all_pages(pack)
    assert (end.screen, end.behind) == (Screen.CONTENTS, ())
    assert end.language == "nl"


def test_the_walk_meets_every_page_of_every_exercise() -> None:
    pack = garden()
    met = [
        reading_pages(pack, current_chapter(visit, pack))[visit.page].page.id
        for visit in _walk(pack)[:-1]
    ]
    written = [page.id for chapter in pack.leaflet.chapters for page in chapter.pages]
    written += [page.id for exercise in pack.exercises for page in exercise.pages]
    assert sorted(met) == sorted(written)


def test_turning_back_undoes_turning_on(pack: Pack) -> None:
    *pages, _ = _walk(pack)
    for here, there in pairwise(pages):
        assert _place(previous_page(there, pack)) == _place(here)
        onward = next_page(previous_page(there, pack), pack)
        if onward.screen is Screen.CHAPTER_END:
            assert _place(previous_page(onward, pack)) == _place(here)
            onward = next_page(onward, pack)
        assert _place(onward) == _place(there)
    assert previous_page(pages[0], pack).screen is Screen.CONTENTS


def test_a_chapter_is_read_once_its_last_page_was_shown(pack: Pack) -> None:
    *pages, end = _walk(pack)
    for visit in pages:
        chapters = [chapter.id for chapter in pack.leaflet.chapters]
        is_last = visit.page == len(reading_pages(pack, current_chapter(visit, pack))) - 1
        assert visit.read == set(chapters[: visit.chapter + is_last])
    assert end.read == {chapter.id for chapter in pack.leaflet.chapters}


def test_a_chapter_has_an_end_that_leads_to_the_next(pack: Pack) -> None:
    last = len(reading_pages(pack, pack.leaflet.chapters[0])) - 1
    end = next_page(show_page(BEGUN, pack, 0, last), pack)
    assert (end.screen, end.chapter) == (Screen.CHAPTER_END, 0)
    assert _place(next_page(end, pack)) == (Screen.CHAPTER, 1, 0)


def test_a_page_is_opened_by_its_id() -> None:
    pack = garden()
    assert _place(open_page(BEGUN, pack, "garden.soil")) == (Screen.CHAPTER, 0, 1)
    assert open_page(BEGUN, pack, "garden.pond") == BEGUN


def test_the_end_of_a_visit_is_asked_for_and_can_be_left() -> None:
    asked = open_farewell(open_exercises(BEGUN))
    assert asked.screen is Screen.FAREWELL
    assert go_back(asked) == open_exercises(BEGUN)
    assert open_farewell(REST) == REST


def test_leaving_a_chapter_halfway_does_not_mark_it_read() -> None:
    pack = garden()
    visit = next_page(open_chapter(BEGUN, pack, 0), pack)
    assert open_contents(visit).read == frozenset()


def test_a_page_outside_the_chapter_is_the_nearest_one(pack: Pack) -> None:
    last = len(reading_pages(pack, pack.leaflet.chapters[1])) - 1
    assert show_page(BEGUN, pack, 1, -1).page == 0
    assert show_page(BEGUN, pack, 1, last + 1).page == last
    assert show_page(BEGUN, pack, 1, 10**6).page == last


def test_a_chapter_outside_the_leaflet_changes_nothing(pack: Pack) -> None:
    for visit in (BEGUN, open_chapter(BEGUN, pack, 1)):
        for chapter in (-1, len(pack.leaflet.chapters), 10**6):
            assert open_chapter(visit, pack, chapter) == visit


def test_the_chapter_with_the_exercises_opens_their_list() -> None:
    pack = garden()
    index = chapter_index("moves")
    assert pack.leaflet.chapters[index].exercises
    visit = open_chapter(BEGUN, pack, index)
    assert (visit.screen, visit.chapter) == (Screen.EXERCISES, index)


def test_an_exercise_opens_at_its_first_page() -> None:
    pack = garden()
    for exercise in pack.exercises:
        visit = open_exercise(BEGUN, pack, exercise.id)
        reading = reading_pages(pack, current_chapter(visit, pack))[visit.page]
        assert visit.screen is Screen.CHAPTER
        assert reading.page == exercise.pages[0]
        assert reading.exercise == exercise
    assert open_exercise(BEGUN, pack, "no-such-exercise") == BEGUN


def test_only_an_exercise_with_a_plan_is_guided() -> None:
    pack = garden()
    hold = pack.exercise("hold")
    assert hold is not None
    pack = msgspec.structs.replace(
        pack, exercises=(msgspec.structs.replace(hold, plan=None), pack.exercises[0])
    )
    listed = open_exercises(FEELS)
    assert open_guided(listed, pack, "hold") == listed
    assert open_guided(listed, pack, "no-such-exercise") == listed
    guided = open_guided(listed, pack, "ladder")
    assert guided.screen is Screen.GUIDED
    assert current_exercise(guided, pack) == pack.exercise("ladder")
    assert current_exercise(listed, pack) is None
    assert go_back(guided).screen is Screen.EXERCISES


def test_feeling_is_asked_before_the_first_exercise_of_a_visit_only() -> None:
    pack = garden()
    page = open_exercise(BEGUN, pack, "hold")
    asked = open_guided(page, pack, "hold")
    assert asked.screen is Screen.FEELING
    calm = answer_feeling(asked, pack, feels=True)
    assert calm.screen is Screen.CALM
    assert go_back(calm).screen is Screen.FEELING
    finding = open_find(calm)
    assert finding.screen is Screen.FIND
    assert go_back(finding) == calm
    guided = begin_guided(calm)
    assert begin_guided(finding) == guided
    assert guided.screen is Screen.GUIDED
    assert current_exercise(guided, pack) == pack.exercise("hold")
    assert go_back(guided) == replace(page, exercise="hold", feeling=Feeling.YES)
    assert open_guided(open_exercises(guided), pack, "ladder").screen is Screen.GUIDED


def test_without_feeling_she_waits_and_may_watch() -> None:
    pack = garden()
    asked = open_guided(open_exercise(BEGUN, pack, "hold"), pack, "hold")
    waiting = answer_feeling(asked, pack, feels=False)
    assert go_back(waiting).screen is Screen.FEELING
    assert begin_guided(open_find(waiting)) == begin_guided(waiting)
    assert (waiting.screen, waiting.feeling) == (Screen.WAIT, Feeling.NOT_YET)
    watching = begin_guided(waiting)
    assert (watching.screen, watching.feeling) == (Screen.GUIDED, Feeling.NOT_YET)
    assert open_guided(open_exercises(watching), pack, "ladder").screen is Screen.GUIDED
    later = answer_feeling(watching, pack, feels=True)
    assert (later.screen, later.feeling) == (Screen.CALM, Feeling.YES)


def test_without_a_word_on_rest_she_finds_the_muscle() -> None:
    pack = garden()
    assert pack.guidance is not None
    silent = msgspec.structs.replace(pack, guidance=replace(pack.guidance, rest=()))
    asked = open_guided(open_exercises(BEGUN), silent, "hold")
    finding = answer_feeling(asked, silent, feels=True)
    assert finding.screen is Screen.FIND
    assert begin_guided(finding).screen is Screen.GUIDED
    assert go_back(begin_guided(finding)).screen is Screen.EXERCISES


def test_a_pack_without_guidance_asks_nothing() -> None:
    pack = msgspec.structs.replace(garden(), guidance=None)
    assert open_guided(open_exercises(BEGUN), pack, "hold").screen is Screen.GUIDED


def test_a_position_is_chosen_from_those_there_are() -> None:
    pack = garden()
    guided = open_guided(open_exercises(FEELS), pack, "hold")
    choosing = open_positions(guided, pack)
    assert choosing.screen is Screen.POSITIONS
    assert choose_position(choosing, pack, 2) == replace(guided, position=2)
    assert choose_position(choosing, pack, 3) == choosing
    assert choose_position(choosing, pack, -1) == choosing
    assert choose_position(guided, pack, 1) == guided
