"""What is read aloud of a leaflet in one language, and so is to be recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.leaflet.languages import Language
from kiosk.leaflet.model import Pack
from kiosk.leaflet.texts import alt_id, short_id, source_texts, spoken_id
from kiosk.leaflet.translations import Translation, read_po
from kiosk.speech.recordings import OWN, digest
from kiosk.speech.sentences import Text

SOURCE_OF_OWN_WORDS = "en"
"""The language in which the kiosk's own words are written in the QML."""


def narrated_texts(
    pack: Pack, translation: Translation, language: Language | None, own_words: Iterable[str] = ()
) -> tuple[Text, ...]:
    """Return every text of a leaflet that the kiosk reads aloud in a language, in reading order.

    Not those that are not translated yet. `language` is what the kiosk knows of it, for the words
    on its tile; `own_words` are the kiosk's, on the pages that are read aloud.
    """
    unheard = _unheard(pack)
    code = translation.language
    found = [Text(language.text_id, language.spoken, code)] if language else []
    for source in source_texts(pack):
        shown = translation.shown(source.id, source.text)
        if source.id not in unheard and not shown.is_fallback and shown.text.strip():
            found.append(Text(source.id, shown.text, code))
    own = dict.fromkeys(words for words in own_words if words.strip())
    return (*found, *(Text(f"{OWN}{digest(words)[:12]}", words, code) for words in own))


def cue_ids(pack: Pack) -> frozenset[str]:
    """Return the ids of what is said during exercises, which must be short."""
    return frozenset(spoken_id(cue.id) for one in pack.exercises for cue in one.cues)


def own_words(qml: Path, locale: Path, language: str) -> Iterator[str]:
    """Yield the kiosk's own words of the pages that read some of theirs aloud.

    `qml` is the folder of the QML, `locale` that of the translations. Words with a place for
    something else in them are read by a voice.
    """
    pages = {file.stem for file in qml.rglob("*.qml") if _reads_own(file)}
    is_source = language == SOURCE_OF_OWN_WORDS
    files = sorted(locale.glob("*.po")) if is_source else [locale / f"{language}.po"]
    for file in files[:1]:
        for entry in read_po(file) if file.is_file() else ():
            words = entry.msgid if is_source else entry.msgstr
            used = not entry.obsolete and (is_source or entry.translated())
            if used and (entry.msgctxt or "").rstrip("|") in pages and "%" not in words:
                yield words


def _reads_own(qml: Path) -> bool:
    text = qml.read_text(encoding="utf-8")
    return OWN in text or "ownWords" in text


def _unheard(pack: Pack) -> frozenset[str]:
    """Return the ids of what is only shown: descriptions, and what of a cue is read."""
    return frozenset(
        (
            *map(alt_id, pack.figures),
            *(
                text_id
                for exercise in pack.exercises
                for cue in exercise.cues
                for text_id in (cue.id, short_id(cue.id))
            ),
        )
    )
