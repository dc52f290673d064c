"""A kiosk that knows no time but a stepped clock's, and whose sound can be lost."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtTest import QTest

from kiosk.app import Kiosk
from kiosk.devtools.losable_sound import LosablePlayer, LosableVoice
from kiosk.devtools.monkey import PIN
from kiosk.devtools.offscreen import settle
from kiosk.devtools.stepped_clock import WardClock
from kiosk.platform.idle_work import finish
from kiosk.platform.logs import log_qt_messages
from kiosk.settings import Settings
from kiosk.startup import make_application
from kiosk.ward.pin import hash_pin

INCHES = 10.1


class Soaked(NamedTuple):
    """The kiosk, and what it was made with."""

    kiosk: Kiosk
    clock: WardClock
    device: object
    settings: Settings
    sounds: tuple[LosableVoice, LosablePlayer]


@contextmanager
def soaked_kiosk(size: str, hour: float = 12.0) -> Iterator[Soaked]:
    """Yield a kiosk that is shown in a window of a size such as 1280x800, at an hour."""
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "0")  # Else each frame is waited for.
    application = make_application()
    log_qt_messages()
    clock, sounds = WardClock(hour), (LosableVoice(), LosablePlayer())
    settings = Settings(staff_pin=hash_pin(PIN), screen_diagonal_inches=INCHES)
    sounds[0].most = lambda: settings.loudness.most_at(clock.hour())
    kiosk = Kiosk(
        settings,
        clock=clock,
        awake=clock.awake,
        time_of_day=clock.hour,
        voice=sounds[0],
        audio_player=sounds[1],
    )
    kiosk.window.resize(*map(int, size.split("x")))
    kiosk.window.show()
    settle(kiosk.window)
    finish(kiosk.idle_steps())
    yield Soaked(kiosk, clock, QTest.createTouchDevice(), settings, sounds)
    kiosk.close()
    del application
