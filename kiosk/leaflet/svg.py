"""What the kiosk reads in a figure's SVG: palette colours, and the anchors of labels."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated
from xml.etree import ElementTree

from msgspec import Meta, Struct

Colour = Annotated[str, Meta(pattern=r"^#[0-9A-F]{6}$")]

ANCHOR_PREFIX = "anchor-"
"""An element whose id begins so marks the place that a label points at; it is not drawn."""


class Palette(Struct, frozen=True, forbid_unknown_fields=True):
    """The file figure-palette.toml: colours by name, for each theme.

    The SVG files have the colours of the theme `day`.
    """

    day: dict[str, Colour]
    night: dict[str, Colour]
    contrast: dict[str, Colour]

    def recoloured(self, svg: bytes, theme: str) -> bytes:
        """Return a drawing in the colours of a theme; unchanged when the theme is not known."""
        colours: dict[str, str] = getattr(self, theme, self.day)
        swapped = {
            day.lower().encode(): colours.get(name, day).encode() for name, day in self.day.items()
        }
        return re.sub(
            rb"#[0-9A-Fa-f]{6}\b", lambda found: swapped.get(found[0].lower(), found[0]), svg
        )


def anchors_of(file: Path) -> dict[str, tuple[float, float]]:
    """Return the anchors of a figure by name: x and y as shares of its width and height, 0 to 1.

    A figure that cannot be read has none.
    """
    try:
        root = ElementTree.fromstring(file.read_bytes())
        left, top, width, height = (
            float(part) for part in root.attrib["viewBox"].replace(",", " ").split()
        )
        return {
            element.attrib["id"].removeprefix(ANCHOR_PREFIX): (
                (float(element.attrib["cx"]) - left) / width,
                (float(element.attrib["cy"]) - top) / height,
            )
            for element in root.iter()
            if element.attrib.get("id", "").startswith(ANCHOR_PREFIX)
        }
    except (OSError, ElementTree.ParseError, ValueError, LookupError, ZeroDivisionError):
        return {}
