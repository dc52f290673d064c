"""What is shown, heard, linked or timed with each text: a signature on the text covers it too."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import msgspec

from kiosk.files import UnreadableFileError, read_table
from kiosk.leaflet.model import SMALL, Block, Pack, Page
from kiosk.leaflet.program import anatomy_digest, limits_of
from kiosk.leaflet.texts import alt_id, label_id, short_id, spoken_id, then_id, title_id

LEAFLET_TITLE = "leaflet.title"
"""The text that stands for the leaflet as a whole: its source, telephone number and website."""


Parts = tuple[tuple[str, str], ...]
"""What goes with texts, each with the text's id, in the order in which it is digested."""


def parts_of(pack: Pack, folder: Path, anatomy: Path | None = None) -> Parts:
    """Return what goes with the texts of a pack in every language. Reads every drawing.

    `anatomy` is the folder of the drawings of the moving picture; None leaves it out.
    """
    return tuple(_parts(pack, folder, anatomy_digest(anatomy) if anatomy else ""))


def shown_with(parts: Parts, folder: Path, language: str) -> dict[str, str]:
    """Return what goes with each text of a pack in a language, by the text's id.

    `parts` are the pack's, from parts_of(). It is text to be digested: addresses, plans with
    what she may choose about them, and the SHA-256 of drawings and recordings.
    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    for text_id, part in (*parts, *_recorded(folder / "narration" / language)):
        found[text_id].append(part)
    return {text_id: "\0".join(its) for text_id, its in found.items()}


def _parts(pack: Pack, folder: Path, moving: str) -> Iterator[tuple[str, str]]:
    @cache
    def drawing(name: str) -> str:
        found = pack.figure(name)
        mirrors = " mirrors" if found and found.mirrors else ""
        files = (folder / "figures" / f"{name}{size}.svg" for size in ("", SMALL))
        return "".join(map(_digest, files)) + mirrors if name else ""

    def block_parts(block: Block) -> Iterator[tuple[str, str]]:
        yield block.id, f"{block.kind} {block.address} {drawing(block.figure)}"

    def page_parts(page: Page, figure: str) -> Iterator[tuple[str, str]]:
        yield title_id(page.id), drawing(page.figure or figure)
        for block in page.blocks:
            yield from block_parts(block)

    yield LEAFLET_TITLE, _as_text(pack.facts.source if pack.facts else None)
    for chapter in pack.leaflet.chapters:
        order = " ".join((*(page.id for page in chapter.pages), *chapter.exercises))
        yield title_id(chapter.id), f"{drawing(chapter.figure)} {order}"
        for page in chapter.pages:
            yield from page_parts(page, chapter.figure)
    for figure in pack.figures:
        yield alt_id(figure), drawing(figure.id)
        for label in figure.labels:
            yield label_id(figure, label), drawing(figure.id)
    if pack.guidance:
        for block in pack.guidance.blocks():
            yield from block_parts(block)
        figures = msgspec.structs.astuple(pack.guidance.figures)
        yield pack.guidance.question.id, " ".join(drawing(name) for name in figures)
    for exercise in pack.exercises:
        plan = f"{_as_text(exercise.plan)} {limits_of(exercise.plan)}"
        picture = moving if exercise.plan else ""
        yield title_id(exercise.id), f"{drawing(exercise.figure)} {plan} {picture}"
        for page in exercise.pages:
            yield from page_parts(page, exercise.figure)
        for cue in exercise.cues:
            yield from block_parts(cue)
            for text_id in (cue.id, *(one(cue.id) for one in (short_id, then_id, spoken_id))):
                yield text_id, plan


def _recorded(folder: Path) -> Iterator[tuple[str, str]]:
    file = folder / "narration.toml"
    if not file.is_file():
        return
    try:
        recordings = read_table(file).get("recordings", [])
    except UnreadableFileError:
        return  # Not used either.
    for one in recordings if isinstance(recordings, list) else []:
        if isinstance(one, dict):
            sound = _digest(folder / Path(str(one.get("file", ""))).name)
            yield str(one.get("text", "")), f"{_as_text(one)} {sound}"


def _as_text(value: object) -> str:
    return msgspec.json.encode(value, order="sorted").decode()


def _digest(file: Path) -> str:
    """Return the SHA-256 of a file; what cannot be read is not shown, and has none."""
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest()
    except OSError:
        return ""
