"""Tones as sound: a sine with soft edges, quiet, as the bytes of a WAV."""

from __future__ import annotations

import array
import io
import math
import sys
import wave
from functools import lru_cache

SAMPLES_A_SECOND = 22_050
LOWEST, HIGHEST = 262.0, 524.0
"""The pitch of a level of 0 and of 1, in hertz: an octave that a tablet's loudspeaker has."""
LOUDNESS = 0.15
"""The greatest amplitude, of 1: much softer than a voice at the same volume."""
EDGE_SECONDS = 0.12
"""How long it takes to swell and to fade: a sudden edge would be heard as a click."""


@lru_cache(maxsize=16)
def tone_wav(origin: float, target: float, move_seconds: float, seconds: float) -> bytes:
    """Return a tone that glides from one level to another in `move_seconds`, and then stays.

    Levels are 0 to 1. Empty where it lasts for nothing.
    """
    count = round(seconds * SAMPLES_A_SECOND)
    if count <= 0:
        return b""
    samples = _glide(origin, target, min(count, round(move_seconds * SAMPLES_A_SECOND)))
    wave_of_target = _wave(round(_length(target)))
    samples.extend(wave_of_target * ((count - len(samples)) // len(wave_of_target) + 1))
    del samples[count:]
    _soften(samples)
    if sys.byteorder == "big":
        samples.byteswap()
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(SAMPLES_A_SECOND)
        file.writeframes(samples.tobytes())
    return out.getvalue()


def _length(level: float) -> float:
    """Return how many samples a wave of a level's pitch has."""
    octaves = math.log2(HIGHEST / LOWEST) * min(1.0, max(0.0, level))
    return SAMPLES_A_SECOND / (LOWEST * math.exp2(octaves))


@lru_cache(maxsize=64)
def _wave(count: int) -> array.array[int]:
    """Return one wave of a sine, of that many samples; it begins and ends at rest."""
    full, turn = 32767 * LOUDNESS, 2 * math.pi / count
    return array.array("h", (round(full * math.sin(turn * at)) for at in range(count)))


def _glide(origin: float, target: float, count: int) -> array.array[int]:
    """Return whole waves from one pitch to another, each a sample longer or shorter at most.

    Steps of a fifth to a third of a semitone are heard as one movement, and are soon made.
    """
    samples = array.array("h")
    first, last = _length(origin), _length(target)
    while len(samples) < count:
        samples.extend(_wave(round(first + (last - first) * len(samples) / count)))
    return samples


def _soften(samples: array.array[int]) -> None:
    edge = min(len(samples) // 2, round(EDGE_SECONDS * SAMPLES_A_SECOND))
    for at in range(edge):
        share = 0.5 - 0.5 * math.cos(math.pi * at / edge)
        samples[at] = int(samples[at] * share)
        samples[-1 - at] = int(samples[-1 - at] * share)
