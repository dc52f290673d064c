"""The staff's PIN: kept as a salted scrypt hash, and slow to guess."""

from __future__ import annotations

import base64
import os

SHORTEST = 4
LONGEST = 12
"""Digits of a PIN."""

_COST, _BLOCK, _PARALLEL = 2**14, 8, 1
"""About 50 ms and 16 MB a try: OWASP's interactive setting of scrypt."""
_MOST_MEMORY = 64 * 1024 * 1024
_LONGEST_WAIT = 300.0


def hash_pin(pin: str, salt: bytes | None = None) -> str:
    """Return what the settings file holds for a PIN.

    `salt` is for tests. Raises ValueError for what is not SHORTEST to LONGEST digits.
    """
    if not (pin.isascii() and pin.isdigit() and SHORTEST <= len(pin) <= LONGEST):
        raise ValueError(f"a PIN is {SHORTEST} to {LONGEST} digits")
    salt = os.urandom(16) if salt is None else salt
    digest = _scrypt(pin, salt)
    return f"scrypt${_text(salt)}${_text(digest)}"


def is_hash(stored: str) -> bool:
    """Return whether a text is one that hash_pin() made."""
    return _parts(stored) is not None


def matches(pin: str, stored: str) -> bool:
    """Return whether a PIN is the one of a hash; never for a text that is no hash."""
    parts = _parts(stored)
    if parts is None:
        return False
    import hmac  # 3 ms, with hashlib, of a start that needs neither

    return hmac.compare_digest(_scrypt(pin, parts[0]), parts[1])


def wait_after(wrong_tries: int) -> float:
    """Return for how many seconds no PIN is taken after that many wrong ones in a row.

    The first two cost nothing: fingers slip. Then 5 s, doubled each time, at most 5 minutes.
    """
    if wrong_tries < 3:
        return 0.0
    return min(_LONGEST_WAIT, 5.0 * 2.0 ** min(wrong_tries - 3, 10))


def _scrypt(pin: str, salt: bytes) -> bytes:
    import hashlib

    return hashlib.scrypt(
        pin.encode(), salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL, maxmem=_MOST_MEMORY, dklen=32
    )


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _parts(stored: str) -> tuple[bytes, bytes] | None:
    kind, _, rest = stored.partition("$")
    salt, _, digest = rest.partition("$")
    if kind != "scrypt":
        return None
    try:
        decoded = base64.b64decode(salt, validate=True), base64.b64decode(digest, validate=True)
    except ValueError:
        return None
    return decoded if len(decoded[0]) >= 16 and len(decoded[1]) == 32 else None
