"""Exercises, opened."""

import pytest
from guided import open_exercise
from screen import Screen


@pytest.fixture
def visit(screen: Screen) -> Screen:
    """A visit in the midst of a page."""
    screen.touch("language-nl")
    screen.touch("chapter-0")
    return screen


@pytest.fixture
def lift(screen: Screen) -> Screen:
    return open_exercise(screen, "ladder")


@pytest.fixture
def hold(screen: Screen) -> Screen:
    return open_exercise(screen, "hold")


@pytest.fixture
def bend(screen: Screen) -> Screen:
    return open_exercise(screen, "bend")
