"""Every shipped exercise with the machine's own voice: each phase is said to its end, in time."""

import shutil
from collections.abc import Callable

import pytest
from guided import begin_guided
from pytestqt.qtbot import QtBot
from screen import Screen
from shipped import shipped_pack

from kiosk.devtools.timed_player import TimedPlayer
from kiosk.exercise.moment import State
from kiosk.exercise.plan import MOST_TIGHT_SECONDS
from kiosk.speech.engines.espeak import EspeakEngine

PATIENCE_MS = 30_000
STEP_SECONDS = 0.05


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
@pytest.mark.parametrize("language", ["nl", "ar"])
def test_every_phase_is_said_to_its_end(
    make_screen: Callable[..., Screen], qtbot: QtBot, language: str
) -> None:
    voice, player = EspeakEngine(), TimedPlayer()
    with qtbot.waitSignal(voice.knownChanged, timeout=PATIENCE_MS):
        voice.look_for_voices()
    made: list[bytes] = []
    voice.madeAhead.connect(made.append)
    screen = make_screen(voice=voice, audio_player=player)
    screen.touch(f"language-{language}")
    for exercise in shipped_pack().exercises:
        assert exercise.plan is not None
        begin_guided(screen, exercise.id)
        ahead = screen.kiosk.read_aloud._reader._player._ahead  # type: ignore[attr-defined]
        qtbot.waitUntil(lambda ahead=ahead: ahead.are_made, timeout=PATIENCE_MS)
        assert all(made)
        screen.kiosk.read_aloud.toggle()
        said = _said(screen, player)
        phases = [f"{phase.cue}.spoken" for phase in exercise.plan.sequence]
        assert [one for one in said if one in phases] == phases
        assert said[:2] == [f"{exercise.id}.title", "heard.listen"]
        assert said[-1] == "heard.done"
        rounds = exercise.plan.rounds
        counted = [one for one in said if one.startswith(("heard.times", "heard.left"))]
        left = ["heard.left-2", "heard.left-1"] if rounds > 1 else []
        assert counted == [f"heard.times-{rounds}", *left]
        assert player.cut == 0
        screen.kiosk.idle_monitor.touched()  # It could not look.
        screen.navigator.goBack()
        made.clear()


def _said(screen: Screen, player: TimedPlayer) -> list[str]:
    """Do the exercise, and return the ids of what was said to its end."""
    player.stop()
    player.cut = 0
    screen.player.start()
    said, tight = [], 0.0
    while screen.player.state == State.Running or screen.kiosk.read_aloud.textId:
        text_id = screen.kiosk.read_aloud.textId
        if player.pass_time(STEP_SECONDS) and text_id not in said[-1:]:
            said.append(text_id)
        screen.clock.now += STEP_SECONDS
        level = max(screen.player.front, screen.player.middle, screen.player.back)
        tight = tight + STEP_SECONDS if level > 0 else 0.0
        assert tight <= MOST_TIGHT_SECONDS + 2 * STEP_SECONDS
        screen.player.tick()
    return said
