"""What must hold of figures where they are used: described, labelled, and fitting the text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from kiosk.faults import Fault, fault, nearest
from kiosk.leaflet.loading import EXERCISES_FILE, FACTS_FILE, FIGURES_FILE, LEAFLET_FILE
from kiosk.leaflet.model import SMALL, FigureInfo, Pack, blocks_of, reading_pages
from kiosk.leaflet.svg import anchors_of, has_letters


def figures_in_place_faults(pack: Pack, folder: Path) -> Iterator[Fault]:
    """Yield what is wrong with the use of figures in the pack in `folder`."""
    svgs = {svg.stem: svg for svg in sorted((folder / "figures").glob("*.svg"))}
    drawn = {name: svg for name, svg in svgs.items() if not name.endswith(SMALL)}
    small = {name.removesuffix(SMALL): svg for name, svg in svgs.items() if name.endswith(SMALL)}
    wanted = _wanted(pack, folder)
    for file, owner, figure in wanted:
        if figure not in drawn:
            yield fault(
                file,
                owner,
                f"wants the figure '{figure}', which is not in figures/",
                nearest(figure, drawn).rstrip("?") or "Draw it",
            )
    missing = {figure for _, _, figure in wanted} - drawn.keys()
    for info in pack.figures:
        if info.id in drawn:
            yield from _label_faults(info, drawn[info.id], folder)
            drawings = (each[info.id] for each in (drawn, small) if info.id in each)
            yield from _mirror_faults(info, drawings, folder)
            yield from _unknown_fact_faults(info, pack, folder)
        elif info.id not in missing:
            yield fault(
                folder / FIGURES_FILE,
                info.id,
                "is described, but not in figures/",
                nearest(info.id, drawn).rstrip("?") or "Draw it, or remove the description",
            )
    described = Counter(info.id for info in pack.figures)
    for name, times in described.items():
        if times > 1:
            yield fault(folder / FIGURES_FILE, name, f"is there {times} times", "Keep one of them")
    for name in sorted(drawn.keys() - described.keys()):
        yield fault(
            drawn[name], "the file", f"is not described in {FIGURES_FILE}", "Add its alt and facts"
        )
    for name in sorted(small.keys() - drawn.keys()):
        yield fault(
            small[name],
            "the file",
            f"is the small drawing of '{name}', which has no large one",
            nearest(name, drawn).rstrip("?") or f"Draw {name}.svg",
        )
    yield from _page_faults(pack, folder)
    yield from _part_faults(pack, folder)


def _wanted(pack: Pack, folder: Path) -> list[tuple[Path, str, str]]:
    """Return every use of a figure: file, id of the user, name of the figure."""
    wanted = [(folder / LEAFLET_FILE, c.id, c.figure) for c in pack.leaflet.chapters]
    wanted += [
        (folder / LEAFLET_FILE, p.id, p.figure) for c in pack.leaflet.chapters for p in c.pages
    ]
    wanted += [(folder / EXERCISES_FILE, e.id, e.figure) for e in pack.exercises]
    wanted += [(folder / EXERCISES_FILE, p.id, p.figure) for e in pack.exercises for p in e.pages]
    if pack.guidance is not None:
        wanted += [
            (folder / EXERCISES_FILE, f"guidance.figures.{place}", figure)
            for place, figure in msgspec.structs.asdict(pack.guidance.figures).items()
        ]
    of_chapters = {b.id for c in pack.leaflet.chapters for p in c.pages for b in p.blocks}
    wanted += [
        (folder / (LEAFLET_FILE if b.id in of_chapters else EXERCISES_FILE), b.id, b.figure)
        for b in blocks_of(pack)
    ]
    return [use for use in wanted if use[2]]


def _label_faults(info: FigureInfo, svg: Path, folder: Path) -> Iterator[Fault]:
    anchors = anchors_of(svg).keys()
    labelled = {label.anchor for label in info.labels}
    for anchor in sorted(labelled - anchors):
        yield fault(
            folder / FIGURES_FILE,
            info.id,
            f"has a label for '{anchor}', but the drawing has no anchor of that name",
            nearest(anchor, anchors).rstrip("?") or f"Add an element 'anchor-{anchor}' to it",
        )
    for anchor in sorted(anchors - labelled):
        yield fault(
            folder / FIGURES_FILE,
            info.id,
            f"has no label for the anchor '{anchor}' of the drawing",
            "Add one, or take the anchor out",
        )


def _mirror_faults(info: FigureInfo, svgs: Iterable[Path], folder: Path) -> Iterator[Fault]:
    """Yield why a figure may not be shown as in a mirror, if it is to be."""
    if info.mirrors and info.labels:
        yield fault(
            folder / FIGURES_FILE,
            info.id,
            "`mirrors`, but has labels: what is labelled is anatomy, which is never mirrored",
            "Leave out `mirrors`",
        )
    if info.mirrors and any(map(has_letters, svgs)):
        yield fault(
            folder / FIGURES_FILE,
            info.id,
            "`mirrors`, but has letters or digits, which would be mirrored too",
            "Leave out `mirrors`, or draw it without them",
        )


def _part_faults(pack: Pack, folder: Path) -> Iterator[Fault]:
    """Yield each part that a block names and that no label of its page's figure has."""
    labels = {info.id: {label.anchor for label in info.labels} for info in pack.figures}
    beside: dict[str, str] = {}
    for chapter in pack.leaflet.chapters:
        for reading in reading_pages(pack, chapter):
            beside |= {block.id: reading.figure for block in reading.page.blocks}
    of_chapters = {b.id for c in pack.leaflet.chapters for p in c.pages for b in p.blocks}
    for block in blocks_of(pack):
        file = folder / (LEAFLET_FILE if block.id in of_chapters else EXERCISES_FILE)
        figure = beside.get(block.id, "")
        known = labels.get(figure, set())
        for part in block.parts:
            if part not in known:
                yield fault(
                    file,
                    block.id,
                    f"names the part '{part}', which the figure '{figure}' has no label for"
                    if figure
                    else f"names the part '{part}', but no figure with labels is beside it",
                    nearest(part, known).rstrip("?") or "Leave it out of `parts`",
                )


