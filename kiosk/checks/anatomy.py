"""What must hold of the drawings of the anatomy: their structure, and the measures of the body.

Sources of the measures: angle between rectum and anal canal at rest and tight, MRI of 113 healthy
women (Tirumanisetty and others, 2018); size of the opening, length of the sling and the way of the
lift, 4D ultrasound of 17 women (Braekken, Majida, Engh, Bo, 2009).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.checks.curves import area, crossing, length, polyline
from kiosk.checks.svg_rules import figure_faults
from kiosk.exercise.anatomy import REST, VIEWS, Anatomy, AnatomyError, Point
from kiosk.exercise.anatomy_svg import read_anatomy
from kiosk.exercise.anatomy_weights import POSTURES, SHAPES
from kiosk.faults import Fault, fault
from kiosk.files import UnreadableFileError, read_bytes
from kiosk.leaflet.svg import Palette, UnsafeSvgError, parsed

ONLY_FROM_THE_SIDE = ("breath-in", "belly-in", *POSTURES)

RELAXED: dict[str, float] = {}
TIGHT = {"front": 1.0, "middle": 1.0, "back": 1.0}

ANGLE_AT_REST, ANGLE_TIGHT, ANGLE_TOLERANCE = 100.0, 70.0, 10.0
"""Degrees between the back wall of the rectum and the anal canal."""
OPENING_SMALLER, SLING_SHORTER, SHARE_TOLERANCE = 0.25, 0.21, 0.05
UP_TO_FORWARD = 2.0
"""The back of the sling goes at least so many times as far up as forward."""
MOST_SLIDE = 2.0
"""In units of the frame: how far muscle and organ may part where they cross."""
WALL = 36.0
"""How much of the back wall of the rectum the angle is measured with, in units of the frame."""
NARROWER = 0.5
"""A lumen is at least so much narrower when it is tight, as a share."""

FIBRE = "sling-fibre-1"
"""A line along the sling, from one of its ends to the other, that is measured."""
ORGANS = ("urethra-lumen", "vagina-lumen", "anal-lumen")
"""Middle lines of the tubes that the sling crosses."""
STILL = ("sacrum", "sacrum-parts", "pubis", "pubis-joint", "body", "buttock-fold", "skin-belly")
"""What tightening never moves: bones, buttocks, and (fact X5b) the belly."""
INSIDE = (
    *("sacrum", "pubis", "rectum", "uterus", "vagina", "bladder", "perineal-body"),
    *("outer-ring", "plate", "sling", *ORGANS),
)
"""What no posture changes: the pelvis turns as a whole with what is in it."""
STILL_BELOW = ("bone-left", "bone-right", "joint", "tailbone", "skin")


def anatomy_faults(folder: Path, palette: Palette) -> Iterator[Fault]:
    """Yield what is wrong with the views in `folder`, a folder for each."""
    for view in VIEWS:
        read = _read(folder / view, palette)
        if isinstance(read, Anatomy):
            yield from _measure_faults(folder / view, view, read)
        else:
            yield from read


def _read(folder: Path, palette: Palette) -> Anatomy | list[Fault]:
    files = {file.stem: file for file in sorted(folder.glob("*.svg"))}
    wanted = {REST, *SHAPES} - (set() if folder.name == "side" else set(ONLY_FROM_THE_SIDE))
    faults = [
        fault(
            folder / f"{name}.svg",
            "the file",
            "is missing",
            "Put it back, or draw it from rest.svg",
        )
        for name in sorted(wanted - files.keys())
    ]
    faults += [
        fault(
            files[name],
            "the file",
            "is no shape that the kiosk knows",
            f"Name it one of {sorted(wanted)}",
        )
        for name in sorted(files.keys() - wanted)
    ]
    for file in files.values():
        faults += figure_faults(file, palette)
    if faults:
        return faults
    try:
        return read_anatomy({name: parsed(read_bytes(file)) for name, file in files.items()})
    except AnatomyError as error:
        return [fault(folder / f"{error.shape}.svg", error.part, error.problem, error.remedy)]
    except UnsafeSvgError as error:
        return [fault(folder, "a drawing", str(error), error.remedy)]
    except UnreadableFileError as error:
        return [error.fault]


def _measure_faults(folder: Path, view: str, anatomy: Anatomy) -> Iterator[Fault]:
    measure = _side_problems if view == "side" else _below_problems
    try:
        for part, problem in measure(anatomy):
            yield fault(
                folder / f"{REST}.svg", part, problem, "Move its points, here or in the shapes"
            )
    except LookupError as missing:
        yield fault(folder / f"{REST}.svg", str(missing), "is missing, and is measured", "Draw it")


def side_measures(anatomy: Anatomy) -> dict[str, float]:
    """Return the measures of the view from the side. Angles in degrees, lengths in frame units.

    Raises LookupError with the id of a part that is not there.
    """
    back, neck = _moved(anatomy, "sling", _back_of(anatomy)), _moved(anatomy, "urethra-lumen", 0)
    measures = {
        "angle at rest": _angle(anatomy, RELAXED),
        "angle tight": _angle(anatomy, TIGHT),
        "back forward": -back[0],
        "back up": -back[1],
        "bladder neck": math.hypot(*neck),
    }
    for organ in ORGANS:
        measures[f"slide at {organ}"] = _slide(anatomy, organ)
        measures[f"width of {organ}"] = _width(anatomy, organ, TIGHT) / _width(
            anatomy, organ, RELAXED
        )
    return measures


def below_measures(anatomy: Anatomy) -> dict[str, float]:
    """Return the measures of the view from below, as shares by which things get smaller.

    Raises LookupError with the id of a part that is not there.
    """
    opening = [area(_line(anatomy, "hiatus", weights)) for weights in (RELAXED, TIGHT)]
    sling = [length(_line(anatomy, FIBRE, weights)) for weights in (RELAXED, TIGHT)]
    return {
        "opening": 1 - opening[1] / opening[0],
        "sling": 1 - sling[1] / sling[0],
    }


def _side_problems(anatomy: Anatomy) -> Iterator[tuple[str, str]]:
    found = side_measures(anatomy)
    for name, wanted in (("angle at rest", ANGLE_AT_REST), ("angle tight", ANGLE_TIGHT)):
        if abs(found[name] - wanted) > ANGLE_TOLERANCE:
            yield (
                "rectum",
                f"has the {name} {found[name]:.0f} degrees to the anal canal, not {wanted:.0f}",
            )
    if found["back up"] < UP_TO_FORWARD * found["back forward"]:
        yield "sling", "moves less than twice as far up as forward at its back"
    if math.hypot(found["back up"], found["back forward"]) <= found["bladder neck"]:
        yield "sling", "moves no further at its back than the bladder neck"
    for organ in ORGANS:
        if found[f"slide at {organ}"] > MOST_SLIDE:
            yield organ, f"slides {found[f'slide at {organ}']:.1f} units along the muscle"
        if found[f"width of {organ}"] > 1 - NARROWER:
            yield organ, "does not get narrow when it is tight"
    yield from _still_problems(anatomy, STILL, TIGHT, "moves when the muscle tightens")
    for posture in POSTURES:
        problem = f"is changed by '{posture}', which is for skin, legs and seat"
        yield from _still_problems(anatomy, INSIDE, {posture: 1.0}, problem)


def _below_problems(anatomy: Anatomy) -> Iterator[tuple[str, str]]:
    found = below_measures(anatomy)
    for name, part, wanted in (
        ("opening", "hiatus", OPENING_SMALLER),
        ("sling", "sling", SLING_SHORTER),
    ):
        if abs(found[name] - wanted) > SHARE_TOLERANCE:
            yield part, f"gets {found[name]:.0%} smaller when it is tight, not {wanted:.0%}"
    yield from _still_problems(anatomy, STILL_BELOW, TIGHT, "moves when the muscle tightens")


def _still_problems(
    anatomy: Anatomy, parts: Sequence[str], weights: dict[str, float], problem: str
) -> Iterator[tuple[str, str]]:
    for part in parts:
        if anatomy.points(part, weights) != anatomy.points(part, RELAXED):
            yield part, problem


def _line(anatomy: Anatomy, part: str, weights: dict[str, float]) -> list[Point]:
    index = anatomy.part(part)
    return polyline(anatomy.parts[index].commands, anatomy.points(part, weights))


def _angle(anatomy: Anatomy, weights: dict[str, float]) -> float:
    """Return the angle between the back wall of the rectum above the bend and the anal canal.

    The path of the rectum ends with its back wall. The bend is where that comes nearest to the
    upper end of the canal; the wall is taken WALL units of the frame above it.
    """
    canal = _line(anatomy, "anal-lumen", weights)
    line = _line(anatomy, "rectum", weights)
    wall = line[len(line) // 2 :]
    at = min(range(len(wall)), key=lambda index: math.dist(wall[index], canal[0]))
    bend = wall[at]
    above = next(
        (point for point in reversed(wall[:at]) if math.dist(point, bend) >= WALL), wall[0]
    )
    up = (above[0] - bend[0], above[1] - bend[1])
    down = (canal[-1][0] - canal[0][0], canal[-1][1] - canal[0][1])
    turned = (up[0] * down[0] + up[1] * down[1]) / math.hypot(*up) / math.hypot(*down)
    return math.degrees(math.acos(turned))


def _back_of(anatomy: Anatomy) -> int:
    """Return which point of the sling is furthest back at rest."""
    points = anatomy.points("sling", RELAXED)
    return max(range(len(points)), key=lambda index: points[index][0])


def _moved(anatomy: Anatomy, part: str, point: int) -> Point:
    before, after = anatomy.points(part, RELAXED)[point], anatomy.points(part, TIGHT)[point]
    return (after[0] - before[0], after[1] - before[1])


def _width(anatomy: Anatomy, part: str, weights: dict[str, float]) -> float:
    index = anatomy.part(part)
    return anatomy.values(index, weights)[2 * anatomy.parts[index].count + 2]


def _slide(anatomy: Anatomy, organ: str) -> float:
    """Return how far apart muscle and organ are, when tight, that crossed at rest."""
    fibre, tube = _line(anatomy, FIBRE, RELAXED), _line(anatomy, organ, RELAXED)
    at_fibre, at_tube = crossing(fibre, tube)
    one = _at(_line(anatomy, FIBRE, TIGHT), at_fibre)
    other = _at(_line(anatomy, organ, TIGHT), at_tube)
    return math.dist(one, other)


def _at(line: list[Point], where: float) -> Point:
    """Return the point of a line at a place, in numbers of its points."""
    index = min(int(where), len(line) - 2)
    (x1, y1), (x2, y2), share = line[index], line[index + 1], where - index
    return (x1 + (x2 - x1) * share, y1 + (y2 - y1) * share)
