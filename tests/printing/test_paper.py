"""The leaflet on paper: all of it, in her language and direction."""

import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from kiosk.printing.callouts import COLUMN_WIDTH, INK, with_callouts
from kiosk.printing.html import FIGURE_URL
from on_paper import FALLBACK, SIGNED, html_of, opened, texts_for_paper
from packs import GARDEN, LANGUAGES_FILE, copy_garden, edit, garden
from pypdf import PdfReader
from PySide6.QtGui import QColor, QGuiApplication, QImage

from kiosk import paths
from kiosk.exit_codes import ExitCode
from kiosk.leaflet.languages import load_languages
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.model import Pack, Page, reading_pages
from kiosk.leaflet.texts import source_texts
from kiosk.platform.fonts import load_fonts
from kiosk.printing.pdf import leaflet_pdf

OF_THE_GARDEN = ("--leaflet", str(GARDEN))
SHEETS = (3, 6)
"""The least and the most that the tests' leaflet may take."""
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


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_text_of_the_leaflet_is_on_paper(leaflet: OpenLeaflet, code: str) -> None:
    pack, translation = opened(leaflet, code)
    text = unescape(html_of(leaflet, LANGUAGES[code]))
    wanted = [(one, translation.shown(one, source)) for one, source in texts_for_paper(pack)]
    assert not [one for one, shown in wanted if shown.is_fallback]
    assert [one for one, shown in wanted if shown.text not in text] == []
    blocks = {block.id for page in _pages(pack) for block in page.blocks}
    assert blocks <= {one for one, _ in wanted}
    assert SIGNED in text
    assert FALLBACK not in text


def test_a_text_that_is_not_translated_is_on_paper_in_the_source_language(
    open_leaflet: Callable[[Path], OpenLeaflet], tmp_path: Path
) -> None:
    block = garden().leaflet.chapters[0].pages[0].blocks[0]
    corrected = block.text + " Correct."
    folder = copy_garden(tmp_path)
    edit(folder / "leaflet.toml", block.text, corrected)
    text = unescape(html_of(open_leaflet(folder), LANGUAGES["en"]))
    assert f"{corrected} <i>({FALLBACK})</i>" in text
    assert text.count(FALLBACK) == 1


def test_the_figure_is_where_reading_begins(leaflet: OpenLeaflet) -> None:
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
    rows = re.compile(r"<tr><td[^>]*>(.*?)</td><td[^>]*>(.*?)</td></tr>")
    for code, with_figure in (("nl", 0), ("ar", 1)):
        html = html_of(leaflet, LANGUAGES[code])
        pairs = [row for row in rows.findall(html) if "<img" in "".join(row)]
        names = [re.findall(f'<img src="{FIGURE_URL}([^"]+)"', row[with_figure]) for row in pairs]
        assert names == [[name] for name in expected]


def test_labels_are_numbered_from_the_top_of_the_figure(leaflet: OpenLeaflet) -> None:
    told = unescape(html_of(leaflet, LANGUAGES["nl"]))
    heights = {name: y for name, (_, y) in leaflet.anchors("plan").items()}
    figure = garden().figure("plan")
    assert figure is not None
    from_top = sorted(figure.labels, key=lambda one: heights[one.anchor])
    assert from_top != list(figure.labels)
    for number, label in enumerate(from_top, 1):
        assert f"<b>{number}</b>\u00a0{label.text}" in told


@pytest.mark.parametrize("at_left", [False, True])
def test_a_number_has_a_line_to_its_place(qapp: QGuiApplication, at_left: bool) -> None:
    plain = QImage(600, 400, QImage.Format.Format_RGB32)
    plain.fill(0xFFFFE0E0)
    assert with_callouts(plain, [], at_left) is plain
    image = with_callouts(plain, [(0.5, 0.25), (0.5, 0.75)], at_left)
    assert (image.width(), image.height()) == (600 + COLUMN_WIDTH, 400)
    left = COLUMN_WIDTH if at_left else 0
    ink = QColor(INK).name()
    middle = left + 300
    for y in (100, 300):
        assert image.pixelColor(middle, y).name() == ink
        towards, away = (middle - 100, middle + 100) if at_left else (middle + 100, middle - 100)
        assert image.pixelColor(towards, y).name() == ink
        assert image.pixelColor(away, y).name() == "#ffe0e0"
        numbers = range(0, COLUMN_WIDTH) if at_left else range(600, 600 + COLUMN_WIDTH)
        assert any(image.pixelColor(x, y).lightness() < 100 for x in numbers)
    assert image.pixelColor(middle, 200).name() == "#ffe0e0"


@pytest.mark.parametrize("code", ["nl", "ar"])
def test_the_pdf_tells_its_language_and_title(leaflet: OpenLeaflet, code: str) -> None:
    pack, translation = opened(leaflet, code)
    reader = PdfReader(BytesIO(leaflet_pdf(leaflet, LANGUAGES[code])))
    assert reader.root_object["/Lang"] == code
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    assert reader.metadata is not None
    title = translation.shown("leaflet.title", pack.leaflet.title).text
    assert reader.metadata.title == title.replace("\u00ad", "")
    for sheet in reader.pages:
        width, height = (float(side) * 25.4 / 72 for side in sheet.mediabox[2:])
        assert (round(width), round(height)) == (210, 297)
    assert SHEETS[0] <= len(reader.pages) <= SHEETS[1]


def test_nothing_signed_is_said_on_the_paper(leaflet: OpenLeaflet) -> None:
    reader = PdfReader(BytesIO(leaflet_pdf(leaflet, LANGUAGES["nl"])))
    first = "".join(reader.pages[0].extract_text().split())
    count = len(list(source_texts(garden())))
    assert f"0van{count}tekstengetekend." in first
    assert "Hetziekenhuisheeftdezetekstnognietgecontroleerd" in first


def test_the_command_writes_a_file(tmp_path: Path) -> None:
    out = tmp_path / "leaflet.pdf"
    main = [sys.executable, *paths.PROGRAM, "export", *OF_THE_GARDEN]
    result = subprocess.run([*main, "--lang", "en", str(out)], capture_output=True, check=False)
    assert result.returncode == ExitCode.OK, result.stderr
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
