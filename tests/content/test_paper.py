"""The leaflet on paper: all of it, in her language and direction, and sent to the printer."""

import re
import subprocess
import sys
from collections.abc import Callable
from html import unescape
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot
from screen import Screen
from shipped import SHIPPED

from kiosk import paths
from kiosk.devtools.offscreen import settle
from kiosk.exit_codes import ExitCode
from kiosk.leaflet.languages import known_languages
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.model import reading_pages
from kiosk.leaflet.texts import label_id, source_texts, title_id
from kiosk.platform.fonts import load_fonts
from kiosk.printing.callouts import COLUMN_WIDTH, INK, with_callouts
from kiosk.printing.html import sections
from kiosk.printing.pdf import leaflet_pdf
from kiosk.printing.words import Words
from kiosk.settings import Settings
from kiosk.ward.pin import hash_pin

LANGUAGES = {one.code: one for one in known_languages(paths.LANGUAGES)}


@pytest.fixture
def leaflet(qapp: QGuiApplication) -> OpenLeaflet:
    load_fonts(paths.FONTS)
    return OpenLeaflet(SHIPPED, known_languages(paths.LANGUAGES))


def _html(leaflet: OpenLeaflet, code: str) -> str:
    assert leaflet.pack is not None
    translation = leaflet.translation(code)
    assert translation is not None
    words = Words(signed="S I G N E D", fallback="F A L L B A C K")
    return "".join(sections(leaflet.pack, translation, LANGUAGES[code], words, {}, leaflet.anchors))


@pytest.mark.parametrize("code", sorted(LANGUAGES))
def test_every_text_of_the_leaflet_is_on_paper(leaflet: OpenLeaflet, code: str) -> None:
    pack, translation = leaflet.pack, leaflet.translation(code)
    assert pack is not None
    assert translation is not None
    text = unescape(_html(leaflet, code))
    wanted = [("leaflet.title", pack.leaflet.title)]
    for chapter in pack.leaflet.chapters:
        wanted.append((title_id(chapter.id), chapter.title))
        for reading in reading_pages(pack, chapter):
            wanted.append((title_id(reading.page.id), reading.page.title))
            wanted += [(block.id, block.text) for block in reading.page.blocks]
            figure = pack.figure(reading.figure)
            wanted += [(label_id(figure, one), one.text) for one in figure.labels] if figure else []
    assert len(wanted) > 150
    missing = [one for one, source in wanted if translation.shown(one, source).text not in text]
    assert missing == []
    assert "S I G N E D" in text
    has_stale = any(translation.shown(one, source).is_fallback for one, source in wanted)
    assert ("F A L L B A C K" in text) == has_stale


def test_the_figure_is_where_reading_begins(leaflet: OpenLeaflet) -> None:
    rows = re.compile(r"<tr><td[^>]*>(.*?)</td><td[^>]*>(.*?)</td></tr>")
    for code, with_figure in (("nl", 0), ("ar", 1)):
        pairs = [row for row in rows.findall(_html(leaflet, code)) if "<img" in "".join(row)]
        assert len(pairs) > 30
        assert all("<img" in pair[with_figure] for pair in pairs)


def test_labels_are_numbered_from_the_top_of_the_figure(leaflet: OpenLeaflet) -> None:
    told = unescape(_html(leaflet, "nl"))
    heights = {name: y for name, (_, y) in leaflet.anchors("tear").items()}
    assert leaflet.pack is not None
    figure = leaflet.pack.figure("tear")
    assert figure is not None
    for number, label in enumerate(sorted(figure.labels, key=lambda one: heights[one.anchor]), 1):
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
    reader = PdfReader(BytesIO(leaflet_pdf(leaflet, LANGUAGES[code])))
    assert reader.root_object["/Lang"] == code
    assert reader.root_object["/ViewerPreferences"]["/DisplayDocTitle"]
    translation = leaflet.translation(code)
    assert translation is not None
    assert reader.metadata is not None
    assert leaflet.pack is not None
    title = translation.shown("leaflet.title", leaflet.pack.leaflet.title).text
    assert reader.metadata.title == title.replace("\u00ad", "")
    width, height = (float(side) * 25.4 / 72 for side in reader.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (210, 297)
    assert 8 <= len(reader.pages) <= 24


def test_nothing_signed_is_said_on_the_paper(leaflet: OpenLeaflet) -> None:
    reader = PdfReader(BytesIO(leaflet_pdf(leaflet, LANGUAGES["nl"])))
    first = "".join(reader.pages[0].extract_text().split())
    assert leaflet.pack is not None
    count = len(list(source_texts(leaflet.pack)))
    assert f"0van{count}tekstengetekend." in first
    assert "Hetziekenhuisheeftdezetekstnognietgecontroleerd" in first


def test_the_command_writes_a_file(tmp_path: Path) -> None:
    out = tmp_path / "leaflet.pdf"
    main = [sys.executable, *paths.PROGRAM, "export"]
    result = subprocess.run([*main, "--lang", "en", str(out)], capture_output=True, check=False)
    assert result.returncode == ExitCode.OK, result.stderr
    assert out.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--lang", "xx", "out.pdf"], "is not one of"),
        (["--lang", "nl", "no-such-folder/out.pdf"], "cannot be written"),
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


# --- the printer --------------------------------------------------------------------------------


def _ward(make_screen: Callable[..., Screen], program: Path) -> Screen:
    settings = Settings(screen_diagonal_inches=10.1, printer="ward-3", staff_pin=hash_pin("2580"))
    screen = make_screen(settings=settings, printer_program=str(program))
    screen.navigator.askPin()
    screen.kiosk.pin_pad.begin()
    for digit in "2580":
        screen.kiosk.pin_pad.press(digit)
    screen.kiosk.pin_pad.tryPin()
    settle(screen.window)
    return screen


def _program(folder: Path, does: str) -> Path:
    program = folder / "lp"
    program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    program.chmod(0o755)
    return program


def test_staff_prints_a_language(
    make_screen: Callable[..., Screen], qtbot: QtBot, tmp_path: Path
) -> None:
    program = _program(tmp_path, f'echo "$@" > {tmp_path}/said; cat > {tmp_path}/job')
    screen = _ward(make_screen, program)
    screen.touch("staffPrint")
    screen.touch("print-ar")
    qtbot.waitUntil(lambda: "Naar de printer gestuurd." in screen.texts(), timeout=30_000)
    assert (tmp_path / "said").read_text() == "-d ward-3 -o media=A4 -t kiosk -\n"
    assert PdfReader(tmp_path / "job").root_object["/Lang"] == "ar"


@pytest.mark.parametrize("does", ["echo 'no such printer' >&2; exit 1", None])
def test_a_printer_that_fails_is_said(
    make_screen: Callable[..., Screen],
    qtbot: QtBot,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    does: str | None,
) -> None:
    program = _program(tmp_path, does) if does else tmp_path / "none"
    screen = _ward(make_screen, program)
    screen.touch("staffPrint")
    screen.touch("print-nl")
    qtbot.waitUntil(lambda: "Afdrukken is niet gelukt." in screen.texts(), timeout=30_000)
    assert "printer ward-3: the leaflet was not printed" in caplog.text


def test_without_a_printer_there_is_no_button(make_screen: Callable[..., Screen]) -> None:
    screen = make_screen()
    screen.navigator.askPin()
    screen.kiosk.pin_pad.begin()
    settle(screen.window)
    assert screen.navigator.visit.screen == "staff"
    assert not screen.shows("staffPrint")
