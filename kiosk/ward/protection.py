"""What protects people falls to its stronger side when the settings cannot be read as meant.

A ward that is told so by the log, and sees a kiosk in Dutch without a staff's page, mends its file;
one that offers what nobody signed, or opens to everyone, may not be noticed for long.
"""

from __future__ import annotations

import os
from collections.abc import Collection

from kiosk.ward.pin import NOBODYS_HASH

NO_SIGNERS = os.devnull
"""A list of allowed signers with nobody on it."""

STRONGER: dict[str, object] = {
    "staff_pin": NOBODYS_HASH,
    "signed_languages_only": True,
    "allowed_signers": NO_SIGNERS,
    "sealed_leaflets_only": True,
    "idle_seconds": 90.0,
    "warning_seconds": 30.0,
    "reading_aloud": False,
    "volume": 0.35,
    "volume_most": 0.35,
    "night_volume_most": 0.2,
    "printer": "",
}
"""What a setting is when it was given and cannot be used."""

ALSO = {
    "allowed_signers": ("signed_languages_only",),
    "sealed_leaflets_only": ("allowed_signers",),
    "leaflets": ("signed_languages_only",),
    "leaflets_dir": ("signed_languages_only",),
    "languages": ("signed_languages_only",),
    "idle_seconds": ("warning_seconds",),
    "warning_seconds": ("idle_seconds",),
    "night_hours": ("night_volume_most",),
}
"""What goes with a setting that cannot be used. A leaflet of the hospital's own has its signatures,
and a choice of languages is the hospital's as well.
"""

ALWAYS = ("staff_pin", "signed_languages_only")
"""What a key that nobody knows may have meant, whatever it is called."""

ALIKE = 0.6


def strengthened(
    unusable: Collection[str], unknown: Collection[str], usable: Collection[str]
) -> dict[str, object]:
    """Return the settings that take their stronger value, and that value.

    `unusable` are the keys whose values do not fit, `unknown` those that are no setting, and
    `usable` those that were given and fit: what was read stays as it is.
    """
    weak = {also for key in unusable for also in (key, *ALSO.get(key, ()))}
    for key in unknown:
        weak |= {*ALWAYS, *_alike(key)}
    return {key: value for key, value in STRONGER.items() if key in weak and key not in usable}


def all_strengthened() -> dict[str, object]:
    """Return the stronger values of all, for a file of which nothing can be used.

    But a leaflet is shown, in its own language, and marked as not signed: a screen that shows
    nothing helps nobody.
    """
    return {**STRONGER, "sealed_leaflets_only": False}


def _alike(key: str) -> list[str]:
    import difflib  # Imported here to keep it out of start-up.

    return difflib.get_close_matches(key.lower(), list(STRONGER), n=3, cutoff=ALIKE)
