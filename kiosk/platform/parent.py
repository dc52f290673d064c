"""A process of the kiosk's does not live longer than the kiosk."""

from __future__ import annotations

import signal
import sys

PR_SET_PDEATHSIG = 1


def die_with_the_kiosk() -> None:
    """Have the kernel end this process with its parent, also while it is frozen (prctl(2))."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
