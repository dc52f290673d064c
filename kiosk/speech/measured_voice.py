"""How long the machine's voice says words: measured, and remembered from one time to the next."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec

from kiosk.speech.espeak_voices import arguments, voice_for, voices
from kiosk.speech.reading import SLOWEST_CUE
from kiosk.speech.wav import NoSoundError, seconds, whole_wav

PROGRAM = "espeak-ng"
MOST_SECONDS = 20
"""How long it may take to say one sentence, or to tell its voices."""
MOST_REMEMBERED = 10_000
"""Texts whose lengths are kept."""


class MeasuredVoice:
    """espeak-ng, if it is installed: it says each sentence once, unheard."""

    def __init__(self, memory: Path | None = None, program: str = PROGRAM) -> None:
        """`memory` is a file that keeps what was measured; one that cannot be used is none."""
        self._program = shutil.which(program)
        self._memory = memory
        self._known: dict[str, float] = {}
        self._voices: dict[str, str] = {}
        self._version = ""
        if self._program is not None:
            self._version = self._run(["--version"]).decode("utf-8", "replace")
            self._voices = voices(self._run(["--voices"]).decode("utf-8", "replace"))
            self._known = _read(memory) if memory else {}

    def speaks(self, language: str) -> bool:
        """Return whether there is a voice of exactly that language."""
        return voice_for(language, self._voices) is not None

    def measure(self, texts: Iterable[tuple[str, str]]) -> None:
        """Measure texts, each given with its language, as many at a time as there are cores."""
        new = [one for one in texts if self.speaks(one[1]) and self._key(*one) not in self._known]
        with ThreadPoolExecutor(os.cpu_count()) as cores:
            for (words, language), length in zip(new, cores.map(self._measured, new), strict=True):
                if length is not None:
                    self._known[self._key(words, language)] = length
        if new and self._memory:
            _write(self._memory, self._known)

    def longest(self, words: str, language: str) -> float | None:
        """Return how long words that were measured are heard as a cue, when said most slowly.

        In seconds; None if they were not measured.
        """
        length = self._known.get(self._key(words, language))
        return None if length is None else length / SLOWEST_CUE

    def _key(self, words: str, language: str) -> str:
        said = "\n".join((self._version, voice_for(language, self._voices) or "", words))
        return hashlib.sha256(said.encode()).hexdigest()

    def _measured(self, text: tuple[str, str]) -> float | None:
        words, language = text
        voice = voice_for(language, self._voices)
        assert voice is not None
        try:
            return seconds(whole_wav(self._run(arguments(voice, 1.0, pauses=False), words)))
        except NoSoundError:
            return None

    def _run(self, arguments: list[str], words: str = "") -> bytes:
        assert self._program is not None
        try:
            done = subprocess.run(
                [self._program, *arguments],
                input=words.encode(),
                capture_output=True,
                timeout=MOST_SECONDS,
            )
        except (OSError, subprocess.SubprocessError):
            return b""
        return done.stdout


def _read(file: Path) -> dict[str, float]:
    try:
        return msgspec.json.decode(file.read_bytes(), type=dict[str, float])
    except (OSError, msgspec.DecodeError):
        return {}


def _write(file: Path, known: dict[str, float]) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_name(f"{file.name}.{os.getpid()}")
        new.write_bytes(msgspec.json.encode(dict(list(known.items())[-MOST_REMEMBERED:])))
        new.replace(file)
    except OSError:
        return
