"""`ward-kiosk transcript LEAFLET EXERCISE`: what is heard of an exercise, with the times.

Who reads it, and sees nothing, must be able to tell at every second what she is to do.
"""

from __future__ import annotations

import argparse
import itertools
import time
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from kiosk.devtools.stepped_clock import SteppedClock
from kiosk.devtools.timed_player import TimedPlayer
from kiosk.exercise.moment import State
from kiosk.exit_codes import ExitCode
from kiosk.platform.offscreen import use_offscreen
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.app import Kiosk

STEP_SECONDS = 0.05
SHORTEST_SILENCE = 0.3
"""Seconds; less is a pause between sentences."""
PATIENCE_SECONDS = 20.0
"""How long a voice may take to make the sound of a sentence."""
MOST_SECONDS = 900.0


class Heard(Struct, frozen=True):
    """A sound, or silence."""

    begins: float
    """Seconds since "start", as the next."""
    ends: float
    what: str
    """Between quotes what a voice says."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("leaflet", type=Path, metavar="LEAFLET", help="the folder of a leaflet")
    parser.add_argument("exercise", metavar="EXERCISE", help="the id of an exercise")
    parser.add_argument("--lang", required=True, help="the code of the language")
    parser.add_argument("--tone", action="store_true", help="with the soft tone")
    parser.add_argument("--slower", type=int, default=0, help="so many steps slower")
    parser.add_argument("--longer", type=int, default=0, help="so many counts tight longer")


def execute(options: argparse.Namespace) -> int:
    """Write it to stdout; return FAULTS where there is no such exercise, language or voice."""
    use_offscreen()
    from kiosk.app import Kiosk
    from kiosk.speech.engines.espeak import EspeakEngine
    from kiosk.startup import make_application

    application = make_application()
    folder = options.leaflet.resolve()
    ward = Settings(leaflets=(folder.name,), theme="day")
    clock, player, voice = SteppedClock(), TimedPlayer(), EspeakEngine()
    kiosk = Kiosk(ward, leaflets=folder.parent, voice=voice, audio_player=player, clock=clock)  # type: ignore[arg-type]
    try:
        voice.look_for_voices()
        _wait_until(lambda: voice.speaks(options.lang))
        kiosk.navigator.chooseLanguage(options.lang)
        kiosk.navigator.endHint()
        if options.exercise not in kiosk.guided_plans():
            print(f"transcript: EXERCISE: there is no guided exercise '{options.exercise}'.")
            return ExitCode.FAULTS
        _open(kiosk, options)
        kiosk.read_aloud.toggle()
        if not kiosk.read_aloud.isAtCues:
            print(f"transcript: --lang: nothing can be said in '{options.lang}'.")
            return ExitCode.FAULTS
        heard = _listen(kiosk, clock, player)
        print("\n".join(lines(heard)))
    finally:
        kiosk.close()
    del application
    return ExitCode.OK


def lines(heard: list[Heard]) -> list[str]:
    """Return what is heard, a line for each sound and each silence."""
    found: list[Heard] = []
    for one in heard:
        before = found[-1].ends if found else 0.0
        if one.begins - before >= SHORTEST_SILENCE:
            found.append(Heard(before, one.begins, "silence"))
        found.append(one)
    return [f"{one.begins:6.1f} to {one.ends:6.1f} s   {one.what}" for one in found]


def _open(kiosk: Kiosk, options: argparse.Namespace) -> None:
    navigator, player = kiosk.navigator, kiosk.player
    navigator.openGuided(options.exercise)
    navigator.answerFeeling(True)
    navigator.beginGuided()
    player.stop()
    for _ in range(options.slower):
        player.slower()
    for _ in range(options.longer):
        player.holdLonger()
    if options.tone:
        player.toggleTone()


def _listen(kiosk: Kiosk, clock: SteppedClock, speakers: TimedPlayer) -> list[Heard]:
    """Do the exercise, and return what was heard of it."""
    player, reader = kiosk.player, kiosk.read_aloud
    heard: list[Heard] = []
    token, began, what = 0, 0.0, ""
    start = clock.now
    player.start()
    while player.state == State.Running or reader.textId:
        if reader.textId and not speakers.token:
            _wait_until(lambda: speakers.token or not reader.textId)
        now = clock.now - start
        if now > MOST_SECONDS:
            raise RuntimeError("the exercise does not end")
        if speakers.token != token:
            if token:
                heard.append(Heard(began, now, what))
            token, began = speakers.token, now
            what = _words(kiosk) if token > 0 else _tone(kiosk)
        clock.now += STEP_SECONDS
        speakers.pass_time(STEP_SECONDS)
        player.tick()
    if token:
        heard.append(Heard(began, clock.now - start, what))
    return [*heard, Heard(clock.now - start, clock.now - start, "the end")]


def _words(kiosk: Kiosk) -> str:
    reader = kiosk.read_aloud
    from html import unescape

    said = reader.sentences[reader.sentence]
    return f"voice    “{unescape(said.removeprefix('<u>').removesuffix('</u>')).strip()}”"


def _tone(kiosk: Kiosk) -> str:
    player = kiosk.player
    level = max(player.front, player.middle, player.back)
    if level == 0:
        return "tone     falls, and ends"
    return f"tone     rises to {level:.0%} of the way, and stays there"


def _wait_until(is_so: object) -> None:
    """Let the voice make a sound; the exercise's clock stands still."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    ends = time.monotonic() + PATIENCE_SECONDS
    for _ in itertools.count():
        if is_so() or time.monotonic() > ends:  # type: ignore[operator]
            return
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
