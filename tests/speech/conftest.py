"""A page that is read aloud, and recordings."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace

import pytest
from desk import FIRST, SECOND, Desk
from listening import Listener
from screen import Screen

from kiosk.speech.engines.audio_player import AudioPlayer


@pytest.fixture
def desk() -> Desk:
    """On the first of two pages: a title, and a paragraph of two sentences."""
    return Desk(FIRST, SECOND)


@pytest.fixture
def page(make_screen: Callable[..., Screen]) -> Listener:
    """On a page of a title and two paragraphs."""
    listener = Listener(make_screen)
    listener.screen.touch("language-nl")
    listener.screen.touch("chapter-0")
    return listener


@pytest.fixture
def audio_player(qapp: object) -> AudioPlayer:
    """An audio player that takes the machine for one with sound; Qt then plays by the clock."""
    multimedia = pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)
    made = AudioPlayer()
    made._load()
    devices = SimpleNamespace(audioOutputs=lambda: ["one"])
    made._media = SimpleNamespace(QMediaDevices=devices, QMediaPlayer=multimedia.QMediaPlayer)
    return made
