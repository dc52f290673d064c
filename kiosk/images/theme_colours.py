"""Drawings in the colours of a theme: the SVG files have those of the day."""

from __future__ import annotations

import logging
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.files import UnreadableFileError, read_toml

if TYPE_CHECKING:
    from kiosk.leaflet.svg import Palette

log = logging.getLogger(__name__)

DRAWN_THEME = "day"
"""The theme whose colours the SVG files have."""


class ThemeColours:
    """The file with the colours of every theme. It is read once, when it is first needed."""

    def __init__(self, file: Path) -> None:
        """`file` is figure-palette.toml."""
        self._file = file

    def recoloured(self, svg: bytes, theme: str) -> bytes:
        """Return a drawing in a theme's colours; unchanged where they cannot be read."""
        if theme == DRAWN_THEME or self._palette is None:
            return svg
        return self._palette.recoloured(svg, theme)

    @cached_property
    def _palette(self) -> Palette | None:
        # Imported here to keep it out of start-up: the first page has no figure.
        from kiosk.leaflet.svg import Palette

        try:
            return read_toml(self._file, Palette)
        except UnreadableFileError as error:
            log.error("%s Figures keep the colours of the day theme.", error.fault)
            return None
