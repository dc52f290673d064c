"""The PDF as a screen reader meets it: structure, languages, descriptions, bookmarks, fonts."""

import subprocess
import sys
from pathlib import Path
from unicodedata import category

import pdfua
import pytest
from on_paper import document_of, opened, words_of, writer_of
from packs import GARDEN, LANGUAGES_FILE, copy_garden, edit, garden
from PySide6.QtGui import QGuiApplication, QRawFont
from tagged import HEADINGS, TaggedPdf

from kiosk import paths
from kiosk.leaflet.languages import load_languages
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.model import blocks_of
from kiosk.platform.fonts import font_files, load_fonts
from kiosk.printing.document import paragraphs_in, questions_document
from kiosk.printing.formats import FORMATS
from kiosk.printing.pdf import leaflet_pdf, questions_pdf

LANGUAGES = {one.code: one for one in load_languages(LANGUAGES_FILE)}
UNSPOKEN = "\u00ad\u200b\u200c\u2066\u2069\u2028"


@pytest.fixture
def leaflet(qapp: QGuiApplication) -> OpenLeaflet:
    load_fonts(paths.FONTS)
    return OpenLeaflet(GARDEN, tuple(LANGUAGES.values()))


def _letters(text: str) -> str:
    """Return a text without spaces, what only says where to break, and marks on letters.

    A mark on two letters that are drawn as one comes after both.
    """
    return "".join(
        one for one in text if not one.isspace() and one not in UNSPOKEN and category(one) != "Mn"
    )


@pytest.mark.parametrize("paper", list(FORMATS))
@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_all_of_it_is_read_in_order(
    leaflet: OpenLeaflet, code: str, paper: str, tmp_path: Path
) -> None:
    made = leaflet_pdf(leaflet, LANGUAGES[code], paper)
    pdf = TaggedPdf(made)
    assert pdf.structure_faults() == []
    assert pdf.language == code
    document = document_of(leaflet, LANGUAGES[code])
    assert pdf.reader.metadata is not None
    assert pdf.reader.metadata.title == document.title
    read = [_letters(one.text) for one in pdf.elements() if one.tag in (*HEADINGS, "P", "LBody")]
    wanted = [_letters(one.text) for one in paragraphs_in(document)]
    # Of what is signed, this document says it in its own words.
    assert [one for one in wanted if one not in read] == [_letters(wanted[1])]
    assert len(read) == len(wanted)
    headings = [one.text for one in pdf.elements() if one.tag in HEADINGS]
    assert [_letters(one) for one in pdf.bookmarks()] == [_letters(one) for one in headings]
    direction = pdf.root["/ViewerPreferences"].get("/Direction")
    assert (direction == "/R2L") == (LANGUAGES[code].direction == "rtl")
    (tmp_path / "made.pdf").write_bytes(made)
    assert pdfua.validate(str(tmp_path / "made.pdf")).findings == ()


@pytest.mark.parametrize("code", ["nl", "ar"])
def test_every_figure_is_described_and_its_labels_are_a_list(
    leaflet: OpenLeaflet, code: str
) -> None:
    pack, translation = opened(leaflet, code)
    pdf = TaggedPdf(leaflet_pdf(leaflet, LANGUAGES[code]))
    alts = {translation.shown(f"figure.{one.id}.alt", one.alt).text for one in pack.figures}
    described = [one.alt for one in pdf.elements() if one.tag == "Figure"]
    assert described
    assert set(described) <= alts
    items = [one for one in pdf.elements() if one.tag == "LI"]
    numbered = [one.kids[0].text for one in items if one.kids[0].text != "•"]
    assert numbered


def test_what_is_in_another_language_is_said_to_be(qapp: QGuiApplication, tmp_path: Path) -> None:
    load_fonts(paths.FONTS)
    block = garden().leaflet.chapters[0].pages[0].blocks[0]
    corrected = block.text + " Verbeterd."
    folder = copy_garden(tmp_path)
    edit(folder / "leaflet.toml", block.text, corrected)
    leaflet = OpenLeaflet(folder, tuple(LANGUAGES.values()))
    pdf = TaggedPdf(leaflet_pdf(leaflet, LANGUAGES["ar"]))
    others = [one for one in pdf.elements() if one.tag == "Span"]
    told = [(one.language, _letters(one.text)) for one in others]
    # The last is where the text is from.
    assert told[:-1] == [("nl", _letters(corrected))]
    assert told[-1][0] == "nl"


def test_her_questions_are_read_in_both_languages(leaflet: OpenLeaflet) -> None:
    asked = [*[block.id for block in blocks_of(garden())][:3], garden().exercises[0].id]
    hers, staff = LANGUAGES["ar"], LANGUAGES["nl"]
    pdf = TaggedPdf(questions_pdf(leaflet, hers, staff, asked))
    assert pdf.structure_faults() == []
    document = questions_document(
        writer_of(leaflet, hers), writer_of(leaflet, staff), staff.asks, asked
    )
    of_language = {
        code: "".join(
            _letters(span.text)
            for paragraph in paragraphs_in(document)
            for span in paragraph.spans
            if span.language == code
        )
        for code in ("ar", "nl")
    }
    read = {
        code: "".join(
            _letters(one.text)
            for one in pdf.elements()
            if one.tag in (*HEADINGS, "P", "LBody") and one.language == code
        )
        for code in ("ar", "nl")
    }
    assert read["nl"] == of_language["nl"]
    for block in garden().leaflet.chapters[0].pages[0].blocks[:1]:
        assert _letters(block.text) in read["nl"]
    assert _letters(staff.asks) in read["nl"]
    assert garden().exercises[0].title in words_of(document)


def test_who_reads_the_staffs_language_has_one_column(leaflet: OpenLeaflet) -> None:
    asked = [next(iter(blocks_of(garden()))).id, "no-such-text"]
    pdf = TaggedPdf(questions_pdf(leaflet, LANGUAGES["nl"], LANGUAGES["nl"], asked))
    assert pdf.structure_faults() == []
    assert {one.language for one in pdf.elements()} == {"nl"}


@pytest.mark.parametrize("code", ["nl", "ar"])
def test_only_the_bundled_fonts_are_in_it_whatever_the_machine_has(
    qapp: QGuiApplication, code: str, tmp_path: Path
) -> None:
    """With fontconfig as it is here, and with one that prefers a font of the machine."""
    hostile = tmp_path / "fonts.conf"
    hostile.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>/usr/share/fonts</dir><cachedir>{tmp_path}/cache</cachedir>"
        '<match target="pattern"><edit name="family" mode="prepend" binding="strong">'
        "<string>DejaVu Sans</string></edit></match></fontconfig>",
        encoding="utf-8",
    )
    bundled = {
        f"{font.familyName()}-{font.styleName()}".replace(" ", "")
        for font in (QRawFont(str(file), 16) for file in font_files(paths.FONTS))
    }
    out = tmp_path / "out.pdf"
    main = [sys.executable, *paths.PROGRAM, "export", "--leaflet", str(GARDEN), "--lang", code]
    ran = subprocess.run(
        [*main, str(out)],
        env={"PATH": "/usr/bin:/bin", "FONTCONFIG_FILE": str(hostile), "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    pdf = TaggedPdf(out.read_bytes())
    assert pdf.structure_faults() == []
    assert pdf.fonts()
    assert pdf.fonts() <= bundled
