"""The worker that plays sounds; and workers that misbehave, which the page never notices."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from screen import Screen
from voices import FakeAudioPlayer, FakeEngine, a_wav, no_devices

from kiosk import machine_sound, paths
from kiosk.speech.engines.audio_player import NO_OUTPUT, AudioPlayer
from kiosk.speech.engines.player_worker import PlayerWorker
from kiosk.speech.engines.worker_audio_player import WorkerAudioPlayer
from kiosk.speech.worker_protocol import (
    Ended,
    Failed,
    GoOn,
    Heard,
    Pause,
    Play,
    PlayerReport,
    PlayPart,
    SetVolume,
    Stop,
    line,
    player_order,
    player_report,
)

WORKER = (sys.executable, *paths.PROGRAM, "play")
PATIENCE_MS = 20_000
HEARD = """echo '{"type":"heard","token":5,"position_ms":%d}'"""
WAITS = "exec tail -f /dev/null"
SOON = 0.3
"""Seconds: a worker that gives no sign of life for so long is lost, in these tests."""


def _stand_in(folder: Path, does: str) -> tuple[str, ...]:
    worker = folder / "worker"
    worker.write_text(f"#!/bin/sh\nread volume\nread order\n{does}\n", encoding="utf-8")
    worker.chmod(0o755)
    return (str(worker),)


@pytest.fixture
def playing() -> Iterator[list[WorkerAudioPlayer]]:
    """The players of a test, which are closed at its end."""
    players: list[WorkerAudioPlayer] = []
    yield players
    for player in players:
        player.close()


@pytest.fixture
def make_player(
    playing: list[WorkerAudioPlayer], tmp_path: Path
) -> Callable[..., WorkerAudioPlayer]:
    """Make a player whose worker is a shell script."""

    def make(does: str, begin_seconds: float = 20, silent_seconds: float = 20) -> WorkerAudioPlayer:
        folder = tmp_path / str(len(playing))
        folder.mkdir()
        made = WorkerAudioPlayer(_stand_in(folder, does), begin_seconds, silent_seconds)
        playing.append(made)
        return made

    return make


@pytest.mark.parametrize(
    ("does", "begin_seconds", "silent_seconds", "why"),
    [
        (WAITS, SOON, 20, "comes no further"),
        (f"{HEARD % 0}; {HEARD % 9}; {HEARD % 9}; {WAITS}", 20, SOON, "comes no further"),
        (f"{HEARD % 0}; {HEARD % 9}; kill -STOP $$", 20, SOON, "comes no further"),
        (f"while sleep 0.05; do {HEARD % 9}; done", SOON, SOON, "comes no further"),
        ("exit 3", 20, 20, "has ended"),
        ("kill -9 $$", 20, 20, "has ended"),
        (f"echo rubbish; {WAITS}", 20, 20, "not agreed on"),
        (f"head -c 100000 /dev/zero; {WAITS}", 20, 20, "without an end"),
        (f"head -c 100000 /dev/zero; echo; {WAITS}", 20, 20, "the worker talks"),
        (f"""echo '{{"type":"failed","token":5,"why":"no sound"}}'; {WAITS}""", 20, 20, "no sound"),
    ],
)
def test_a_worker_that_misbehaves(
    qtbot: QtBot,
    make_player: Callable[..., WorkerAudioPlayer],
    does: str,
    begin_seconds: float,
    silent_seconds: float,
    why: str,
) -> None:
    player = make_player(does, begin_seconds, silent_seconds)
    with qtbot.waitSignal(player.failed, timeout=PATIENCE_MS) as failed:
        player.play(5, a_wav())
    token, reason = failed.args
    assert token == 5
    assert why in reason


def test_the_next_sound_begins_a_worker_anew(
    qtbot: QtBot, make_player: Callable[..., WorkerAudioPlayer]
) -> None:
    player = make_player("exit 3")
    for token in (5, 6):
        with qtbot.waitSignal(player.failed, timeout=PATIENCE_MS) as failed:
            player.play(token, a_wav())
        assert failed.args == [token, "the worker has ended with code 3"]


def test_a_worker_that_is_not_there(
    qtbot: QtBot, tmp_path: Path, playing: list[WorkerAudioPlayer]
) -> None:
    playing.append(WorkerAudioPlayer((str(tmp_path / "nothing"),)))
    with qtbot.waitSignal(playing[0].failed, timeout=PATIENCE_MS) as failed:
        playing[0].play(1, a_wav())
    assert failed.args == [1, "the worker cannot be started"]


@pytest.mark.parametrize("quiet", ["pause", "stop"])
def test_a_sound_that_waits_is_not_lost(
    qtbot: QtBot, make_player: Callable[..., WorkerAudioPlayer], quiet: str
) -> None:
    waits, hangs = make_player(WAITS, SOON), make_player(WAITS, 2 * SOON)
    lost: list[int] = []
    waits.failed.connect(lambda token, why: lost.append(token))
    waits.play(5, a_wav())
    getattr(waits, quiet)()
    with qtbot.waitSignal(hangs.failed, timeout=PATIENCE_MS):
        hangs.play(6, a_wav())
    assert lost == []


def test_the_page_goes_on_while_the_sound_hangs(
    make_screen: Callable[..., Screen],
    qtbot: QtBot,
    make_player: Callable[..., WorkerAudioPlayer],
) -> None:
    voice, player = FakeEngine(), make_player("kill -STOP $$", 2 * SOON)
    screen = make_screen(voice=voice, audio_player=player)
    screen.touch("language-nl")
    screen.touch("chapter-0")
    screen.touch("hear")
    with qtbot.waitSignal(player.failed, timeout=PATIENCE_MS):
        voice.answer()
        for _ in range(5):
            with qtbot.waitSignal(screen.window.frameSwapped, timeout=PATIENCE_MS):
                screen.window.update()
    assert not screen.kiosk.read_aloud.isReading
    assert screen.item("hear").property("iconName") == "unheard"
    screen.touch("next")
    assert screen.pages.chapter.pageNumber == 2


def _told(capfdbinary: pytest.CaptureFixture[bytes]) -> list[PlayerReport]:
    """Return what the worker has told since the last look."""
    return [player_report(said) for said in capfdbinary.readouterr().out.splitlines()]


@no_devices
def test_the_real_worker_tells_what_is_heard(
    capfdbinary: pytest.CaptureFixture[bytes],
    qtbot: QtBot,
    tmp_path: Path,
    audio_player: AudioPlayer,
) -> None:
    file = tmp_path / "page.wav"
    file.write_bytes(a_wav(30))
    worker = PlayerWorker(audio_player)
    part = PlayPart(2, str(file), 1.0, 1.3, 1.0)
    for token, what, begin in ((1, Play(1, a_wav(0.3)), 0), (2, part, 1000)):
        with qtbot.waitSignal(audio_player.ended, timeout=PATIENCE_MS):
            worker.ordered.emit(SetVolume(0.5))
            worker.ordered.emit(what)
            worker.ordered.emit(Pause())
            worker.ordered.emit(GoOn())
        told = _told(capfdbinary)
        assert told.pop() == Ended(token)
        positions = [one.position_ms for one in told if isinstance(one, Heard)]
        assert len(positions) == len(told) > 1
        assert positions == sorted(positions)
        assert positions[-1] > positions[0] >= begin


@no_devices
def test_a_loudspeaker_that_is_pulled_out_ends_the_sound(
    capfdbinary: pytest.CaptureFixture[bytes], qtbot: QtBot, audio_player: AudioPlayer
) -> None:
    worker = PlayerWorker(audio_player)
    with qtbot.waitSignal(audio_player.heard, timeout=PATIENCE_MS):
        worker.ordered.emit(Play(3, a_wav(30)))
    audio_player._media.QMediaDevices.audioOutputs = list
    with qtbot.waitSignal(audio_player.failed, timeout=PATIENCE_MS):
        pass
    told = _told(capfdbinary)
    assert told[-1] == Failed(3, NO_OUTPUT)


@no_devices
def test_stopped_it_tells_no_more(
    capfdbinary: pytest.CaptureFixture[bytes], qtbot: QtBot, audio_player: AudioPlayer
) -> None:
    worker = PlayerWorker(audio_player)
    with qtbot.waitSignal(audio_player.heard, timeout=PATIENCE_MS):
        worker.ordered.emit(Play(3, a_wav(30)))
    worker.ordered.emit(Stop())
    capfdbinary.readouterr()
    with qtbot.waitSignal(audio_player.ended, timeout=PATIENCE_MS):
        worker.ordered.emit(Play(4, a_wav(0.2)))
    told = _told(capfdbinary)
    assert {one.token for one in told} == {4}


@no_devices
def test_the_kiosks_own_player_is_a_process_of_its_own(
    qtbot: QtBot, playing: list[WorkerAudioPlayer]
) -> None:
    """On a machine without a loudspeaker, which is what runs these tests."""
    pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)
    playing.append(WorkerAudioPlayer(WORKER, PATIENCE_MS / 1000))
    told: list[tuple[int, str]] = []
    playing[0].failed.connect(lambda token, why: told.append((token, why)))
    playing[0].ended.connect(lambda token: told.append((token, "")))
    playing[0].play(5, a_wav(0.2))
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert told in ([(5, NO_OUTPUT)], [(5, "")])
    assert machine_sound.PLAYER == WORKER


def test_what_is_sent_is_understood() -> None:
    for message in (Play(1, b"\0\xff"), PlayPart(1, "a", 0.5, 1.5, 1.0), SetVolume(0.1), GoOn()):
        assert player_order(line(message)) == message


def test_the_visits_end_ends_the_worker_that_remembers_what_was_heard(
    make_screen: Callable[..., Screen],
) -> None:
    voice, player = FakeEngine(), FakeAudioPlayer()
    screen = make_screen(voice=voice, audio_player=player)
    screen.touch("language-nl")
    screen.touch("chapter-0")
    screen.touch("hear")
    voice.answer()
    player.end()
    assert "close" not in player.does
    screen.end_visit()
    assert player.does[-1] == "close"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with its parent")
def test_a_frozen_worker_goes_with_the_kiosk() -> None:
    code = (
        "import subprocess, sys, time\n"
        f"worker = subprocess.Popen({[*WORKER]!r}, stdin=subprocess.PIPE, stdout=subprocess.PIPE)\n"
        'worker.stdin.write(b\'{"type":"play part","token":1,"file":"/none",\'\n'
        '    b\'"begin":0,"end":1,"speed":1}\\n\'); worker.stdin.flush()\n'
        "worker.stdout.readline()\n"
        "print(worker.pid, flush=True); time.sleep(60)\n"
    )
    parent = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=paths.PROJECT, text=True
    )
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    os.kill(worker, signal.SIGSTOP)
    descriptor = os.pidfd_open(worker)
    parent.kill()
    parent.wait()
    ended, _, _ = select.select([descriptor], [], [], PATIENCE_MS / 1000)
    os.close(descriptor)
    parent.stdout.close()
    assert ended
