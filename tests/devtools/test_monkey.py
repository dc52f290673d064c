"""Random gestures and mishaps from a seed: nothing warns, raises or breaks what always holds."""

import logging
import sys
import time
from collections.abc import Callable, Iterator

import pytest
from screen import TABLET_INCHES, Screen

from kiosk.devtools.losable_sound import LosablePlayer, LosableVoice
from kiosk.devtools.monkey import PIN, Monkey
from kiosk.devtools.soak import EXPECTED
from kiosk.devtools.stepped_clock import WardClock
from kiosk.settings import Settings
from kiosk.ward.pin import hash_pin

EVENTS = 400
HOUR = 3600.0


@pytest.fixture
def own_zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A time zone that the test may change."""
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.fixture
def make_monkey(make_screen: Callable[..., Screen], own_zone: None) -> Callable[[int], Monkey]:
    def make(seed: int) -> Monkey:
        settings = Settings(
            screen_diagonal_inches=TABLET_INCHES, staff_pin=hash_pin(PIN, parallel=1)
        )
        clock, voice, player = WardClock(), LosableVoice(), LosablePlayer()
        voice.most = lambda: settings.loudness.most_at(clock.hour())
        screen = make_screen(
            settings=settings,
            clock=clock,
            time_of_day=clock.hour,
            voice=voice,
            audio_player=player,
        )
        return Monkey(screen.kiosk, clock, screen.device, seed, settings, (voice, player))

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
    for _ in range(EVENTS):
        monkey.act()
    assert monkey.faults == []
    assert uncaught == []
    told = [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING]
    assert [one for one in told if not any(known in one for known in EXPECTED)] == []
    assert monkey.go_to_rest()
    # It was really at the controls, and saw something of the kiosk.
    assert monkey.done["tap_a_control"] > EVENTS / 4
    assert len(monkey.met) >= 9, monkey.met
    assert monkey.met["guided"]
    mishaps = {"sleep", "stand_still", "step_the_clock", "turn", "lose_the_screen", "lose_sound"}
    assert mishaps <= monkey.done.keys()


def test_the_same_seed_does_the_same(make_monkey: Callable[..., Monkey]) -> None:
    """What is done, that is: what the kiosk does by its own timers may come a gesture later."""
    walks = []
    for _ in range(2):
        monkey = make_monkey(seed=7)
        for _ in range(60):
            monkey.act()
        walks.append(monkey.done)
    assert walks[0] == walks[1]


class TestWhatTheMonkeyFinds:
    """It would be told if the kiosk were worse."""

    @pytest.fixture
    def monkey(self, make_monkey: Callable[..., Monkey]) -> Monkey:
        return make_monkey(3)

    def _finds(self, monkey: Monkey, what: str, events: int = EVENTS) -> bool:
        for _ in range(events):
            monkey.act()
            if any(what in fault for fault in monkey.faults):
                return True
        return False

    def test_a_touch_that_comes_before_forgetting(self, monkey: Monkey) -> None:
        monkey.kiosk.input_guard.touched.disconnect()
        for _ in range(20):
            monkey.kiosk.navigator.chooseLanguage("nl")
            monkey.clock.now += HOUR
            monkey.clock.asleep += HOUR
            monkey.act()
        assert any("still there after a touch" in fault for fault in monkey.faults)

    def test_something_that_is_not_forgotten(self, monkey: Monkey) -> None:
        monkey.kiosk.appearance.chooseTextSize(2.0)
        assert self._finds(monkey, "at rest nothing of a visit is left", 1)

    def test_a_touch_that_turns_two_pages(
        self, monkey: Monkey, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("kiosk.ward.one_finger.GUARD_SECONDS", 0.0)
        assert self._finds(monkey, "one touch led to 2 pages")
