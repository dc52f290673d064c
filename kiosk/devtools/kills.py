"""`ward-kiosk kills`: what a power cut does, by SIGKILL at random moments. Not on Windows.

The kiosk itself writes no file. What a hospital writes with its commands is killed amid writing:
then each file is the old one or the new one, and writing again leaves nothing behind. A whole kiosk
is killed while it starts, and later: each next start shows its page and tells of no fault.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from kiosk import paths
from kiosk.exit_codes import ExitCode
from kiosk.files import write_whole
from kiosk.leaflet.library import leaflet_names
from kiosk.leaflet.seal import SealError, check_seal, seal
from kiosk.leaflet.translations import read_translation

WRITES, STARTS = 900, 100
WRITE_SECONDS = 0.02
"""A write is killed at most so long after it has begun; it takes a few milliseconds."""
SEAL_SECONDS = 0.15
START_SECONDS = 4.0
PATIENCE_SECONDS = 60.0
READY = b"READY=1"


class Writes:
    """Three things that are written, in a folder of its own, and what must be true of each."""

    def __init__(self, place: Path, leaflet: Path) -> None:
        """Copy a leaflet to `place`, and seal it with a key made for it."""
        self._leaflet = place / leaflet.name
        shutil.copytree(leaflet, self._leaflet)
        self._key, self._signers = place / "key", place / "signers"
        command = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(self._key)]
        subprocess.run(command, check=True)
        public = self._key.with_suffix(".pub").read_text(encoding="utf-8")
        self._signers.write_text(f"hospital {public}", encoding="utf-8")
        self._review = self._leaflet / "review.toml"
        self._po = sorted((self._leaflet / "locale").glob("*.po"))[0]
        text = self._po.read_text(encoding="utf-8")
        self._texts = {
            self._review: tuple(f"# {word}\n" * 20_000 for word in ("old", "new")),
            self._po: (text, text + "\n# new\n"),
        }
        for file, (old, _) in self._texts.items():
            write_whole(file, old)
        seal(self._leaflet, self._key)

    def kinds(self) -> dict[str, tuple[Callable[[], object], Callable[[], str], float]]:
        """Return by name what writes, what tells what is wrong after it, and how long to wait."""
        return {
            "signatures": (lambda: self._write(self._review), self._wrong_text, WRITE_SECONDS),
            "translation": (lambda: self._write(self._po), self._wrong_text, WRITE_SECONDS),
            "seal": (lambda: seal(self._leaflet, self._key), self._wrong_seal, SEAL_SECONDS),
        }

    def _write(self, file: Path) -> None:
        for text in self._texts[file]:
            write_whole(file, text)

    def _wrong_text(self) -> str:
        for file, texts in self._texts.items():
            if file.read_text(encoding="utf-8") not in texts:
                return f"{file.name} is half written"
            write_whole(file, texts[0])
        read_translation(self._po)
        left = [one.name for one in self._leaflet.rglob(".*")]
        return f"left behind: {', '.join(left)}" if left else ""

    def _wrong_seal(self) -> str:
        """Until it is sealed again such a leaflet is not whole, and is not offered."""
        try:
            seal(self._leaflet, self._key)
            check_seal(self._leaflet, self._signers)
        except SealError as error:
            return f"cannot be sealed again: {error}"
        return ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--writes", type=int, default=WRITES, help=f"default {WRITES}")
    parser.add_argument("--starts", type=int, default=STARTS, help=f"default {STARTS}")
    parser.add_argument("--seed", type=int, default=1, help="of the moments (default 1)")


def execute(options: argparse.Namespace) -> int:
    """Kill, look, and print what is wrong; return FAULTS when anything is."""
    chance = random.Random(options.seed)
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as place:
        writes = Writes(Path(place), paths.LEAFLETS / leaflet_names(paths.LEAFLETS)[0])
        kinds = writes.kinds()
        for number in range(options.writes):
            name = list(kinds)[number % len(kinds)]
            write, look, seconds = kinds[name]
            _kill_amid(write, chance.uniform(0, seconds))
            if told := look():
                wrong.append(f"kill {number}, {name}: {told}")
    print(f"{options.writes} writers killed: {len(wrong)} wrong", flush=True)
    slowest = 0.0
    for number in range(options.starts):
        if number % 2:
            _start(chance.uniform(0, START_SECONDS), waits=False)
        told, seconds = _start(chance.uniform(0, START_SECONDS / 2), waits=True)
        slowest = max(slowest, seconds)
        if told:
            wrong.append(f"start {number}: {told}")
    print(f"{options.starts} starts after a kill: the slowest was ready after {slowest:.1f} s")
    for line in wrong:
        print(line)
    return ExitCode.FAULTS if wrong else ExitCode.OK


def _kill_amid(write: Callable[[], object], seconds: float) -> None:
    """Have a process of its own write again and again, and kill it after some seconds."""
    child = os.fork()
    if child == 0:
        os.setsid()
        quiet = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):
            os.dup2(quiet, stream)
        while True:
            write()
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def _start(seconds: float, waits: bool) -> tuple[str, float]:
    """Start a kiosk and kill it after some seconds, from when it is ready if it `waits` for that.

    Returns what it told of faults, and after how many seconds it was ready.
    """
    with (
        tempfile.TemporaryDirectory() as folder,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end,
    ):
        end.bind(str(Path(folder) / "notify"))
        end.settimeout(PATIENCE_SECONDS)
        screenless = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software"}
        notify = {"NOTIFY_SOCKET": str(Path(folder) / "notify"), "WATCHDOG_USEC": "300000"}
        began = time.monotonic()
        process = subprocess.Popen(
            [*paths.PYTHON, *paths.PROGRAM],
            env=os.environ | screenless | notify,
            stderr=subprocess.PIPE,
            text=True,
        )
        told, ready = "", 0.0
        try:
            if waits:
                told = "" if end.recv(100) == READY else "is not ready"
                ready = time.monotonic() - began
            time.sleep(seconds)
        except TimeoutError:
            told = "is never ready"
        process.kill()
        lines = process.communicate()[1].splitlines()
        faults = [line for line in lines if not line.startswith("INFO")] if waits else []
        return told or " | ".join(faults), ready
