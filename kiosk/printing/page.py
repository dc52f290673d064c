"""A web page on paper: HTML to PDF, for what is printed beside the leaflet itself."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from kiosk.platform.fonts import FAMILY

MARGIN_MM = 10
BODY_POINTS = 8
DPI = 300


def page_pdf(html: str, title: str) -> bytes:
    """Return HTML, with its pictures in it, as a PDF of A4 sheets on their side.

    A QGuiApplication and the fonts must be there. Scripts and controls of the page are left out.
    """
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageOrientation(QPageLayout.Orientation.Landscape)
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    document.setDefaultFont(QFont(FAMILY, BODY_POINTS))
    document.setHtml(html)
    document.print_(writer)
    buffer.close()
    return bytes(data.data())
