"""Uses an installed kiosk as a person would: draws two pages and prints. For test_package.py.

usage: installed_kiosk.py OUT PRINTER_PROGRAM
Saves rest.png and page.png in the folder OUT and prints the Dutch leaflet with PRINTER_PROGRAM,
which it runs as `lp`. Writes to stdout where the kiosk was imported from and whether it printed.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")

from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from screen import NOON, TABLET_INCHES, Screen

import kiosk
from kiosk import paths
from kiosk.app import Kiosk
from kiosk.devtools.stepped_clock import SteppedClock
from kiosk.printing.printer import Printer
from kiosk.settings import Settings
from kiosk.startup import make_application


def main(out: Path, printer_program: str) -> None:
    """Draw, then print."""
    application = make_application()
    clock = SteppedClock()
    settings = Settings(screen_diagonal_inches=TABLET_INCHES)
    running = Kiosk(settings, clock=clock, time_of_day=lambda: NOON)
    screen = Screen(running, clock, QTest.createTouchDevice())
    screen.resize(1280, 800)
    screen.window.grabWindow().save(str(out / "rest.png"))
    screen.touch("language-nl")
    screen.window.grabWindow().save(str(out / "page.png"))
    running.close()
    print(Path(kiosk.__file__))
    print(_print(printer_program))
    del application


def _print(program: str) -> str:
    printer = Printer("ward-3", paths.LEAFLETS / Settings().leaflets[0], program)
    outcome: list[str] = []
    loop = QEventLoop()
    for told, word in ((printer.sent, "sent"), (printer.failed, "failed")):
        told.connect(lambda word=word: outcome.append(word))
        told.connect(loop.quit)
    printer.print_leaflet("nl")
    loop.exec()
    return outcome[0]


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
