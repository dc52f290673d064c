"""How words are said that are not written as they are said: numbers, codes, addresses, names.

A voice is given spans, each in a language: a Dutch name in a Polish sentence is said by the Dutch
voice. No Qt.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import msgspec

UNSPOKEN = "[\u00ad\u2066-\u2069\u200e\u200f]"
"""Soft hyphens and marks of direction: they say how words are set, not how they sound."""

SPELT_OUT = re.compile(r"[/&%٪+=*_@#<>|~^\\→←↑↓§$€]")
"""Signs that a voice spells out, or leaves out."""

# Not \b: in Chinese a letter stands before and after.
_BEFORE, _AFTER = r"(?<![A-Za-z\u00c0-\u024f\d.-])", r"(?![A-Za-z\u00c0-\u024f\d-])"
_DOMAIN = r"[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)*\.(?:nl|com|org|eu|net|be|de)"
_ADDRESS = rf"https?://[!-~]+|{_BEFORE}www\.[!-~]+|{_BEFORE}{_DOMAIN}{_AFTER}(?:/[!-~]*)?"
_PHONE = rf"{_BEFORE}(?:\+\d|[0\u06f0\u0660])[\d ()\u00a0-]{{6,18}}\d{_AFTER}"
_CODE = rf"{_BEFORE}(?:[A-Z]{{2,}}[ \u00a0-]?|[A-Z]+)\d+(?:-?[A-Z\d]+)*{_AFTER}"
_NUMBER = rf"{_BEFORE}(?<!,)\d{{5,}}{_AFTER}"
# Compiled when first used: the start has no need of them.
_SPECIAL = f"(?P<address>{_ADDRESS})|(?P<phone>{_PHONE})|(?P<code>{_CODE})|(?P<number>{_NUMBER})"

_NAME_BEFORE, _NAME_AFTER = r"(?<![A-Za-z\u00c0-\u024f\d])", r"(?![A-Za-z\u00c0-\u024f\d])"
_IN_A_WORD = r"[^\W\u3040-\u30ff\u3400-\u9fff]"
"""A letter of a script that has spaces between words."""

_LATIN = r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f.-]*"

GROUP = 3
"""Digits of a long number that are said in one go."""


class Span(msgspec.Struct, frozen=True):
    """Words that one voice says."""

    words: str
    language: str


Spans = tuple[Span, ...]

Place = tuple[int, int]
"""Where in the words that are shown what is said stands: its beginning, and its end."""


class Saying(msgspec.Struct, frozen=True):
    """What is to be known to say texts of one language. Empty: all is said as it is written."""

    signs: Mapping[str, str] = {}
    """The names of signs of addresses: full stop, slash and so on."""
    said: Mapping[str, str] = {}
    """What is written otherwise than it is said."""
    names: Mapping[str, str] = {}
    """Names of another language, which its voice says, as they are said."""
    names_language: str = ""
    """The code of that language; empty for none. Web addresses are in it too."""
    is_latin: bool = True
    """Whether the language is written in Latin letters; else the other voice says those."""


AS_WRITTEN = Saying()


def without_addresses_and_codes(words: str) -> str:
    """Return words without what keeps its Latin letters and digits in every language."""
    return re.sub(f"{_ADDRESS}|{_CODE}", "", words)


def plain(words: str, language: str) -> Spans:
    """Return words that are said as they stand."""
    return (Span(words, language),)


def joined(spans: Iterable[Span]) -> str:
    """Return the words of spans, for a voice that speaks one language at a time."""
    return "".join(span.words for span in spans)


def spans(words: str, language: str, saying: Saying) -> Spans:
    """Return how the words of a text in a language are said. Spans keep the spaces between them."""
    return tuple(Span(one.words, one.language) for one in _pieces(words, language, saying))


def places(words: str, language: str, saying: Saying) -> tuple[Place, ...]:
    """Return, for each character of the `joined` spans of words, where in those it stands."""
    return tuple(place for one in _pieces(words, language, saying) for place in one.places)


class _Piece(NamedTuple):
    """Words that one voice says, and where each of their characters comes from."""

    words: str
    language: str
    places: Sequence[Place]

    def part(self, begin: int, end: int) -> _Piece:
        return _Piece(self.words[begin:end], self.language, self.places[begin:end])

    def said_as(self, words: str, language: str) -> _Piece:
        """Return what is said instead, which as a whole comes from all of this."""
        whole = (self.places[0][0], self.places[-1][1])
        return _Piece(words, language, [whole] * len(words))


def _pieces(words: str, language: str, saying: Saying) -> list[_Piece]:
    heard = [(at, one) for at, one in enumerate(words) if not re.match(UNSPOKEN, one)]
    text = "".join(one for _, one in heard)
    other = saying.names_language or language
    found: list[_Piece] = []
    for piece, is_name in _by_names(
        _Piece(text, language, [(at, at + 1) for at, _ in heard]), saying
    ):
        if is_name:
            found.append(piece.said_as(saying.names[piece.words], other))
        else:
            found += _said(piece, other, saying)
    return list(_merged(found))


def _by_names(piece: _Piece, saying: Saying) -> Iterator[tuple[_Piece, bool]]:
    """Yield the parts of words, and whether each is a name of the other language."""
    if not saying.names or piece.language == saying.names_language:
        yield piece, False
        return
    longest_first = sorted(saying.names, key=len, reverse=True)
    pattern = "|".join(map(re.escape, longest_first))
    yield from _divided(piece, f"{_NAME_BEFORE}(?:{pattern}){_NAME_AFTER}")


def _divided(piece: _Piece, pattern: str) -> Iterator[tuple[_Piece, bool]]:
    """Yield the parts of words that are not empty, and whether each is what a pattern finds."""
    at = 0
    for match in re.finditer(pattern, piece.words):
        if match.start() > at:
            yield piece.part(at, match.start()), False
        yield piece.part(*match.span()), True
        at = match.end()
    if at < len(piece.words):
        yield piece.part(at, len(piece.words)), False


def _said(piece: _Piece, other: str, saying: Saying) -> Iterator[_Piece]:
    """Yield what is said of words in which there is no name."""
    language = piece.language
    letters = language if saying.is_latin else other
    say: dict[str, Callable[[str], Iterable[Span]]] = {
        "address": lambda text: _address(text, language, other, letters, saying),
        "phone": lambda text: _phone(text, language, saying),
        "code": lambda text: _spelt(text, language, letters),
        "number": lambda text: [Span(_in_groups(text), language)],
    }
    at = 0
    for match in re.finditer(_SPECIAL, piece.words):
        yield from _plain(piece.part(at, match.start()), letters, saying)
        text = match[0]
        if match.lastgroup == "address":
            text = text.rstrip(".,:;!?)")
        special = piece.part(match.start(), match.start() + len(text))
        for span in say[match.lastgroup or ""](text):
            yield special.said_as(span.words, span.language)
        at = match.start() + len(text)
    yield from _plain(piece.part(at, len(piece.words)), letters, saying)


def _plain(piece: _Piece, letters: str, saying: Saying) -> Iterator[_Piece]:
    """Yield words without numbers; those in letters that the language has not, for `letters`."""
    said = piece
    if saying.said:
        parts = list(_divided(piece, _written(saying.said)))
        heard = [
            one.said_as(saying.said[one.words], one.language) if is_written else one
            for one, is_written in parts
        ]
        words = "".join(one.words for one in heard)
        said = _Piece(words, piece.language, [place for one in heard for place in one.places])
    if letters == piece.language:
        yield said
        return
    for part, is_latin in _divided(said, f"{_LATIN}(?: {_LATIN})*"):
        yield part._replace(language=letters) if is_latin else part


def _address(text: str, language: str, other: str, letters: str, saying: Saying) -> Iterator[Span]:
    """Yield a web address as it is said: no `https`, no `www`, its signs by their names."""
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", text).rstrip("/")
    for part in re.findall(r"[^\W_]+|[\W_]", bare):
        if not part[0].isalnum():
            yield Span(f" {saying.signs.get(part, '')} ", language)
        elif part.isdigit():
            yield Span(f" {part} ", language)
        elif len(part) <= 2:
            yield Span(f" {' '.join(part)} ", letters)
        else:
            yield Span(f" {part} ", other)


def _phone(text: str, language: str, saying: Saying) -> Iterator[Span]:
    """Yield a telephone number digit by digit, a short pause between its groups."""
    plus = f"{saying.signs.get('+', '')} " if text.startswith("+") else ""
    groups = re.findall(r"\d+", text)
    yield Span(plus + ", ".join(map(_in_groups, groups)), language)


def _spelt(text: str, language: str, letters: str) -> Iterator[Span]:
    """Yield a code letter by letter and digit by digit."""
    groups = re.findall(r"[A-Z]+|\d+", text)
    for index, group in enumerate(groups):
        end = ", " if index < len(groups) - 1 else ""
        yield Span(" ".join(group) + end, language if group.isdigit() else letters)


def _in_groups(number: str) -> str:
    size = GROUP if len(number) <= GROUP or len(number) % GROUP == 0 else 2
    groups = (number[at : at + size] for at in range(0, len(number), size))
    return ", ".join(" ".join(group) for group in groups)


def as_said(words: str, said: Mapping[str, str]) -> str:
    """Return words with what is written otherwise replaced by how it is said, the longest first."""
    return re.sub(_written(said), lambda match: said[match[0]], words) if said else words


def _written(said: Mapping[str, str]) -> str:
    """Return the pattern of what is written otherwise than it is said, the longest first."""
    return "|".join(map(_whole, sorted(said, key=len, reverse=True)))


def _whole(written: str) -> str:
    """Return the pattern of what is written, not as a part of a word."""
    before = f"(?<!{_IN_A_WORD})" if written[:1].isalnum() else ""
    after = f"(?!{_IN_A_WORD})" if written[-1:].isalnum() else ""
    return before + re.escape(written) + after


def _merged(found: Iterable[_Piece]) -> Iterator[_Piece]:
    """Yield pieces with neighbours of one language joined; marks alone go with what they follow."""
    before: _Piece | None = None
    for piece in found:
        if before is None:
            before = piece
        elif not _is_heard(before.words):
            before = _spaced(before, piece, piece.language)
        elif piece.language == before.language or not _is_heard(piece.words):
            before = _spaced(before, piece, before.language)
        else:
            yield before
            before = piece
    if before and before.words:
        yield before


def _is_heard(words: str) -> bool:
    return any(character.isalnum() for character in words)


def _spaced(one: _Piece, two: _Piece, language: str) -> _Piece:
    """Return pieces joined with no more than one space between them."""
    skipped = len(two.words) - len(two.words.lstrip(" ")) if one.words.endswith(" ") else 0
    two = two.part(skipped, len(two.words))
    return _Piece(one.words + two.words, language, [*one.places, *two.places])
