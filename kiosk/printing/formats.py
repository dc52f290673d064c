"""How the leaflet is printed: sheet, size of letters, places. No Qt."""

from __future__ import annotations

from msgspec import Struct

MM = 72 / 25.4
"""Points in a millimetre."""
A4 = (210 * MM, 297 * MM)
A5 = (148.5 * MM, 210 * MM)
"""Half of an A4."""

INK = "#2E2230"
INK_SOFT = "#4F3F4C"
INK_HEADING = "#1D4F4B"


class Style(Struct, frozen=True):
    """How a paragraph is set; lengths are shares of the size of the text."""

    size: float
    is_bold: bool
    ink: str
    before: float
    after: float


STYLES = {
    "title": Style(2.0, True, INK_HEADING, 0.0, 0.2),
    "chapter": Style(1.5, True, INK_HEADING, 1.3, 0.3),
    "page": Style(1.18, True, INK, 0.9, 0.35),
    "text": Style(1.0, False, INK, 0.0, 0.45),
    "label": Style(0.82, False, INK_SOFT, 0.0, 0.1),
    "note": Style(0.82, False, INK_SOFT, 0.0, 0.5),
}
"""By the style's name."""


class PaperFormat(Struct, frozen=True):
    """A way to print. Lengths in points."""

    name: str
    leaf: tuple[float, float]
    """Width and height of what is read as a page."""
    margin: float
    text_size: float
    figure_width: float
    is_folded: bool = False
    """Whether two leaves go on each side of an A4, to be folded into a booklet."""


FORMATS = {
    one.name: one
    for one in (
        PaperFormat("a4", A4, 17 * MM, 11, 52 * MM),
        PaperFormat("large", A4, 15 * MM, 18, 56 * MM),
        PaperFormat("booklet", A5, 12 * MM, 11, 42 * MM, is_folded=True),
    )
}
"""By name; the first is the usual one."""
USUAL = "a4"
