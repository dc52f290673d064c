"""Nothing clips, overlaps or leaves the screen, and a finger finds every control."""

import math
from collections.abc import Callable
from itertools import product

import pytest
from everywhere import everywhere
from layout_faults import (
    ROUNDING,
    Look,
    Places,
    buttons,
    layout_faults,
    rectangle,
    smaller_than_asked,
    texts,
    touch_faults,
)
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


LARGEST = TEXT_SIZES[-1]
DAILY = {
    *((size, LARGEST, "nl") for size in SIZES),
    (SIZES[0], TEXT_SIZES[0], "nl"),
    (SIZES[1], TEXT_SIZES[0], "ar"),
}
"""Of all combinations; the others are in the full set."""


def _cases() -> list[object]:
    return [
        pytest.param(*case, marks=() if case in DAILY else (pytest.mark.full,))
        for case in product(SIZES, TEXT_SIZES, LANGUAGES)
    ]


def _screen(make_screen: Callable[..., Screen], size: tuple[int, int, float]) -> Screen:
    # With a voice, whose button and bar need room as well.
    return make_screen(
        size[0],
        size[1],
        Settings(screen_diagonal_inches=size[2]),
        voice=FakeEngine(),
        audio_player=FakeAudioPlayer(),
    )


@pytest.mark.parametrize(("size", "scale", "language"), _cases())
def test_every_screen_is_laid_out_for_eyes_and_fingers(
    make_screen: Callable[..., Screen],
    size: tuple[int, int, float],
    scale: float,
    language: str,
) -> None:
    """Nothing clips, overlaps or shrinks; a finger finds every control, where it was before."""
    faults = _faults(make_screen, size, scale, language, each_page=True)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("language", "size"), [(one, SIZES[at % len(SIZES)]) for at, one in enumerate(LANGUAGES)]
)
def test_every_kind_of_screen_has_room_for_each_language(
    make_screen: Callable[..., Screen], language: str, size: tuple[int, int, float]
) -> None:
    faults = _faults(make_screen, size, LARGEST, language, each_page=False)
    assert not faults, "\n".join(faults)


def _faults(
    make_screen: Callable[..., Screen],
    size: tuple[int, int, float],
    scale: float,
    language: str,
    *,
    each_page: bool,
) -> list[str]:
    screen = _screen(make_screen, size)
    screen.kiosk.appearance.set_text_scale(scale)
    millimetre = math.hypot(size[0], size[1]) / (size[2] * MILLIMETRES_PER_INCH)
    places = Places()
    return [
        f"{name}: {fault}"
        for name in everywhere(screen, language, each_page=each_page)
        for look in (Look(screen),)
        for fault in (
            *layout_faults(screen, look),
            *touch_faults(screen, look, millimetre),
            *smaller_than_asked(screen),
            *places.faults(screen, look, name),
        )
    ]


@pytest.mark.parametrize("size", SIZES)
def test_capitals_are_three_millimetres_high(
    make_screen: Callable[..., Screen], size: tuple[int, int, float]
) -> None:
    capital_height = 0.714  # of the font size, in Noto Sans
    screen = _screen(make_screen, size)
    millimetre = math.hypot(size[0], size[1]) / (size[2] * MILLIMETRES_PER_INCH)
    screen.touch("language-nl")
    screen.touch("chapter-0")
    for text in texts(screen):
        if text.objectName().startswith("block-"):
            assert text.property("font").pixelSize() * capital_height >= 3 * millimetre


def test_a_screen_that_tells_nothing_of_its_size_still_has_large_controls(
    make_screen: Callable[..., Screen],
) -> None:
    screen = make_screen(1920, 1080, settings=Settings())
    assert min(b.height() for b in buttons(screen)) >= 1080 / 150 * 20 - ROUNDING


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
        blocks = [t for t in texts(screen) if t.objectName().startswith("block-")]
        for text in blocks:
            met.append(text.property("text"))
            assert not rectangle(text).intersects(rectangle(screen.item("next")))
            if screen.shows("unsigned"):  # Said once a chapter.
                line = rectangle(screen.item("unsigned"))
                assert rectangle(text).bottom() <= line.top() + ROUNDING
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
    assert not layout_faults(screen)
