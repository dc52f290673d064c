"""Reading text and TOML files, with a Fault for what cannot be read."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from kiosk.faults import Fault, fault, nearest

_Loaded = TypeVar("_Loaded")


class UnreadableFileError(Exception):
    """A file that cannot be read into its type. Its `fault` says where and why."""

    def __init__(self, fault: Fault) -> None:
        """`fault` says where and why."""
        super().__init__(str(fault))
        self.fault = fault


_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
"""How the files begin that Windows' editor calls Unicode."""

LARGEST_BYTES = 1_000_000
"""Ten times the largest that is shipped; polib needs a hundred times a file's size in memory."""


def read_bytes(file: Path) -> bytes:
    """Return the content of a file of at most LARGEST_BYTES. Raises UnreadableFileError."""
    try:
        if file.exists() and not file.is_file() and not file.is_dir():
            raise UnreadableFileError(fault(file, "the file", "is none", "Put a file in its place"))
        if (size := file.stat().st_size) > LARGEST_BYTES:
            problem = f"is {size} bytes, over {LARGEST_BYTES}"
            raise UnreadableFileError(fault(file, "the file", problem, "Shorten or divide it"))
        return file.read_bytes()
    except OSError as error:
        raise UnreadableFileError(
            fault(file, "the file", f"cannot be read ({error.strerror})", "Put it back or mend it")
        ) from error


def read_text(file: Path) -> str:
    """Return the text of a UTF-8 file of at most LARGEST_BYTES. Raises UnreadableFileError."""
    content = read_bytes(file)
    if content.startswith(_UTF_16):
        raise UnreadableFileError(
            fault(file, "the file", "is UTF-16, not UTF-8", "Save the file as UTF-8")
        )
    try:
        text = content.decode("utf-8-sig")  # Some editors begin a file with a mark.
    except UnicodeDecodeError as error:
        raise UnreadableFileError(
            fault(file, f"byte {error.start}", "is not UTF-8", "Save the file as UTF-8")
        ) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_toml(file: Path, into: type[_Loaded]) -> _Loaded:
    """Read a TOML file into a msgspec type.

    Raises UnreadableFileError with the place (line and column, or the path of the key) when the
    file is missing, is not TOML, or does not fit the type.
    """
    return converted(read_table(file), into, file)


def read_table(file: Path) -> dict[str, Any]:
    """Return the unchecked content of a TOML file.

    Raises UnreadableFileError with line and column.
    """
    text = read_text(file)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        problem, _, place = str(error).partition(" (at ")
        raise UnreadableFileError(
            fault(file, place.rstrip(")") or "the file", f"is not TOML: {problem}", "Mend the line")
        ) from error
    except ValueError as error:  # A number of more than 4,300 digits, which Python refuses.
        raise UnreadableFileError(
            fault(file, "the file", "is not TOML: a number is too long", "Shorten it")
        ) from error
    except RecursionError as error:
        raise UnreadableFileError(
            fault(file, "the file", "is not TOML: nested too deeply", "Restore the file")
        ) from error


def converted(raw: object, into: type[_Loaded], file: Path, within: str = "") -> _Loaded:
    """Convert raw content into a msgspec type; `within` is the path of `raw` in the file.

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


def _named(place: str, raw: object, within: str = "") -> str:
    """Return a path like `$.chapters[0].text` with the id of the innermost table that has one.

    `within` is the path of `raw` in the file, when `raw` is not all of it.
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


def write_whole(file: Path, text: str) -> None:
    """Write a UTF-8 file so that there is the old one or the new one at any moment.

    Its line ends stay as they are in `text`. What a writer that was killed has left beside it is
    removed. Raises UnreadableFileError when it cannot be written; the old file is then as it was.
    """
    try:
        replace_whole(file, text.encode())
    except OSError as error:
        remedy = "See whether the folder may be written to, and its disk has room"
        problem = f"cannot be written ({error.strerror})"
        raise UnreadableFileError(fault(file, "the file", problem, remedy)) from error


def replace_whole(file: Path, data: bytes) -> None:
    """Write a file as write_whole does. Raises OSError."""
    import os
    import shutil
    import tempfile

    temporary = ""
    try:
        handle, temporary = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
        with open(handle, "wb") as new:  # noqa: PTH123 (a descriptor)
            new.write(data)
            new.flush()
            os.fsync(new.fileno())
        if file.exists():
            shutil.copymode(file, temporary)
        else:
            Path(temporary).chmod(0o644)
        Path(temporary).replace(file)
    except OSError:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise
    left = re.compile(rf"\.{re.escape(file.name)}\.[a-z0-9_]{{8}}")  # As mkstemp names them.
    for other in file.parent.iterdir():
        if left.fullmatch(other.name):
            other.unlink(missing_ok=True)
