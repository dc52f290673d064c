"""Where the project's own files are. Everything else takes paths as arguments."""

from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
RESOURCES = PROJECT / "resources"
LEAFLETS = RESOURCES / "leaflets"
KIOSK_LOCALE = RESOURCES / "locale"
LANGUAGES = RESOURCES / "languages.toml"
FONTS = RESOURCES / "fonts"
ICONS = RESOURCES / "icons"
FIGURE_PALETTE = RESOURCES / "figure-palette.toml"
MAIN = PROJECT / "main.py"
QML = PROJECT / "kiosk" / "qml"
