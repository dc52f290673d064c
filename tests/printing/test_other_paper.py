"""What is printed beside the leaflet, by Qt itself: bundled fonts, and words that can be copied."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.narration.script import Line
from kiosk.platform.fonts import load_fonts
from kiosk.printing.page import page_pdf
from kiosk.printing.reading_script import script_pdf
from kiosk.speech.sentences import Text

WORDS = {
    "zh": ("花园里有玫瑰，也有郁金香。", "KioskSansSC-Regular"),
    "ti": ("ኣብቲ ጀርዲን ዕምባባታት ኣሎ።", "NotoSansEthiopic-Regular"),
}
LATIN = {"NotoSans-Regular", "NotoSans-Bold"}


@pytest.mark.parametrize("code", sorted(WORDS))
def test_a_reading_script_has_her_letters(qapp: QGuiApplication, code: str) -> None:
    load_fonts(paths.FONTS)
    words, font = WORDS[code]
    line = Line(1, Text("rose", words, code), 0, words, "", 3.0, 0.0)
    _assert_readable(script_pdf([line], "Roses", code, is_right_to_left=False), words, font)


@pytest.mark.parametrize("code", sorted(WORDS))
def test_a_sheet_has_her_letters(qapp: QGuiApplication, code: str) -> None:
    load_fonts(paths.FONTS)
    words, font = WORDS[code]
    _assert_readable(page_pdf(f"<h1>Roses</h1><p>{words}</p>", "Roses"), words, font)


def _assert_readable(pdf: bytes, words: str, font: str) -> None:
    (page,) = PdfReader(BytesIO(pdf)).pages
    fonts = {one.get_object()["/BaseFont"][1:] for one in page["/Resources"]["/Font"].values()}
    assert fonts == {*LATIN, font}
    assert "".join(words.split()) in "".join(page.extract_text().split())
