"""Reading a pack's TOML files into typed objects, keeping whatever can still be shown."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from kiosk.exercise.plan import plan_problems
from kiosk.faults import Fault, fault, nearest
from kiosk.leaflet.model import Exercise, Exercises, Facts, Figures, Guidance, Leaflet, Pack

LEAFLET_FILE = "leaflet.toml"
EXERCISES_FILE = "exercises.toml"
FACTS_FILE = "facts.toml"
FIGURES_FILE = "figures.toml"

_HEAD_LENGTH = 2000
"""Characters of leaflet.toml before its first chapter; there are some 300 now."""

_Loaded = TypeVar("_Loaded")


class UnreadableFileError(Exception):
    """A file that cannot be read into its type. Its `fault` says where and why."""

    def __init__(self, fault: Fault) -> None:
        """Keep the fault."""
        super().__init__(str(fault))
        self.fault = fault


class LoadedPack(msgspec.Struct, frozen=True):
    """What could be read of a pack, and everything found wrong while reading."""

    pack: Pack | None
    """None when leaflet.toml itself cannot be read: there is then nothing to show."""
    faults: tuple[Fault, ...]
    complete: bool
    """Whether every part of it could be read; bad plans are left out of account."""


def source_language(folder: Path) -> str | None:
    """Return the source language of the pack in `folder` from the head of its leaflet.toml.

    Reads no more than that, for a start in which nothing else of the pack is needed. None when it
    is not in the place where it is always written.
    """
    try:
        with (folder / LEAFLET_FILE).open(encoding="utf-8") as file:
            head = file.read(_HEAD_LENGTH).partition("[")[0]
    except (OSError, UnicodeDecodeError):
        return None
    found = re.search(r'(?m)^language = "([a-z]{2,3})"$', head)
    return found[1] if found else None


def load_pack(folder: Path) -> LoadedPack:
    """Read the pack in `folder`. Never raises for its content: see LoadedPack.faults."""
    faults: list[Fault] = []
    leaflet = _part(folder / LEAFLET_FILE, Leaflet, faults)
    exercises = _exercises(folder / EXERCISES_FILE, faults)
    facts = _part(folder / FACTS_FILE, Facts, faults)
    figures = _part(folder / FIGURES_FILE, Figures, faults)
    if leaflet is None:
        return LoadedPack(None, tuple(faults), complete=False)
    complete = not faults
    usable = tuple(
        _with_sound_plan(exercise, folder / EXERCISES_FILE, faults)
        for exercise in (exercises.exercises if exercises else ())
    )
    guidance = exercises.guidance if exercises else None
    pack = Pack(leaflet, usable, facts, guidance, figures.figures if figures else ())
    return LoadedPack(pack, tuple(faults), complete)


def read_text(file: Path) -> str:
    """Return the text of a UTF-8 file. Raises UnreadableFileError."""
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        raise UnreadableFileError(
            fault(file, "the file", f"cannot be read ({error.strerror})", "Put it back or mend it")
        ) from error
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            fault(file, f"byte {error.start}", "is not UTF-8", "Save the file as UTF-8")
        ) from error


def read_toml(file: Path, into: type[_Loaded]) -> _Loaded:
    """Read a TOML file into a msgspec type.

    Raises UnreadableFileError with the place (line and column, or the path of the key) when the
    file is missing, is not TOML, or does not fit the type.
    """
    return converted(read_table(file), into, file)


def read_table(file: Path) -> dict[str, Any]:
    """Return what a TOML file has, unchecked. Raises UnreadableFileError with line and column."""
    text = read_text(file)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem, _, place = str(error).partition(" (at ")
        raise UnreadableFileError(
            fault(file, place.rstrip(")") or "the file", f"is not TOML: {problem}", "Mend the line")
        ) from error
    except RecursionError as error:
        raise UnreadableFileError(
            fault(file, "the file", "is not TOML: nested too deeply", "Restore the file")
        ) from error


def converted(raw: object, into: type[_Loaded], file: Path, within: str = "") -> _Loaded:
    """Convert what was read into a msgspec type; `within` is the path of `raw` in the file.

    Raises UnreadableFileError with the path of the key that does not fit.
    """
    try:
        return msgspec.convert(raw, into)
    except msgspec.ValidationError as error:
        problem, _, place = str(error).partition(" - at `")
        raise UnreadableFileError(
            fault(
                file,
                _named(place.rstrip("`"), raw, within),
                _first_lower(problem),
                _remedy(problem, into),
            )
        ) from error


def _part(file: Path, into: type[_Loaded], faults: list[Fault]) -> _Loaded | None:
    try:
        return read_toml(file, into)
    except UnreadableFileError as error:
        faults.append(error.fault)
        return None


def _exercises(file: Path, faults: list[Fault]) -> Exercises | None:
    """Read the exercises; where the file does not fit, keep each exercise that does."""
    try:
        raw = read_table(file)
    except UnreadableFileError as error:
        faults.append(error.fault)
        return None
    try:
        return converted(raw, Exercises, file)
    except UnreadableFileError as error:
        whole = error.fault
    listed = raw.get("exercises")
    found: list[Fault] = []
    kept = []
    for index, one in enumerate(listed if isinstance(listed, list) else ()):
        try:
            kept.append(converted(one, Exercise, file, f"$.exercises[{index}]"))
        except UnreadableFileError as error:
            found.append(error.fault)
    guidance = None
    if "guidance" in raw:
        try:
            guidance = converted(raw["guidance"], Guidance, file, "$.guidance")
        except UnreadableFileError as error:
            found.append(error.fault)
    faults += found or [whole]
    return Exercises(tuple(kept), guidance)


def _with_sound_plan(exercise: Exercise, file: Path, faults: list[Fault]) -> Exercise:
    if exercise.plan is None:
        return exercise
    problems = plan_problems(exercise.plan)
    cues = {cue.id for cue in exercise.cues}
    problems += [
        f"phase cue '{phase.cue}' is not a cue of this exercise. {nearest(phase.cue, cues)}".strip()
        for phase in exercise.plan.distinct
        if phase.cue not in cues
    ]
    if not problems:
        return exercise
    for problem in problems:
        faults.append(
            fault(file, f"plan of {exercise.id}", problem.rstrip("."), "Correct the plan's phases")
        )
    return msgspec.structs.replace(exercise, plan=None)


def _named(place: str, raw: object, within: str = "") -> str:
    """Turn `$.chapters[0].pages[1].text` into the same with the last id found on the way.

    `within` is where in the file `raw` begins, when that is not its top.
    """
    node = raw
    names = [node["id"]] if within and isinstance(node, dict) and "id" in node else []
    for key, index in re.findall(r"\.([\w-]+)|\[(\d+)\]", place):
        if key and isinstance(node, dict):
            node = node.get(key)
        elif index and isinstance(node, list):
            node = node[int(index)] if int(index) < len(node) else None
        if isinstance(node, dict) and isinstance(node.get("id"), str):
            names.append(node["id"])
    where = (place.replace("$", within, 1) if within else place) or within or "top of the file"
    return f"{where} (in {names[-1]})" if names else where


def _remedy(problem: str, into: type) -> str:
    unknown = re.search(r"unknown field `([^`]+)`", problem)
    if unknown:
        known = _field_names(into)
        return nearest(unknown[1], known).rstrip("?") or f"Remove '{unknown[1]}'"
    missing = re.search(r"missing required field `([^`]+)`", problem)
    if missing:
        return f"Add '{missing[1]}'"
    return "Correct the value"


def _field_names(into: type, seen: frozenset[type] = frozenset()) -> set[str]:
    """Return the names of all fields of a struct type and of the struct types within it."""
    names: set[str] = set()
    for field in msgspec.structs.fields(into):
        names.add(field.name)
        for struct in _struct_types(field.type):
            if struct not in seen:
                names |= _field_names(struct, seen | {struct})
    return names


def _struct_types(annotation: object) -> set[type[msgspec.Struct]]:
    if isinstance(annotation, type) and issubclass(annotation, msgspec.Struct):
        return {annotation}
    found: set[type[msgspec.Struct]] = set()
    for argument in getattr(annotation, "__args__", ()):
        found |= _struct_types(argument)
    return found


def _first_lower(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
