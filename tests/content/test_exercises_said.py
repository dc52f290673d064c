"""Every shipped exercise with the machine's own voice: each phase is said to its end, in time."""

import shutil
from collections.abc import Callable

import pytest
from guided import begin_guided
from packs import translation_in
from pytestqt.qtbot import QtBot
from screen import Screen
from shipped import SHIPPED, shipped_pack
from voices import FakeAudioPlayer

from kiosk.exercise.moment import State
from kiosk.exercise.plan import MOST_TIGHT_SECONDS
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.speech.engines.espeak import EspeakEngine
from kiosk.speech.wav import seconds

PATIENCE_MS = 30_000
BEGIN_SECONDS = 0.1
"""How long a sound takes to be heard."""
STEP_SECONDS = 0.05


class TimedPlayer(FakeAudioPlayer):
    """Plays a sound for as long as it lasts, by the clock of the screen."""

    def __init__(self) -> None:
        super().__init__()
        self.length = 0.0
        self.ends: float | None = None
        self.cut = 0

    def play(self, token: int, wav: bytes) -> None:
        super().play(token, wav)
        self.length = BEGIN_SECONDS + seconds(wav)
        self.ends = None

    def stop(self) -> None:
        if self.length:
            self.cut += 1
        self.length = 0.0

    def pass_to(self, now: float) -> bool:
        """Be heard until `now`; return whether the sound has come to its end."""
        if not self.length:
            return False
        self.ends = now + self.length if self.ends is None else self.ends
        if now < self.ends:
            return False
        self.length = 0.0
        self.end()
        return True


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
    leaflet = TranslatedLeaflet("", shipped_pack(), translation_in(SHIPPED, language))
    for exercise in shipped_pack().exercises:
        assert exercise.plan is not None
        begin_guided(screen, exercise.id)
        spoken = {cue: words.spoken for cue, words in leaflet.cue_texts(exercise).items()}
        wanted = len(set(spoken.values()))
        qtbot.waitUntil(lambda wanted=wanted: len(made) >= wanted, timeout=PATIENCE_MS)
        assert all(made)
        screen.kiosk.read_aloud.toggle()
        said = _said(screen, player)
        assert said == [spoken[phase.cue] for phase in exercise.plan.sequence]
        assert player.cut == 0
        screen.navigator.goBack()
        made.clear()


def _said(screen: Screen, player: TimedPlayer) -> list[str]:
    """Do the exercise, and return what was said to its end."""
    player.stop()
    player.cut = 0
    screen.player.start()
    said, tight = [], 0.0
    while screen.player.state == State.Running:
        cue = screen.player.cueSpoken
        if player.pass_to(screen.clock.now):
            said.append(cue)
        screen.clock.now += STEP_SECONDS
        level = max(screen.player.front, screen.player.middle, screen.player.back)
        tight = tight + STEP_SECONDS if level > 0 else 0.0
        assert tight <= MOST_TIGHT_SECONDS + 2 * STEP_SECONDS
        screen.player.tick()
    return said
