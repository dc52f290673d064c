"""The contents of a leaflet: two doors, what is needed on the first day, a shelf with the rest."""

from __future__ import annotations

from msgspec import Struct

from kiosk.leaflet.model import Chapter, Pack, Page


class Card(Struct, frozen=True):
    """A card of the contents: a chapter, or a page of one."""

    owner: Chapter | Page
    """What it opens, and is named after."""
    figure: str
    chapter: int
    """The index of the chapter in the leaflet."""


class Contents(Struct, frozen=True):
    """The cards of a leaflet, in the order in which they are shown and read aloud."""

    doors: tuple[Card, ...]
    """The chapters that come first, as the leaflet says."""
    first_day: tuple[Card, ...]
    """The pages that are one tap away."""
    shelf: tuple[Card, ...]
    """The other chapters, in the order of the leaflet."""

    @property
    def cards(self) -> tuple[Card, ...]:
        """All of them."""
        return self.doors + self.first_day + self.shelf


def contents_of(pack: Pack) -> Contents:
    """Return the contents. What the leaflet names and does not have is left out."""
    chapters = {one.id: (index, one) for index, one in enumerate(pack.leaflet.chapters)}
    pages = {
        page.id: Card(page, page.figure or chapter.figure, index)
        for index, chapter in chapters.values()
        for page in chapter.pages
    }
    doors = tuple(dict.fromkeys(name for name in pack.leaflet.doors if name in chapters))
    return Contents(
        doors=tuple(_chapter_card(*chapters[name]) for name in doors),
        first_day=tuple(pages[name] for name in pack.leaflet.first_day if name in pages),
        shelf=tuple(_chapter_card(*one) for name, one in chapters.items() if name not in doors),
    )


def _chapter_card(index: int, chapter: Chapter) -> Card:
    return Card(chapter, chapter.figure, index)
