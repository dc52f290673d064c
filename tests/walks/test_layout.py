"""Nothing clips, overlaps or leaves the screen, and a finger finds every control."""

import math
from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem
from screen import Screen
from shipped import SHIPPED
from voices import FakeAudioPlayer, FakeEngine

from kiosk import paths
from kiosk.devtools.offscreen import settle
from kiosk.layout.units import MILLIMETRES_PER_INCH
from kiosk.leaflet.languages import load_languages
from kiosk.settings import Settings
from kiosk.viewmodels.appearance import TEXT_SIZES

SIZES = [(1280, 800, 10.1), (800, 1280, 10.1), (1920, 1080, 15.6)]
"""Pixels, and the diagonal in inches of a screen that has them."""

LANGUAGES = [
    one.code
    for one in load_languages(paths.LANGUAGES)
    if one.code == "nl" or (SHIPPED / "locale" / f"{one.code}.po").is_file()
]
ROUNDING = 1.5
NAVIGATION_MM = 20
SMALL = (
    "floor-",
    "slower",
    "faster",
    "shorter",
    "longer",
    "readSlower",
    "readFaster",
    "softer",
    "louder",
)
"""Controls within an exercise, which lead nowhere else."""
CONTROL_MM = 15
APART_MM = 3
LEAST_OF_WHAT_WAS_ASKED = 0.9
"""Of the size of text: only a sentence as tall as a screen shrinks, by a bit."""


def _screen(make_screen: Callable[..., Screen], size: tuple[int, int, float]) -> Screen:
    # With a voice, whose button and bar need room as well.
    return make_screen(
        size[0],
        size[1],
        Settings(screen_diagonal_inches=size[2]),
        voice=FakeEngine(),
        audio_player=FakeAudioPlayer(),
    )


