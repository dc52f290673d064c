"""A leaflet in one language: every text as it is shown there."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from kiosk.exercise.cue_words import CueWords
from kiosk.exercise.said import Around, Said
from kiosk.leaflet.addresses import is_number
from kiosk.leaflet.forms import PLAIN, Forms
from kiosk.leaflet.languages import LATIN_DIGITS, in_digits
from kiosk.leaflet.model import (
    MIRRORED,
    Block,
    Chapter,
    Cue,
    Exercise,
    FigureInfo,
    Pack,
    Page,
)
from kiosk.leaflet.texts import (
    alt_id,
    card_text,
    heard_texts,
    short_id,
    spoken_id,
    then_id,
    title_id,
)
from kiosk.leaflet.translations import ShownText, Translation


def shown_as(pack: Pack, figure: str, is_right_to_left: bool) -> str:
    """Return the name of a figure, with MIRRORED where it is a sequence from right to left.

    What has labels is anatomy, which is never mirrored.
    """
    found = pack.figure(figure)
    is_mirrored = is_right_to_left and found is not None and found.mirrors and not found.labels
    return figure + MIRRORED if is_mirrored else figure


class TranslatedLeaflet(Struct, frozen=True):
    """A pack and the translation that it is shown in."""

    name: str
    """The name of its folder."""
    pack: Pack
    translation: Translation
    is_right_to_left: bool = False
    digits: str = LATIN_DIGITS
    """Those of the language, from 0 to 9."""
    forms: Forms = PLAIN
    """How the language writes and says numbers, dates and signs."""

    @property
    def language(self) -> str:
        """The code of the language."""
        return self.translation.language

    def number(self, value: object) -> str:
        """Return a number as the language writes it."""
        return in_digits(value, self.digits)

    def date_in_words(self, when: date) -> str:
        """Return a date in words."""
        return self.number(self.forms.date_in_words(when))

    def address(self, address: str) -> str:
        """Return an address as it is shown: a telephone number in the digits of the language."""
        return self.number(address) if is_number(address) else address

    def shown(self, text_id: str, source: str) -> ShownText:
        """Return the text to show for the source text with that id."""
        return self.translation.shown(text_id, source)

    def text(self, block: Block) -> str:
        """Return the words of a block."""
        return self.shown(block.id, block.text).text

    def title(self, owner_id: str, title: str) -> str:
        """Return the title of the leaflet or of a chapter, page or exercise."""
        return self.shown(title_id(owner_id), title).text

    def card_title(self, owner: Chapter | Page) -> str:
        """Return what a card of the contents is named by; its words are not divided."""
        return self.shown(*card_text(owner)).text.replace("\u00ad", "")

    def exercise_title(self, exercise: Exercise | None) -> str:
        """Return the title of an exercise; empty for None."""
        return self.title(exercise.id, exercise.title) if exercise else ""

    def alt(self, figure: str) -> str:
        """Return what the figure with that name shows, in words; empty for an unknown one."""
        found: FigureInfo | None = self.pack.figure(figure)
        return self.shown(alt_id(found), found.alt).text if found else ""

    def figure_source(self, figure: str) -> str:
        """Return what the address of a figure is made from; empty for none."""
        return f"{self.name}/{shown_as(self.pack, figure, self.is_right_to_left)}" if figure else ""

    def cue_texts(self, exercise: Exercise) -> dict[str, CueWords]:
        """Return the words of an exercise's cues, by cue id."""
        blocks = {block.id: block for page in exercise.pages for block in page.blocks}
        return {cue.id: self._cue_words(cue, blocks) for cue in exercise.cues}

    def around_cues(self, exercise: Exercise) -> Around:
        """Return what is said around an exercise's cues; nothing where the leaflet has no words."""
        guidance = self.pack.guidance
        said: dict[str, list[Said]] = {}
        for source in heard_texts(guidance.heard if guidance else None):
            kind = source.id.removeprefix("heard.").partition("-")[0]
            said.setdefault(kind, []).append(self._said(source.id, source.text))
        title = [self._said(title_id(exercise.id), exercise.title)] if said else []
        return Around(title=tuple(title), **{kind: tuple(texts) for kind, texts in said.items()})

    def _said(self, text_id: str, source: str) -> Said:
        return Said(text_id, self.shown(text_id, source).text)

    def _cue_words(self, cue: Cue, blocks: Mapping[str, Block]) -> CueWords:
        first = [blocks[one] for one in cue.heard_first if one in blocks]
        return CueWords(
            self.text(cue),
            self.shown(short_id(cue.id), cue.short).text,
            self.shown(then_id(cue.id), cue.then).text if cue.then else "",
            self.shown(spoken_id(cue.id), cue.spoken).text,
            tuple(self._said(block.id, block.text) for block in first),
            spoken_id(cue.id),
            then_id(cue.id),
        )
