"""Drawings for QML: SVG figures of a pack, and the kiosk's icons in any colour."""

from __future__ import annotations

import logging
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider

if TYPE_CHECKING:
    from kiosk.leaflet.svg import Palette

log = logging.getLogger(__name__)

ICON_INK = b"#000000"
DRAWN_IN = "day"
"""The theme in whose colours figures are drawn."""
DEFAULT_SIZE = QSize(400, 300)


class FigureProvider(QQuickImageProvider):
    """Serves `image://figure/<theme>/<pack>/<name>`, drawn crisp at the size that is asked for.

    The pack `kiosk` is the kiosk's own drawings.
    """

    def __init__(self, leaflets: Path, own: Path, palette: Path) -> None:
        """Take the folder of the packs, that of the kiosk's own drawings, and the palette file."""
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._leaflets = leaflets
        self._own = own
        self._palette_file = palette

    def requestImage(self, address: str, size: QSize, requested: QSize) -> QImage:
        """Draw a figure. One that is missing or broken is empty, with a line in the log."""
        theme, _, place = address.partition("/")
        pack, _, name = place.partition("/")
        folder = self._own if pack == "kiosk" else self._leaflets / pack / "figures"
        file = folder / f"{name}.svg"
        svg = _read(file)
        if theme != DRAWN_IN and self._palette is not None:
            svg = self._palette.recoloured(svg, theme)
        return _drawn(svg, file, requested)

    @cached_property
    def _palette(self) -> Palette | None:
        # Only now: figures come after the first page, and most wards begin by day.
        from kiosk.files import UnreadableFileError, read_toml
        from kiosk.leaflet.svg import Palette

        try:
            return read_toml(self._palette_file, Palette)
        except UnreadableFileError as error:
            log.error("%s Figures keep the colours of day.", error.fault)
            return None


class IconProvider(QQuickImageProvider):
    """Serves `image://icon/<name>/<rrggbb>`."""

    def __init__(self, icons: Path) -> None:
        """`icons` is the folder of the SVG icons, drawn in black."""
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._icons = icons

    def requestImage(self, address: str, size: QSize, requested: QSize) -> QImage:
        """Draw an icon in its colour. One that is missing is empty, with a line in the log."""
        name, _, colour = address.partition("/")
        file = self._icons / f"{name}.svg"
        return _drawn(_read(file).replace(ICON_INK, b"#" + colour.encode()), file, requested)


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        log.error("%s: the file: cannot be read (%s). Put it back.", file.name, error.strerror)
        return b""


def _drawn(svg: bytes, file: Path, requested: QSize) -> QImage:
    # Only now: both are slow to import, and pictures come after the first page.
    from PySide6.QtCore import Qt
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(svg)) if svg else None
    if renderer is not None and not renderer.isValid():
        log.error("%s: the file: is not SVG that can be drawn. Mend it.", file.name)
        renderer = None
    natural = renderer.defaultSize() if renderer else DEFAULT_SIZE
    wanted = natural.scaled(requested, Qt.AspectRatioMode.KeepAspectRatio)
    image = QImage(
        wanted if wanted.isValid() and not wanted.isEmpty() else natural,
        QImage.Format.Format_ARGB32_Premultiplied,
    )
    image.fill(Qt.GlobalColor.transparent)
    if renderer is not None:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer.render(painter)
        painter.end()
    return image
