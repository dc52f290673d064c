"""`ward-kiosk tour OUT`: every screen as PNG, with one contact sheet."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk.devtools.moments import late_moments
from kiosk.devtools.offscreen import settle, visible_item
from kiosk.devtools.stepped_clock import SteppedClock
from kiosk.devtools.tour_index import write_index
from kiosk.exit_codes import ExitCode
from kiosk.navigation.visit import Screen
from kiosk.platform.offscreen import use_offscreen
from kiosk.settings import Settings, load_settings
from kiosk.ward.pin import START_WAIT_SECONDS

if TYPE_CHECKING:
    from kiosk.app import Kiosk
    from kiosk.exercise.plan import Plan

SCREENS = {"1280x800": 10.1, "800x1280": 10.1, "1920x1080": 15.6}
"""The sizes of the tour in pixels, each with the diagonal in inches of a screen that has it."""

MOST_PARTS = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("out", type=Path, metavar="OUT", help="the folder to draw into")
    parser.add_argument("--lang", action="append", help="only this language (may be repeated)")
    parser.add_argument(
        "--size", action="append", metavar="WxH", help="only this size in pixels (may be repeated)"
    )
    parser.add_argument(
        "--theme", choices=["day", "night", "contrast"], help="instead of that of the settings"
    )
    parser.add_argument(
        "--text-size", type=float, default=1.0, help="factor of the text size: 1, 1.25, 1.5 or 2"
    )
    parser.add_argument("--diagonal", type=float, help="the screen's diagonal in inches")
    parser.add_argument(
        "--at",
        type=float,
        action="append",
        metavar="SECONDS",
        help="only the guided exercises, at this moment (may be repeated)",
    )
    parser.add_argument("--exercise", metavar="ID", help="with --at: only this exercise")
    parser.add_argument(
        "--settings",
        type=Path,
        metavar="FILE",
        default=argparse.SUPPRESS,  # else it would undo the option of the same name before "tour"
        help="the ward's settings",
    )


@dataclass(frozen=True)
class Stop:
    """A screen of the tour: its name, and how to get there from the stop before."""

    name: str
    go: Callable[[], object]


def execute(options: argparse.Namespace) -> int:
    """Draw the tour; return 0."""
    use_offscreen()
    from kiosk.startup import make_application

    application = make_application()
    settings = load_settings(options.settings).settings
    drawn: list[Path] = []
    for size in options.size or SCREENS:
        if not re.fullmatch(r"\d+x\d+", size):
            print(f"tour: --size: '{size}' is not a size. Use WIDTHxHEIGHT, like 1280x800.")
            return ExitCode.FAULTS
        drawn += _draw_size(size, settings, options)
    write_index(options.out, drawn)
    print(f"{len(drawn)} screens in {options.out}; open {options.out / 'index.html'}")
    del application
    return ExitCode.OK


def _draw_size(size: str, settings: Settings, options: argparse.Namespace) -> list[Path]:
    import msgspec

    from kiosk.app import Kiosk
    from kiosk.devtools.silent_engines import SilentEngine

    diagonal = options.diagonal or settings.screen_diagonal_inches or SCREENS.get(size)
    by_the_hour = settings.theme == "hours"
    theme = options.theme or ("day" if by_the_hour else settings.theme)
    ward = msgspec.structs.replace(settings, screen_diagonal_inches=diagonal, theme=theme)
    clock = SteppedClock()  # Nothing runs out by itself.
    kiosk = Kiosk(ward, voice=SilentEngine(), clock=clock)
    clock.now += START_WAIT_SECONDS  # The staff's pad is open.
    try:
        larger = partial(kiosk.appearance.set_text_scale, options.text_size)
        larger()
        kiosk.navigator.finished.connect(larger)  # which a visit's end has just undone
        width, height = size.split("x")
        kiosk.window.resize(int(width), int(height))
        kiosk.window.show()
        offered = [one.code for one in kiosk.navigator.context.languages]
        drawn = []
        for language in options.lang or offered:
            if language not in offered:
                print(f"tour: --lang: '{language}' is not offered; there are {', '.join(offered)}.")
                continue
            folder = options.out / f"{language}-{size}"
            folder.mkdir(parents=True, exist_ok=True)
            stops = (
                _moments(kiosk, language, options.at, options.exercise)
                if options.at
                else _walk(kiosk, language)
            )
            for number, stop in enumerate(stops):
                stop.go()
                settle(kiosk.window)
                file = folder / f"{number:03d}-{stop.name}.png"
                kiosk.window.grabWindow().save(str(file))
                drawn.append(file)
            kiosk.navigator.finish()
        return drawn
    finally:
        kiosk.close()


def _walk(kiosk: Kiosk, language: str) -> Iterator[Stop]:
    """Yield every screen in one language, in the order of a reader who skips nothing."""
    navigator = kiosk.navigator
    yield Stop("rest", navigator.finish)
    yield Stop("hint", lambda: navigator.chooseLanguage(language))
    if navigator.visit.has_shelf:
        yield Stop("shelf", navigator.endHint)
        for name in [row.name for row in kiosk.pages.shelf.snapshot.leaflets]:
            navigator.chooseLeaflet(name)
            yield from _leaflet(kiosk, language)
            navigator.goBack()
    else:
        navigator.endHint()
        yield from _leaflet(kiosk, language)


def _leaflet(kiosk: Kiosk, language: str) -> Iterator[Stop]:
    """Yield every screen of the open leaflet; begin and end in its contents."""
    navigator = kiosk.navigator
    yield Stop("contents", navigator.openContents)
    yield Stop("about", navigator.openAbout)
    yield Stop("languages", navigator.openLanguages)
    navigator.goBack()
    navigator.goBack()
    yield Stop("appearance", navigator.openAppearance)
    navigator.goBack()
    if kiosk.pages.contents.hasAddresses:
        yield Stop("take-home", navigator.openTakeHome)
        yield from _cards(kiosk, "addresses", "take-home")
        navigator.goBack()
    yield from _around(kiosk)
    for index in range(len(navigator.pack.leaflet.chapters) if navigator.pack else 0):
        navigator.openChapter(index)
        if navigator.visit.screen is Screen.EXERCISES:
            yield Stop("exercises", navigator.openExercises)
            yield from _cards(kiosk, "exercises", "exercises")
    navigator.openContents()
    yield from _cards(kiosk, "chapters", "contents")
    yield Stop("page", lambda: (navigator.openContents(), navigator.openChapter(0)))
    yield Stop("page-read-aloud", kiosk.read_aloud.toggle)
    kiosk.read_aloud.stop()
    while navigator.visit.screen is not Screen.CONTENTS:
        yield from _parts(kiosk)
        if (chapter := kiosk.pages.chapter).labels.count:
            yield Stop("page-figure", partial(navigator.openFigure, chapter.figure))
            navigator.closeFigure()
        navigator.nextPage()
        if navigator.visit.screen is Screen.CHAPTER_END:
            yield Stop("chapter-end", _stay)
            navigator.nextPage()
        if navigator.visit.screen is Screen.CHAPTER:
            yield Stop("page", _stay)
    if kiosk.guided_plans():
        yield from _moments(kiosk, language, None)
    yield Stop("contents-read", navigator.openContents)
    yield Stop("farewell", navigator.openFarewell)


def _stay() -> None:
    """Draw what is shown already."""


def _around(kiosk: Kiosk) -> Iterator[Stop]:
    """Yield the cover, the countdown and the staff's pages; end in the contents."""
    navigator, staff = kiosk.navigator, kiosk.staff
    language, leaflet = navigator.visit.language, navigator.visit.leaflet
    yield Stop("privacy", navigator.showPrivacyScreen)
    cover: Any = visible_item(kiosk.window, "privacyScreen")
    yield Stop("privacy-asks", partial(cover.setProperty, "asks", True))
    navigator.hidePrivacyScreen()
    yield Stop("countdown", kiosk.idle_monitor.show_countdown)
    kiosk.idle_monitor.touched()
    navigator.askPin()
    yield Stop("pin", kiosk.pin_pad.fill)
    staff.begin()
    yield Stop("staff", navigator.openStaff)
    yield Stop("staff-touch-test", partial(staff.open, "touchTest"))
    staff.open("menu")
    navigator.finish()
    navigator.chooseLanguage(language)
    navigator.endHint()
    navigator.chooseLeaflet(leaflet)


