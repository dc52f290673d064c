"""The texts of a leaflet: each with the id under which it is translated."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from kiosk.leaflet.model import (
    Block,
    Chapter,
    Cue,
    FigureInfo,
    FigureLabel,
    HeardWords,
    Pack,
    Page,
    reading_pages,
)


class SourceText(Struct, frozen=True):
    """A piece of text to translate: its id, the source text and a note for the translator."""

    id: str
    text: str
    note: str


def title_id(owner_id: str) -> str:
    """Return the id under which the title of a chapter, page or exercise is translated."""
    return f"{owner_id}.title"


def alt_id(figure: FigureInfo) -> str:
    """Return the id under which the description of a figure is translated."""
    return f"figure.{figure.id}.alt"


def label_id(figure: FigureInfo, label: FigureLabel) -> str:
    """Return the id under which a label of a figure is translated."""
    return f"figure.{figure.id}.{label.anchor}"


def short_id(owner_id: str) -> str:
    """Return the id of the few words that a cue is shown large with, or a card is named by."""
    return f"{owner_id}.short"


def card_text(owner: Chapter | Page) -> tuple[str, str]:
    """Return the id and the words of what a card of the contents is named by."""
    if owner.short:
        return short_id(owner.id), owner.short
    return title_id(owner.id), owner.title


def then_id(cue: str) -> str:
    """Return the id of what is shown large from the second count of a cue on."""
    return f"{cue}.then"


def spoken_id(cue: str) -> str:
    """Return the id under which the words of a cue that are heard are translated, and recorded."""
    return f"{cue}.spoken"


def heard_texts(heard: HeardWords | None) -> Iterator[SourceText]:
    """Yield what is said around the cues of every exercise; nothing for None."""
    if heard is None:
        return
    told = "heard in an exercise, with closed eyes"
    yield SourceText("heard.listen", heard.listen, f"{told}: then it is told how it goes")
    for times, text in enumerate(heard.times, start=1):
        yield SourceText(f"heard.times-{times}", text, f"{told}: how often it is done")
    yield SourceText("heard.begin", heard.begin, f"{told}: now she is to join in")
    for left, text in enumerate(heard.left, start=1):
        yield SourceText(f"heard.left-{left}", text, f"{told}: how often it is still done")
    yield SourceText("heard.done", heard.done, f"{told}: it has ended")


def source_texts(pack: Pack) -> Iterator[SourceText]:
    """Yield everything that a translator translates, in reading order."""

    def page_texts(page: Page) -> Iterator[SourceText]:
        yield SourceText(title_id(page.id), page.title, "page heading")
        yield from _short_title(page)
        for block in page.blocks:
            yield SourceText(block.id, block.text, _note(block, pack))

    yield SourceText("leaflet.title", pack.leaflet.title, "title of the leaflet")
    for chapter in pack.leaflet.chapters:
        yield SourceText(title_id(chapter.id), chapter.title, "chapter title")
        yield from _short_title(chapter)
        for page in chapter.pages:
            yield from page_texts(page)
    for figure in pack.figures:
        yield SourceText(alt_id(figure), figure.alt, "what a picture shows, for who cannot see it")
        for label in figure.labels:
            yield SourceText(label_id(figure, label), label.text, f"label in '{figure.alt}'")
    for block in pack.guidance.blocks() if pack.guidance else ():
        yield SourceText(block.id, block.text, "said before an exercise. " + _note(block, pack))
    yield from heard_texts(pack.guidance.heard if pack.guidance else None)
    for exercise in pack.exercises:
        yield SourceText(title_id(exercise.id), exercise.title, "name of an exercise")
        for page in exercise.pages:
            yield from page_texts(page)
        for cue in exercise.cues:
            yield from _cue_texts(cue, _note(cue, pack))


def _short_title(owner: Chapter | Page) -> Iterator[SourceText]:
    if owner.short:
        told = "title on a card: at most 18 letters, whole words"
        yield SourceText(short_id(owner.id), owner.short, f"{told}. '{owner.title}'")


def _cue_texts(cue: Cue, note: str) -> Iterator[SourceText]:
    yield SourceText(cue.id, cue.text, f"shown during the exercise. {note}")
    if cue.short:
        told = "shown very large during the exercise: one to three short words"
        yield SourceText(short_id(cue.id), cue.short, f"{told}. '{cue.text}'")
    if cue.then:
        told = "shown very large after that, while it lasts: one to three short words"
        yield SourceText(then_id(cue.id), cue.then, f"{told}. '{cue.text}'")
    if cue.spoken:
        told = "heard during the exercise: said within 2 seconds, clear without the screen"
        yield SourceText(spoken_id(cue.id), cue.spoken, f"{told}. '{cue.text}'")


def _note(block: Block, pack: Pack) -> str:
    known = pack.facts.facts if pack.facts else {}
    return " / ".join(f"{fact}: {known[fact]}" for fact in block.facts if fact in known)


class Question(Struct, frozen=True):
    """A text that can be asked about, and what it belongs to."""

    text_id: str
    """The id under which it is translated."""
    text: str
    owner_id: str
    """The id of the chapter or exercise that it belongs to."""
    owner_title: str


def question_text(pack: Pack, asked: str) -> Question | None:
    """Return what is asked about with the id of a block or of an exercise, or None."""
    exercise = pack.exercise(asked)
    if exercise is not None:
        return Question(title_id(exercise.id), exercise.title, exercise.id, exercise.title)
    for chapter in pack.leaflet.chapters:
        for reading in reading_pages(pack, chapter):
            for block in reading.page.blocks:
                if block.id == asked:
                    owner = reading.exercise or chapter
                    return Question(block.id, block.text, owner.id, owner.title)
    return None
