"""Reads a tagged PDF as a screen reader does, and finds what is wrong with its structure."""

import re
from collections.abc import Iterator
from io import BytesIO

from fontTools.cffLib import CFFFontSet
from fontTools.ttLib import TTFont
from pypdf import PdfReader
from pypdf.generic import ArrayObject, ContentStream, DictionaryObject

PAINTING = {b"Tj", b"TJ", b"f", b"f*", b"S", b"s", b"B", b"b", b"Do", b"sh", b"EI"}
HEADINGS = ("H1", "H2", "H3")


class Element:
    """An element of the structure: what it is, its language, its words."""

    def __init__(self, entry: DictionaryObject, language: str) -> None:
        self.entry = entry
        self.tag = str(entry["/S"])[1:]
        self.language = str(entry.get("/Lang", language))
        self.alt = str(entry.get("/Alt", ""))
        self.kids: list[Element] = []
        self.text = ""


class TaggedPdf:
    """A PDF, read."""

    def __init__(self, pdf: bytes) -> None:
        self.reader = PdfReader(BytesIO(pdf))
        self.root = self.reader.root_object
        self.faults: list[str] = []
        self._words: list[dict[int, str]] = []
        self._used: list[set[int]] = []
        self._maps = {}
        for number, page in enumerate(self.reader.pages):
            self._words.append({})
            self._used.append(set())
            self._read(page, number)
        self.language = str(self.root["/Lang"])
        (self.top,) = [self._element(self.root["/StructTreeRoot"]["/K"], self.language)]
        unread = [
            (page, number)
            for page, words in enumerate(self._words)
            for number in words
            if number not in self._used[page]
        ]
        if unread:
            self.faults.append(f"belongs to no element: {unread}")

    def elements(self, element: Element | None = None) -> Iterator[Element]:
        """Yield all elements in the order of reading."""
        element = element or self.top
        yield element
        for kid in element.kids:
            yield from self.elements(kid)

    def fonts(self) -> set[str]:
        """Return the names of the fonts, without what marks a subset."""
        return {
            str(font["/BaseFont"]).partition("+")[2]
            for page in self.reader.pages
            for font in (one.get_object() for one in page["/Resources"]["/Font"].values())
        }

    def bookmarks(self) -> list[str]:
        def flat(items: list) -> Iterator[str]:
            for one in items:
                yield from flat(one) if isinstance(one, list) else [str(one.title)]

        return list(flat(self.reader.outline))

    def structure_faults(self) -> list[str]:
        """Return what is wrong, a line each."""
        faults = list(self.faults)
        catalogue = self.root
        if not catalogue["/MarkInfo"]["/Marked"] or not catalogue["/Lang"]:
            faults.append("is not marked, or has no language")
        if not catalogue["/ViewerPreferences"]["/DisplayDocTitle"]:
            faults.append("does not show its title")
        if b"<pdfuaid:part>1<" not in catalogue["/Metadata"].get_object().get_data():
            faults.append("does not call itself PDF/UA-1")
        if [page.get("/Tabs") for page in self.reader.pages if page.get("/Tabs") != "/S"]:
            faults.append("has a page whose tabs do not follow the structure")
        faults += self._heading_faults()
        for element in self.elements():
            faults += _element_faults(element)
        return faults

    def _heading_faults(self) -> Iterator[str]:
        level = 0
        for element in self.elements():
            if element.tag in HEADINGS:
                deeper = HEADINGS.index(element.tag) + 1
                if deeper > level + 1:
                    yield f"{element.text}: {element.tag} after H{level}"
                level = deeper
        if level == 0:
            yield "has no heading"

    def _read(self, page: DictionaryObject, number: int) -> None:
        open_: list[int | None] = []
        actual: list[str | None] = []
        font = ""
        for operands, operator in ContentStream(page["/Contents"], self.reader).operations:
            if operator in (b"BDC", b"BMC"):
                entry = operands[1] if operator == b"BDC" else {}
                inner = open_[-1] if open_ else None
                is_artifact = operands[0] == "/Artifact"
                told = entry.get("/ActualText")
                actual.append(None if told is None else str(told))
                if told is not None and inner not in (None, -1):
                    self._words[number][inner] += str(told)
                open_.append(-1 if is_artifact else entry.get("/MCID", inner))
                if "/MCID" in entry:
                    self._words[number][entry["/MCID"]] = ""
            elif operator == b"EMC":
                open_.pop()
                actual.pop()
            elif operator == b"Tf":
                font = operands[0]
            if operator in PAINTING and (not open_ or open_[-1] is None):
                self.faults.append(
                    f"page {number + 1}: {operator!r} is neither tagged nor artifact"
                )
            is_told = any(told is not None for told in actual)
            if operator == b"TJ" and open_ and open_[-1] not in (None, -1):
                shown = self._map(page, font)
                for piece in operands[0]:
                    if isinstance(piece, bytes | str):
                        data = piece if isinstance(piece, bytes) else piece.original_bytes
                        codes = [data[at : at + 2].hex().upper() for at in range(0, len(data), 2)]
                        missing = [code for code in codes if code not in shown]
                        if missing:
                            self.faults.append(f"{font}: {missing} stands for no character")
                        text = "".join(shown.get(code, "") for code in codes if not is_told)
                        self._words[number][open_[-1]] += text

    def _map(self, page: DictionaryObject, font: str) -> dict[str, str]:
        if font not in self._maps:
            entry = page["/Resources"]["/Font"][font].get_object()
            (descendant,) = entry["/DescendantFonts"]
            pairs = re.findall(
                r"<(\w{4})> <(\w+)>", entry["/ToUnicode"].get_object().get_data().decode("ascii")
            )
            self._maps[font] = {
                code: bytes.fromhex(text).decode("utf-16-be")
                for code, text in pairs
                if (code, text) != ("0000", "FFFF")
            }
            drawn = _drawn(descendant.get_object())
            undrawn = [code for code in self._maps[font] if int(code, 16) not in drawn]
            if undrawn:
                self.faults.append(f"{entry['/BaseFont']} has no {undrawn} in the file")
        return self._maps[font]

    def _element(self, entry: DictionaryObject, language: str) -> Element:
        entry = entry.get_object()
        element = Element(entry, language)
        kids = entry.get("/K", ArrayObject())
        for kid in (one.get_object() for one in kids):
            if kid.get("/Type") == "/MCR":
                page = self.reader.get_page_number(kid["/Pg"].get_object())
                number = int(kid["/MCID"])
                if number in self._used[page] or number not in self._words[page]:
                    self.faults.append(f"page {page + 1}: {number} is read twice, or is not there")
                self._used[page].add(number)
                element.text += self._words[page].get(number, "")
                owner = self._parent(page, number)
                if owner is not entry:
                    self.faults.append(f"page {page + 1}: {number} is said to be another's")
            else:
                if kid["/P"].get_object() is not entry:
                    self.faults.append(f"{kid['/S']} is said to have another parent")
                element.kids.append(self._element(kid, element.language))
                element.text += element.kids[-1].text
        return element

    def _parent(self, page: int, number: int) -> DictionaryObject:
        key = self.reader.pages[page]["/StructParents"]
        numbers = self.root["/StructTreeRoot"]["/ParentTree"]["/Nums"]
        pairs = dict(zip(numbers[::2], numbers[1::2], strict=True))
        return pairs[key].get_object()[number].get_object()


