"""Whether a term has one name in each language: what `locale/LANG.glossary.toml` says of it.

The rows of the source's own language say where a term is meant; those of a translation, what it is
called there. So a translation is at fault where the source has the term and it has none of its
names, and any text is where it has a word that is never used.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from functools import cache, lru_cache
from pathlib import Path
from typing import Annotated

from msgspec import Meta, Struct, field

from kiosk.checks.texts_by_file import texts_by_file
from kiosk.faults import Fault, fault, nearest
from kiosk.files import UnreadableFileError, converted, read_table
from kiosk.leaflet.model import Pack
from kiosk.leaflet.texts import SourceText, source_texts
from kiosk.leaflet.translations import Translation, read_translation, source_translation

ENDING = ".glossary.toml"
ENGLISH = "en"
"""The language of the kiosk's own words, before they are translated."""

_WRITTEN_TOGETHER = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
"""A character of a script without spaces between words."""
_TOGETHER = re.compile(rf"\s+(?={_WRITTEN_TOGETHER.pattern})|(?<={_WRITTEN_TOGETHER.pattern})\s+")
_NOT_LOOKED_AT = re.compile("[\u00ad\u200c\u200d\u2066-\u2069\u200e\u200f\u0640\u064b-\u0655]")
"""Soft hyphens, joiners, marks of direction; in Arabic the stretched line and the vowels."""

Name = Annotated[str, Meta(min_length=1, pattern=r"[^*\s]")]


class Term(Struct, frozen=True, forbid_unknown_fields=True):
    """What a thing is called in one language. A star stands for any letters."""

    use: tuple[Name, ...]
    """Its names, as far as they never change: `bekkenbodem*`."""
    never: tuple[Name, ...] = ()
    """Words that are not used in any text."""
    leave: tuple[Annotated[str, Meta(min_length=1)], ...] = field(default=(), name="except")
    """Ids of texts that are not looked at for this term."""


Glossary = Mapping[str, Term]
"""The terms of one language, by id."""


class Terms(Struct, frozen=True):
    """A glossary and its file."""

    file: Path
    terms: Glossary

    @property
    def language(self) -> str:
        """The code of its language."""
        return self.file.name.removesuffix(ENDING)


def glossary_file(locale: Path, language: str) -> Path:
    """Return where a language's glossary stands beside its PO file."""
    return locale / f"{language}{ENDING}"


def read_glossary(file: Path) -> Terms:
    """Read a glossary. Raises UnreadableFileError."""
    rows = read_table(file)
    return Terms(file, {name: converted(row, Term, file, name) for name, row in rows.items()})


def leaflet_glossary_faults(pack: Pack, folder: Path) -> Iterator[Fault]:
    """Yield what the glossaries of a leaflet find in its texts, and what is wrong with them.

    A language without one is not looked at.
    """
    locale = folder / "locale"
    source, faults = _source_glossary(locale, pack.leaflet.language)
    yield from faults
    if source is None:
        return
    texts = tuple(source_texts(pack))
    yield from _rows_faults(source, source, texts)
    for file, words in texts_by_file(pack, folder).items():
        yield from _words_faults(source, source, words, source_translation(source.language), file)
    for glossary in _others(locale, source):
        if isinstance(glossary, Fault):
            yield glossary
            continue
        yield from _rows_faults(glossary, source, texts)
        po = locale / f"{glossary.language}.po"
        yield from _words_faults(glossary, source, texts, _translation(po), po)


def kiosk_glossary_faults(
    pack: Pack, folder: Path, words: Iterable[SourceText], kiosk_locale: Path
) -> Iterator[Fault]:
    """Yield what the glossaries of a leaflet find in the kiosk's own words around it.

    `words` are in English; the leaflet's English glossary says where a term is meant in them.
    Glossaries and PO files that cannot be read are told by others.
    """
    locale, language = folder / "locale", pack.leaflet.language
    words = tuple(words)
    english = _readable(glossary_file(locale, ENGLISH))
    for file in sorted(locale.glob(f"*{ENDING}")) if english else ():
        glossary = _readable(file)
        po = kiosk_locale / f"{file.name.removesuffix(ENDING)}.po"
        if glossary is None or english is None:
            continue
        if glossary.language == ENGLISH:
            for text in words:
                own, place = source_translation(ENGLISH), Path(f"{text.id}.qml")
                yield from _words_faults(english, english, [text], own, place, is_quoted=True)
        elif po.is_file():
            translation = _translation(po)
            yield from _words_faults(glossary, english, words, translation, po, is_quoted=True)
    source = _readable(glossary_file(locale, language))
    if source is not None:
        shown = [text.text for text in source_texts(pack)]
        shown += _translation(kiosk_locale / f"{language}.po").texts.values()
        yield from _unused_faults(source, shown)


def without_glossary(pack: Pack, folder: Path) -> list[str]:
    """Return the codes of the languages that a leaflet is in, and has no glossary of."""
    locale = folder / "locale"
    codes = {pack.leaflet.language, *(po.stem for po in locale.glob("*.po"))}
    return sorted(code for code in codes if not glossary_file(locale, code).is_file())