def _rectangle(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _written(text: QQuickItem) -> QRectF:
    """Where the letters are, in a text that may have more room than it needs."""
    box = _rectangle(text)
    box.setHeight(min(box.height(), text.property("paintedHeight")))
    return box


def _described(item: QQuickItem) -> str:
    return f"{item.objectName()} '{item.property('text')}' {_rectangle(item)}"


def _uncovered(screen: Screen) -> list[QQuickItem]:
    """What a person can see, but for what lies under the sheet with the tools of reading."""
    if not screen.shows("readingSheet"):
        return screen.items()
    sheet = screen.item("readingSheet")
    covers = _rectangle(sheet)
    return [
        i for i in screen.items() if sheet.isAncestorOf(i) or not covers.intersects(_rectangle(i))
    ]


def _texts(screen: Screen) -> list[QQuickItem]:
    return [i for i in _uncovered(screen) if i.inherits("QQuickText") and i.property("text")]


def _buttons(screen: Screen) -> list[QQuickItem]:
    """All that can be touched; a paragraph that is not to be picked is a button without focus."""
    found = [i for i in _uncovered(screen) if i.inherits("QQuickAbstractButton")]
    return [i for i in found if i.property("focusPolicy") != Qt.FocusPolicy.NoFocus.value]


def _layout_faults(screen: Screen) -> list[str]:
    """Return every text that leaves the screen or its button, is cut, or lies over another."""
    window = QRectF(0, 0, screen.window.width(), screen.window.height())
    window.adjust(-ROUNDING, -ROUNDING, ROUNDING, ROUNDING)
    faults = []
    texts, buttons = _texts(screen), _buttons(screen)
    frames = {button: _rectangle(button) for button in buttons}
    for text in texts:
        painted = QRectF(0, 0, text.property("paintedWidth"), text.property("paintedHeight"))
        box = _rectangle(text)
        if not window.contains(box):
            faults.append(f"outside the screen: {_described(text)}")
        if painted.width() > text.width() + ROUNDING or painted.height() > text.height() + ROUNDING:
            faults.append(f"larger than its box: {_described(text)}")
        if text.property("truncated"):
            faults.append(f"cut: {_described(text)}")
        for button, around in frames.items():
            if button.isAncestorOf(text):
                frame = around.adjusted(-ROUNDING, -ROUNDING, ROUNDING, ROUNDING)
                if not frame.contains(box):
                    faults.append(f"outside its button: {_described(text)}")
            elif _written(text).intersects(around.adjusted(1, 1, -1, -1)):
                faults.append(f"under a button: {_described(text)} and {_described(button)}")
    for one, other in combinations(texts, 2):
        shared = _written(one).intersected(_written(other))
        if shared.width() > ROUNDING and shared.height() > ROUNDING:
            faults.append(f"overlap: {_described(one)} and {_described(other)}")
    return faults


READ_IN = ("nl", "ar", "de")
"""The languages in which every page is looked at while it is read aloud as well."""


def _read(screen: Screen, name: str, always: bool = False) -> Iterator[str]:
    """Yield a screen, and the same while it is read aloud, with the sheet of its tools."""
    yield name
    if not screen.shows("hear") or not (always or screen.navigator.visit.language in READ_IN):
        return
    screen.touch("hear")
    yield f"{name}, read aloud"
    if screen.shows("adjustReading"):
        screen.touch("adjustReading")
        yield f"{name}, read aloud, adjusting"
    screen.touch("hear")


def _spoken(screen: Screen, name: str) -> Iterator[str]:
    """Yield an exercise, and the same while its words are spoken."""
    yield name
    if screen.navigator.visit.language in READ_IN:
        screen.touch("hear")
        yield f"{name}, spoken"
        screen.touch("hear")


def _on(screen: Screen, name: str) -> Iterator[str]:
    """Yield the further screens of a page whose text takes more than one."""
    while screen.shows("next"):
        screen.touch("next")
        yield f"{name}, further"


def _everywhere(screen: Screen, language: str) -> Iterator[str]:
    """Go to every screen in one language; yield its name."""
    yield "rest"
    screen.keeps_hint = True
    screen.touch(f"language-{language}")
    yield from _read(screen, "hint")
    screen.touch("hintBegin")
    yield from _read(screen, "contents")
    screen.touch("about")
    yield from _read(screen, "about")
    screen.touch("language")
    yield "languages"
    screen.touch("back")
    screen.touch("back")
    screen.touch("appearance")
    yield from _read(screen, "appearance")
    screen.touch("back")
    screen.touch("takeHome")
    yield from _read(screen, "take home")
    while screen.item("cardsForward").property("enabled"):
        screen.touch("cardsForward")
        yield "take home, the next"
    screen.touch("back")
    screen.touch("privacy")
    screen.touch("leavePrivacyAsk")
    yield "privacy"
    screen.touch("leavePrivacy")
    screen.wait_untouched(155)
    yield "countdown"
    screen.touch("stillHere")
    screen.navigator.askPin()
    settle(screen.window)
    yield "pin"
    screen.touch("back")
    screen.navigator.openChapter(4)
    settle(screen.window)
    yield from _read(screen, "exercises")
    screen.navigator.openGuided("lift")
    settle(screen.window)
    yield from _read(screen, "feeling")
    screen.touch("feelsNotYet")
    yield from _read(screen, "wait")
    yield from _on(screen, "wait")
    screen.touch("watch")
    yield "demo"
    screen.touch("feelsNow")
    yield from _read(screen, "find")
    screen.touch("next")
    screen.touch("position")
    yield from _read(screen, "positions")
    screen.touch("picture-1")
    screen.touch("tired")
    yield from _read(screen, "tired")
    yield from _on(screen, "tired")
    screen.touch("back")
    for name, plan in screen.kiosk.guided_plans().items():
        screen.navigator.openGuided(name)
        settle(screen.window)
        yield f"{name}, ready"
        start = 0
        for phase in plan.distinct:
            screen.player.show_at(start + 0.5)
            settle(screen.window)
            yield from _spoken(screen, f"{name}: {phase.cue}")
            start += phase.counts
        screen.player.stop()
        settle(screen.window)
        screen.touch("byMyself")
        yield f"{name}, by herself"
        screen.touch("stop")
    screen.navigator.openContents()
    screen.navigator.openChapter(0)
    settle(screen.window)
    yield from _read(screen, "first page", always=True)
    while screen.navigator.visit.screen == "chapter":
        yield f"page {screen.pages.chapter.sectionTitle} {screen.pages.chapter.pageNumber}"
        screen.touch("next")


def _smaller_than_asked(screen: Screen) -> list[str]:
    """A page that does not fit becomes more pages, not smaller text."""
    shrink = screen.kiosk.pager.shrink
    if screen.navigator.visit.screen != "chapter" or shrink >= LEAST_OF_WHAT_WAS_ASKED:
        return []
    return [f"text at {shrink:.2f} of what was asked for"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", TEXT_SIZES)
@pytest.mark.parametrize("size", SIZES)
def test_nothing_clips_or_overlaps(
    make_screen: Callable[..., Screen],
    size: tuple[int, int, float],
    scale: float,
    language: str,
) -> None:
    screen = _screen(make_screen, size)
    screen.kiosk.appearance.set_text_scale(scale)
    faults = [
        f"{name}: {fault}"
        for name in _everywhere(screen, language)
        for fault in [*_layout_faults(screen), *_smaller_than_asked(screen)]
    ]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("size", SIZES)
def test_what_stays_in_its_place_on_every_page(
    make_screen: Callable[..., Screen], size: tuple[int, int, float]
) -> None:
    """Covering is in one place in every language; language and view in one on every page."""
    covers = set()
    for language in ("nl", "ar"):
        screen = _screen(make_screen, size)
        places: dict[str, set[tuple[int, ...]]] = {"language": set(), "appearance": set()}
        for name in _everywhere(screen, language):
            if name in ("rest", "privacy", "countdown", "pin") or name.startswith("hint"):
                continue
            covers.add(_rectangle(screen.item("privacy")).toRect().getRect())
            for button in places:
                if name != "languages":
                    places[button].add(_rectangle(screen.item(button)).toRect().getRect())
        assert [len(found) for found in places.values()] == [1, 1]
    assert len(covers) == 1


@pytest.mark.parametrize("size", SIZES)
def test_a_finger_finds_every_control(
    make_screen: Callable[..., Screen], size: tuple[int, int, float]
) -> None:
    screen = _screen(make_screen, size)
    millimetre = math.hypot(size[0], size[1]) / (size[2] * MILLIMETRES_PER_INCH)
    faults = []
    for name in _everywhere(screen, "nl"):
        buttons = _buttons(screen)
        window = QRectF(0, 0, size[0], size[1])
        for button in buttons:
            box = _rectangle(button)
            smallest = CONTROL_MM if button.objectName().startswith(SMALL) else NAVIGATION_MM
            if min(box.width(), box.height()) < smallest * millimetre - ROUNDING:
                faults.append(f"{name}: too small: {_described(button)}")
            if not window.adjusted(-1, -1, 1, 1).contains(box):
                faults.append(f"{name}: outside the screen: {_described(button)}")
        for one, other in combinations(buttons, 2):
            near = APART_MM * millimetre - ROUNDING
            if _rectangle(one).adjusted(-near, -near, near, near).intersects(_rectangle(other)):
                faults.append(f"{name}: too near: {_described(one)} and {_described(other)}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("size", SIZES)
def test_capitals_are_three_millimetres_high(
    make_screen: Callable[..., Screen], size: tuple[int, int, float]
) -> None:
    capital_height = 0.714  # of the font size, in Noto Sans
    screen = _screen(make_screen, size)
    millimetre = math.hypot(size[0], size[1]) / (size[2] * MILLIMETRES_PER_INCH)
    screen.touch("language-nl")
    screen.touch("chapter-0")
    for text in _texts(screen):
        if text.objectName().startswith("block-"):
            assert text.property("font").pixelSize() * capital_height >= 3 * millimetre


def test_a_screen_that_tells_nothing_of_its_size_still_has_large_controls(
    make_screen: Callable[..., Screen],
) -> None:
    screen = make_screen(1920, 1080, settings=Settings())
    assert min(b.height() for b in _buttons(screen)) >= 1080 / 150 * 20 - ROUNDING


@pytest.mark.parametrize("scale", [1.25, 1.5, 2.0])
def test_larger_text_takes_more_screens_and_loses_nothing(
    make_screen: Callable[..., Screen], scale: float
) -> None:
    screen = make_screen()
    screen.kiosk.appearance.set_text_scale(scale)
    screen.touch("language-nl")
    screen.navigator.openChapter(3)
    settle(screen.window)
    met: list[str] = []
    wanted: list[str] = []
    while screen.pages.chapter.sectionTitle.startswith("Adviezen"):
        wanted += [row.words for row in screen.pages.chapter.blocks.rows]
        blocks = [t for t in _texts(screen) if t.objectName().startswith("block-")]
        for text in blocks:
            met.append(text.property("text"))
            assert _rectangle(text).bottom() <= _rectangle(screen.item("next")).top() + ROUNDING
        screen.touch("next")
    # A block may have been divided into its sentences.
    assert " ".join(dict.fromkeys(wanted)) == " ".join(met)
    assert len(met) == len(set(met))


def test_turning_the_screen_keeps_the_place(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.touch("chapter-1")
    screen.touch("next")
    before = sorted(screen.texts())
    screen.resize(800, 1280)
    assert sorted(screen.texts()) == before
    assert not _layout_faults(screen)
