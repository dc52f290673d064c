"""The leaflet, or her questions, as a tagged PDF."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk import paths
from kiosk.leaflet.forms import known_forms
from kiosk.leaflet.languages import Language
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.model import Pack
from kiosk.platform.translator import KioskTexts
from kiosk.printing.document import (
    Document,
    Writer,
    figures_in,
    leaflet_document,
    questions_document,
)
from kiosk.printing.drawings import Drawings
from kiosk.printing.formats import FORMATS, USUAL, PaperFormat
from kiosk.printing.layout import Layout
from kiosk.printing.tagged_pdf import TaggedPdf
from kiosk.printing.typesetting import Typesetter
from kiosk.printing.words import Words, words_on_paper


def leaflet_pdf(leaflet: OpenLeaflet, language: Language, paper: str = USUAL) -> bytes:
    """Return a leaflet in a language as a PDF. A QGuiApplication and the fonts must be there.

    `paper` is the name of one of FORMATS. Raises ValueError when the leaflet or the translation
    cannot be read; the log says why.
    """
    writer = _writer(leaflet, language)
    return _pdf(leaflet_document(writer), leaflet, writer.pack, FORMATS[paper])


def questions_pdf(
    leaflet: OpenLeaflet,
    language: Language,
    staff: Language | None,
    asked: Sequence[str],
    paper: str = USUAL,
) -> bytes:
    """Return what she wants to ask about, in her language and the staff's; as leaflet_pdf."""
    hers = _writer(leaflet, language)
    beside = None if staff is None or staff == language else _writer(leaflet, staff)
    asks = staff.asks if staff else ""
    document = questions_document(hers, beside, asks, asked)
    return _pdf(document, leaflet, hers.pack, FORMATS[paper])


def _writer(leaflet: OpenLeaflet, language: Language) -> Writer:
    pack, translation = leaflet.pack, leaflet.translation(language.code)
    if pack is None or translation is None:
        raise ValueError(f"there is no leaflet in {language.code} that can be read")
    words = _words(leaflet, pack, language)
    forms = known_forms(paths.KIOSK_LOCALE, language.code)
    return Writer(pack, translation, language, words, leaflet.anchors, forms)


def _pdf(document: Document, leaflet: OpenLeaflet, pack: Pack, paper: PaperFormat) -> bytes:
    is_right_to_left = document.is_right_to_left
    drawings = Drawings(leaflet, pack, figures_in(document), is_right_to_left)
    layout = Layout(document, paper, Typesetter(paths.FONTS), drawings.shapes)
    pdf = TaggedPdf(document.title, document.language.code, is_right_to_left, paper)
    figures = drawings.add_to(pdf.writer)
    return pdf.write(layout.leaves, layout.root, layout.bookmarks, figures)


def _words(leaflet: OpenLeaflet, pack: Pack, language: Language) -> Words:
    texts = KioskTexts(paths.KIOSK_LOCALE)
    texts.use(language.code)

    def translate(context: str, source: str) -> str:
        return texts.translate(context, source) or source

    signed, count = leaflet.signed_count(language.code)
    return words_on_paper(translate, signed, count, pack.leaflet.language, language.number)
