"""A tap on a figure makes it as large as the screen; its parts are touched, lit and heard there."""

import math
from collections.abc import Callable
from itertools import combinations

import pytest
from figures_on_screen import labelled, labels_shown, open_page, rectangle
from layout_faults import Look, layout_faults, touch_faults
from packs import chapter_index, garden
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from screen import TABLET_INCHES, Screen
from voices import FakeAudioPlayer, FakeEngine

from kiosk.devtools.offscreen import settle
from kiosk.layout.units import MILLIMETRES_PER_INCH

PLAN = next(iter(labelled(garden())))
PARTS = ["figure.plan.tree", "figure.plan.pond", "figure.plan.gate"]


@pytest.fixture
def plan(screen: Screen) -> Screen:
    """A visit at the page with the labelled figure."""
    screen.touch("language-nl")
    open_page(screen, PLAN)
    return screen


@pytest.fixture
def voice() -> FakeEngine:
    return FakeEngine()


@pytest.fixture
def sounds() -> FakeAudioPlayer:
    return FakeAudioPlayer()


@pytest.fixture
def heard(make_screen: Callable[..., Screen], voice: FakeEngine, sounds: FakeAudioPlayer) -> Screen:
    """The same with a voice."""
    screen = make_screen(voice=voice, audio_player=sounds)
    screen.touch("language-nl")
    open_page(screen, PLAN)
    return screen


def _lit(screen: Screen) -> list[str]:
    """The words of the labels that are lit."""
    return [str(one.property("text")) for one in labels_shown(screen) if one.property("isLit")]


def _press(screen: Screen, key: Qt.Key) -> None:
    QTest.keyClick(screen.window, key)
    settle(screen.window)


def _focused(screen: Screen) -> str:
    item = screen.window.activeFocusItem()
    return item.objectName() if item is not None else ""


