"""Guided exercises on the screen, and a finger on them."""

from screen import Screen

from kiosk.devtools.offscreen import settle


def open_exercise(screen: Screen, exercise: str) -> Screen:
    """Go to an exercise as a woman who feels something again; it has not been started."""
    screen.touch("language-nl")
    screen.touch("chapter-1")
    screen.touch(f"exercise-{exercise}")
    screen.touch("feelsYes")
    screen.touch("begin")
    screen.player.stop()
    settle(screen.window)
    return screen


def begin_guided(screen: Screen, exercise: str) -> None:
    """Be at a guided exercise at once, as a woman who feels something again; it is not started."""
    screen.navigator.openGuided(exercise)
    screen.navigator.answerFeeling(True)
    screen.navigator.beginGuided()
    screen.player.stop()


def cue_of(screen: Screen) -> str:
    return str(screen.item("cue").property("text"))


def levels_of(screen: Screen) -> tuple[float, float, float]:
    return (screen.player.front, screen.player.middle, screen.player.back)


def level_of(screen: Screen) -> float:
    return max(levels_of(screen))
