"""Whether the sound server is still there: Qt plays on by the clock, unheard, when it is gone."""

from __future__ import annotations

import errno
import os
import socket
from pathlib import Path


def server_socket() -> Path | None:
    """Return where the server of PulseAudio (or PipeWire) is asked; None where that is unknown."""
    named = os.environ.get("PULSE_SERVER", "").removeprefix("unix:")
    if named:
        return Path(named) if named.startswith("/") else None
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    return Path(folder) / "pulse" / "native" if folder else None


class SoundServer:
    """A server that was there may be lost; one that never was is not missed."""

    def __init__(self) -> None:
        """Nothing is asked yet."""
        self._was_there = False

    def is_lost(self) -> bool:
        """Return whether it was there before, and is no more."""
        is_there = _answers(server_socket())
        self._was_there |= is_there
        return self._was_there and not is_there


def _answers(place: Path | None) -> bool:
    if place is None or not hasattr(socket, "AF_UNIX"):
        return False
    with socket.socket(socket.AF_UNIX) as asks:
        asks.setblocking(False)
        return asks.connect_ex(str(place)) in (0, errno.EAGAIN)  # Or it is busy.
