#!/usr/bin/env python3
"""Make the fonts of the Chinese and the Ethiopic letters, from Debian's fonts, for resources/fonts.

    apt-get download fonts-noto-cjk fonts-noto-core
    for package in *.deb; do dpkg -x "$package" noto; done
    python3 -m venv subset && subset/bin/pip install fonttools==4.68.0
    subset/bin/python resources/setup/subset_fonts.py noto

To be run again when `check` names a Chinese character that no font has. What a font is left with
depends only on this file, on the texts in Chinese, and on the versions of Debian's packages and of
fonttools. resources/fonts/README.md says what was changed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools import subset
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

RESOURCES = Path(__file__).parents[1]
FONTS = RESOURCES / "fonts"
WEIGHTS = ("Regular", "Bold")

CHINESE = "usr/share/fonts/opentype/noto/NotoSansCJK-{}.ttc"
SIMPLIFIED = 2
"""The number of the simplified Chinese font in that collection."""
FAMILY = "Kiosk Sans SC"

ETHIOPIC = "usr/share/fonts/truetype/noto/NotoSansEthiopic-{}.ttf"
ETHIOPIC_LETTERS = range(0x1200, 0x1380)

ASCENT, DESCENT = 1069, 293
"""Of Noto Sans, and so of every font here, in thousandths of the size: a line keeps its height."""

PUNCTUATION = (range(0x3000, 0x3012), range(0x3014, 0x3016), range(0xFF01, 0xFF5F))
"""The full-width marks; quotation marks and dots are Noto Sans's."""

OF_BODY_AND_ILLNESS = (("刖", "膻"), ("疒", "癯"), ("趸", "躞"), ("骱", "髑"))
"""Of the rarer characters those of the body, illness, legs and bones, from one to another."""


def main(folder: Path) -> None:
    """Make the four fonts from the packages unpacked in `folder`."""
    for weight in WEIGHTS:
        chinese = _subset(folder / CHINESE.format(weight), _chinese_characters(), SIMPLIFIED)
        _take_line_height(chinese)
        _rename(chinese, weight)
        chinese.save(FONTS / f"KioskSansSC-{weight}.otf")
        letters = "".join(map(chr, ETHIOPIC_LETTERS))
        ethiopic = _subset(folder / ETHIOPIC.format(weight), letters)
        _take_line_height(ethiopic)
        ethiopic.save(FONTS / f"NotoSansEthiopic-{weight}.ttf")


def _chinese_characters() -> str:
    """Return the usual characters, those of body and illness, and all that the texts use.

    The usual ones are level 1 of GB 2312: 3755 of them.
    """
    usual = _gb2312("啊", "座")
    rarer = [one for first, last in OF_BODY_AND_ILLNESS for one in _gb2312(first, last)]
    marks = [chr(one) for marks in PUNCTUATION for one in marks]
    files = [RESOURCES / "languages.toml", *RESOURCES.rglob("zh.po")]
    texts = "".join(file.read_text(encoding="utf-8") for file in files)
    used = [one for one in texts if "\u4e00" <= one <= "\u9fff"]
    return "".join(sorted({*usual, *rarer, *marks, *used}))


def _gb2312(first: str, last: str) -> list[str]:
    """Return the characters of GB 2312 from one to another, in its order."""
    start, end = (int.from_bytes(one.encode("gb2312"), "big") for one in (first, last))
    codes = (code.to_bytes(2, "big") for code in range(start, end + 1))
    return [code.decode("gb2312") for code in codes if 0xA1 <= code[1] <= 0xFE]


def _subset(file: Path, characters: str, number: int = -1) -> TTFont:
    """Return a font with those characters only, without hints and vertical writing."""
    options = subset.Options(font_number=number, hinting=False, notdef_outline=True)
    options.layout_features = [*options.layout_features, "-vert", "-vrt2"] if number < 0 else []
    options.name_IDs = ["*"]
    options.drop_tables += ["BASE", "DSIG", "VORG", "vhea", "vmtx"]
    font = subset.load_font(str(file), options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=characters)
    subsetter.subset(font)
    return font


def _take_line_height(font: TTFont) -> None:
    """Give a font the line height of Noto Sans. Nothing of it may then be cut off."""
    glyphs = font.getGlyphSet()
    for name in font.getGlyphOrder():
        pen = BoundsPen(glyphs)
        glyphs[name].draw(pen)
        if pen.bounds and (pen.bounds[1] < -DESCENT or pen.bounds[3] > ASCENT):
            sys.exit(f"{name} reaches from {pen.bounds[1]} to {pen.bounds[3]}: it would be cut off")
    font["hhea"].ascent = font["OS/2"].sTypoAscender = font["OS/2"].usWinAscent = ASCENT
    font["hhea"].descent = font["OS/2"].sTypoDescender = -DESCENT
    font["OS/2"].usWinDescent = DESCENT
    font["hhea"].lineGap = font["OS/2"].sTypoLineGap = 0


def _rename(font: TTFont, weight: str) -> None:
    """Name a changed font otherwise, so that it is never taken for the machine's own."""
    names = font["name"]
    version = (
        f"{names.getDebugName(5).partition(';')[0]}; a part, with the line height of Noto Sans"
    )
    plain = f"{FAMILY.replace(' ', '')}-{weight}"
    full = FAMILY if weight == "Regular" else f"{FAMILY} {weight}"
    new = {1: FAMILY, 2: weight, 3: f"{version}; {plain}", 4: full, 5: version, 6: plain}
    names.names = [one for one in names.names if one.nameID in {0, 7, 8, 9, 10, 11, 12, 13, 14}]
    for number, text in new.items():
        names.setName(text, number, 3, 1, 0x409)
    names.names = [one for one in names.names if one.platformID == 3 and one.langID == 0x409]
    font["CFF "].cff.fontNames = [plain]
    top = font["CFF "].cff.topDictIndex[0]
    top.FullName, top.FamilyName = full, FAMILY


if __name__ == "__main__":
    main(Path(sys.argv[1]))
