"""What is installed on this machine, for the staff's page."""

from __future__ import annotations

import PySide6

from kiosk import __version__
from kiosk.leaflet.offer import Offer
from kiosk.viewmodels.installed_row import InstalledRow


def installed_here(offer: Offer) -> list[InstalledRow]:
    """Return what the staff's page tells of this kiosk, a line each."""
    import platform  # Imported here to keep it out of start-up.

    lines = [
        InstalledRow.named("Kiosk", __version__),
        InstalledRow.named("PySide6", PySide6.__version__),
        InstalledRow.named("Python", platform.python_version()),
    ]
    counts = {
        leaflet.name: {one.name: leaflet.signed_count(one.code) for one in leaflet.languages}
        for leaflet in offer.leaflets
    }
    if len(counts) == 1:
        name, by_language = next(iter(counts.items()))
        lines.append(InstalledRow.named("Leaflet", name))
    else:  # A line for each, so that all have room.
        by_language = {
            name: (sum(signed for signed, _ in found.values()), sum(n for _, n in found.values()))
            for name, found in counts.items()
        }
    lines += (
        InstalledRow.named(name, count=count, signed=signed)
        for name, (signed, count) in by_language.items()
    )
    return lines
