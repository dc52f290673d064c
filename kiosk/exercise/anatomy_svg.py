"""Reads the SVG drawings of an anatomy, as Inkscape or a person writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import NoReturn
from xml.etree.ElementTree import Element

from msgspec.structs import replace

from kiosk.exercise.anatomy import REST, Anatomy, AnatomyError, Gradient, Part, Point, Vector

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_TOKENS = re.compile(rf"[A-Za-z]|{_NUMBER}")
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "Z": 0}
_NOT_PATHS = frozenset(
    {"rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "image", "use"}
)
AS_PATH = "In Inkscape: Path > Object to Path"
FLAT = "In Inkscape: Preferences > Behaviour > Transforms > Optimised, then ungroup and nudge it"


def read_anatomy(drawings: Mapping[str, Element]) -> Anatomy:
    """Return the anatomy of the drawings, roots of SVG documents by the names of their shapes.

    Raises AnatomyError where they do not go together, or REST is not among them.
    """
    if REST not in drawings:
        raise AnatomyError(REST, "the drawing", "is missing", "Put it back")
    rest = _Drawing(REST, drawings[REST])
    parts = tuple(rest.part(element) for element in rest.paths)
    frame = tuple(float(one) for one in re.findall(_NUMBER, drawings[REST].get("viewBox", "")))
    if len(frame) != 4:
        raise AnatomyError(REST, "svg", "has no viewBox", "Add one")
    changes = {
        shape: _changes(_Drawing(shape, root), rest, parts)
        for shape, root in drawings.items()
        if shape != REST
    }
    return Anatomy((frame[0], frame[1], frame[2], frame[3]), parts, changes)


def _changes(drawing: _Drawing, rest: _Drawing, parts: tuple[Part, ...]) -> dict[int, Vector]:
    """Return what a shape adds to the values of each part that it changes."""
    _match_order(drawing, parts)
    found = {}
    for index, (element, at_rest) in enumerate(zip(drawing.paths, rest.paths, strict=True)):
        if drawing.is_same(element, rest, at_rest):
            continue
        before, part = parts[index], drawing.part(element)
        if part.commands != before.commands:
            problem = f"has the path commands {part.commands}, in {REST} {before.commands}"
            _refuse(drawing.shape, part.id, problem, "Move its points; add and remove none")
        if replace(part, values=()) != replace(before, values=()):
            problem = f"has a fill, gradient, dashes, caps or joins that differ from {REST}"
            _refuse(drawing.shape, part.id, problem, "Make them the same")
        change = tuple(a - b for a, b in zip(part.values, before.values, strict=True))
        if any(change):
            found[index] = change
    return found


def _match_order(drawing: _Drawing, parts: tuple[Part, ...]) -> None:
    """Refuse a drawing that has not the parts of the rest in the same order."""
    for part, element in zip_longest((part.id for part in parts), drawing.paths):
        name = "" if element is None else element.get("id", "")
        if part is None:
            _refuse(drawing.shape, name, f"is not in {REST}", "Add it there too, or remove it")
        if element is None:
            _refuse(drawing.shape, part, f"is missing, and is in {REST}", "Put it back")
        if part != name:
            problem = f"stands where {REST} has '{part}'"
            _refuse(drawing.shape, name, problem, f"Keep the order of {REST}")


class _Drawing:
    """One SVG document."""

    def __init__(self, shape: str, root: Element) -> None:
        self.shape = shape
        self.paths: list[Element] = []
        self._gradients: dict[str, Element] = {}
        for element in root.iter():
            tag = str(element.tag).rpartition("}")[2]
            if tag in _NOT_PATHS:
                _refuse(shape, element.get("id", tag), f"is a <{tag}>", AS_PATH)
            if tag in ("path", "g") and element.get("transform"):
                _refuse(shape, element.get("id", tag), "has a transform", FLAT)
            if tag == "path":
                self.paths.append(element)
            elif tag == "linearGradient":
                self._gradients[element.get("id", "")] = element

    def is_same(self, element: Element, other: _Drawing, its: Element) -> bool:
        """Return whether a path looks the same in two drawings."""
        if element.attrib != its.attrib:
            return False
        mine, theirs = self._gradient_of(element), other._gradient_of(its)
        return mine is theirs or (
            mine is not None
            and theirs is not None
            and [stop.attrib for stop in mine] == [stop.attrib for stop in theirs]
        )

    def part(self, element: Element) -> Part:
        """Return a path as a part. Raises AnatomyError."""
        name = element.get("id", "")
        if not name:
            _refuse(self.shape, "path", "has no id", "Give it one, the same in every drawing")
        commands, points = self._commands(name, element.get("d", ""))
        style = _style(element)
        gradient, colours = self._fill(name, element, style)
        outline = style.get("stroke", "none")
        opacity = float(style.get("opacity", 1))
        values = [coordinate for point in points for coordinate in point]
        values += [
            opacity * float(style.get("fill-opacity", 1)),
            opacity * float(style.get("stroke-opacity", 1)),
            float(style.get("stroke-width", "1").removesuffix("px")),
            *(self._rgb(name, outline) if outline != "none" else (0.0, 0.0, 0.0)),
            *(channel for colour in colours for channel in colour),
        ]
        dashes = style.get("stroke-dasharray", "none")
        return Part(
            id=name,
            commands=commands,
            values=tuple(values),
            count=len(points),
            is_filled=bool(colours),
            is_outlined=outline != "none",
            gradient=gradient,
            dashes=()
            if dashes == "none"
            else tuple(float(one) for one in re.findall(_NUMBER, dashes)),
            cap=style.get("stroke-linecap", "butt"),
            join=style.get("stroke-linejoin", "miter"),
        )

    def _commands(self, name: str, path: str) -> tuple[str, list[Point]]:
        """Return absolute commands M, L, C and Z, and their points."""
        commands, points = "", list[Point]()
        x = y = start_x = start_y = 0.0
        for command, numbers in self._steps(name, path):
            kind = command.upper()
            dx, dy = (0.0, 0.0) if command.isupper() else (x, y)
            if kind == "Z":
                x, y = start_x, start_y
            elif kind in "HV":
                x, y = (numbers[0] + dx, y) if kind == "H" else (x, numbers[0] + dy)
                points.append((x, y))
            else:
                pairs = zip(numbers[::2], numbers[1::2], strict=True)
                points += [(one + dx, other + dy) for one, other in pairs]
                x, y = points[-1]
                if kind == "M":
                    start_x, start_y = x, y
            commands += "L" if kind in "HV" else kind
        return commands, points

    def _steps(self, name: str, path: str) -> Iterator[tuple[str, list[float]]]:
        """Yield each command of a path with its numbers, repeated ones too."""
        tokens = _TOKENS.findall(path)
        command, index = "", 0
        while index < len(tokens):
            if tokens[index].isalpha():
                command = tokens[index]
                index += 1
            takes = _TAKES.get(command.upper())
            numbers = tokens[index : index + (takes or 0)]
            if takes is None or len(numbers) != takes or any(one.isalpha() for one in numbers):
                _refuse(
                    self.shape,
                    name,
                    f"has a path that cannot be read at '{command}'",
                    "Draw it with lines and cubic curves",
                )
            yield command, [float(one) for one in numbers]
            index += takes
            if command in "Mm":  # More numbers after a move are lines.
                command = "L" if command == "M" else "l"
            elif command in "Zz" and index < len(tokens) and not tokens[index].isalpha():
                _refuse(self.shape, name, "has numbers after the end of its path", "Remove them")

    def _gradient_of(self, element: Element) -> Element | None:
        fill = _style(element).get("fill", "")
        return self._gradients.get(fill[5:-1]) if fill.startswith("url(#") else None

    def _fill(
        self, name: str, element: Element, style: Mapping[str, str]
    ) -> tuple[Gradient | None, list[tuple[float, float, float]]]:
        fill = style.get("fill", "#000000")
        if fill == "none":
            return None, []
        if not fill.startswith("url("):
            return None, [self._rgb(name, fill)]
        found = self._gradient_of(element)
        if found is None or found.get("gradientUnits") != "userSpaceOnUse":
            problem = "has a gradient that is not there, or not in units of the drawing"
            _refuse(self.shape, name, problem, "Give it a linear gradient with its own stops")
        x1, y1, x2, y2 = (float(found.get(key, "0")) for key in ("x1", "y1", "x2", "y2"))
        stops = [_style(stop) for stop in found]
        offsets = tuple(float(stop.get("offset", "0")) for stop in stops)
        colours = [self._rgb(name, stop.get("stop-color", "#000000")) for stop in stops]
        return Gradient((x1, y1), (x2, y2), offsets), colours

    def _rgb(self, name: str, colour: str) -> tuple[float, float, float]:
        if not re.fullmatch(r"#[0-9A-Fa-f]{6}", colour):
            _refuse(
                self.shape, name, f"has the colour {colour}", "Use one of the palette, as #RRGGBB"
            )
        return (
            float(int(colour[1:3], 16)),
            float(int(colour[3:5], 16)),
            float(int(colour[5:7], 16)),
        )


def _style(element: Element) -> dict[str, str]:
    """Return what a path looks like, from its attributes and from its style."""
    style = dict(element.attrib)
    for entry in style.pop("style", "").split(";"):
        key, _, value = entry.partition(":")
        if value:
            style[key.strip()] = value.strip()
    return style


def _refuse(shape: str, part: str, problem: str, remedy: str) -> NoReturn:
    raise AnatomyError(shape, part, problem, remedy)
