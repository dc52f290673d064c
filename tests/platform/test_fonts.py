"""Every letter is drawn in the bundled fonts, whatever fonts the machine has."""

import pytest
from PySide6.QtGui import QFont, QTextLayout, QTextLine

from kiosk import paths
from kiosk.platform.fonts import (
    ARABIC_FAMILY,
    CHINESE_FAMILY,
    ETHIOPIC_FAMILY,
    FAMILY,
    load_fonts,
)

pytestmark = pytest.mark.usefixtures("bundled")


@pytest.fixture(scope="module")
def bundled(qapp: object) -> None:
    load_fonts(paths.FONTS)


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold])
@pytest.mark.parametrize(
    ("words", "family"),
    [
        ("Totaalruptuur", FAMILY),
        ("Українська", FAMILY),
        ("العربية", ARABIC_FAMILY),
        ("فارسی", ARABIC_FAMILY),
        ("中文", CHINESE_FAMILY),
        ("，。、；：？！（）《》", CHINESE_FAMILY),
        ("ትግርኛ", ETHIOPIC_FAMILY),
        ("።፣፤፥፦፧፡", ETHIOPIC_FAMILY),
    ],
)
def test_no_font_of_the_machine_comes_first(words: str, family: str, weight: QFont.Weight) -> None:
    drawn = {
        (run.rawFont().familyName(), run.rawFont().weight())
        for line in _lines(words, weight)
        for run in line.glyphRuns()
    }
    assert drawn == {(family, weight)}


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold])
@pytest.mark.parametrize("words", ["العربية", "中文，测试。", "ትግርኛ።"])
def test_a_line_is_as_high_in_every_script(words: str, weight: QFont.Weight) -> None:
    (line,), (latin,) = _lines(words, weight), _lines("Totaalruptuur", weight)
    assert (line.ascent(), line.descent()) == (latin.ascent(), latin.descent())


def _broken(words: str, width: float) -> list[str]:
    lines = _lines(words, QFont.Weight.Normal, width)
    return [words[one.textStart() :][: one.textLength()] for one in lines]


@pytest.mark.parametrize("width", range(120, 480, 24))
def test_no_chinese_line_begins_with_a_closing_mark(width: int) -> None:
    words = "轻轻地收紧（不要用力），然后放松：“慢慢地。”疼吗？停下来！一、二、三；好。"
    lines = _broken(words, width)
    assert len(lines) > 1
    assert [line for line in lines if line[0] in "，。、；：？！）”" or line[-1] in "（“"] == []


@pytest.mark.parametrize("width", range(240, 480, 40))
def test_no_ethiopic_line_begins_with_a_mark_or_divides_a_word(width: int) -> None:
    words = "ናይ ኤርትራን ትግራይን፤ ቃንዛ እንተሃልዩ። ደቂቕካ፧ ሓደ፣ ክልተ።"
    lines = _broken(words, width)
    assert len(lines) > 1
    assert [word for line in lines for word in line.split()] == words.split()


def test_all_fonts_are_small_enough_for_the_package() -> None:
    assert sum(file.stat().st_size for file in paths.FONTS.iterdir()) <= 4_000_000


def _lines(words: str, weight: QFont.Weight, width: float = 10_000) -> list[QTextLine]:
    """Return the lines of words that are so wide at most, at 40 pixels a letter."""
    font = QFont(FAMILY)
    font.setPixelSize(40)
    font.setWeight(weight)
    layout = QTextLayout(words, font)
    _LAYOUTS.append(layout)  # Its lines are parts of it.
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append(line)
    layout.endLayout()
    return lines


_LAYOUTS: list[QTextLayout] = []
