"""A page's blocks sentence by sentence, for text so large that a block takes more than a screen."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kiosk.layout.paging import introduces
from kiosk.speech.sentences import Text, sentences

Row = dict[str, Any]


def pieces(rows: list[Row]) -> list[Row]:
    """Return a row for each sentence, and for an address; a block that is one stays as it is.

    A piece has the number of its `sentence` in the text, as it is read aloud, and tells with
    `goesOn` that its block has begun before. What is shown in two languages stays whole.
    """
    return [piece for row in rows for piece in _divided(row)]


def _divided(row: Row) -> Iterator[Row]:
    found = sentences([Text(row["id"], row["text"], "")])
    if row.get("other") or len(found) + bool(row["address"]) < 2:
        yield row
        return
    for one in found:
        yield row | {
            "text": one.words.strip(),
            "sentence": one.number,
            "goesOn": one.number > 0,
            "address": "",
            "introduces": introduces(one.words) or (one is found[-1] and bool(row["address"])),
            "kind": "text" if row["kind"] == "address" else row["kind"],
            "isFallback": row["isFallback"] and one is found[-1],
        }
    if row["address"]:
        yield row | {"text": "", "goesOn": True, "isFallback": False}
