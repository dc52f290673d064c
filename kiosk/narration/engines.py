"""What turns text into sound: a program of its own each, called as a command."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from kiosk.speech.espeak_voices import arguments, voice_for, voices
from kiosk.speech.sentences import longest_seconds

TEXT_FILE, WAV = "{text_file}", "{wav}"
"""The places of a command's own: the file with the words, and the file to write."""
BEGIN_SECONDS = 120.0
"""How long a program may take to load its voice."""
PIPER_SENTENCES = 24
"""So many at a time: Piper takes longer to load its voice than to say them."""

Made = bytes | str
"""A sound file, or why there is none."""


class EngineError(Exception):
    """An engine cannot be used at all; its text says why and what to do."""


class Engine(Protocol):
    """Makes the sounds of sentences of one language."""

    @property
    def name(self) -> str:
        """The name to keep with a recording."""

    @property
    def at_once(self) -> int:
        """How many sentences it is best given at a time."""

    def make(self, sentences: Sequence[str]) -> Iterator[Made]:
        """Yield the sound of each sentence, or why there is none. Raises EngineError."""


class CommandEngine:
    """Any command that turns text into a sound file."""

    at_once = 1

    def __init__(self, template: str, name: str = "") -> None:
        """`template` is run without a shell. Raises EngineError.

        The words are in the file {text_file}, or come by stdin; the sound is expected in the file
        {wav}, or on stdout.
        """
        try:
            self._words = shlex.split(template)
        except ValueError as error:
            raise EngineError(f"the command cannot be read: {error}") from error
        if not self._words or shutil.which(self._words[0]) is None:
            program = self._words[0] if self._words else ""
            raise EngineError(f"there is no program '{program}'. Install it, or give its path")
        self.name = name or Path(self._words[0]).name

    def make(self, sentences: Sequence[str]) -> Iterator[Made]:
        """Yield the sound of each sentence, or why there is none. Raises EngineError."""
        for words in sentences:
            with tempfile.TemporaryDirectory() as folder:
                yield self._made(words, Path(folder) / "words.txt", Path(folder) / "sound.wav")

    def _made(self, words: str, text_file: Path, wav: Path) -> Made:
        text_file.write_text(words + "\n", encoding="utf-8")
        command = [
            word.replace(TEXT_FILE, str(text_file)).replace(WAV, str(wav)) for word in self._words
        ]
        by_stdin = not any(TEXT_FILE in word for word in self._words)
        done = _run(command, words + "\n" if by_stdin else "", longest_seconds(words))
        if any(WAV in word for word in self._words):
            return wav.read_bytes() if wav.is_file() else _why(done)
        return done.stdout or _why(done)


class PiperEngine:
    """Piper: GPL-3.0, so a program of its own, with a voice that the hospital has fetched."""

    at_once = PIPER_SENTENCES

    def __init__(self, voice: Path, program: str = "piper") -> None:
        """`voice` is its .onnx file, with the .onnx.json beside it. Raises EngineError."""
        if shutil.which(program) is None:
            raise EngineError(f"there is no program '{program}'. Install it (pip: piper-tts)")
        if not voice.is_file() or not voice.with_name(f"{voice.name}.json").is_file():
            wanted = f"{voice.name} with {voice.name}.json beside it"
            raise EngineError(f"--voice {voice}: is no voice of Piper: {wanted}")
        self.name = f"piper {voice.stem}"
        self._command = [program, "--model", str(voice)]

    def make(self, sentences: Sequence[str]) -> Iterator[Made]:
        """Yield the sound of each sentence, or why there is none. Raises EngineError."""
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            lines = [" ".join(words.split()) for words in sentences]
            (folder / "words.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
            command = [*self._command, "--input-file", str(folder / "words.txt")]
            seconds = sum(map(longest_seconds, lines))
            done = _run([*command, "--output-dir", str(folder / "out")], "", seconds)
            made = sorted((folder / "out").glob("*.wav"), key=lambda file: int(file.stem))
            if len(made) == len(lines):
                yield from (file.read_bytes() for file in made)
            elif len(lines) > 1:
                for words in sentences:
                    yield from self.make([words])
            else:
                yield _why(done)


def espeak_engine(language: str, voice: str = "", program: str = "espeak-ng") -> CommandEngine:
    """Return espeak-ng with the usual voice of a language, or another. Raises EngineError."""
    if shutil.which(program) is None:
        raise EngineError(f"there is no program '{program}'. Install it")
    found = voice or voice_for(language, voices(_run([program, "--voices"], "", 0).stdout.decode()))
    if not found:
        raise EngineError(f"espeak-ng has no voice for {language}. Try another engine")
    template = shlex.join((program, *arguments(found, 1.0, pauses=False)))
    return CommandEngine(template, f"espeak-ng {found}")


def _run(command: list[str], words: str, seconds: float) -> subprocess.CompletedProcess[bytes]:
    """Run a command; one that takes too long is ended, and counts as one that has failed."""
    try:
        return subprocess.run(
            command,
            input=words.encode(),
            capture_output=True,
            timeout=BEGIN_SECONDS + seconds,
            check=False,
        )
    except OSError as error:
        raise EngineError(f"{command[0]} cannot be run: {error.strerror}") from error
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, -1, b"", b"it took too long")


def _why(done: subprocess.CompletedProcess[bytes]) -> str:
    last = done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
    return f"no sound was made (exit code {done.returncode}{', ' + last[0][:120] if last else ''})"
