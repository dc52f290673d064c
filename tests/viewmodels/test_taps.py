"""How many taps it takes from the resting screen until the muscle moves."""

from collections.abc import Callable

import pytest
from guided import level_of
from packs import EXERCISES
from screen import Screen

from kiosk.exercise.moment import State

SIZES = [(1280, 800), (800, 1280), (1920, 1080)]
LONGEST_READY_SECONDS = 10


class Finger:
    """A finger that counts its taps; it skips nothing, the hint neither."""

    def __init__(self, screen: Screen) -> None:
        screen.keeps_hint = True
        self.screen = screen
        self.taps = 0

    def tap(self, *names: str) -> None:
        for name in names:
            self.screen.touch(name)
            self.taps += 1

    def sees_the_muscle_move(self) -> bool:
        """Let time go by, and touch nothing."""
        for _ in range(LONGEST_READY_SECONDS):
            self.screen.pass_time(1)
            if level_of(self.screen) > 0:
                return True
        return False


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("exercise", EXERCISES)
def test_six_taps_lead_from_rest_to_a_moving_muscle(
    make_screen: Callable[..., Screen], exercise: str, size: tuple[int, int]
) -> None:
    """One of them starts from the screen on rest, calm and letting go."""
    finger = Finger(make_screen(*size))
    finger.tap("language-nl", "hintBegin", "chapter-1", f"exercise-{exercise}", "feelsYes")
    assert finger.screen.navigator.visit.screen == "calm"
    finger.tap("begin")
    assert finger.sees_the_muscle_move()
    assert finger.taps == 6


@pytest.mark.parametrize("other", EXERCISES)
def test_two_taps_lead_from_the_list_to_a_moving_muscle_again(screen: Screen, other: str) -> None:
    finger = Finger(screen)
    finger.tap("language-nl", "hintBegin", "chapter-1", "exercise-ladder", "feelsYes", "begin")
    finger.tap("back")
    assert screen.player.state == State.Ready
    finger.taps = 0
    finger.tap(f"exercise-{other}", "start")
    assert finger.sees_the_muscle_move()
    assert finger.taps == 2


def test_one_tap_repeats_an_exercise_that_has_ended(screen: Screen) -> None:
    finger = Finger(screen)
    finger.tap("language-nl", "hintBegin", "chapter-1", "exercise-ladder", "feelsYes", "begin")
    while screen.player.state == State.Running:
        screen.pass_time(1)
    finger.taps = 0
    finger.tap("start")
    assert finger.sees_the_muscle_move()
    assert finger.taps == 1


def test_six_taps_lead_from_rest_to_watching(screen: Screen) -> None:
    finger = Finger(screen)
    finger.tap("language-nl", "hintBegin", "chapter-1", "exercise-ladder", "feelsNotYet", "watch")
    assert finger.sees_the_muscle_move()
    assert finger.taps == 6
