"""What was freed is given back to the system."""

import sys

import pytest

from kiosk.memory import give_back, proportional_set_size, resident_set_size

MEBIBYTE = 2**20


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how much memory there is")
def test_what_was_freed_in_between_is_given_back() -> None:
    at_first = resident_set_size()
    assert at_first >= proportional_set_size() > 0
    pieces = [bytearray(1000) for _ in range(50_000)]
    held = resident_set_size()
    assert held - at_first > 40 * MEBIBYTE
    last = pieces.pop()  # above all others, so that the heap cannot just become shorter
    pieces.clear()
    give_back()
    assert held - resident_set_size() > 40 * MEBIBYTE
    assert last
