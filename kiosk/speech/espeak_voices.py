"""The voices of espeak-ng: which there are, and what it is asked in which words."""

from __future__ import annotations

from collections.abc import Mapping

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


def arguments(voice: str, speed: float, pauses: bool = True) -> list[str]:
    """Return how espeak-ng is told to read UTF-8 from stdin and to write a WAV to stdout.

    `pauses` is whether it is silent for a moment at the end, as between two sentences.
    """
    rate = str(round(WORDS_A_MINUTE * speed))
    said = ["-v", voice, "-s", rate, "-b", "1", "--stdin", "--stdout"]
    return said if pauses else [*said, "-z"]
