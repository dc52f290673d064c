"""The script that a human voice reads from, as an A4 PDF."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from kiosk.narration.script import Line
from kiosk.platform.fonts import FAMILY
from kiosk.printing.page import with_language_and_title

MARGIN_MM = 14
RESOLUTION = 300
POINTS = 13
"""Large enough to read aloud from a table."""
ADVICE = (
    "One file for each number (014.wav), or all in one take, in order, with a pause of two seconds "
    "after each.",
    "A quiet room, the same distance all the time, calm and warm, no faster than in the last "
    "column. WAV or FLAC, 44.1 or 48 kHz.",
    "Said wrongly: pause, and say the whole number again. Skip nothing.",
)
"""What whoever reads is told; staff hands it out."""


def script_pdf(lines: Sequence[Line], title: str, language: str, is_right_to_left: bool) -> bytes:
    """Return the script. A QGuiApplication and the fonts must be there."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setResolution(RESOLUTION)
    document = QTextDocument()
    document.setDefaultFont(QFont(FAMILY, POINTS))
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.setHtml(_html(lines, title, is_right_to_left))
    document.print_(writer)
    buffer.close()
    return with_language_and_title(bytes(data.data()), title, language)


def _html(lines: Sequence[Line], title: str, is_right_to_left: bool) -> str:
    way = ' dir="rtl"' if is_right_to_left else ""
    rows = "".join(_row(line, way) for line in lines)
    advice = "".join(f"<p>{escape(one)}</p>" for one in ADVICE)
    return (
        f"<h2>{escape(title)}</h2>{advice}"
        f'<table width="100%" cellpadding="12" cellspacing="0" border="0.5">{rows}</table>'
    )


def _row(line: Line, way: str) -> str:
    how = f"<p{way}><i>{escape(line.how)}</i></p>" if line.how else ""
    pace = f"{line.seconds:.0f} s" if line.seconds >= 1.5 else f"{line.seconds:.1f} s"
    most = f"<br>at most {line.most:.0f} s" if line.most else ""
    return (
        f'<tr><td width="9%"><b>{line.number}</b></td>'
        f'<td width="74%"><p{way}>{escape(line.words)}</p>{how}</td>'
        f'<td width="17%">{pace}{most}</td></tr>'
    )
