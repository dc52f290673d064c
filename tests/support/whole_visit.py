"""Everything that a visit can be, on a machine where much is wrong. For test_journal.py.

usage: whole_visit.py FOLDER
FOLDER has bin/ (espeak-ng, lp, and a player whose sounds end as long as there is the file
sounds-end), and leaflets/ with a shipped leaflet, some of whose files are broken. The kiosk logs as
it does when it is run by hand, down to DEBUG.
"""

import logging
import os
import sys
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from everywhere import everywhere
from PySide6.QtTest import QTest
from screen import NOON, TABLET_INCHES, Screen
from ward_window import enter, wait_until

from kiosk import machine_sound
from kiosk.app import Kiosk
from kiosk.devtools.offscreen import settle
from kiosk.devtools.stepped_clock import SteppedClock
from kiosk.platform.logs import log_qt_messages, log_to_stderr
from kiosk.settings import Settings
from kiosk.startup import make_application
from kiosk.ward.pin import START_WAIT_SECONDS, hash_pin

PIN, WRONG = "271828", "000000"


def main(folder: Path) -> None:
    """Visit in three languages, then come as staff."""
    os.environ["PATH"] = f"{folder / 'bin'}:{os.environ['PATH']}"
    log_to_stderr()
    logging.getLogger("kiosk").setLevel(logging.DEBUG)
    machine_sound.PLAYER = (str(folder / "bin" / "player"),)
    application = make_application()
    log_qt_messages()
    clock = SteppedClock()
    settings = Settings(
        screen_diagonal_inches=TABLET_INCHES,
        leaflets_dir=str(folder / "leaflets"),
        staff_pin=hash_pin(PIN),
        printer="ward-3",
    )
    running = Kiosk(settings, clock=clock, time_of_day=lambda: NOON)
    screen = Screen(running, clock, QTest.createTouchDevice())
    try:
        _visit(running, screen, folder)
    finally:
        running.close()
    del application


def _visit(running: Kiosk, screen: Screen, folder: Path) -> None:
    screen.resize(1280, 800)
    screen.wait_untouched(START_WAIT_SECONDS)
    for _ in running.idle_steps():
        pass
    wait_until(lambda: running.voice.speaks("nl"))
    print("-- visit", file=sys.stderr, flush=True)
    for language in ("nl", "ar", "pl"):
        _listen(screen, language)
    (folder / "sounds-end").unlink()
    for _ in everywhere(screen, "nl", each_page=False):
        pass
    screen.navigator.finish()
    settle(screen.window)
    _come_as_staff(screen)


def _listen(screen: Screen, language: str) -> None:
    """Read the pages of two chapters aloud, until each has ended or failed."""
    read = screen.kiosk.read_aloud
    screen.touch(f"language-{language}")
    for chapter in ("chapter-0", "chapter-3"):
        screen.touch(chapter)
        for _ in range(2):
            if screen.shows("hear"):
                screen.touch("hear")
                wait_until(lambda: not read.isReading)
            screen.touch("next")
        screen.touch("contents")
    screen.navigator.finish()
    settle(screen.window)


def _come_as_staff(screen: Screen) -> None:
    for pin in (WRONG, WRONG, PIN):
        screen.navigator.askPin()
        screen.kiosk.pin_pad.begin()
        settle(screen.window)
        enter(screen, pin)
    screen.touch("staffPrint")
    screen.touch("print-ar")
    wait_until(partial(_is_told, screen))


def _is_told(screen: Screen) -> bool:
    return "Afdrukken is niet gelukt." in screen.texts()


main(Path(sys.argv[1]))
