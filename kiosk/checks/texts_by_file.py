"""The texts of a leaflet by the files that somebody edits them in."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from kiosk.leaflet.loading import EXERCISES_FILE, FIGURES_FILE, LEAFLET_FILE
from kiosk.leaflet.model import Pack
from kiosk.leaflet.texts import SourceText, source_texts


def texts_by_file(pack: Pack, folder: Path) -> dict[Path, list[SourceText]]:
    """Return the texts of a pack by the file in `folder` that they stand in."""
    without = replace(pack, exercises=(), guidance=None)
    of_leaflet = {text.id for text in source_texts(without)}
    found: dict[Path, list[SourceText]] = {}
    for text in source_texts(pack):
        name = LEAFLET_FILE if text.id in of_leaflet else EXERCISES_FILE
        name = FIGURES_FILE if text.id.startswith("figure.") else name
        found.setdefault(folder / name, []).append(text)
    return found
