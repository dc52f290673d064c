"""The rows of the packets: what is read and signed together, with the digest of all of it.

In the leaflet's own language A, B and C together hold every text of it, D how the kiosk behaves and
E the kiosk's own words; in another language E holds everything.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cached_property

from msgspec import Struct

from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.model import Block, Cue, Exercise, FigureInfo, Pack, Page, reading_pages
from kiosk.leaflet.program import OWN_WORDS, Program, behaviour_id, behaviours
from kiosk.leaflet.shown_with import LEAFLET_TITLE
from kiosk.leaflet.texts import (
    SourceText,
    alt_id,
    heard_texts,
    label_id,
    short_id,
    source_texts,
    spoken_id,
    then_id,
    title_id,
)
from kiosk.review.sign_off import PacketName, SignOff

FIGURES_A_ROW = 12
"""How many pictures one row of a language holds."""


class Line(Struct, frozen=True):
    """A text of a row: what can be corrected by itself."""

    id: str
    source: str
    shown: str
    """What is shown in the language; empty where it is not translated."""


class Row(Struct, frozen=True):
    """What is agreed with, or not, by one tick."""

    id: str
    lines: tuple[Line, ...]
    covers: dict[str, str]
    """The digest of everything that a tick signs, by its id."""
    facts: tuple[str, ...] = ()
    """What the leaflet says of it: "H6" and its words."""
    figures: tuple[str, ...] = ()
    """The names of the pictures shown beside it."""

    @property
    def digest(self) -> str:
        """The digest of all that the row covers."""
        listed = "\n".join(f"{text_id} {self.covers[text_id]}" for text_id in sorted(self.covers))
        return hashlib.sha256(listed.encode()).hexdigest()


class Section(Struct, frozen=True):
    """Rows that are read together, beside the same screens."""

    id: str
    """Also the key of its screens: "page:what.where", "exercise:lift", "behaviour:gate"."""
    title: str
    rows: tuple[Row, ...]


def packets_in(language: str, source: str) -> tuple[PacketName, ...]:
    """Return the packets that there are in a language; `source` is that of the leaflet."""
    return ("A", "B", "C", "D", "E") if language == source else ("E",)


class Packet:
    """A packet of a leaflet, in one language."""

    def __init__(
        self,
        name: PacketName,
        leaflet: OpenLeaflet,
        pack: Pack,
        language: str,
        program: Program,
        sign_off: SignOff,
    ) -> None:
        """`leaflet` can be read in `language`, and has that `program`."""
        self.name = name
        self.language = language
        self.is_source = language == pack.leaflet.language
        self._leaflet = leaflet
        self._pack = pack
        self._program = program
        self._safety = frozenset(sign_off.safety)
        self._sources = {text.id: text for text in source_texts(pack)}
        self._digests = leaflet.digests(language)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Its sections, in the order in which they are read."""
        made = {
            "A": self._facts,
            "B": self._exercises,
            "C": self._pictures,
            "D": self._behaviour,
            "E": self._own_words if self.is_source else self._language,
        }[self.name]
        return tuple(section for section in made() if section.rows)

    @cached_property
    def rows(self) -> dict[str, Row]:
        """Every row, by its id."""
        return {row.id: row for section in self.sections for row in section.rows}

    # A

    def _facts(self) -> Iterator[Section]:
        titles = [LEAFLET_TITLE]
        for chapter in self._pack.leaflet.chapters:
            titles += [title_id(chapter.id), short_id(chapter.id)]
        for exercise in self._pack.exercises:
            titles += [] if exercise.plan else [title_id(exercise.id)]
        yield Section("titles", "", (self._row("titles", titles),))
        for page in self._pages():
            heads = (title_id(page.id), short_id(page.id))
            rows = [self._row(title_id(page.id), heads), *map(self._block_row, page.blocks)]
            yield Section(f"page:{page.id}", page.title, tuple(rows))
        if self._pack.guidance:
            blocks = map(self._block_row, self._pack.guidance.blocks())
            heard = self._row("heard", self._heard_ids())
            yield Section("guidance", "", (*blocks, *([heard] if heard.lines else [])))
        for exercise in self._pack.exercises:
            if exercise.plan is None and exercise.cues:
                cues = tuple(self._row(cue.id, _cue_ids(cue), cue.facts) for cue in exercise.cues)
                yield Section(f"cues:{exercise.id}", exercise.title, cues)

    def _pages(self) -> Iterator[Page]:
        """Yield every page once, in reading order; those of exercises in no chapter last."""
        seen: set[str] = set()
        pages = [
            reading.page
            for chapter in self._pack.leaflet.chapters
            for reading in reading_pages(self._pack, chapter)
        ]
        pages += [page for exercise in self._pack.exercises for page in exercise.pages]
        for page in pages:
            if page.id not in seen:
                seen.add(page.id)
                yield page

    # B

    def _exercises(self) -> Iterator[Section]:
        for exercise in self._pack.exercises:
            if exercise.plan is None:
                continue
            facts = [fact for cue in exercise.cues for fact in cue.facts]
            row = self._row(f"exercise:{exercise.id}", _exercise_ids(exercise), facts)
            yield Section(f"exercise:{exercise.id}", exercise.title, (row,))

    # C

    def _pictures(self) -> Iterator[Section]:
        rows = (
            self._row(f"figure:{figure.id}", _figure_ids(figure), figure.facts, [figure.id])
            for figure in self._pack.figures
        )
        yield Section("pictures", "", tuple(rows))

    # D

    def _behaviour(self) -> Iterator[Section]:
        for name in behaviours(self._pack):
            row_id = behaviour_id(name)
            row = Row(row_id, (), {row_id: self._digests[row_id]})
            yield Section(row_id, "", (row,))

    # E

    def _language(self) -> Iterator[Section]:
        safety = [block for block in self._all_blocks() if self._safety & set(block.facts)]
        listed = {block.id for block in safety}
        yield Section("safety", "", tuple(map(self._block_row, safety)))
        titles = [LEAFLET_TITLE]
        for chapter in self._pack.leaflet.chapters:
            titles += [title_id(chapter.id), short_id(chapter.id)]
        titles += [title_id(exercise.id) for exercise in self._pack.exercises]
        rows = [self._row("titles", titles)]
        for page in self._pages():
            ids = [title_id(page.id), short_id(page.id)]
            ids += [block.id for block in page.blocks if block.id not in listed]
            facts = [f for block in page.blocks if block.id not in listed for f in block.facts]
            rows.append(self._row(f"page:{page.id}", ids, facts))
        if self._pack.guidance:
            ids = [one.id for one in self._pack.guidance.blocks() if one.id not in listed]
            rows.append(self._row("guidance", [*ids, *self._heard_ids()]))
        for exercise in self._pack.exercises:
            ids = [i for cue in exercise.cues for i in _cue_ids(cue) if i not in listed]
            rows.append(self._row(f"cues:{exercise.id}", ids))
        figures = self._pack.figures
        for start in range(0, len(figures), FIGURES_A_ROW):
            some = figures[start : start + FIGURES_A_ROW]
            ids = [text_id for figure in some for text_id in _figure_ids(figure)]
            names = [figure.id for figure in some]
            rows.append(self._row(f"figures:{start // FIGURES_A_ROW + 1}", ids, figures=names))
        yield Section("language", "", tuple(row for row in rows if row.lines))
        yield from self._own_words()

    def _own_words(self) -> Iterator[Section]:
        words = self._program.own_words(self.language, beside=self._pack.leaflet.language)
        lines = [Line(own_id(*key), key[1], text) for key, text in sorted(words.items())]
        covers = {OWN_WORDS: self._digests[OWN_WORDS]} if words else {}
        yield Section(OWN_WORDS, "", (Row(OWN_WORDS, tuple(lines), covers),))

    def _all_blocks(self) -> Iterator[Block]:
        for page in self._pages():
            yield from page.blocks
        if self._pack.guidance:
            yield from self._pack.guidance.blocks()
        for exercise in self._pack.exercises:
            yield from exercise.cues

    def _heard_ids(self) -> list[str]:
        guidance = self._pack.guidance
        return [text.id for text in heard_texts(guidance.heard if guidance else None)]

    def _block_row(self, block: Block) -> Row:
        return self._row(block.id, [block.id], block.facts, [block.figure] if block.figure else [])

    def _row(
        self,
        row_id: str,
        ids: Iterable[str],
        facts: Iterable[str] = (),
        figures: Iterable[str] = (),
    ) -> Row:
        texts = [self._sources[text_id] for text_id in ids if text_id in self._sources]
        known = self._pack.facts.facts if self._pack.facts else {}
        said = tuple(f"{one}: {known[one]}" for one in dict.fromkeys(facts) if one in known)
        covers = {text.id: self._digests[text.id] for text in texts if self._digests[text.id]}
        return Row(row_id, tuple(map(self._line, texts)), covers, said, tuple(figures))

    def _line(self, text: SourceText) -> Line:
        translation = self._leaflet.translation(self.language)
        assert translation is not None
        shown = translation.shown(text.id, text.text)
        return Line(text.id, text.text, "" if shown.is_fallback else shown.text)


def own_id(context: str, words: str) -> str:
    """Return the id of one of the kiosk's own words: where it stands, and what it is in English."""
    return f"{context}: {words}"


def _cue_ids(cue: Cue) -> tuple[str, ...]:
    return cue.id, short_id(cue.id), then_id(cue.id), spoken_id(cue.id)


def _exercise_ids(exercise: Exercise) -> list[str]:
    ids = [text_id for cue in exercise.cues for text_id in _cue_ids(cue)]
    return [title_id(exercise.id), *ids]


def _figure_ids(figure: FigureInfo) -> list[str]:
    return [alt_id(figure), *(label_id(figure, label) for label in figure.labels)]
