"""A wrong PIN costs what the right one costs, whatever its length: nothing is told by the time."""

import hashlib
import hmac

import pytest

from kiosk.ward.pin import NOBODYS_HASH, hash_pin, matches

PIN = "271828"
STORED = hash_pin(PIN, b"0123456789abcdef", parallel=1)
WRONG = ("", "2", "27182", "271829", "111111", "2718280", "271828" * 2, "²⁷¹⁸²⁸", "x" * 200)


@pytest.mark.parametrize("given", [PIN, *WRONG])
@pytest.mark.parametrize("stored", [STORED, NOBODYS_HASH])
def test_each_try_hashes_once_and_compares_in_constant_time(
    given: str, stored: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    costs: list[object] = []
    compared: list[tuple[int, int]] = []

    def scrypt(pin: bytes, **costs_of: object) -> bytes:
        costs.append({name: costs_of[name] for name in ("n", "r", "p", "dklen")})
        return bytes(32)

    def compare(one: bytes, other: bytes) -> bool:
        compared.append((len(one), len(other)))
        return False

    monkeypatch.setattr(hashlib, "scrypt", scrypt)
    monkeypatch.setattr(hmac, "compare_digest", compare)
    assert not matches(given, stored)
    parallel = 1 if stored == STORED else 5
    assert costs == [{"n": 2**14, "r": 8, "p": parallel, "dklen": 32}]
    assert compared == [(32, 32)]


@pytest.mark.parametrize("given", WRONG)
def test_a_pin_that_begins_or_goes_on_like_the_right_one_is_wrong(given: str) -> None:
    assert matches(PIN, STORED)
    assert not matches(given, STORED)