def _drawn(descendant: DictionaryObject) -> set[int]:
    """Return the codes of the glyphs that are in the file, of either kind of outlines."""
    descriptor = descendant["/FontDescriptor"].get_object()
    if descendant["/Subtype"] == "/CIDFontType0":
        stream = descriptor["/FontFile3"].get_object()
        assert stream["/Subtype"] == "/CIDFontType0C"
        outlines = CFFFontSet()
        outlines.decompile(BytesIO(stream.get_data()), None)
        return {int(name[3:]) for name in outlines[0].charset if name != ".notdef"}
    assert descendant["/CIDToGIDMap"] == "/Identity"
    font = TTFont(BytesIO(descriptor["/FontFile2"].get_object().get_data()))
    return set(range(len(font.getGlyphOrder())))


def _element_faults(element: Element) -> Iterator[str]:
    tags = [kid.tag for kid in element.kids]
    if element.tag == "L" and set(tags) != {"LI"}:
        yield f"a list of {tags}"
    if element.tag == "LI" and tags != ["Lbl", "LBody"]:
        yield f"an item of {tags}"
    if element.tag == "Figure":
        if not element.alt.strip():
            yield "a figure without a description"
        if "/BBox" not in element.entry["/A"]:
            yield f"{element.alt}: no place"
    if element.tag in ("P", "LBody", *HEADINGS) and not element.text.strip():
        yield f"an empty {element.tag}"
