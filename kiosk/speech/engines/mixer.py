"""Whether the machine's own sound is switched off: then everything plays, and nothing is heard."""

from __future__ import annotations

import re
import shutil

from PySide6.QtCore import QObject, Signal

from kiosk.platform.process_runner import ProcessRunner

PROGRAM = "pactl"
"""Of PulseAudio, and of PipeWire in its place; without it nothing is known."""
MUTE = ("get-sink-mute", "@DEFAULT_SINK@")
VOLUME = ("get-sink-volume", "@DEFAULT_SINK@")
MOST_SECONDS = 1.2
"""How long the server may take to answer; it takes some thousandths."""


class Mixer(QObject):
    """Asks the sound server; never waits for it."""

    silenced = Signal()
    """The sound is switched off, or its loudness is 0."""
    hangs = Signal()
    """The sound server gives no answer."""

    def __init__(self, parent: QObject | None = None, program: str = PROGRAM) -> None:
        """Nothing is asked yet."""
        super().__init__(parent)
        self._program = program
        self._asks = [(ProcessRunner(program, self), ask) for ask in (MUTE, VOLUME)]
        for runs, _ in self._asks:
            runs.ended.connect(self._take)
            runs.failed.connect(self.hangs)

    def look(self) -> None:
        """Ask; `silenced` or `hangs` tells soon after, or nothing does."""
        for runs, ask in self._asks if shutil.which(self._program) else ():
            runs.start(list(ask), b"", MOST_SECONDS)

    def _take(self, code: int, output: bytes, errors: bytes) -> None:
        told = output.decode("utf-8", "replace")
        loud = [int(percent) for percent in re.findall(r"(\d+)%", told)]
        is_muted = told.startswith("Mute:") and "yes" in told
        if code == 0 and (is_muted or (loud and max(loud) == 0)):
            self.silenced.emit()
