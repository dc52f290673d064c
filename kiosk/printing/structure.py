"""What a PDF is made of: the tree that is read aloud, and the marks on each leaf. No Qt."""

from __future__ import annotations

from msgspec import Struct, field

from kiosk.printing.typesetting import Glyphs


class Node:
    """An element of the structure: a heading, a paragraph, a list, a figure."""

    def __init__(
        self, tag: str, parent: Node | None = None, language: str = "", alt: str = ""
    ) -> None:
        """`language` is empty where it is that of the parent."""
        self.tag = tag
        self.language = language
        self.alt = alt
        self.is_numbered = False
        """Whether the items of a list have numbers."""
        self.kids: list[Node | Content] = []
        if parent is not None:
            parent.kids.append(self)


class Content(Struct):
    """What a node has on one side of a sheet, by its number there."""

    side: int
    number: int


class TextMark(Struct, frozen=True):
    """Glyphs on a leaf. The place is the top left corner that theirs are counted from."""

    node: Node | None
    """None for what is not read aloud."""
    glyphs: tuple[Glyphs, ...]
    ink: str
    x: float
    y: float
    is_broken: bool = False
    """Whether the last glyph is the hyphen of a divided word."""


class FigureMark(Struct, frozen=True):
    """A figure on a leaf, with numbers beside it and lines to their places."""

    node: Node
    name: str
    x: float
    y: float
    width: float
    height: float
    numbers: tuple[TextMark, ...] = ()
    lines: tuple[tuple[tuple[float, float], tuple[float, float]], ...] = ()
    """From a number to its place."""


Mark = TextMark | FigureMark


class Leaf(Struct):
    """What is read as one page."""

    marks: list[Mark] = field(default_factory=list)


class Bookmark(Struct, frozen=True):
    """A heading, for the list of contents."""

    title: str
    level: int
    """1 for the highest."""
    leaf: int
    y: float
