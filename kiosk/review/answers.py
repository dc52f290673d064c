"""What somebody filled in on a sheet, as its page saved it."""

from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from kiosk.faults import Fault, fault
from kiosk.files import UnreadableFileError, converted, read_text
from kiosk.leaflet.signatures import Digest
from kiosk.review.sign_off import PacketName

LONGEST = 4000
"""How many letters a text may be long: ten times the longest that is shipped."""
LETTERS_KEPT = "\u00ad\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069"
"""Marks without a shape of their own that a text may need: for dividing, joining and direction."""

Filled = Annotated[str, Meta(max_length=LONGEST)]
_Id = Annotated[str, Meta(min_length=1, max_length=1000)]


class Answer(Struct, frozen=True, forbid_unknown_fields=True):
    """What was filled in on one row."""

    row: _Id
    digest: Digest
    """What the row covered when the sheet was made."""
    answer: Literal["", "agree", "change", "leaflet"]
    role: str = ""
    date: str = ""
    changes: dict[_Id, Filled] = {}
    """What a text is to be changed into, by its id."""
    back: dict[_Id, Filled] = {}
    """Translated back, for whoever compares; not taken anywhere."""
    remark: Filled = ""


class _Saved(Struct, frozen=True, forbid_unknown_fields=True):
    """The file that a page saves."""

    format: Literal[1]
    leaflet: str
    packet: PacketName
    language: Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z")]
    edition: Annotated[str, Meta(max_length=200)]
    made: date
    answers: list[Any]


class Answers(Struct, frozen=True):
    """A saved file: the answers that can be understood, and what is wrong with the others."""

    leaflet: str
    packet: PacketName
    language: str
    edition: str
    answers: tuple[Answer, ...]
    faults: tuple[Fault, ...]


def read_answers(file: Path) -> Answers:
    """Read what the page of a sheet saved. Raises UnreadableFileError."""
    text = read_text(file)
    if text.lstrip()[:1] == "<":
        remedy = "Open it in a browser, press the button that saves, and give the .json it saves"
        raise UnreadableFileError(fault(file, "the file", "is the sheet itself", remedy))
    try:
        raw = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        remedy = "Open the sheet, load an earlier saved file, and save again"
        raise UnreadableFileError(
            fault(file, "the file", f"is not what a sheet saves: {error}", remedy)
        ) from error
    saved = converted(raw, _Saved, file)
    answers: list[Answer] = []
    faults: list[Fault] = []
    for index, one in enumerate(saved.answers):
        try:
            answers.append(converted(one, Answer, file, f"$.answers[{index}]"))
        except UnreadableFileError as error:
            faults.append(error.fault)
    rows = [answer.row for answer in answers]
    twice = {row for row in rows if rows.count(row) > 1}
    faults += [
        fault(file, row, "is answered twice", "Keep one of the two answers")
        for row in sorted(twice)
    ]
    kept = tuple(answer for answer in answers if answer.row not in twice)
    return Answers(saved.leaflet, saved.packet, saved.language, saved.edition, kept, tuple(faults))


def as_one_line(text: str) -> str:
    """Return a text that was typed into a box as a leaflet has it. Raises ValueError."""
    line = " ".join(unicodedata.normalize("NFC", text).split())
    for letter in line:
        if unicodedata.category(letter) in ("Cc", "Cf", "Co", "Cs") and letter not in LETTERS_KEPT:
            raise ValueError(f"has a letter without a shape, U+{ord(letter):04X}")
    if not line:
        raise ValueError("is empty")
    return line
