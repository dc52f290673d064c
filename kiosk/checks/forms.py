"""Whether texts have numbers, dates and signs as their language writes them, and can be said.

What each language does is in its `LANG.forms.toml`, see kiosk.leaflet.forms.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from kiosk.faults import Fault, fault
from kiosk.files import UnreadableFileError
from kiosk.leaflet.forms import PLAIN, Forms, forms_file, read_forms
from kiosk.leaflet.languages import Language
from kiosk.leaflet.model import Pack
from kiosk.leaflet.texts import SourceText
from kiosk.leaflet.translations import Translation
from kiosk.speech.spoken import (
    SPELT_OUT,
    Saying,
    as_said,
    spans,
    without_addresses_and_codes,
)

NAMED_SIGNS = (".", "/", "-", "@", "+")
"""What web addresses and telephone numbers have in them."""

_PLACE = r"%L?\d+"
"""Where Qt puts a value."""
_DATE = r"(?<![\w.-])(\d{1,2})[-./](\d{1,2})[-./](\d{4})(?!\w)"
NO_BREAK = "\u00a0\u202f"
_LEANS = ",;:!?،؛؟"
"""Signs that stand at the word before them, in most languages."""


class Manner(Struct, frozen=True):
    """A language, and how it writes and says."""

    language: Language
    forms: Forms = PLAIN


def manners(languages: Iterable[Language], locale: Path) -> dict[str, Manner]:
    """Return the languages by code, with their forms; with none where these cannot be read."""
    found = {}
    for language in languages:
        try:
            forms = read_forms(forms_file(locale, language.code))
        except UnreadableFileError:
            forms = PLAIN
        found[language.code] = Manner(language, forms)
    return found


def forms_faults(languages: Iterable[Language], locale: Path) -> Iterator[Fault]:
    """Yield what is missing in the forms of the languages, or wrong with them."""
    for language in languages:
        file = forms_file(locale, language.code)
        try:
            forms = read_forms(file)
        except UnreadableFileError as error:
            yield error.fault
            continue
        if forms.months is None:
            yield fault(file, "months", "is missing", "Name the months, as they are in a date")
        for place in ("{day}", "{month}", "{year}"):
            if place not in forms.date:
                yield fault(file, "date", f"has no {place}", f"Write {place} where that stands")
        if "{number}" not in forms.percent:
            yield fault(file, "percent", "has no {number}", "Write {number} where that stands")
        for sign in NAMED_SIGNS:
            if sign not in forms.signs:
                remedy = "Name it, as somebody does who reads out an address"
                yield fault(file, f"signs '{sign}'", "has no name", remedy)
        for written, said in forms.said.items():
            if found := SPELT_OUT.search(said):
                problem = f"is said with '{found[0]}' in it, which a voice spells out"
                yield fault(file, f"said '{written}'", problem, "Write words for it")


def leaflet_forms_faults(
    pack: Pack,
    texts: Mapping[Path, Sequence[SourceText]],
    translations: Mapping[Path, Translation],
    known: Mapping[str, Manner],
) -> Iterator[Fault]:
    """Yield what is wrong with the numbers and signs of a leaflet, in each of its languages.

    `texts` are those of the leaflet by the files that they stand in; `translations` by theirs.
    """
    source = pack.leaflet.language
    said_there = known[source].forms.said if source in known else {}
    names = {name: as_said(name, said_there) for name in pack.leaflet.names}
    for file, own in texts.items():
        if source in known:
            shown = [(text.id, text.text) for text in own]
            yield from _faults(file, shown, known[source], names, source)
    for file, translation in translations.items():
        if translation.language in known:
            words = _translated([one for own in texts.values() for one in own], translation)
            yield from _faults(file, words, known[translation.language], names, source)


def kiosk_forms_faults(
    words: Sequence[SourceText],
    translations: Mapping[Path, Translation],
    known: Mapping[str, Manner],
) -> Iterator[Fault]:
    """Yield what is wrong with the numbers and signs of the kiosk's own words."""
    if english := known.get("en"):
        for text in words:
            yield from _faults(Path(f"{text.id}.qml"), [(text.text, text.text)], english)
    for file, translation in translations.items():
        if translation.language in known:
            shown = _translated(words, translation, is_quoted=True)
            yield from _faults(file, shown, known[translation.language])


