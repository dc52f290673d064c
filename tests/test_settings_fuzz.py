"""Ten thousand settings files with slips of the pen: each told, and none weakens protection."""

import contextlib
import io
import random
import tomllib
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from kiosk.cli import main
from kiosk.settings import Settings, load_settings
from kiosk.ward.pin import hash_pin
from kiosk.ward.protection import STRONGER, all_strengthened

STRONG = f"""\
ward_name = "Kraamafdeling 3"
leaflets = ["totaalruptuur"]
languages = ["nl", "en"]
signed_languages_only = true
night_hours = "21:00-08:00"
idle_seconds = 60
warning_seconds = 20
reading_aloud = false
volume = 0.1
volume_most = 0.2
night_volume_most = 0.1
printer = "ward-3"
allowed_signers = "/dev/null"
sealed_leaflets_only = true
staff_pin = "{hash_pin("246813", b"0123456789abcdef", parallel=1)}"
"""
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


def _weaker(text: str, settings: Settings) -> list[str]:
    """Return what protects less than was written, where that can be read."""
    try:
        given = tomllib.loads(text)
    except (ValueError, RecursionError):
        return [] if settings == replace(Settings(), **all_strengthened()) else ["everything"]
    found = []
    for key in STRONGER:
        now = getattr(settings, key)
        allowed = [STRONGER[key]]
        if key in given:
            with contextlib.suppress(msgspec.ValidationError):
                allowed.append(getattr(msgspec.convert({key: given[key]}, Settings), key))
            if key in ("idle_seconds", "warning_seconds"):  # They depend on each other.
                allowed.append(given[key])
        elif not given.keys() - set(Settings.__struct_fields__):
            allowed.append(getattr(Settings(), key))  # It was taken out, by a "#" perhaps.
        elif key not in ("staff_pin", "signed_languages_only"):
            allowed.append(getattr(Settings(), key))
        if now not in allowed:
            found.append(f"{key} = {now}")
    return found


def _is_as_written(text: str) -> bool:
    """Return whether every key of a file is a setting, and its value fits."""
    try:
        given = tomllib.loads(text)
        settings = msgspec.convert(given, Settings)
    except (ValueError, RecursionError, msgspec.ValidationError):  # Not a ValueError in 0.19.
        return False
    return all(code in ("nl", "en") for code in settings.languages)


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
        assert _weaker(text, settings) == [], text
        assert bool(faults) != _is_as_written(text), text
        if number % EVERY == 0:
            with contextlib.redirect_stdout(io.StringIO()) as out:
                code = main(["check", "--settings", str(file)])
            assert bool(code) == ("no faults" not in out.getvalue())
            assert all(fault in out.getvalue() for fault in faults)
