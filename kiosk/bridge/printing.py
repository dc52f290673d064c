"""Prints through the system's own `lp` (CUPS), which knows the ward's printers by name."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

log = logging.getLogger(__name__)

PROGRAM = "lp"
PATIENCE_MS = 30_000
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
        self._program = program
        self._process: QProcess | None = None
        self._guard = QTimer(self)
        self._guard.setSingleShot(True)
        self._guard.timeout.connect(self._give_up)

    def send(self, pdf: bytes) -> None:
        """Print a PDF on A4; `sent` or `failed` tells what became of it."""
        if self._process is not None:
            return
        process = QProcess(self)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._broken)
        self._process = process
        process.start(self._program, ["-d", self._name, "-o", "media=A4", "-t", JOB, "-"])
        process.write(pdf)
        process.closeWriteChannel()
        self._guard.start(PATIENCE_MS)

    def _end(self) -> None:
        process = self._take()
        if process is None:
            return
        if process.exitStatus() == QProcess.ExitStatus.NormalExit and process.exitCode() == 0:
            self.sent.emit()
            return
        said = bytes(process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        self._fail(said or f"{self._program} ended with {process.exitCode()}")

    def _broken(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._take() is not None:
            self._fail(f"{self._program} cannot be started")

    def _give_up(self) -> None:
        process = self._take()
        if process is not None:
            process.blockSignals(True)
            process.kill()
            self._fail(f"{self._program} gave no answer")

    def _take(self) -> QProcess | None:
        self._guard.stop()
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        return process

    def _fail(self, why: str) -> None:
        log.error("printing on %s: %s", self._name, why)
        self.failed.emit()
