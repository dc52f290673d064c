"""The short words of every cue of the shipped leaflet, as they are read from a bed."""

from collections.abc import Callable

import pytest
from guided import begin_guided
from screen import Screen
from shipped import LANGUAGES

CAPITALS = 0.714
"""Height of Noto Sans's capitals, as a share of its size."""
LEAST = 9.0
"""Millimetres of a capital that is read from 1.5 m: 20 arc minutes."""
BELOW = 4.0
"""Millimetres of a capital of the sentence below, at twice the size."""


@pytest.mark.parametrize(
    ("language", "size"),
    [
        pytest.param(
            code,
            size,
            marks=() if at % 2 == is_upright or code in ("nl", "ar") else pytest.mark.full,
        )
        for at, code in enumerate(LANGUAGES)
        for is_upright, size in enumerate([(1280, 800), (800, 1280)])
    ],
)
def test_the_short_words_are_large(
    make_screen: Callable[..., Screen], language: str, size: tuple[int, int]
) -> None:
    screen = make_screen(*size)
    unit = screen.kiosk.appearance.unit
    screen.touch(f"language-{language}")
    small = []
    for name, plan in screen.kiosk.guided_plans().items():
        begin_guided(screen, name)
        start = 0.0
        for phase in plan.distinct:
            screen.player.show_at(start + 0.1)
            start += phase.counts * plan.count_seconds
            words = screen.item("cueShort")
            height = words.property("fontInfo").property("pixelSize").toNumber() * CAPITALS / unit
            fits = words.property("contentHeight") <= words.height() + 1
            if height < LEAST or not fits:
                small.append((words.property("text"), round(height, 1), fits))
    assert not small


@pytest.mark.parametrize("language", ["nl", "de", "pl", "ar"])
def test_in_large_letters_the_sentence_below_the_lift_is_large_as_well(
    make_screen: Callable[..., Screen], language: str
) -> None:
    screen = make_screen(800, 1280)
    screen.touch(f"language-{language}")
    screen.kiosk.appearance.chooseTextSize(2.0)
    plan = screen.kiosk.guided_plans()["lift"]
    begin_guided(screen, "lift")
    start = 0.0
    for phase in plan.distinct:
        screen.player.show_at(start + 0.1)
        start += phase.counts * plan.count_seconds
        sentence = screen.item("cue")
        size = sentence.property("fontInfo").property("pixelSize").toNumber()
        assert size * CAPITALS >= BELOW * screen.kiosk.appearance.unit, sentence.property("text")
