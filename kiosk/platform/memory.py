"""How much memory this process holds, and giving back what it no longer needs (Linux)."""

from __future__ import annotations

import gc
import sys
from pathlib import Path

KIBIBYTE = 2**10


def give_back() -> None:
    """Collect what nothing refers to, and give the system the memory that is free.

    The C library keeps what was freed between what is in use. Where it has no function to give it
    back, only Python's garbage is collected.
    """
    gc.collect()
    if sys.platform == "linux":
        import ctypes  # only now: a start has no need of it

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def proportional_set_size() -> int:
    """Return the memory of this process in bytes, shared pages by its share.

    It is 0 where the system does not tell. What it tells of the shared pages changes when other
    processes that share them begin or end.
    """
    return _summed("Pss")


def resident_set_size() -> int:
    """Return the memory of this process in bytes, shared pages in full, whatever else runs.

    It is 0 where the system does not tell.
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
