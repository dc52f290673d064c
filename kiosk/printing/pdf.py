"""The leaflet as an A4 PDF, with its language and title in the file."""

from __future__ import annotations

import io
from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextDocument,
)

from kiosk import paths
from kiosk.images.figures import FigureProvider
from kiosk.leaflet.languages import Language
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.model import Pack
from kiosk.platform.translator import KioskTexts
from kiosk.printing.callouts import numbered
from kiosk.printing.html import FIGURE_URL, figures_in, labels_from_top, pieces
from kiosk.printing.words import Words, words_on_paper

FIGURE_PIXELS = QSize(600, 450)
MARGIN_MM = 16
SET_DPI = 96
"""Texts are set in 96ths of an inch, and drawn finer."""
PRINT_DPI = 1200
BODY_PIXELS = 15
"""11 points: 2.8 mm capitals."""
FOOT = 28
FOOT_PIXELS = 12
FOOT_INK = "#4F3F4C"
STYLE = """
h1 { font-size: 30px; color: #1D4F4B; margin-top: 0; margin-bottom: 4px; }
h2 { font-size: 22px; color: #1D4F4B; margin-top: 18px; margin-bottom: 2px; }
h3 { font-size: 17px; margin-top: 10px; margin-bottom: 2px; }
p { margin-top: 2px; margin-bottom: 5px; }
.note { font-size: 12px; color: #4F3F4C; }
"""


def leaflet_pdf(leaflet: OpenLeaflet, language: Language) -> bytes:
    """Return a leaflet in a language as a PDF. A QGuiApplication and the fonts must be there.

    Raises ValueError when the leaflet or the translation cannot be read; the log says why.
    """
    pack, translation = leaflet.pack, leaflet.translation(language.code)
    if pack is None or translation is None:
        raise ValueError(f"there is no leaflet in {language.code} that can be read")
    sheets = _Sheets(leaflet, pack, language.direction == "rtl")
    title = translation.shown("leaflet.title", pack.leaflet.title).text.replace("\u00ad", "")
    words = _words(leaflet, pack, language.code)
    parts = pieces(pack, translation, language, words, sheets.shapes, leaflet.anchors)
    return _labelled(sheets.printed(parts, title), title, language.code)


def _words(leaflet: OpenLeaflet, pack: Pack, language: str) -> Words:
    texts = KioskTexts(paths.KIOSK_LOCALE)
    texts.use(language)

    def translate(context: str, source: str) -> str:
        return texts.translate(context, source) or source

    signed, count = leaflet.signed_count(language)
    return words_on_paper(translate, signed, count, pack.leaflet.language)


class _Sheets:
    """Sets pieces below each other, each on one sheet where it fits on any."""

    def __init__(self, leaflet: OpenLeaflet, pack: Pack, is_right_to_left: bool) -> None:
        provider = FigureProvider(leaflet.folder.parent, paths.ICONS, paths.FIGURE_PALETTE)
        self._figures: dict[str, QImage] = {}
        for name in figures_in(pack):
            address = f"day/{leaflet.folder.name}/{name}"
            drawn = provider.requestImage(address, QSize(), FIGURE_PIXELS)
            opaque = QImage(drawn.size(), QImage.Format.Format_RGB32)
            opaque.fill(0xFFFFFFFF)
            painter = QPainter(opaque)
            painter.drawImage(0, 0, drawn)
            painter.end()
            places = _label_places(pack, name, leaflet.anchors(name))
            self._figures[name] = numbered(opaque, places, at_left=is_right_to_left)
        self.shapes = {name: one.width() / one.height() for name, one in self._figures.items()}

    def printed(self, parts: list[str], title: str) -> bytes:
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setTitle(title)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
        writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
        writer.setResolution(PRINT_DPI)
        painter = QPainter(writer)
        scale = PRINT_DPI / SET_DPI
        painter.scale(scale, scale)
        width, height = writer.width() / scale, writer.height() / scale - FOOT
        sheet, y = 1, 0.0
        self._foot(painter, title, sheet, width, height)
        for part in parts:
            text = self._set(part, width)
            needed = text.size().height()
            if y > 0 and y + needed > height:
                writer.newPage()
                sheet, y = sheet + 1, 0.0
                self._foot(painter, title, sheet, width, height)
            painter.save()
            painter.translate(0, y)
            text.drawContents(painter)
            painter.restore()
            y += needed
        painter.end()
        buffer.close()
        return bytes(data.data())

    def _set(self, part: str, width: float) -> QTextDocument:
        text = QTextDocument()
        text.setUseDesignMetrics(True)
        text.setDocumentMargin(0)
        font = QFont("Noto Sans")
        font.setPixelSize(BODY_PIXELS)
        text.setDefaultFont(font)
        text.setDefaultStyleSheet(STYLE)
        for name, image in self._figures.items():
            if FIGURE_URL + name in part:
                kind = QTextDocument.ResourceType.ImageResource.value
                text.addResource(kind, QUrl(FIGURE_URL + name), image)
        text.setHtml(part)
        text.setTextWidth(width)
        return text

    def _foot(self, painter: QPainter, title: str, sheet: int, width: float, height: float) -> None:
        font = QFont("Noto Sans")
        font.setPixelSize(FOOT_PIXELS)
        painter.setFont(font)
        painter.setPen(QColor(FOOT_INK))
        where = QRectF(0, height, width, FOOT)
        align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(where, int(align), f"{title} · {sheet}")


def _label_places(
    pack: Pack, name: str, anchors: Mapping[str, tuple[float, float]]
) -> list[tuple[float, float]]:
    """Return where a figure's labels point at, from the top; none where one has no place."""
    labels = labels_from_top(pack, name, anchors)
    places = [anchors[label.anchor] for label in labels if label.anchor in anchors]
    return places if len(places) == len(labels) else []


def _labelled(pdf: bytes, title: str, language: str) -> bytes:
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import BooleanObject, DictionaryObject, NameObject, TextStringObject

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.add_metadata({"/Title": title})
    catalogue = writer.root_object
    catalogue[NameObject("/Lang")] = TextStringObject(language)
    catalogue[NameObject("/ViewerPreferences")] = DictionaryObject(
        {NameObject("/DisplayDocTitle"): BooleanObject(True)}
    )
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
