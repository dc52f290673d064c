"""The whole leaflet as HTML, in the subset that QTextDocument knows. No Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from html import escape

import msgspec

from kiosk.leaflet.languages import Language
from kiosk.leaflet.model import Block, FigureLabel, Pack, ReadingPage, reading_pages
from kiosk.leaflet.texts import alt_id, label_id, title_id
from kiosk.leaflet.translations import Translation
from kiosk.printing.words import Words

Anchors = Mapping[str, tuple[float, float]]
"""Places in a figure by name: x and y as shares of its width and height, 0 to 1."""

FIGURE_URL = "figure:"
"""The address of a figure is this and its name."""

FIGURE_WIDTH, FIGURE_HEIGHT = 190, 150
"""The largest size of a figure on paper, in 96ths of an inch: 50 by 40 mm."""


def sections(
    pack: Pack,
    translation: Translation,
    language: Language,
    words: Words,
    shapes: Mapping[str, float],
    anchors: Callable[[str], Anchors],
) -> list[str]:
    """Return the leaflet in a language: every title, text, figure, label and address.

    `shapes` has the ratio of width to height of each figure; `anchors` returns those of a figure
    by its name. Each section is to stay on one sheet; a heading is in one section with the page
    that follows it.
    """
    writer = _PageWriter(pack, translation, words, language.direction == "rtl", shapes, anchors)

    def title(owner_id: str, text: str) -> str:
        return escape(translation.shown(title_id(owner_id), text).text)

    bodies = []
    heading = (
        f'<h1>{title("leaflet", pack.leaflet.title)}</h1><p class="note">{escape(words.signed)}</p>'
    )
    for chapter in pack.leaflet.chapters:
        heading += f"<h2>{title(chapter.id, chapter.title)}</h2>"
        exercise, figure = "", ""
        for reading in reading_pages(pack, chapter):
            if reading.exercise is not None and reading.exercise.id != exercise:
                exercise = reading.exercise.id
                heading += f"<h2>{title(exercise, reading.exercise.title)}</h2>"
            repeated = reading.figure == figure
            figure = reading.figure
            bodies.append(heading + writer.page(reading, "" if repeated else figure))
            heading = ""
    source = pack.facts.source if pack.facts else None
    if source is not None:
        imprint = (
            source.publisher,
            source.title,
            source.code,
            f"{source.date:%d-%m-%Y}",
            source.number,
        )
        bodies.append(f'<p class="note">{_left_to_right(" · ".join(imprint))}</p>')
    return [f'<html><body dir="{language.direction}">{body}</body></html>' for body in bodies]


def figures_in(pack: Pack) -> frozenset[str]:
    """Return the names of all figures that the document may show."""
    return frozenset(
        name
        for chapter in pack.leaflet.chapters
        for reading in reading_pages(pack, chapter)
        for name in (reading.figure, *(block.figure for block in reading.page.blocks))
        if name
    )


def labels_from_top(pack: Pack, name: str, anchors: Anchors) -> list[FigureLabel]:
    """Return a figure's labels in the order in which they are numbered on paper."""
    figure = pack.figure(name)
    labels = figure.labels if figure else ()
    return sorted(labels, key=lambda label: anchors.get(label.anchor, (0.0, 1.0))[1])


class _PageWriter(msgspec.Struct, frozen=True):
    """Writes pages of the leaflet in one language."""

    pack: Pack
    translation: Translation
    words: Words
    is_right_to_left: bool
    shapes: Mapping[str, float]
    anchors: Callable[[str], Anchors]

    def page(self, reading: ReadingPage, figure: str) -> str:
        page = reading.page
        heading = escape(self.translation.shown(title_id(page.id), page.title).text)
        if any(block.figure for block in page.blocks):
            # Each text has its own figure beside it.
            shown = "".join(
                self.beside(self.figure(block.figure), self.block(block, 0))
                for block in page.blocks
            )
        else:
            texts = "".join(self.blocks(page.blocks))
            shown = self.beside(self.figure(figure), texts) if figure else texts
        return f"<h3>{heading}</h3>{shown}"

    def beside(self, picture: str, texts: str) -> str:
        """Return a picture at the side where reading begins, and texts beside it."""
        cells = [
            f'<td width="{FIGURE_WIDTH + 12}" valign="top">{picture}</td>',
            f'<td valign="top">{texts}</td>',
        ]
        # Qt lays columns out from left to right in right-to-left text too.
        row = "".join(reversed(cells) if self.is_right_to_left else cells)
        return f'<table width="100%" cellspacing="0" cellpadding="4"><tr>{row}</tr></table>'

    def figure(self, name: str) -> str:
        figure = self.pack.figure(name)
        if figure is None:
            return ""
        alt = escape(self.translation.shown(alt_id(figure), figure.alt).text)
        width = round(min(FIGURE_WIDTH, FIGURE_HEIGHT * self.shapes.get(name, 4 / 3)))
        image = f'<img src="{FIGURE_URL}{name}" width="{width}" alt="{alt}">'
        labels = [
            self.translation.shown(label_id(figure, one), one.text).text
            for one in labels_from_top(self.pack, name, self.anchors(name))
        ]
        numbered = " · ".join(
            f"<b>{number}</b>\u00a0{escape(label)}" for number, label in enumerate(labels, start=1)
        )
        return f'{image}<p class="note">{numbered}</p>' if labels else image

    def blocks(self, blocks: tuple[Block, ...]) -> Iterator[str]:
        step = 0
        for block in blocks:
            step = step + 1 if block.kind == "step" else 0
            yield self.block(block, step)

    def block(self, block: Block, step: int) -> str:
        shown = self.translation.shown(block.id, block.text)
        mark = f"{step}. " if step else "• " if block.kind == "item" else ""
        address = f"<br><b>{_left_to_right(block.address)}</b>" if block.address else ""
        fallback = f" <i>({escape(self.words.fallback)})</i>" if shown.is_fallback else ""
        return f"<p>{mark}{escape(shown.text)}{address}{fallback}</p>"


def _left_to_right(text: str) -> str:
    return f"\u2066{escape(text)}\u2069"
