"""Pieces of a page in HTML, for the sheets."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable
from html import escape


def marked(text: str, hedges: re.Pattern[str] | None) -> str:
    """Return a text as HTML, with the words that hedge it marked."""
    if hedges is None:
        return escape(text)
    pieces = hedges.split(text)  # The odd ones are what was found.
    return "".join(
        f"<mark>{escape(piece)}</mark>" if index % 2 else escape(piece)
        for index, piece in enumerate(pieces)
    )


def word_pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """Return what finds those words, the longest first; None for no words."""
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)({listed})(?!\w)", re.IGNORECASE) if listed else None


def policy_hash(text: str) -> str:
    """Return how a Content-Security-Policy names a script or a style that is in the page."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def image(kind: str, content: bytes, name: str, alt: str, width: int) -> str:
    """Return a picture that is in the page itself; `kind` is its media type, `width` in pixels."""
    data = base64.b64encode(content).decode()
    return (
        f'<img class="{name}" width="{width}" alt="{escape(alt)}" src="data:{kind};base64,{data}">'
    )
