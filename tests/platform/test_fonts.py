"""Every letter is drawn in the bundled fonts, whatever fonts the machine has."""

import pytest
from PySide6.QtGui import QFont, QTextLayout

from kiosk import paths
from kiosk.platform.fonts import ARABIC_FAMILY, FAMILY, load_fonts

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.Bold])
@pytest.mark.parametrize(
    ("words", "family"),
    [
        ("Totaalruptuur", FAMILY),
        ("Українська", FAMILY),
        ("العربية", ARABIC_FAMILY),
        ("فارسی", ARABIC_FAMILY),
    ],
)
def test_no_font_of_the_machine_comes_first(words: str, family: str, weight: QFont.Weight) -> None:
    load_fonts(paths.FONTS)
    font = QFont(FAMILY)
    font.setWeight(weight)
    layout = QTextLayout(words, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    assert {run.rawFont().familyName() for run in layout.glyphRuns()} == {family}
