"""The staff's PIN, stored as a salted scrypt hash, with a delay after wrong tries.

A hash is "scrypt$N$r$p$SALT$DIGEST", the numbers being the cost of scrypt; version 0.1 made
"scrypt$SALT$DIGEST", with N = 16384, r = 8 and p = 1.
"""

from __future__ import annotations

import base64
import os
import re
from typing import NamedTuple

MIN_DIGITS = 6
"""Who can read the hash can try every PIN: a million take some days, ten thousand took minutes."""
MAX_DIGITS = 12

PARALLEL = 5
"""OWASP's password storage cheat sheet: N = 2**14, r = 8 and p = 5; some 250 ms and 16 MB a try."""
START_WAIT_SECONDS = 20.0
"""For how long a kiosk that has just been started takes no PIN: a start forgets wrong tries."""

NOBODYS_HASH = "scrypt$16384$8$5$" + "A" * 22 + "==$" + "A" * 43 + "="
"""A hash that no PIN has: the staff's page stays shut."""

_COST, _BLOCK = 2**14, 8
_MOST_COST, _MOST_PARALLEL = 2**17, 16
_MAX_MEMORY_BYTES = 256 * 1024 * 1024
_MAX_WAIT_SECONDS = 60.0
"""Not longer: whoever taps wrong PINs keeps the staff out as well. A million take two years."""


class _Parts(NamedTuple):
    """What a hash is made of."""

    cost: int
    block: int
    parallel: int
    salt: bytes
    digest: bytes


def hash_pin(pin: str, salt: bytes | None = None, parallel: int = PARALLEL) -> str:
    """Return the hash of a PIN, as it is in the settings file.

    `salt` and a lower `parallel` are for tests. Raises ValueError for anything but MIN_DIGITS to
    MAX_DIGITS digits.
    """
    if not (pin.isascii() and pin.isdigit() and MIN_DIGITS <= len(pin) <= MAX_DIGITS):
        raise ValueError(f"a PIN is {MIN_DIGITS} to {MAX_DIGITS} digits")
    salt = os.urandom(16) if salt is None else salt
    parts = _Parts(_COST, _BLOCK, parallel, salt, b"")
    numbers = f"{_COST}${_BLOCK}${parallel}"
    return f"scrypt${numbers}${_text(salt)}${_text(_scrypt(pin, parts))}"


def is_hash(stored: str) -> bool:
    """Return whether a text has the form of a hash made by hash_pin()."""
    return _parts(stored) is not None


def matches(pin: str, stored: str) -> bool:
    """Return whether a hash is that of the PIN; False for a text that is not a hash."""
    parts = _parts(stored)
    if parts is None:
        return False
    import hmac  # Imported here, like hashlib, to keep it out of start-up (3 ms).

    return hmac.compare_digest(_scrypt(pin, parts), parts.digest)


def wait_after(wrong_tries: int) -> float:
    """Return for how many seconds no PIN is accepted after that many wrong ones in a row.

    None after the first two; then 5 s, doubled each time, at most a minute.
    """
    if wrong_tries < 3:
        return 0.0
    return min(_MAX_WAIT_SECONDS, 5.0 * 2.0 ** min(wrong_tries - 3, 10))


def _scrypt(pin: str, parts: _Parts) -> bytes:
    import hashlib

    return hashlib.scrypt(
        pin.encode(),
        salt=parts.salt,
        n=parts.cost,
        r=parts.block,
        p=parts.parallel,
        maxmem=_MAX_MEMORY_BYTES,
        dklen=32,
    )


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _parts(stored: str) -> _Parts | None:
    found = _HASH.fullmatch(stored)
    if found is None:
        return None
    numbers = (int(found["cost"] or _COST), int(found["block"] or _BLOCK), int(found["par"] or 1))
    cost, block, parallel = numbers
    is_power = cost & (cost - 1) == 0
    if not (is_power and _COST <= cost <= _MOST_COST and 1 <= parallel <= _MOST_PARALLEL):
        return None
    try:
        salt = base64.b64decode(found["salt"], validate=True)
        digest = base64.b64decode(found["digest"], validate=True)
    except ValueError:
        return None
    if block != _BLOCK or len(salt) < 16 or len(digest) != 32:
        return None
    return _Parts(cost, block, parallel, salt, digest)


_HASH = re.compile(
    r"scrypt\$((?P<cost>[0-9]{1,7})\$(?P<block>[0-9]{1,3})\$(?P<par>[0-9]{1,3})\$)?"
    r"(?P<salt>[A-Za-z0-9+/=]{1,99})\$(?P<digest>[A-Za-z0-9+/=]{1,99})"
)
