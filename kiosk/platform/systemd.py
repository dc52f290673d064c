"""Tells systemd that the kiosk is there, in words of sd_notify(3): a line on a datagram socket.

The protocol is these few lines; libsystemd and its bindings are not needed for it.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping

log = logging.getLogger(__name__)

READY = "READY=1"
ALIVE = "WATCHDOG=1"


def watchdog_seconds(environment: Mapping[str, str] = os.environ) -> float | None:
    """Return how long systemd waits for the next ALIVE; None when it does not watch."""
    pid = environment.get("WATCHDOG_PID", "")
    if pid and pid != str(os.getpid()):
        return None
    try:
        seconds = int(environment.get("WATCHDOG_USEC", "")) / 1e6
    except ValueError:
        return None
    return seconds if seconds > 0 else None


def notify(state: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Send a state to systemd; return False where there is none, or it cannot be reached."""
    address = environment.get("NOTIFY_SOCKET", "")
    if not address:
        return False
    import socket  # slow to import, and only needed under systemd

    if address.startswith("@"):
        address = "\0" + address[1:]
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as end:
            end.settimeout(1.0)
            end.sendto(state.encode("ascii"), address)
    except OSError as error:
        log.error("systemd cannot be told %s: %s", state, error)
        return False
    return True
