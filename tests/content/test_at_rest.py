"""Whoever passes by cannot tell from the screen at rest what the leaflet is about."""

from screen import Screen

INJURY = ("ruptuur", "scheur", "tear", "sphincter", "anus", "bekken", "pelvi")


def test_the_resting_screen_names_no_injury(screen: Screen) -> None:
    texts = screen.texts()
    assert "Nederlands" in texts
    assert "English" in texts
    shown = " ".join([*texts, screen.window.title()]).lower()
    assert not [word for word in INJURY if word in shown]
