"""What is drawn on one side of a sheet, in the operators of a PDF. No Qt."""

from __future__ import annotations

from collections.abc import Container
from pathlib import Path

from kiosk.printing.document import SOFT_HYPHEN
from kiosk.printing.embedded_fonts import EmbeddedFont
from kiosk.printing.formats import INK
from kiosk.printing.structure import Content, FigureMark, Leaf, Node, TextMark
from kiosk.printing.typesetting import Glyphs

LINE_WIDTH = 0.7
DOT = 1.6
"""The dot at the end of a line from a number to its place, in points."""
CURVE = 0.5523
"""How far the handles of a quarter of a circle are from its ends, as a share of its radius."""
ALIKE = 0.02
"""Glyphs that are off by less than this, in points, count as in their place."""
PAIRS = ("()", "[]", "{}", "\u00ab\u00bb", "\u2039\u203a", "<>")
MIRRORED = {one: pair[1 - at] for pair in PAIRS for at, one in enumerate(pair)}
"""Brackets by the ones that open the other way."""


class Fonts:
    """The fonts of a document, each with a number."""

    def __init__(self) -> None:
        self.all: list[EmbeddedFont] = []
        self._numbers: dict[Path, int] = {}

    def number(self, file: Path) -> int:
        """Return the number of a font, from 0; it is embedded from now on."""
        if file not in self._numbers:
            self._numbers[file] = len(self.all)
            self.all.append(EmbeddedFont(file, "KIOSK" + chr(ord("A") + len(self.all))))
        return self._numbers[file]


class Side:
    """One side of a sheet."""

    def __init__(
        self,
        index: int,
        height: float,
        fonts: Fonts,
        figures: Container[str],
        boxes: dict[Node, tuple[float, float, float, float]],
    ) -> None:
        """`height` is in points; where figures are is put into `boxes`."""
        self._index = index
        self._height = height
        self._fonts = fonts
        self._figures = figures
        self._boxes = boxes
        self._operators: list[str] = []
        self._count = 0

    @property
    def contents(self) -> bytes:
        """All that was drawn."""
        return "\n".join(self._operators).encode("latin-1")

    def draw(self, leaf: Leaf, left: float) -> None:
        """Draw a leaf so far from the left."""
        for mark in leaf.marks:
            if mark.node is None:
                self._operators.append("/Artifact <</Type /Pagination /Subtype /Footer>> BDC")
            else:
                self._operators.append(f"/{mark.node.tag} <</MCID {self._count}>> BDC")
                mark.node.kids.append(Content(self._index, self._count))
                self._count += 1
            if isinstance(mark, FigureMark):
                self._draw_figure(mark, left)
            else:
                self._draw_text(mark, left)
            self._operators.append("EMC")

    def _draw_figure(self, mark: FigureMark, left: float) -> None:
        x, y = mark.x + left, self._height - mark.y - mark.height
        box = [x, y, x + mark.width, y + mark.height]
        for number in mark.numbers:
            box[0] = min(box[0], number.x + left)
            box[2] = max(box[2], number.x + left + max(one.size for one in number.glyphs))
        self._boxes[mark.node] = (box[0], box[1], box[2], box[3])
        if mark.name in self._figures:
            size = f"{_short(mark.width)} 0 0 {_short(mark.height)} {_short(x)} {_short(y)}"
            self._operators.append(f"q {size} cm /{mark.name} Do Q")
        for (from_x, from_y), (to_x, to_y) in mark.lines:
            start = f"{_short(from_x + left)} {_short(self._height - from_y)}"
            end_x, end_y = to_x + left, self._height - to_y
            self._operators.append(
                f"q {_colour(INK)} {_colour(INK).upper()} {LINE_WIDTH} w "
                f"{start} m {_short(end_x)} {_short(end_y)} l S {_dot(end_x, end_y)} f Q"
            )
        for number in mark.numbers:
            self._draw_text(number, left)

    def _draw_text(self, mark: TextMark, left: float) -> None:
        self._operators.append(f"BT {_colour(mark.ink)}")
        for index, glyphs in enumerate(mark.glyphs, start=1):
            number = self._fonts.number(glyphs.file)
            font = self._fonts.all[number]
            self._operators.append(f"/F{number} {_short(glyphs.size)} Tf")
            is_broken = mark.is_broken and index == len(mark.glyphs)
            self._operators += _shown(glyphs, font, mark.x + left, self._height - mark.y, is_broken)
        self._operators.append("ET")


def _shown(
    glyphs: Glyphs, font: EmbeddedFont, left: float, top: float, is_broken: bool
) -> list[str]:
    """Return the operators that show glyphs in the order of reading, those on a line in one."""
    found: list[str] = []
    pieces: list[str] = []
    end: tuple[float, float] | None = None
    was_other = False
    last = len(glyphs.ids) - 1
    for index, (glyph, (x, y)) in enumerate(zip(glyphs.ids, glyphs.places, strict=True)):
        font.use(glyph)
        other = ""
        if glyphs.is_right_to_left:
            # Its picture is that of the bracket which opens the other way.
            other = MIRRORED.get(font.text(glyph), "")
        if is_broken and index == last:
            other = SOFT_HYPHEN
        if end is None or abs(end[1] - y) > ALIKE or other or was_other:
            if pieces:
                found.append(f"[{''.join(pieces)}] TJ")
            found += ["EMC"] if was_other else []
            found += [f"/Span <</ActualText <FEFF{ord(other):04X}>>> BDC"] if other else []
            found.append(f"1 0 0 1 {_short(left + x)} {_short(top - y)} Tm")
            pieces = []
        elif abs(end[0] - x) > ALIKE:
            pieces.append(_short((end[0] - x) / glyphs.size * 1000))
        was_other = bool(other)
        pieces.append(f"<{font.code(glyph):04X}>")
        end = x + font.width(glyph) * glyphs.size / 1000, y
    found += [f"[{''.join(pieces)}] TJ"] if pieces else []
    return [*found, "EMC"] if was_other else found


def _dot(x: float, y: float) -> str:
    r, c = DOT, DOT * CURVE
    ends = [(r, 0), (0, r), (-r, 0), (0, -r)]
    handles = [((r, c), (c, r)), ((-c, r), (-r, c)), ((-r, -c), (-c, -r)), ((c, -r), (r, -c))]
    path = f"{_short(x + r)} {_short(y)} m"
    for (first, second), after in zip(handles, [*ends[1:], ends[0]], strict=True):
        points = (first, second, after)
        path += "".join(f" {_short(x + px)} {_short(y + py)}" for px, py in points) + " c"
    return path


def _colour(ink: str) -> str:
    shares = (int(ink[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{share:.3f}" for share in shares) + " rg"


def _short(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
