"""A leaflet on paper: what of it ought to be there, and what is."""

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from kiosk import paths
from kiosk.leaflet.forms import known_forms
from kiosk.leaflet.languages import Language
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.model import Pack, reading_pages
from kiosk.leaflet.texts import label_id, title_id
from kiosk.leaflet.translations import Translation
from kiosk.printing.document import Document, Writer, leaflet_document, paragraphs_in
from kiosk.printing.embedded_fonts import EmbeddedFont
from kiosk.printing.typesetting import Glyphs
from kiosk.printing.words import Words

SIGNED = "S I G N E D"
FALLBACK = "F A L L B A C K"
QUESTIONS = "Q U E S T I O N S"


def opened(leaflet: OpenLeaflet, code: str) -> tuple[Pack, Translation]:
    """Return the pack and the translation of a leaflet that both can be read."""
    pack, translation = leaflet.pack, leaflet.translation(code)
    assert pack is not None
    assert translation is not None
    return pack, translation


def writer_of(leaflet: OpenLeaflet, language: Language) -> Writer:
    pack, translation = opened(leaflet, language.code)
    words = Words(signed=SIGNED, fallback=FALLBACK, questions=QUESTIONS)
    forms = known_forms(paths.KIOSK_LOCALE, language.code)
    return Writer(pack, translation, language, words, leaflet.anchors, forms)


def document_of(leaflet: OpenLeaflet, language: Language) -> Document:
    return leaflet_document(writer_of(leaflet, language))


def words_of(document: Document) -> str:
    return "\n".join(paragraph.text for paragraph in paragraphs_in(document))


@cache
def _font(file: Path) -> EmbeddedFont:
    return EmbeddedFont(file, "READER")


def lines_of(glyphs: Iterable[Glyphs]) -> dict[float, str]:
    """Return what stands on each line, by the height of its baseline in points from the top."""
    lines: dict[float, str] = {}
    for some in glyphs:
        font = _font(some.file)
        for glyph, (_, y) in zip(some.ids, some.places, strict=True):
            lines[y] = lines.get(y, "") + font.text(glyph)
    return lines


def texts_for_paper(pack: Pack) -> list[tuple[str, str]]:
    """Return the id and the source of every text that is printed."""
    wanted = [("leaflet.title", pack.leaflet.title)]
    for chapter in pack.leaflet.chapters:
        wanted.append((title_id(chapter.id), chapter.title))
        for reading in reading_pages(pack, chapter):
            wanted.append((title_id(reading.page.id), reading.page.title))
            wanted += [(block.id, block.text) for block in reading.page.blocks]
            figure = pack.figure(reading.figure)
            wanted += [(label_id(figure, one), one.text) for one in figure.labels] if figure else []
    return wanted
