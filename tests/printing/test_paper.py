"""The leaflet on paper: all of it, in her language and direction."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from on_paper import FALLBACK, SIGNED, document_of, opened, texts_for_paper, words_of
from packs import GARDEN, LANGUAGES_FILE, copy_garden, edit, garden
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.exit_codes import ExitCode
from kiosk.leaflet.languages import load_languages
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.model import Pack, Page, reading_pages
from kiosk.leaflet.texts import source_texts
from kiosk.platform.fonts import load_fonts
from kiosk.printing.document import Document, Picture, paragraphs_in
from kiosk.printing.formats import FORMATS
from kiosk.printing.pdf import leaflet_pdf

OF_THE_GARDEN = ("--leaflet", str(GARDEN))
SHEETS = {"a4": (3, 6), "large": (4, 12), "booklet": (2, 6)}
"""The least and the most sides that the tests' leaflet may take."""
LANGUAGES = {one.code: one for one in load_languages(LANGUAGES_FILE)}


@pytest.fixture
def open_leaflet(qapp: QGuiApplication) -> Callable[[Path], OpenLeaflet]:
    load_fonts(paths.FONTS)
    return lambda folder: OpenLeaflet(folder, tuple(LANGUAGES.values()))


@pytest.fixture
def leaflet(open_leaflet: Callable[[Path], OpenLeaflet]) -> OpenLeaflet:
    return open_leaflet(GARDEN)


def _pages(pack: Pack) -> Iterator[Page]:
    for chapter in pack.leaflet.chapters:
        yield from chapter.pages
    for exercise in pack.exercises:
        yield from exercise.pages


def _pictures(document: Document) -> list[Picture]:
    rows = [row for section in document.sections for row in section.rows]
    return [row.picture for row in rows if row.picture]


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_text_of_the_leaflet_is_on_paper(leaflet: OpenLeaflet, code: str) -> None:
    pack, translation = opened(leaflet, code)
    text = words_of(document_of(leaflet, LANGUAGES[code]))
    wanted = [(one, translation.shown(one, source)) for one, source in texts_for_paper(pack)]
    assert not [one for one, shown in wanted if shown.is_fallback]
    assert [one for one, shown in wanted if shown.text not in text] == []
    blocks = {block.id for page in _pages(pack) for block in page.blocks}
    assert blocks <= {one for one, _ in wanted}
    addresses = [block.address for page in _pages(pack) for block in page.blocks if block.address]
    assert [one for one in addresses if one not in text] == []
    assert SIGNED in text
    assert FALLBACK not in text


def test_a_text_that_is_not_translated_is_on_paper_in_the_source_language(
    open_leaflet: Callable[[Path], OpenLeaflet], tmp_path: Path
) -> None:
    block = garden().leaflet.chapters[0].pages[0].blocks[0]
    corrected = block.text + " Correct."
    folder = copy_garden(tmp_path)
    edit(folder / "leaflet.toml", block.text, corrected)
    document = document_of(open_leaflet(folder), LANGUAGES["en"])
    marked = [one for one in paragraphs_in(document) if FALLBACK in one.text]
    assert [one.text for one in marked] == [f"{corrected} ({FALLBACK})"]
    assert [span.language for span in marked[0].spans] == ["nl", "en"]


def test_each_figure_is_shown_where_it_first_belongs(leaflet: OpenLeaflet) -> None:
    pack = garden()
    expected = []
    for chapter in pack.leaflet.chapters:
        before = ""
        for reading in reading_pages(pack, chapter):
            beside = [block.figure for block in reading.page.blocks if block.figure]
            if not beside and reading.figure != before:
                beside = [reading.figure]
            expected += beside
            before = reading.figure
    pictures = _pictures(document_of(leaflet, LANGUAGES["nl"]))
    assert [picture.figure for picture in pictures] == expected


def test_labels_are_numbered_from_the_top_of_the_figure(leaflet: OpenLeaflet) -> None:
    pictures = _pictures(document_of(leaflet, LANGUAGES["nl"]))
    picture = next(one for one in pictures if one.figure == "plan")
    anchors = leaflet.anchors("plan")
    figure = garden().figure("plan")
    assert figure is not None
    from_top = sorted(figure.labels, key=lambda one: anchors[one.anchor][1])
    assert from_top != list(figure.labels)
    told = [(label.mark, label.text) for label in picture.labels]
    assert told == [(str(number), label.text) for number, label in enumerate(from_top, 1)]
    assert picture.places == tuple(anchors[label.anchor] for label in from_top)


@pytest.mark.parametrize("paper", list(FORMATS))
@pytest.mark.parametrize("code", ["nl", "ar"])
def test_the_pdf_is_of_so_many_sheets_of_a4(leaflet: OpenLeaflet, code: str, paper: str) -> None:
    reader = PdfReader(BytesIO(leaflet_pdf(leaflet, LANGUAGES[code], paper)))
    sides = {
        tuple(round(float(side) * 25.4 / 72) for side in sheet.mediabox[2:])
        for sheet in reader.pages
    }
    assert sides == {(297, 210) if FORMATS[paper].is_folded else (210, 297)}
    assert SHEETS[paper][0] <= len(reader.pages) <= SHEETS[paper][1]
    assert len(reader.pages) % 2 == 0 or not FORMATS[paper].is_folded


def test_nothing_signed_is_said_on_the_paper(leaflet: OpenLeaflet) -> None:
    reader = PdfReader(BytesIO(leaflet_pdf(leaflet, LANGUAGES["nl"])))
    first = "".join(reader.pages[0].extract_text().split())
    count = len(list(source_texts(garden())))
    assert f"0van{count}tekstengoedgekeurd" in first
    assert "Ditisnognietgecontroleerddoorhetziekenhuis" in first


@pytest.mark.parametrize("paper", list(FORMATS))
def test_the_command_writes_a_file(tmp_path: Path, paper: str) -> None:
    out = tmp_path / "leaflet.pdf"
    main = [sys.executable, *paths.PROGRAM, "export", *OF_THE_GARDEN, "--paper", paper]
    result = subprocess.run([*main, "--lang", "en", str(out)], capture_output=True, check=False)
    assert result.returncode == ExitCode.OK, result.stderr
    assert result.stderr == b""
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--lang", "xx", *OF_THE_GARDEN, "out.pdf"], "is not one of"),
        (["--lang", "nl", *OF_THE_GARDEN, "no-such-folder/out.pdf"], "cannot be written"),
        (["--lang", "nl", "--leaflet", "none", "out.pdf"], "cannot be read"),
    ],
)
def test_what_cannot_be_exported_is_told(arguments: list[str], told: str, tmp_path: Path) -> None:
    main = [sys.executable, *paths.PROGRAM, "export"]
    result = subprocess.run(
        [*main, *arguments], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert result.returncode == ExitCode.FAULTS
    assert told in result.stderr
    assert "Traceback" not in result.stderr
