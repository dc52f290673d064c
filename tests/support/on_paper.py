"""A leaflet on paper: what of it ought to be there, and the HTML that it is drawn from."""

from kiosk.printing.html import sections

from kiosk.leaflet.languages import Language
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.model import Pack, reading_pages
from kiosk.leaflet.texts import label_id, title_id
from kiosk.leaflet.translations import Translation
from kiosk.printing.words import Words

SIGNED = "S I G N E D"
FALLBACK = "F A L L B A C K"


def opened(leaflet: OpenLeaflet, code: str) -> tuple[Pack, Translation]:
    """Return the pack and the translation of a leaflet that both can be read."""
    pack, translation = leaflet.pack, leaflet.translation(code)
    assert pack is not None
    assert translation is not None
    return pack, translation


def html_of(leaflet: OpenLeaflet, language: Language) -> str:
    pack, translation = opened(leaflet, language.code)
    words = Words(signed=SIGNED, fallback=FALLBACK)
    return "".join(sections(pack, translation, language, words, {}, leaflet.anchors))


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
