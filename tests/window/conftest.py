"""A kiosk with a staff PIN, in the midst of a visit."""

from collections.abc import Callable

import pytest
from screen import TABLET_INCHES, Screen
from ward_window import HASH

from kiosk.settings import Settings


@pytest.fixture
def resting_ward(make_screen: Callable[..., Screen]) -> Screen:
    """A kiosk with the staff's STAFF_PIN, at rest."""
    return make_screen(settings=Settings(screen_diagonal_inches=TABLET_INCHES, staff_pin=HASH))


@pytest.fixture
def ward(resting_ward: Screen) -> Screen:
    """The same, in the midst of a visit."""
    resting_ward.touch("language-nl")
    resting_ward.touch("chapter-0")
    return resting_ward
