"""Signatures of the hospital on texts: the file review.toml of a pack.

A signature holds a digest of each text as it was read: of the source, of its translation, and of
what is shown, heard, linked or timed with it (kiosk.leaflet.shown_with). A text of which any of
these changes afterwards is no longer signed; the others stay signed. Whoever can write the file can
sign: that the hospital did is shown by the leaflet's seal (kiosk.leaflet.seal).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from kiosk.files import read_toml
from kiosk.leaflet.texts import SourceText
from kiosk.leaflet.translations import Translation

SIGNATURES_FILE = "review.toml"

_DIGEST_LENGTH = 64


class Signature(Struct, frozen=True, forbid_unknown_fields=True):
    """What one reader signed at one time."""

    language: Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z")]
    role: Annotated[str, Meta(min_length=2, max_length=60, pattern=r"^[^\"\\\0-\x1f\x7f]+\Z")]
    """Who read it, as a role: "gynaecologist". Never a person's name."""
    date: date
    texts: dict[str, Annotated[str, Meta(pattern=rf"^[0-9a-f]{{{_DIGEST_LENGTH}}}\Z")]]
    """The digest of each text that was signed, by its id."""


class _SignaturesFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The file review.toml."""

    signatures: tuple[Signature, ...] = ()


def read_signatures(folder: Path) -> tuple[Signature, ...]:
    """Return a pack's signatures; none without the file. Raises UnreadableFileError."""
    file = folder / SIGNATURES_FILE
    return read_toml(file, _SignaturesFile).signatures if file.is_file() else ()


def digest(source: str, shown: str, along: str = "") -> str:
    """Return the SHA-256 of a text, of what it is a translation of, and of what goes with it."""
    return hashlib.sha256(f"{source}\0{shown}\0{along}".encode()).hexdigest()


def signed_ids(
    signatures: Iterable[Signature],
    texts: Iterable[SourceText],
    translation: Translation,
    along: Mapping[str, str],
) -> frozenset[str]:
    """Return the ids of the texts that are signed as they now are in that translation.

    `along` is what shown_with() returns for it.
    A text that falls back to the source language is not signed in the translation's.
    """
    valid: dict[str, set[str]] = {}
    for signature in signatures:
        if signature.language == translation.language:
            for text_id, signed in signature.texts.items():
                valid.setdefault(text_id, set()).add(signed)
    found: set[str] = set()
    unsigned: set[str] = set()
    for text in texts:
        shown = translation.shown(text.id, text.text)
        along_it = along.get(text.id, "")
        is_signed = digest(text.text, shown.text, along_it) in valid.get(text.id, ())
        (found if is_signed and not shown.is_fallback else unsigned).add(text.id)
    return frozenset(found - unsigned)  # Of two texts with one id both must be.


def sign(
    texts: Iterable[SourceText],
    translation: Translation,
    along: Mapping[str, str],
    role: str,
    today: date,
) -> Signature:
    """Return a signature of those texts as they now are; fallbacks are left out."""
    signed = {}
    for text in texts:
        shown = translation.shown(text.id, text.text)
        if not shown.is_fallback:
            signed[text.id] = digest(text.text, shown.text, along.get(text.id, ""))
    return Signature(translation.language, role, today, signed)


def as_toml(signature: Signature) -> str:
    """Return a signature as it is appended to review.toml."""
    lines = [
        "",
        "[[signatures]]",
        f'language = "{signature.language}"',
        f'role = "{signature.role}"',
        f"date = {signature.date.isoformat()}",
        "",
        "[signatures.texts]",
        *(f'"{text_id}" = "{signed}"' for text_id, signed in signature.texts.items()),
    ]
    return "\n".join(lines) + "\n"
