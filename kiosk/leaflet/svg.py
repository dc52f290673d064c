"""The rules for a figure: an SVG that is small, plain, and drawn in the palette's colours."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated
from xml.etree import ElementTree

from msgspec import Meta, Struct

from kiosk.faults import Fault, fault

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
"""What every SVG renderer draws alike. No text: labels are the kiosk's. No raster images."""

_NO_COLOUR = frozenset({"none", "transparent", "currentcolor", "inherit"})
_COLOUR_ATTRIBUTES = ("fill", "stroke", "stop-color", "color")


Colour = Annotated[str, Meta(pattern=r"^#[0-9A-F]{6}$")]

ANCHOR_PREFIX = "anchor-"
"""An element with such an id marks the place of a label; it is not drawn."""


class Palette(Struct, frozen=True, forbid_unknown_fields=True):
    """The file figure-palette.toml: colours by name, for each theme. Figures have those of day."""

    day: dict[str, Colour]
    night: dict[str, Colour]
    contrast: dict[str, Colour]

    def recoloured(self, svg: bytes, theme: str) -> bytes:
        """Return a drawing in the colours of a theme; in those of day when it is not known."""
        colours: dict[str, str] = getattr(self, theme, self.day)
        swapped = {
            day.lower().encode(): colours.get(name, day).encode() for name, day in self.day.items()
        }
        return re.sub(
            rb"#[0-9A-Fa-f]{6}\b", lambda found: swapped.get(found[0].lower(), found[0]), svg
        )


def palette_faults(file: Path, palette: Palette) -> list[Fault]:
    """Return the colours that not every theme has."""
    themes = (palette.day, palette.night, palette.contrast)
    names = {name for theme in themes for name in theme}
    return [
        fault(file, name, "is not in every theme", "Give it a colour in each")
        for name in sorted(names)
        if any(name not in theme for theme in themes)
    ]


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


def figure_faults(file: Path, palette: Palette) -> list[Fault]:
    """Return what is wrong with an SVG file, if anything."""
    try:
        content = file.read_bytes()
        root = ElementTree.fromstring(content)
    except OSError as error:
        return [fault(file, "the file", f"cannot be read ({error.strerror})", "Put it back")]
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        return [fault(file, "the file", f"is not SVG: {error}", "Draw or export it again")]
    faults = []
    if len(content) > LARGEST_BYTES:
        faults.append(
            fault(file, "the file", f"is {len(content)} bytes, over {LARGEST_BYTES}", "Simplify it")
        )
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        faults.append(fault(file, "the file", "declares a DOCTYPE", "Remove the declaration"))
    if str(root.tag).rpartition("}")[2] != "svg":
        faults.append(fault(file, f"<{root.tag}>", "is not an SVG drawing", "Draw it again"))
    if "viewBox" not in root.attrib:
        faults.append(fault(file, "<svg>", "has no viewBox", "Add one, so that it can be scaled"))
    colours = {colour.lower() for colour in palette.day.values()}
    for element in root.iter():
        name = str(element.tag).rpartition("}")[2]
        if name not in ELEMENTS:
            faults.append(
                fault(file, f"<{name}>", "is not allowed in a figure", "Draw it with paths")
            )
        faults += [
            fault(file, f"<{name}>", f"has the colour {used}, outside the palette", "Use one of it")
            for used in _colours(element.attrib)
            if used.lower() not in colours
        ]
    return sorted(set(faults))


def _colours(attributes: dict[str, str]) -> list[str]:
    named = [attributes[key].strip() for key in _COLOUR_ATTRIBUTES if key in attributes]
    named += re.findall(
        r"(?:fill|stroke|stop-color|color)\s*:\s*([^;]+)",
        attributes.get("style", ""),
        re.IGNORECASE,
    )
    return [
        colour
        for colour in named
        if colour.lower() not in _NO_COLOUR and not colour.startswith("url(#")
    ]