def _tab_to(screen: Screen, name: str) -> None:
    for _ in range(40):
        if _focused(screen) == name:
            return
        _press(screen, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come to {name}")


def test_a_tap_makes_it_large_and_another_brings_it_back(plan: Screen) -> None:
    small = rectangle(plan.item("figure"))
    size = labels_shown(plan)[0].property("size")
    plan.touch("figure")
    large = rectangle(plan.item("largeFigure"))
    assert large.width() > 2 * small.width()
    assert labels_shown(plan)[0].property("size") > size
    assert not plan.shows("figure")
    assert not plan.shows("next")
    plan.touch_at(large.topLeft().toPoint() + QPoint(9, 9))
    assert not plan.shows("largeFigure")
    assert plan.shows("figure")


def test_close_brings_it_back_to_the_same_screen_of_the_page(
    make_screen: Callable[..., Screen],
) -> None:
    screen = make_screen()
    screen.kiosk.appearance.set_text_scale(2.0)
    screen.touch("language-nl")
    open_page(screen, (0, 1))
    screen.touch("next")
    part = screen.kiosk.pager.screen
    assert part > 0
    screen.touch("figure")
    screen.touch("closeFigure")
    assert screen.kiosk.pager.screen == part
    assert screen.shows("figure")


def test_a_picture_beside_its_words_is_made_large_too(screen: Screen) -> None:
    number = next(
        n for n, one in enumerate(garden().leaflet.chapters[0].pages) if one.id == "garden.fruit"
    )
    screen.touch("language-nl")
    open_page(screen, (chapter_index("garden"), number))
    screen.touch("picture-1")
    assert screen.navigator.visit.figure == "pear"
    assert screen.shows("largeFigure")
    screen.touch("closeFigure")
    assert screen.shows("picture-1")


def test_without_a_voice_a_part_lights_up_by_a_touch(plan: Screen) -> None:
    plan.touch("figure")
    assert _lit(plan) == []
    plan.touch("label-1")
    assert _lit(plan) == ["vijver met vissen"]
    plan.touch("label-0")
    assert _lit(plan) == ["boom"]
    plan.touch("closeFigure")
    assert _lit(plan) == []
    plan.touch("figure")
    assert _lit(plan) == []


def test_with_a_voice_a_part_is_heard_as_well(
    heard: Screen, voice: FakeEngine, sounds: FakeAudioPlayer
) -> None:
    heard.touch("figure")
    heard.touch("label-1")
    assert voice.said == ["vijver met vissen"]
    assert _lit(heard) == ["vijver met vissen"]
    voice.answer()
    sounds.end()
    settle(heard.window)
    assert not heard.kiosk.read_aloud.isReading
    assert _lit(heard) == ["vijver met vissen"]


def test_reading_aloud_goes_on_in_a_large_figure(
    heard: Screen, voice: FakeEngine, sounds: FakeAudioPlayer
) -> None:
    """A part that she touches is said in between."""

    def finish() -> None:
        voice.answer()
        sounds.end()
        settle(heard.window)

    heard.touch("hear")
    heard.touch("figure")
    assert heard.kiosk.read_aloud.isReading
    finish()
    assert voice.said[-1] == "De tuin ligt achter het huis."
    heard.touch("label-0")
    assert voice.said[-1] == "boom"
    assert _lit(heard) == ["boom"]
    finish()
    assert voice.said[-1] == "De tuin ligt achter het huis."
    heard.touch("closeFigure")
    assert heard.kiosk.read_aloud.isReading
    heard.touch("hear")
    assert not heard.kiosk.read_aloud.isReading


@pytest.mark.parametrize("is_large", [False, True])
def test_the_parts_that_a_sentence_names_are_lit_while_it_is_read(
    heard: Screen, voice: FakeEngine, sounds: FakeAudioPlayer, is_large: bool
) -> None:
    if is_large:
        heard.touch("figure")
        heard.touch("label-0")
        heard.touch("hear")
    heard.touch("hear")
    lit: dict[str, list[str]] = {}
    while heard.kiosk.read_aloud.isReading:
        lit[heard.kiosk.read_aloud.textId] = _lit(heard)
        voice.answer()
        sounds.end()
        settle(heard.window)
    assert lit == {
        "garden.plan.title": [],
        "garden.plan.where": ["hek"],
        "garden.plan.drawing": [],
        "figure.plan.tree": ["boom"],
        "figure.plan.pond": ["vijver met vissen"],
        "figure.plan.gate": ["hek"],
    }


def test_a_page_that_is_turned_for_her_closes_the_figure(
    heard: Screen, voice: FakeEngine, sounds: FakeAudioPlayer
) -> None:
    title = heard.pages.chapter.pageTitle
    heard.touch("hear")
    heard.kiosk.read_aloud.toggleTurning()
    heard.touch("figure")
    while heard.pages.chapter.pageTitle == title:
        voice.answer()
        sounds.end()
        settle(heard.window)
    assert not heard.shows("largeFigure")
    assert heard.kiosk.read_aloud.isReading


def test_with_keys(plan: Screen) -> None:
    _tab_to(plan, "figure")
    _press(plan, Qt.Key.Key_Return)
    assert plan.shows("largeFigure")
    assert _focused(plan) == "closeFigure"
    assert plan.item("closeFigure").property("visualFocus")
    _tab_to(plan, "label-1")
    _press(plan, Qt.Key.Key_Return)
    assert _lit(plan) == ["vijver met vissen"]
    _press(plan, Qt.Key.Key_Escape)
    assert not plan.shows("largeFigure")
    assert _focused(plan) == "figure"
    assert plan.item("figure").property("visualFocus")
    _press(plan, Qt.Key.Key_Return)
    _press(plan, Qt.Key.Key_Return)
    assert not plan.shows("largeFigure")


def test_escape_does_nothing_else(plan: Screen) -> None:
    before = plan.navigator.visit
    _press(plan, Qt.Key.Key_Escape)
    assert plan.navigator.visit == before


def test_the_cover_and_the_countdown_are_over_it(plan: Screen) -> None:
    plan.touch("figure")
    plan.touch("privacy")
    assert plan.texts() == []
    assert not plan.shows("largeFigure")
    plan.touch("leavePrivacyAsk")
    plan.touch("leavePrivacy")
    assert plan.shows("largeFigure")
    plan.wait_untouched(155)
    assert plan.shows("countdown")
    assert not plan.shows("largeFigure")
    plan.touch("stillHere")
    assert plan.shows("largeFigure")


def test_a_touch_in_it_is_somebody_there_and_forgetting_closes_it(plan: Screen) -> None:
    plan.touch("figure")
    for number in range(4):
        plan.wait_untouched(140)
        plan.touch(f"label-{number % 3}")
    assert plan.shows("largeFigure")
    plan.wait_untouched(181)
    assert plan.navigator.is_resting
    plan.touch("language-nl")
    open_page(plan, PLAN)
    assert plan.shows("figure")
    assert not plan.shows("largeFigure")


def test_another_language_closes_it(plan: Screen) -> None:
    plan.touch("figure")
    plan.navigator.openLanguages()
    settle(plan.window)
    assert not plan.shows("largeFigure")
    plan.touch("language-ar")
    assert not plan.shows("largeFigure")
    assert plan.shows("figure")


@pytest.mark.parametrize("language", ["nl", "ar"])
@pytest.mark.parametrize("scale", [1.0, 1.25, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_fingers_find_its_parts(
    make_screen: Callable[..., Screen], size: tuple[int, int], scale: float, language: str
) -> None:
    screen = make_screen(*size)
    screen.kiosk.appearance.set_text_scale(scale)
    screen.touch(f"language-{language}")
    open_page(screen, PLAN)
    screen.navigator.openFigure("garden/plan")
    settle(screen.window)
    millimetre = math.hypot(*size) / (TABLET_INCHES * MILLIMETRES_PER_INCH)
    look = Look(screen)
    assert not layout_faults(screen, look)
    assert not touch_faults(screen, look, millimetre)
    boxes = [rectangle(label) for label in labels_shown(screen)]
    assert len(boxes) == len(PARTS)
    drawing = next(i for i in screen.items() if str(i.property("figure")).endswith("/plan"))
    assert drawing.property("mirror") is False
    boxes.append(rectangle(drawing))
    assert not [pair for pair in combinations(boxes, 2) if pair[0].intersects(pair[1])]
