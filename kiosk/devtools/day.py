"""`ward-kiosk day`: a day and a night of the ward in some minutes, with visits of random length.

A clock that is stepped through 86,400 seconds, at half a second while somebody is there. Nothing
may warn, raise or break what always holds; who leaves is forgotten in time, the resting screen
dims, the night is dark and soft, though summer time begins in it; and memory at the end is that
before, when every page was seen in every language, within 3 %.
"""

from __future__ import annotations

import argparse
import logging
import random
import sys
from typing import TYPE_CHECKING

from kiosk.devtools.offscreen import let_events_pass
from kiosk.devtools.soak import MEBIBYTE, MOST_GROWTH, SHOWN_FAULTS, FaultList
from kiosk.exit_codes import ExitCode
from kiosk.navigation.visit import Screen
from kiosk.platform.memory import resident_set_size, trim_memory
from kiosk.platform.offscreen import use_offscreen

if TYPE_CHECKING:
    from kiosk.devtools.soaked_kiosk import Soaked

DAY_SECONDS = 86_400.0
FIRST_HOUR = 7.5
ZONE = "CET-1CEST,M3.5.0,M10.5.0/3"
STEP_SECONDS = 0.5
REST_STEP_SECONDS = 5.0
LOOK_SECONDS = 15.0
"""How often the kiosk looks at the hour."""
VISITS_AN_HOUR = {"day": 5.0, "night": 1.0}
LONGEST_VISIT_SECONDS = 1500.0
BETWEEN_TOUCHES = (2.0, 25.0)
ENDS_ITSELF_SHARE = 0.5


