"""What the kiosk reads in a figure's SVG: palette colours, and the anchors of labels."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated
from xml.etree import ElementTree

from msgspec import Meta, Struct

Colour = Annotated[str, Meta(pattern=r"^#[0-9A-F]{6}\Z")]

ANCHOR_PREFIX = "anchor-"
"""An element whose id begins so marks the place that a label points at; it is not drawn."""

LETTERS_PREFIX = "letters"
"""An element whose id begins so has letters or digits drawn as paths."""

LARGEST_BYTES = 60_000
ELEMENTS = frozenset(
    {
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "title",
        "desc",
        "defs",
        "linearGradient",
        "radialGradient",
        "stop",
    }
)
"""Elements that every SVG renderer draws alike. No text (the kiosk draws labels), no images."""


class UnsafeSvgError(ValueError):
    """A drawing is none, or has in it what takes the machine's time, memory or files."""

    def __init__(self, problem: str, remedy: str = "Draw or export it again") -> None:
        """Both are parts of a Fault."""
        super().__init__(problem)
        self.remedy = remedy


def parsed(svg: bytes) -> ElementTree.Element:
    """Return the root of a drawing. Raises UnsafeSvgError, whose text says what is wrong."""
    if len(svg) > LARGEST_BYTES:
        raise UnsafeSvgError(f"is {len(svg)} bytes, over {LARGEST_BYTES}", "Simplify it")
    if b"<!DOCTYPE" in svg or b"<!ENTITY" in svg:
        raise UnsafeSvgError("declares a DOCTYPE", "Remove the declaration")
    try:
        return ElementTree.fromstring(svg)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise UnsafeSvgError(f"is not SVG: {error}") from error


def drawable(svg: bytes) -> bytes:
    """Return a drawing that nothing is wrong with. Raises UnsafeSvgError.

    Checked again where it is drawn: a leaflet may have been changed after `ward-kiosk check`.
    """
    for element in parsed(svg).iter():
        name = str(element.tag).rpartition("}")[2]
        if name not in ELEMENTS:
            raise UnsafeSvgError(f"has a <{name}>")
    return svg


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


def has_letters(file: Path) -> bool:
    """Return whether a figure says that it has letters or digits; one that is unreadable has none.

    See LETTERS_PREFIX.
    """
    try:
        root = parsed(file.read_bytes())
    except (OSError, UnsafeSvgError):
        return False
    return any(one.attrib.get("id", "").startswith(LETTERS_PREFIX) for one in root.iter())


def anchors_of(file: Path) -> dict[str, tuple[float, float]]:
    """Return the anchors of a figure by name: x and y as shares of its width and height, 0 to 1.

    A figure that cannot be read has none.
    """
    try:
        root = parsed(file.read_bytes())
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
    except (OSError, ValueError, LookupError, ZeroDivisionError):
        return {}
