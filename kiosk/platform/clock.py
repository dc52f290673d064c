"""The clock for idle times and pauses."""

from __future__ import annotations

import time


def seconds_since_boot() -> float:
    """Return seconds that only grow, including suspend where the system counts it (Linux)."""
    boot_time = getattr(time, "CLOCK_BOOTTIME", None)
    return time.monotonic() if boot_time is None else time.clock_gettime(boot_time)