def _unknown_fact_faults(info: FigureInfo, pack: Pack, folder: Path) -> Iterator[Fault]:
    known = pack.facts.facts if pack.facts else {}
    for fact in info.facts:
        if pack.facts is not None and fact not in known:
            yield fault(
                folder / FIGURES_FILE,
                info.id,
                f"names the fact '{fact}', which is not in {FACTS_FILE}",
                nearest(fact, known).rstrip("?") or "Correct the id",
            )


def _page_faults(pack: Pack, folder: Path) -> Iterator[Fault]:
    """Yield each page whose figures show none of its facts, and guidance without figures."""
    facts_of = {figure.id: set(figure.facts) for figure in pack.figures}
    for chapter in pack.leaflet.chapters:
        for reading in reading_pages(pack, chapter):
            page = reading.page
            file = folder / (LEAFLET_FILE if reading.exercise is None else EXERCISES_FILE)
            said = {fact for block in page.blocks for fact in block.facts}
            pictured = [block for block in page.blocks if block.figure]
            for block in pictured:
                if block.figure in facts_of and not facts_of[block.figure] & set(block.facts):
                    yield fault(
                        file,
                        block.id,
                        f"has the figure '{block.figure}', which shows none of its facts",
                        "Give it one that does",
                    )
            shown = facts_of.get(reading.figure)
            if not pictured and shown is not None and not shown & said:
                yield fault(
                    file,
                    page.id,
                    f"has the figure '{reading.figure}', which shows nothing of what it says",
                    "Give the page a figure of its own",
                )
    guidance = pack.guidance
    for block in guidance.rest + guidance.find + guidance.positions if guidance else ():
        if not block.figure:
            yield fault(
                folder / EXERCISES_FILE, block.id, "has no figure", "Name the one that shows it"
            )
    if guidance is not None:
        known = {block.id for block in guidance.positions}
        for place in ("lying", "sitting"):
            for position in getattr(guidance, place):
                if position not in known:
                    yield fault(
                        folder / EXERCISES_FILE,
                        f"guidance.{place}",
                        f"names '{position}', which is no position",
                        f"Name one of {sorted(known)}",
                    )
