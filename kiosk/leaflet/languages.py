"""The languages that the kiosk knows: code, own name and direction, from languages.toml."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct

from kiosk.files import UnreadableFileError, read_toml

LATIN_DIGITS = "0123456789"

log = logging.getLogger(__name__)


def in_digits(value: object, digits: str) -> str:
    """Return a number, or a text with numbers in it, with these digits for the Latin ones."""
    return str(value).translate(str.maketrans(LATIN_DIGITS, digits))


class Language(Struct, frozen=True, forbid_unknown_fields=True):
    """A language that can be chosen."""

    code: Annotated[str, Meta(pattern=r"^[a-z]{2,3}$")]
    name: Annotated[str, Meta(min_length=1)]
    """Its own name for itself."""
    choose: Annotated[str, Meta(min_length=1)]
    """The words "Choose your language" on its tile."""
    direction: Literal["ltr", "rtl"]
    asks: str = ""
    """The words "She wants to ask about this", for staff that reads it."""
    digits: Annotated[str, Meta(min_length=10, max_length=10)] = LATIN_DIGITS
    """Its digits, from 0 to 9."""

    def number(self, value: object) -> str:
        """Return a number, or a text with numbers in it, in the digits of the language."""
        return in_digits(value, self.digits)

    @property
    def text_id(self) -> str:
        """The id of the words on its tile."""
        return f"language-{self.code}"

    @property
    def spoken(self) -> str:
        """The words on its tile, as they are said."""
        return f"{self.name}. {self.choose}."


class _Languages(Struct, frozen=True, forbid_unknown_fields=True):
    languages: tuple[Language, ...]


def load_languages(file: Path) -> tuple[Language, ...]:
    """Return the languages in the file's order. Raises UnreadableFileError."""
    return read_toml(file, _Languages).languages


def known_languages(file: Path) -> tuple[Language, ...]:
    """Return the languages in the file's order; only Dutch, and a log line, if it is unreadable."""
    try:
        return load_languages(file)
    except UnreadableFileError as error:
        log.error("%s Only Dutch is offered.", error.fault)
        return (Language("nl", "Nederlands", "Kies uw taal", "ltr"),)
