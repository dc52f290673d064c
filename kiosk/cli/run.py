"""`ward-kiosk`: run the kiosk."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path

from kiosk.exit_codes import ExitCode


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--windowed", action="store_true", help="run in a window of 1280x800, for development"
    )
    parser.add_argument(
        "--settings", type=Path, metavar="FILE", help="the ward's settings, a TOML file"
    )


def execute(options: argparse.Namespace) -> int:
    """Run until the window closes; return ExitCode.CANNOT_START when Qt cannot start."""
    from kiosk.platform import preflight

    obstacle = preflight.obstacle()
    if obstacle:
        print(f"ward-kiosk: the kiosk cannot start: {obstacle}", file=sys.stderr)
        return ExitCode.CANNOT_START
    gc.disable()  # Start-up leaves nothing to collect; enabled again once the kiosk settles down.
    from kiosk.startup import run  # Imported after the check: importing Qt may fail.

    return run(options.settings, windowed=options.windowed)
