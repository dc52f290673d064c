"""Sound files read and written, and the voice found in them."""

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("soundfile", reason="soundfile, which only making recordings needs, is missing")

import soundfile
from spoken_takes import hum, in_a_room, quiet, write

from kiosk.narration.prepared import prepared
from kiosk.narration.sound import RATE, Take, opus, read_sound, room_level, voiced
from kiosk.narration.sound import levels as levels_of
from kiosk.speech.wav import NoSoundError


@pytest.mark.parametrize("rate", [8000, 16000, 22050, 24000, 44100, 48000])
def test_any_rate_becomes_one(rate: int, tmp_path: Path) -> None:
    t = np.arange(rate * 19) / rate
    soundfile.write(tmp_path / "tone.wav", 0.5 * np.sin(2 * np.pi * 440 * t), rate, "PCM_24")
    found = read_sound(tmp_path / "tone.wav").samples
    assert len(found) == RATE * 19
    wanted = 0.5 * np.sin(2 * np.pi * 440 * np.arange(len(found)) / RATE)
    assert np.abs(found - wanted)[RATE // 2 : -RATE // 2].max() < 0.001


@pytest.mark.parametrize("kind", ["wav", "flac", "ogg", "mp3"])
def test_takes_of_other_kinds_and_two_channels_are_read(kind: str, tmp_path: Path) -> None:
    both = np.stack([hum(1), hum(1)], axis=1)
    soundfile.write(tmp_path / f"take.{kind}", both, RATE)
    assert len(read_sound(tmp_path / f"take.{kind}").samples) == pytest.approx(RATE, abs=3000)


@pytest.mark.parametrize("what", [b"", b"RIFF", b"rubbish" * 100])
def test_what_is_no_sound_is_told(what: bytes, tmp_path: Path) -> None:
    (tmp_path / "take.wav").write_bytes(what)
    for source in (what, tmp_path / "take.wav"):
        with pytest.raises(NoSoundError):
            read_sound(source)


def test_opus_is_small_and_lasts_as_long() -> None:
    samples = hum(10)
    written = opus(samples)
    assert 10_000 < len(written) < 50_000
    assert len(read_sound(written).samples) == len(samples)


def test_a_voice_is_found_in_a_room(tmp_path: Path) -> None:
    sound = in_a_room(np.concatenate([quiet(1), hum(0.8), quiet(0.9), hum(1.5), quiet(0.5)]))
    room = room_level(levels_of(sound))
    assert room == pytest.approx(-55, abs=2)
    found = voiced(sound, room)
    assert [round(moment, 1) for span in found for moment in span] == [1.0, 1.8, 2.7, 4.2]


def test_silence_around_a_sentence_goes() -> None:
    sound = Take(np.concatenate([quiet(2), hum(1), quiet(3)]), np.empty(0))
    assert prepared(sound).seconds == pytest.approx(1.1, abs=0.06)
    assert prepared(sound).doubts == ()


def test_a_click_before_a_sentence_is_no_part_of_it() -> None:
    click = np.full(48, 0.3, np.float32)
    sound = Take(np.concatenate([click, quiet(1), hum(1), quiet(1)]), np.empty(0))
    assert prepared(sound).seconds == pytest.approx(1.1, abs=0.06)


@pytest.mark.parametrize("loud", [1.0, 8.0])
def test_distortion_is_found_when_a_take_was_too_loud(loud: float, tmp_path: Path) -> None:
    cut = np.clip(hum(1, 0.5) * loud, -1, 1)
    take = read_sound(write(tmp_path / "take.wav", cut, 48000))
    distorted = [doubt for doubt in prepared(take).doubts if "is distorted" in doubt]
    assert len(distorted) == (loud > 1)
    assert len(take.part(0.0, 0.001).clipped) <= len(take.clipped)


def test_silence_and_a_long_pause_and_noise_are_found() -> None:
    nothing = Take(quiet(2), np.empty(0))
    assert prepared(nothing).doubts == ("is silent",)
    pause = Take(np.concatenate([hum(1), quiet(2), hum(1)]), np.empty(0))
    assert any("is silent for" in doubt for doubt in prepared(pause).doubts)
    noisy = Take(in_a_room(np.concatenate([quiet(1), hum(1)]), -28), np.empty(0))
    assert any("louder than the room" in doubt for doubt in prepared(noisy, -28.0).doubts)
