"""Blocks as rows, whole or sentence by sentence."""

from kiosk.viewmodels.block_rows import BlockRow, by_sentence


def test_a_block_is_divided_into_its_sentences_and_its_address() -> None:
    block = BlockRow(
        "a", "Een: Twee, drie.", address="https://a.nl", isAddress=True, isFallback=True
    )
    rows = by_sentence([block])
    assert [row.words for row in rows] == ["Een:", "Twee, drie.", ""]
    assert [row.introduces for row in rows] == [True, True, False]
    assert [row.address for row in rows] == ["", "", "https://a.nl"]
    assert [row.isAddress for row in rows] == [False, False, True]
    assert [row.sentence for row in rows] == [0, 1, -1]
    assert [row.goesOn for row in rows] == [False, True, True]
    assert [row.isFallback for row in rows] == [False, True, False]
    assert len({row.key for row in rows}) == 3


def test_a_single_sentence_and_two_languages_stay_whole() -> None:
    rows = (
        BlockRow("a", "Een."),
        BlockRow("b", "Een. Twee.", other="One. Two."),
        BlockRow("c", "Dit is 3. graad."),
    )
    assert by_sentence(rows) == rows
