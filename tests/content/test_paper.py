"""The shipped leaflet on paper, in all its languages: nothing left out, on not too many sheets."""

import re
import subprocess
import sys
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from on_paper import FALLBACK, SIGNED, html_of, opened, texts_for_paper
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication
from shipped import SHIPPED

from kiosk import paths
from kiosk.exit_codes import ExitCode
from kiosk.leaflet.languages import known_languages
from kiosk.leaflet.library import OpenLeaflet
from kiosk.platform.fonts import load_fonts
from kiosk.printing.pdf import leaflet_pdf

LANGUAGES = {one.code: one for one in known_languages(paths.LANGUAGES)}


@pytest.fixture
def leaflet(qapp: QGuiApplication) -> OpenLeaflet:
    load_fonts(paths.FONTS)
    return OpenLeaflet(SHIPPED, known_languages(paths.LANGUAGES))


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_text_of_the_leaflet_is_on_paper(leaflet: OpenLeaflet, code: str) -> None:
    pack, translation = opened(leaflet, code)
    text = unescape(html_of(leaflet, LANGUAGES[code]))
    wanted = texts_for_paper(pack)
    assert len(wanted) > 150
    missing = [one for one, source in wanted if translation.shown(one, source).text not in text]
    assert missing == []
    assert SIGNED in text
    has_stale = any(translation.shown(one, source).is_fallback for one, source in wanted)
    assert (FALLBACK in text) == has_stale


def test_most_texts_have_a_figure_beside_them(leaflet: OpenLeaflet) -> None:
    rows = re.compile(r"<tr><td[^>]*>(.*?)</td><td[^>]*>(.*?)</td></tr>")
    for code, with_figure in (("nl", 0), ("ar", 1)):
        html = html_of(leaflet, LANGUAGES[code])
        pairs = [row for row in rows.findall(html) if "<img" in "".join(row)]
        assert len(pairs) > 30
        assert all("<img" in pair[with_figure] for pair in pairs)


@pytest.mark.parametrize("code", ["nl", "ar"])
def test_the_pdf_is_of_so_many_sheets(leaflet: OpenLeaflet, code: str) -> None:
    reader = PdfReader(BytesIO(leaflet_pdf(leaflet, LANGUAGES[code])))
    assert reader.root_object["/Lang"] == code
    assert 8 <= len(reader.pages) <= 24


def test_the_command_writes_the_shipped_leaflet_unless_told_otherwise(tmp_path: Path) -> None:
    out = tmp_path / "leaflet.pdf"
    main = [sys.executable, *paths.PROGRAM, "export"]
    result = subprocess.run([*main, "--lang", "en", str(out)], capture_output=True, check=False)
    assert result.returncode == ExitCode.OK, result.stderr
    written = PdfReader(BytesIO(out.read_bytes()))
    leaflet = OpenLeaflet(SHIPPED, known_languages(paths.LANGUAGES))
    pack, translation = opened(leaflet, "en")
    assert written.metadata is not None
    title = translation.shown("leaflet.title", pack.leaflet.title).text
    assert written.metadata.title == title.replace("\u00ad", "")
