"""A kiosk with a staff PIN, in the midst of a visit."""

from collections.abc import Callable

import pytest
from screen import TABLET_INCHES, Screen
from ward_window import HASH

from kiosk.settings import Settings


@pytest.fixture
def ward(make_screen: Callable[..., Screen]) -> Screen:
    """A kiosk with a staff STAFF_PIN, in the midst of a visit."""
    screen = make_screen(settings=Settings(screen_diagonal_inches=TABLET_INCHES, staff_pin=HASH))
    screen.touch("language-nl")
    screen.touch("chapter-0")
    return screen
