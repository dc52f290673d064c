"""Loudness as EBU R 128 has it, and one loudness for all sentences."""

import numpy as np
import pytest

pytest.importorskip("soundfile", reason="soundfile, which only making recordings needs, is missing")

from spoken_takes import hum

from kiosk.narration.loudness import MOST_PEAK, TARGET_LUFS, levelled, loudness
from kiosk.narration.sound import RATE, Samples


def _sine(seconds: float, size: float, hertz: float = 997.0) -> Samples:
    t = np.arange(round(seconds * RATE)) / RATE
    return (size * np.sin(2 * np.pi * hertz * t)).astype(np.float32)


@pytest.mark.parametrize(("decibels", "lufs"), [(0, -3.01), (-20, -23.01), (-33, -36.01)])
def test_a_tone_has_the_loudness_of_the_standard(decibels: int, lufs: float) -> None:
    """ITU-R BS.1770-4: 997 Hz at full scale in one channel is -3.01 LUFS."""
    assert loudness(_sine(5, 10 ** (decibels / 20))) == pytest.approx(lufs, abs=0.05)


def test_low_sounds_count_less_and_high_ones_more() -> None:
    low, middle, high = (loudness(_sine(2, 0.1, hertz)) for hertz in (40, 997, 6000))
    assert low < middle - 5
    assert high > middle + 2


def test_silence_between_words_does_not_count() -> None:
    words = _sine(2, 0.1)
    with_pauses = np.concatenate([words, np.zeros(6 * RATE, np.float32), words])
    assert loudness(with_pauses) == pytest.approx(loudness(words), abs=0.5)


@pytest.mark.parametrize("seconds", [0.15, 0.39, 0.41, 1.0, 7.0])
@pytest.mark.parametrize("loud", [0.02, 0.1, 0.9])
def test_every_sentence_gets_the_same_loudness(seconds: float, loud: float) -> None:
    """Also one that is shorter than a block of the standard, 0.4 s."""
    found = levelled(hum(seconds, loud))
    assert loudness(found) == pytest.approx(TARGET_LUFS, abs=0.5)
    assert np.abs(found).max() <= MOST_PEAK + 1e-6


def test_peaks_are_held_without_being_cut_off() -> None:
    voice = hum(3, 0.05)
    voice[RATE] = 0.9  # a knock
    found = levelled(voice)
    assert np.abs(found).max() <= MOST_PEAK + 1e-6
    assert loudness(found) == pytest.approx(TARGET_LUFS, abs=0.5)
    assert len(found) == len(voice)


def test_silence_stays_silent() -> None:
    assert not levelled(np.zeros(RATE, np.float32)).any()
