"""Runs another program: its stdin given, its output returned by signal."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

CRASHED = -1
"""Stands for the exit code of a program that was killed or crashed."""

MOST_OUTPUT_BYTES = 64_000_000
"""More than a sentence's sound and the leaflet on paper take: what writes on is killed."""

KILL_WAIT_MS = 1000
"""How long to wait for the end of a killed program."""


class ProcessRunner(QObject):
    """Runs one process at a time without blocking the GUI thread; kills one that hangs."""

    ended = Signal(int, object, object)
    """The exit code or CRASHED, and the bytes written to stdout and to stderr."""
    failed = Signal(str)
    """The program could not be started or took too long; the reason, for the log."""

    def __init__(self, name: str, parent: QObject | None = None) -> None:
        """`name` is a path, or a name to be found on the PATH."""
        super().__init__(parent)
        self._name = name
        self._process: QProcess | None = None
        self._output, self._errors = bytearray(), bytearray()
        self._timeout = QTimer(self)
        self._timeout.setSingleShot(True)
        self._timeout.timeout.connect(self._time_out)

    @property
    def is_running(self) -> bool:
        """Whether a process has been started and has not ended yet."""
        return self._process is not None

    def start(self, arguments: Sequence[str], text: bytes, seconds: float) -> None:
        """Run the program with `text` as its stdin, for at most `seconds`; kill the former one."""
        self.stop()
        process = QProcess(self)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._fail_to_start)
        process.readyReadStandardOutput.connect(self._collect)
        process.readyReadStandardError.connect(self._collect)
        self._output, self._errors = bytearray(), bytearray()
        self._process = process
        process.start(self._name, list(arguments))
        process.write(text)
        process.closeWriteChannel()
        self._timeout.start(round(seconds * 1000))

    def _collect(self) -> None:
        process = self._process
        if process is None:
            return
        self._output += process.readAllStandardOutput().data()
        self._errors += process.readAllStandardError().data()
        if len(self._output) + len(self._errors) > MOST_OUTPUT_BYTES:
            self.stop()
            self.failed.emit(f"{self._name} writes without an end")

    def stop(self) -> None:
        """Kill the process, without a signal."""
        process = self._take()
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished(KILL_WAIT_MS)

    def _take(self) -> QProcess | None:
        self._timeout.stop()
        process, self._process = self._process, None
        if process is not None:
            process.deleteLater()
        return process

    def _end(self) -> None:
        self._collect()
        process = self._take()
        if process is not None:
            crashed = process.exitStatus() == QProcess.ExitStatus.CrashExit
            self.ended.emit(
                CRASHED if crashed else process.exitCode(),
                bytes(self._output),
                bytes(self._errors),
            )

    def _fail_to_start(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._take() is not None:
            self.failed.emit(f"{self._name} cannot be started")

    def _time_out(self) -> None:
        self.stop()
        self.failed.emit(f"{self._name} gave no answer in time")
