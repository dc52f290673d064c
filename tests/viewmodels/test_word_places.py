"""A word's place is where QML's Text paints it: told by its colour, which is never shown."""

from __future__ import annotations

from html import escape

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk import paths
from kiosk.devtools.offscreen import settle
from kiosk.platform.fonts import load_fonts
from kiosk.speech.sentences import Text, sentences
from kiosk.viewmodels.word_places import WordPlaces

QML = b"""
import QtQuick
Window {
    color: "white"
    height: 500
    visible: true
    width: 440
    Text {
        property int alignment: effectiveHorizontalAlignment
        font.family: "Noto Sans"
        font.bold: %s
        font.pixelSize: %d
        horizontalAlignment: Text.AlignLeft
        LayoutMirroring.enabled: %s
        lineHeight: %s
        objectName: "text"
        textFormat: Text.StyledText
        width: 420
        wrapMode: Text.WordWrap
        x: 10
    }
}
"""
WORDS = {
    "nl": "Doe de oefen\u00ading drie keer per dag, liefst liggend. Bel 020 123 45 67 bij koorts.",
    "ar": "ابدئي التمرين ثلاث مرات في اليوم، واتصلي بقسم Fysiotherapie إذا كان لديك حمى شديدة.",
    "fa": "این تمرین را سه بار در روز انجام دهید و نفس خود را نگه ندارید. می\u200cشود نشست.",
    "zh": "请每天练习三次，每次五分钟。如果您发烧，请给Fysiotherapie打电话，号码在最后一页。",
    "ti": "ነዚ ምንቅስቓስ ኣብ መዓልቲ ሰለስተ ግዜ ግበርዎ። ትንፋስኩም ኣይትሓዙ።",
}
"""With a soft hyphen, a number, letters of another direction, no spaces."""


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("look", [(22, False, 1.04), (37, True, 0.98), (41, False, 0.87)])
@pytest.mark.parametrize("language", WORDS)
def test_it_is_where_it_is_painted(language: str, look: tuple[int, bool, float]) -> None:
    load_fonts(paths.FONTS)
    size, bold, line_height = look
    engine = QQmlApplicationEngine()
    names = (b"false", b"true")
    mirrored = language in ("ar", "fa")
    engine.loadData(QML % (names[bold], size, names[mirrored], str(line_height).encode()))
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    text = window.findChild(QQuickItem, "text")
    words = WORDS[language]
    sentence = sentences([Text("a", words, language)])[-1]
    setting = (text.property("font"), text.width(), line_height, text.property("alignment"))
    known = WordPlaces()
    lines = set()
    text.setProperty("text", escape(words))
    settle(window)
    plain = window.grabWindow()
    for begin, end in _words(words)[::2]:
        text.setProperty("text", _marked(words, begin, end))
        settle(window)
        painted = _red(window.grabWindow())
        found = known.of(sentence, begin, end, -1, -1, *setting)
        places = [place.translated(10, 0) for place in found]
        whole = places[0]
        for place in places[1:]:
            whole = whole.united(place)
        lines |= {place.y() for place in places}
        # Another colour may change the space before it.
        slack = size * 0.6
        assert abs(painted.left() - whole.left()) <= slack, words[begin:end]
        assert abs(painted.right() - whole.right()) <= slack, words[begin:end]
        assert whole.top() - slack <= painted.top()
        assert painted.bottom() <= whole.bottom() + slack
        if not mirrored and " " in words and len(places) == 1:
            assert _is_white(plain, whole.left() - 2, whole), words[begin:end]
            assert _is_white(plain, whole.right() + 1, whole), words[begin:end]
            assert not _is_white(plain, whole.center().x(), whole, 8), words[begin:end]
    assert len(lines) > 1
    window.close()


def _marked(words: str, begin: int, end: int) -> str:
    before, word, after = (escape(one) for one in (words[:begin], words[begin:end], words[end:]))
    return f"{before}<font color='#ff0000'>{word}</font>{after}"


def _red(image: QImage) -> QRectF:
    """Return where there is red in a picture of black on white."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    found = QRectF()
    data, width = bytes(image.constBits()), image.bytesPerLine()
    for y in range(image.height()):
        row = data[y * width : (y + 1) * width]
        red = [x for x in range(image.width()) if row[4 * x + 2] > row[4 * x + 1] + 90]
        if red:
            found = found.united(QRectF(red[0], y, red[-1] - red[0] + 1, 1))
    return found


def _is_white(image: QImage, x: float, place: QRectF, across: int = 1) -> bool:
    """Return whether nothing is painted in columns of a picture, in the middle of a place."""
    ys = range(
        round(place.top() + place.height() * 0.3), round(place.bottom() - place.height() * 0.3)
    )
    xs = range(round(x) - across // 2, round(x) + across - across // 2)
    return all(image.pixelColor(at, y).lightness() > 150 for at in xs for y in ys)


def _words(words: str) -> list[tuple[int, int]]:
    if " " not in words:
        return [(at, at + 1) for at in range(len(words)) if words[at].isalpha()]
    found, at = [], 0
    for word in words.split(" "):
        if any(map(str.isalnum, word)):
            found.append((at, at + len(word)))
        at += len(word) + 1
    return found
