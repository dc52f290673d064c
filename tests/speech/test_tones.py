"""The sound of a tone: quiet, without clicks, and as high as the muscle is tight."""

from __future__ import annotations

import array
import io
import itertools
import wave
from collections.abc import Callable

import pytest
from guided import begin_guided
from listening import Listener
from screen import TABLET_INCHES, Screen

from kiosk.exercise.moment import State
from kiosk.settings import Settings
from kiosk.speech.tones import HIGHEST, LOUDNESS, LOWEST, tone_wav

TONES = [(0.0, 1.0, 2.0, 4.0), (1.0, 0.0, 0.6, 0.6), (0.5, 0.5, 0.0, 9.7), (0.0, 0.3, 1.2, 1.7)]


def _samples(wav: bytes) -> tuple[array.array[int], int]:
    with wave.open(io.BytesIO(wav)) as file:
        assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
        return array.array("h", file.readframes(file.getnframes())), file.getframerate()


def _pitch(samples: array.array[int], rate: int) -> float:
    """Return the pitch of some samples in hertz, from how often they rise through zero."""
    rising = [i for i in range(1, len(samples)) if samples[i - 1] < 0 <= samples[i]]
    return (len(rising) - 1) * rate / (rising[-1] - rising[0])


@pytest.mark.parametrize("tone", TONES)
def test_it_is_quiet_and_has_no_clicks(tone: tuple[float, float, float, float]) -> None:
    samples, rate = _samples(tone_wav(*tone))
    assert len(samples) == round(tone[3] * rate)
    peak = LOUDNESS * 32767
    assert 0.9 * peak < max(samples) <= peak + 1
    assert max(map(abs, (*samples[:40], *samples[-40:]))) < 0.01 * peak
    steepest = peak * 2 * 3.1416 * 1.1 * HIGHEST / rate
    assert max(abs(b - a) for a, b in itertools.pairwise(samples)) <= steepest + 2


def test_it_rises_and_falls_with_the_level() -> None:
    for origin, target in ((0.0, 1.0), (1.0, 0.0)):
        samples, rate = _samples(tone_wav(origin, target, 2.0, 4.0))
        parts = [samples[at * rate // 4 : (at + 1) * rate // 4] for at in range(1, 8)]
        pitches = [_pitch(part, rate) for part in parts]
        assert pitches == sorted(pitches, reverse=target < origin)
        end = _pitch(samples[3 * rate :], rate)
        assert end == pytest.approx(HIGHEST if target else LOWEST, rel=0.02)


def test_a_tone_of_no_length_is_none() -> None:
    assert tone_wav(0.0, 1.0, 1.0, 0.0) == b""


@pytest.fixture
def lift(make_screen: Callable[..., Screen]) -> Listener:
    """At a lift, nothing being read."""
    listener = Listener(make_screen)
    listener.screen.touch("language-nl")
    begin_guided(listener.screen, "ladder")
    return listener


def test_she_can_have_a_tone(lift: Listener) -> None:
    player, sound = lift.screen.player, lift.audio_player
    assert player.hasSound
    assert not player.tone
    player.toggleTone()
    assert player.tone
    player.start()
    lift.screen.pass_time(3.9)
    assert "play" not in sound.does
    lift.screen.pass_time(0.2)
    assert sound.does[-1] == "play"
    tokens = [sound.token]
    for _ in range(3):
        lift.screen.pass_time(2)
        tokens.append(sound.token)
    assert tokens == [-1, -2, -3, -4]
    player.pause()
    assert player.state == State.Paused
    assert sound.does[-1] == "stop"
    lift.screen.navigator.finish()
    assert not player.tone


def test_words_come_first(lift: Listener) -> None:
    player, sound = lift.screen.player, lift.audio_player
    lift.screen.kiosk.read_aloud.toggle()
    player.toggleTone()
    player.start()
    lift.hear_a_sentence()
    lift.screen.pass_time(4)
    assert (player.floor, player.count) == (1, 0)
    assert sound.token > 0
    lift.hear_a_sentence()
    assert player.count == 1
    assert sound.token == -1
    sound.end()
    lift.screen.pass_time(2)
    lift.voice.answer()
    assert sound.token > 0


def test_it_is_no_louder_than_the_ward_allows(make_screen: Callable[..., Screen]) -> None:
    ward = Settings(screen_diagonal_inches=TABLET_INCHES, volume=0.4, volume_most=0.3)
    listener = Listener(make_screen, settings=ward)
    listener.screen.touch("language-nl")
    begin_guided(listener.screen, "ladder")
    listener.screen.player.toggleTone()
    listener.screen.player.start()
    listener.screen.pass_time(5)
    assert listener.audio_player.does[-1] == "play"
    assert listener.audio_player.volume == 0.3


def test_covered_it_is_silent(lift: Listener) -> None:
    lift.screen.player.toggleTone()
    lift.screen.player.start()
    lift.screen.pass_time(5)
    lift.screen.touch("privacy")
    assert lift.audio_player.does[-1] == "stop"


def test_one_that_fails_is_the_last(lift: Listener, caplog: pytest.LogCaptureFixture) -> None:
    lift.screen.player.toggleTone()
    lift.screen.player.start()
    lift.screen.pass_time(5)
    lift.audio_player.failed.emit(lift.audio_player.token, "no sound")
    lift.screen.pass_time(3)
    assert lift.audio_player.token == -1
    assert [record.getMessage() for record in caplog.records] == ["a tone: no sound"]
    assert not lift.screen.kiosk.read_aloud.hasFailed


def test_without_anything_to_make_sound_it_is_not_offered(
    make_screen: Callable[..., Screen],
) -> None:
    assert not make_screen().player.hasSound
