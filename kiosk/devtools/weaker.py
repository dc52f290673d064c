"""Whether settings that were read protect less than those that were written."""

from __future__ import annotations

import contextlib
import tomllib

import msgspec
from msgspec.structs import replace

from kiosk.settings import Settings
from kiosk.ward.pin import hash_pin
from kiosk.ward.protection import ALWAYS, STRONGER, all_strengthened

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
"""A ward's settings, each that protects people at a strong value."""


def weaker(text: str | None, settings: Settings) -> list[str]:
    """Return what protects less than was written in `text`, where that can be read.

    None is a file that is no text.
    """
    try:
        given = tomllib.loads("[" if text is None else text)
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
        elif not given.keys() - set(Settings.__struct_fields__) or key not in ALWAYS:
            allowed.append(getattr(Settings(), key))  # It was taken out, by a "#" perhaps.
        if now not in allowed:
            found.append(f"{key} = {now}")
    return found


def is_as_written(text: str | None) -> bool:
    """Return whether every key of a file is a setting, and its value fits."""
    try:
        given = tomllib.loads("[" if text is None else text)
        settings = msgspec.convert(given, Settings)
    except (ValueError, RecursionError, msgspec.ValidationError):  # Not a ValueError in 0.19.
        return False
    return all(code in ("nl", "en") for code in settings.languages)
