"""Words as glyphs in their places: Qt shapes and breaks them, as on the screen."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QGlyphRun, QRawFont, QTextCharFormat, QTextLayout, QTextOption

from kiosk.platform.fonts import FAMILY, font_files
from kiosk.printing.document import SOFT_HYPHEN, Paragraph
from kiosk.printing.formats import STYLES

log = logging.getLogger(__name__)

UNITS = 10
"""Text is laid out in tenths of a point: Qt knows no smaller letters than one unit."""
ALONE = 2
"""The last line of a text has more characters than this, where that can be."""
NARROWER = (0.5, 1, 1.5, 2)
"""So much narrower it is broken for that, as shares of the size of a letter."""
BOLD = 600
"""From this weight on a font counts as bold."""


class Glyphs(Struct, frozen=True):
    """Glyphs of one font. Places are those of the baseline, in points from the top left."""

    file: Path
    size: float
    ids: tuple[int, ...]
    places: tuple[tuple[float, float], ...]
    """In the order of reading."""
    is_right_to_left: bool = False


class Run(Struct, frozen=True):
    """What a line has of one span."""

    span: int
    glyphs: tuple[Glyphs, ...]
    is_broken: bool
    """Whether it ends within a word, with a hyphen that is not read aloud."""


class SetText(Struct, frozen=True):
    """A paragraph in lines; lengths in points."""

    runs: tuple[Run, ...]
    width: float
    """Of the widest line."""
    height: float
    baseline: float
    """Of the first line, from the top."""


class Typesetter:
    """Sets paragraphs in the bundled fonts."""

    def __init__(self, fonts: Path) -> None:
        """`fonts` is the folder of the bundled fonts."""
        self._files: dict[tuple[str, bool], Path] = {}
        for file in font_files(fonts):
            font = QRawFont(str(file), 16)
            if font.isValid():
                self._files[font.familyName(), font.weight() >= BOLD] = file
        self._told: set[str] = set()

    def set(
        self, paragraph: Paragraph, text_size: float, width: float, is_centred: bool = False
    ) -> SetText:
        """Return a paragraph in lines of at most `width`; `text_size` is that of plain text."""
        style = STYLES[paragraph.style]
        size = round(text_size * style.size * UNITS) / UNITS
        layout = self._layout(paragraph, size, style.is_bold, is_centred)
        height, widest = _break_lines(layout, width * UNITS)
        if _ends_alone(layout) and not is_centred and not paragraph.is_right_to_left:
            widest = _break_narrower(layout, width * UNITS, size * UNITS, height)
        baseline = layout.lineAt(0).ascent() / UNITS if layout.lineCount() else 0.0
        runs = tuple(self._runs(layout, paragraph, size))
        return SetText(runs, widest / UNITS, height / UNITS, baseline)

    def _layout(
        self, paragraph: Paragraph, size: float, is_bold: bool, is_centred: bool
    ) -> QTextLayout:
        font = QFont(FAMILY)
        font.setPixelSize(round(size * UNITS))
        font.setBold(is_bold)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        layout = QTextLayout(paragraph.text, font)
        option = QTextOption()
        option.setUseDesignMetrics(True)
        direction = Qt.LayoutDirection
        option.setTextDirection(
            direction.RightToLeft if paragraph.is_right_to_left else direction.LeftToRight
        )
        if is_centred:
            option.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        elif paragraph.is_right_to_left:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        bold = QTextCharFormat()
        bold.setFontWeight(QFont.Weight.Bold)
        ranges = []
        for span, start in _starts(paragraph):
            if paragraph.spans[span].is_bold:
                one = QTextLayout.FormatRange()
                one.start, one.length = start, _length(paragraph.spans[span].text)
                one.format = bold
                ranges.append(one)
        layout.setFormats(ranges)
        return layout

    def _runs(self, layout: QTextLayout, paragraph: Paragraph, size: float) -> Iterator[Run]:
        text = paragraph.text.encode("utf-16-le")
        every = QTextLayout.GlyphRunRetrievalFlag.RetrieveAll
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            line_end = line.textStart() + line.textLength()
            for span, start in _starts(paragraph):
                first = max(start, line.textStart())
                after = min(start + _length(paragraph.spans[span].text), line_end)
                if first >= after:
                    continue
                found = _as_read(
                    [
                        one
                        for one in line.glyphRuns(first, after - first, every)
                        if one.glyphIndexes()
                    ],
                    paragraph.is_right_to_left,
                )
                shown = text[2 * first : 2 * after].decode("utf-16-le")
                is_spaced = after == line_end and shown[-1].isspace()
                glyphs = [self._glyphs(one, size) for one in found]
                if is_spaced and found:
                    glyphs.append(self._space_after(found[-1], size))
                is_broken = shown.endswith(SOFT_HYPHEN)
                yield Run(span, tuple(one for one in glyphs if one is not None), is_broken)

    def _glyphs(self, run: QGlyphRun, size: float) -> Glyphs | None:
        """Return the glyphs of a run; None when it is in no bundled font."""
        font = run.rawFont()
        file = self._files.get((font.familyName(), font.weight() >= BOLD))
        if file is None:
            if font.familyName() not in self._told:
                self._told.add(font.familyName())
                log.error("paper: a character is in none of the bundled fonts. `check` names it.")
            return None
        places = tuple((place.x() / UNITS, place.y() / UNITS) for place in run.positions())
        return Glyphs(file, size, tuple(run.glyphIndexes()), places, run.isRightToLeft())

    def _space_after(self, run: QGlyphRun, size: float) -> Glyphs | None:
        """Return the space at the end of a line, which Qt leaves out; None where it is there.

        It is that of the first font: those of other scripts may have none.
        """
        font, last = run.rawFont(), run.glyphIndexes()[-1]
        file = self._files.get((FAMILY, False))
        if file is None or (font.supportsCharacter(ord(" ")) and last in _space(font)):
            return None
        first = QRawFont(str(file), font.pixelSize())
        (space,) = _space(first)
        is_right_to_left = run.isRightToLeft()
        (advance,) = (
            first.advancesForGlyphIndexes([space])
            if is_right_to_left
            else font.advancesForGlyphIndexes([last])
        )
        way = -1 if is_right_to_left else 1
        place = run.positions()[-1]
        at = (place.x() + way * advance.x()) / UNITS, place.y() / UNITS
        return Glyphs(file, size, (space,), (at,), is_right_to_left)


def _break_lines(layout: QTextLayout, width: float) -> tuple[float, float]:
    """Break a text into lines; return how high all are and how wide the widest is, in UNITS."""
    layout.beginLayout()
    height = widest = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height()
        widest = max(widest, line.naturalTextWidth())
    layout.endLayout()
    return height, widest


def _break_narrower(layout: QTextLayout, width: float, size: float, height: float) -> float:
    """Break a text so that it does not end alone and is no higher; return its widest line.

    Where that cannot be, it is broken as it was.
    """
    for narrower in NARROWER:
        high, widest = _break_lines(layout, width - narrower * size)
        if high <= height and not _ends_alone(layout):
            return widest
    return _break_lines(layout, width)[1]


def _ends_alone(layout: QTextLayout) -> bool:
    """Whether the last of several lines is a single character, with a full stop at most."""
    last = layout.lineAt(layout.lineCount() - 1)
    return layout.lineCount() > 1 and last.textLength() <= ALONE


def _space(font: QRawFont) -> list[int]:
    return font.glyphIndexesForString(" ")


def _as_read(runs: list[QGlyphRun], is_right_to_left: bool) -> list[QGlyphRun]:
    """Return runs in the order of reading; they are given from left to right.

    What is read the other way than the paragraph is turned, as many in a row as there are.
    """
    groups: list[list[QGlyphRun]] = []
    for run in reversed(runs) if is_right_to_left else runs:
        is_other = run.isRightToLeft() != is_right_to_left
        if is_other and groups and groups[-1][0].isRightToLeft() == run.isRightToLeft():
            groups[-1].insert(0, run)
        else:
            groups.append([run])
    return [run for group in groups for run in group]


def _length(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text.encode("utf-16-le")) // 2


def _starts(paragraph: Paragraph) -> Iterator[tuple[int, int]]:
    """Yield the index of each span and where it begins."""
    start = 0
    for index, span in enumerate(paragraph.spans):
        yield index, start
        start += _length(span.text)
