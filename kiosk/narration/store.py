"""The recordings of a leaflet in one language, as they are kept: written so that no stop harms."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Collection, Sequence
from pathlib import Path

import numpy as np

from kiosk.files import read_toml, replace_whole
from kiosk.narration.sound import Samples, opus, silence
from kiosk.speech.recordings import FILE, FOLDER, HUMAN, Recording, Recordings, digest, said_digest
from kiosk.speech.sentences import Text, sentences

FIRST_SECONDS = 0.05
"""Silence before a text."""
LEAD_SECONDS = 0.12
"""Silence from where a later sentence begins to its voice: the player stops the one before late."""
BETWEEN_SECONDS = 0.3
"""Silence from a voice to where the next sentence begins."""
LAST_SECONDS = 0.1
"""Silence after a text."""
_MADE = re.compile(r".+-[0-9a-f]{10}\.opus")


class Narration:
    """Reads what there is, and adds to it."""

    def __init__(self, leaflet: Path, language: str) -> None:
        """Read narration.toml in a leaflet's folder, if there is one. Raises UnreadableFileError.

        What cannot be read is not written over.
        """
        self.folder = leaflet / FOLDER / language
        self._file = self.folder / FILE
        read = read_toml(self._file, Recordings) if self._file.is_file() else Recordings()
        self._recordings = {one.text: one for one in read.recordings}
        self._old: set[str] = set()

    def of(self, text: Text) -> Recording | None:
        """Return the recording of a text as it reads today, if its sound is there."""
        one = self._recordings.get(text.id)
        if one is None or one.words != digest(text.words):
            return None
        if one.by and (one.said or one.words) != said_digest(sentences([text])):
            return None
        return one if (self.folder / one.file).is_file() else None

    def is_human(self, text: Text) -> bool:
        """Return whether somebody has read a text, as it reads today."""
        one = self.of(text)
        return one is not None and one.by in ("", HUMAN)

    def put(self, text: Text, sounds: Sequence[Samples], by: str) -> Recording:
        """Write the sound of a text, given sentence by sentence. `save` makes it count."""
        whole, starts, end = _joined(sounds)
        name = re.sub(r"[^A-Za-z0-9.-]", "_", text.id).strip(".") or "text"
        file = f"{name}-{hashlib.sha256(whole.tobytes()).hexdigest()[:10]}.opus"
        self.folder.mkdir(parents=True, exist_ok=True)
        replace_whole(self.folder / file, opus(whole))
        old = self._recordings.get(text.id)
        if old is not None:
            self._old.add(old.file)
        words, said = digest(text.words), said_digest(sentences([text]))
        new = Recording(text.id, words, file, starts, end, said if said != words else "", by)
        self._recordings[text.id] = new
        return new

    def take_away(self, text_id: str) -> None:
        """Have a text recorded no more."""
        old = self._recordings.pop(text_id, None)
        if old is not None:
            self._old.add(old.file)

    def save(self) -> None:
        """Write narration.toml, then remove the sounds that were replaced."""
        if not self._recordings and not self._file.exists():
            return
        replace_whole(self._file, "\n".join(map(_block, self._recordings.values())).encode())
        used = {one.file for one in self._recordings.values()}
        for name in self._old - used:
            if Path(name).name == name:
                (self.folder / name).unlink(missing_ok=True)
        self._old.clear()

    def tidy(self, wanted: Collection[str]) -> int:
        """Remove what an engine made of texts that are no more, and sounds that nothing names.

        `wanted` are the ids of the texts that there are. Returns how many recordings of texts that
        are no more are left: a human voice's.
        """
        for text_id, one in list(self._recordings.items()):
            if text_id not in wanted and one.by not in ("", HUMAN):
                self.take_away(text_id)
        self.save()
        used = {one.file for one in self._recordings.values()}
        for file in self.folder.glob("*.opus"):
            if file.name not in used and _MADE.fullmatch(file.name):
                file.unlink()
        return len(self._recordings.keys() - set(wanted))

    def megabytes(self) -> float:
        """Return how much all its files take."""
        files = self.folder.iterdir() if self.folder.is_dir() else ()
        return sum(file.stat().st_size for file in files) / 1e6


def _joined(sounds: Sequence[Samples]) -> tuple[Samples, tuple[float, ...], float]:
    """Return the sound of a text, when each sentence begins in it, and when the last ends."""
    pieces, starts, now = [], [], 0.0
    for number, sound in enumerate(sounds):
        lead = silence(LEAD_SECONDS if number else FIRST_SECONDS)
        after = silence(LAST_SECONDS if number + 1 == len(sounds) else BETWEEN_SECONDS)
        starts.append(round(now, 3))
        pieces += [lead, sound, after]
        now += sum(map(len, (lead, sound, after))) / len(silence(1.0))
    return np.concatenate(pieces), tuple(starts), round(now, 3)


def _block(one: Recording) -> str:
    lines = [
        "[[recordings]]",
        f"text = {_quoted(one.text)}",
        f"words = {_quoted(one.words)}",
        f"file = {_quoted(one.file)}",
        f"starts = [{', '.join(f'{start:.3f}' for start in one.starts)}]",
        f"end = {one.end:.3f}",
        *([f"said = {_quoted(one.said)}"] if one.said else []),
        *([f"by = {_quoted(one.by)}"] if one.by else []),
    ]
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    """Return words as a string of TOML, which has JSON's escapes."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
