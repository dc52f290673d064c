"""Lays a document out on leaves: pictures beside texts, no heading alone at the foot of one."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.layout.labels import spread
from kiosk.printing.document import (
    BETWEEN,
    BULLET,
    Document,
    Paragraph,
    Picture,
    Row,
    Section,
    Span,
)
from kiosk.printing.formats import INK, INK_SOFT, STYLES, PaperFormat
from kiosk.printing.structure import Bookmark, FigureMark, Leaf, Node, TextMark
from kiosk.printing.typesetting import SetText, Typesetter

GAP = 0.9
"""Between columns, as a share of the size of the text."""
MARK_WIDTH = 1.6
"""The room for a bullet or a number, likewise."""
NUMBER_WIDTH = 1.3
"""The room for the numbers beside a figure, likewise."""
NUMBER_HEIGHT = 1.05
FIGURE_SHAPE = 1.1
"""A figure is at most so much taller than it is wide."""
HEADINGS = {"H1": 1, "H2": 2, "H3": 3}
TWO_COLUMNS = 2


class Layout:
    """Leaves, with the structure and the bookmarks of a document."""

    def __init__(
        self,
        document: Document,
        paper: PaperFormat,
        setter: Typesetter,
        shapes: Mapping[str, float],
    ) -> None:
        """`shapes` has the ratio of width to height of each figure."""
        self._document = document
        self._paper = paper
        self._setter = setter
        self._shapes = shapes
        self._width = paper.leaf[0] - 2 * paper.margin
        foot = 2.4 * paper.text_size
        self._bottom = paper.leaf[1] - paper.margin - foot
        self._list: Node | None = None
        self.root = Node("Document", language=document.language.code)
        self.leaves = [Leaf()]
        self.bookmarks: list[Bookmark] = []
        self._y = paper.margin
        for section in document.sections:
            self._place(section)
        for index, leaf in enumerate(self.leaves):
            leaf.marks.append(self._foot(index))

    def _place(self, section: Section) -> None:
        first, *others = section.rows
        whole = sum(map(self._room, section.headings)) + self._row_height(first)
        self._break_before(whole)
        for heading in section.headings:
            self._list = None
            text = self._set(heading, self._width)
            self._y += 0 if self._is_at_top else self._before(heading)
            if heading.tag in HEADINGS:
                title = heading.text.replace("\u00ad", "")
                level, leaf = HEADINGS[heading.tag], len(self.leaves) - 1
                self.bookmarks.append(Bookmark(title, level, leaf, self._y))
            self._text(heading, text, self._paper.margin, self._width, self.root)
            self._y += text.height + self._after(heading)
        self._row(first)
        for row in others:
            self._break_before(self._row_height(row))
            self._row(row)

    @property
    def _is_at_top(self) -> bool:
        return self._y <= self._paper.margin

    def _break_before(self, height: float) -> None:
        """Go to a new leaf where that much has no room on this one, but has on a whole one."""
        is_too_tall = height > self._bottom - self._paper.margin
        is_near_foot = self._y + 8 * self._paper.text_size > self._bottom
        if self._y + height > self._bottom and (is_near_foot or not is_too_tall):
            self._new_leaf()

    def _new_leaf(self) -> None:
        if not self._is_at_top:
            self.leaves.append(Leaf())
            self._y = self._paper.margin

    def _row(self, row: Row) -> None:
        self._list = None
        top, leaf = self._y, len(self.leaves) - 1
        low = top
        if row.picture is not None:
            low = self._picture(row.picture)
        for x, width, cell in self._columns(row):
            if len(row.cells) == TWO_COLUMNS:
                self._list, self._y = None, top
            for paragraph in cell:
                text = self._set(paragraph, width)
                if self._y + text.height > self._bottom:
                    self._new_leaf()
                self._y += 0 if self._is_at_top else self._before_in_cell(paragraph)
                self._text(paragraph, text, x, width, self.root)
                self._y += text.height + self._after(paragraph)
            if len(self.leaves) - 1 == leaf:
                low = max(low, self._y)
        if len(self.leaves) - 1 == leaf:
            self._y = low
        self._list = None

    def _columns(self, row: Row) -> list[tuple[float, float, tuple[Paragraph, ...]]]:
        """Return where each cell begins and how wide it is."""
        margin, gap = self._paper.margin, GAP * self._paper.text_size
        is_mirrored = self._document.is_right_to_left
        if len(row.cells) == TWO_COLUMNS:
            half = (self._width - 2 * gap) / 2
            starts = [margin, margin + half + 2 * gap]
            ordered = reversed(starts) if is_mirrored else starts
            return [(x, half, cell) for x, cell in zip(ordered, row.cells, strict=True)]
        if row.picture is None and not self._document.has_pictures:
            return [(margin, self._width, row.cells[0])]
        width = self._width - self._paper.figure_width - gap
        x = margin if is_mirrored else margin + self._paper.figure_width + gap
        return [(x, width, row.cells[0])]

    def _row_height(self, row: Row) -> float:
        heights = [
            sum(
                self._before_in_cell(one) + self._set(one, width).height + self._after(one)
                for one in cell
            )
            for _, width, cell in self._columns(row)
        ]
        return max([*heights, self._picture_height(row.picture) if row.picture else 0.0])

    def _room(self, heading: Paragraph) -> float:
        height = self._set(heading, self._width).height
        return self._before(heading) + height + self._after(heading)

    def _before(self, paragraph: Paragraph) -> float:
        return STYLES[paragraph.style].before * self._paper.text_size

    def _before_in_cell(self, paragraph: Paragraph) -> float:
        """Only a heading has room before it; a text begins at the top of its figure."""
        return self._before(paragraph) if paragraph.tag in HEADINGS else 0.0

    def _after(self, paragraph: Paragraph) -> float:
        return STYLES[paragraph.style].after * self._paper.text_size

    def _set(self, paragraph: Paragraph, width: float) -> SetText:
        room = width - (MARK_WIDTH * self._paper.text_size if paragraph.mark else 0)
        return self._setter.set(paragraph, self._paper.text_size, room)

    def _text(
        self, paragraph: Paragraph, text: SetText, x: float, width: float, parent: Node
    ) -> None:
        """Put a paragraph at the present height and into the structure."""
        if paragraph.tag != "LI":
            self._list = None
            node = Node(paragraph.tag, parent)
        else:
            if self._list is None:
                self._list = Node("L", parent)
                self._list.is_numbered = paragraph.mark != BULLET
            item = Node("LI", self._list)
            self._mark(paragraph, Node("Lbl", item), x, width)
            node = Node("LBody", item)
            if not paragraph.is_right_to_left:
                x += MARK_WIDTH * self._paper.text_size
        ink = STYLES[paragraph.style].ink
        self._runs(paragraph, text, node, x, ink)

    def _runs(self, paragraph: Paragraph, text: SetText, node: Node, x: float, ink: str) -> None:
        languages = {span.language for span in paragraph.spans}
        if len(languages) == 1:
            (language,) = languages
            node.language = "" if language == self._document.language.code else language
        owners: dict[int, Node] = {}
        for run in text.runs:
            span = paragraph.spans[run.span]
            is_other = len(languages) > 1 and span.language != self._document.language.code
            if is_other and run.span not in owners:
                owners[run.span] = Node("Span", node, span.language)
            owner = owners.get(run.span, node)
            self._leaf.marks.append(TextMark(owner, run.glyphs, ink, x, self._y, run.is_broken))

    def _mark(self, paragraph: Paragraph, node: Node, x: float, width: float) -> None:
        mark = self._setter.set(_mark_of(paragraph), self._paper.text_size, width)
        ink = STYLES[paragraph.style].ink
        for run in mark.runs:
            self._leaf.marks.append(TextMark(node, run.glyphs, ink, x, self._y))

    @property
    def _leaf(self) -> Leaf:
        return self.leaves[-1]

    def _figure_size(self, picture: Picture) -> tuple[float, float]:
        width = self._paper.figure_width
        if picture.places:
            width -= NUMBER_WIDTH * self._paper.text_size
        shape = self._shapes.get(picture.figure, 4 / 3)
        height = min(width / shape, width * FIGURE_SHAPE)
        return height * shape, height

    def _picture_height(self, picture: Picture) -> float:
        labels = sum(
            self._set(label, self._paper.figure_width).height + self._after(label)
            for label in picture.labels
        )
        _, height = self._figure_size(picture)
        return height + labels + self._paper.text_size

    def _picture(self, picture: Picture) -> float:
        """Draw a figure and its labels at the present height; return where they end."""
        top, size = self._y, self._paper.text_size
        is_mirrored = self._document.is_right_to_left
        margin, room = self._paper.margin, self._paper.figure_width
        width, height = self._figure_size(picture)
        column = margin + self._width - room if is_mirrored else margin
        x = column + (room - width if is_mirrored else 0)
        alt = picture.alt.text.replace("\u00ad", "")
        language = picture.alt.language
        other = "" if language == self._document.language.code else language
        node = Node("Figure", self.root, other, alt)
        tops = spread(
            [y * height for _, y in picture.places],
            [size * NUMBER_HEIGHT] * len(picture.places),
            height,
            0,
        )
        numbers, lines = [], []
        for index, ((share_x, share_y), down) in enumerate(
            zip(picture.places, tops, strict=True), start=1
        ):
            text = self._document.language.number(index)
            shown = self._setter.set(_number(text, self._document.language.code), size, room)
            at = x - size * 0.25 - shown.width if is_mirrored else x + width + size * 0.25
            drop = top + down + (size * NUMBER_HEIGHT - shown.height) / 2
            glyphs = tuple(one for run in shown.runs for one in run.glyphs)
            numbers.append(TextMark(node, glyphs, INK, at, drop))
            edge = (x if is_mirrored else x + width, top + down + size * NUMBER_HEIGHT / 2)
            lines.append((edge, (x + share_x * width, top + share_y * height)))
        self._leaf.marks.append(
            FigureMark(node, picture.figure, x, top, width, height, tuple(numbers), tuple(lines))
        )
        self._y = top + height + size * 0.3
        for label in picture.labels:
            shown = self._set(label, room)
            self._text(label, shown, column, room, self.root)
            self._y += shown.height + self._after(label)
        low, self._y, self._list = self._y + size * 0.7, top, None
        return low

    def _foot(self, index: int) -> TextMark:
        language = self._document.language
        words = f"{self._document.title}{BETWEEN}{language.number(index + 1)}"
        span = Span(words, language.code)
        foot = Paragraph("note", "P", (span,), is_right_to_left=self._document.is_right_to_left)
        size = self._paper.text_size
        text = self._setter.set(foot, min(size, 11), self._width, is_centred=True)
        glyphs = tuple(one for run in text.runs for one in run.glyphs)
        y = self._paper.leaf[1] - self._paper.margin - text.height
        return TextMark(None, glyphs, INK_SOFT, self._paper.margin, y)


def _mark_of(paragraph: Paragraph) -> Paragraph:
    span = Span(paragraph.mark, paragraph.spans[0].language)
    is_right_to_left = paragraph.is_right_to_left
    return Paragraph(paragraph.style, paragraph.tag, (span,), is_right_to_left=is_right_to_left)


def _number(text: str, language: str) -> Paragraph:
    return Paragraph("label", "P", (Span(text, language, is_bold=True),))
