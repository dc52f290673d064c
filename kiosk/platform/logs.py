"""The log: one line an event on stderr, for the journal to keep, and no flood of one line."""

from __future__ import annotations

import logging
import sys
import time
from collections.abc import Callable

MOST_A_MINUTE = 5
"""How often the same line may come within a minute."""

_DIFFERENT_LINES = 500


class OneLine(logging.Formatter):
    """Puts an event, its traceback and all, on one line."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        return " | ".join(line.strip() for line in super().format(record).splitlines() if line)


class RateLimit(logging.Filter):
    """Lets the same line through only so often, and says so when it stops."""

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
        if len(times) < MOST_A_MINUTE:
            times.append(now)
        elif len(times) == MOST_A_MINUTE:
            times.append(now)
            record.msg = f"{record.getMessage()} (again and again: not told for a minute)"
            record.args = ()
        else:
            self._seen[key] = times
            return False
        self._seen[key] = times
        if len(self._seen) > _DIFFERENT_LINES:
            self._seen.pop(next(iter(self._seen)))
        return True


def log_to_stderr() -> None:
    """Write all events to stderr from now on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(OneLine("%(levelname)s %(name)s: %(message)s"))
    handler.addFilter(RateLimit())
    logging.basicConfig(level=logging.INFO, handlers=[handler])


def log_qt_messages() -> None:
    """Have Qt's own messages come the same way."""
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
