"""Corrections of a sheet, as changes of a leaflet's TOML or of a PO.

A text in TOML is changed where it stands, so that comments and layout stay: of all strings of the
file that read as the old text, the one is taken whose change changes that text of the leaflet and
nothing else. Where there is no such one, or more than one, nothing is changed.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator
from typing import Any

import msgspec
import polib

from kiosk.leaflet.loading import EXERCISES_FILE, FIGURES_FILE, LEAFLET_FILE
from kiosk.leaflet.model import Exercises, Figures, Leaflet, Pack
from kiosk.leaflet.po_update import PO_WIDTH
from kiosk.leaflet.texts import source_texts

_STRING = re.compile(r'"((?:[^"\\\r\n]|\\.)*)"')
_PLACEHOLDER = re.compile(r"%(?:L?\d+|n)")


class CorrectionError(Exception):
    """A correction that cannot be made; its text says why."""


def changed_toml(files: dict[str, str], text_id: str, old: str, new: str) -> tuple[str, str]:
    """Return the name of the one file of a leaflet that a correction changes, and its new text.

    `files` has the text of each TOML file by its name. Raises CorrectionError.
    """
    before = _texts(files) or []
    wanted = [(one, new if one == text_id else words) for one, words in before]
    found = [
        (name, text)
        for name in (LEAFLET_FILE, EXERCISES_FILE, FIGURES_FILE)
        if name in files
        for text in _candidates(files[name], old, new)
        if _texts(files | {name: text}) == wanted
    ]
    if len(found) != 1:
        where = "in no place by itself" if not found else f"in {len(found)} places"
        raise CorrectionError(f"stands {where}")
    return found[0]


def _candidates(text: str, old: str, new: str) -> Iterator[str]:
    for found in _STRING.finditer(text):
        try:
            words = tomllib.loads(f"x = {found[0]}")["x"]
        except tomllib.TOMLDecodeError:
            continue
        if words == old:
            yield text[: found.start()] + _quoted(new) + text[found.end() :]


def _texts(files: dict[str, str]) -> list[tuple[str, str]] | None:
    """Return the ids and texts of a leaflet; None where a file does not fit: an id was changed."""

    def read(name: str, into: Callable[[Any], Any]) -> Any:
        return into(tomllib.loads(files[name].removeprefix("\ufeff"))) if name in files else None

    try:
        leaflet = read(LEAFLET_FILE, lambda raw: msgspec.convert(raw, Leaflet))
        exercises = read(EXERCISES_FILE, lambda raw: msgspec.convert(raw, Exercises))
        figures = read(FIGURES_FILE, lambda raw: msgspec.convert(raw, Figures))
    except msgspec.ValidationError:
        return None
    pack = Pack(
        leaflet,
        exercises.exercises if exercises else (),
        None,
        exercises.guidance if exercises else None,
        figures.figures if figures else (),
    )
    return [(text.id, text.text) for text in source_texts(pack)]


def _quoted(text: str) -> str:
    """Return a text as a TOML string; marks without a shape are written as their number."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    shown = "".join(
        letter if letter.isprintable() else f"\\u{ord(letter):04X}" for letter in escaped
    )
    return f'"{shown}"'


def changed_po(po: polib.POFile, context: str, source: str, new: str) -> None:
    """Put a translation into a PO that has been read. Raises CorrectionError."""
    wanted = sorted(_PLACEHOLDER.findall(source))
    if sorted(_PLACEHOLDER.findall(new)) != wanted:
        raise CorrectionError(f"must have {' and '.join(wanted) or 'no % with a number'} in it")
    found = [one for one in po if (one.msgctxt or "", one.msgid) == (context, source)]
    entries = [one for one in found if not one.obsolete]
    if len(entries) > 1 or any(one.msgid_plural for one in entries):
        raise CorrectionError("has more than one translation in the PO")
    if not entries:
        po.append(polib.POEntry(msgctxt=context, msgid=source, msgstr=new))
        return
    entry = entries[0]
    entry.msgstr = new
    entry.flags = [flag for flag in entry.flags if flag != "fuzzy"]
    entry.previous_msgid = None


def po_text(po: polib.POFile) -> str:
    """Return a PO as it is written to its file."""
    po.wrapwidth = PO_WIDTH
    return str(po)