class Day:
    """Lives through a day with a kiosk."""

    def __init__(self, soaked: Soaked, seed: int) -> None:
        """Begin at the kiosk's hour, at rest."""
        from kiosk.devtools.hands import Hands
        from kiosk.devtools.invariants import Invariants

        self.kiosk, self._clock = soaked.kiosk, soaked.clock
        self._random = random.Random(seed)
        self._settings = soaked.settings
        self._hands = Hands(soaked.kiosk, soaked.clock, soaked.device, self._random)
        self._invariants = Invariants(soaked.kiosk, soaked.settings, soaked.sounds[0])
        soaked.kiosk.staff.leaveAsked.disconnect()
        soaked.kiosk.staff.restartAsked.disconnect()
        self._began = soaked.clock.now
        self._looked_at = soaked.clock.now
        self.faults: list[str] = []
        self.visits = self.touches = self.dark_looks = 0

    @property
    def over(self) -> float:
        """How many seconds of it are over."""
        return self._clock.now - self._began

    def see_everything(self) -> None:
        """Open every page in every language, before the day begins."""
        navigator = self.kiosk.navigator
        for language in navigator.offer.languages:
            navigator.chooseLanguage(language.code)
            navigator.endHint()
            for chapter in range(self.kiosk.pages.contents.shelf.count):
                navigator.openChapter(chapter)
                while navigator.visit.screen is Screen.CHAPTER:
                    let_events_pass()
                    navigator.nextPage()
            for exercise in sorted(self.kiosk.guided_plans()):
                navigator.openGuided(exercise)
                navigator.answerFeeling(True)
                navigator.beginGuided()
                let_events_pass()
            for go in (
                navigator.openExercises,
                navigator.openAppearance,
                navigator.openTakeHome,
                navigator.openAbout,
                navigator.finish,
            ):
                go()
                let_events_pass()

    def live(self, seconds: float) -> None:
        """Let visits come and go until so many seconds are over."""
        while self.over < seconds:
            part = "night" if self._is_night() else "day"
            self._wait(self._random.expovariate(VISITS_AN_HOUR[part]) * 3600, seconds)
            if self.over < seconds:
                self._visit()

    def _wait(self, seconds: float, end: float) -> None:
        until = min(self._clock.now + seconds, self._began + end)
        while self._clock.now < until:
            self._pass(min(REST_STEP_SECONDS, until - self._clock.now))
        if seconds > self._settings.dim_seconds and not self.kiosk.idle_monitor.isDimmed:
            self._tell("the resting screen is not dimmed")

    def _visit(self) -> None:
        navigator = self.kiosk.navigator
        self.visits += 1
        languages = navigator.offer.languages
        self.kiosk.idle_monitor.touched()
        navigator.chooseLanguage(self._random.choice(languages).code)
        navigator.endHint()
        until = self._clock.now + self._random.uniform(20, LONGEST_VISIT_SECONDS)
        kinds = self._hands.kinds()
        while self._clock.now < until and not navigator.is_resting:
            for _ in range(int(self._random.uniform(*BETWEEN_TOUCHES) / STEP_SECONDS)):
                self._pass(STEP_SECONDS)
            self._random.choices(list(kinds), list(kinds.values()))[0]()
            self.touches += 1
            let_events_pass()
            self._look()
        if self._random.random() < ENDS_ITSELF_SHARE:
            navigator.finish()
            return
        settings = self._settings
        # An exercise may go on; when it has ended, or was given up, there is the usual time again.
        longest = settings.exercise_seconds + settings.idle_seconds + 300
        left = self._clock.now
        while not navigator.is_resting and self._clock.now - left < longest:
            self._pass(STEP_SECONDS)
        if not navigator.is_resting:
            self._tell("who left is not forgotten")

    def _pass(self, seconds: float) -> None:
        self._clock.now += seconds
        for look in (
            self.kiosk.staff.poll,
            self.kiosk.pin_pad.poll,
            self.kiosk.player.tick,
            self.kiosk.idle_monitor.poll,
        ):
            look()
        if self._clock.now - self._looked_at >= LOOK_SECONDS:
            self._looked_at = self._clock.now
            self.kiosk.appearance.poll()
            self.kiosk.living_window.poll()
            let_events_pass()
            self._look()

    def _look(self) -> None:
        for broken in self._invariants.broken():
            self._tell(f"not so: {broken}")
        if self.kiosk.navigator.is_resting and self._looked_at == self._clock.now:
            is_dark = self.kiosk.appearance.theme == "night"
            self.dark_looks += is_dark
            if is_dark != self._is_night():
                self._tell(f"the screen is {self.kiosk.appearance.theme}")

    def _is_night(self) -> bool:
        night = self._settings.night
        return night is not None and night.contains(self._clock.hour())

    def _tell(self, what: str) -> None:
        screen = self.kiosk.navigator.visit.screen
        self.faults.append(f"{what} (at {self._clock.hour():%H:%M:%S}, on {screen})")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--seed", type=int, default=1, help="of the visits (default 1)")
    parser.add_argument("--seconds", type=float, default=DAY_SECONDS, help="default: a day")
    parser.add_argument("--size", metavar="WxH", default="1280x800", help="pixels of the window")


def execute(options: argparse.Namespace) -> int:
    """Live through it and print what was found; return FAULTS when anything does not hold."""
    use_offscreen()
    found = FaultList()
    logging.getLogger().addHandler(found)
    sys.excepthook = found.uncaught

    from kiosk.devtools.soaked_kiosk import soaked_kiosk

    with soaked_kiosk(options.size, FIRST_HOUR) as soaked:
        soaked.clock.move_to(ZONE)
        day = Day(soaked, options.seed)
        day.see_everything()
        warm = _memory()
        day.live(options.seconds)
        end = _memory()
    faults = found.faults + day.faults
    for fault in faults[:SHOWN_FAULTS]:
        print(fault)
    growth = end / warm - 1 if warm else 0.0
    print(
        f"seed {options.seed}: {day.over:.0f} s, {day.visits} visits, {day.touches} touches, "
        f"{day.dark_looks} looks in the dark, {len(faults)} faults; memory "
        f"{warm / MEBIBYTE:.1f} MiB before, {end / MEBIBYTE:.1f} at the end "
        f"({growth:+.1%}, at most {MOST_GROWTH:+.0%})"
    )
    return ExitCode.FAULTS if faults or growth > MOST_GROWTH else ExitCode.OK


def _memory() -> int:
    trim_memory()
    return resident_set_size()
