"""The whole leaflet by touch: every block of every page is met, in every language."""

from collections.abc import Callable

import pytest
from guided import level_of
from listening import Listener
from packs import translation_in
from PySide6.QtCore import QPointF
from screen import Screen
from shipped import SHIPPED, shipped_pack

from kiosk.devtools.offscreen import settle
from kiosk.exercise.moment import State

MOST_TURNS = 200


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280), (1920, 1080)])
def test_turning_pages_meets_every_block(
    make_screen: Callable[..., Screen], language: str, size: tuple[int, int]
) -> None:
    screen = make_screen(*size)
    screen.touch(f"language-{language}")
    screen.touch("chapter-0")
    met: set[str] = set()
    for _ in range(MOST_TURNS):
        met.update(screen.texts())
        if screen.shows("chapters"):
            break
        screen.touch("next")
    assert screen.shows("chapters"), "the last page leads to the contents"

    pack = shipped_pack()
    translation = translation_in(SHIPPED, language)
    pages = [page for chapter in pack.leaflet.chapters for page in chapter.pages]
    pages += [page for exercise in pack.exercises for page in exercise.pages]
    for page in pages:
        heading = translation.shown(f"{page.id}.title", page.title).text.replace("\u00ad", "")
        assert heading in met
        for block in page.blocks:
            assert translation.shown(block.id, block.text).text.replace("\u00ad", "") in met
            if block.address:
                assert f"\u2066{block.address}\u2069" in met


@pytest.mark.parametrize("language", ["nl", "en"])
def test_doing_the_lift_meets_every_cue(screen: Screen, language: str) -> None:
    screen.touch(f"language-{language}")
    screen.touch("chapter-4")
    screen.touch("exercise-lift")
    screen.touch("feelsYes")
    screen.touch("begin")
    met: list[str] = []
    for _ in range(60):
        met += screen.texts()
        if screen.player.state == State.Finished:
            break
        screen.pass_time(0.5)
    lift = shipped_pack().exercise("lift")
    assert lift is not None
    translation = translation_in(SHIPPED, language)
    for cue in lift.cues:
        assert translation.shown(cue.id, cue.text).text in met


@pytest.mark.parametrize("exercise", ["lift", "tighten-relax"])
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_six_taps_lead_from_rest_to_a_moving_exercise(
    screen: Screen, language: str, exercise: str
) -> None:
    """One of them is on the screen about rest, calm and letting go; a repeat takes two."""
    screen.keeps_hint = True
    first = [f"language-{language}", "hintBegin", "chapter-4", f"exercise-{exercise}", "feelsYes"]
    for name in first:
        screen.touch(name)
    guidance = shipped_pack().guidance
    assert guidance is not None
    said = {fact for block in guidance.rest for fact in block.facts}
    assert said == {"H2", "O3", "O4"}
    for block in guidance.rest:
        assert screen.shows(f"block-{block.id}")
    screen.touch("begin")
    assert len([*first, "begin"]) == 6
    screen.pass_time(5)
    assert level_of(screen) > 0
    screen.touch("back")
    for name in (f"exercise-{exercise}", "start"):
        screen.touch(name)
    screen.pass_time(5)
    assert level_of(screen) > 0


def test_rest_and_stitches_come_before_the_exercises(screen: Screen) -> None:
    screen.touch("language-nl")
    ids = [chapter.id for chapter in shipped_pack().leaflet.chapters]
    places = {
        one: screen.item(f"chapter-{index}").mapToScene(QPointF()) for index, one in enumerate(ids)
    }
    stitches, exercises = places["stitches"], places["exercises"]
    assert min(places.values(), key=lambda place: (place.y(), place.x())) == stitches
    assert exercises.y() == stitches.y(), "beside, not above"


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280), (1366, 768), (1920, 1080)])
def test_all_of_the_contents_is_on_one_screen(
    make_screen: Callable[..., Screen], size: tuple[int, int]
) -> None:
    screen = make_screen(*size)
    screen.touch("language-nl")
    leaflet = shipped_pack().leaflet
    assert leaflet.first_day
    for page in leaflet.first_day:
        assert screen.shows(f"page-{page}")
    for index in range(len(leaflet.chapters)):
        assert screen.shows(f"chapter-{index}")
    assert screen.shows("about")
    assert screen.shows("takeHome")


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_with_the_largest_text_the_doors_and_the_first_day_come_first(
    make_screen: Callable[..., Screen], size: tuple[int, int]
) -> None:
    screen = make_screen(*size)
    screen.touch("language-de")
    screen.kiosk.appearance.set_text_scale(2.0)
    settle(screen.window)
    for page in shipped_pack().leaflet.first_day:
        assert screen.shows(f"page-{page}")
    assert screen.shows("chapter-3")
    assert not screen.shows("chapter-0")
    screen.touch("cardsForward")
    assert screen.shows("chapter-0")
    assert not screen.shows("chapter-3")


def test_a_door_that_is_read_aloud_is_turned_to(make_screen: Callable[..., Screen]) -> None:
    screen = Listener(make_screen).screen
    screen.touch("language-nl")
    screen.kiosk.appearance.set_text_scale(2.0)
    settle(screen.window)
    screen.touch("cardsForward")
    assert not screen.shows("chapter-3")
    screen.touch("hear")
    assert screen.shows("chapter-3")


def test_what_is_needed_on_the_first_day_is_one_tap_from_the_contents(screen: Screen) -> None:
    screen.touch("language-nl")
    for page in shipped_pack().leaflet.first_day:
        screen.touch(f"page-{page}")
        assert screen.pages.chapter.pageTitleId == f"{page}.title"
        screen.touch("contents")


def test_only_the_page_about_tired_muscles_leads_to_no_exercise(screen: Screen) -> None:
    screen.touch("language-nl")
    without = []
    for exercise in shipped_pack().exercises:
        screen.navigator.openExercise(exercise.id)
        for page in exercise.pages:
            settle(screen.window)
            if not screen.shows("guide"):
                without.append(page.id)
            screen.navigator.nextPage()
    assert without == ["tighten-relax.tired"]


def test_turning_back_goes_the_same_way(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.touch("chapter-1")
    forward = []
    for _ in range(8):
        forward.append((screen.pages.chapter.sectionTitle, screen.pages.chapter.pageTitle))
        screen.touch("next")
        if screen.navigator.visit.screen == "chapterEnd":
            screen.touch("next")
    back = []
    for _ in range(8):
        screen.touch("previous")
        back.append((screen.pages.chapter.sectionTitle, screen.pages.chapter.pageTitle))
    assert back == forward[::-1]


def test_every_chapter_is_one_touch_from_the_contents(screen: Screen) -> None:
    screen.touch("language-nl")
    for index, chapter in enumerate(shipped_pack().leaflet.chapters):
        screen.touch(f"chapter-{index}")
        assert chapter.title.replace("\u00ad", "") in screen.texts()
        screen.touch("contents")


def test_the_source_is_on_the_last_chapter_and_in_its_own_place(screen: Screen) -> None:
    facts = shipped_pack().facts
    assert facts is not None
    wanted = (facts.source.publisher, facts.source.code, "20 juni 2026", facts.source.number)
    screen.touch("language-nl")
    screen.touch("about")
    about = " ".join(screen.texts())
    screen.touch("back")
    screen.touch("chapter-8")
    last = ""
    while screen.navigator.visit.screen == "chapter":
        last = " ".join(screen.texts())
        screen.touch("next")
    for text in wanted:
        assert text in about
        assert text in last
