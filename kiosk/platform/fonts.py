"""The bundled fonts."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtGui import QFontDatabase

log = logging.getLogger(__name__)


def load_fonts(folder: Path) -> None:
    """Make the bundled fonts known to Qt; one that cannot be read is left out, with a log line."""
    for file in sorted(folder.glob("*.ttf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            log.error("%s: the file: is not a font that can be read. Put it back.", file.name)
