"""Lines of scripts that the first font has no letters for: Chinese and Tigrinya."""

from itertools import pairwise

import pytest
from on_paper import lines_of
from PySide6.QtGui import QGuiApplication

from kiosk import paths
from kiosk.platform.fonts import load_fonts
from kiosk.printing.document import Paragraph, Span
from kiosk.printing.embedded_fonts import UNKNOWN
from kiosk.printing.typesetting import Glyphs, Typesetter

SIZE = 11
WORDS = {
    "zh": "花园里有玫瑰（很香），也有“tulpen”、郁金香和苹果树。请您每天浇水2次，不要太多；"
    "下雨的时候，就不用浇水了！问题？请打电话：088 123 45 67。",
    "ti": "ኣብቲ ጀርዲን ዕምባባታት ኣሎ፦ “rozen” ከምኡ’ውን ቱሊፕ (tulpen) ይርከብ። መዓልታዊ 2 ግዜ "
    "ማይ ኣስትዩ፡ ብዙሕ ግን ኣይኹን። ሕቶ ኣለኩም ዶ፧ ደውሉ፦ 088 123 45 67።",
}
WIDTHS = range(80, 400, 7)
"""In points."""
NEVER_FIRST = "，。、；：！？）”》።፡፣፦፧"
NEVER_LAST = "（“《"


@pytest.fixture
def setter(qapp: QGuiApplication) -> Typesetter:
    load_fonts(paths.FONTS)
    return Typesetter(paths.FONTS)


def _set(setter: Typesetter, code: str, width: float) -> list[Glyphs]:
    text = setter.set(Paragraph("text", "P", (Span(WORDS[code], code),)), SIZE, width)
    assert text.width <= width
    return [one for run in text.runs for one in run.glyphs]


@pytest.mark.parametrize("code", sorted(WORDS))
def test_every_character_is_read_again(setter: Typesetter, code: str) -> None:
    for width in WIDTHS:
        read = "".join(lines_of(_set(setter, code, width)).values())
        assert UNKNOWN not in read
        # Between Chinese characters a line ends without a space.
        assert read == WORDS[code]


@pytest.mark.parametrize("code", sorted(WORDS))
def test_no_line_begins_or_ends_with_a_mark_of_the_other_side(
    setter: Typesetter, code: str
) -> None:
    for width in WIDTHS:
        for line in lines_of(_set(setter, code, width)).values():
            assert line[0] not in NEVER_FIRST
            assert line[-1] not in NEVER_LAST


@pytest.mark.parametrize("code", sorted(WORDS))
def test_lines_are_equally_far_apart(setter: Typesetter, code: str) -> None:
    lines = sorted(lines_of(_set(setter, code, 120)))
    assert len(lines) > 4
    apart = {round(lower - upper, 3) for upper, lower in pairwise(lines)}
    assert len(apart) == 1


def test_no_character_is_alone_on_the_last_line(setter: Typesetter) -> None:
    words = "花园里有玫瑰，也有郁金香。"
    paragraph = Paragraph("text", "P", (Span(words, "zh"),))
    for width in range(5 * SIZE, len(words) * SIZE):
        text = setter.set(paragraph, SIZE, width)
        assert text.width <= width
        *_, last = lines_of(one for run in text.runs for one in run.glyphs).values()
        assert len(last) > 2
