"""A worker: a process beside the kiosk that may hang or die without harm to the screen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QProcess, Signal

from kiosk.speech.worker_protocol import Message, NotUnderstoodError, line

LONGEST_LINE = 64_000
"""Bytes of a worker's line: it reports in some hundred."""
END_MS = 1000
"""How long a killed worker may take to be gone."""


class WorkerProcess(QObject):
    """Runs a worker, and passes on messages both ways; never waits for it.

    What the worker writes to stderr goes nowhere: FFmpeg tells there how long each sentence lasts,
    and the name of a recording, which would tell the journal what was listened to.
    """

    told = Signal(object)
    """A report of the worker's."""
    lost = Signal(str)
    """The worker is gone without having been asked to, and why, for the log."""

    def __init__(
        self,
        command: Sequence[str],
        report: Callable[[bytes], object],
        parent: QObject | None = None,
    ) -> None:
        """`command` runs the worker, `report` reads a line of its. Nothing is started yet."""
        super().__init__(parent)
        self._command = tuple(command)
        self._report = report
        self._process: QProcess | None = None

    @property
    def is_running(self) -> bool:
        """Return whether there is a worker, or one is being started."""
        return self._process is not None

    def start(self) -> None:
        """Start the worker, if there is none."""
        if self._process is not None:
            return
        process = QProcess(self)
        process.readyReadStandardOutput.connect(self._read)
        process.setStandardErrorFile(QProcess.nullDevice())
        process.finished.connect(self._lose)
        process.errorOccurred.connect(self._take_error)
        self._process = process
        process.start(self._command[0], list(self._command[1:]))

    def send(self, message: Message) -> None:
        """Tell the worker, if there is one."""
        if self._process is not None:
            self._process.write(line(message))

    def close(self) -> None:
        """Kill the worker, also one that is frozen."""
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(END_MS)
            process.deleteLater()

    def _read(self) -> None:
        while self._process is not None and self._process.canReadLine():
            line = bytes(self._process.readLine().data())
            if len(line) > LONGEST_LINE:
                self._lose_for("the worker talks too much")
                return
            try:
                self.told.emit(self._report(line))
            except NotUnderstoodError as error:
                self._lose_for(f"the worker says {error}")
        if self._process is not None and self._process.bytesAvailable() > LONGEST_LINE:
            self._lose_for("the worker talks without an end")

    def _lose(self, code: int) -> None:
        self._lose_for(f"the worker has ended with code {code}")

    def _take_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self._lose_for("the worker cannot be started")

    def _lose_for(self, why: str) -> None:
        self.close()
        self.lost.emit(why)