def _readable(file: Path) -> Terms | None:
    try:
        return read_glossary(file) if file.is_file() else None
    except UnreadableFileError:
        return None


def _translation(po: Path) -> Translation:
    """Return a translation; an empty one where it cannot be read."""
    try:
        return read_translation(po)
    except UnreadableFileError:
        return Translation(po.stem, is_source=False, texts={})


def _source_glossary(locale: Path, language: str) -> tuple[Terms | None, list[Fault]]:
    """Return the glossary of a leaflet's own language, if there is one, and what is wrong."""
    file = glossary_file(locale, language)
    if file.is_file():
        try:
            return read_glossary(file), []
        except UnreadableFileError as error:
            return None, [error.fault]
    if not any(locale.glob(f"*{ENDING}")):
        return None, []
    problem = "is missing: the other glossaries are compared with it"
    return None, [fault(file, "the file", problem, "Write it, with the names of each term")]


def _others(locale: Path, source: Terms) -> Iterator[Terms | Fault]:
    for file in sorted(locale.glob(f"*{ENDING}")):
        if file == source.file:
            continue
        try:
            yield read_glossary(file)
        except UnreadableFileError as error:
            yield error.fault


def _words_faults(
    glossary: Terms,
    source: Terms,
    texts: Iterable[SourceText],
    translation: Translation,
    file: Path,
    is_quoted: bool = False,
) -> Iterator[Fault]:
    """Yield what a glossary finds in the texts of its language, which stand in `file`.

    `is_quoted` is whether an id is that of several texts, and the source text is told as well.
    What is not translated yet is not looked at.
    """
    for text in texts:
        shown = translation.shown(text.id, text.text)
        if shown.is_fallback:
            continue
        place = f"{text.id} '{text.text}'" if is_quoted else text.id
        for name, term in glossary.terms.items():
            meant = source.terms.get(name)
            if _is_left(text.id, term) or meant is None:
                continue
            for word in _found(term.never, shown.text):
                problem = f"has '{word}', which is never used for '{name}'"
                yield fault(file, place, problem, f"Say {_named(term)}")
            if translation.is_source or _is_left(text.id, meant):
                continue
            if (said := _found(meant.use, text.text)) and not _found(term.use, shown.text):
                problem = f"has no name of '{name}', which the source has ('{said[0]}')"
                remedy = f"Say {_named(term)}, or mend the row in {glossary.file.name}"
                yield fault(file, place, problem, remedy)


def _rows_faults(glossary: Terms, source: Terms, texts: Iterable[SourceText]) -> Iterator[Fault]:
    """Yield which rows of a glossary are missing, or are about nothing."""
    for name in sorted(source.terms.keys() - glossary.terms.keys()):
        remedy = "Add it, with the words that this language has for it"
        yield fault(glossary.file, name, f"is in {source.file.name} and not here", remedy)
    for name in sorted(glossary.terms.keys() - source.terms.keys()):
        hint = nearest(name, source.terms).rstrip("?")
        problem = f"is no term of {source.file.name}"
        yield fault(glossary.file, name, problem, hint or "Add it there, or take it out here")
    ids = [text.id for text in texts]
    for name, term in glossary.terms.items():
        for left in term.leave:
            # Those of the kiosk's own words, its QML files, begin with a capital.
            if left[0].islower() and not any(fnmatchcase(text_id, left) for text_id in ids):
                problem = f"has '{left}' in `except`, which is the id of no text"
                hint = nearest(left, ids).rstrip("?")
                yield fault(glossary.file, name, problem, hint or "Take it out")


def _unused_faults(source: Terms, texts: Sequence[str]) -> Iterator[Fault]:
    for name, term in source.terms.items():
        if not any(_found(term.use, text) for text in texts):
            problem = f"is in no text: none has {_named(term)}"
            yield fault(source.file, name, problem, "Correct `use`, or take the term out")


def _is_left(text_id: str, term: Term) -> bool:
    return any(fnmatchcase(text_id, left) for left in term.leave)


def _named(term: Term) -> str:
    return " or ".join(f"'{name.strip('*')}'" for name in term.use)


def _found(names: Iterable[str], text: str) -> list[str]:
    """Return what is in the text of these names, as it is written there."""
    plain = _plain(text)
    found = (_pattern(name).search(plain) for name in names)
    return [_TOGETHER.sub("", match[0]) for match in found if match]


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Return a text for comparison: each character of a script without spaces is a word."""
    composed = unicodedata.normalize("NFC", _NOT_LOOKED_AT.sub("", text))
    return _WRITTEN_TOGETHER.sub(r" \g<0> ", composed.replace("\u2019", "'"))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Return the pattern of a name: whole words, but where it has a star."""
    words = _plain(name.strip("*")).split()
    body = r"\s+".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    before = r"\w*" if name.startswith("*") else r"(?<!\w)"
    after = r"\w*" if name.endswith("*") else r"(?!\w)"
    return re.compile(before + body + after, re.IGNORECASE)
