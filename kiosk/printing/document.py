"""What is on paper: headings, texts, pictures in reading order; in one language or two. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct

from kiosk.leaflet.addresses import is_number
from kiosk.leaflet.forms import PLAIN, Forms
from kiosk.leaflet.languages import Language
from kiosk.leaflet.model import (
    Block,
    Exercise,
    FigureLabel,
    Pack,
    Page,
    ReadingPage,
    reading_pages,
)
from kiosk.leaflet.texts import alt_id, label_id, title_id
from kiosk.leaflet.translations import Translation
from kiosk.printing.words import Words

Anchors = Mapping[str, tuple[float, float]]
"""Places in a figure by name: x and y as shares of its width and height, 0 to 1."""

BULLET = "•"
BETWEEN = " | "
"""Between what stands on one line. Not a dot: beside Farsi digits that is a nought."""
SOFT_HYPHEN = "\u00ad"


class Span(Struct, frozen=True):
    """Words in one language and one weight."""

    text: str
    language: str
    is_bold: bool = False


class Paragraph(Struct, frozen=True):
    """A heading, a text or an item of a list."""

    style: str
    """One of those of formats.py."""
    tag: str
    """What it is in the structure of a PDF: H1, H2, H3, P or LI."""
    spans: tuple[Span, ...]
    mark: str = ""
    """What stands before an item of a list."""
    is_right_to_left: bool = False

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(span.text for span in self.spans)


class Picture(Struct, frozen=True):
    """A figure with its labels, numbered from the top."""

    figure: str
    alt: Span
    labels: tuple[Paragraph, ...] = ()
    places: tuple[tuple[float, float], ...] = ()
    """Where each label points; empty where one points nowhere."""


class Row(Struct, frozen=True):
    """What stands beside each other: a picture and texts, or the same texts in two languages."""

    cells: tuple[tuple[Paragraph, ...], ...]
    picture: Picture | None = None


class Section(Struct, frozen=True):
    """Headings, and rows that may be on the next sheet; the first row stays with the headings."""

    headings: tuple[Paragraph, ...]
    rows: tuple[Row, ...]


class Document(Struct, frozen=True):
    """All that is on paper."""

    title: str
    language: Language
    sections: tuple[Section, ...]

    @property
    def is_right_to_left(self) -> bool:
        """Whether it is read from right to left."""
        return self.language.direction == "rtl"

    @property
    def has_pictures(self) -> bool:
        """Whether there is a figure in it: texts then leave it its column."""
        return any(row.picture for section in self.sections for row in section.rows)


def leaflet_document(writer: Writer) -> Document:
    """Return the leaflet in a language: every title, text, figure, label and address."""
    pack, language = writer.pack, writer.language
    title = writer.title("leaflet", pack.leaflet.title, "title", "H1")
    sections = []
    headings = [title, writer.own(writer.words.signed)]
    for chapter in pack.leaflet.chapters:
        headings.append(writer.title(chapter.id, chapter.title, "chapter", "H2"))
        exercise, figure = "", ""
        for reading in reading_pages(pack, chapter):
            if reading.exercise is not None and reading.exercise.id != exercise:
                exercise = reading.exercise.id
                headings.append(writer.title(exercise, reading.exercise.title, "chapter", "H2"))
            headings.append(writer.title(reading.page.id, reading.page.title, "page", "H3"))
            shown = "" if reading.figure == figure else reading.figure
            figure = reading.figure
            sections.append(Section(tuple(headings), tuple(writer.rows(reading, shown))))
            headings = []
    if imprint := writer.imprint():
        last = Paragraph("note", "P", imprint, is_right_to_left=writer.is_right_to_left)
        sections.append(Section((), (Row(((last,),)),)))
    return Document(title.text.replace(SOFT_HYPHEN, ""), language, tuple(sections))


def questions_document(
    hers: Writer, staff: Writer | None, asks: str, asked: Sequence[str]
) -> Document:
    """Return what she wants to ask about, in her language and beside it in the staff's.

    `asks` says so in the staff's language; `asked` are the ids of texts and exercises, in her
    order. Without `staff` there is her language alone.
    """
    title = hers.own(hers.words.questions, "title", "H1")
    staffs = ((staff.own(asks, "page"),) if asks else ()) if staff else None
    first = Row(_beside((hers.own(hers.words.signed),), staffs))
    rows, above = [first], ""
    for one in asked:
        owner = _owner(hers.pack, one)
        if owner is None:
            continue
        source, block = owner
        texts = (source.id, source.title, block, source.id != above)
        above = source.id
        beside = staff.question(*texts) if staff else None
        rows.append(Row(_beside(hers.question(*texts), beside)))
    return Document(title.text, hers.language, (Section((title,), tuple(rows)),))


def _beside(
    hers: tuple[Paragraph, ...], staff: tuple[Paragraph, ...] | None
) -> tuple[tuple[Paragraph, ...], ...]:
    return (hers,) if staff is None else (hers, staff)


def _owner(pack: Pack, asked: str) -> tuple[Page | Exercise, Block | None] | None:
    """Return the page and the text that are asked about, or an exercise; None when unknown."""
    exercise = pack.exercise(asked)
    if exercise is not None:
        return exercise, None
    for chapter in pack.leaflet.chapters:
        for reading in reading_pages(pack, chapter):
            for block in reading.page.blocks:
                if block.id == asked:
                    return reading.page, block
    return None


def figures_in(document: Document) -> frozenset[str]:
    """Return the names of all figures that a document shows."""
    return frozenset(
        row.picture.figure for section in document.sections for row in section.rows if row.picture
    )


def paragraphs_in(document: Document) -> Iterator[Paragraph]:
    """Yield every heading, text and label in reading order."""
    for section in document.sections:
        yield from section.headings
        for row in section.rows:
            if row.picture is not None:
                yield from row.picture.labels
            for cell in row.cells:
                yield from cell


class Writer(Struct, frozen=True):
    """Writes parts of the leaflet in one language."""

    pack: Pack
    translation: Translation
    language: Language
    words: Words
    anchors: Callable[[str], Anchors]
    """Returns the places in a figure by its name."""
    forms: Forms = PLAIN
    """How its language writes dates."""

    @property
    def is_right_to_left(self) -> bool:
        """Whether its language is read so."""
        return self.language.direction == "rtl"

    def number(self, value: object) -> str:
        """Return a number as its language writes it."""
        return self.language.number(value)

    def own(self, text: str, style: str = "note", tag: str = "P") -> Paragraph:
        """Return words of the kiosk's own."""
        span = Span(text, self.language.code)
        return Paragraph(style, tag, (span,), is_right_to_left=self.is_right_to_left)

    def title(self, owner: str, source: str, style: str, tag: str) -> Paragraph:
        """Return a title as a heading."""
        spans = (self._span(title_id(owner), source),)
        return Paragraph(style, tag, spans, is_right_to_left=self.is_right_to_left)

    def question(
        self, owner: str, title: str, block: Block | None, has_heading: bool
    ) -> tuple[Paragraph, ...]:
        """Return a text that she asks about, under the title of its page or exercise."""
        heading = (self.title(owner, title, "page", "H2"),) if has_heading else ()
        return (*heading, *((self.block(block, 0),) if block else ()))

    def rows(self, reading: ReadingPage, figure: str) -> Iterator[Row]:
        """Yield the rows of a page; where each text has its own figure, a row for each."""
        page = reading.page
        if any(block.figure for block in page.blocks):
            for block in page.blocks:
                yield Row(((self.block(block, 0),),), self.picture(block.figure))
        else:
            yield Row((tuple(self.blocks(page.blocks)),), self.picture(figure))

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
        """Yield the texts of a page; steps are numbered."""
        step = 0
        for block in blocks:
            step = step + 1 if block.kind == "step" else 0
            yield self.block(block, step)

    def block(self, block: Block, step: int) -> Paragraph:
        """Return a text, with its address, marked where it is not translated yet."""
        spans = [self._span(block.id, block.text)]
        if self.translation.shown(block.id, block.text).is_fallback:
            spans.append(Span(f" ({self.words.fallback})", self.language.code))
        if block.address:
            # A line of its own; digits and addresses are read from left to right everywhere.
            shown = self.number(block.address) if is_number(block.address) else block.address
            address = f"\u2028\u2066{shown}\u2069"
            spans.append(Span(address, self.language.code, is_bold=True))
        mark = ""
        if step:
            mark = f"{self.number(step)}."
        elif block.kind == "item":
            mark = BULLET
        return Paragraph("text", "LI" if mark else "P", tuple(spans), mark, self.is_right_to_left)

    def picture(self, name: str) -> Picture | None:
        """Return a figure with its labels from the top down; None for an unknown one."""
        figure = self.pack.figure(name)
        if figure is None:
            return None
        places = self.anchors(name)
        labels = labels_from_top(figure.labels, places)
        found = [places[label.anchor] for label in labels if label.anchor in places]
        numbered = [
            Paragraph(
                "label",
                "LI",
                (self._span(label_id(figure, label), label.text),),
                self.number(index),
                self.is_right_to_left,
            )
            for index, label in enumerate(labels, start=1)
        ]
        alt = self._span(alt_id(figure), figure.alt)
        pointed = tuple(found) if len(found) == len(labels) else ()
        return Picture(name, alt, tuple(numbered), pointed)

    def imprint(self) -> tuple[Span, ...]:
        """Return where the text is from; empty where nobody says."""
        source = self.pack.facts.source if self.pack.facts else None
        if source is None:
            return ()
        names = BETWEEN.join((source.publisher, source.title, source.code))
        when = self.number(self.forms.date_in_words(source.date))
        number = self.number(source.number)
        own = Span(f"{BETWEEN}{when}{BETWEEN}\u2066{number}\u2069", self.language.code)
        return Span(f"\u2066{names}\u2069", self.pack.leaflet.language), own

    def _span(self, text_id: str, source: str) -> Span:
        shown = self.translation.shown(text_id, source)
        of_source = self.pack.leaflet.language
        return Span(shown.text, of_source if shown.is_fallback else self.language.code)


def labels_from_top(labels: tuple[FigureLabel, ...], anchors: Anchors) -> list[FigureLabel]:
    """Return a figure's labels in the order in which they are numbered on paper."""
    return sorted(labels, key=lambda label: anchors.get(label.anchor, (0.0, 1.0))[1])
