"""The real voices and the real player."""

import io
import math
import shutil
import struct
import wave
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from screen import Screen
from voices import FakeAudioPlayer, a_wav, no_devices

from kiosk.speech.engines.audio_player import AudioPlayer
from kiosk.speech.engines.espeak import EspeakEngine
from kiosk.speech.spoken import Span, plain
from kiosk.speech.wav import seconds

LANGUAGES = ["nl", "en", "ar", "pl", "tr", "uk", "fa", "es", "fr", "de"]
HELLO = {
    "nl": "Adem rustig in en uit.",
    "ar": "تنفّسي بهدوء.",
    "fa": "آرام نفس بکشید.",
    "uk": "Дихайте спокійно.",
}
needs_espeak = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)


@needs_espeak
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_real_voice_says_a_sentence(qtbot: QtBot, language: str) -> None:
    voice = EspeakEngine()
    with qtbot.waitSignal(voice.knownChanged, timeout=20_000):
        voice.look_for_voices()
    assert voice.speaks(language)
    words = HELLO.get(language, "Una due tres quattro.")
    with qtbot.waitSignal(voice.made, timeout=20_000) as made:
        voice.say(5, plain(words, language), language, 1.0, 20)
    token, wav = made.args
    assert token == 5
    assert 0.5 < seconds(wav) < 8
    with wave.open(io.BytesIO(wav)) as file:
        samples = struct.unpack(f"<{file.getnframes()}h", file.readframes(file.getnframes()))
    assert math.sqrt(sum(s * s for s in samples) / len(samples)) > 300


@needs_espeak
def test_a_slower_voice_takes_longer(qtbot: QtBot) -> None:
    voice = EspeakEngine()
    with qtbot.waitSignal(voice.knownChanged, timeout=20_000):
        voice.look_for_voices()
    lengths = []
    for speed in (0.7, 1.0, 1.4):
        with qtbot.waitSignal(voice.made, timeout=20_000) as made:
            voice.say(1, plain(HELLO["nl"], "nl"), "nl", speed, 20)
        lengths.append(seconds(made.args[1]))
    assert lengths[0] > lengths[1] > lengths[2]


def test_without_the_program_there_is_no_voice(caplog: pytest.LogCaptureFixture) -> None:
    voice = EspeakEngine("a-program-that-nobody-has")
    voice.look_for_voices()
    assert not voice.speaks("nl")


VOICES = "echo 'Pty Language Age VoiceName File'; echo ' 5  nl  --/M  Dutch gmw/nl'"


@pytest.mark.parametrize(
    ("does", "why"),
    [
        ("exit 1", "not a WAV"),
        ("kill -9 $$", "not a WAV"),
        ("echo rubbish", "not a WAV"),
        ("cat /dev/null", "not a WAV"),
        ("exec tail -f /dev/null", "no answer in time"),
        ("printf 'RIFF____WAVEfmt ____________________data____'", "header is broken"),
    ],
)
def test_a_helper_that_misbehaves(qtbot: QtBot, tmp_path: Path, does: str, why: str) -> None:
    helper = tmp_path / "helper"
    helper.write_text(f'#!/bin/sh\nif [ "$1" = --voices ]; then {VOICES}; exit; fi\n{does}\n')
    helper.chmod(0o755)
    voice = EspeakEngine(str(helper))
    with qtbot.waitSignal(voice.knownChanged, timeout=20_000):
        voice.look_for_voices()
    with qtbot.waitSignal(voice.failed, timeout=20_000) as failed:
        voice.say(7, plain("Hallo.", "nl"), "nl", 1.0, 0.5)
    token, reason = failed.args
    assert token == 7
    assert why in reason


