"""Blocks as rows, whole or divided."""

from packs import GARDEN, garden, translation_in

from kiosk.layout.paging import Place
from kiosk.leaflet.model import Block
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.viewmodels.block_rows import BlockRow, block_rows, divided, with_figure


def _rows(*blocks: Block, staff: bool = False) -> tuple[BlockRow, ...]:
    leaflet = TranslatedLeaflet(GARDEN.name, garden(), translation_in(GARDEN, "nl"))
    return block_rows(blocks, leaflet, leaflet if staff else None)


def _block(text: str, kind: str = "text", address: str = "") -> Block:
    return Block(id="a", kind=kind, text=text, facts=("M1",), address=address)


def test_a_block_is_divided_between_its_sentences_and_before_its_address() -> None:
    rows = _rows(_block("Een: Twee, drie. Vier.", "address", "https://a.nl"))
    assert rows[0].pieces == ["Een:", "Twee, drie.", "Vier.", ""]
    assert rows[0].introductions == [True, False, True, False]
    parts = divided(rows, [Place(0, 2), Place(0, 3)])
    assert [row.words for row in parts] == ["Een: Twee, drie.", "Vier.", ""]
    assert [(row.sentence, row.lastSentence) for row in parts] == [(0, 1), (2, 2), (3, 3)]
    assert [row.introductions[-1] for row in parts] == [False, True, False]
    assert [row.isAddress for row in parts] == [False, False, True]
    assert [row.goesOn for row in parts] == [False, True, True]
    assert len({row.key for row in parts}) == 3


def test_a_single_sentence_and_two_languages_are_one_piece() -> None:
    assert _rows(_block("Dit is 3. graad."))[0].pieces == ["Dit is 3. graad."]
    both = _rows(_block("Een. Twee."), staff=True)
    assert both[0].pieces == ["Een. Twee."]
    assert divided(both, []) == both


def test_sentences_that_belong_together_are_divided_only_where_they_do_not_fit() -> None:
    """As "keep taking it; then discuss it": half of it would say something else."""
    block = Block(id="a", text="Een. Twee. Drie.", facts=("M1",), whole=True)
    (row,) = _rows(block)
    assert row.pieces == ["Een.", "Twee.", "Drie."]
    assert row.introductions == [True, True, False]
    (free,) = _rows(Block(id="a", text="Een. Twee. Drie.", facts=("M1",)))
    assert free.introductions == [False, False, False]


def test_a_figure_is_shown_once_for_each_block() -> None:
    rows = [BlockRow("a", figure="one"), BlockRow("b"), BlockRow("c", figure="two", sentence=0)]
    rows.append(BlockRow("c", figure="two", sentence=1))
    assert [row.figure for row in with_figure(rows, 0, len(rows) - 1)] == ["one", "two"]
