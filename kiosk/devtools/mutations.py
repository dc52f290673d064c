"""Slips of the pen, of an editor and of a disk: bytes changed at random, one slip at a time."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from msgspec import Struct

TOKENS = (
    *(b'"', b"'", b"[", b"]]", b"=", b"\n", b"\r", b"\\", b"#", b".", b"\x00", b"\xff\xfe", b"<"),
    *(b"&x;", b"/>", b"%1", b"{}", b"-1", b"0", b"1e999", b"nan", b"true", b"9" * 400, b"9" * 5000),
    *("\u202e".encode(), "é".encode(), b"[[chapters]]", b'msgctxt "x"\n', b"<<<<<<< HEAD\n"),
)
KINDS = ("flip", "cut", "repeat", "insert", "swap", "end")
WHOLE = ("bom", "utf-16", "empty", "latin-1", "crlf", "twice", "large")
"""What an editor or a disk does to a file as a whole."""
WHOLE_SHARE = 0.06
LARGE = 1_100_000
"""More than the kiosk reads of any file."""


class Slip(Struct, frozen=True):
    """One change: what kind, where (0 to 1 of the file), how much, and what comes in."""

    kind: str
    place: float = 0.0
    length: float = 0.0
    new: bytes = b""


def random_slips(chance: random.Random) -> list[Slip]:
    """Return one slip or some."""
    if chance.random() < WHOLE_SHARE:
        return [Slip(chance.choice(WHOLE))]
    return [
        Slip(chance.choice(KINDS), chance.random(), chance.random() ** 4, chance.choice(TOKENS))
        for _ in range(chance.choice((1, 1, 1, 2, 5)))
    ]


def mutated(data: bytes, slips: Sequence[Slip]) -> bytes:
    """Return the content of a file after these slips."""
    for slip in slips:
        data = _changed(data, slip)
    return data


def fewest(slips: Sequence[Slip], fails: Callable[[Sequence[Slip]], bool]) -> list[Slip]:
    """Return as few of the slips as still fail."""
    left = list(slips)
    index = 0
    while index < len(left):
        fewer = left[:index] + left[index + 1 :]
        if fewer and fails(fewer):
            left = fewer
        else:
            index += 1
    return left


def _changed(data: bytes, slip: Slip) -> bytes:
    at = int(slip.place * len(data))
    end = min(len(data), at + int(slip.length * len(data)) + 1)
    part = data[at:end]
    match slip.kind:
        case "flip" if part:
            return data[:at] + bytes([part[0] ^ (1 << int(slip.length * 7))]) + data[at + 1 :]
        case "cut":
            return data[:at] + data[end:]
        case "repeat":
            return data[:end] + part + data[end:]
        case "insert":
            return data[:at] + slip.new + data[at:]
        case "swap":
            return data[:at] + slip.new + data[end:]
        case "end":
            return data[:at]
        case "bom":
            return b"\xef\xbb\xbf" + data
        case "utf-16":
            return data.decode("utf-8", "replace").encode("utf-16")
        case "latin-1":
            return data.decode("utf-8", "replace").encode("latin-1", "replace")
        case "crlf":
            return data.replace(b"\n", b"\r\n")
        case "twice":
            return data + data
        case "large":
            return data + b"#" * LARGE
        case "empty":
            return b""
    return data
