"""Where the project's own files are. Everything else takes paths as arguments.

In a checkout the resources are in `resources/` beside the package; in an installed wheel they are
inside the package, in `_resources/` (see pyproject.toml).
"""

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
FIGURE_PALETTE = RESOURCES / "figure-palette.toml"
QML = PACKAGE / "qml"
PAPER_WORDS = PACKAGE / "printing" / "words.py"

PROGRAM = ("-P", "-m", "kiosk") if _IS_INSTALLED else (str(PROJECT / "main.py"),)
"""The arguments with which `sys.executable` runs this same kiosk, from any working directory."""
