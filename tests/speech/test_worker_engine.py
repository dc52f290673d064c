"""The helper that speaks by itself, with Qt's mock engine; and helpers that misbehave."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from screen import Screen
from voices import FakeAudioPlayer, FakeEngine, no_devices

from kiosk import machine_sound, paths
from kiosk.platform.idle_work import finish
from kiosk.speech.engines.engine import NO_VOICE
from kiosk.speech.engines.espeak import EspeakEngine
from kiosk.speech.engines.worker_engine import WorkerSpeechEngine
from kiosk.speech.spoken import plain
from kiosk.speech.worker_protocol import (
    AtPlace,
    Began,
    Ended,
    GoOn,
    NotUnderstoodError,
    Pause,
    Say,
    line,
    speech_order,
    speech_report,
)

HELPER = (sys.executable, *paths.PROGRAM, "speak", "--engine", "mock")
PATIENCE_MS = 20_000


@pytest.fixture
def voice(qtbot: QtBot) -> Iterator[WorkerSpeechEngine]:
    """The real helper, ready to speak."""
    voice = WorkerSpeechEngine(HELPER)
    with qtbot.waitSignal(voice.knownChanged, timeout=PATIENCE_MS):
        voice.look_for_voices()
    yield voice
    voice.close()


def test_it_speaks_exactly_its_languages(voice: WorkerSpeechEngine) -> None:
    assert voice.speaks("en")
    assert not voice.speaks("nl")


def test_it_begins_and_ends(qtbot: QtBot, voice: WorkerSpeechEngine) -> None:
    told: list[tuple[str, int]] = []
    voice.began.connect(lambda token: told.append(("began", token)))
    voice.ended.connect(lambda token: told.append(("ended", token)))
    with qtbot.waitSignal(voice.ended, timeout=PATIENCE_MS):
        voice.say(7, plain("One two.", "en"), "en", 1.0, 20)
    assert told == [("began", 7), ("ended", 7)]


def test_new_words_take_the_place_of_old_ones(qtbot: QtBot, voice: WorkerSpeechEngine) -> None:
    ended: list[int] = []
    voice.ended.connect(ended.append)
    with qtbot.waitSignal(voice.began, timeout=PATIENCE_MS):
        voice.say(1, plain("One two three four five six seven eight.", "en"), "en", 1.0, 20)
    with qtbot.waitSignal(voice.ended, timeout=PATIENCE_MS):
        voice.say(2, plain("One.", "en"), "en", 1.0, 20)
    assert ended == [2]


def test_it_waits_and_goes_on(qtbot: QtBot, voice: WorkerSpeechEngine) -> None:
    with qtbot.waitSignal(voice.began, timeout=PATIENCE_MS):
        voice.say(1, plain("One two three.", "en"), "en", 1.0, 20)
    voice.pause()
    with qtbot.waitSignal(voice.ended, timeout=PATIENCE_MS) as ended:
        voice.go_on()
    assert ended.args == [1]


@no_devices
@pytest.mark.parametrize(("can_pause", "waiting"), [(True, "Paused"), (False, "Ready")])
def test_an_engine_that_cannot_wait_says_it_again(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    capfdbinary: pytest.CaptureFixture[bytes],
    can_pause: bool,
    waiting: str,
) -> None:
    from PySide6.QtTextToSpeech import QTextToSpeech

    from kiosk.speech.engines.speech_worker import SpeechWorker

    speech = QTextToSpeech
    able = speech.Capability.PauseResume if can_pause else speech.Capability.Speak
    monkeypatch.setattr(speech, "engineCapabilities", lambda self: able)
    speaker = SpeechWorker("mock")
    engine = speaker.findChild(QTextToSpeech)
    speaker.ordered.emit(Say(4, "One two three.", "en", 1.0, 0.5))
    qtbot.waitUntil(lambda: engine.state() is speech.State.Speaking, timeout=PATIENCE_MS)
    speaker.ordered.emit(Pause())
    qtbot.waitUntil(lambda: engine.state() is speech.State[waiting], timeout=PATIENCE_MS)
    speaker.ordered.emit(GoOn())
    qtbot.waitUntil(lambda: engine.state() is speech.State.Speaking, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: engine.state() is speech.State.Ready, timeout=PATIENCE_MS)
    told = [speech_report(said) for said in capfdbinary.readouterr().out.splitlines()]
    assert AtPlace(4, 4) in told
    told = [one for one in told[1:] if not isinstance(one, AtPlace)]
    assert told == [Began(4), Began(4), Ended(4)]


def test_stopped_it_says_no_more(qtbot: QtBot, voice: WorkerSpeechEngine) -> None:
    with qtbot.waitSignal(voice.began, timeout=PATIENCE_MS):
        voice.say(1, plain("One two three four five.", "en"), "en", 1.0, 20)
    voice.stop()
    ended: list[int] = []
    voice.ended.connect(ended.append)
    with qtbot.waitSignal(voice.ended, timeout=PATIENCE_MS):
        voice.say(2, plain("One.", "en"), "en", 1.0, 20)
    assert ended == [2]


def test_a_language_without_a_voice_is_told(qtbot: QtBot, voice: WorkerSpeechEngine) -> None:
    with qtbot.waitSignal(voice.failed, timeout=PATIENCE_MS) as failed:
        voice.say(3, plain("Een.", "nl"), "nl", 1.0, 20)
    assert failed.args == [3, NO_VOICE]


def test_an_engine_that_nobody_has(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    voice = WorkerSpeechEngine((*HELPER[:-1], "nobody"))
    voice.look_for_voices()
    qtbot.waitUntil(lambda: "the worker has ended with code 1" in caplog.text, timeout=PATIENCE_MS)
    assert not voice.speaks("en")


def _stand_in(folder: Path, does: str) -> tuple[str, ...]:
    helper = folder / "helper"
    told = '{"type":"languages","codes":["nl","en"]}'
    helper.write_text(f"#!/bin/sh\necho '{told}'\nread order\n{does}\n", encoding="utf-8")
    helper.chmod(0o755)
    return (str(helper),)


@pytest.mark.parametrize(
    ("does", "why"),
    [
        ("exec sleep 60", "gave no answer in time"),
        ("exit 3", "has ended"),
        ("kill -9 $$", "has ended"),
        ("echo rubbish; exec sleep 60", "not agreed on"),
        ("""echo '{"type":"failed","token":5,"why":"no sound"}'; exec sleep 60""", "no sound"),
    ],
)
def test_a_helper_that_misbehaves(qtbot: QtBot, tmp_path: Path, does: str, why: str) -> None:
    voice = WorkerSpeechEngine(_stand_in(tmp_path, does))
    with qtbot.waitSignal(voice.knownChanged, timeout=PATIENCE_MS):
        voice.look_for_voices()
    with qtbot.waitSignal(voice.failed, timeout=PATIENCE_MS) as failed:
        voice.say(5, plain("Hallo.", "nl"), "nl", 1.0, 0.5)
    token, reason = failed.args
    assert token == 5
    assert why in reason
    # The next one is begun anew.
    with qtbot.waitSignal(voice.failed, timeout=PATIENCE_MS):
        voice.say(6, plain("Hallo.", "nl"), "nl", 1.0, 0.5)
    voice.close()


def test_a_helper_that_is_not_there(qtbot: QtBot, tmp_path: Path) -> None:
    voice = WorkerSpeechEngine((str(tmp_path / "nothing"),))
    with qtbot.waitSignal(voice.failed, timeout=PATIENCE_MS) as failed:
        voice.say(1, plain("Hallo.", "nl"), "nl", 1.0, 0.5)
    assert failed.args == [1, "the worker cannot be started"]


def test_a_page_is_read_by_the_helper(
    make_screen: Callable[..., Screen], qtbot: QtBot, voice: WorkerSpeechEngine
) -> None:
    audio_player = FakeAudioPlayer()
    screen = make_screen(voice=voice, audio_player=audio_player)
    read_aloud = screen.kiosk.read_aloud
    screen.touch("language-en")
    screen.touch("chapter-0")
    wanted = [text.id for text in screen.pages.shell.spoken]
    marked: list[str] = []
    read_aloud.spokenChanged.connect(lambda: marked.append(read_aloud.textId))
    screen.touch("hear")
    qtbot.waitUntil(lambda: not read_aloud.isReading, timeout=120_000)
    assert list(dict.fromkeys(filter(None, marked))) == wanted
    assert not read_aloud.hasFailed
    assert "play" not in audio_player.does


def test_a_new_loudness_is_heard_at_once(make_screen: Callable[..., Screen]) -> None:
    voice = FakeEngine()
    screen = make_screen(voice=voice, audio_player=FakeAudioPlayer())
    screen.touch("language-nl")
    screen.touch("chapter-0")
    screen.touch("hear")
    voice.began.emit(voice.asked[-1][0])
    screen.touch("adjustReading")
    screen.touch("louder")
    assert len(voice.asked) == 2
    assert voice.said[0] == voice.said[1]


def test_which_voice_a_system_has(monkeypatch: pytest.MonkeyPatch, screen: Screen) -> None:
    for system, kind in (
        ("linux", EspeakEngine),
        ("win32", WorkerSpeechEngine),
        ("darwin", WorkerSpeechEngine),
    ):
        monkeypatch.setattr(machine_sound.sys, "platform", system)
        assert type(machine_sound.own_voice(screen.navigator)) is kind


def test_it_is_mute_until_it_settles_down(
    monkeypatch: pytest.MonkeyPatch, screen: Screen, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not screen.kiosk.read_aloud.hasVoice
    finish(screen.kiosk.idle_steps())
    assert isinstance(screen.kiosk.voice, EspeakEngine)
    assert not screen.kiosk.read_aloud.hasVoice


@pytest.mark.parametrize(
    "said", [b"", b"{}", b"[1]", b'{"type":"say"}', b'{"type":"x"}', b"\xff", b'{"type":"ended"}']
)
def test_what_is_not_agreed_on(said: bytes) -> None:
    with pytest.raises(NotUnderstoodError):
        speech_order(said)
    with pytest.raises(NotUnderstoodError):
        speech_report(said)


def test_an_order_comes_as_it_was_sent() -> None:
    say = Say(3, "Één\ntwee", "nl", 0.8, 0.5)
    assert speech_order(line(say)) == say
    assert line(say).count(b"\n") == 1
