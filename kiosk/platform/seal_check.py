"""Looks at the seals of the leaflets beside the screen, which goes on drawing."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

from kiosk.leaflet.offer import Offer
from kiosk.leaflet.seal import SealError, check_seal

log = logging.getLogger(__name__)


class SealCheck(QObject):
    """Looks once at every leaflet of an offer, and trusts those whose seal is whole."""

    checked = Signal()
    """It has looked at all: what is offered may have changed."""
    _found = Signal(object)

    def __init__(self, offer: Offer, signers: Path, parent: QObject | None = None) -> None:
        """`signers` is the file of allowed signers."""
        super().__init__(parent)
        self._offer = offer
        self._signers = signers
        self._found.connect(self._take)

    def start(self) -> None:
        """Look, in a thread."""
        folders = {leaflet.name: leaflet.folder for leaflet in self._offer.leaflets}
        QThreadPool.globalInstance().start(lambda: self._found.emit(self._whole(folders)))

    def _whole(self, folders: dict[str, Path]) -> frozenset[str]:
        whole = set()
        for name, folder in folders.items():
            try:
                who = check_seal(folder, self._signers)
            except SealError as error:
                log.error("%s: the seal: %s. No text of it counts as signed.", name, error)
            else:
                log.info("%s: sealed by %s", name, who)
                whole.add(name)
        return frozenset(whole)

    def _take(self, whole: frozenset[str]) -> None:
        for leaflet in self._offer.leaflets:
            leaflet.is_trusted = leaflet.name in whole
        self.checked.emit()
