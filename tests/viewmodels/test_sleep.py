"""A machine that sleeps, stands still or has its clock set: who comes after sees nothing."""

from collections.abc import Callable
from datetime import time

import pytest
from guided import begin_guided
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from screen import Screen

from kiosk.devtools.offscreen import settle
from kiosk.exercise.moment import State
from kiosk.ward.idle import Times

IDLE = Times().idle
LOOK_SECONDS = 1
"""Seldomer than the kiosk looks at its clock."""
NOWHERE = QPoint(640, 790)
"""Where there is nothing to touch, on a page and at rest."""


class Ward:
    """A kiosk, its clocks, and what must be true of it."""

    def __init__(self, make_screen: Callable[..., Screen]) -> None:
        self.hour = time(12)
        self.screen = make_screen(time_of_day=lambda: self.hour)
        self.untouched = 0.0
        self.is_over = False

    def begin(self) -> None:
        """Somebody comes and opens a page."""
        self.screen.navigator.finish()
        self.screen.kiosk.idle_monitor.touched()
        self.screen.navigator.chooseLanguage("nl")
        self.screen.navigator.openChapter(0)
        self.untouched, self.is_over = 0.0, False

    def exercise(self) -> None:
        if not self.screen.navigator.is_resting:
            begin_guided(self.screen, "ladder")
            self.screen.player.start()

    def touch(self) -> None:
        """A finger comes; it is somebody else's where the visit is over."""
        window, device = self.screen.window, self.screen.device
        before = self.screen.navigator.visit
        QTest.touchEvent(window, device).press(0, NOWHERE, window).commit()
        if self.is_over:
            assert self.screen.navigator.is_resting, before
        QTest.touchEvent(window, device).release(0, NOWHERE, window).commit()
        self.untouched = 0.0

    def wait(self, seconds: float) -> None:
        for _ in range(int(seconds) // LOOK_SECONDS):
            self.screen.clock.now += LOOK_SECONDS
            self.untouched += LOOK_SECONDS
            self._look()

    def stand_still(self, seconds: float) -> None:
        """Be stopped, or so busy that nothing is done."""
        self.screen.clock.now += seconds
        self.untouched += seconds
        self.is_over |= seconds >= IDLE

    def sleep(self, seconds: float) -> None:
        self.stand_still(seconds)
        self.screen.clock.asleep += seconds
        self.is_over = True

    def set_clock(self, hour: int) -> None:
        """The time of day is another: a summer time, a time server, a dead battery."""
        self.hour = time(hour)
        self.screen.kiosk.appearance.poll()

    def _look(self) -> None:
        was_running = self.screen.player.state == State.Running
        self.screen.player.tick()
        self.screen.kiosk.idle_monitor.poll()
        if was_running and self.screen.player.state != State.Running:
            self.untouched = 0.0
        is_busy = self.screen.player.state == State.Running
        self.is_over |= self.untouched >= IDLE and not is_busy
        if self.is_over:
            assert self.screen.navigator.is_resting


acts = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["begin", "exercise", "touch"])),
        st.tuples(st.just("wait"), st.integers(1, 200)),
        st.tuples(st.just("stand_still"), st.floats(0.1, 400)),
        st.tuples(st.just("sleep"), st.floats(1.5, 8 * 3600)),
        st.tuples(st.just("set_clock"), st.integers(0, 23)),
    ),
    max_size=10,
)


@pytest.fixture
def ward(make_screen: Callable[..., Screen]) -> Ward:
    return Ward(make_screen)


@settings(
    derandomize=True,
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(story=acts)
def test_who_comes_after_sees_nothing_of_before(
    ward: Ward, story: list[tuple[object, ...]]
) -> None:
    ward.begin()
    for name, *given_values in story:
        getattr(ward, str(name))(*given_values)
    ward.touch()


@pytest.mark.parametrize("busy", [False, True])
@pytest.mark.parametrize("look", ["timer", "touch"])
def test_a_short_sleep_ends_a_visit(ward: Ward, look: str, busy: bool) -> None:
    ward.begin()
    if busy:
        ward.exercise()
    ward.sleep(5)
    if look == "timer":
        ward.screen.kiosk.idle_monitor.poll()
        assert ward.screen.navigator.is_resting
    ward.touch()
    settle(ward.screen.window)
    assert ward.screen.navigator.is_resting


def test_a_moment_too_busy_to_look_ends_none(ward: Ward) -> None:
    ward.begin()
    ward.stand_still(20)
    ward.touch()
    assert not ward.screen.navigator.is_resting


def test_an_exercise_of_a_machine_that_stood_still_has_let_go(ward: Ward) -> None:
    ward.begin()
    ward.exercise()
    ward.wait(10)
    ward.stand_still(20)
    ward.screen.player.tick()
    assert ward.screen.player.state == State.Paused
    assert ward.screen.player.goal == 0


@pytest.mark.parametrize("hour", [0, 2, 3, 11, 23])
def test_another_time_of_day_neither_ends_nor_keeps_a_visit(ward: Ward, hour: int) -> None:
    ward.begin()
    ward.wait(100)
    ward.set_clock(hour)
    ward.wait(79)
    assert not ward.screen.navigator.is_resting
    ward.wait(1)
    assert ward.screen.navigator.is_resting
