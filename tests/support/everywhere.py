"""A walk to every screen that there is, by touch."""

from collections.abc import Iterator

from screen import Screen

from kiosk.devtools.offscreen import settle

READ_IN = ("nl", "ar", "de")
"""The languages in which every page is looked at while it is read aloud as well …"""
READ_AT = (1.0, 2.0)
"""… in the smallest letters and the largest."""


def _read(screen: Screen, name: str, always: bool = False) -> Iterator[str]:
    """Yield a screen, and the same while it is read aloud, with the sheet of its tools."""
    yield name
    if not (always or _is_read(screen)) or not screen.shows("hear"):
        return
    screen.touch("hear")
    yield f"{name}, read aloud"
    if screen.shows("adjustReading"):
        screen.touch("adjustReading")
        yield f"{name}, read aloud, adjusting"
    screen.touch("hear")


def _is_read(screen: Screen) -> bool:
    is_here = screen.navigator.visit.language in READ_IN
    return is_here and screen.kiosk.appearance.textScale in READ_AT


def _spoken(screen: Screen, name: str) -> Iterator[str]:
    """Yield an exercise, and the same while its words are spoken."""
    yield name
    if _is_read(screen):
        screen.touch("hear")
        yield f"{name}, spoken"
        screen.touch("hear")


def _on(screen: Screen, name: str) -> Iterator[str]:
    """Yield the further screens of a page whose text takes more than one."""
    while screen.shows("next"):
        screen.touch("next")
        yield f"{name}, further"


def _cards_to(screen: Screen, wanted: str, name: str) -> Iterator[str]:
    """Turn the cards until one is there; yield each further screen of them."""
    while not screen.shows(wanted):
        screen.touch("cardsForward")
        yield f"{name}, the next"


def everywhere(screen: Screen, language: str, *, each_page: bool = True) -> Iterator[str]:
    """Go to every screen in one language; yield its name.

    Without `each_page` to every kind of screen: of the exercises to the lift, of the chapters to
    the first.
    """
    yield "rest"
    screen.keeps_hint = True
    screen.touch(f"language-{language}")
    yield from _read(screen, "hint")
    screen.touch("hintBegin")
    yield from _read(screen, "contents")
    yield from _cards_to(screen, "about", "contents")
    screen.touch("about")
    yield from _read(screen, "about")
    screen.touch("back")
    screen.touch("language")
    yield "languages"
    screen.touch("back")
    screen.touch("appearance")
    yield from _read(screen, "appearance")
    screen.touch("back")
    list(_cards_to(screen, "takeHome", "contents"))
    screen.touch("takeHome")
    yield from _read(screen, "take home")
    while screen.item("cardsForward").property("enabled"):
        screen.touch("cardsForward")
        yield "take home, the next"
    screen.touch("back")
    screen.touch("privacy")
    screen.touch("leavePrivacyAsk")
    yield "privacy"
    screen.touch("leavePrivacy")
    screen.wait_untouched(155)
    yield "countdown"
    screen.touch("stillHere")
    screen.navigator.askPin()
    settle(screen.window)
    yield "pin"
    screen.touch("back")
    screen.navigator.openChapter(4)
    settle(screen.window)
    yield from _read(screen, "exercises")
    screen.navigator.openGuided("lift")
    settle(screen.window)
    yield from _read(screen, "feeling")
    screen.touch("feelsNotYet")
    yield from _read(screen, "wait")
    yield from _on(screen, "wait")
    screen.touch("findMuscle")
    yield from _read(screen, "find, waiting")
    yield from _on(screen, "find, waiting")
    screen.touch("watch")
    screen.player.stop()
    settle(screen.window)
    yield "demo"
    screen.touch("feelsNow")
    yield from _read(screen, "calm")
    yield from _on(screen, "calm")
    screen.touch("findMuscle")
    yield from _read(screen, "find")
    yield from _on(screen, "find")
    screen.touch("begin")
    screen.player.stop()
    settle(screen.window)
    screen.touch("position")
    yield from _read(screen, "positions")
    screen.touch("picture-1")
    screen.touch("tired")
    yield from _read(screen, "tired")
    yield from _on(screen, "tired")
    screen.touch("back")
    for name, plan in screen.kiosk.guided_plans().items():
        if not each_page and name != "lift":
            continue
        screen.navigator.openGuided(name)
        settle(screen.window)
        yield f"{name}, ready"
        start = 0
        for phase in plan.distinct:
            screen.player.show_at(start + 0.5)
            settle(screen.window)
            yield from _spoken(screen, f"{name}: {phase.cue}")
            start += phase.counts
        screen.touch("anywhere")
        settle(screen.window)
        yield f"{name}, with buttons"
        screen.player.stop()
        settle(screen.window)
        screen.touch("byMyself")
        yield f"{name}, by herself"
        screen.touch("stop")
    screen.navigator.openContents()
    screen.navigator.openChapter(0)
    settle(screen.window)
    yield from _read(screen, "first page", always=True)
    while screen.navigator.visit.screen != "contents":
        if screen.navigator.visit.screen == "chapterEnd":
            yield from _read(screen, f"end of {screen.pages.chapter_end.title}")
            if not each_page:
                screen.navigator.openContents()
                settle(screen.window)
                break
        else:
            yield f"page {screen.pages.chapter.sectionTitle} {screen.pages.chapter.pageNumber}"
            yield from _figure(screen)
        screen.touch("next")
    yield from _read(screen, "contents, all read")
    screen.touch("done")
    yield from _read(screen, "farewell")
    screen.touch("goOn")


def _figure(screen: Screen) -> Iterator[str]:
    """Yield a labelled figure as large as the screen."""
    if screen.shows("figure") and screen.pages.chapter.labels.count:
        screen.touch("figure")
        yield "figure"
        screen.touch("label-0")
        yield "figure, with a part that is lit"
        screen.touch("closeFigure")
