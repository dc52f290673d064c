"""Where a word is painted: lines broken as QML's Text breaks them, which tells it to nobody."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from kiosk.speech.sentences import Sentence, Text, sentences

Setting = tuple[QFont, float, float, int]
"""The font; the width in pixels; the height of a line, in those of the font; the alignment."""


class WordPlaces:
    """Knows the lines of one text at a time: while it is read they stay as they are."""

    def __init__(self) -> None:
        """Know none."""
        self._known: tuple[str, Setting] | None = None
        self._layout = QTextLayout()

    def of(
        self,
        sentence: Sentence,
        begin: int,
        end: int,
        first: int,
        last: int,
        font: QFont,
        width: float,
        line_height: float,
        alignment: int,
    ) -> list[QRectF]:
        """Return the places of what is between two characters of a sentence's text, line by line.

        `first` and `last` are the sentences of the text that are shown; from -1 for all. The rest
        is as QML has it: pixels, a factor of the height of the font, Qt's alignment.
        """
        setting = (font, width, line_height, alignment)
        words, offset = _shown(sentence, first, last)
        begin, end = begin - offset, min(end - offset, len(words))
        if not 0 <= begin < end:
            return []
        if self._known != (words, setting):
            self._known = (words, setting)
            self._layout = _laid_out(words, setting)
        lines = (self._layout.lineAt(number) for number in range(self._layout.lineCount()))
        found = (_place(line, begin, end, line_height) for line in lines)
        return [place for place in found if not place.isEmpty()]


def _shown(sentence: Sentence, first: int, last: int) -> tuple[str, int]:
    """Return the words that are shown of a sentence's text, and where in it they begin."""
    whole = sentence.before + sentence.words + sentence.after
    if first < 0:
        words, offset = whole, 0
    else:
        shown = sentences([Text(sentence.text_id, whole, "")])[first : last + 1]
        words = "".join(one.words for one in shown)
        offset = len(shown[0].before) if shown else 0
    return words.strip(), offset + len(words) - len(words.lstrip())


def _laid_out(words: str, setting: Setting) -> QTextLayout:
    """Return words in lines as QQuickText lays them out."""
    font, width, line_height, alignment = setting
    option = QTextOption(Qt.AlignmentFlag(alignment) | Qt.AlignmentFlag.AlignAbsolute)
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    option.setUseDesignMetrics(True)
    layout = QTextLayout(words, font)
    layout.setTextOption(option)
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() * line_height
    layout.endLayout()
    return layout


def _place(line: QTextLine, begin: int, end: int, line_height: float) -> QRectF:
    """Return where the part of a line is that is between two characters; empty for none."""
    begin = max(begin, line.textStart())
    end = min(end, line.textStart() + line.textLength())
    if begin >= end:
        return QRectF()
    xs = [_x(line, at, edge) for at in range(begin, end) for edge in QTextLine.Edge]
    left, right = min(xs), max(xs)
    # Lines that are closer than their letters are high share what is between them.
    shared = line.height() * max(0.0, 1 - line_height) / 2
    return QRectF(left, line.y() + shared, right - left, line.height() - 2 * shared)


def _x(line: QTextLine, at: int, edge: QTextLine.Edge) -> float:
    found: Any = line.cursorToX(at, edge)
    return float(found[0] if isinstance(found, tuple) else found)
