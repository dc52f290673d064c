"""How a language writes and says numbers, dates and signs: `LANG.forms.toml` beside its PO file."""

from __future__ import annotations

import datetime
import logging
import unicodedata
from functools import cache
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from kiosk.files import UnreadableFileError, read_toml

ENDING = ".forms.toml"

log = logging.getLogger(__name__)

Word = Annotated[str, Meta(min_length=1)]


class Forms(Struct, frozen=True, forbid_unknown_fields=True):
    """The forms of one language. What is left out is written and said as it stands."""

    months: Annotated[tuple[Word, ...], Meta(min_length=12, max_length=12)] | None = None
    """The names of the months as they are in a date, January first."""
    date: Word = "{day} {month} {year}"
    """A date in words; `{day}`, `{month}` and `{year}` stand in it."""
    first_day: str = ""
    """The day of a date where that is 1; empty for 1."""
    percent: Word = "{number}%"
    """A number of percents: `{number}` stands in it."""
    space_before: str = ""
    """Signs that a no-break space comes before."""
    space_after: str = ""
    """Signs that a no-break space comes after."""
    signs: dict[str, Word] = {}
    """What signs of web addresses and telephone numbers are called when they are read aloud."""
    said: dict[str, str] = {}
    """What is written otherwise than it is said, and how that is said."""

    @property
    def is_latin(self) -> bool:
        """Whether it is written in Latin letters, as far as is known."""
        return not self.months or unicodedata.name(self.months[0][0], "").startswith("LATIN")

    def date_in_words(self, when: datetime.date) -> str:
        """Return a date as the language writes it, with Latin digits."""
        if self.months is None:
            return f"{when:%d-%m-%Y}"
        day = self.first_day if when.day == 1 and self.first_day else str(when.day)
        return (
            self.date.replace("{day}", day)
            .replace("{month}", self.months[when.month - 1])
            .replace("{year}", str(when.year))
        )


PLAIN = Forms()
"""Of a language that nothing is known about."""


def forms_file(locale: Path, language: str) -> Path:
    """Return where the forms of a language stand beside its PO file."""
    return locale / f"{language}{ENDING}"


def read_forms(file: Path) -> Forms:
    """Read the forms of a language. Raises UnreadableFileError."""
    return read_toml(file, Forms)


@cache
def known_forms(locale: Path, language: str) -> Forms:
    """Return the forms of a language, each read once; PLAIN, and a log line, if they cannot be."""
    file = forms_file(locale, language)
    try:
        return read_forms(file) if file.is_file() else PLAIN
    except UnreadableFileError as error:
        log.error("%s Numbers and signs are said as they stand.", error.fault)
        return PLAIN
