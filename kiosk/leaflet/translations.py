"""Translations as gettext PO: msgctxt is the id, msgid the source text.

An entry whose msgid is not the present source text is not used. So no stale translation is shown:
the text is shown in the source language, and marked.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from kiosk.faults import fault
from kiosk.files import UnreadableFileError, read_text

if TYPE_CHECKING:
    import polib


# Checked before polib, which skips a line with a missing quote without an error.
_PO_LINE = re.compile(
    r"""|\#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*)?"(?:[^"\\]|\\.)*\""""
)


class ShownText(msgspec.Struct, frozen=True):
    """A text as it is shown."""

    text: str
    is_fallback: bool = False
    """Whether it is in the source language because there is no translation."""


class Translation(msgspec.Struct, frozen=True):
    """The texts of one language, by id and source text. Empty for the source language."""

    language: str
    is_source: bool
    texts: Mapping[tuple[str, str], str]

    def shown(self, text_id: str, source: str) -> ShownText:
        """Return the text to show for the source text with that id."""
        if self.is_source:
            return ShownText(source)
        translated = self.texts.get((text_id, source))
        return ShownText(translated) if translated else ShownText(source, is_fallback=True)


def source_translation(language: str) -> Translation:
    """Return the translation that leaves every text as it is in the source language."""
    return Translation(language, is_source=True, texts={})


def read_translation(file: Path) -> Translation:
    """Read a PO file named after its language; fuzzy and obsolete entries are left out.

    Raises UnreadableFileError with the line where the file stops being PO, or when nothing in it is
    translated.
    """
    # The ids and source texts are kept once for all languages.
    texts = {
        (sys.intern(entry.msgctxt or ""), sys.intern(entry.msgid)): entry.msgstr
        for entry in read_po(file)
        if entry.translated() and entry.msgstr.strip() and not entry.obsolete
    }
    if not texts:
        raise UnreadableFileError(
            fault(file, "the file", "has no translated entry", "Translate it, or restore the file")
        )
    return Translation(language=file.stem, is_source=False, texts=texts)


def read_po(file: Path) -> polib.POFile:
    """Read a PO file. Raises UnreadableFileError."""
    import polib  # Imported here to keep it out of start-up.

    text = read_text(file)
    if "msgid" not in text:  # polib would take such a text for the name of a file.
        raise UnreadableFileError(
            fault(file, "the file", "has no entry", "Run `ward-kiosk translate update`")
        )
    for number, line in enumerate(text.splitlines(), start=1):
        if not _PO_LINE.fullmatch(line.strip()):
            raise UnreadableFileError(
                fault(file, f"line {number}", "is not PO", "Mend the line, often a missing quote")
            )
    try:
        return polib.pofile(text, encoding="utf-8")
    except (OSError, ValueError, IndexError, KeyError) as error:
        problem = str(error).removeprefix("Syntax error in po file ")
        raise UnreadableFileError(
            fault(file, "the file", f"is not PO: {problem}", "Mend the line")
        ) from error
