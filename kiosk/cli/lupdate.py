"""The kiosk's own words, as Qt's lupdate finds them in the QML and on paper."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from kiosk import paths
from kiosk.leaflet.texts import SourceText
from kiosk.leaflet.translations import read_po

PROGRAM = "lupdate"


class LupdateMissingError(Exception):
    """lupdate is not installed, as with PySide6 from some distributions."""


def kiosk_words() -> tuple[SourceText, ...]:
    """Return the texts in qsTr() in the QML, and those of the printed leaflet.

    The id of each is its context: the name of its QML file, or "Paper".

    Raises LupdateMissingError where there is no lupdate, RuntimeError when it fails.
    """
    program = shutil.which(PROGRAM, path=_pyside_folder()) or shutil.which(PROGRAM)
    if program is None:
        raise LupdateMissingError(f"{PROGRAM} is not installed")
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "found.po"
        sources = [*sorted(paths.QML.rglob("*.qml")), paths.PAPER_WORDS]
        result = subprocess.run(
            [program, *sources, "-ts", found], capture_output=True, text=True, check=False
        )
        if result.returncode or not found.is_file():
            raise RuntimeError(f"{PROGRAM} failed: {result.stdout}{result.stderr}")
        return tuple(
            SourceText((entry.msgctxt or "").rstrip("|"), entry.msgid, entry.comment)
            for entry in read_po(found)
        )


def _pyside_folder() -> str:
    """Return the folder of PySide6, whose wheels have Qt's own lupdate in it.

    Their script pyside6-lupdate is missing from an environment that sees the PySide6 of another.
    """
    spec = importlib.util.find_spec("PySide6")
    return os.pathsep.join(spec.submodule_search_locations or ()) if spec else ""
