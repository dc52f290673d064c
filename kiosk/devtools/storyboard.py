"""`ward-kiosk storyboard LEAFLET OUT`: the screens beside the rows of a review sheet.

It writes PNG files, and screens.json: for each key ("page:ID", "guidance", "exercise:ID",
"behaviour:NAME") the files in order, each with a word for what was done to come to it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.devtools.moments import late_moments
from kiosk.devtools.offscreen import settle
from kiosk.devtools.stepped_clock import SteppedClock
from kiosk.exit_codes import ExitCode
from kiosk.leaflet.model import Pack, reading_pages
from kiosk.navigation.visit import Screen
from kiosk.platform.offscreen import use_offscreen
from kiosk.settings import Settings

if TYPE_CHECKING:
    from kiosk.app import Kiosk
    from kiosk.exercise.plan import Plan

SCREENS_FILE = "screens.json"
SIZE = (1280, 800)
DIAGONAL_INCHES = 10.1
WIDTH = 640
"""How wide the pictures are, in pixels: half of the screen's, which can still be read."""
STEP_SECONDS = 0.25
MOST_PARTS = 20

Shot = tuple[str, str, Callable[[], object]]
"""The key it belongs to, a word for what is done, and doing it."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("leaflet", type=Path, metavar="LEAFLET", help="the folder of a leaflet")
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder to draw into")
    parser.add_argument("--lang", required=True, help="the code of the language")
    parser.add_argument("--only", action="append", help="only keys that begin so: page, behaviour")


def execute(options: argparse.Namespace) -> int:
    """Draw; return FAULTS when the leaflet cannot be shown in that language."""
    use_offscreen()
    from kiosk.app import Kiosk
    from kiosk.devtools.silent_engines import SilentEngine
    from kiosk.startup import make_application

    application = make_application()
    folder = options.leaflet.resolve()
    ward = Settings(leaflets=(folder.name,), screen_diagonal_inches=DIAGONAL_INCHES, theme="day")
    clock = SteppedClock()
    kiosk = Kiosk(ward, leaflets=folder.parent, voice=SilentEngine(), clock=clock)
    try:
        board = _Storyboard(kiosk, clock, options.lang)
        if options.lang not in {one.code for one in kiosk.navigator.context.languages}:
            print(f"storyboard: --lang: the leaflet is not offered in '{options.lang}'.")
            return ExitCode.FAULTS
        options.out.mkdir(parents=True, exist_ok=True)
        board.draw(options.out, tuple(options.only or ()))
    finally:
        kiosk.close()
    del application
    return ExitCode.OK


class _Storyboard:
    """Draws a leaflet's screens, each visit begun anew."""

    def __init__(self, kiosk: Kiosk, clock: SteppedClock, language: str) -> None:
        self._kiosk = kiosk
        self._clock = clock
        self._language = language
        kiosk.window.resize(*SIZE)
        kiosk.window.show()

    def draw(self, out: Path, only: tuple[str, ...]) -> None:
        """Draw into a folder what belongs to keys that begin with one of `only`, or all."""
        from PySide6.QtCore import Qt

        smooth = Qt.TransformationMode.SmoothTransformation
        drawn: dict[str, list[tuple[str, str]]] = {}
        for number, (key, done, go) in enumerate(self._shots()):
            go()
            if only and not key.startswith(only):
                continue
            settle(self._kiosk.window)
            file = f"{number:03d}.png"
            picture = self._kiosk.window.grabWindow()
            picture.scaledToWidth(WIDTH, smooth).save(str(out / file))
            drawn.setdefault(key, []).append((file, done))
        text = json.dumps(drawn, ensure_ascii=False, indent=1)
        (out / SCREENS_FILE).write_text(text, encoding="utf-8")

    def _shots(self) -> Iterator[Shot]:
        self._begin()
        pack = self._kiosk.navigator.pack
        if pack is None:
            return
        yield from self._pages(pack)
        plans = self._kiosk.guided_plans()
        for name, plan in plans.items():
            yield from self._exercise(pack, name, plan)
        if plans:
            name, plan = next(iter(plans.items()))
            yield from self._behaviours(pack, name, plan)

    def _begin(self) -> None:
        navigator = self._kiosk.navigator
        navigator.finish()
        navigator.chooseLanguage(self._language)
        navigator.endHint()

    def _pages(self, pack: Pack) -> Iterator[Shot]:
        navigator, pager = self._kiosk.navigator, self._kiosk.pager
        for index, chapter in enumerate(pack.leaflet.chapters):
            navigator.openChapter(index)
            if navigator.visit.screen is Screen.EXERCISES:
                navigator.openChapterStart()
            for number, reading in enumerate(reading_pages(pack, chapter)):
                key = f"page:{reading.page.id}"
                yield key, "", partial(self._page, index, number)
                for _ in range(MOST_PARTS):
                    if pager.screen + 1 >= pager.screens:
                        break
                    yield key, "", pager.forward

    def _page(self, chapter: int, number: int) -> None:
        from kiosk.navigation.moves import show_page

        navigator = self._kiosk.navigator
        assert navigator.pack is not None
        navigator.show(show_page(navigator.visit, navigator.pack, chapter, number))

    def _exercise(self, pack: Pack, name: str, plan: Plan) -> Iterator[Shot]:
        key = f"exercise:{name}"
        self._open(pack, name)
        yield key, "", lambda: None
        for phase, moment in late_moments(plan.distinct, plan.count_seconds):
            yield key, phase.cue, partial(self._kiosk.player.show_at, moment)

    def _open(self, pack: Pack, name: str, feels: bool = True) -> None:
        """Begin a visit and open an exercise, the question answered."""
        self._begin()
        navigator = self._kiosk.navigator
        navigator.openGuided(name)
        if pack.guidance:
            navigator.answerFeeling(feels)
        if feels:
            navigator.openGuided(name)

    def _behaviours(self, pack: Pack, name: str, plan: Plan) -> Iterator[Shot]:
        navigator, player = self._kiosk.navigator, self._kiosk.player
        if pack.guidance:
            self._begin()
            yield "behaviour:gate", "asked", partial(navigator.openGuided, name)
            yield "behaviour:gate", "not-yet", partial(navigator.answerFeeling, False)
            self._begin()
            navigator.openGuided(name)
            yield "behaviour:gate", "yes", partial(navigator.answerFeeling, True)
        tight = partial(self._tight, pack, name, plan)
        run = partial(self._run, pack, name, plan)
        yield "behaviour:pause", "running", tight
        yield "behaviour:pause", "paused", lambda: (run(), player.pause())
        yield "behaviour:pause", "on", player.start
        yield "behaviour:cover", "running", tight
        yield "behaviour:cover", "covered", lambda: (run(), navigator.showPrivacyScreen())
        yield "behaviour:cover", "uncovered", navigator.hidePrivacyScreen
        if pack.guidance:
            yield "behaviour:tired", "running", tight
            yield "behaviour:tired", "opened", lambda: (run(), navigator.openTired())
            yield "behaviour:tired", "stopped", navigator.openContents
            self._open(pack, name, feels=False)
            yield "behaviour:demo", "watching", navigator.beginGuided
            yield "behaviour:demo", "later", partial(player.show_at, _first_tight(plan))

    def _tight(self, pack: Pack, name: str, plan: Plan) -> None:
        """Show an exercise in its first phase that is tight, standing still for the picture."""
        self._open(pack, name)
        self._kiosk.player.show_at(_first_tight(plan))

    def _run(self, pack: Pack, name: str, plan: Plan) -> None:
        """Have an exercise under way, in its first phase that is tight."""
        self._open(pack, name)
        self._kiosk.player.start()
        self._wait(_first_tight(plan))

    def _wait(self, seconds: float) -> None:
        """Let time pass."""
        ends = self._clock.now + seconds
        while self._clock.now < ends:
            self._clock.now += STEP_SECONDS
            self._kiosk.player.tick()


def _first_tight(plan: Plan) -> float:
    """Return a moment late in the first phase that is tight. Seconds."""
    moments = late_moments(plan.sequence, plan.count_seconds)
    return next((moment for phase, moment in moments if phase.target.highest > 0), 0.0)
