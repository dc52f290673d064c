"""The Theme's colours can be read: WCAG contrast from its own tokens."""

import re

import pytest

from kiosk import paths

THEME = (paths.QML / "Kiosk" / "Controls" / "Theme.qml").read_text()
COLOURS = dict(re.findall(r'readonly property color (\w+): "(#[0-9A-F]{6})"', THEME))

TEXT = [
    ("ink", "ground"),
    ("ink", "surface"),
    ("ink", "accentSoft"),
    ("ink", "surfacePressed"),
    ("inkSoft", "ground"),
    ("inkSoft", "surface"),
    ("inkSoft", "accentSoft"),
    ("accent", "ground"),
    ("accent", "surface"),
    ("accentInk", "accent"),
    ("accentInk", "accentPressed"),
]
CONTROLS = [
    ("line", "ground"),
    ("line", "surface"),
    ("accent", "ground"),
    ("focus", "ground"),
    ("focus", "surface"),
    ("muscleEdge", "surface"),
    ("muscleTight", "surface"),
    ("muscleEdge", "muscleRelaxed"),
]


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(COLOURS[one]), _luminance(COLOURS[other])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_has_seven_to_one(text: str, ground: str) -> None:
    assert _contrast(text, ground) >= 7


@pytest.mark.parametrize(("control", "ground"), CONTROLS)
def test_controls_have_three_to_one(control: str, ground: str) -> None:
    assert _contrast(control, ground) >= 3


def test_white_on_black_is_twenty_one_to_one() -> None:
    COLOURS.update(white="#FFFFFF", black="#000000")
    assert _contrast("white", "black") == pytest.approx(21)
