"""Prints through the system's own `lp` (CUPS), which knows the ward's printers by name."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk import paths
from kiosk.platform.process_runner import ProcessRunner

log = logging.getLogger(__name__)

TIMEOUT_SECONDS = 30.0
MOST_WORDS = 200
"""How much of what `lp` says of its failure goes into the log."""
JOB_NAME = "kiosk"
"""A printer may show this name, so it names no injury."""


class Printer(QObject):
    """Prints one leaflet. Other processes do the work, so that the screen goes on drawing."""

    sent = Signal()
    failed = Signal()
    """The leaflet could not be sent to the printer; the log says why."""

    def __init__(
        self, name: str, leaflet: Path, program: str = "lp", parent: QObject | None = None
    ) -> None:
        """`name` is the printer's, as in `lpstat -e`; `leaflet` is the folder of the leaflet."""
        super().__init__(parent)
        self._name = name
        self._leaflet = leaflet
        self._export = ProcessRunner(paths.PYTHON[0], self)
        self._export.ended.connect(self._send)
        self._export.failed.connect(self._fail)
        self._print = ProcessRunner(program, self)
        self._print.ended.connect(self._finish)
        self._print.failed.connect(self._fail)

    def print_leaflet(self, language: str) -> None:
        """Print the leaflet in a language, given by its code; then emit `sent` or `failed`."""
        program = [*paths.PYTHON[1:], *paths.PROGRAM]
        export = [*program, "export", "--leaflet", str(self._leaflet), "--lang", language]
        self._export.start([*export, "-"], b"", TIMEOUT_SECONDS)

    def print_once(
        self, language: str, sent: Callable[[], object], failed: Callable[[], object]
    ) -> None:
        """Print the leaflet in a language, tell what became of it, and be gone."""
        for told, tell in ((self.sent, sent), (self.failed, failed)):
            told.connect(tell)
            told.connect(self.deleteLater)
        self.print_leaflet(language)

    def _send(self, code: int, pdf: bytes, errors: bytes) -> None:
        if code != 0:
            # Its words name the language, which may be the patient's.
            self._fail(f"the PDF could not be made (exit code {code}): see `ward-kiosk export`")
            return
        job = ["-d", self._name, "-o", "media=A4", "-t", JOB_NAME, "-"]
        self._print.start(job, pdf, TIMEOUT_SECONDS)

    def _finish(self, code: int, output: bytes, errors: bytes) -> None:
        if code == 0:
            self.sent.emit()
        else:
            said = errors.decode("utf-8", "replace").strip()
            self._fail(said[:MOST_WORDS] or f"exit code {code}")

    def _fail(self, why: str) -> None:
        log.error(
            "printer %s: the leaflet was not printed: %s. Check the printer and its name in the "
            "settings.",
            self._name,
            why,
        )
        self.failed.emit()
