"""The shipped leaflet on paper, in all its languages: nothing left out, on not too many sheets."""

import subprocess
import sys
from pathlib import Path
from unicodedata import category

import pytest
from on_paper import FALLBACK, SIGNED, document_of, lines_of, opened, texts_for_paper, words_of
from PySide6.QtGui import QGuiApplication, QRawFont
from shipped import SHIPPED
from tagged import HEADINGS, TaggedPdf

from kiosk import paths
from kiosk.exit_codes import ExitCode
from kiosk.leaflet.addresses import address_blocks, is_number
from kiosk.leaflet.forms import known_forms
from kiosk.leaflet.languages import known_languages
from kiosk.leaflet.library import OpenLeaflet
from kiosk.platform.fonts import font_files, load_fonts
from kiosk.printing.document import paragraphs_in
from kiosk.printing.formats import FORMATS
from kiosk.printing.layout import Layout
from kiosk.printing.pdf import leaflet_pdf
from kiosk.printing.structure import TextMark
from kiosk.printing.typesetting import Typesetter

LANGUAGES = {one.code: one for one in known_languages(paths.LANGUAGES)}
SIDES = {"a4": (8, 24), "large": (16, 36), "booklet": (8, 24)}
"""The least and the most that the leaflet takes."""
SOME = ("nl", "ar", "fa", "zh", "ti")
"""Of each script one, and both kinds of outlines."""
UNSPOKEN = "\u00ad\u200b\u200c\u2066\u2069\u2028"


@pytest.fixture
def leaflet(qapp: QGuiApplication) -> OpenLeaflet:
    load_fonts(paths.FONTS)
    return OpenLeaflet(SHIPPED, known_languages(paths.LANGUAGES))


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_text_of_the_leaflet_is_on_paper(leaflet: OpenLeaflet, code: str) -> None:
    pack, translation = opened(leaflet, code)
    text = words_of(document_of(leaflet, LANGUAGES[code]))
    wanted = texts_for_paper(pack)
    assert len(wanted) > 150
    missing = [one for one, source in wanted if translation.shown(one, source).text not in text]
    assert missing == []
    assert SIGNED in text
    has_stale = any(translation.shown(one, source).is_fallback for one, source in wanted)
    assert (FALLBACK in text) == has_stale


def test_most_texts_have_a_figure_beside_them(leaflet: OpenLeaflet) -> None:
    document = document_of(leaflet, LANGUAGES["nl"])
    rows = [row for section in document.sections for row in section.rows]
    assert len([row for row in rows if row.picture]) > 30


@pytest.mark.parametrize(
    ("code", "paper"),
    [
        *((code, "a4") for code in SOME),
        *(
            pytest.param(code, paper, marks=pytest.mark.full)
            for code in sorted(LANGUAGES)
            for paper in FORMATS
            if paper != "a4" or code not in SOME
        ),
    ],
)
def test_all_of_it_is_read_in_order(leaflet: OpenLeaflet, code: str, paper: str) -> None:
    pdf = TaggedPdf(leaflet_pdf(leaflet, LANGUAGES[code], paper))
    assert pdf.structure_faults() == []
    assert pdf.language == code
    bundled = {QRawFont(str(file), 16) for file in font_files(paths.FONTS)}
    assert pdf.fonts() <= {f"{f.familyName()}-{f.styleName()}".replace(" ", "") for f in bundled}
    assert SIDES[paper][0] <= len(pdf.reader.pages) <= SIDES[paper][1]
    read = [_letters(one.text) for one in pdf.elements() if one.tag in (*HEADINGS, "P", "LBody")]
    wanted = [_letters(one.text) for one in paragraphs_in(document_of(leaflet, LANGUAGES[code]))]
    different = [(one, other) for one, other in zip(wanted, read, strict=True) if one != other]
    # This document says what is signed, and what is not translated yet, in words of its own.
    own = (_letters(SIGNED), _letters(FALLBACK))
    assert [pair for pair in different if not any(one in pair[0] for one in own)] == []


def _letters(text: str) -> str:
    """Return a text without spaces, what only says where to break, and marks on letters."""
    return "".join(
        one for one in text if not one.isspace() and one not in UNSPOKEN and category(one) != "Mn"
    )


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_digits_are_of_one_kind(leaflet: OpenLeaflet, code: str) -> None:
    pack, _ = opened(leaflet, code)
    document = document_of(leaflet, LANGUAGES[code])
    addresses = [one.address for one in address_blocks(pack) if not is_number(one.address)]
    assert pack.facts is not None
    of_latin_digits = [pack.facts.source.code, *addresses]
    found = set()
    for paragraph in paragraphs_in(document):
        own = [span.text for span in paragraph.spans if span.language == code]
        text = "".join([paragraph.mark, *own])
        for one in of_latin_digits:
            text = text.replace(one, "")
        found |= {letter for letter in text if letter.isdecimal()}
    assert found <= set(LANGUAGES[code].digits)
    assert len(found) > 5
    source = pack.facts.source
    when = known_forms(paths.KIOSK_LOCALE, code).date_in_words(source.date)
    words = words_of(document)
    wanted = [when, source.number, source.contact_phone]
    assert [one for one in wanted if LANGUAGES[code].number(one) not in words] == []


def test_leaves_are_numbered_in_the_digits_of_the_language(leaflet: OpenLeaflet) -> None:
    document = document_of(leaflet, LANGUAGES["fa"])
    layout = Layout(document, FORMATS["a4"], Typesetter(paths.FONTS), {})
    feet = [
        "".join(lines_of(mark.glyphs).values())
        for leaf in layout.leaves
        for mark in leaf.marks
        if isinstance(mark, TextMark) and mark.node is None
    ]
    assert len(feet) == len(layout.leaves) > 9
    # A mark above a letter is read last: it is on a line of its own.
    assert "| ۹" in feet[8]
    assert not [foot for foot in feet if set(foot) & set("0123456789")]


def test_the_command_writes_the_shipped_leaflet_unless_told_otherwise(tmp_path: Path) -> None:
    out = tmp_path / "leaflet.pdf"
    main = [sys.executable, *paths.PROGRAM, "export"]
    result = subprocess.run([*main, "--lang", "en", str(out)], capture_output=True, check=False)
    assert result.returncode == ExitCode.OK, result.stderr
    written = TaggedPdf(out.read_bytes())
    leaflet = OpenLeaflet(SHIPPED, known_languages(paths.LANGUAGES))
    assert written.reader.metadata is not None
    assert written.reader.metadata.title == document_of(leaflet, LANGUAGES["en"]).title
