"""What is read aloud on a screen: the leaflet's own words, in the order of reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from kiosk.leaflet.addresses import address_blocks
from kiosk.leaflet.contents import contents_of
from kiosk.leaflet.languages import Language
from kiosk.leaflet.model import Block, Pack, exercises_of
from kiosk.leaflet.texts import card_text, label_id, question_text, title_id
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.navigation.visit import Screen, current_chapter, current_page
from kiosk.speech.sentences import Text
from kiosk.speech.spoken import Saying
from kiosk.viewmodels.chapter_snapshot import page_rows
from kiosk.viewmodels.guidance import guidance_blocks
from kiosk.viewmodels.sayings import saying
from kiosk.viewmodels.view_context import ViewContext

Source = tuple[str, str]
"""The id of a text and its words in the source language."""


def spoken_texts(context: ViewContext) -> tuple[Text, ...]:
    """Return what is read aloud on the screen; nothing under the hint, which covers it.

    The choice of a language is the kiosk's own: each is invited to in its own words.
    """
    leaflet = context.leaflet
    if not context.visit.hinted:
        return ()
    if context.visit.screen is Screen.LANGUAGES:
        return tuple(map(_invitation, context.languages))
    if context.visit.screen is Screen.SHELF:
        return tuple(
            _text(one, _title_of(one.pack), _sayings(context, one)) for one in context.shelf
        )
    if leaflet is None:
        return ()
    addresses = _addresses(context, leaflet.pack)
    sources, sayings = _sources(context, leaflet), _sayings(context, leaflet)
    return tuple(_text(leaflet, one, sayings, addresses.get(one[0], "")) for one in sources)


def _invitation(language: Language) -> Text:
    return Text(language.text_id, language.spoken, language.code, is_optional=True)


def _sources(context: ViewContext, leaflet: TranslatedLeaflet) -> Iterable[Source]:
    visit, pack = context.visit, leaflet.pack
    match visit.screen:
        case Screen.CHAPTER:
            return _page(context, leaflet)
        case Screen.CHAPTER_END:
            chapter = current_chapter(visit, pack)
            return [_title(chapter.id, chapter.title)]
        case Screen.CONTENTS:
            return [card_text(card.owner) for card in contents_of(pack).cards]
        case Screen.EXERCISES:
            chapter = current_chapter(visit, pack)
            titles = [_title(one.id, one.title) for one in exercises_of(pack, chapter)]
            first = chapter.pages[0]
            return [_title(chapter.id, chapter.title), _title(first.id, first.title), *titles]
        case Screen.TAKE_HOME:
            return _blocks(address_blocks(pack))
        case Screen.QUESTIONS | Screen.SHOW:
            asked = [question_text(pack, text_id) for text_id in visit.questions]
            return [(one.text_id, one.text) for one in asked if one is not None]
        case Screen.GUIDED:
            return [_title(one.id, one.title) for one in pack.exercises if one.id == visit.exercise]
    return _blocks(guidance_blocks(visit.screen, pack))


def _page(context: ViewContext, leaflet: TranslatedLeaflet) -> list[Source]:
    """Return the title, the blocks, and the words of the pictures or else of the figure."""
    pack = leaflet.pack
    reading = current_page(context.visit, pack)
    blocks = {block.id: block.text for block in reading.page.blocks}
    if reading.exercise is not None:
        blocks[reading.exercise.id] = reading.exercise.title
    listed, pictures = page_rows(context, leaflet)
    found = [_title(reading.page.id, reading.page.title)]
    found += [_row(row.textId, blocks, pack) for row in (*listed, *pictures)]
    if not pictures:
        found += _labels(reading.figure, context, pack)
    return found


def _row(text_id: str, blocks: dict[str, str], pack: Pack) -> Source:
    exercise = pack.exercise(text_id)
    return _title(exercise.id, exercise.title) if exercise else (text_id, blocks[text_id])


def _labels(name: str, context: ViewContext, pack: Pack) -> list[Source]:
    figure = pack.figure(name)
    if figure is None or not figure.labels:
        return []
    places = context.anchors(name)
    return [
        (label_id(figure, label), label.text) for label in figure.labels if label.anchor in places
    ]


def _title_of(pack: Pack) -> Source:
    return _title(pack.leaflet.id, pack.leaflet.title)


def _title(owner_id: str, title: str) -> Source:
    return title_id(owner_id), title


def _blocks(blocks: Iterable[Block]) -> list[Source]:
    return [(block.id, block.text) for block in blocks]


def _addresses(context: ViewContext, pack: Pack) -> dict[str, str]:
    """Return the addresses that are on the screen, by the ids of their texts."""
    blocks: Iterable[Block] = ()
    if context.visit.screen is Screen.CHAPTER:
        blocks = current_page(context.visit, pack).page.blocks
    elif context.visit.screen is Screen.TAKE_HOME:
        blocks = address_blocks(pack)
    return {block.id: block.address for block in blocks if block.address}


def _sayings(context: ViewContext, leaflet: TranslatedLeaflet) -> Callable[[str], Saying]:
    """Return what tells how texts of a language are said, of those that stand in a leaflet."""
    return cache(lambda language: saying(context, language, leaflet.pack))


def _text(
    leaflet: TranslatedLeaflet,
    source: Source,
    sayings: Callable[[str], Saying],
    address: str = "",
) -> Text:
    text_id, words = source
    shown = leaflet.shown(text_id, words)
    language = leaflet.pack.leaflet.language if shown.is_fallback else leaflet.language
    return Text(
        text_id,
        shown.text,
        language,
        address=address,
        saying=sayings(language),
    )
