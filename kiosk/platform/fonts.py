"""The bundled fonts, as Qt reads them."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

log = logging.getLogger(__name__)

FAMILY = "Noto Sans"
"""The font of all words; what it has no letters for is drawn in the first of the others."""

ARABIC_FAMILY = "Noto Sans Arabic UI"
ETHIOPIC_FAMILY = "Noto Sans Ethiopic"
CHINESE_FAMILY = "Kiosk Sans SC"

OTHERS = (ARABIC_FAMILY, ETHIOPIC_FAMILY, CHINESE_FAMILY)


def load_fonts(folder: Path) -> None:
    """Make the bundled fonts known to Qt; one that cannot be read is left out, with a log line."""
    for file in font_files(folder):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            log.error("%s: the file: is not a font that can be read. Put it back.", file.name)
    # Else a font of the machine's that has these letters comes before the bundled one.
    QFont.insertSubstitutions(FAMILY, OTHERS)


def character_tests(folder: Path) -> dict[Path, Callable[[str], bool] | None]:
    """Return of each bundled font what tells whether it has a character; None: not a font.

    Needs a QGuiApplication.
    """
    return {file: _character_test(file) for file in font_files(folder)}


def _character_test(file: Path) -> Callable[[str], bool] | None:
    font = QRawFont(str(file), 16)
    return (lambda character: font.supportsCharacter(ord(character))) if font.isValid() else None


def font_files(folder: Path) -> list[Path]:
    """Return the files of the bundled fonts."""
    return sorted(folder.glob("*.[ot]tf"))
