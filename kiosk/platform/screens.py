"""Whether a screen is connected to this machine, as the kernel says (Linux)."""

from __future__ import annotations

from pathlib import Path

CONNECTORS = Path("/sys/class/drm")


def is_screen_connected(connectors: Path = CONNECTORS) -> bool:
    """Return whether any connector has a screen; False as well where the kernel does not say."""
    for file in connectors.glob("*/status"):
        try:
            if file.read_text(encoding="ascii").strip() == "connected":
                return True
        except OSError:  # It was unplugged, with its card, between the two.
            continue
    return False
