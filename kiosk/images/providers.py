"""Gives an engine every provider of images."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtQml import QQmlEngine

from kiosk.images.codes import CodeProvider
from kiosk.images.figures import FigureProvider, IconProvider


def add_image_providers(
    engine: QQmlEngine, figures_of: Callable[[str], Path | None], icons: Path, palette: Path
) -> None:
    """Let QML load figures, icons and codes.

    `figures_of` returns the folder of a leaflet's figures by its name, or None; `icons` is the
    folder of the icons and of the kiosk's own drawings, `palette` the file with the colours.
    """
    engine.addImageProvider("figure", FigureProvider(figures_of, icons, palette))
    engine.addImageProvider("icon", IconProvider(icons))
    engine.addImageProvider("code", CodeProvider())
