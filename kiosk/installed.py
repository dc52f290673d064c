"""What is signed and how the machine is, for the staff's page. Nothing of it is a person's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import PySide6

from kiosk import __version__, paths
from kiosk.leaflet.offer import Offer
from kiosk.platform.logs import last_fault
from kiosk.viewmodels.appearance import Appearance
from kiosk.viewmodels.health_row import HealthRow
from kiosk.viewmodels.installed_row import InstalledRow

LEAST_DISK_SHARE = 0.05
"""Of the disk, what should be free: an update needs it."""

DATE = "%d-%m-%Y %H:%M"


def installed_here(offer: Offer) -> list[InstalledRow]:
    """Return how much is signed, a line for each language, or for each of several leaflets."""
    counts = {
        leaflet.name: {one.name: leaflet.signed_count(one.code) for one in leaflet.languages}
        for leaflet in offer.leaflets
    }
    if len(counts) == 1:
        (by_language,) = counts.values()
    else:  # A line for each, so that all have room.
        by_language = {
            name: (sum(signed for signed, _ in found.values()), sum(n for _, n in found.values()))
            for name, found in counts.items()
        }
    return [
        InstalledRow.named(name, count=count, signed=signed)
        for name, (signed, count) in by_language.items()
    ]


class Health:
    """How the machine is, as far as the kiosk knows."""

    def __init__(
        self,
        offer: Offer,
        appearance: Appearance,
        reads_aloud: bool,
        clock: Callable[[], float],
        now: Callable[[], datetime] = datetime.now,
        fault: Callable[[], str] = last_fault,
    ) -> None:
        """`clock` returns seconds that only grow, `now` the local time, `fault` the last fault."""
        self._offer = offer
        self._appearance = appearance
        self._reads_aloud = reads_aloud
        self._clock = clock
        self._now = now
        self._fault = fault
        self._began = clock()
        self.voices = 0
        """For how many of the languages there is a voice."""

    def rows(self) -> list[HealthRow]:
        """Return a line for each of KINDS."""
        now, look, fault = self._now(), self._appearance, self._fault()
        since = now - timedelta(seconds=self._clock() - self._began)
        width, height = look.screenWidth, look.screenHeight
        leaflets = ", ".join(leaflet.name for leaflet in self._offer.leaflets)
        return [
            self._sound(),
            HealthRow.of_kind("screen", f"{width}x{height}"),
            HealthRow.of_kind("clock", now.strftime(DATE), is_good=now >= _installed_at()),
            _disk(),
            HealthRow.of_kind("since", since.strftime(DATE)),
            HealthRow.of_kind("fault", fault, is_good=not fault),
            HealthRow.of_kind("leaflet", leaflets),
            HealthRow.of_kind("version", f"{__version__}, PySide6 {PySide6.__version__}"),
        ]

    def _sound(self) -> HealthRow:
        if not self._reads_aloud:
            return HealthRow.of_kind("sound")
        all_of_them = len(self._offer.languages)
        is_good = self.voices == all_of_them
        return HealthRow.of_kind("sound", str(self.voices), str(all_of_them), is_good)


def _installed_at() -> datetime:
    """Return when the program was installed: no clock that is right says less."""
    return datetime.fromtimestamp((paths.PACKAGE / "__init__.py").stat().st_mtime)


def _disk() -> HealthRow:
    import shutil

    disk = shutil.disk_usage(paths.PACKAGE)
    is_good = disk.free >= LEAST_DISK_SHARE * disk.total
    return HealthRow.of_kind("disk", f"{disk.free / 1e9:.1f}", f"{disk.total / 1e9:.0f}", is_good)
