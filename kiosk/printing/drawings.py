"""The figures of a leaflet as parts of a PDF: lines and colours, no pixels."""

from __future__ import annotations

import io
from collections.abc import Iterable

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    FloatObject,
    IndirectObject,
    NameObject,
)
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer

from kiosk import paths
from kiosk.images.figures import FigureProvider
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.model import Pack
from kiosk.leaflet.translated import shown_as

HEIGHT = 150.0
"""Of the page that a figure is drawn on, in points; it is made smaller where it is shown."""
DPI = 300
"""Of what Qt cannot write as lines."""


class Drawings:
    """The figures of a leaflet, by name."""

    def __init__(
        self, leaflet: OpenLeaflet, pack: Pack, names: Iterable[str], is_right_to_left: bool
    ) -> None:
        """Read the figures with those names; one that cannot be read is a white place."""
        folder = leaflet.folder / "figures"
        provider = FigureProvider(lambda _: folder, paths.ICONS, paths.FIGURE_PALETTE)
        self._svgs: dict[str, tuple[QSvgRenderer, bool]] = {}
        for name in sorted(names):
            address = f"day/{leaflet.name}/{shown_as(pack, name, is_right_to_left)}"
            svg, is_mirrored = provider.drawing(address)
            self._svgs[name] = QSvgRenderer(QByteArray(svg)), is_mirrored
        self.shapes = {name: _shape(renderer) for name, (renderer, _) in self._svgs.items()}
        """The ratio of width to height of each."""

    def add_to(self, writer: PdfWriter) -> dict[str, IndirectObject]:
        """Write each figure once, as what may be shown in a square of one point; by name."""
        if not self._svgs:
            return {}
        reader = PdfReader(io.BytesIO(self._drawn()))
        found = {}
        for name, page in zip(self._svgs, reader.pages, strict=True):
            plain = DecodedStreamObject()
            contents = page.get_contents()
            plain.set_data(contents.get_data() if contents is not None else b"")
            form = plain.flate_encode()
            width, height = float(page.mediabox.width), float(page.mediabox.height)
            form[NameObject("/Type")] = NameObject("/XObject")
            form[NameObject("/Subtype")] = NameObject("/Form")
            form[NameObject("/BBox")] = _numbers(0, 0, width, height)
            form[NameObject("/Matrix")] = _numbers(1 / width, 0, 0, 1 / height, 0, 0)
            form[NameObject("/Resources")] = page["/Resources"].clone(writer)
            found[name] = writer._add_object(form)
        return found

    def _drawn(self) -> bytes:
        """Return a PDF with a figure on each page."""
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(DPI)
        writer.setPageMargins(QMarginsF())
        painter: QPainter | None = None
        for name, (renderer, is_mirrored) in self._svgs.items():
            size = QSizeF(HEIGHT * self.shapes[name], HEIGHT)
            page = QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
            writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF()))
            if painter is None:
                painter = QPainter(writer)
            else:
                writer.newPage()
            painter.save()
            if is_mirrored:
                painter.translate(writer.width(), 0)
                painter.scale(-1, 1)
            if renderer.isValid():
                renderer.render(painter, QRectF(0, 0, writer.width(), writer.height()))
            painter.restore()
        if painter is not None:
            painter.end()
        buffer.close()
        return bytes(data.data())


def _shape(renderer: QSvgRenderer) -> float:
    size = renderer.viewBoxF().size()
    return size.width() / size.height() if renderer.isValid() and size.height() > 0 else 4 / 3


def _numbers(*values: float) -> ArrayObject:
    return ArrayObject(FloatObject(round(value, 8)) for value in values)
