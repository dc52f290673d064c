"""The short words of every cue of the shipped leaflet, as they are read from a bed."""

from collections.abc import Callable

import pytest
from guided import begin_guided
from screen import Screen

CAPITALS = 0.714
"""Height of Noto Sans's capitals, as a share of its size."""
LEAST = 9.0
"""Millimetres of a capital that is read from 1.5 m: 20 arc minutes."""


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
@pytest.mark.parametrize("language", ["nl", "en", "de", "fr", "es", "tr", "ar", "pl", "uk", "fa"])
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
