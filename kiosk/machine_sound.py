"""The machine's own sound: the best voice that it may have, and the player of sounds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk import paths
from kiosk.speech.engines.engine import SpeechEngine
from kiosk.speech.engines.worker_audio_player import WorkerAudioPlayer

if TYPE_CHECKING:
    from kiosk.speech.recordings import RecordedSpeech
    from kiosk.viewmodels.navigator import Navigator

PLAYER = (*paths.PYTHON, *paths.PROGRAM, "play")
"""The command of the process that sounds are played in."""
SPEAKER = (*paths.PYTHON, *paths.PROGRAM, "speak")
"""The command of the process that speaks with the system's own voices."""

WORD_TIMER = (*paths.PYTHON, *paths.PROGRAM, "words")
"""The command of the process that tells when each word of espeak-ng's is heard."""


def own_voice(parent: QObject) -> SpeechEngine:
    """Return the best voice that this system may have."""
    if sys.platform in ("win32", "darwin"):
        from kiosk.speech.engines.worker_engine import WorkerSpeechEngine

        return WorkerSpeechEngine(SPEAKER, parent)
    from kiosk.speech.engines.espeak import EspeakEngine
    from kiosk.speech.engines.word_timer import WordTimer

    return EspeakEngine(word_timer=WordTimer(WORD_TIMER, parent=parent), parent=parent)


def own_audio_player(parent: QObject) -> WorkerAudioPlayer:
    """Return a player of sounds."""
    return WorkerAudioPlayer(PLAYER, parent=parent)


def recordings_of(
    navigator: Navigator, read: Callable[[Path, str], RecordedSpeech], language: str
) -> RecordedSpeech:
    """Return the recordings of the open leaflet in a language, as `read` finds them."""
    offer = navigator.offer
    leaflet = offer.leaflet(navigator.visit.leaflet) or offer.leaflets[0]
    return read(leaflet.folder, language)
