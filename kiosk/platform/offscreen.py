"""Qt without a screen, for commands that draw into memory."""

from __future__ import annotations

import os
import sys

from kiosk.exit_codes import ExitCode
from kiosk.platform import preflight


def use_offscreen() -> None:
    """Make Qt draw into memory, in software. Call it before Qt is loaded.

    Raises SystemExit with CANNOT_START, after a line on stderr, when a system library is missing.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_QUICK_BACKEND"] = "software"
    obstacle = preflight.obstacle()
    if obstacle:
        print(f"ward-kiosk: this cannot start: {obstacle}", file=sys.stderr)
        raise SystemExit(ExitCode.CANNOT_START)
