"""Prints through the system's own `lp` (CUPS), which knows the ward's printers by name."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal

from kiosk.bridge.program import Program

log = logging.getLogger(__name__)

PROGRAM = "lp"
PATIENCE_SECONDS = 30.0
JOB = "kiosk"
"""The name of the job, which a printer may show: it names no injury."""


class Printer(QObject):
    """Sends one document at a time."""

    sent = Signal()
    failed = Signal()
    """It could not be sent; the log says why."""

    def __init__(self, name: str, program: str = PROGRAM, parent: QObject | None = None) -> None:
        """`name` is the printer's, as `lpstat -e` tells; `program` is for tests."""
        super().__init__(parent)
        self._name = name
        self._program = Program(program, self)
        self._program.ended.connect(self._end)
        self._program.failed.connect(self._fail)

    def send(self, pdf: bytes) -> None:
        """Print a PDF on A4; `sent` or `failed` tells what became of it."""
        if not self._program.is_running:
            job = ["-d", self._name, "-o", "media=A4", "-t", JOB, "-"]
            self._program.start(job, pdf, PATIENCE_SECONDS)

    def _end(self, code: int, output: bytes, errors: bytes) -> None:
        if code == 0:
            self.sent.emit()
        else:
            self._fail(errors.decode("utf-8", "replace").strip() or f"it ended with {code}")

    def _fail(self, why: str) -> None:
        log.error("printing on %s: %s", self._name, why)
        self.failed.emit()
