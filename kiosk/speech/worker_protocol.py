"""What the kiosk and a helper that speaks tell each other: one JSON object a line, both ways."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import msgspec


class Say(msgspec.Struct, frozen=True, tag="say"):
    """To the helper: speak these words instead of any before."""

    token: int
    words: str
    language: str
    """A code of two or three letters."""
    speed: float
    """A factor: 1 as the voice speaks by itself."""
    volume: float
    """0 to 1, as ears hear it."""


class Pause(msgspec.Struct, frozen=True, tag="pause"):
    """To the helper: stop for now."""


class GoOn(msgspec.Struct, frozen=True, tag="go on"):
    """To the helper: go on from there."""


class Stop(msgspec.Struct, frozen=True, tag="stop"):
    """To the helper: be silent."""


class Languages(msgspec.Struct, frozen=True, tag="languages"):
    """From the helper, once: the codes of the languages that it has a voice of."""

    codes: tuple[str, ...]


class Began(msgspec.Struct, frozen=True, tag="began"):
    """From the helper: words are heard."""

    token: int


class Ended(msgspec.Struct, frozen=True, tag="ended"):
    """From the helper: words were heard to their end."""

    token: int


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """From the helper: words cannot be said."""

    token: int
    why: str


Order = Say | Pause | GoOn | Stop
Report = Languages | Began | Ended | Failed


class NotUnderstoodError(ValueError):
    """A line is not what was agreed on."""


def line(message: Order | Report) -> bytes:
    """Return a message as a line."""
    return msgspec.json.encode(message) + b"\n"


def order(said: bytes) -> Order:
    """Return what the helper is to do. Raises NotUnderstoodError."""
    with _understood(said):
        return _ORDERS.decode(said)


def report(said: bytes) -> Report:
    """Return what the helper tells. Raises NotUnderstoodError."""
    with _understood(said):
        return _REPORTS.decode(said)


_ORDERS: msgspec.json.Decoder[Order] = msgspec.json.Decoder(Order)
_REPORTS: msgspec.json.Decoder[Report] = msgspec.json.Decoder(Report)


@contextmanager
def _understood(said: bytes) -> Iterator[None]:
    try:
        yield
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise NotUnderstoodError(f"{said[:80]!r}: {error}") from error
