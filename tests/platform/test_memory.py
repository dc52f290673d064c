"""What was freed is given back to the system."""

import subprocess
import sys

import pytest

from kiosk import paths

MEBIBYTE = 2**20

# In a process of its own: what others have left free in the heap would be counted as well.
PROGRAM = """
from kiosk.platform.memory import trim_memory, proportional_set_size, resident_set_size

at_first = resident_set_size()
assert at_first >= proportional_set_size() > 0
pieces = [bytearray(1000) for _ in range(50_000)]
held = resident_set_size()
last = pieces.pop()  # above all others, so that the heap cannot just become shorter
pieces.clear()
trim_memory()
print(held - at_first, held - resident_set_size(), len(last))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how much memory there is")
def test_what_was_freed_in_between_is_given_back() -> None:
    command = [sys.executable, "-c", PROGRAM]
    result = subprocess.run(command, cwd=paths.PROJECT, capture_output=True, text=True, check=True)
    held, given_back, _ = map(int, result.stdout.split())
    assert held > 40 * MEBIBYTE
    assert given_back > 40 * MEBIBYTE
