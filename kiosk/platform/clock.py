"""The clock that idle times and pauses are measured with."""

from __future__ import annotations

import time


def seconds_since_boot() -> float:
    """Return seconds that only grow, the machine's sleep included where the system can tell."""
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)