def _translated(
    texts: Iterable[SourceText], translation: Translation, is_quoted: bool = False
) -> Iterator[tuple[str, str]]:
    for text in texts:
        shown = translation.shown(text.id, text.text)
        if not shown.is_fallback:
            yield f"{text.id} '{text.text}'" if is_quoted else text.id, shown.text


def _faults(
    file: Path,
    shown: Iterable[tuple[str, str]],
    manner: Manner,
    names: Mapping[str, str] | None = None,
    names_language: str = "",
) -> Iterator[Fault]:
    """Yield the faults of texts, given with their places."""
    forms, code = manner.forms, manner.language.code
    saying = Saying(forms.signs, forms.said, names or {}, names_language, forms.is_latin)
    for place, words in shown:
        plain = re.sub("[\u00ad\u2066-\u2069\u200e\u200f]", "", words)
        for problem, remedy in (
            *_date_problems(plain, manner),
            *_digit_problems(plain, manner),
            *_percent_problems(plain, forms),
            *_space_problems(plain, forms),
            *_spoken_problems(words, code, saying),
        ):
            yield fault(file, place, problem, remedy)


def _date_problems(words: str, manner: Manner) -> Iterator[tuple[str, str]]:
    for match in re.finditer(_DATE, words):
        day, month, year = (int(part) for part in match.groups())
        try:
            in_words = manner.language.number(manner.forms.date_in_words(date(year, month, day)))
        except ValueError:
            continue  # It is no date.
        if in_words != match[0]:
            yield f"has the date '{match[0]}' in figures", f"Write '{in_words}'"


def _digit_problems(words: str, manner: Manner) -> Iterator[tuple[str, str]]:
    """Codes and web addresses keep their Latin digits in every language."""
    digits = manner.language.digits
    rest = re.sub(_DATE, "", re.sub(_PLACE, "", without_addresses_and_codes(words)))
    for number in re.findall(r"\d+", rest):
        if any(digit not in digits for digit in number):
            own = "".join(digits[unicodedata.digit(digit)] for digit in number)
            yield f"has '{number}', in other digits than its language", f"Write '{own}'"


def _percent_problems(words: str, forms: Forms) -> Iterator[tuple[str, str]]:
    number = rf"(?:{_PLACE}|\d+(?:[.,]\d+)?)"
    right = re.escape(forms.percent).replace(re.escape("{number}"), number)
    rest = re.sub(_PLACE, "", re.sub(right, "", words))
    if re.search("[%٪]", rest):
        told = forms.percent.replace("{number}", "50").replace("\u00a0", "\\u00A0")
        yield "has a percent sign that stands otherwise than in its language", f"Write it as {told}"


def _space_problems(words: str, forms: Forms) -> Iterator[tuple[str, str]]:
    """Yield which signs have not the space before or after them that the language wants."""
    rest = f" {re.sub(_PLACE, '0', without_addresses_and_codes(words))} "
    rest = re.sub(r"(?<=\d):(?=\d)", "", rest)  # A time of the day.
    unbroken = f"{NO_BREAK}{_LEANS}"
    for sign in forms.space_before:
        if re.search(rf"(?<!^)(?<![{unbroken}]){re.escape(sign)}", rest[1:]):
            yield f"has no no-break space before '{sign}'", "Put U+00A0 there"
    for sign in forms.space_after:
        if re.search(rf"{re.escape(sign)}(?![{NO_BREAK}])", rest):
            yield f"has no no-break space after '{sign}'", "Put U+00A0 there"
    for sign in _LEANS:
        if sign not in forms.space_before and re.search(rf"\S\s{re.escape(sign)}", rest):
            yield f"has a space before '{sign}'", "Take it out"


def _spoken_problems(words: str, language: str, saying: Saying) -> Iterator[tuple[str, str]]:
    """Yield what a voice would spell out. What has a place for a value is not read aloud."""
    if re.search(_PLACE, words):
        return
    found = spans(words, language, saying)
    for sign in sorted({sign for span in found for sign in SPELT_OUT.findall(span.words)}):
        remedy = f"Write words, or say in `said` of {language}.forms.toml what is heard"
        yield f"has '{sign}', which a voice spells out", remedy
