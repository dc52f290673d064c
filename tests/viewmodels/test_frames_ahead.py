"""The frames of an exercise under way are painted before they are seen, and then never again."""

from collections.abc import Callable

import pytest
from guided import begin_guided
from screen import TABLET_INCHES, Screen

from kiosk.devtools.offscreen import settle
from kiosk.images.anatomy_picture import AnatomyPicture
from kiosk.images.frames_ahead import FramesAhead
from kiosk.images.sheet import Sheet
from kiosk.settings import Settings

PATIENCE_MS = 60_000


def small(make_screen: Callable[..., Screen], **chosen: object) -> Screen:
    """Return a small screen, on which a frame is soon painted, with an exercise not begun."""
    settings = Settings(screen_diagonal_inches=TABLET_INCHES, **chosen)
    screen = make_screen(640, 400, settings=settings)
    screen.touch("language-nl")
    begin_guided(screen, "ladder")
    settle(screen.window)
    return screen


def ahead(screen: Screen) -> FramesAhead:
    return screen.navigator.findChild(FramesAhead)


def picture(screen: Screen) -> AnatomyPicture:
    return screen.navigator.findChild(AnatomyPicture, "sidePicture")


@pytest.fixture
def running(make_screen: Callable[..., Screen], qtbot: object) -> Screen:
    """An exercise under way, whose frames are all there."""
    screen = small(make_screen)
    screen.player.start()
    settle(screen.window)
    assert ahead(screen).is_busy
    qtbot.waitUntil(lambda: not ahead(screen).is_busy, timeout=PATIENCE_MS)
    assert picture(screen).kept_bytes > 0
    return screen


def test_what_was_painted_ahead_is_not_painted_as_it_is_seen(
    running: Screen, monkeypatch: pytest.MonkeyPatch
) -> None:
    painted: list[object] = []
    monkeypatch.setattr(Sheet, "_painted_before", lambda *given: painted.append(given))
    for _ in range(3):
        running.pass_time(1)
    assert not painted


def test_before_it_is_begun_and_held_still_nothing_is_painted_ahead(
    make_screen: Callable[..., Screen],
) -> None:
    screen = small(make_screen)
    assert not ahead(screen).is_busy
    screen.player.show_at(6)
    settle(screen.window)
    assert not ahead(screen).is_busy
    assert picture(screen).kept_bytes == 0


def test_with_reduced_motion_nothing_is_painted_ahead(
    make_screen: Callable[..., Screen], qtbot: object
) -> None:
    screen = small(make_screen, reduced_motion=True)
    screen.player.start()
    settle(screen.window)
    qtbot.waitUntil(lambda: not ahead(screen).is_busy, timeout=PATIENCE_MS)
    assert picture(screen).kept_bytes == 0


def test_shown_as_light_nothing_is_painted_ahead(
    make_screen: Callable[..., Screen], qtbot: object
) -> None:
    screen = small(make_screen)
    screen.player.startQuiet()
    settle(screen.window)
    qtbot.waitUntil(lambda: not ahead(screen).is_busy, timeout=PATIENCE_MS)
    assert picture(screen).kept_bytes == 0


def test_the_end_drops_the_frames(running: Screen) -> None:
    running.navigator.openContents()
    settle(running.window)
    assert not ahead(running).is_busy
    assert picture(running).kept_bytes == 0


@pytest.mark.parametrize("property_name", ["width", "theme", "ground"])
def test_another_size_or_theme_drops_the_frames(running: Screen, property_name: str) -> None:
    picture_now = picture(running)
    other = {"width": picture_now.width() - 8, "theme": "night", "ground": "black"}[property_name]
    picture_now.setProperty(property_name, other)
    assert picture_now.sheet().kept.size == 0
