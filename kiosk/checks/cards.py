"""Whether the contents of a leaflet can be shown: its doors, its first day, and short titles."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from kiosk.checks.cues import letters, widest_word
from kiosk.faults import Fault, fault, nearest
from kiosk.leaflet.addresses import address_blocks
from kiosk.leaflet.contents import contents_of
from kiosk.leaflet.loading import LEAFLET_FILE
from kiosk.leaflet.model import Pack
from kiosk.leaflet.texts import card_text
from kiosk.leaflet.translations import Translation

MOST_DOORS = 2
MOST_ON_THE_FIRST_DAY = 4
MOST_LETTERS = 18
"""In the title of a card, with the spaces: two lines. A Chinese character counts as two."""
MOST_LETTERS_OF_A_WORD = 14
"""In its widest word, which is never divided."""


def contents_faults(pack: Pack, folder: Path) -> Iterator[Fault]:
    """Yield what is wrong with `doors`, `first_day` and `take_home`."""
    file, leaflet = folder / LEAFLET_FILE, pack.leaflet
    chapters = {chapter.id for chapter in leaflet.chapters}
    pages = {page.id for chapter in leaflet.chapters for page in chapter.pages}
    yield from _name_faults(file, "doors", "chapter", leaflet.doors, chapters, MOST_DOORS)
    yield from _name_faults(
        file, "first_day", "page", leaflet.first_day, pages, MOST_ON_THE_FIRST_DAY
    )
    addresses = {block.id for block in address_blocks(pack)}
    yield from _name_faults(
        file, "take_home", "address", leaflet.take_home, addresses, len(addresses)
    )


def _name_faults(
    file: Path, key: str, kind: str, named: tuple[str, ...], there: Collection[str], most: int
) -> Iterator[Fault]:
    if len(named) > most:
        yield fault(
            file, key, f"names {len(named)} {kind}s, more than {most}", "Leave the others out"
        )
    for name in sorted({name for name in named if named.count(name) > 1}):
        yield fault(file, key, f"names the {kind} '{name}' more than once", "Name it once")
    for name in named:
        if name not in there:
            yield fault(
                file,
                key,
                f"names the {kind} '{name}', which is not in the leaflet",
                nearest(name, there).rstrip("?") or "Leave it out here",
            )


def card_faults(pack: Pack, translation: Translation, file: Path) -> Iterator[Fault]:
    """Yield which titles of cards are too long in `file`, which has their words."""
    for card in contents_of(pack).cards:
        text_id, source = card_text(card.owner)
        shown = translation.shown(text_id, source)
        problem = _problem(shown.text)
        if problem and not shown.is_fallback:
            how = "Find a shorter one" if card.owner.short else "Give it a `short` title"
            yield fault(file, text_id, problem, f"{how} for its card in the contents")


def _problem(title: str) -> str:
    widest = widest_word(title)
    if letters(title) > MOST_LETTERS:
        return f"has {letters(title)} letters and spaces, more than {MOST_LETTERS}"
    if letters(widest) > MOST_LETTERS_OF_A_WORD:
        return f"has '{widest}' of {letters(widest)} letters, more than {MOST_LETTERS_OF_A_WORD}"
    return ""