def test_the_page_goes_on_painting_while_a_helper_hangs(
    make_screen: Callable[..., Screen], qtbot: QtBot, tmp_path: Path
) -> None:
    helper = tmp_path / "helper"
    helper.write_text(
        f'#!/bin/sh\nif [ "$1" = --voices ]; then {VOICES}; exit; fi\nexec tail -f /dev/null\n'
    )
    helper.chmod(0o755)
    voice = EspeakEngine(str(helper))
    with qtbot.waitSignal(voice.knownChanged, timeout=20_000):
        voice.look_for_voices()
    screen = make_screen(voice=voice, audio_player=FakeAudioPlayer())
    screen.touch("language-nl")
    screen.touch("chapter-0")
    screen.touch("hear")
    for _ in range(20):
        with qtbot.waitSignal(screen.window.frameSwapped, timeout=5000):
            screen.window.update()
    screen.touch("hear")
    screen.touch("next")
    assert screen.pages.chapter.pageNumber == 2 or screen.navigator.visit.screen == "chapter"


@no_devices
def test_a_sound_is_played_to_its_end(qtbot: QtBot, audio_player: AudioPlayer) -> None:
    with qtbot.waitSignal(audio_player.ended, timeout=20_000) as ended:
        audio_player.play(3, a_wav(0.3))
    assert ended.args == [3]


@no_devices
def test_a_sound_has_not_ended_before_its_last_is_heard(
    qtbot: QtBot, audio_player: AudioPlayer
) -> None:
    """Qt tells of the end as it has passed the last on, up to 0.4 s before that is heard."""
    ended: list[int] = []
    audio_player.ended.connect(ended.append)
    with qtbot.waitSignal(audio_player.heard, timeout=20_000):
        audio_player.play(3, a_wav(30))
    player, status = audio_player._player, audio_player._media.QMediaPlayer.MediaStatus
    audio_player.pause()
    player.setPosition(29_900)
    qtbot.waitUntil(lambda: player.position() >= 29_900, timeout=20_000)
    player.mediaStatusChanged.emit(status.EndOfMedia)
    audio_player.go_on()
    assert ended == []
    qtbot.waitUntil(lambda: ended == [3], timeout=20_000)


@no_devices
def test_a_part_of_a_recording_ends_where_it_should(
    qtbot: QtBot, audio_player: AudioPlayer, tmp_path: Path
) -> None:
    file = tmp_path / "page.wav"
    file.write_bytes(a_wav(30))
    with qtbot.waitSignal(audio_player.ended, timeout=20_000) as ended:
        audio_player.play_part(4, file, 1.0, 1.3, 1.0)
    assert ended.args == [4]


@no_devices
def test_without_anything_to_make_a_sound_it_fails(qtbot: QtBot, audio_player: AudioPlayer) -> None:
    audio_player._media.QMediaDevices.audioOutputs = list
    with qtbot.waitSignal(audio_player.failed, timeout=20_000) as failed:
        audio_player.play(5, a_wav())
    assert failed.args[0] == 5


@no_devices
def test_headphones_are_used_when_they_are_plugged(qtbot: QtBot, audio_player: AudioPlayer) -> None:
    class Device:
        def __init__(self, name: str) -> None:
            self.name = name

        def isNull(self) -> bool:
            return not self.name

    class Output:
        used = "loudspeaker"

        def device(self) -> str:
            return self.used

        def setDevice(self, device: Device) -> None:
            self.used = device.name

    audio_player._output = Output()
    for usual, used in (("headphones", "headphones"), ("", "headphones"), ("loudspeaker",) * 2):
        audio_player._media.QMediaDevices.defaultAudioOutput = lambda usual=usual: Device(usual)
        audio_player._devices.audioOutputsChanged.emit()
        assert audio_player._output.used == used


@needs_espeak
def test_a_real_voice_leaves_a_name_to_another(qtbot: QtBot) -> None:
    voice = EspeakEngine()
    with qtbot.waitSignal(voice.knownChanged, timeout=20_000):
        voice.look_for_voices()
    sounds = []
    for language in ("pl", "nl"):
        name = (Span("Dział ", "pl"), Span("Fysiotherapie & <co>", language))
        with qtbot.waitSignal(voice.made, timeout=20_000) as made:
            voice.say(1, name, "pl", 1.0, 20)
        sounds.append(made.args[1])
    assert sounds[0] != sounds[1]
    assert all(seconds(sound) > 0.5 for sound in sounds)
