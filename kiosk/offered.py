"""What the settings have the ward offer: leaflets, and the languages of each."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from kiosk import __version__, paths
from kiosk.leaflet.forms import known_forms
from kiosk.leaflet.languages import known_languages
from kiosk.leaflet.offer import Offer, open_leaflets
from kiosk.leaflet.program import Program
from kiosk.settings import Settings


def offer_of(settings: Settings, leaflets: Path | None = None) -> Offer:
    """Return what is offered; `leaflets` is the folder to take it from instead of the settings'."""
    folders = (leaflets,) if leaflets else settings.leaflet_folders
    known = known_languages(paths.LANGUAGES)
    return Offer(
        open_leaflets(settings.leaflets, folders, known, program_here()),
        known,
        settings.languages,
        settings.staff_language,
        settings.signed_languages_only,
        settings.sealed_leaflets_only,
        are_trusted=not settings.signers,
        forms=partial(known_forms, paths.KIOSK_LOCALE),
    )


def program_here() -> Program:
    """Return what this program adds to every leaflet."""
    return Program(paths.KIOSK_LOCALE, paths.ANATOMY, __version__)
