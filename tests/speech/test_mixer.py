"""Whether the machine's sound is switched off, as a program of the sound server tells."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.speech.engines import mixer
from kiosk.speech.engines.mixer import Mixer

PATIENCE_MS = 10_000
LOUD = "Volume: front-left: 26214 /  40% / -23,88 dB,   front-right: 0 /   0% / -inf dB"
SILENT = "Volume: front-left: 0 /   0% / -inf dB,   front-right: 0 /   0% / -inf dB"


def _settle(qtbot: QtBot, made: Mixer) -> None:
    """Wait for the programs that were asked to be gone."""
    qtbot.waitUntil(lambda: not any(runs.is_running for runs, _ in made._asks), timeout=PATIENCE_MS)


def _mixer(folder: Path, mute: str, volume: str) -> Mixer:
    program = folder / "pactl"
    program.write_text(f'#!/bin/sh\nif [ "$1" = get-sink-mute ]; then {mute}; else {volume}; fi\n')
    program.chmod(0o755)
    return Mixer(program=str(program))


@pytest.mark.parametrize(
    ("mute", "volume"),
    [
        ("echo Mute: yes", f"echo '{LOUD}'"),
        ("echo Mute: no", f"echo '{SILENT}'"),
        ("echo rubbish", f"echo '{SILENT}'"),
    ],
)
def test_it_tells_that_the_sound_is_off(
    qtbot: QtBot, tmp_path: Path, mute: str, volume: str
) -> None:
    made = _mixer(tmp_path, mute, volume)
    with qtbot.waitSignal(made.silenced, timeout=PATIENCE_MS):
        made.look()
    _settle(qtbot, made)


@pytest.mark.parametrize(
    ("mute", "volume"),
    [
        ("echo Mute: no", f"echo '{LOUD}'"),
        ("echo rubbish", "echo rubbish"),
        ("echo Mute: yes; exit 1", f"echo '{SILENT}'; exit 1"),
    ],
)
def test_what_is_loud_or_not_known_is_no_fault(
    qtbot: QtBot, tmp_path: Path, mute: str, volume: str
) -> None:
    made = _mixer(tmp_path, mute, volume)
    told: list[str] = []
    made.silenced.connect(lambda: told.append("off"))
    made.hangs.connect(lambda: told.append("hangs"))
    ended = [runs.ended for runs, _ in made._asks]
    with qtbot.waitSignals(ended, timeout=PATIENCE_MS):
        made.look()
    assert told == []


def test_a_server_that_hangs_is_told(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(mixer, "MOST_SECONDS", 0.2)
    made = _mixer(tmp_path, "exec tail -f /dev/null", "exec tail -f /dev/null")
    with qtbot.waitSignal(made.hangs, timeout=PATIENCE_MS):
        made.look()
    _settle(qtbot, made)


def test_without_the_program_nothing_is_known() -> None:
    made = Mixer(program="no-such-program")
    told: list[str] = []
    made.silenced.connect(lambda: told.append("off"))
    made.hangs.connect(lambda: told.append("hangs"))
    made.look()
    assert told == []
    assert not any(runs.is_running for runs, _ in made._asks)
