"""`ward-kiosk bench`: the figures of the design, measured here and now.

Drawn in memory with the software renderer. What depends on the machine's speed is a ratio to a
window of one text in the same run: B is the time of its start, M its memory.
"""

from __future__ import annotations

import argparse
import compileall
from collections.abc import Iterator
from pathlib import Path

from kiosk import paths
from kiosk.devtools.bench.start import memory_row, start_and_tell, start_rows
from kiosk.devtools.bench.table import Bare, Row
from kiosk.devtools.offscreen import settle
from kiosk.exit_codes import ExitCode
from kiosk.platform.offscreen import use_offscreen
from kiosk.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--runs", type=int, default=9, help="starts of each kind (default 9)")
    parser.add_argument("--turns", type=int, default=150, help="page turns (default 150)")
    parser.add_argument(
        "--size", action="append", metavar="WxH", help="sizes (default 1280x800 and 1920x1080)"
    )
    parser.add_argument(
        "--listening",
        type=int,
        default=0,
        metavar="N",
        help="instead, read N sentences aloud with each kind of voice and measure the gaps between "
        "them; needs pulseaudio, parec, espeak-ng and what `narrate` needs",
    )
    parser.add_argument("--child", choices=["bare", "kiosk", "visit"], help=argparse.SUPPRESS)
    parser.add_argument("--leaflets", type=Path, default=paths.LEAFLETS, help=argparse.SUPPRESS)
    parser.add_argument("--began", type=float, default=0.0, help=argparse.SUPPRESS)


def execute(options: argparse.Namespace) -> int:
    """Measure and print the table; return 1 when a figure does not hold."""
    use_offscreen()
    sizes = [tuple(map(int, size.split("x"))) for size in options.size or ["1280x800", "1920x1080"]]
    if options.child:
        return start_and_tell(options.child, sizes[0], options)
    # As `make` does, because the service keeps Python from writing what it compiles.
    compileall.compile_dir(paths.PACKAGE, quiet=2)
    holds = True
    for size in sizes:
        for row in _rows(size, options):
            holds = holds and row.holds
            verdict = "holds" if row.holds else "DOES NOT HOLD"
            what = f"{size[0]}x{size[1]} {row.what}"
            print(f"{what:<62}  {row.measured:>24}  {row.limit:>10}  {verdict}", flush=True)
    return ExitCode.OK if holds else ExitCode.FAULTS


def _rows(size: tuple[int, ...], options: argparse.Namespace) -> Iterator[Row]:
    if options.listening:
        yield from _listening_rows(size, options.listening)
        return
    bare, rows = start_rows(size, options.runs)
    yield from rows
    yield from _inside_rows(size, options, bare)
    yield memory_row(size, bare)


def _listening_rows(size: tuple[int, ...], count: int) -> Iterator[Row]:
    from kiosk.devtools.bench.listening import listening_rows
    from kiosk.startup import make_application

    application = make_application()
    yield from listening_rows(size, count)
    del application


def _inside_rows(size: tuple[int, ...], options: argparse.Namespace, bare: Bare) -> Iterator[Row]:
    """Yield the rows of what is measured inside one kiosk."""
    from kiosk.app import Kiosk
    from kiosk.devtools.bench.answers import answer_rows
    from kiosk.devtools.bench.frames import animation_rows, rest_rows
    from kiosk.platform.idle_work import finish
    from kiosk.platform.memory import free_collector
    from kiosk.startup import make_application
    from kiosk.window.frame_limiter import FrameLimiter

    application = make_application()
    kiosk = Kiosk(Settings(theme="day", screen_diagonal_inches=10.1 if size[0] < 1600 else 15.6))
    limiter = FrameLimiter(kiosk.window, kiosk.is_moving)
    try:
        kiosk.window.resize(*size)
        kiosk.window.show()
        settle(kiosk.window)
        finish(kiosk.idle_steps())
        free_collector()  # as `run` does
        yield from answer_rows(kiosk, options.turns, bare)
        yield from animation_rows(kiosk, bare)
        yield from rest_rows(kiosk)
    finally:
        del limiter
        kiosk.close()
    del application
