"""Random gestures from a seed: nothing warns or raises, and left alone the kiosk comes to rest."""

import logging
import sys
from collections.abc import Callable

import pytest
from screen import TABLET_INCHES, Screen

from kiosk.devtools.monkey import PIN, Monkey
from kiosk.settings import Settings
from kiosk.ward.pin import hash_pin

GESTURES = 400


@pytest.fixture
def make_monkey(make_screen: Callable[..., Screen]) -> Callable[[int], Monkey]:
    def make(seed: int) -> Monkey:
        settings = Settings(screen_diagonal_inches=TABLET_INCHES, staff_pin=hash_pin(PIN))
        screen = make_screen(settings=settings)
        return Monkey(screen.kiosk, screen.clock, screen.device, seed)

    return make


@pytest.mark.parametrize("seed", [1, 2])
def test_nothing_breaks(
    make_monkey: Callable[..., Monkey],
    seed: int,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    uncaught: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: uncaught.append(error))
    monkey = make_monkey(seed)
    for _ in range(GESTURES):
        monkey.act()
    assert uncaught == []
    faults = [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING]
    assert [one for one in faults if not one.startswith("staff: ")] == []  # It may try PINs.
    assert monkey.go_to_rest()
    # It was really at the controls, and saw something of the kiosk.
    assert monkey.done["tap_a_control"] > GESTURES / 2
    assert len(monkey.met) >= 9, monkey.met
    assert monkey.met["guided"]


def test_the_same_seed_does_the_same(make_monkey: Callable[..., Monkey]) -> None:
    walks = []
    for _ in range(2):
        monkey = make_monkey(seed=7)
        for _ in range(60):
            monkey.act()
        walks.append((monkey.done, monkey.met))
    assert walks[0] == walks[1]
