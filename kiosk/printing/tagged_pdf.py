"""Writes leaves as a tagged PDF (PDF/UA-1): structure, languages, descriptions, bookmarks. No Qt."""

from __future__ import annotations

import io
from collections.abc import Mapping
from html import escape
from pathlib import Path

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    DecodedStreamObject,
    DictionaryObject,
    Fit,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from kiosk.printing.booklet import Place, sides
from kiosk.printing.embedded_fonts import EmbeddedFont
from kiosk.printing.formats import A4, A5, INK, PaperFormat
from kiosk.printing.structure import (
    Bookmark,
    Content,
    FigureMark,
    Leaf,
    Node,
    TextMark,
)
from kiosk.printing.typesetting import Glyphs

LINE_WIDTH = 0.7
DOT = 1.6
"""The dot at the end of a line from a number to its place, in points."""
CURVE = 0.5523
"""How far the handles of a quarter of a circle are from its ends, as a share of its radius."""
ALIKE = 0.02
"""Glyphs that are off by less than this, in points, count as in their place."""
XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""


class TaggedPdf:
    """A PDF under way."""

    def __init__(
        self, title: str, language: str, is_right_to_left: bool, paper: PaperFormat
    ) -> None:
        self._writer = PdfWriter()
        self._writer.pdf_header = "%PDF-1.7"
        self._title = title
        self._language = language
        self._is_right_to_left = is_right_to_left
        self._paper = paper
        self._fonts: dict[Path, EmbeddedFont] = {}
        self._boxes: dict[Node, tuple[float, float, float, float]] = {}
        self._figures: Mapping[str, IndirectObject] = {}

    @property
    def writer(self) -> PdfWriter:
        """What objects are added to."""
        return self._writer

    def write(
        self,
        leaves: list[Leaf],
        root: Node,
        bookmarks: list[Bookmark],
        figures: Mapping[str, IndirectObject],
    ) -> bytes:
        """Return the file. `figures` are those in the writer, by name: each a point wide and high."""
        self._figures = figures
        size = A4[::-1] if self._paper.is_folded else self._paper.leaf
        where: dict[int, tuple[int, float]] = {}
        pages, contents = [], []
        for side, places in enumerate(
            sides(len(leaves), self._paper.is_folded, self._is_right_to_left)
        ):
            stream = _Side(side, size[1])
            for place in places:
                left = A5[0] if place.is_right else 0.0
                where[place.leaf] = side, left
                self._draw(leaves[place.leaf], stream, left)
            pages.append(self._writer.add_blank_page(*size))
            contents.append(stream)
        fonts = DictionaryObject(
            {NameObject(f"/F{i}"): f.add_to(self._writer) for i, f in enumerate(self._fonts.values())}
        )
        forms = DictionaryObject(
            {NameObject(f"/{name}"): figure for name, figure in figures.items()}
        )
        resources = self._writer._add_object(
            DictionaryObject({NameObject("/Font"): fonts, NameObject("/XObject"): forms})
        )
        for side, (page, stream) in enumerate(zip(pages, contents, strict=True)):
            data = DecodedStreamObject()
            data.set_data("\n".join(stream.operators).encode("latin-1"))
            page[NameObject("/Contents")] = self._writer._add_object(data.flate_encode())
            page[NameObject("/Resources")] = resources
            page[NameObject("/StructParents")] = NumberObject(side)
            page[NameObject("/Tabs")] = NameObject("/S")
        self._write_structure(root, pages, contents)
        self._write_bookmarks(bookmarks, where)
        self._write_catalogue()
        out = io.BytesIO()
        self._writer.write(out)
        return out.getvalue()

    def _draw(self, leaf: Leaf, side: _Side, left: float) -> None:
        for mark in leaf.marks:
            if isinstance(mark, FigureMark):
                side.begin(mark.node, "")
                self._draw_figure(mark, side, left)
                side.end()
            elif mark.node is None:
                side.operators.append("/Artifact <</Type /Pagination /Subtype /Footer>> BDC")
                self._draw_text(mark, side, left)
                side.end()
            else:
                side.begin(mark.node, mark.text)
                self._draw_text(mark, side, left)
                side.end(was_spoken=True)

    def _draw_figure(self, mark: FigureMark, side: _Side, left: float) -> None:
        x, y = mark.x + left, side.height - mark.y - mark.height
        sides_ = [x, y, x + mark.width, y + mark.height]
        for number in mark.numbers:
            sides_[0] = min(sides_[0], number.x + left)
            sides_[2] = max(sides_[2], number.x + left + self._paper.text_size)
        self._boxes[mark.node] = (sides_[0], sides_[1], sides_[2], sides_[3])
        if mark.name in self._figures:
            size = f"{_short(mark.width)} 0 0 {_short(mark.height)} {_short(x)} {_short(y)}"
            side.operators.append(f"q {size} cm /{mark.name} Do Q")
        for (from_x, from_y), (to_x, to_y) in mark.lines:
            start = f"{_short(from_x + left)} {_short(side.height - from_y)}"
            end_x, end_y = to_x + left, side.height - to_y
            side.operators.append(
                f"q {_colour(INK)} {_colour(INK).upper()} {LINE_WIDTH} w "
                f"{start} m {_short(end_x)} {_short(end_y)} l S {_dot(end_x, end_y)} f Q"
            )
        for number in mark.numbers:
            self._draw_text(number, side, left)

    def _draw_text(self, mark: TextMark, side: _Side, left: float) -> None:
        side.operators.append(f"BT {_colour(mark.ink)}")
        for glyphs in mark.glyphs:
            font = self._font(glyphs.file)
            name = list(self._fonts).index(glyphs.file)
            side.operators.append(f"/F{name} {_short(glyphs.size)} Tf")
            side.operators += _shown(glyphs, font, mark.x + left, side.height - mark.y)
        side.operators.append("ET")

    def _font(self, file: Path) -> EmbeddedFont:
        if file not in self._fonts:
            self._fonts[file] = EmbeddedFont(file, "KIOSK" + chr(ord("A") + len(self._fonts)))
        return self._fonts[file]

    def _write_structure(self, root: Node, pages: list, contents: list[_Side]) -> None:
        tree = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
        reference = self._writer._add_object(tree)
        owners: list[dict[int, IndirectObject]] = [{} for _ in contents]
        tree[NameObject("/K")] = self._element(root, reference, pages, owners)
        numbers = ArrayObject()
        for side, found in enumerate(owners):
            references = ArrayObject(found[number] for number in sorted(found))
            numbers += [NumberObject(side), self._writer._add_object(references)]
        parents = DictionaryObject({NameObject("/Nums"): numbers})
        tree[NameObject("/ParentTree")] = self._writer._add_object(parents)
        tree[NameObject("/ParentTreeNextKey")] = NumberObject(len(contents))
        self._writer.root_object[NameObject("/StructTreeRoot")] = reference

    def _element(
        self,
        node: Node,
        parent: IndirectObject,
        pages: list,
        owners: list[dict[int, IndirectObject]],
    ) -> IndirectObject:
        element = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/StructElem"),
                NameObject("/S"): NameObject(f"/{node.tag}"),
                NameObject("/P"): parent,
            }
        )
        reference = self._writer._add_object(element)
        if node.language:
            element[NameObject("/Lang")] = TextStringObject(node.language)
        if node.alt:
            element[NameObject("/Alt")] = TextStringObject(node.alt)
        if attributes := self._attributes(node):
            element[NameObject("/A")] = attributes
        kids = ArrayObject()
        for kid in node.kids:
            if isinstance(kid, Node):
                kids.append(self._element(kid, reference, pages, owners))
                continue
            owners[kid.side][kid.number] = reference
            kids.append(
                DictionaryObject(
                    {
                        NameObject("/Type"): NameObject("/MCR"),
                        NameObject("/Pg"): pages[kid.side].indirect_reference,
                        NameObject("/MCID"): NumberObject(kid.number),
                    }
                )
            )
        element[NameObject("/K")] = kids
        return reference

    def _attributes(self, node: Node) -> DictionaryObject | None:
        entries: dict[str, object] = {}
        if node.tag == "Figure":
            box = ArrayObject(FloatObject(round(side, 2)) for side in self._boxes[node])
            entries = {"O": NameObject("/Layout"), "BBox": box, "Placement": NameObject("/Block")}
        elif node.tag == "L":
            entries = {"O": NameObject("/List"), "ListNumbering": NameObject(_numbering(node))}
        elif node.tag == "Document" and self._is_right_to_left:
            entries = {"O": NameObject("/Layout"), "WritingMode": NameObject("/RlTb")}
        if not entries:
            return None
        return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})

    def _write_bookmarks(
        self, bookmarks: list[Bookmark], where: Mapping[int, tuple[int, float]]
    ) -> None:
        above: list[tuple[int, object]] = []
        for bookmark in bookmarks:
            while above and above[-1][0] >= bookmark.level:
                above.pop()
            side, left = where[bookmark.leaf]
            page = self._writer.pages[side]
            top = float(page.mediabox.height) - bookmark.y
            item = self._writer.add_outline_item(
                bookmark.title,
                side,
                parent=above[-1][1] if above else None,
                fit=Fit.xyz(left=left, top=top),
            )
            above.append((bookmark.level, item))

    def _write_catalogue(self) -> None:
        self._writer.add_metadata({"/Title": self._title})
        catalogue = self._writer.root_object
        catalogue[NameObject("/Lang")] = TextStringObject(self._language)
        catalogue[NameObject("/MarkInfo")] = DictionaryObject(
            {NameObject("/Marked"): BooleanObject(True)}
        )
        views: dict[str, object] = {"DisplayDocTitle": BooleanObject(True)}
        if self._is_right_to_left:
            views["Direction"] = NameObject("/R2L")
        if self._paper.is_folded:
            views["Duplex"] = NameObject("/DuplexFlipShortEdge")
        catalogue[NameObject("/ViewerPreferences")] = DictionaryObject(
            {NameObject(f"/{key}"): value for key, value in views.items()}
        )
        catalogue[NameObject("/PageMode")] = NameObject("/UseOutlines")
        metadata = StreamObject()
        metadata.set_data(
            XMP.format(title=escape(self._title), language=self._language).encode("utf-8")
        )
        metadata[NameObject("/Type")] = NameObject("/Metadata")
        metadata[NameObject("/Subtype")] = NameObject("/XML")
        catalogue[NameObject("/Metadata")] = self._writer._add_object(metadata)


