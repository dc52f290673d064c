"""An hour of a ward's evening, in which night begins. The command lives through a whole day."""

import time
from collections.abc import Callable, Iterator

import pytest
from screen import TABLET_INCHES, Screen

from kiosk.devtools.day import ZONE, Day
from kiosk.devtools.losable_sound import LosablePlayer, LosableVoice
from kiosk.devtools.soaked_kiosk import Soaked
from kiosk.devtools.stepped_clock import WardClock
from kiosk.settings import Settings

HOUR = 3600.0
BEFORE_NIGHT = 20.5
"""In the zone's own time half past nine; night begins at ten."""


@pytest.fixture
def soaked(make_screen: Callable[..., Screen], monkeypatch: pytest.MonkeyPatch) -> Iterator[Soaked]:
    monkeypatch.setenv("TZ", ZONE)
    time.tzset()
    settings = Settings(screen_diagonal_inches=TABLET_INCHES)
    clock, sounds = WardClock(BEFORE_NIGHT), (LosableVoice(), LosablePlayer())
    sounds[0].most = lambda: settings.loudness.most_at(clock.hour())
    screen = make_screen(
        settings=settings,
        clock=clock,
        time_of_day=clock.hour,
        voice=sounds[0],
        audio_player=sounds[1],
    )
    yield Soaked(screen.kiosk, clock, screen.device, settings, sounds)
    monkeypatch.undo()
    time.tzset()


def test_visits_come_and_go_and_night_begins(soaked: Soaked) -> None:
    day = Day(soaked, seed=3)
    day.live(HOUR)
    assert day.faults == []
    assert day.visits >= 2
    assert day.touches > 10
    assert day.dark_looks > 10
    assert soaked.kiosk.appearance.theme == "night"


def test_a_screen_that_stays_bright_is_told(
    soaked: Soaked, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = Day(soaked, seed=3)
    monkeypatch.setattr(day, "_is_night", lambda: True)
    day.live(HOUR)
    assert any("the screen is day" in fault for fault in day.faults)
