"""What a human voice is to read: numbered, with how to say it and how fast."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from kiosk.faults import fault
from kiosk.files import UnreadableFileError, read_table, read_text
from kiosk.speech.sentences import Text, sentences

NAMES_FILE = "names.toml"
"""Beside the recordings: how to say names, each with the sounds as they are written."""
SOFT_HYPHEN = "\u00ad"
MOST_CUE_SECONDS = 2.0
"""How long the words of an exercise may last."""
COLUMNS = ("number", "text", "how to say it", "seconds", "at most", "text id", "sentence")


class Line(Struct, frozen=True):
    """A sentence to read."""

    number: int
    """From 1."""
    text: Text
    sentence: int
    """Its number within the text, 0 for the first."""
    words: str
    how: str
    """How to say what is not said as it is written; empty for nothing."""
    seconds: float
    """How long it usually lasts."""
    most: float
    """How long it may last, in seconds; 0 for any length."""


def script_lines(
    texts: Iterable[Text],
    cues: Collection[str],
    usual: Callable[[str, str], float],
    names: Mapping[str, str],
) -> tuple[Line, ...]:
    """Number the sentences of texts.

    `cues` are the ids of those that must be short; `usual` returns how long words of a language
    usually last, in seconds; `names` tells how to say some of the words.
    """
    found: list[Line] = []
    for text in texts:
        most = MOST_CUE_SECONDS if text.id in cues else 0.0
        for one in sentences([text]):
            words, spoken = one.words.replace(SOFT_HYPHEN, "").strip(), one.spoken.strip()
            how = [spoken] if spoken != words else []
            how += [f"{name}: {said}" for name, said in names.items() if name in words]
            seconds = usual(one.spoken, one.language)
            line = Line(
                len(found) + 1, text, one.number, words, "; ".join(how), seconds, most
            )  # fmt: skip
            found.append(line)
    return tuple(found)


def script_csv(lines: Iterable[Line]) -> str:
    """Return a script as CSV; the last two columns are for `--import`."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for one in lines:
        most = f"{one.most:.0f}" if one.most else ""
        shown = (one.number, one.words, one.how, f"{one.seconds:.1f}", most)
        writer.writerow((*shown, one.text.id, one.sentence + 1))
    return out.getvalue()


def renumbered(lines: Sequence[Line], file: Path) -> tuple[tuple[Line, ...], list[str]]:
    """Return lines with the numbers of a script that was written earlier, and what does not fit.

    Those that it does not have, or has with other words, are left out. Raises UnreadableFileError.
    """
    text = read_text(file)
    delimiter = ";" if text.partition("\n")[0].count(";") > 2 else ","
    rows = list(csv.DictReader(io.StringIO(text), delimiter=delimiter))
    by_place = {(one.text.id, str(one.sentence + 1)): one for one in lines}
    found, problems = [], []
    for row in rows:
        try:
            number, place = int(row["number"]), (row["text id"], row["sentence"])
            words = row["text"].strip()
        except (KeyError, ValueError, AttributeError, TypeError) as error:
            told = f"is no script: {error}"
            remedy = "Take the CSV that was written with it"
            raise UnreadableFileError(fault(file, "the file", told, remedy)) from error
        one = by_place.get(place)
        if one is None or one.words != words:
            problems.append(f"number {number}: its words have changed since the script was made")
        else:
            new = (number, one.text, one.sentence, one.words, one.how, one.seconds, one.most)
            found.append(Line(*new))
    return tuple(found), problems


def read_names(file: Path) -> dict[str, str]:
    """Return how to say names, from a file that may be missing. Raises UnreadableFileError."""
    if not file.is_file():
        return {}
    return {name: str(said) for name, said in read_table(file).items()}
