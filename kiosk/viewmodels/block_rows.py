"""Blocks of the leaflet as rows for QML, whole or sentence by sentence."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from msgspec.structs import replace

from kiosk.layout.paging import introduces
from kiosk.leaflet.model import Block
from kiosk.leaflet.texts import label_id, title_id
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.speech.sentences import Text, sentences
from kiosk.viewmodels.label_model import LabelRow
from kiosk.viewmodels.row_model import Row
from kiosk.viewmodels.view_context import ViewContext


class BlockRow(Row, frozen=True):
    """A paragraph, list item, step or address; or one sentence of it."""

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
    introduces: bool = False
    """Whether it introduces the next row, and so should not be the last of a screen."""
    sentence: int = -1
    """The number of the sentence in its text, 0 for the first; -1 for the whole text."""
    goesOn: bool = False
    """Whether its block has begun in a row before."""
    figure: str = ""
    """Its own figure, for Theme.figure(); empty for none."""
    figureAlt: str = ""

    @property
    def key(self) -> Hashable:
        """The text and the sentence: a divided block has several rows."""
        return (self.textId, self.sentence, not self.words)


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
            BlockRow(
                textId=block.id,
                words=shown.text,
                other=staff.text(block) if staff else "",
                address=block.address,
                step=step,
                isItem=block.kind == "item",
                isAddress=block.kind == "address",
                isFallback=shown.is_fallback,
                introduces=introduces(shown.text),
            )
        )
    return tuple(rows)


def picture_rows(blocks: Iterable[Block], leaflet: TranslatedLeaflet) -> tuple[BlockRow, ...]:
    """Return blocks as rows without marks, each with its figure and what that shows."""
    blocks = tuple(blocks)
    return tuple(
        replace(
            row,
            step=0,
            isItem=False,
            isAddress=False,
            figure=leaflet.figure_source(block.figure),
            figureAlt=leaflet.alt(block.figure),
        )
        for row, block in zip(block_rows(blocks, leaflet), blocks, strict=True)
    )


def title_row(
    owner_id: str, title: str, leaflet: TranslatedLeaflet, staff: TranslatedLeaflet | None = None
) -> BlockRow:
    """Return the title of an exercise as a row that can be asked about under the owner's id."""
    shown = leaflet.shown(title_id(owner_id), title)
    return BlockRow(
        textId=owner_id,
        words=shown.text,
        other=staff.title(owner_id, title) if staff else "",
        isFallback=shown.is_fallback,
        introduces=introduces(shown.text),
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


def by_sentence(rows: Sequence[BlockRow]) -> tuple[BlockRow, ...]:
    """Return a row for each sentence, and for an address; a block that is one stays as it is.

    For text so large that a block takes more than a screen. What is shown in two languages stays
    whole.
    """
    return tuple(part for row in rows for part in _divided(row))


def _divided(row: BlockRow) -> Iterator[BlockRow]:
    found = sentences([Text(row.textId, row.words, "")])
    if row.other or len(found) + bool(row.address) < 2:
        yield row
        return
    for one in found:
        yield replace(
            row,
            words=one.words.strip(),
            sentence=one.number,
            goesOn=one.number > 0,
            address="",
            isAddress=False,
            introduces=introduces(one.words) or (one is found[-1] and bool(row.address)),
            isFallback=row.isFallback and one is found[-1],
        )
    if row.address:
        yield replace(row, words="", goesOn=True, isFallback=False)
