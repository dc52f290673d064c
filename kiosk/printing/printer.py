"""Prints through the system's own `lp` (CUPS), which knows the ward's printers by name."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk import paths
from kiosk.platform.process_runner import ProcessRunner

log = logging.getLogger(__name__)

PATIENCE_SECONDS = 30.0
JOB = "kiosk"
"""The name of the job, which a printer may show: it names no injury."""


class Printer(QObject):
    """Prints one leaflet. Nothing of it is done in this process, which has a screen to draw."""

    sent = Signal()
    failed = Signal()
    """It could not be sent; the log says why."""

    def __init__(
        self, name: str, leaflet: Path, program: str = "lp", parent: QObject | None = None
    ) -> None:
        """`name` is the printer's, as `lpstat -e` tells; `leaflet` is the leaflet's folder."""
        super().__init__(parent)
        self._name = name
        self._leaflet = leaflet
        self._export = ProcessRunner(sys.executable, self)
        self._export.ended.connect(self._send)
        self._export.failed.connect(self._fail)
        self._print = ProcessRunner(program, self)
        self._print.ended.connect(self._end)
        self._print.failed.connect(self._fail)

    def print_leaflet(self, language: str) -> None:
        """Print it in a language, by its code; `sent` or `failed` tells what became of it."""
        export = [*paths.PROGRAM, "export", "--leaflet", str(self._leaflet), "--lang", language]
        self._export.start([*export, "-"], b"", PATIENCE_SECONDS)

    def _send(self, code: int, pdf: bytes, errors: bytes) -> None:
        if code != 0:
            self._tell_failed(code, errors)
            return
        job = ["-d", self._name, "-o", "media=A4", "-t", JOB, "-"]
        self._print.start(job, pdf, PATIENCE_SECONDS)

    def _end(self, code: int, output: bytes, errors: bytes) -> None:
        if code == 0:
            self.sent.emit()
        else:
            self._tell_failed(code, errors)

    def _tell_failed(self, code: int, errors: bytes) -> None:
        self._fail(errors.decode("utf-8", "replace").strip() or f"it ended with {code}")

    def _fail(self, why: str) -> None:
        log.error("printing on %s: %s", self._name, why)
        self.failed.emit()
