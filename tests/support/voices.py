"""A speech engine and an audio player in the test's hands."""

import io
import math
import struct
import wave
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from kiosk.speech.engines.engine import SpeechEngine
from kiosk.speech.spoken import Spans, joined
from kiosk.speech.wav import seconds

LANGUAGES = ("nl", "en", "ar", "pl", "tr", "uk", "fa", "es", "fr", "de")

# What QtMultimedia says on a machine without sound or video hardware.
no_devices = pytest.mark.qt_log_ignore("[Aa]udio", "Couldn't (load|resolve)", "[Ff][Ff]mpeg")


def a_wav(length: float = 0.2) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        samples = [round(9000 * math.sin(i / 4)) for i in range(round(8000 * length))]
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return out.getvalue()


class FakeEngine(SpeechEngine):
    """Makes a sound when the test says so."""

    def __init__(self, languages: tuple[str, ...] = LANGUAGES) -> None:
        super().__init__()
        self.languages = languages
        self.asked: list[tuple[int, str, str, float]] = []
        self.spans: list[Spans] = []
        """What it was asked to say, by the voices that are to say it."""
        self.is_preparing = False
        self.makes_ahead = False
        """Whether it makes sounds ahead, when the test says so."""
        self.ahead: list[str] = []
        """The words whose sounds it was asked to make ahead."""

    def speaks(self, language: str) -> bool:
        return language in self.languages

    def say(self, token: int, spans: Spans, language: str, speed: float, seconds: float) -> None:
        assert seconds >= 5
        self.spans.append(spans)
        words = joined(spans)
        self.asked.append((token, words, language, speed))
        self.is_preparing = True

    def make_ahead(
        self, spans: Spans, language: str, speed: float, seconds: float, is_last: bool
    ) -> bool:
        if self.makes_ahead:
            self.ahead.append(joined(spans))
        return self.makes_ahead

    def stop(self) -> None:
        self.is_preparing = False

    def answer(self) -> None:
        self.is_preparing = False
        self.made.emit(self.asked[-1][0], a_wav())

    @property
    def said(self) -> list[str]:
        return [words.strip() for _, words, _, _ in self.asked]


class FakeAudioPlayer(QObject):
    """Plays until the test says that it has ended."""

    heard = Signal(int, int)
    ended = Signal(int)
    failed = Signal(int, str)

    def __init__(self) -> None:
        super().__init__()
        self.token = 0
        self.does: list[str] = []
        self.volume = 0.0
        self.parts: list[tuple[str, float, float, float]] = []

    def set_volume(self, volume: float) -> None:
        self.volume = volume

    def play(self, token: int, wav: bytes) -> None:
        assert seconds(wav) > 0
        self.token = token
        self.does.append("play")

    def play_part(self, token: int, file: Path, begin: float, end: float, speed: float) -> None:
        self.token = token
        self.parts.append((file.name, begin, end, speed))

    def pause(self) -> None:
        self.does.append("pause")

    def go_on(self) -> None:
        self.does.append("go on")

    def stop(self) -> None:
        self.does.append("stop")

    def close(self) -> None:
        self.does.append("close")

    def end(self) -> None:
        self.ended.emit(self.token)
