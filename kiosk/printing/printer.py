"""Prints through the system's own `lp` (CUPS), which knows the ward's printers by name."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from kiosk import paths
from kiosk.platform.process_runner import ProcessRunner
from kiosk.printing.formats import FORMATS, USUAL

log = logging.getLogger(__name__)

TIMEOUT_SECONDS = 60.0
MOST_WORDS = 200
"""How much of what `lp` says of its failure goes into the log."""
JOB_NAME = "kiosk"
"""A printer may show this name, so it names no injury."""
FOLDED = ("-o", "sides=two-sided-short-edge")
"""What a booklet is printed with: both sides, turned over the short edge."""


class Printer(QObject):
    """Prints one leaflet, or her questions.

    Other processes do the work, so that the screen goes on drawing.
    """

    sent = Signal()
    failed = Signal()
    """The leaflet could not be sent to the printer; the log says why."""

    def __init__(
        self, name: str, leaflet: Path, program: str = "lp", parent: QObject | None = None
    ) -> None:
        """`name` is the printer's, as in `lpstat -e`; `leaflet` is the folder of the leaflet."""
        super().__init__(parent)
        self._name = name
        self._leaflet = leaflet
        self._options: Sequence[str] = ()
        self._export = ProcessRunner(paths.PYTHON[0], self)
        self._export.ended.connect(self._send)
        self._export.failed.connect(self._fail)
        self._print = ProcessRunner(program, self)
        self._print.ended.connect(self._finish)
        self._print.failed.connect(self._fail)

    def print_leaflet(self, language: str, paper: str = USUAL) -> None:
        """Print the leaflet in a language, given by its code; then emit `sent` or `failed`.

        `paper` is the name of one of FORMATS.
        """
        self._options = FOLDED if FORMATS[paper].is_folded else ()
        self._start(["--lang", language, "--paper", paper], "")

    def print_questions(self, language: str, staff_language: str, asked: Sequence[str]) -> None:
        """Print what she wants to ask about, given by the ids of the texts; then emit one of them.

        It is in her language and the staff's. No file, command line or log tells of it.
        """
        self._options = ()
        what = ["--lang", language, "--staff-lang", staff_language, "--questions"]
        self._start(what, "\n".join(asked))

    def tell_once(self, sent: Callable[[], object], failed: Callable[[], object]) -> None:
        """Have it told what becomes of the next print; the printer is gone after that."""
        for told, tell in ((self.sent, sent), (self.failed, failed)):
            told.connect(tell)
            told.connect(self.deleteLater)

    def _start(self, what: Sequence[str], given: str) -> None:
        program = [*paths.PYTHON[1:], *paths.PROGRAM]
        export = [*program, "export", "--leaflet", str(self._leaflet), *what, "-"]
        self._export.start(export, given.encode("utf-8"), TIMEOUT_SECONDS)

    def _send(self, code: int, pdf: bytes, errors: bytes) -> None:
        if code != 0:
            # Its words name the language, which may be the patient's.
            self._fail(f"the PDF could not be made (exit code {code}): see `ward-kiosk export`")
            return
        job = ["-d", self._name, "-o", "media=A4", *self._options, "-t", JOB_NAME, "-"]
        self._print.start(job, pdf, TIMEOUT_SECONDS)

    def _finish(self, code: int, output: bytes, errors: bytes) -> None:
        if code == 0:
            self.sent.emit()
        else:
            said = errors.decode("utf-8", "replace").strip()
            self._fail(said[:MOST_WORDS] or f"exit code {code}")

    def _fail(self, why: str) -> None:
        log.error(
            "printer %s: the leaflet was not printed: %s. Check the printer and its name in the "
            "settings.",
            self._name,
            why,
        )
        self.failed.emit()
