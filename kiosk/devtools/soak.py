"""`ward-kiosk soak`: years on a ward in some minutes, by random gestures from a seed.

Gestures of every kind are mixed with what happens to machines: sleep, clocks that are set, other
zones, screens that turn and go, lost sound. Nothing may crash, warn or raise, nothing break what
must always hold (invariants.py), no touch lead to two pages; left alone the kiosk comes to rest;
and memory at the end is that after the first 20,000 events, within 3 %. Fewer do not tell.
"""

from __future__ import annotations

import argparse
import faulthandler
import logging
import sys
import time
import traceback
from typing import TYPE_CHECKING

from kiosk.exit_codes import ExitCode
from kiosk.platform.memory import proportional_set_size, resident_set_size, trim_memory
from kiosk.platform.offscreen import use_offscreen

if TYPE_CHECKING:
    from kiosk.devtools.monkey import Monkey

MOST_GROWTH = 0.03
WARM_EVENTS = 20_000
"""A tenth of EVENTS: every page, language, letter and library has then been used."""
RESTS = 200
"""How often in a run it is looked whether the kiosk comes to rest."""

FEWEST_BETWEEN_RESTS = 100
SHOWN_FAULTS = 20
EVENTS = 200_000
MEBIBYTE = 2**20


EXPECTED = (
    "staff: wrong PINs in a row",
    "the sound was taken away",
    "the sound did not come to an end in time",
)
"""What the log may say: the monkey's own doing."""


class FaultList(logging.Handler):
    """Keeps every warning and error, Qt's and the kiosk's, and every error nobody caught."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(logging.WARNING)
        self.faults: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line of the log, unless it tells of the monkey's own doing."""
        if any(one in record.getMessage() for one in EXPECTED):
            return
        self.faults.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def uncaught(self, kind: type[BaseException], error: BaseException, trace: object) -> None:
        """Keep an error, as sys.excepthook."""
        lines = traceback.format_exception(kind, error, trace)  # type: ignore[call-overload]
        self.faults.append("".join(lines))


class Memory:
    """The memory of this process when it was warm, and now."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self.first: tuple[int, int] | None = None
        self.now = (0, 0)
        """Resident and proportional set size, in bytes."""

    def look(self, events: int) -> None:
        """Measure, at a rest after so many events."""
        trim_memory()
        self.now = resident_set_size(), proportional_set_size()
        if events >= WARM_EVENTS and self.first is None:
            self.first = self.now

    @property
    def growth(self) -> float:
        """By which share the resident set size has grown; the other depends on other processes."""
        return self.now[0] / self.first[0] - 1 if self.first else 0.0

    def __str__(self) -> str:
        """Say it."""
        if self.first is None:
            return f"memory: tells nothing in fewer than {WARM_EVENTS} gestures"
        warm, end = (
            f"{resident / MEBIBYTE:.1f} MiB (PSS {proportional / MEBIBYTE:.1f})"
            for resident, proportional in (self.first, self.now)
        )
        return (
            f"memory: {warm} after the first {WARM_EVENTS}, {end} at the end "
            f"({self.growth:+.1%}, at most {MOST_GROWTH:+.0%})"
        )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--events", type=int, default=EVENTS, help=f"gestures (default {EVENTS})")
    parser.add_argument("--seed", type=int, default=1, help="of the random gestures (default 1)")
    parser.add_argument("--size", metavar="WxH", default="1280x800", help="pixels of the window")
    parser.add_argument("--minutes", type=float, help="end after so long, however far it has come")


def execute(options: argparse.Namespace) -> int:
    """Run and print what was found; return FAULTS when anything does not hold."""
    use_offscreen()
    faulthandler.enable()
    found = FaultList()
    logging.getLogger().addHandler(found)
    sys.excepthook = found.uncaught

    from kiosk.devtools.monkey import Monkey
    from kiosk.devtools.soaked_kiosk import soaked_kiosk

    with soaked_kiosk(options.size) as soaked:
        kiosk, clock, device, settings, sounds = soaked
        monkey = Monkey(kiosk, clock, device, options.seed, settings, sounds)
        events, restless, rests, memory = _run(options, monkey, found)
        found.faults += monkey.faults
        for fault in found.faults[:SHOWN_FAULTS]:
            print(fault)
        made = ", ".join(f"{name} {count}" for name, count in monkey.done.most_common())
        print(f"seed {options.seed}: {events} events ({made})")
        for what in ("met", "languages"):
            counts = getattr(monkey, what).most_common()
            print(f"{what}: " + ", ".join(f"{name} {count}" for name, count in counts))
        print("held: " + "; ".join(monkey.invariants.names()))
    print(f"faults: {len(found.faults)}")
    print(f"not at rest after being left alone: {restless} of {rests}")
    print(memory)
    holds = not found.faults and not restless and memory.growth <= MOST_GROWTH
    return ExitCode.OK if holds else ExitCode.FAULTS


def _run(
    options: argparse.Namespace, monkey: Monkey, found: FaultList
) -> tuple[int, int, int, Memory]:
    """Return how many events there were, after how many rests it was not at rest, its memory."""
    events = max(10, options.events)
    rest_every = max(FEWEST_BETWEEN_RESTS, events // RESTS)
    look_every = min(max(1, events // 10), WARM_EVENTS // 4)
    restless = rests = number = told_faults = 0
    memory = Memory()
    began = time.monotonic()
    for number in range(1, events + 1):
        monkey.act()
        if number % rest_every == 0:
            rests += 1
            restless += not monkey.go_to_rest()
        for fault in monkey.faults[told_faults:SHOWN_FAULTS]:
            print(fault, flush=True)
        told_faults = len(monkey.faults)
        if number % look_every:
            continue
        monkey.go_to_rest()
        memory.look(number)
        minutes = (time.monotonic() - began) / 60
        told = f"{memory.now[0] / MEBIBYTE:.1f} MiB, PSS {memory.now[1] / MEBIBYTE:.1f}"
        faults = len(found.faults) + len(monkey.faults)
        print(f"{number} events, {minutes:.1f} min, {told}, {faults} faults", flush=True)
        if options.minutes is not None and minutes >= options.minutes:
            break
    return number, restless, rests, memory
