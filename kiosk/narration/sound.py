"""Sound as samples: read from a file, brought to one rate, searched for voice, written small."""

from __future__ import annotations

import io
import math
from pathlib import Path
from typing import NamedTuple

import numpy as np
import soundfile
from numpy.typing import NDArray

from kiosk.speech.wav import NoSoundError

Samples = NDArray[np.float32]
"""One channel, RATE a second, -1 to 1."""

RATE = 24_000
"""Samples a second: one of those that Opus has, and as much as a voice needs."""
FRAME_SECONDS = 0.01
SILENT_DB = -60.0
"""The level of a frame below which there is never a voice, in decibels of full scale."""
BELOW_VOICE_DB = 38.0
"""How far below the loud parts of a voice its softest sounds are taken to be."""
ABOVE_ROOM_DB = 8.0
"""How far above the sound of the room a voice is."""
CLICK_SECONDS = 0.06
"""A sound that is shorter is a click."""
JOINED_SECONDS = 0.12
"""Silence that is shorter is within a word."""
COMPRESSION = 0.9
"""Of Opus as libsndfile has it: some 31 kbit/s."""
_CHUNK_SECONDS, _EDGE_SECONDS = 8, 0.2
_FEWEST_CLIPPED_IN_A_ROW = 4


class Take(NamedTuple):
    """What was in a file."""

    samples: Samples
    clipped: NDArray[np.float64]
    """When its samples were cut off at the largest value that there is, in seconds."""

    def part(self, begin: float, end: float) -> Take:
        """Return what is between two moments, in seconds."""
        inside = self.clipped[(self.clipped >= begin) & (self.clipped < end)] - begin
        return Take(part(self.samples, begin, end), inside)


def read_sound(source: Path | bytes) -> Take:
    """Return the sound of a file of any kind that libsndfile knows. Raises NoSoundError."""
    try:
        where = io.BytesIO(source) if isinstance(source, bytes) else str(source)
        read, rate = soundfile.read(where, dtype="float32", always_2d=True)
    except (OSError, RuntimeError, TypeError) as error:  # soundfile's own is a RuntimeError.
        raise NoSoundError("it is no sound that can be read") from error
    if not len(read):
        raise NoSoundError("there is no sound in it")
    clipped = max((_clipped(read[:, channel]) for channel in range(read.shape[1])), key=len)
    return Take(_at_rate(read.mean(axis=1, dtype=np.float32), rate), clipped / rate)


def opus(samples: Samples) -> bytes:
    """Return samples as a file: Opus in Ogg."""
    out = io.BytesIO()
    soundfile.write(out, samples, RATE, format="OGG", subtype="OPUS", compression_level=COMPRESSION)
    return out.getvalue()


def silence(seconds: float) -> Samples:
    """Return silence."""
    return np.zeros(round(seconds * RATE), np.float32)


def part(samples: Samples, begin: float, end: float) -> Samples:
    """Return what is between two moments, in seconds."""
    return samples[max(0, round(begin * RATE)) : max(0, round(end * RATE))]


def faded(samples: Samples, seconds: float = 0.005) -> Samples:
    """Return samples that begin and end in silence, so that there is no click."""
    count = min(round(seconds * RATE), len(samples) // 2)
    slope = np.ones(len(samples), np.float32)
    slope[:count] = np.linspace(0, 1, count, endpoint=False)
    slope[len(samples) - count :] = slope[:count][::-1]
    return samples * slope


def levels(samples: Samples) -> NDArray[np.float64]:
    """Return the level of each frame, in decibels of full scale, at least SILENT_DB - 40."""
    length = round(FRAME_SECONDS * RATE)
    whole = np.pad(samples, (0, -len(samples) % length)).reshape(-1, length)
    power = np.mean(np.square(whole, dtype=np.float64), axis=1)
    return np.asarray(10 * np.log10(np.maximum(power, 10 ** ((SILENT_DB - 40) / 10))))


def loud_level(of_frames: NDArray[np.float64]) -> float:
    """Return the level of the loud parts of a voice, in decibels of full scale."""
    heard = of_frames[of_frames > SILENT_DB]
    return float(np.percentile(heard, 90)) if len(heard) else SILENT_DB


def room_level(of_frames: NDArray[np.float64]) -> float:
    """Return the level of the pauses in a long take, or in many, in decibels of full scale."""
    return float(np.percentile(of_frames, 5)) if len(of_frames) else SILENT_DB


def voiced(
    samples: Samples, room: float = SILENT_DB, joined: float = JOINED_SECONDS
) -> list[tuple[float, float]]:
    """Return from when to when there is a voice, in seconds.

    `room` is the level of the pauses, in decibels; silence shorter than `joined` seconds is none.
    """
    of_frames = levels(samples)
    least = max(SILENT_DB, loud_level(of_frames) - BELOW_VOICE_DB, room + ABOVE_ROOM_DB)
    is_voice = np.concatenate(([False], of_frames > least, [False]))
    edges = np.flatnonzero(np.diff(is_voice.astype(np.int8))) * FRAME_SECONDS
    found: list[tuple[float, float]] = []
    for begin, end in edges.reshape(-1, 2).tolist():
        if found and begin - found[-1][1] < joined:
            found[-1] = (found[-1][0], end)
        else:
            found.append((begin, end))
    return [(begin, end) for begin, end in found if end - begin >= CLICK_SECONDS]


def _clipped(channel: Samples) -> NDArray[np.float64]:
    """Return which samples stand in rows at the largest value that there is in the file."""
    size = np.abs(channel)
    peak = float(size.max())
    at_peak = np.concatenate(([False], size >= min(peak, 0.9999), [False]))
    edges = np.flatnonzero(np.diff(at_peak.astype(np.int8))).reshape(-1, 2).tolist()
    rows = [np.arange(a, b) for a, b in edges if b - a >= _FEWEST_CLIPPED_IN_A_ROW and peak > 0.1]
    return np.concatenate([np.empty(0), *rows])


def _at_rate(samples: Samples, rate: int) -> Samples:
    """Return samples of another rate at RATE, exactly, a chunk at a time."""
    if rate == RATE:
        return samples
    common = math.gcd(rate, RATE)
    down, up = rate // common, RATE // common
    chunk, edge = (max(1, rate * s // down) for s in (_CHUNK_SECONDS, _EDGE_SECONDS))
    count = math.ceil(len(samples) / down)
    padded = np.pad(samples, (int(edge * down), int((edge + chunk) * down)))
    pieces = []
    for first in range(0, count, int(chunk)):
        size = int(chunk + 2 * edge)
        piece = padded[first * down : (first + size) * down]
        piece = np.pad(piece, (0, size * down - len(piece)))
        bins = np.fft.rfft(piece)
        kept = np.zeros(size * up // 2 + 1, bins.dtype)
        most = min(len(kept), len(bins))
        kept[:most] = bins[:most]
        new = np.fft.irfft(kept, size * up) * (up / down)
        pieces.append(new[int(edge) * up : int(edge + chunk) * up])
    whole = np.concatenate(pieces)[: math.ceil(len(samples) * up / down)]
    return whole.astype(np.float32)
