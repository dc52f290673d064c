"""What the program itself adds to a leaflet, and a hospital signs with it.

That is the kiosk's own words in each language, the moving picture of the muscle, and how the kiosk
behaves around an exercise. Its ids have a colon, which no id of a leaflet has.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import msgspec
from msgspec import Struct

from kiosk.exercise.choices import LENGTH_STEP, PACES, length_bounds
from kiosk.exercise.plan import MOST_OUT_SECONDS, MOST_TIGHT_SECONDS, RELAXED_TO_TIGHT, Plan
from kiosk.files import UnreadableFileError
from kiosk.leaflet.model import Pack
from kiosk.leaflet.translations import read_po, read_translation

OWN_WORDS = "kiosk:words"
"""The id of the kiosk's own words in a language: its buttons and what it says of itself."""
OWN_LANGUAGE = "en"
"""The language of the words in the program itself, which has no PO."""

_GUIDED = ("pause", "cover")
_WITH_GUIDANCE = ("gate", "pause", "cover", "tired", "demo")


class Program(Struct, frozen=True):
    """Where the program keeps what it adds, and its version."""

    words: Path
    """The folder of the PO files of the kiosk's own words."""
    anatomy: Path
    """The folder of the drawings that the moving picture is made of."""
    version: str

    def own_words(self, language: str, beside: str) -> Mapping[tuple[str, str], str]:
        """Return the kiosk's own words in a language, by context and English words.

        Those in English are the ones that have been translated into the language `beside`. Empty
        where there are none that can be read.
        """
        file = self.words / f"{beside if language == OWN_LANGUAGE else language}.po"
        try:
            if language == OWN_LANGUAGE:
                return {
                    (entry.msgctxt or "", entry.msgid): entry.msgid
                    for entry in read_po(file)
                    if not entry.obsolete
                }
            return read_translation(file).texts
        except UnreadableFileError:
            return {}  # The log says so where they are shown.

    def words_digest(self, language: str, beside: str) -> str:
        """Return the digest of the kiosk's own words in a language; empty where it has none."""
        words = self.own_words(language, beside)
        listed = sorted((*key, text) for key, text in words.items())
        return _sha(msgspec.json.encode(listed)) if listed else ""

    def behaviour_digest(self, pack: Pack) -> str:
        """Return the digest of what makes the kiosk behave as it does around an exercise."""
        parts = (self.version, LIMITS, pack.guidance, anatomy_digest(self.anatomy))
        return _sha(msgspec.json.encode(parts, order="sorted"))


LIMITS = (PACES, LENGTH_STEP, MOST_TIGHT_SECONDS, MOST_OUT_SECONDS, RELAXED_TO_TIGHT)
"""The limits within which she may choose, the same for every exercise."""


def limits_of(plan: Plan | None) -> str:
    """Return, as text to be digested, all that she may choose about a plan."""
    if plan is None:
        return ""
    lengths = [length_bounds(plan, pace) for pace in PACES]
    return msgspec.json.encode((LIMITS, plan.slowest_pace, lengths)).decode()


def anatomy_digest(folder: Path) -> str:
    """Return the digest of all drawings of the moving picture."""
    files = sorted(folder.rglob("*.svg"))
    named = [f"{file.relative_to(folder).as_posix()} {_sha(file.read_bytes())}" for file in files]
    return _sha("\n".join(named).encode())


def behaviours(pack: Pack) -> tuple[str, ...]:
    """Return the names of how the kiosk behaves around this leaflet's exercises."""
    if all(exercise.plan is None for exercise in pack.exercises):
        return ()
    return _WITH_GUIDANCE if pack.guidance else _GUIDED


def behaviour_id(name: str) -> str:
    """Return the id under which a behaviour is signed."""
    return f"behaviour:{name}"


def _sha(content: bytes) -> str:
    import hashlib  # Imported here to keep it out of start-up: the first page needs no signature.

    return hashlib.sha256(content).hexdigest()
