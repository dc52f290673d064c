"""What is installed on this machine, for the staff's page."""

from __future__ import annotations

from typing import Any

import PySide6

from kiosk import __version__
from kiosk.leaflet.offer import Offer


def installed_here(offer: Offer) -> list[dict[str, Any]]:
    """Return what the staff's page tells of this kiosk, see Staff.installed."""
    import platform  # Imported here to keep it out of start-up.

    rows: list[dict[str, Any]] = [
        {"name": "Kiosk", "value": __version__},
        {"name": "PySide6", "value": PySide6.__version__},
        {"name": "Python", "value": platform.python_version()},
    ]
    counts = {
        leaflet.name: {one.name: leaflet.signed_count(one.code) for one in leaflet.languages}
        for leaflet in offer.leaflets
    }
    if len(counts) == 1:
        name, by_language = next(iter(counts.items()))
        rows.append({"name": "Leaflet", "value": name})
    else:  # A line for each, so that all have room.
        by_language = {
            name: (sum(signed for signed, _ in found.values()), sum(n for _, n in found.values()))
            for name, found in counts.items()
        }
    for name, (signed, count) in by_language.items():
        rows.append({"name": name, "signed": signed, "count": count})
    return rows
