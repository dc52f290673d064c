"""The staff's PIN, stored as a salted scrypt hash, with a delay after wrong tries."""

from __future__ import annotations

import base64
import os

MIN_DIGITS = 4
MAX_DIGITS = 12

_COST, _BLOCK, _PARALLEL = 2**14, 8, 1
"""The parameters that scrypt's author gives for logins (Percival 2009): 50 ms and 16 MB a try."""
_MAX_MEMORY_BYTES = 64 * 1024 * 1024
_MAX_WAIT_SECONDS = 300.0


def hash_pin(pin: str, salt: bytes | None = None) -> str:
    """Return the hash of a PIN, as it is in the settings file.

    `salt` is for tests. Raises ValueError for anything but MIN_DIGITS to MAX_DIGITS digits.
    """
    if not (pin.isascii() and pin.isdigit() and MIN_DIGITS <= len(pin) <= MAX_DIGITS):
        raise ValueError(f"a PIN is {MIN_DIGITS} to {MAX_DIGITS} digits")
    salt = os.urandom(16) if salt is None else salt
    digest = _scrypt(pin, salt)
    return f"scrypt${_text(salt)}${_text(digest)}"


def is_hash(stored: str) -> bool:
    """Return whether a text has the form of a hash made by hash_pin()."""
    return _parts(stored) is not None


def matches(pin: str, stored: str) -> bool:
    """Return whether a hash is that of the PIN; False for a text that is not a hash."""
    parts = _parts(stored)
    if parts is None:
        return False
    import hmac  # Imported here, like hashlib, to keep it out of start-up (3 ms).

    return hmac.compare_digest(_scrypt(pin, parts[0]), parts[1])


def wait_after(wrong_tries: int) -> float:
    """Return for how many seconds no PIN is accepted after that many wrong ones in a row.

    None after the first two; then 5 s, doubled each time, at most 5 minutes.
    """
    if wrong_tries < 3:
        return 0.0
    return min(_MAX_WAIT_SECONDS, 5.0 * 2.0 ** min(wrong_tries - 3, 10))


def _scrypt(pin: str, salt: bytes) -> bytes:
    import hashlib

    return hashlib.scrypt(
        pin.encode(), salt=salt, n=_COST, r=_BLOCK, p=_PARALLEL, maxmem=_MAX_MEMORY_BYTES, dklen=32
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
