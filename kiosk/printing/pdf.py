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
from kiosk.leaflet.translated import shown_as
from kiosk.platform.fonts import FAMILY
from kiosk.platform.translator import KioskTexts
from kiosk.printing.callouts import with_callouts
from kiosk.printing.html import FIGURE_URL, figures_in, labels_from_top, sections
from kiosk.printing.words import Words, words_on_paper

FIGURE_PIXELS = QSize(600, 450)
MARGIN_MM = 16
LAYOUT_DPI = 96
"""Text is laid out in 96ths of an inch, as in HTML."""
PRINT_DPI = 1200
BODY_PIXELS = 15
"""11 points: 2.8 mm capitals."""
FOOTER_HEIGHT = 28
FOOTER_PIXELS = 12
FOOTER_INK = "#4F3F4C"
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
    html = sections(pack, translation, language, words, sheets.shapes, leaflet.anchors)
    return with_language_and_title(sheets.pdf(html, title), title, language.code)


def _words(leaflet: OpenLeaflet, pack: Pack, language: str) -> Words:
    texts = KioskTexts(paths.KIOSK_LOCALE)
    texts.use(language)

    def translate(context: str, source: str) -> str:
        return texts.translate(context, source) or source

    signed, count = leaflet.signed_count(language)
    return words_on_paper(translate, signed, count, pack.leaflet.language)


class _Sheets:
    """Lays sections out below each other; one that fits on a sheet is not broken."""

    def __init__(self, leaflet: OpenLeaflet, pack: Pack, is_right_to_left: bool) -> None:
        figures = leaflet.folder / "figures"
        provider = FigureProvider(lambda _: figures, paths.ICONS, paths.FIGURE_PALETTE)
        self._figures: dict[str, QImage] = {}
        for name in figures_in(pack):
            address = f"day/{leaflet.name}/{shown_as(pack, name, is_right_to_left)}"
            drawn = provider.requestImage(address, QSize(), FIGURE_PIXELS)
            opaque = QImage(drawn.size(), QImage.Format.Format_RGB32)
            opaque.fill(0xFFFFFFFF)
            painter = QPainter(opaque)
            painter.drawImage(0, 0, drawn)
            painter.end()
            places = _label_places(pack, name, leaflet.anchors(name))
            self._figures[name] = with_callouts(opaque, places, at_left=is_right_to_left)
        self.shapes = {name: one.width() / one.height() for name, one in self._figures.items()}

    def pdf(self, html: list[str], title: str) -> bytes:
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
        scale = PRINT_DPI / LAYOUT_DPI
        painter.scale(scale, scale)
        width, height = writer.width() / scale, writer.height() / scale - FOOTER_HEIGHT
        sheet, y = 1, 0.0
        self._draw_footer(painter, title, sheet, width, height)
        for section in html:
            document = self._document(section, width)
            needed = document.size().height()
            if y > 0 and y + needed > height:
                writer.newPage()
                sheet, y = sheet + 1, 0.0
                self._draw_footer(painter, title, sheet, width, height)
            painter.save()
            painter.translate(0, y)
            document.drawContents(painter)
            painter.restore()
            y += needed
        painter.end()
        buffer.close()
        return bytes(data.data())

    def _document(self, section: str, width: float) -> QTextDocument:
        document = QTextDocument()
        document.setUseDesignMetrics(True)
        document.setDocumentMargin(0)
        font = QFont(FAMILY)
        font.setPixelSize(BODY_PIXELS)
        document.setDefaultFont(font)
        document.setDefaultStyleSheet(STYLE)
        for name, image in self._figures.items():
            if FIGURE_URL + name in section:
                kind = QTextDocument.ResourceType.ImageResource.value
                document.addResource(kind, QUrl(FIGURE_URL + name), image)
        document.setHtml(section)
        document.setTextWidth(width)
        return document

    def _draw_footer(
        self, painter: QPainter, title: str, sheet: int, width: float, height: float
    ) -> None:
        font = QFont(FAMILY)
        font.setPixelSize(FOOTER_PIXELS)
        painter.setFont(font)
        painter.setPen(QColor(FOOTER_INK))
        where = QRectF(0, height, width, FOOTER_HEIGHT)
        align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(where, int(align), f"{title} · {sheet}")


def _label_places(
    pack: Pack, name: str, anchors: Mapping[str, tuple[float, float]]
) -> list[tuple[float, float]]:
    """Return where a figure's labels point, the highest first; none when one has no anchor."""
    labels = labels_from_top(pack, name, anchors)
    places = [anchors[label.anchor] for label in labels if label.anchor in anchors]
    return places if len(places) == len(labels) else []


def with_language_and_title(pdf: bytes, title: str, language: str) -> bytes:
    """Return a PDF that tells its title, and the code of its language, to screen readers."""
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
