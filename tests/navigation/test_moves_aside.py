"""Moves aside: questions, about, languages, several leaflets."""

from collections.abc import Callable

import pytest
from moving import BEGUN, ONLY
from msgspec.structs import replace
from packs import chapter_index, garden

from kiosk.leaflet.model import Pack
from kiosk.navigation.exercise_moves import (
    answer_feeling,
    begin_guided,
    open_find,
    open_guided,
    open_positions,
    open_tired,
)
from kiosk.navigation.moves import (
    choose_language,
    choose_leaflet,
    go_back,
    open_about,
    open_chapter,
    open_exercise,
    open_exercises,
    open_languages,
    show_page,
)
from kiosk.navigation.visit import (
    REST,
    Screen,
    Visit,
)


@pytest.mark.parametrize("step", [open_positions, open_tired])
def test_a_step_of_the_exercises_does_nothing_elsewhere(
    step: Callable[[Visit, Pack], Visit],
) -> None:
    assert step(BEGUN, garden()) == BEGUN
    assert begin_guided(BEGUN) == BEGUN
    assert open_find(BEGUN) == BEGUN
    assert answer_feeling(BEGUN, garden(), feels=True) == BEGUN


def _everywhere() -> dict[str, Visit]:
    pack = garden()
    on_page = show_page(BEGUN, pack, chapter_index("garden"), 2)
    in_ladder = open_exercise(on_page, pack, "ladder")
    listed = open_exercises(on_page)
    asked = open_guided(in_ladder, pack, "ladder")
    doing = begin_guided(answer_feeling(asked, pack, feels=True))
    return {
        "contents": BEGUN,
        "first page": open_chapter(BEGUN, pack, 0),
        "page in the middle": on_page,
        "last page": show_page(BEGUN, pack, len(pack.leaflet.chapters) - 1, 99),
        "page of an exercise": in_ladder,
        "exercises": listed,
        "asked for feeling": asked,
        "asked from the list": open_guided(listed, pack, "ladder"),
        "waiting for feeling": answer_feeling(asked, pack, feels=False),
        "rest and calm": answer_feeling(asked, pack, feels=True),
        "finding the muscle": open_find(answer_feeling(asked, pack, feels=True)),
        "guided": doing,
        "watching": begin_guided(answer_feeling(asked, pack, feels=False)),
        "positions": open_positions(doing, pack),
        "tired": open_tired(doing, pack),
        "about from the contents": open_about(BEGUN),
        "about from a page": open_about(on_page),
        "about from a guided exercise": open_about(doing),
    }


@pytest.mark.parametrize("name", _everywhere())
def test_another_language_keeps_the_place(name: str) -> None:
    visit = _everywhere()[name]
    choosing = open_languages(visit)
    assert choosing.screen is Screen.LANGUAGES
    assert choose_language(choosing, "en", ONLY) == replace(visit, language="en")
    assert go_back(choosing) == visit
    assert open_languages(choosing) == choosing  # a second touch is no second screen


@pytest.mark.parametrize("name", _everywhere())
def test_going_back_always_ends_in_the_contents(name: str) -> None:
    visit = _everywhere()[name]
    seen = []
    while visit.screen is not Screen.CONTENTS:
        assert visit not in seen, "no way out"
        seen.append(visit)
        visit = go_back(visit)
    assert visit.language == "nl"


def test_about_returns_to_where_it_was_opened() -> None:
    visit = show_page(BEGUN, garden(), chapter_index("moves"), 1)
    assert open_about(visit).screen is Screen.ABOUT
    assert go_back(open_about(visit)) == visit
    assert open_about(open_about(visit)) == open_about(visit)


def test_at_rest_nothing_is_known_of_anyone() -> None:
    assert (REST.language, REST.screen, REST.behind) == ("", Screen.LANGUAGES, ())
    assert (REST.chapter, REST.page, REST.exercise, REST.read) == (0, 0, "", frozenset())
    assert open_languages(REST) == REST
    assert go_back(open_about(REST)) == REST


def test_a_visit_begins_with_a_clean_slate() -> None:
    leftover = replace(REST, chapter=3, page=2, exercise="lift", read=frozenset({"what"}))
    assert choose_language(leftover, "en", ONLY) == choose_language(REST, "en", ONLY)
    assert choose_language(REST, "en", ONLY) == replace(
        REST, language="en", leaflet="garden", screen=Screen.CONTENTS
    )
    assert choose_language(open_about(REST), "en", ONLY) == choose_language(REST, "en", ONLY)


TWO = ("tear", "cut")


def test_with_several_leaflets_one_is_chosen_first() -> None:
    shelf = choose_language(REST, "nl", TWO)
    assert (shelf.screen, shelf.leaflet) == (Screen.SHELF, "")
    contents = choose_leaflet(shelf, "cut")
    assert (contents.screen, contents.leaflet) == (Screen.CONTENTS, "cut")
    assert go_back(contents).screen is Screen.SHELF
    assert go_back(BEGUN) == BEGUN, "with one leaflet there is no shelf to go back to"


def test_each_leaflet_keeps_its_own_questions_and_marks() -> None:
    first = choose_leaflet(choose_language(REST, "nl", TWO), "tear")
    asked = replace(first, questions=("a.1",), read=frozenset({"a"}))
    second = choose_leaflet(go_back(asked), "cut")
    assert (second.questions, second.read) == ((), frozenset())
    again = choose_leaflet(go_back(second), "tear")
    assert (again.questions, again.read) == (asked.questions, asked.read)
    assert [mark.leaflet for mark in again.bookmarks] == ["cut"]


def test_a_leaflet_that_is_not_in_the_new_language_is_put_back_on_the_shelf() -> None:
    reading = replace(choose_leaflet(choose_language(REST, "nl", TWO), "tear"), questions=("a.1",))
    other = choose_language(open_languages(reading), "en", ("cut", "stitch"))
    assert (other.screen, other.leaflet, other.questions) == (Screen.SHELF, "", ())
    only = choose_language(open_languages(reading), "en", ("cut",))
    assert (only.screen, only.leaflet, only.has_shelf) == (Screen.CONTENTS, "cut", False)
    back = choose_leaflet(choose_language(open_languages(only), "nl", TWO), "tear")
    assert back.questions == ("a.1",)