class _Side:
    """What is drawn on one side of a sheet."""

    def __init__(self, index: int, height: float) -> None:
        self.height = height
        self.operators: list[str] = []
        self._index = index
        self._count = 0

    def begin(self, node: Node, text: str) -> None:
        """Begin what belongs to a node; `text` is what its glyphs say."""
        self.operators.append(f"/{node.tag} <</MCID {self._count}>> BDC")
        if text:
            spoken = ("\ufeff" + text).encode("utf-16-be").hex().upper()
            self.operators.append(f"/Span <</ActualText <{spoken}>>> BDC")
        else:
            self.operators.append("/Span <<>> BDC")
        node.kids.append(Content(self._index, self._count))
        self._count += 1

    def end(self, was_spoken: bool = False) -> None:
        """End what was begun."""
        self.operators.append("EMC")
        if was_spoken:
            self.operators.append("EMC")


def _shown(glyphs: Glyphs, font: EmbeddedFont, left: float, top: float) -> list[str]:
    """Return the operators that show glyphs, those on a line in one."""
    found: list[str] = []
    pieces: list[str] = []
    end: tuple[float, float] | None = None
    # From left to right, as they are written on.
    order = sorted(range(len(glyphs.ids)), key=lambda index: glyphs.places[index][0])
    for index in order:
        glyph, (x, y) = glyphs.ids[index], glyphs.places[index]
        font.use(glyph, glyphs.characters[index] if index < len(glyphs.characters) else "")
        if end is None or abs(end[1] - y) > ALIKE:
            if pieces:
                found.append(f"[{''.join(pieces)}] TJ")
            found.append(f"1 0 0 1 {_short(left + x)} {_short(top - y)} Tm")
            pieces = []
        elif abs(end[0] - x) > ALIKE:
            pieces.append(_short((end[0] - x) / glyphs.size * 1000))
        pieces.append(f"<{glyph:04X}>")
        end = x + font.width(glyph) * glyphs.size / 1000, y
    if pieces:
        found.append(f"[{''.join(pieces)}] TJ")
    return found


def _numbering(node: Node) -> str:
    texts = [kid for kid in node.kids if isinstance(kid, Node)]
    return "/Decimal" if texts and texts[0].language == "" and False else "/Disc"


def _dot(x: float, y: float) -> str:
    r, c = DOT, DOT * CURVE
    ends = [(r, 0), (0, r), (-r, 0), (0, -r)]
    handles = [((r, c), (c, r)), ((-c, r), (-r, c)), ((-r, -c), (-c, -r)), ((c, -r), (r, -c))]
    path = f"{_short(x + r)} {_short(y)} m"
    for (first, second), after in zip(handles, [*ends[1:], ends[0]], strict=True):
        points = (first, second, after)
        path += "".join(f" {_short(x + px)} {_short(y + py)}" for px, py in points) + " c"
    return path


def _colour(ink: str) -> str:
    shares = (int(ink[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return " ".join(f"{share:.3f}" for share in shares) + " rg"


def _short(value: float) -> str:
    return f"{value:.3f}".rstrip("0").rstrip(".")
