"""Everything that must hold of a pack before a patient reads it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec

from kiosk.checks.cards import card_faults, contents_faults
from kiosk.checks.cues import cue_faults
from kiosk.checks.figures import figures_in_place_faults
from kiosk.checks.glossary import leaflet_glossary_faults
from kiosk.checks.svg_rules import figure_faults
from kiosk.checks.translations import translation_faults
from kiosk.faults import Fault, fault, nearest
from kiosk.files import UnreadableFileError
from kiosk.leaflet.languages import Language
from kiosk.leaflet.loading import EXERCISES_FILE, FACTS_FILE, LEAFLET_FILE, LoadedPack
from kiosk.leaflet.model import Block, Pack, blocks_of
from kiosk.leaflet.svg import Palette
from kiosk.leaflet.texts import source_texts
from kiosk.leaflet.translations import read_translation, source_translation


def pack_faults(
    folder: Path, loaded: LoadedPack, palette: Palette, languages: tuple[Language, ...]
) -> list[Fault]:
    """Return every fault of the pack that was loaded from `folder`, in the order of its files."""
    faults = list(loaded.faults)
    # While a file is missing, everything that refers to it would be reported as well.
    if loaded.pack is not None and loaded.complete:
        pack = loaded.pack
        faults += _id_faults(pack, folder)
        faults += _fact_faults(pack, folder)
        faults += _exercise_faults(pack, folder)
        source = source_translation(pack.leaflet.language)
        faults += contents_faults(pack, folder)
        faults += card_faults(pack, source, folder / LEAFLET_FILE)
        faults += _address_faults(pack, folder)
        faults += cue_faults(pack, source, folder / EXERCISES_FILE)
        faults += figures_in_place_faults(pack, folder)
        texts = tuple(source_texts(pack))
        known = {language.code for language in languages}
        for code in sorted(known - {pack.leaflet.language}):
            if not (folder / "locale" / f"{code}.po").is_file():
                faults.append(
                    fault(
                        folder / "locale" / f"{code}.po",
                        "the file",
                        "is missing, so the language is not offered",
                        f"Run `ward-kiosk translate update --add {code}`, or edit languages.toml",
                    )
                )
        for po in sorted((folder / "locale").glob("*.po")):
            faults += translation_faults(po, texts, known)
            faults += _words_faults(pack, po)
        faults += leaflet_glossary_faults(pack, folder)
    for svg in sorted((folder / "figures").glob("*.svg")):
        faults += figure_faults(svg, palette)
    return faults


def _words_faults(pack: Pack, po: Path) -> Iterator[Fault]:
    """Yield which words have too little room in a translation; none for a spoilt file."""
    try:
        translation = read_translation(po)
    except UnreadableFileError:
        return
    yield from cue_faults(pack, translation, po)
    yield from card_faults(pack, translation, po)


def _id_faults(pack: Pack, folder: Path) -> Iterator[Fault]:
    counted = Counter(text.id for text in source_texts(pack))
    without = msgspec.structs.replace(pack, exercises=(), guidance=None)
    in_leaflet = Counter(text.id for text in source_texts(without))
    for text_id, times in counted.items():
        if times > 1:
            file = folder / (LEAFLET_FILE if times == in_leaflet[text_id] else EXERCISES_FILE)
            yield fault(file, text_id, f"is the id of {times} texts", "Give each its own id")


def _fact_faults(pack: Pack, folder: Path) -> Iterator[Fault]:
    if pack.facts is None:
        return
    known = pack.facts.facts
    shown: set[str] = set()
    for file, block in _blocks_with_file(pack, folder):
        if not block.facts:
            yield fault(file, block.id, "names no fact", "Name the facts it carries in `facts`")
        for fact in block.facts:
            if fact not in known:
                yield fault(
                    file,
                    block.id,
                    f"names the fact '{fact}', which is not in {FACTS_FILE}",
                    nearest(fact, known).rstrip("?") or "Correct the id",
                )
    # A cue is seen only by those who do the exercise, so it does not count.
    for chapter in pack.leaflet.chapters:
        shown |= {fact for page in chapter.pages for block in page.blocks for fact in block.facts}
    for exercise in pack.exercises:
        shown |= {fact for page in exercise.pages for block in page.blocks for fact in block.facts}
    for fact in known:
        if fact not in shown:
            yield fault(
                folder / FACTS_FILE,
                fact,
                f"is on no page ({known[fact][:60]}…)",
                "Write a block that says it and names it in `facts`",
            )


def _exercise_faults(pack: Pack, folder: Path) -> Iterator[Fault]:
    there = {exercise.id for exercise in pack.exercises}
    listed = {name for chapter in pack.leaflet.chapters for name in chapter.exercises}
    for name in sorted(listed - there):
        yield fault(
            folder / LEAFLET_FILE,
            name,
            f"is an exercise that is not in {EXERCISES_FILE}",
            nearest(name, there).rstrip("?") or "Add it there, or leave it out here",
        )
    for name in sorted(there - listed):
        yield fault(
            folder / EXERCISES_FILE,
            name,
            f"is in no chapter's `exercises` in {LEAFLET_FILE}",
            "List it there, or remove it here",
        )


def _address_faults(pack: Pack, folder: Path) -> Iterator[Fault]:
    for file, block in _blocks_with_file(pack, folder):
        if (block.kind == "address") != bool(block.address):
            yield fault(
                file, block.id, "has an address without the kind, or the reverse", "Give it both"
            )


def _blocks_with_file(pack: Pack, folder: Path) -> Iterator[tuple[Path, Block]]:
    of_chapters = {b.id for c in pack.leaflet.chapters for p in c.pages for b in p.blocks}
    for block in blocks_of(pack):
        yield folder / (LEAFLET_FILE if block.id in of_chapters else EXERCISES_FILE), block
