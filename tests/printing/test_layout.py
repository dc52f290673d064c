"""Leaves: nothing is beyond the margins, and no heading stands alone at the foot of one."""

import pytest
from on_paper import document_of
from packs import GARDEN, LANGUAGES_FILE
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.leaflet.languages import load_languages
from kiosk.leaflet.library import OpenLeaflet
from kiosk.platform.fonts import load_fonts
from kiosk.printing.formats import FORMATS
from kiosk.printing.layout import Layout
from kiosk.printing.structure import FigureMark
from kiosk.printing.typesetting import Typesetter

LANGUAGES = {one.code: one for one in load_languages(LANGUAGES_FILE)}
SPACE = 0.4
"""A space at the end of a line is not seen: it may be beyond the margin, in shares of the size."""


@pytest.fixture
def leaflet(qapp: QGuiApplication) -> OpenLeaflet:
    load_fonts(paths.FONTS)
    return OpenLeaflet(GARDEN, tuple(LANGUAGES.values()))


@pytest.mark.parametrize("paper", list(FORMATS))
@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_nothing_is_beyond_the_margins(leaflet: OpenLeaflet, code: str, paper: str) -> None:
    form = FORMATS[paper]
    document = document_of(leaflet, LANGUAGES[code])
    layout = Layout(document, form, Typesetter(paths.FONTS), {})
    left, right = form.margin, form.leaf[0] - form.margin
    top, bottom = form.margin, form.leaf[1] - form.margin
    for leaf in layout.leaves:
        for mark in leaf.marks:
            assert top <= mark.y < bottom
            if isinstance(mark, FigureMark):
                assert left <= mark.x
                assert mark.x + mark.width <= right + 0.01
                assert mark.y + mark.height <= bottom
                continue
            for glyphs in mark.glyphs:
                for x, y in glyphs.places:
                    assert left - SPACE * glyphs.size <= mark.x + x < right + SPACE * glyphs.size
                    assert top < mark.y + y < bottom


@pytest.mark.parametrize("paper", list(FORMATS))
def test_no_heading_stands_alone_at_the_foot(leaflet: OpenLeaflet, paper: str) -> None:
    document = document_of(leaflet, LANGUAGES["nl"])
    layout = Layout(document, FORMATS[paper], Typesetter(paths.FONTS), {})
    assert len(layout.leaves) > 1
    for bookmark in layout.bookmarks:
        below = [mark for mark in layout.leaves[bookmark.leaf].marks if mark.y > bookmark.y]
        tags = {mark.node.tag for mark in below if mark.node is not None}
        assert tags & {"P", "LBody", "Figure"}
