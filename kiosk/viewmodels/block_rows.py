"""Blocks of the leaflet as rows for QML, whole or divided between sentences."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from kiosk.layout.paging import Place, introduces
from kiosk.leaflet.model import Block
from kiosk.leaflet.texts import label_id, title_id
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.speech.sentences import Text, sentences
from kiosk.viewmodels.label_model import LabelRow
from kiosk.viewmodels.row_model import Row
from kiosk.viewmodels.view_context import ViewContext


class BlockRow(Row, frozen=True):
    """A paragraph, list item, step or address; or some sentences of it."""

    words: str = ""
    other: str = ""
    """The same in the staff's language; empty for one language."""
    address: str = ""
    step: int = 0
    """The number of a step, 1 for the first; 0 for what is not a step."""
    isItem: bool = False
    isAddress: bool = False
    isFallback: bool = False
    """Whether it is in the source language for want of a translation."""
    isAsked: bool = False
    """Whether it is among her questions."""
    pieces: list[str] = []
    """Its sentences, and nothing but "" for its address: between them it may be divided."""
    introductions: list[bool] = []
    """Whether each piece introduces the next, and so should not be the last of a screen."""
    sentence: int = -1
    """The number of its first sentence in the text, 0 for the first; -1 for the whole text."""
    lastSentence: int = -1
    """The number of its last one."""
    goesOn: bool = False
    """Whether its block has begun in a row before."""
    figure: str = ""
    """Its own figure, for Theme.figure(); empty for none."""
    figureAlt: str = ""

    @property
    def key(self) -> Hashable:
        """The text and the sentence: a divided block has several rows."""
        return (self.textId, self.sentence)


def block_rows(
    blocks: Iterable[Block], leaflet: TranslatedLeaflet, staff: TranslatedLeaflet | None = None
) -> tuple[BlockRow, ...]:
    """Return blocks as rows; with `staff`, in the staff's language as well."""
    rows: list[BlockRow] = []
    step = 0
    for block in blocks:
        step = step + 1 if block.kind == "step" else 0
        shown = leaflet.shown(block.id, block.text)
        rows.append(
            _in_pieces(
                BlockRow(
                    textId=block.id,
                    words=shown.text,
                    other=staff.text(block) if staff else "",
                    address=leaflet.address(block.address),
                    step=step,
                    isItem=block.kind == "item",
                    isAddress=block.kind == "address",
                    isFallback=shown.is_fallback,
                ),
                block.whole,
            )
        )
    return tuple(rows)


def picture_rows(blocks: Iterable[Block], leaflet: TranslatedLeaflet) -> tuple[BlockRow, ...]:
    """Return blocks as rows without marks, each with its figure and what that shows."""
    blocks = tuple(blocks)
    return tuple(
        _in_pieces(
            replace(
                row,
                step=0,
                isItem=False,
                isAddress=False,
                figure=leaflet.figure_source(block.figure),
                figureAlt=leaflet.alt(block.figure),
            ),
            block.whole,
        )
        for row, block in zip(block_rows(blocks, leaflet), blocks, strict=True)
    )


def title_row(
    owner_id: str, title: str, leaflet: TranslatedLeaflet, staff: TranslatedLeaflet | None = None
) -> BlockRow:
    """Return the title of an exercise as a row that can be asked about under the owner's id."""
    shown = leaflet.shown(title_id(owner_id), title)
    return _in_pieces(
        BlockRow(
            textId=owner_id,
            words=shown.text,
            other=staff.title(owner_id, title) if staff else "",
            isFallback=shown.is_fallback,
        )
    )


def label_rows(
    name: str, context: ViewContext, blocks: Iterable[Block] = ()
) -> tuple[LabelRow, ...]:
    """Return the labels of a figure that have an anchor in its drawing.

    `blocks` are what stands beside it: those that name a part have its label light up.
    """
    blocks = tuple(blocks)
    leaflet = context.leaflet
    figure = leaflet.pack.figure(name) if leaflet else None
    if leaflet is None or figure is None or not figure.labels:
        return ()
    places = context.anchors(name)
    return tuple(
        LabelRow(
            textId=label_id(figure, label),
            words=leaflet.shown(label_id(figure, label), label.text).text,
            anchorX=places[label.anchor][0],
            anchorY=places[label.anchor][1],
            litBy=[
                label_id(figure, label),
                *(block.id for block in blocks if label.anchor in block.parts),
            ],
        )
        for label in figure.labels
        if label.anchor in places
    )


def divided(rows: Sequence[BlockRow], cuts: Iterable[Place]) -> tuple[BlockRow, ...]:
    """Return rows that begin anew at `cuts`, which are pieces of the blocks in `rows`."""
    cuts = tuple(cuts)
    return tuple(
        part
        for block, row in enumerate(rows)
        for part in _parts(row, sorted(cut.sentence for cut in cuts if cut.block == block))
    )


def with_figure(rows: Sequence[BlockRow], first: int, last: int) -> tuple[BlockRow, ...]:
    """Return those from the row `first` to `last` that have a figure, one for each block."""
    seen = reversed(rows[first : last + 1])
    return tuple({row.textId: row for row in seen if row.figure}.values())[::-1]


def _in_pieces(row: BlockRow, is_whole: bool = False) -> BlockRow:
    """Return a row with the pieces that it may be divided into: one for two languages.

    What is to stay whole is divided where it does not fit on a screen.
    """
    found = [one.words.strip() for one in sentences([Text(row.textId, row.words, "")])]
    pieces = [row.words] if row.other or not found else found
    address = [""] if row.isAddress and not row.other else []
    return replace(
        row,
        pieces=pieces + address,
        introductions=[
            *(is_whole or introduces(piece) for piece in pieces[:-1]),
            introduces(row.words) or bool(address),
            *[False for _ in address],
        ],
    )


def _parts(row: BlockRow, cuts: list[int]) -> Iterator[BlockRow]:
    if not cuts:
        yield row
        return
    count = len(row.pieces)
    for first, end in pairwise([0, *cuts, count]):
        yield replace(
            row,
            words=" ".join(row.pieces[first:end]).strip(),
            pieces=row.pieces[first:end],
            introductions=row.introductions[first:end],
            sentence=first,
            lastSentence=end - 1,
            goesOn=first > 0,
            isAddress=row.isAddress and end == count,
            isFallback=row.isFallback and end == count,
        )
