"""The bundled fonts inside a PDF: only the glyphs that are used, each with its character. No Qt."""

from __future__ import annotations

import io
import logging
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

# It tells of every table that it leaves out.
logging.getLogger("fontTools").setLevel(logging.WARNING)

UNITS = 1000
"""A PDF measures glyphs in thousandths of the size of the letters."""
SYMBOLIC = 4
SINGLE, MULTIPLE, LIGATURE = 1, 2, 4
"""Kinds of rules of a font."""
UNKNOWN = "\ufffd"
CFF = "CFF "
"""The table of the outlines of a font that is not TrueType."""
SHAPES = (range(0xFB00, 0xFE00), range(0xFE70, 0xFF00))
"""Shapes and ligatures of letters, which stand for the letters themselves."""
MOST_IN_A_BLOCK = 100
"""More lines are not allowed in one block of a ToUnicode map."""


class EmbeddedFont:
    """A font file of which some glyphs are used."""

    def __init__(self, file: Path, tag: str) -> None:
        """`tag` is six capitals, another one for each font of a document."""
        self._font = TTFont(io.BytesIO(file.read_bytes()), lazy=True)
        self._tag = tag
        self._used: dict[int, str] = {}
        self._of_glyph = _characters(self._font)
        self._order = self._font.getGlyphOrder()
        self._metrics = self._font["hmtx"]
        self._scale: float = UNITS / self._font["head"].unitsPerEm
        self._cids = _cids(self._font)

    def use(self, glyph: int) -> None:
        """Embed a glyph."""
        if glyph not in self._used:
            self._used[glyph] = self.text(glyph)

    def text(self, glyph: int) -> str:
        """Return what a glyph stands for."""
        return self._of_glyph.get(self._order[glyph], UNKNOWN)

    def code(self, glyph: int) -> int:
        """Return the number by which a page names a glyph."""
        return self._cids[glyph] if self._cids else glyph

    def width(self, glyph: int) -> float:
        """Return how far the glyph after this one is, in thousandths of the size."""
        advance: int = self._metrics[self._order[glyph]][0]
        return advance * self._scale

    def add_to(self, writer: PdfWriter) -> IndirectObject:
        """Write the font and return the reference to it."""
        name = NameObject(f"/{self._tag}+{self._font['name'].getDebugName(6)}")
        head, hhea, os2 = self._font["head"], self._font["hhea"], self._font["OS/2"]
        box = (head.xMin, head.yMin, head.xMax, head.yMax)
        descriptor = _dictionary(
            Type="/FontDescriptor",
            FontName=name,
            Flags=NumberObject(SYMBOLIC),
            FontBBox=ArrayObject(FloatObject(round(side * self._scale)) for side in box),
            ItalicAngle=NumberObject(0),
            Ascent=NumberObject(round(hhea.ascent * self._scale)),
            Descent=NumberObject(round(hhea.descent * self._scale)),
            CapHeight=NumberObject(round(os2.sCapHeight * self._scale)),
            StemV=NumberObject(80),
        )
        is_cff = CFF in self._font
        descriptor[NameObject("/FontFile3" if is_cff else "/FontFile2")] = writer._add_object(
            self._outlines(str(name)[1:]) if is_cff else self._file()
        )
        system = _dictionary(
            Registry=TextStringObject("Adobe"),
            Ordering=TextStringObject("Identity"),
            Supplement=NumberObject(0),
        )
        descendant = _dictionary(
            Type="/Font",
            Subtype="/CIDFontType0" if is_cff else "/CIDFontType2",
            BaseFont=name,
            CIDSystemInfo=system,
            FontDescriptor=writer._add_object(descriptor),
            W=self._widths(),
        )
        if not is_cff:
            descendant[NameObject("/CIDToGIDMap")] = NameObject("/Identity")
        texts = {self.code(glyph): text for glyph, text in self._used.items()}
        font = _dictionary(
            Type="/Font",
            Subtype="/Type0",
            BaseFont=name,
            Encoding="/Identity-H",
            DescendantFonts=ArrayObject([writer._add_object(descendant)]),
            ToUnicode=writer._add_object(_stream(_to_unicode(texts).encode("ascii"))),
        )
        return writer._add_object(font)

    def _widths(self) -> ArrayObject:
        widths = ArrayObject()
        for glyph in sorted(self._used):
            width = FloatObject(round(self.width(glyph), 2))
            widths += [NumberObject(self.code(glyph)), ArrayObject([width])]
        return widths

    def _outlines(self, name: str) -> StreamObject:
        """Return the outlines alone, as a PDF has those that are not TrueType."""
        self._leave_out_the_rest()
        self._font[CFF].cff.fontNames = [name]
        stream = _stream(self._font.getTableData(CFF))
        stream[NameObject("/Subtype")] = NameObject("/CIDFontType0C")
        return stream

    def _file(self) -> StreamObject:
        self._leave_out_the_rest()
        file = io.BytesIO()
        self._font.save(file)
        stream = _stream(file.getvalue())
        stream[NameObject("/Length1")] = NumberObject(len(file.getvalue()))
        return stream

    def _leave_out_the_rest(self) -> None:
        # Where glyphs have numbers of their own, their places in the font do not matter.
        keeps = not self._cids
        options = Options(retain_gids=keeps, hinting=False, notdef_outline=True, layout_features=[])
        options.drop_tables += ["GSUB", "GPOS", "GDEF"]
        subsetter = Subsetter(options)
        subsetter.populate(gids=list(self._used))
        subsetter.subset(self._font)


