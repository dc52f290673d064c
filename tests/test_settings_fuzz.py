"""Ten thousand settings files with slips of the pen: each told, and none weakens protection."""

import contextlib
import io
import random
from pathlib import Path

import pytest

from kiosk.cli import main
from kiosk.devtools.weaker import STRONG, is_as_written, weaker
from kiosk.settings import load_settings

PIECES = ("=", '"', "[", "]", "\n", "#", "0", "9" * 5000, "\0", "\u202e", "é", ".", "true", "nan")
EVERY = 50
"""One of so many is checked by the command too, which takes longer."""


def _mutated(rng: random.Random) -> str:
    text = STRONG
    for _ in range(rng.choice((1, 1, 1, 2, 5))):
        at = rng.randrange(len(text))
        length = rng.choice((0, 1, 1, 3, 12))
        text = text[:at] + rng.choice(("", "", *PIECES)) + text[at + length :]
    return text


@pytest.mark.parametrize(
    "seed", [0, *(pytest.param(n, marks=pytest.mark.full) for n in range(1, 34))]
)
def test_a_slip_of_the_pen_is_told_and_weakens_nothing(seed: int, tmp_path: Path) -> None:
    rng = random.Random(seed)
    file = tmp_path / "ward.toml"
    for number in range(300):
        text = _mutated(rng)
        file.write_text(text, encoding="utf-8")
        settings, faults = load_settings(file)
        assert weaker(text, settings) == [], text
        assert bool(faults) != is_as_written(text), text
        if number % EVERY == 0:
            with contextlib.redirect_stdout(io.StringIO()) as out:
                code = main(["check", "--settings", str(file)])
            assert bool(code) == ("no faults" not in out.getvalue())
            assert all(fault in out.getvalue() for fault in faults)
