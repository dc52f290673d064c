"""What happens to a machine on a ward, at random: for the monkey at its screen."""

from __future__ import annotations

import random
from collections.abc import Callable

from kiosk.app import Kiosk
from kiosk.devtools.losable_sound import MOODS, WELL, LosablePlayer, LosableVoice
from kiosk.devtools.offscreen import settle
from kiosk.devtools.stepped_clock import WardClock

ZONES = (
    "UTC",
    "CET-1CEST,M3.5.0,M10.5.0/3",
    "EAST-8",
    "WEST+9",
    "NPT-5:45",
    "NZST-12NZDT,M9.5.0,M4.1.0/3",
)
"""As TZ has them (tzset(3)): with and without summer time, and on both sides of the date line."""

SIZES = ((1280, 800), (800, 1280), (1024, 768), (1366, 768), (1280, 720))
LONGEST_SLEEP_SECONDS = 12 * 3600.0
LONGEST_STANDSTILL_SECONDS = 400.0
LONGEST_STEP_SECONDS = 2 * 86400.0


class Mishaps:
    """Does to a kiosk, and the machine below it, what nobody wants."""

    def __init__(
        self,
        kiosk: Kiosk,
        clock: WardClock,
        chance: random.Random,
        sounds: tuple[LosableVoice, LosablePlayer] | None,
    ) -> None:
        """`clock` is the kiosk's, `sounds` its voice and player where they can be lost."""
        self._kiosk = kiosk
        self._clock = clock
        self._random = chance
        self._sounds = sounds

    def kinds(self) -> dict[Callable[[], object], int]:
        """Return what may happen, with how often it does beside the others."""
        kinds: dict[Callable[[], object], int] = {
            self.sleep: 3,
            self.stand_still: 2,
            self.step_the_clock: 2,
            self.change_zone: 1,
            self.resize: 1,
            self.turn: 2,
            self.lose_the_screen: 1,
        }
        return kinds | {self.lose_sound: 3, self.mend_sound: 3} if self._sounds else kinds

    def sleep(self) -> None:
        """Sleep: a lid, a button, a flat battery."""
        seconds = self._random.choice((1.5, 60.0, self._random.uniform(2, LONGEST_SLEEP_SECONDS)))
        self._clock.now += seconds
        self._clock.asleep += seconds

    def stand_still(self) -> None:
        """Do nothing for a while: a process that is stopped, a machine that is busy."""
        self._clock.now += self._random.uniform(0.1, LONGEST_STANDSTILL_SECONDS)

    def step_the_clock(self) -> None:
        """Have the time of day be another: a time server, a battery, a technician."""
        self._clock.wall += self._random.uniform(-1, 1) * LONGEST_STEP_SECONDS
        self._look_at_the_hour()

    def change_zone(self) -> None:
        """Have the machine be somewhere else."""
        self._clock.move_to(self._random.choice(ZONES))
        self._look_at_the_hour()

    def resize(self) -> None:
        """Have another screen."""
        self._kiosk.window.resize(*self._random.choice(SIZES))

    def turn(self) -> None:
        """Turn the screen by a quarter, as who lies on her side does; at rest there is nobody."""
        if not self._kiosk.navigator.is_resting:
            self._kiosk.appearance.turnScreen()

    def lose_the_screen(self) -> None:
        """Have no screen for some time, in which all goes on, and then one again."""
        window = self._kiosk.window
        window.setVisible(False)
        self._clock.now += self._random.uniform(0, 30)
        self._kiosk.idle_monitor.poll()
        self._kiosk.player.tick()
        window.setVisible(True)
        settle(window)

    def lose_sound(self) -> None:
        """Have no sound from now on, or none that ends; perhaps amid a sentence."""
        assert self._sounds is not None
        mood = self._random.choice(MOODS[1:])
        for sound in self._sounds:
            sound.mood = mood
        if self._random.random() < 0.5:
            self._sounds[0].lose()

    def mend_sound(self) -> None:
        """Have sound again."""
        assert self._sounds is not None
        for sound in self._sounds:
            sound.mood = WELL

    def _look_at_the_hour(self) -> None:
        self._kiosk.appearance.poll()
        self._kiosk.living_window.poll()
