"""Where the project's own files are. Everything else takes paths as arguments.

In a checkout the resources are in `resources/` beside the package; in an installed wheel they are
inside the package, in `_resources/` (see pyproject.toml).
"""

import sys
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
PROJECT = PACKAGE.parent
"""The folder that holds the package; in a checkout the top of the repository."""

_PACKAGED = PACKAGE / "_resources"
_IS_INSTALLED = _PACKAGED.is_dir()

RESOURCES = _PACKAGED if _IS_INSTALLED else PROJECT / "resources"
LEAFLETS = RESOURCES / "leaflets"
KIOSK_LOCALE = RESOURCES / "locale"
LANGUAGES = RESOURCES / "languages.toml"
FONTS = RESOURCES / "fonts"
ICONS = RESOURCES / "icons"
ANATOMY = RESOURCES / "anatomy"
FIGURE_PALETTE = RESOURCES / "figure-palette.toml"
REVIEW = RESOURCES / "review"
QML = PACKAGE / "qml"
PAPER_WORDS = PACKAGE / "printing" / "words.py"

PYTHON = (
    sys.executable,
    *(["-E"] if sys.flags.ignore_environment else []),
    *(["-s"] if sys.flags.no_user_site else []),
)
"""The interpreter that runs this program, as strict as it is itself about what it takes in."""

PROGRAM = ("-P", "-m", "kiosk") if _IS_INSTALLED else (str(PROJECT / "main.py"),)
"""The arguments with which `sys.executable` runs this same kiosk, from any working directory."""
