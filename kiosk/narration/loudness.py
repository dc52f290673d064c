"""How loud a voice is (EBU R 128, ITU-R BS.1770-4), and bringing it to one loudness."""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from kiosk.narration.sound import RATE, SILENT_DB, Samples

TARGET_LUFS = -19.0
"""Of one channel: as loud as -16 from two."""
TOLERANCE_LU = 1.0
MOST_PEAK = 10 ** (-1.5 / 20)
"""The largest sample: Opus may add to it."""
_BLOCK_SECONDS = 0.4
_STEP_SECONDS = 0.1
_SHORTER = 4
_LEAST_LUFS, _LEAST_BELOW_LU = -70.0, -10.0
_LIMITER_SECONDS = 0.005
_TRIES = 6


def loudness(samples: Samples) -> float:
    """Return the loudness in LUFS.

    A word shorter than a block of 0.4 s, for which R 128 has no answer, is measured in blocks of a
    quarter of that.
    """
    weighted = _weighted(samples)
    is_short = len(weighted) < round(_BLOCK_SECONDS * RATE)
    shorter = _SHORTER if is_short else 1
    block = min(len(weighted), round(_BLOCK_SECONDS * RATE) // shorter)
    if not block:
        return _lufs(np.empty(0))
    sums = np.concatenate(([0.0], np.cumsum(weighted**2)))
    begins = np.arange(0, len(weighted) - block + 1, round(_STEP_SECONDS * RATE) // shorter)
    powers = (sums[begins + block] - sums[begins]) / block
    powers = powers[powers > _power(_LEAST_LUFS)]
    if not len(powers):
        return _lufs(powers)
    return _lufs(powers[powers > powers.mean() * 10 ** (_LEAST_BELOW_LU / 10)])


def levelled(samples: Samples, target: float = TARGET_LUFS) -> Samples:
    """Return a sound as loud as `target` LUFS, its peaks held below MOST_PEAK.

    Silence stays as it is.
    """
    found = loudness(samples)
    if found < SILENT_DB:
        return samples
    gain = target - found
    result = samples
    for _ in range(_TRIES):
        result = _limited(samples * np.float32(10 ** (gain / 20)))
        off = target - loudness(result)
        if abs(off) < TOLERANCE_LU / 10:
            break
        gain += off
    return result


def _limited(samples: Samples) -> Samples:
    """Hold the peaks below MOST_PEAK by less gain around them, 5 ms before and after."""
    size = np.abs(samples)
    if size.max(initial=0.0) <= MOST_PEAK:
        return samples
    reach = round(_LIMITER_SECONDS * RATE)
    gain = np.minimum(1.0, MOST_PEAK / np.maximum(size, 1e-9))
    around = _least_around(gain, 2 * reach)
    sums = np.concatenate(([0.0], np.cumsum(around)))
    smooth = (sums[2 * reach + 1 :] - sums[: -2 * reach - 1]) / (2 * reach + 1)
    return (samples * smooth).astype(np.float32)


def _least_around(gain: NDArray[np.float64], reach: int) -> NDArray[np.float64]:
    """Return the least of so many values before and after each, and of as many more at the ends.

    The result is longer by half of that at both ends.
    """
    width, least = 1, np.pad(gain, reach + reach // 2, constant_values=1.0)
    while width < 2 * reach + 1:
        step = min(width, 2 * reach + 1 - width)
        least = np.minimum(least[:-step], least[step:])
        width += step
    return np.asarray(least)


def _weighted(samples: Samples) -> NDArray[np.float64]:
    """Return samples as ears weigh them: the two filters of BS.1770, by their frequencies."""
    count = -(-(len(samples) + RATE // 2) // 4800) * 4800  # A length that is fast.
    z = np.exp(-2j * math.pi * np.fft.rfftfreq(count))
    bins = np.fft.rfft(samples.astype(np.float64), count) * _shelf(z) * _high_pass(z)
    return np.asarray(np.fft.irfft(bins, count)[: len(samples)])


def _shelf(z: NDArray[np.complex128]) -> NDArray[np.complex128]:
    k = math.tan(math.pi * 1681.974450955533 / RATE)
    q, high = 0.7071752369554196, 10 ** (3.999843853973347 / 20)
    middle = high**0.4996667741545416
    above = (high + middle * k / q + k * k, 2 * (k * k - high), high - middle * k / q + k * k)
    below = (1 + k / q + k * k, 2 * (k * k - 1), 1 - k / q + k * k)
    return _filter(above, below, z)


def _high_pass(z: NDArray[np.complex128]) -> NDArray[np.complex128]:
    k = math.tan(math.pi * 38.13547087602444 / RATE)
    q = 0.5003270373238773
    first = 1 + k / q + k * k
    return _filter((first, -2 * first, first), (first, 2 * (k * k - 1), 1 - k / q + k * k), z)


def _filter(
    above: tuple[float, float, float], below: tuple[float, float, float], z: NDArray[np.complex128]
) -> NDArray[np.complex128]:
    def sum_of(factors: tuple[float, float, float]) -> NDArray[np.complex128]:
        return factors[0] + factors[1] * z + factors[2] * z * z

    return np.asarray(sum_of(above) / sum_of(below))


def _power(lufs: float) -> float:
    return float(10 ** ((lufs + 0.691) / 10))


def _lufs(powers: NDArray[np.float64]) -> float:
    mean = float(powers.mean()) if len(powers) else 0.0
    return -0.691 + 10 * math.log10(max(mean, 1e-12))
