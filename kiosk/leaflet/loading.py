"""Reading a pack's TOML files into typed objects, keeping all that can be shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from kiosk.exercise.plan import plan_problems
from kiosk.faults import Fault, fault, nearest
from kiosk.files import UnreadableFileError, converted, read_table, read_toml
from kiosk.leaflet.model import Exercise, Exercises, Facts, Figures, Guidance, Leaflet, Pack

LEAFLET_FILE = "leaflet.toml"
EXERCISES_FILE = "exercises.toml"
FACTS_FILE = "facts.toml"
FIGURES_FILE = "figures.toml"

_HEAD_LENGTH = 2000
"""How much of leaflet.toml is searched for its language, in characters."""

_Loaded = TypeVar("_Loaded")


class LoadedPack(msgspec.Struct, frozen=True):
    """What could be read of a pack, and the faults found while reading."""

    pack: Pack | None
    """None when leaflet.toml cannot be read: then there is nothing to show."""
    faults: tuple[Fault, ...]
    complete: bool
    """Whether every file could be read. Unsound plans do not count."""


def source_language(folder: Path) -> str | None:
    """Return the source language of the pack in `folder` from the head of its leaflet.toml.

    It reads only the head, because start-up needs nothing else of the pack. None when the language
    is not there.
    """
    try:
        with (folder / LEAFLET_FILE).open(encoding="utf-8") as file:
            head = file.read(_HEAD_LENGTH).partition("[")[0]
    except (OSError, UnicodeDecodeError):
        return None
    found = re.search(r'(?m)^language = "([a-z]{2,3})"$', head)
    return found[1] if found else None


def load_pack(folder: Path) -> LoadedPack:
    """Read the pack in `folder`. Faults of its content are in LoadedPack.faults, not raised."""
    faults: list[Fault] = []
    leaflet = _part(folder / LEAFLET_FILE, Leaflet, faults)
    exercises = _optional(folder / EXERCISES_FILE, _exercises, faults)
    facts = _part(folder / FACTS_FILE, Facts, faults)
    figures = _optional(folder / FIGURES_FILE, _figures, faults)
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


def _part(file: Path, into: type[_Loaded], faults: list[Fault]) -> _Loaded | None:
    try:
        return read_toml(file, into)
    except UnreadableFileError as error:
        faults.append(error.fault)
        return None


def _optional(
    file: Path, read: Callable[[Path, list[Fault]], _Loaded | None], faults: list[Fault]
) -> _Loaded | None:
    """Read a file that a pack need not have; None without one."""
    return read(file, faults) if file.exists() else None


def _figures(file: Path, faults: list[Fault]) -> Figures | None:
    return _part(file, Figures, faults)


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
    found = [
        fault(file, cue.id, f"has no `{key}`: {why}", f"Give it `{key}`")
        for cue in exercise.cues
        for key, text, why in (
            ("short", cue.short, "the words that the exercise shows large"),
            ("spoken", cue.spoken, "the words that the exercise says"),
        )
        if not text.strip()
    ]
    problems = plan_problems(exercise.plan)
    cues = {cue.id for cue in exercise.cues}
    problems += [
        f"phase cue '{phase.cue}' is not a cue of this exercise. {nearest(phase.cue, cues)}".strip()
        for phase in exercise.plan.distinct
        if phase.cue not in cues
    ]
    blocks = {block.id for page in exercise.pages for block in page.blocks}
    problems += [
        f"'{one}', heard before {cue.id}, is no block of this exercise. {nearest(one, blocks)}"
        for cue in exercise.cues
        for one in cue.heard_first
        if one not in blocks
    ]
    found += [
        fault(
            file, f"plan of {exercise.id}", problem.strip().rstrip("."), "Correct the plan's phases"
        )
        for problem in problems
    ]
    if not found:
        return exercise
    faults += found
    return msgspec.structs.replace(exercise, plan=None)
