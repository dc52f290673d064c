"""The leaflet as typed, frozen objects, in the shape of the pack's TOML files.

Every block (paragraph, list item, step, address, cue) has a stable id and names the facts of
`facts.toml` that it carries. Titles have ids too (`<owner>.title`), so that they can be translated.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from kiosk.exercise.plan import Plan

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+([.-][a-z0-9]+)*\Z")]
FactId = Annotated[str, Meta(pattern=r"^[A-Z][0-9]+[a-z]?\Z")]
Text = Annotated[str, Meta(min_length=1)]
Address = Annotated[
    str, Meta(max_length=300, pattern=r"^(https?://[!-~]+|\+?[0-9][0-9 ()-]{5,30})?\Z")
]
"""A web address or a telephone number: what a QR code of the kiosk may lead to."""
FigureName = Annotated[str, Meta(pattern=r"^[A-Za-z0-9_-]*\Z")]
"""The name of an SVG in figures/: it leads to no other folder. Empty for none."""

MIRRORED = "/mirrored"
"""After the name of a figure in an address: that it is shown as in a mirror."""

SMALL = ".small"
"""After the name of a figure: its simpler drawing, for where it is shown small, if it has one."""


class _Part(Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a pack: frozen, and without unknown keys."""


class Block(_Part, frozen=True):
    """One idea in one or two sentences; the unit of translation and of the fact check."""

    id: Id
    text: Text
    facts: tuple[FactId, ...] = ()
    kind: Literal["text", "item", "step", "address"] = "text"
    address: Address = ""
    """A telephone number or web address, the same in every language; empty for other kinds."""
    figure: FigureName = ""
    """The name of a figure of its own; empty for none."""
    parts: tuple[Id, ...] = ()
    """The anchors, in the page's figure, of what it names: they light up while it is read aloud."""
    whole: bool = False
    """Whether its sentences change their meaning apart: it is divided only where it must be."""


class Cue(Block, frozen=True):
    """What she is told at a moment of an exercise. With a plan, each cue has all three texts."""

    short: str = ""
    """One to three words, shown very large: how long they may be is in kiosk.checks.cues."""
    then: str = ""
    """What is shown so from the second count on, when the muscle is there; empty for the same."""
    spoken: str = ""
    """What a voice says: a few words, clear to who only hears them."""
    heard_first: tuple[Id, ...] = ()
    """Ids of blocks of its exercise's pages that a voice says before that, by the clock."""


class Page(_Part, frozen=True):
    """One idea on one screen."""

    id: Id
    title: Text
    blocks: Annotated[tuple[Block, ...], Meta(min_length=1)]
    figure: FigureName = ""
    """The name of the page's figure; empty for the figure of its chapter or exercise."""
    short: str = ""
    """Its title on a card of the contents: how long it may be is in kiosk.checks.cards."""


class Chapter(_Part, frozen=True):
    """A chapter of the leaflet. `exercises` lists ids whose pages follow the chapter's own."""

    id: Id
    title: Text
    figure: FigureName
    pages: Annotated[tuple[Page, ...], Meta(min_length=1)]
    exercises: tuple[Id, ...] = ()
    short: str = ""
    """As Page.short."""


class Leaflet(_Part, frozen=True):
    """The file leaflet.toml: structure and source text."""

    id: Id
    language: Annotated[str, Meta(pattern=r"^[a-z]{2,3}\Z")]
    title: Text
    chapters: Annotated[tuple[Chapter, ...], Meta(min_length=1)]
    doors: tuple[Id, ...] = ()
    """Ids of the chapters that the contents shows large, before the others, in that order."""
    first_day: tuple[Id, ...] = ()
    """Ids of the pages that the contents leads to at once: what she needs on the first day."""
    take_home: tuple[Id, ...] = ()
    """Ids of the blocks with an address that come first among those to take home."""
    names: tuple[Text, ...] = ()
    """Names that stand in translations as they are: a voice of the source's language says them."""


class Exercise(_Part, frozen=True):
    """An exercise: pages to read, and, where it is guided, a plan with a cue for each phase."""

    id: Id
    title: Text
    figure: FigureName
    pages: Annotated[tuple[Page, ...], Meta(min_length=1)]
    cues: tuple[Cue, ...] = ()
    plan: Plan | None = None


class GuidanceFigures(_Part, frozen=True):
    """The names of the figures beside the guidance, and of the postures that plans name."""

    question: FigureName
    wait: FigureName
    tired: FigureName
    upright: FigureName
    rounded: FigureName
    hollow: FigureName


class HeardWords(_Part, frozen=True):
    """What a voice says around the cues of an exercise, so that it is done with closed eyes."""

    listen: Text
    """Before it is told how the exercise goes."""
    begin: Text
    """After that: now she joins in."""
    done: Text
    times: tuple[Text, ...] = ()
    """How often it is done: once, twice and so on."""
    left: tuple[Text, ...] = ()
    """At the beginning of a round, how many are left: the last, two more and so on."""


