"""A sound server of its own whose sound goes nowhere, and a recording of all that it plays."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

RATE = 24_000
"""Samples a second of what is recorded: one channel of 16 bits."""
BEGIN_SECONDS = 10.0
"""How long the server may take to be there."""
_PROGRAMS = ("pulseaudio", "parec")


class NullSink:
    """PulseAudio with a null sink, which plays by the clock; it is this process's server, too."""

    def __init__(self) -> None:
        """Start it. Raises OSError where a program of it is not installed, or does not start."""
        missing = [program for program in _PROGRAMS if shutil.which(program) is None]
        if missing:
            raise OSError(f"{', '.join(missing)}: not installed")
        self._folder = tempfile.TemporaryDirectory()
        place = Path(self._folder.name)
        socket, self._recording = place / "socket", place / "recording"
        home = {**os.environ, "HOME": str(place), "XDG_RUNTIME_DIR": str(place)}
        server = ["pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1"]
        server += ["-L", "module-null-sink sink_name=null"]
        server += ["-L", f"module-native-protocol-unix socket={socket} auth-anonymous=1"]
        self._server = _started(server, home)
        os.environ["PULSE_SERVER"] = f"unix:{socket}"
        began = time.monotonic()
        while not socket.exists():
            if self._server.poll() is not None or time.monotonic() - began > BEGIN_SECONDS:
                self._server.kill()
                raise OSError("pulseaudio: does not start")
            time.sleep(0.05)
        record = ["parec", "--raw", "--format=s16le", f"--rate={RATE}", "--channels=1"]
        record += ["--latency-msec=20", "--device=null.monitor", str(self._recording)]
        self._recorder = _started(record, {**home, "PULSE_SERVER": os.environ["PULSE_SERVER"]})

    def recorded(self) -> bytes:
        """Return all that was played, and the silence between, until now."""
        return self._recording.read_bytes() if self._recording.exists() else b""

    def close(self) -> None:
        """End it."""
        for program in (self._recorder, self._server):
            program.kill()
            program.wait()
        del os.environ["PULSE_SERVER"]
        self._folder.cleanup()


def _started(command: list[str], environment: dict[str, str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
