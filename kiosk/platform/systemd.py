"""Notifies systemd by the protocol of sd_notify(3): a line on a datagram socket.

The protocol is so small that libsystemd is not needed.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping

log = logging.getLogger(__name__)

READY = "READY=1"
ALIVE = "WATCHDOG=1"


def watchdog_seconds(environment: Mapping[str, str] = os.environ) -> float | None:
    """Return how long systemd waits for the next ALIVE; None when its watchdog is off."""
    pid = environment.get("WATCHDOG_PID", "")
    if pid and pid != str(os.getpid()):
        return None
    try:
        seconds = int(environment.get("WATCHDOG_USEC", "")) / 1e6
    except ValueError:
        return None
    return seconds if seconds > 0 else None


def notify(state: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Send a state to systemd; return False without systemd, or when it cannot be reached."""
    address = environment.get("NOTIFY_SOCKET", "")
    if not address:
        return False
    import socket  # Imported here to keep it out of start-up: only systemd needs it.

    if address.startswith("@"):
        address = "\0" + address[1:]
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as end:
            end.settimeout(1.0)
            end.sendto(state.encode("ascii"), address)
    except OSError as error:
        log.error("systemd at %s cannot be sent %s: %s", address, state, error)
        return False
    return True