class Guidance(_Part, frozen=True):
    """What she is told before and around the guided exercises."""

    question: Block
    """Whether she feels something again; asked once a visit, before the first exercise."""
    wait: Annotated[tuple[Block, ...], Meta(min_length=1)]
    """What she reads when she does not feel anything yet."""
    find: Annotated[tuple[Block, ...], Meta(min_length=1)]
    """How to find the muscle."""
    positions: Annotated[tuple[Block, ...], Meta(min_length=1)]
    """In which positions to exercise, the easiest first."""
    tired: Annotated[tuple[Block, ...], Meta(min_length=1)]
    """What she reads when her muscles are tired."""
    figures: GuidanceFigures
    rest: tuple[Block, ...] = ()
    """What is shown before the first exercise of a visit: rest, calm, letting go; may be none."""
    lying: tuple[Id, ...] = ()
    """The ids of the positions in which she lies on her back."""
    sitting: tuple[Id, ...] = ()
    """The ids of the positions in which she sits."""
    heard: HeardWords | None = None

    def blocks(self) -> Iterator[Block]:
        """Yield its blocks in the order in which they are shown."""
        yield self.question
        yield from self.wait
        yield from self.rest
        yield from self.find
        yield from self.positions
        yield from self.tired


class Exercises(_Part, frozen=True):
    """The file exercises.toml."""

    exercises: tuple[Exercise, ...]
    guidance: Guidance | None = None


class FigureLabel(_Part, frozen=True):
    """A word beside a figure, with a line to the anchor it names."""

    anchor: Id
    """The SVG has an element with the id `anchor-<anchor>` there."""
    text: Text


class FigureInfo(_Part, frozen=True):
    """What a figure shows."""

    id: Id
    """The name of its SVG in figures/."""
    alt: Text
    """A description for those who cannot see it."""
    facts: Annotated[tuple[FactId, ...], Meta(min_length=1)]
    labels: tuple[FigureLabel, ...] = ()
    mirrors: bool = False
    """Whether it is a sequence in time, which begins at the right where the words do."""


class Figures(_Part, frozen=True):
    """The file figures.toml."""

    figures: tuple[FigureInfo, ...]


class Source(_Part, frozen=True):
    """The hospital's leaflet that the pack is made from."""

    publisher: Text
    title: Text
    code: Text
    date: date
    number: Text
    contact_name: Text
    contact_phone: Text
    website: Text


class Facts(_Part, frozen=True):
    """The file facts.toml: the source, and every fact that the pack must contain, by id."""

    source: Source
    facts: dict[FactId, Text]


class Pack(Struct, frozen=True):
    """A whole leaflet, loaded."""

    leaflet: Leaflet
    exercises: tuple[Exercise, ...]
    facts: Facts | None
    """None when facts.toml could not be read: the kiosk then shows the pages without a source."""
    guidance: Guidance | None = None
    """None when the pack has none: its exercises then begin without the question."""
    figures: tuple[FigureInfo, ...] = ()

    def exercise(self, exercise_id: str) -> Exercise | None:
        """Return the exercise with that id, or None."""
        return next((e for e in self.exercises if e.id == exercise_id), None)

    def figure(self, name: str) -> FigureInfo | None:
        """Return the description of the figure with that name, or None."""
        return next((figure for figure in self.figures if figure.id == name), None)


class ReadingPage(Struct, frozen=True):
    """A page as it is shown in a chapter: with its figure, and its exercise if it has one."""

    page: Page
    figure: str
    exercise: Exercise | None = None


def exercises_of(pack: Pack, chapter: Chapter) -> tuple[Exercise, ...]:
    """Return the chapter's exercises that the pack has, in the chapter's order."""
    listed = map(pack.exercise, chapter.exercises)
    return tuple(exercise for exercise in listed if exercise is not None)


def reading_pages(pack: Pack, chapter: Chapter) -> tuple[ReadingPage, ...]:
    """Return the chapter's pages in reading order, those of its exercises last."""
    own = [ReadingPage(page, page.figure or chapter.figure) for page in chapter.pages]
    for exercise in exercises_of(pack, chapter):
        own += [
            ReadingPage(page, page.figure or exercise.figure, exercise) for page in exercise.pages
        ]
    return tuple(own)


def blocks_of(pack: Pack) -> Iterator[Block]:
    """Yield every block of the pack in reading order, cues after the pages of their exercise."""
    for chapter in pack.leaflet.chapters:
        for page in chapter.pages:
            yield from page.blocks
    if pack.guidance is not None:
        yield from pack.guidance.blocks()
    for exercise in pack.exercises:
        for page in exercise.pages:
            yield from page.blocks
        yield from exercise.cues
