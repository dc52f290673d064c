"""`ward-kiosk soak`: years on a ward in some minutes, by random gestures from a seed.

Nothing may crash, warn or raise; left alone the kiosk always comes to rest; and resident memory at
the end is that after the first 20,000 gestures, within 5 %. Fewer do not tell about memory.
"""

from __future__ import annotations

import argparse
import faulthandler
import logging
import sys
import time
import traceback

from kiosk.devtools.offscreen import settle
from kiosk.exit_codes import ExitCode
from kiosk.platform.idle_work import finish
from kiosk.platform.memory import resident_set_size, trim_memory
from kiosk.platform.offscreen import use_offscreen
from kiosk.settings import Settings

MOST_GROWTH = 0.05
WARM_EVENTS = 20_000
"""A tenth of EVENTS: every page, language, letter and library has then been used."""
RESTS = 200
"""How often in a run it is looked whether the kiosk comes to rest."""

FEWEST_BETWEEN_RESTS = 100
SHOWN_FAULTS = 20
EVENTS = 200_000
MEBIBYTE = 2**20


class FaultList(logging.Handler):
    """Keeps every warning and error, Qt's and the kiosk's, and every error nobody caught."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__(logging.WARNING)
        self.faults: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a line of the log."""
        self.faults.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def uncaught(self, kind: type[BaseException], error: BaseException, trace: object) -> None:
        """Keep an error, as sys.excepthook."""
        lines = traceback.format_exception(kind, error, trace)  # type: ignore[call-overload]
        self.faults.append("".join(lines))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--events", type=int, default=EVENTS, help=f"gestures (default {EVENTS})")
    parser.add_argument("--seed", type=int, default=1, help="of the random gestures (default 1)")
    parser.add_argument("--size", metavar="WxH", default="1280x800", help="pixels of the window")


def execute(options: argparse.Namespace) -> int:
    """Run and print what was found; return FAULTS when anything does not hold."""
    use_offscreen()
    faulthandler.enable()
    found = FaultList()
    logging.getLogger().addHandler(found)
    sys.excepthook = found.uncaught

    from PySide6.QtTest import QTest

    from kiosk.app import Kiosk
    from kiosk.devtools.monkey import PIN, Monkey
    from kiosk.devtools.silent_engines import QuickEngine
    from kiosk.devtools.stepped_clock import SteppedClock
    from kiosk.platform.logs import log_qt_messages
    from kiosk.startup import make_application
    from kiosk.ward.pin import hash_pin

    application = make_application()
    log_qt_messages()
    clock = SteppedClock()
    kiosk = Kiosk(Settings(staff_pin=hash_pin(PIN)), clock=clock, voice=QuickEngine())
    kiosk.window.resize(*map(int, options.size.split("x")))
    kiosk.window.show()
    settle(kiosk.window)
    finish(kiosk.idle_steps())
    monkey = Monkey(kiosk, clock, QTest.createTouchDevice(), options.seed)

    events = max(10, options.events)
    rest_every = max(FEWEST_BETWEEN_RESTS, events // RESTS)
    restless = 0
    at_first = at_end = 0
    began = time.monotonic()
    for number in range(1, events + 1):
        monkey.act()
        if number % rest_every == 0 and not monkey.go_to_rest():
            restless += 1
            print(f"event {number}: not at rest but on {kiosk.navigator.visit.screen}")
        if number % (events // 10) == 0:
            monkey.go_to_rest()
            trim_memory()
            at_end = resident_set_size()
            if number >= WARM_EVENTS:
                at_first = at_first or at_end
            minutes = (time.monotonic() - began) / 60
            print(
                f"{number} events, {minutes:.1f} min, {at_end / MEBIBYTE:.1f} MiB, "
                f"{len(found.faults)} faults",
                flush=True,
            )
    kiosk.close()
    del application

    for fault in found.faults[:SHOWN_FAULTS]:
        print(fault)
    growth = at_end / at_first - 1 if at_first else 0.0
    made = ", ".join(f"{name} {count}" for name, count in monkey.done.most_common())
    print(f"seed {options.seed}: {events} events ({made})")
    print("screens: " + ", ".join(f"{name} {count}" for name, count in monkey.met.most_common()))
    print(f"warnings, errors and exceptions: {len(found.faults)}")
    print(f"not at rest after being left alone: {restless} of {events // rest_every}")
    if at_first:
        print(
            f"memory: {at_first / MEBIBYTE:.1f} MiB after the first {WARM_EVENTS}, "
            f"{at_end / MEBIBYTE:.1f} at the end ({growth:+.1%}, at most {MOST_GROWTH:+.0%})"
        )
    else:
        print(f"memory: tells nothing in fewer than {WARM_EVENTS} gestures")
    holds = not found.faults and not restless and growth <= MOST_GROWTH
    return ExitCode.OK if holds else ExitCode.FAULTS
