"""Recorded narration: narration/<language>/narration.toml, and the sound files beside it."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from kiosk.files import UnreadableFileError, read_toml
from kiosk.speech.sentences import Sentence

log = logging.getLogger(__name__)

FOLDER = "narration"
FILE = "narration.toml"
HUMAN = "a human voice"
"""What has read a recording that no engine made."""
OWN = "own-"
"""What the ids of the kiosk's own words begin with. Two pages may give the same to other words."""


class Recording(Struct, frozen=True, forbid_unknown_fields=True):
    """A text that somebody has read aloud."""

    text: str
    """The id of the text."""
    words: str
    """The SHA-256 of its words as they were read, in hexadecimal: `digest()`."""
    file: str
    """The sound file, beside this one."""
    starts: tuple[float, ...]
    """When each sentence begins, in seconds from the start of the file."""
    end: float
    """When the last one ends, in seconds."""
    said: str = ""
    """The `said_digest()` of what was to be said; empty where that was the words as they are."""
    by: str = ""
    """What read it: the name of an engine and its voice, or HUMAN; empty where nobody knows."""


class Recordings(Struct, frozen=True, forbid_unknown_fields=True):
    """What narration.toml has."""

    recordings: tuple[Recording, ...] = ()


def digest(words: str) -> str:
    """Return the SHA-256 of a text's words, in hexadecimal."""
    import hashlib  # 2 ms of the start, and needed by leaflets with recordings only

    return hashlib.sha256(words.encode()).hexdigest()


def said_digest(sentences: Iterable[Sentence]) -> str:
    """Return the SHA-256 of what a voice is given for the sentences of a text, in hexadecimal."""
    return digest("".join(one.spoken for one in sentences))


class RecordedSpeech:
    """The recordings of a leaflet in one language. One whose text has changed since is not used."""

    def __init__(self, leaflet: Path, language: str) -> None:
        """Read the language's narration.toml in a leaflet's folder, if there is one.

        One that cannot be used is left out, with a line in the log.
        """
        self._folder = leaflet / FOLDER / language
        self._recordings: dict[str, Recording] = {}
        file = self._folder / FILE
        if not file.is_file():
            return
        try:
            read = read_toml(file, Recordings)
        except UnreadableFileError as error:
            log.error("%s The recordings are not used.", error.fault)
            return
        self._recordings = {_key(one): one for one in read.recordings if self._is_usable(one)}

    def __bool__(self) -> bool:
        """Return whether there are any."""
        return bool(self._recordings)

    def passage(self, text_id: str, words: str, sentence: int) -> tuple[Path, float, float] | None:
        """Return the file, and where in it a sentence begins and ends, in seconds; or None."""
        if not self._recordings:
            return None
        of_words = digest(words)
        recording = self._recordings.get(of_words if text_id.startswith(OWN) else text_id)
        if recording is None or recording.words != of_words:
            return None
        if sentence >= len(recording.starts):
            return None
        ends = (*recording.starts[1:], recording.end)
        return self._folder / recording.file, recording.starts[sentence], ends[sentence]

    def seconds(self, text_id: str, words: str) -> float | None:
        """Return how long the words of a text are heard; None where they are not recorded."""
        first = self.passage(text_id, words, 0)
        if first is None:
            return None
        recording = self._recordings[text_id]
        return recording.end - recording.starts[0]

    def _is_usable(self, one: Recording) -> bool:
        times = (*one.starts, one.end)
        in_order = all(a < b for a, b in itertools.pairwise(times))
        inside = Path(one.file).name == one.file and (self._folder / one.file).is_file()
        if not (one.starts and in_order and inside and one.starts[0] >= 0):
            log.error(
                "%s: %s: the sound file is missing, or its times are not in order. Mend that.",
                self._folder / FILE,
                one.text,
            )
            return False
        return True


def _key(one: Recording) -> str:
    return one.words if one.text.startswith(OWN) else one.text
