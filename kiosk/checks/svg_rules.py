"""The rules for a figure: an SVG that is small, plain, and drawn in the palette's colours."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.faults import Fault, fault
from kiosk.leaflet.svg import ELEMENTS, Palette, UnsafeSvgError, parsed

_NO_COLOUR = frozenset({"none", "transparent", "currentcolor", "inherit"})
_COLOUR_ATTRIBUTES = ("fill", "stroke", "stop-color", "color")


def palette_faults(file: Path, palette: Palette) -> list[Fault]:
    """Return the colours that not every theme has."""
    themes = (palette.day, palette.night, palette.contrast)
    names = {name for theme in themes for name in theme}
    return [
        fault(file, name, "is not in every theme", "Give it a colour in each")
        for name in sorted(names)
        if any(name not in theme for theme in themes)
    ]


def figure_faults(file: Path, palette: Palette) -> list[Fault]:
    """Return what is wrong with an SVG file, if anything."""
    try:
        root = parsed(file.read_bytes())
    except OSError as error:
        return [fault(file, "the file", f"cannot be read ({error.strerror})", "Put it back")]
    except UnsafeSvgError as error:
        return [fault(file, "the file", str(error), error.remedy)]
    faults = []
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
