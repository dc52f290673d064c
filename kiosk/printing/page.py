"""A web page on paper: HTML to PDF, for what is printed beside the leaflet itself."""

from __future__ import annotations

import io

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QTextDocument

from kiosk.platform.fonts import FAMILY

MARGIN_MM = 10
LAYOUT_DPI = 96
"""Text is laid out in 96ths of an inch, as in HTML."""
PRINT_DPI = 600
BODY_PIXELS = 12
FOOTER_HEIGHT = 20


def page_pdf(html: str, title: str) -> bytes:
    """Return HTML, with its pictures in it, as a PDF of A4 sheets on their side.

    A QGuiApplication and the fonts must be there. Scripts and controls of the page are left out.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(PRINT_DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    scale = PRINT_DPI / LAYOUT_DPI
    width, height = writer.width() / scale, writer.height() / scale - FOOTER_HEIGHT
    painter = QPainter(writer)
    painter.scale(scale, scale)
    font = QFont(FAMILY)
    font.setPixelSize(BODY_PIXELS)
    document = QTextDocument()
    document.setUseDesignMetrics(True)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    document.setHtml(html)
    document.setPageSize(QSizeF(width, height))
    for page in range(document.pageCount()):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(0, -page * height)
        document.drawContents(painter, QRectF(0, page * height, width, height))
        painter.restore()
        painter.setFont(font)
        where = QRectF(0, height, width, FOOTER_HEIGHT)
        align = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        painter.drawText(where, int(align), f"{title} · {page + 1} / {document.pageCount()}")
    painter.end()
    buffer.close()
    return bytes(data.data())


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
