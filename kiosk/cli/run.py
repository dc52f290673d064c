"""`ward-kiosk`: run the kiosk."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path

CANNOT_START = 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--windowed", action="store_true", help="run in a window of 1280x800, for development"
    )
    parser.add_argument(
        "--settings", type=Path, metavar="FILE", help="the ward's settings, a TOML file"
    )


def execute(options: argparse.Namespace) -> int:
    """Run until the window closes; return 2 when there is nothing to run on."""
    from kiosk.platform import preflight  # only now: a command that needs no screen needs no check

    obstacle = preflight.obstacle()
    if obstacle:
        print(f"ward-kiosk: the kiosk cannot start: {obstacle}", file=sys.stderr)
        return CANNOT_START
    gc.disable()  # until it has settled down: there is nothing to collect yet
    from kiosk.startup import run  # Imported after the check: importing Qt may fail.

    return run(options.settings, windowed=options.windowed)
