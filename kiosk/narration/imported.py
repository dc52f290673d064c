"""Writing what was found of a human voice: whole texts only, and nothing doubtful unasked."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from kiosk.narration.store import Narration
from kiosk.narration.takes import Match, Matched
from kiosk.speech.recordings import HUMAN
from kiosk.speech.sentences import Text, sentences


class Imported(Struct, frozen=True):
    """What was written."""

    lufs: tuple[float, ...] = ()
    """The loudness of each sentence."""
    incomplete: tuple[str, ...] = ()
    """The ids of texts of which some sentences were found, and not all."""


def write_matches(
    narration: Narration, texts: Sequence[Text], found: Matched, accepts: bool
) -> Imported:
    """Write the texts whose sentences were all found; `accepts` is whether also doubtful ones."""
    usable: dict[str, dict[int, Match]] = {}
    for match in found.matches:
        if accepts or not match.doubts:
            usable.setdefault(match.line.text.id, {})[match.line.sentence] = match
    lufs, incomplete = list[float](), list[str]()
    for text in texts:
        ready = usable.get(text.id, {})
        count = len(sentences([text]))
        if ready and len(ready) == count:
            sounds = [ready[number].sound for number in range(count)]
            narration.put(text, [sound.samples for sound in sounds], HUMAN)
            lufs += [sound.lufs for sound in sounds]
        elif ready:
            incomplete.append(text.id)
    narration.save()
    return Imported(tuple(lufs), tuple(incomplete))
