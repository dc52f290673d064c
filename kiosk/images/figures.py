"""Drawings for QML: SVG figures of a pack, and the kiosk's icons in any colour."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider

from kiosk.files import UnreadableFileError, read_bytes
from kiosk.images.theme_colours import ThemeColours
from kiosk.leaflet.model import MIRRORED, SMALL

log = logging.getLogger(__name__)

ICON_INK = b"#000000"
CHECK = "`ward-kiosk check` names it: the log would tell which page was open."
DEFAULT_SIZE = QSize(400, 300)
LARGEST = QSize(4096, 4096)
"""No drawing takes more pixels, whatever size it says of itself."""


class FigureProvider(QQuickImageProvider):
    """Serves `image://figure/<theme>/<pack>/<name>`, rendered at the requested size.

    The pack `kiosk` stands for the kiosk's own drawings. With `/mirrored` after the name, the
    drawing is shown as in a mirror; with `.small` at the end it is the figure's simpler drawing,
    if it has one.
    """

    def __init__(self, figures_of: Callable[[str], Path | None], own: Path, palette: Path) -> None:
        """`figures_of` returns the folder of a pack's figures by its name, or None.

        `own` is the folder of the kiosk's own drawings, `palette` the file with the colours.
        """
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._figures_of = figures_of
        self._own = own
        self._colours = ThemeColours(palette)

    def requestImage(self, address: str, size: QSize, requested: QSize) -> QImage:
        """Return a figure; an empty image, and a log line, when it is missing or broken."""
        svg, is_mirrored = self.drawing(address)
        return _rendered(svg, requested, is_mirrored)

    def drawing(self, address: str) -> tuple[bytes, bool]:
        """Return a figure's SVG, and whether it is shown as in a mirror.

        It is empty, after a log line, when it is missing or broken.
        """
        theme, _, place = address.partition("/")
        size_mark = SMALL if place.endswith(SMALL) else ""
        place = place.removesuffix(SMALL)
        is_mirrored = place.endswith(MIRRORED)
        pack, _, name = place.removesuffix(MIRRORED).partition("/")
        folder = self._own if pack == "kiosk" else self._figures_of(pack)
        if folder is None:
            log.error("a figure: belongs to no leaflet of the settings.")
            return b"", is_mirrored
        svg = _safe(_read(_file(folder, name, size_mark))) if "/" not in name else b""
        return self._colours.recoloured(svg, theme), is_mirrored


class IconProvider(QQuickImageProvider):
    """Serves `image://icon/<name>/<rrggbb>`."""

    def __init__(self, icons: Path) -> None:
        """`icons` is the folder of the SVG icons, drawn in black."""
        super().__init__(QQuickImageProvider.ImageType.Image)
        self._icons = icons

    def requestImage(self, address: str, size: QSize, requested: QSize) -> QImage:
        """Return an icon in a colour; an empty image, and a log line, when it is missing."""
        name, _, colour = address.partition("/")
        file = self._icons / f"{name}.svg"
        return _rendered(_read(file).replace(ICON_INK, b"#" + colour.encode()), requested)


def _file(folder: Path, name: str, size_mark: str) -> Path:
    file = folder / f"{name}{size_mark}.svg"
    return file if file.is_file() else folder / f"{name}.svg"


def _safe(svg: bytes) -> bytes:
    # Imported here to keep it out of start-up: the first page has no figure.
    from kiosk.leaflet.svg import UnsafeSvgError, drawable

    try:
        return drawable(svg) if svg else b""
    except UnsafeSvgError as error:
        log.error("a drawing: %s. %s", error, CHECK)
        return b""


def _read(file: Path) -> bytes:
    try:
        return read_bytes(file)
    except UnreadableFileError as error:
        log.error("a drawing: %s. %s", error.fault.problem, CHECK)
        return b""


def _rendered(svg: bytes, requested: QSize, is_mirrored: bool = False) -> QImage:
    # Imported here to keep them out of start-up: the first page has no images.
    from PySide6.QtCore import Qt
    from PySide6.QtSvg import QSvgRenderer

    renderer = QSvgRenderer(QByteArray(svg)) if svg else None
    if renderer is not None and not renderer.isValid():
        log.error("a drawing: is not SVG that can be drawn. %s", CHECK)
        renderer = None
    natural = renderer.defaultSize() if renderer else DEFAULT_SIZE
    wanted = natural.scaled(requested, Qt.AspectRatioMode.KeepAspectRatio)
    size = (wanted if wanted.isValid() and not wanted.isEmpty() else natural).boundedTo(LARGEST)
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    if renderer is not None:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_mirrored:
            painter.translate(size.width(), 0)
            painter.scale(-1, 1)
        renderer.render(painter)
        painter.end()
    return image
