"""A program of the system's that is run once: text in, what it says out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

CRASHED = -1
"""The exit code of a program that was killed."""

END_MS = 1000
"""How long a killed program may take to be gone."""


class ProcessRunner(QObject):
    """Runs one at a time, beside the GUI thread; one that hangs is ended."""

    ended = Signal(int, object, object)
    """Its exit code or CRASHED, and the bytes it wrote to stdout and to stderr."""
    failed = Signal(str)
    """It could not be started, or gave no answer; why, for the log."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """`name` is looked for on the PATH when it is started."""
        super().__init__(parent)
        self._name = name
        self._process: QProcess | None = None
        self._guard = QTimer(self)
        self._guard.setSingleShot(True)
        self._guard.timeout.connect(self._give_up)

    @property
    def is_running(self) -> bool:
        """Whether it has been started and has not ended yet."""
        return self._process is not None

    def start(self, arguments: Sequence[str], text: bytes, seconds: float) -> None:
        """Run it with `text` as its stdin, for at most `seconds`; end the one before."""
        self.stop()
        process = QProcess(self)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._broken)
        self._process = process
        process.start(self._name, list(arguments))
        process.write(text)
        process.closeWriteChannel()
        self._guard.start(round(seconds * 1000))

    def stop(self) -> None:
        """End it; neither `ended` nor `failed` tells of it."""
        process = self._take()
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(END_MS)

    def _take(self) -> QProcess | None:
        self._guard.stop()
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        return process

    def _end(self) -> None:
        process = self._take()
        if process is not None:
            crashed = process.exitStatus() == QProcess.ExitStatus.CrashExit
            self.ended.emit(
                CRASHED if crashed else process.exitCode(),
                bytes(process.readAllStandardOutput().data()),
                bytes(process.readAllStandardError().data()),
            )

    def _broken(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._take() is not None:
            self.failed.emit(f"{self._name} cannot be started")

    def _give_up(self) -> None:
        self.stop()
        self.failed.emit(f"{self._name} gave no answer in time")
