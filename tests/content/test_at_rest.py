"""Whoever passes by cannot tell from the screen at rest what the leaflet is about."""

from screen import Screen

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