def _parts(kiosk: Kiosk) -> Iterator[Stop]:
    """Yield the further screens of a page whose text takes more than one."""
    for _ in range(MOST_PARTS):
        if kiosk.pager.screen + 1 >= kiosk.pager.screens:
            return
        yield Stop("page-part", kiosk.pager.forward)


def _cards(kiosk: Kiosk, grid_name: str, name: str) -> Iterator[Stop]:
    """Yield the further screens of cards."""
    settle(kiosk.window)
    grid: Any = visible_item(kiosk.window, grid_name)
    for screen in range(1, grid.property("screens") if grid else 1):
        yield Stop(name, partial(grid.setProperty, "wanted", screen))


def _moments(
    kiosk: Kiosk, language: str, at: list[float] | None, only: str | None = None
) -> Iterator[Stop]:
    """Yield the guided exercises, at the seconds asked for or in the middle of each phase."""
    navigator, player = kiosk.navigator, kiosk.player
    if not navigator.visit.language:
        navigator.chooseLanguage(language)
        navigator.endHint()
    if at is None:
        yield from _before_exercises(kiosk)
    else:
        navigator.openGuided(next(iter(kiosk.guided_plans())))
        navigator.answerFeeling(True)
    for name, plan in kiosk.guided_plans().items():
        if only not in (None, name):
            continue
        yield Stop(name, partial(navigator.openGuided, name))
        moments = _middles(plan) if at is None else at
        for seconds in moments:
            if 0 <= seconds < plan.seconds:
                yield Stop(f"{name}-{seconds:04.1f}s", partial(player.show_at, seconds))
        if at is None:
            yield Stop(f"{name}-quiet", partial(player.show_quietly_at, moments[1]))
            yield Stop(f"{name}-by-myself", lambda: (player.stop(), player.startByMyself()))
            if kiosk.pages.guided.hasGuidance:
                yield Stop(f"{name}-tired", navigator.openTired)
                navigator.goBack()


def _before_exercises(kiosk: Kiosk) -> Iterator[Stop]:
    """Yield what comes before the first exercise of a visit, whatever she answers."""
    navigator = kiosk.navigator
    if navigator.pack is None or navigator.pack.guidance is None:
        return
    first = next(iter(kiosk.guided_plans()))
    yield Stop("feeling", partial(navigator.openGuided, first))
    yield Stop("wait", partial(navigator.answerFeeling, False))
    yield Stop("demo", navigator.beginGuided)
    yield Stop("calm", partial(navigator.answerFeeling, True))
    yield from _parts(kiosk)
    yield Stop("find", navigator.openFind)
    navigator.beginGuided()
    yield Stop("positions", navigator.openPositions)
    navigator.goBack()


def _middles(plan: Plan) -> list[float]:
    """Return a moment late in each phase, those of a first round only. Seconds."""
    return [moment for _, moment in late_moments(plan.distinct, plan.count_seconds)]
