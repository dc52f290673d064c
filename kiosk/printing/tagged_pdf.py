"""Writes leaves as a tagged PDF (PDF/UA-1): structure, languages, bookmarks. No Qt."""

from __future__ import annotations

import io
from collections.abc import Mapping
from html import escape

from pypdf import PageObject, PdfWriter
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

from kiosk.printing.booklet import sides
from kiosk.printing.formats import A4, A5, PaperFormat
from kiosk.printing.side import Fonts, Side
from kiosk.printing.structure import Bookmark, Leaf, Node

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
        self._fonts = Fonts()
        self._boxes: dict[Node, tuple[float, float, float, float]] = {}

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
        """Return the file. `figures` are in the writer: each a point wide and high, by name."""
        size = A4[::-1] if self._paper.is_folded else self._paper.leaf
        where: dict[int, tuple[int, float]] = {}
        pages, drawn = [], []
        for index, places in enumerate(
            sides(len(leaves), self._paper.is_folded, self._is_right_to_left)
        ):
            side = Side(index, size[1], self._fonts, figures, self._boxes)
            for place in places:
                left = A5[0] if place.is_right else 0.0
                where[place.leaf] = index, left
                side.draw(leaves[place.leaf], left)
            pages.append(self._writer.add_blank_page(*size))
            drawn.append(side)
        fonts = DictionaryObject(
            {NameObject(f"/F{n}"): f.add_to(self._writer) for n, f in enumerate(self._fonts.all)}
        )
        forms = DictionaryObject(
            {NameObject(f"/{name}"): figure for name, figure in figures.items()}
        )
        resources = self._writer._add_object(
            DictionaryObject({NameObject("/Font"): fonts, NameObject("/XObject"): forms})
        )
        for index, (page, side) in enumerate(zip(pages, drawn, strict=True)):
            data = DecodedStreamObject()
            data.set_data(side.contents)
            page[NameObject("/Contents")] = self._writer._add_object(data.flate_encode())
            page[NameObject("/Resources")] = resources
            page[NameObject("/StructParents")] = NumberObject(index)
            page[NameObject("/Tabs")] = NameObject("/S")
        self._write_structure(root, pages)
        self._write_bookmarks(bookmarks, where)
        self._write_catalogue()
        out = io.BytesIO()
        self._writer.write(out)
        return out.getvalue()

    def _write_structure(self, root: Node, pages: list[PageObject]) -> None:
        tree = DictionaryObject({NameObject("/Type"): NameObject("/StructTreeRoot")})
        reference = self._writer._add_object(tree)
        owners: list[dict[int, IndirectObject]] = [{} for _ in pages]
        tree[NameObject("/K")] = self._element(root, reference, pages, owners)
        numbers = ArrayObject()
        for side, found in enumerate(owners):
            references = ArrayObject(found[number] for number in sorted(found))
            numbers += [NumberObject(side), self._writer._add_object(references)]
        parents = DictionaryObject({NameObject("/Nums"): numbers})
        tree[NameObject("/ParentTree")] = self._writer._add_object(parents)
        tree[NameObject("/ParentTreeNextKey")] = NumberObject(len(pages))
        self._writer.root_object[NameObject("/StructTreeRoot")] = reference

    def _element(
        self,
        node: Node,
        parent: IndirectObject,
        pages: list[PageObject],
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
            numbering = "/Decimal" if node.is_numbered else "/Disc"
            entries = {"O": NameObject("/List"), "ListNumbering": NameObject(numbering)}
        elif node.tag == "Document" and self._is_right_to_left:
            entries = {"O": NameObject("/Layout"), "WritingMode": NameObject("/RlTb")}
        if not entries:
            return None
        return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})

    def _write_bookmarks(
        self, bookmarks: list[Bookmark], where: Mapping[int, tuple[int, float]]
    ) -> None:
        above: list[tuple[int, IndirectObject]] = []
        for bookmark in bookmarks:
            while above and above[-1][0] >= bookmark.level:
                above.pop()
            side, left = where[bookmark.leaf]
            page = self._writer.pages[side]
            top = float(page.mediabox.height) - bookmark.y
            item = self._writer.add_outline_item(
                title=bookmark.title,
                page_number=side,
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
