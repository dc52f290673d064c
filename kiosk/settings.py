"""The ward's settings, from one TOML file; every key has a sensible default."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct

from kiosk.content.loading import UnreadableFileError, read_toml

log = logging.getLogger(__name__)


class Settings(Struct, frozen=True, forbid_unknown_fields=True):
    """What a ward can set."""

    ward_name: str = ""
    """Shown on the resting screen; empty for none."""
    leaflet: str = "totaalruptuur"
    """The folder name of the pack under resources/leaflets/."""
    languages: tuple[str, ...] = ()
    """The language codes to offer, in this order; empty for all that the leaflet has."""
    staff_language: Annotated[str, Meta(pattern=r"^[a-z]{2,3}$")] = "nl"
    """The code of the language that the staff reads beside hers."""
    signed_languages_only: bool = False
    """Whether languages are left out that the hospital has not signed as a whole."""
    screen_diagonal_inches: Annotated[float, Meta(ge=5, le=120)] | None = None
    """The screen's diagonal in inches, for sizes in millimetres; None to believe the screen."""
    theme: Literal["day", "night"] = "day"
    """The colours: light, or dark and warm."""
    reduced_motion: bool = False
    """Whether the exercises fade from one state to the next instead of moving."""


def load_settings(file: Path | None) -> Settings:
    """Return the settings in `file`, or the defaults when it is None or unfit (with a log line)."""
    if file is None:
        return Settings()
    try:
        return read_toml(file, Settings)
    except UnreadableFileError as error:
        log.error("%s Default settings are used instead.", error.fault)
        return Settings()