def _cids(font: TTFont) -> tuple[int, ...]:
    """Return the number of each glyph in a font whose glyphs have numbers; empty for others."""
    if CFF not in font or not hasattr(font[CFF].cff.topDictIndex[0], "ROS"):
        return ()
    return tuple(int(name[3:]) if name != ".notdef" else 0 for name in font.getGlyphOrder())


def _characters(font: TTFont) -> dict[str, str]:
    """Return what each glyph stands for, by its name: shapes and ligatures of letters too."""
    found: dict[str, str] = {}
    for code, glyph in sorted(font.getBestCmap().items()):
        is_shape = any(code in some for some in SHAPES)
        found.setdefault(glyph, unicodedata.normalize("NFKC", chr(code)) if is_shape else chr(code))
    rules = list(_substitutions(font))
    while new := {
        made: "".join(found[one] for one in parts)
        for parts, made in rules
        if made not in found and all(one in found for one in parts)
    }:
        found.update(new)
    return found


def _substitutions(font: TTFont) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the font's rules of which glyphs another one stands for."""
    if "GSUB" not in font:
        return
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            real = getattr(table, "ExtSubTable", table)
            if real.LookupType == SINGLE:
                yield from (((glyph,), made) for glyph, made in real.mapping.items())
            elif real.LookupType == MULTIPLE:
                # The first part of a letter stands for it.
                for glyph, parts in real.mapping.items():
                    yield from (((glyph,), parts[0]),) if parts else ()
            elif real.LookupType == LIGATURE:
                for first, ligatures in real.ligatures.items():
                    yield from (((first, *one.Component), one.LigGlyph) for one in ligatures)


def _to_unicode(used: Mapping[int, str]) -> str:
    lines = [
        f"<{glyph:04X}> <{text.encode('utf-16-be').hex().upper()}>"
        for glyph, text in sorted(used.items())
    ]
    blocks = [
        lines[first : first + MOST_IN_A_BLOCK] for first in range(0, len(lines), MOST_IN_A_BLOCK)
    ]
    maps = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
        f"{maps}\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    )


def _stream(data: bytes) -> StreamObject:
    stream = DecodedStreamObject()
    stream.set_data(data)
    return stream.flate_encode()


def _dictionary(**entries: object) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject(f"/{key}"): NameObject(value) if type(value) is str else value
            for key, value in entries.items()
        }
    )
