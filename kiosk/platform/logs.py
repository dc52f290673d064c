"""The log: one line per event on stderr, for the journal, and few repetitions of a line."""

from __future__ import annotations

import logging
import os
import sys
import time
from collections.abc import Callable
from typing import TextIO

MAX_PER_MINUTE = 5
"""How often the same line is written within a minute."""

_MAX_LINES = 500
"""How many different lines are remembered."""


class OneLine(logging.Formatter):
    """Formats an event, with its traceback, as one line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        return " | ".join(line.strip() for line in super().format(record).splitlines() if line)


class RateLimit(logging.Filter):
    """Drops a line that was written MAX_PER_MINUTE times in a minute; the last one says so."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` returns seconds."""
        super().__init__()
        self._clock = clock
        self._seen: dict[tuple[str, str], list[float]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether the line is to be written."""
        now = self._clock()
        key = (record.name, record.getMessage())
        times = [at for at in self._seen.pop(key, []) if now - at < 60.0]
        if len(times) < MAX_PER_MINUTE:
            times.append(now)
        elif len(times) == MAX_PER_MINUTE:
            times.append(now)
            record.msg = f"{record.getMessage()} (repeated: not written again within a minute)"
            record.args = ()
        else:
            self._seen[key] = times
            return False
        self._seen[key] = times
        if len(self._seen) > _MAX_LINES:
            self._seen.pop(next(iter(self._seen)))
        return True


class JournalLine(OneLine):
    """As OneLine, after the priority that `journalctl -p err` goes by (sd-daemon(3))."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        priorities = ((50, 2), (40, 3), (30, 4), (20, 6))  # critical, error, warning, info
        found = (priority for level, priority in priorities if record.levelno >= level)
        return f"<{next(found, 7)}>{super().format(record)}"


class LastFault(logging.Handler):
    """Remembers the last error, for staff who look at the machine. The log tells of no person."""

    def __init__(self) -> None:
        """Begin without one."""
        super().__init__(logging.ERROR)
        self.line = ""

    def emit(self, record: logging.LogRecord) -> None:
        """Remember an error."""
        when = time.strftime("%d-%m %H:%M", time.localtime(record.created))
        self.line = f"{when} {OneLine().format(record)}"


_LAST_FAULT = LastFault()


def last_fault() -> str:
    """Return the last error of this run, with its time; empty for none."""
    return _LAST_FAULT.line


def is_journal(stream: TextIO, told: str) -> bool:
    """Return whether what is written to `stream` goes to the journal.

    `told` is the value of JOURNAL_STREAM, "device:inode" of the journal's stream (systemd.exec(5)).
    """
    try:
        status = os.fstat(stream.fileno())
    except (OSError, ValueError):
        return False
    return told == f"{status.st_dev}:{status.st_ino}"


def log_to_stderr() -> None:
    """Write all events to stderr from now on."""
    handler = logging.StreamHandler(sys.stderr)
    kind = JournalLine if is_journal(sys.stderr, os.environ.get("JOURNAL_STREAM", "")) else OneLine
    handler.setFormatter(kind("%(levelname)s %(name)s: %(message)s"))
    handler.addFilter(RateLimit())
    logging.basicConfig(level=logging.INFO, handlers=[handler, _LAST_FAULT])


def log_qt_messages() -> None:
    """Write Qt's own messages to the same log."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    levels = {
        QtMsgType.QtDebugMsg: logging.DEBUG,
        QtMsgType.QtInfoMsg: logging.INFO,
        QtMsgType.QtWarningMsg: logging.WARNING,
        QtMsgType.QtCriticalMsg: logging.ERROR,
        QtMsgType.QtFatalMsg: logging.CRITICAL,
    }
    log = logging.getLogger("qt")

    def take(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        log.log(levels.get(kind, logging.WARNING), "%s", message)

    qInstallMessageHandler(take)
