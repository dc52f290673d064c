"""What all tests share: a kiosk without a display, see screen.py."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")  # Else each frame is waited for 5 ms.

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis.internal.conjecture import providers
from msgspec.structs import replace
from packs import GARDEN
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from screen import NOON, TABLET_INCHES, Screen

from kiosk.app import Kiosk
from kiosk.devtools.stepped_clock import SteppedClock
from kiosk.settings import Settings
from kiosk.startup import set_qt_environment
from kiosk.ward.pin import START_WAIT_SECONDS

set_qt_environment()

# Hypothesis also draws the constants of the modules that happen to be loaded, which depends on the
# tests that ran before in the same process. Without them each run draws the same.
providers._get_local_constants = lambda: providers._local_constants


@pytest.fixture(scope="session")
def qapp_cls() -> type[QGuiApplication]:
    return QGuiApplication


@pytest.fixture(scope="session")
def touch_device(qapp: QGuiApplication) -> object:
    return QTest.createTouchDevice()


@pytest.fixture
def leaflet_folder() -> Path:
    """The leaflet that kiosks show: the tests' own. In tests/content it is the shipped one."""
    return GARDEN


@pytest.fixture
def make_screen(
    qapp: QGuiApplication, touch_device: object, leaflet_folder: Path
) -> Iterator[Callable[..., Screen]]:
    """Return a function that starts a kiosk; every one it started is closed after the test.

    Kiosks show the leaflet of `leaflet_folder`, or the one of that name in the library `leaflets`.
    """
    kiosks: list[Kiosk] = []

    def make(
        width: int = 1280,
        height: int = 800,
        settings: Settings | None = None,
        clock: SteppedClock | None = None,
        **arguments: object,
    ) -> Screen:
        clock = clock or SteppedClock()
        ward = settings or Settings(screen_diagonal_inches=TABLET_INCHES)
        if not ward.leaflets_dir:
            ward = replace(ward, leaflets=(leaflet_folder.name,))
            arguments.setdefault("leaflets", leaflet_folder.parent)
        arguments.setdefault("time_of_day", lambda: NOON)
        kiosk = Kiosk(ward, clock=clock, awake=clock.awake, **arguments)
        clock.now += START_WAIT_SECONDS  # In which no PIN is taken.
        kiosk.idle_monitor.touched()
        kiosks.append(kiosk)
        screen = Screen(kiosk, clock, touch_device)
        screen.resize(width, height)
        return screen

    yield make
    for kiosk in kiosks:
        kiosk.close()


@pytest.fixture
def screen(make_screen: Callable[..., Screen]) -> Screen:
    """A kiosk at rest on a tablet of 1280x800."""
    return make_screen()
