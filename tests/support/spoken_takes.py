"""What stands for a human voice in tests: hums as long as their words, in a room, with noise."""

import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import soundfile

from kiosk.narration.sound import RATE, Samples
from kiosk.speech.sentences import Text

LETTERS_A_SECOND = 14
WORDS = (
    "De lift gaat naar de eerste verdieping.",
    "Kort.",
    "Hier staat een heel wat langere zin, waarin van alles over rusten en liggen wordt verteld.",
    "Drink genoeg.",
    "Neem de tijd, en vraag gerust om hulp bij het opstaan.",
    "Laat los, en wacht even.",
    "Ga liggen.",
    "Dit is de voorlaatste zin van dit stuk.",
    "Wandelen mag als het goed voelt, en anders wacht u er nog een paar dagen mee.",
    "Klaar.",
    "Adem uit en tel rustig tot drie.",
    "Na zes weken bespreekt u met de arts hoe het gaat en wat er nog nodig is.",
    "Bel ons.",
    "Wij luisteren.",
)


def texts(words: Sequence[str] = WORDS) -> list[Text]:
    return [Text(f"text-{number}", one, "nl") for number, one in enumerate(words)]


def seconds_of(words: str) -> float:
    return 0.2 + len(words) / LETTERS_A_SECOND


def hum(seconds: float, loud: float = 0.2, seed: int = 1) -> Samples:
    """Return a voice of syllables: a tone with overtones, four times a second louder and softer."""
    pitch = 110 + seed % 7
    t = np.arange(round(seconds * RATE)) / RATE
    tone = sum(np.sin(2 * np.pi * pitch * n * t) / n for n in (1, 2, 3, 5, 8))
    syllables = 0.55 + 0.45 * np.cos(2 * np.pi * 4 * t)
    edge = np.minimum(1, np.minimum(t, t[::-1]) / 0.02)
    return (loud / 2 * tone * syllables * edge).astype(np.float32)


def said(words: str) -> Samples:
    return hum(seconds_of(words), seed=zlib.crc32(words.encode()))


def quiet(seconds: float) -> Samples:
    return np.zeros(round(seconds * RATE), np.float32)


def in_a_room(samples: Samples, level_db: float = -55.0) -> Samples:
    noise = np.random.default_rng(5).normal(0, 10 ** (level_db / 20), len(samples))
    return (samples + noise).astype(np.float32)


def write(file: Path, samples: Samples, rate: int = RATE) -> Path:
    soundfile.write(file, samples, rate, subtype="PCM_16")
    return file
