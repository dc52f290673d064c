"""The kiosk as a process of its own, watched as systemd would."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk import paths

PATIENCE_SECONDS = 60
MAIN = [sys.executable, *paths.PROGRAM]


@dataclass
class Running:
    """A kiosk that was started."""

    process: subprocess.Popen[str]
    _socket: socket.socket

    def hear(self, count: int) -> list[bytes]:
        """Return what it tells next: READY=1 first, then WATCHDOG=1 for each painted frame."""
        return [self._socket.recv(100) for _ in range(count)]

    def kill(self) -> str:
        """End it as a power cut would; return what it wrote to stderr until then."""
        self.process.kill()
        return self.process.communicate()[1]


@contextmanager
def running(
    environment: dict[str, str] | None = None,
    wrapper: Sequence[str] = (),
    without: Sequence[str] = (),
    **arguments: object,
) -> Iterator[Running]:
    """Start the kiosk without a screen; end it on leaving.

    `wrapper` is a command that runs another; `without` are variables that it shall not have.
    """
    folder = tempfile.mkdtemp()
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
        end.bind(str(Path(folder) / "notify"))
        end.settimeout(PATIENCE_SECONDS)
        variables = os.environ | {
            "NOTIFY_SOCKET": end.getsockname(),
            "WATCHDOG_USEC": "300000",
            "QT_QPA_PLATFORM": "offscreen",
            "QT_QUICK_BACKEND": "software",
        }
        variables |= environment or {}
        process = subprocess.Popen(
            [*wrapper, *MAIN],
            env={name: value for name, value in variables.items() if name not in without},
            stderr=subprocess.PIPE,
            text=True,
            **arguments,  # type: ignore[call-overload]
        )
        try:
            yield Running(process, end)
        finally:
            if process.returncode is None:
                process.kill()
                process.communicate()
            shutil.rmtree(folder)
