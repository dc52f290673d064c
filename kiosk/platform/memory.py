"""The memory of this process: its size, and returning free memory to the system (Linux)."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

KIBIBYTE = 2**10


def free_collector() -> None:
    """Let Python's garbage collector work from now on, and only on what is made from now on.

    What exists stays until the end of the program: to visit it again and again took longer than
    many an answer to a touch.
    """
    gc.freeze()
    gc.enable()


def trim_memory() -> None:
    """Run Python's garbage collector, and return free memory to the system.

    The C library keeps freed memory for later. Where it has no malloc_trim, only the collector
    runs.
    """
    gc.collect()
    if sys.platform == "linux":
        import ctypes  # Imported here to keep it out of start-up.

        malloc_trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if malloc_trim is not None:
            malloc_trim(0)


def proportional_set_size() -> int:
    """Return the memory of this process in bytes, shared pages divided by the number of sharers.

    0 where the system does not tell. It changes when another process that shares pages starts or
    ends.
    """
    return _summed("Pss")


def resident_set_size() -> int:
    """Return the memory of this process in bytes, shared pages in full.

    0 where the system does not tell.
    """
    return _summed("Rss")


def _summed(name: str) -> int:
    try:
        lines = Path("/proc/self/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next(
        (int(line.split()[1]) * KIBIBYTE for line in lines if line.startswith(f"{name}:")), 0
    )
