"""Signatures of the hospital: the file review.toml of a pack.

A signature holds a digest of each text as it was read: of the source, of its translation, and of
what is shown, heard, linked or timed with it (kiosk.leaflet.shown_with); beside the texts also of
the kiosk's own words and of how it behaves (kiosk.leaflet.program). What changes afterwards is no
longer signed; the rest stays signed. A new edition of the hospital's leaflet ends a signature as a
whole, and so does a year. Whoever can write the file can sign: that the hospital did is shown by
the leaflet's seal (kiosk.leaflet.seal).
"""

from __future__ import annotations

import datetime
import hashlib
import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct

from kiosk.files import read_toml
from kiosk.leaflet.model import Pack
from kiosk.leaflet.texts import SourceText
from kiosk.leaflet.translations import Translation

SIGNATURES_FILE = "review.toml"

_DIGEST_LENGTH = 64

Digest = Annotated[str, Meta(pattern=rf"^[0-9a-f]{{{_DIGEST_LENGTH}}}\Z")]
"""A SHA-256, in hexadecimal digits."""
Role = Annotated[str, Meta(min_length=2, max_length=60, pattern=r"^[^\"\\\0-\x1f\x7f]+\Z")]
"""Who read it, as a role: "gynaecologist". Never a person's name."""


class Signature(Struct, frozen=True, forbid_unknown_fields=True):
    """What one reader signed at one time."""

    language: Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z")]
    role: Role
    date: datetime.date
    texts: dict[str, Digest]
    """The digest of each text that was signed, by its id; also the kiosk's own."""
    edition: Annotated[str, Meta(max_length=200, pattern=r"^[^\"\\\0-\x1f\x7f]*\Z")] = ""
    """The edition of the hospital's leaflet it was compared with; empty in old signatures."""

    @property
    def expires(self) -> datetime.date:
        """The first day on which it no longer counts: a year after it was given."""
        day = self.date
        is_leap_day = (day.month, day.day) == (2, 29)
        return day.replace(year=day.year + 1, day=28 if is_leap_day else day.day)


class Standing(StrEnum):
    """What has become of the signing of a text."""

    SIGNED = "signed"
    EXPIRED = "expired"
    OTHER_EDITION = "signed for another edition of the leaflet"
    CHANGED = "changed since it was signed"
    NEVER = "never signed"


class _SignaturesFile(Struct, frozen=True, forbid_unknown_fields=True):
    """The file review.toml."""

    signatures: tuple[Signature, ...] = ()


def read_signatures(folder: Path) -> tuple[Signature, ...]:
    """Return a pack's signatures; none without the file. Raises UnreadableFileError."""
    file = folder / SIGNATURES_FILE
    return read_toml(file, _SignaturesFile).signatures if file.is_file() else ()


def edition_of(pack: Pack) -> str:
    """Return which edition of the hospital's leaflet a pack is made from; empty if unknown."""
    source = pack.facts.source if pack.facts else None
    if source is None:
        return ""
    return re.sub(r'["\\\0-\x1f\x7f]', "'", f"{source.date.isoformat()}, {source.code}"[:200])


def digest(source: str, shown: str, along: str = "") -> str:
    """Return the SHA-256 of a text, of what it is a translation of, and of what goes with it."""
    return hashlib.sha256(f"{source}\0{shown}\0{along}".encode()).hexdigest()


def text_digests(
    texts: Iterable[SourceText], translation: Translation, along: Mapping[str, str]
) -> dict[str, str]:
    """Return the digest of each text as it is now shown in that translation, by its id.

    `along` is what shown_with() returns for it. The digest is empty where there is nothing to sign:
    for a text that falls back to the source language, and for two texts that share one id.
    """
    found: dict[str, str] = {}
    for text in texts:
        shown = translation.shown(text.id, text.text)
        now = digest(text.text, shown.text, along.get(text.id, ""))
        is_signable = not shown.is_fallback and found.get(text.id, now) == now
        found[text.id] = now if is_signable else ""
    return found


def signed_until(
    signatures: Iterable[Signature], language: str, edition: str, digests: Mapping[str, str]
) -> dict[str, datetime.date]:
    """Return when the signing ends of each id that is signed as it is now, ended or not."""
    found: dict[str, datetime.date] = {}
    for signature in signatures:
        if signature.language != language or not edition or signature.edition != edition:
            continue
        for text_id, signed in signature.texts.items():
            if digests.get(text_id) == signed:
                found[text_id] = max(signature.expires, found.get(text_id, datetime.date.min))
    return found


def signed_on(until: Mapping[str, datetime.date], today: datetime.date) -> frozenset[str]:
    """Return the ids whose signing, of signed_until(), has not ended on a day."""
    return frozenset(text_id for text_id, ends in until.items() if today < ends)


def standings(
    signatures: Iterable[Signature],
    language: str,
    edition: str,
    digests: Mapping[str, str],
    today: datetime.date,
) -> dict[str, Standing]:
    """Return what has become of the signing of each id of `digests`."""
    given = [one for one in signatures if one.language == language]
    until = signed_until(given, language, edition, digests)
    signed = signed_on(until, today)

    def standing(text_id: str) -> Standing:
        if text_id in until:
            return Standing.SIGNED if text_id in signed else Standing.EXPIRED
        before = [one for one in given if text_id in one.texts]
        if any(one.texts[text_id] == digests[text_id] for one in before):
            return Standing.OTHER_EDITION
        return Standing.CHANGED if before else Standing.NEVER

    return {text_id: standing(text_id) for text_id in digests}


def as_toml(signature: Signature) -> str:
    """Return a signature as it is appended to review.toml."""
    lines = [
        "",
        "[[signatures]]",
        f'language = "{signature.language}"',
        f'role = "{signature.role}"',
        f"date = {signature.date.isoformat()}",
        f'edition = "{signature.edition}"',
        "",
        "[signatures.texts]",
        *(f'"{text_id}" = "{signed}"' for text_id, signed in signature.texts.items()),
    ]
    return "\n".join(lines) + "\n"
