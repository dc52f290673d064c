"""Whoever passes by cannot tell from the screen at rest what the leaflet is about."""

from collections.abc import Callable

import pytest
from screen import Screen
from voices import FakeAudioPlayer, FakeEngine

from kiosk.settings import Settings

INJURY = ("ruptuur", "scheur", "tear", "sphincter", "anus", "bekken", "pelvi")


def _names_no_injury(screen: Screen) -> bool:
    shown = " ".join([*screen.texts(), screen.window.title()]).lower()
    return not [word for word in INJURY if word in shown]


def test_the_resting_screen_names_no_injury(screen: Screen) -> None:
    texts = screen.texts()
    assert "Nederlands" in texts
    assert "English" in texts
    assert _names_no_injury(screen)


def test_a_page_names_it_and_the_cover_over_it_does_not(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.touch("chapter-0")
    assert not _names_no_injury(screen)
    screen.kiosk.appearance.reduceMotion(True)  # Steam rises in the picture of the cover.
    before = screen.window.grabWindow()
    screen.touch("privacy")
    drawn = screen.window.grabWindow()
    screen.touch("leavePrivacyAsk")
    screen.touch("leavePrivacy")
    screen.touch("contents")
    screen.touch("chapter-5")
    assert screen.window.grabWindow() != before
    screen.touch("privacy")
    assert screen.window.grabWindow() == drawn


@pytest.mark.parametrize("size", [(1280, 800), (1280, 720), (800, 1280)])
def test_all_languages_are_on_one_screen(
    make_screen: Callable[..., Screen], size: tuple[int, int]
) -> None:
    screen = make_screen(*size, voice=FakeEngine(), audio_player=FakeAudioPlayer())
    assert not screen.shows("cardsForward")
    screen.touch("language-nl")
    screen.touch("language")
    assert not screen.shows("cardsForward")


@pytest.mark.parametrize(
    ("size", "inches"),
    [((1280, 800), 10.1), ((1280, 720), 10.1), ((800, 1280), 10.1), ((1920, 1080), 15.6)],
)
def test_no_name_of_a_language_is_divided(
    make_screen: Callable[..., Screen], size: tuple[int, int], inches: float
) -> None:
    ward = Settings(screen_diagonal_inches=inches)
    screen = make_screen(*size, ward, voice=FakeEngine(), audio_player=FakeAudioPlayer())
    names = [language.name for language in screen.navigator.context.languages]
    lines = {
        one.property("text"): one.property("lineCount")
        for one in screen.items()
        if one.inherits("QQuickText") and one.property("text") in names
    }
    assert lines == dict.fromkeys(names, 1)
