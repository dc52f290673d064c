"""The voices of espeak-ng: which there are, and what it is asked in which words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from kiosk.speech.spoken import Spans, joined

WORDS_A_MINUTE = 150
"""At speed 1. espeak-ng's own default of 175 is fast for a text that is new to her."""


USUAL = {"en": "en-gb"}
"""The voice of a language whose own name is none, and which has none like fr-fr."""

NAMED_OTHERWISE = {"zh": "cmn-latn-pinyin"}
"""The voice of a language that it knows by another name.

Of its two for Chinese "cmn" reads the characters as if they were English, in Debian 12's version.
"""


def voices(table: str) -> dict[str, str]:
    """Return the voice for each language code, from what `espeak-ng --voices` prints.

    Of several voices for a language that is the one of its own name, of its own country (fr-fr) or
    the usual one; else the first. Lines that are no voices are left out.
    """
    known = {}
    for line in table.splitlines():
        columns = line.split()
        if len(columns) >= 5 and columns[0].isdigit():
            known[columns[1]] = columns[1]
    found = dict(known)
    for voice in known:
        language = voice.partition("-")[0]
        wanted = (language, f"{language}-{language}", USUAL.get(language, ""), voice)
        found.setdefault(language, next(one for one in wanted if one in known))
    for language, voice in NAMED_OTHERWISE.items():
        if voice in known:
            found[language] = voice
    return found


def voice_for(language: str, known: Mapping[str, str]) -> str | None:
    """Return the voice of exactly that language, or None."""
    return known.get(language)


class Request(NamedTuple):
    """What espeak-ng is given to read."""

    input: bytes
    is_marked: bool
    """Whether it is SSML, which names the voices of its parts."""
    places: tuple[int, ...] = ()
    """Of each character of SSML, the one of the words that it stands for, or -1; else empty."""

    def place_said(self, at: int) -> int:
        """Return which character of the words one of the input is; -1 for none of them."""
        if not self.is_marked:
            return at
        return self.places[at] if 0 <= at < len(self.places) else -1


def request(spans: Spans, language: str, known: Mapping[str, str]) -> Request:
    """Return how espeak-ng is asked to say spans; those it has no voice for are said in `language`.

    What is in one language is given as it is: SSML takes other pauses.
    """
    others = {span.language for span in spans if span.language in known} - {language}
    if not others:
        return Request(joined(spans).encode(), is_marked=False)
    marked, places = "<speak>", [-1] * len("<speak>")
    said = 0
    for span in spans:
        is_other = span.language in others
        tag = f'<voice xml:lang="{known[span.language]}">' if is_other else ""
        end = "</voice>" if is_other else ""
        escaped = [_escaped(one) for one in span.words]
        marked += f"{tag}{''.join(escaped)}{end}"
        places += [-1] * len(tag)
        places += [said + at for at, one in enumerate(escaped) for _ in one]
        places += [-1] * len(end)
        said += len(span.words)
    return Request(f"{marked}</speak>".encode(), is_marked=True, places=tuple(places))


def rate(speed: float) -> int:
    """Return how many words a minute espeak-ng is told to say, for a factor of the usual speed."""
    return round(WORDS_A_MINUTE * speed)


def arguments(voice: str, speed: float, pauses: bool = True, is_marked: bool = False) -> list[str]:
    """Return how espeak-ng is told to read UTF-8 from stdin and to write a WAV to stdout.

    `pauses` is whether it is silent for a moment at the end, as between two sentences;
    `is_marked` is whether what it reads is SSML.
    """
    said = ["-v", voice, "-s", str(rate(speed)), "-b", "1", "--stdin", "--stdout"]
    said += ["-m"] if is_marked else []
    return said if pauses else [*said, "-z"]


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
