"""The Theme's colours can be read: WCAG contrast from its own tokens."""

import re
from collections.abc import Callable

import msgspec
import pytest
from PySide6.QtCore import QPointF
from screen import TABLET_INCHES, Screen

from kiosk import paths
from kiosk.devtools.offscreen import settle
from kiosk.files import read_toml
from kiosk.leaflet.svg import Palette
from kiosk.settings import Settings

STYLE = paths.QML / "Kiosk" / "Style"
COLOURS = {
    theme: dict(re.findall(r'(\w+): "(#[0-9A-F]{6})"', (STYLE / file).read_text()))
    for theme, file in {
        "day": "DayColours.qml",
        "night": "NightColours.qml",
        "contrast": "ContrastColours.qml",
    }.items()
}

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
    ("fillInk", "fill"),
    ("fillInk", "fillPressed"),
    ("ink", "highlight"),
]
CONTROLS = [
    ("line", "ground"),
    ("line", "surface"),
    ("accent", "ground"),
    ("fillEdge", "ground"),
    ("fillEdge", "surface"),
    ("focus", "ground"),
    ("focus", "surface"),
    ("muscleTight", "surface"),
    ("muscleEdge", "muscleRelaxed"),
    ("breathEdge", "surface"),
    ("quietLight", "quietDark"),
    ("quietInk", "quietDark"),
]
THEMES = ["day", "night", "contrast"]


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT)
def test_text_has_seven_to_one(text: str, ground: str, theme: str) -> None:
    assert _contrast(COLOURS[theme][text], COLOURS[theme][ground]) >= 7


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("control", "ground"), CONTROLS)
def test_controls_have_three_to_one(control: str, ground: str, theme: str) -> None:
    assert _contrast(COLOURS[theme][control], COLOURS[theme][ground]) >= 3


def test_the_night_is_dark() -> None:
    for name in ("ground", "surface", "surfacePressed", "accentSoft"):
        assert _luminance(COLOURS["night"][name]) < 0.05
        assert _luminance(COLOURS["day"][name]) > 0.6
    for name in ("fill", "fillPressed", "quietLight"):
        assert _luminance(COLOURS["night"][name]) < 0.2


def test_white_on_black_is_twenty_one_to_one() -> None:
    assert _contrast("#FFFFFF", "#000000") == pytest.approx(21)


def test_every_theme_of_the_figures_is_a_theme_of_the_screen() -> None:
    palette = read_toml(paths.FIGURE_PALETTE, Palette)
    assert set(msgspec.structs.asdict(palette)) == set(THEMES)


def test_the_lift_has_the_colours_of_the_muscle() -> None:
    palette = msgspec.structs.asdict(read_toml(paths.FIGURE_PALETTE, Palette))
    for theme in THEMES:
        assert COLOURS[theme]["muscleRelaxed"] == palette[theme]["muscle"]
        assert COLOURS[theme]["muscleTight"] == palette[theme]["muscle-tight"]


@pytest.mark.parametrize("theme", THEMES)
def test_a_drawing_is_seen_in_the_theme_of_the_ward(
    make_screen: Callable[..., Screen], theme: str
) -> None:
    screen = make_screen(settings=Settings(theme=theme, screen_diagonal_inches=TABLET_INCHES))
    screen.touch("language-nl")
    screen.touch("chapter-0")
    settle(screen.window)
    figure = screen.item("figure")
    corner = figure.mapToScene(QPointF(20, 40)).toPoint()
    assert screen.window.grabWindow().pixelColor(corner).name().upper() == COLOURS[theme]["surface"]
    drawing = next(item for item in screen.items() if item.inherits("QQuickImage"))
    while drawing.property("progress") < 1:
        settle(screen.window)
    image = screen.window.grabWindow()
    seen = {
        image.pixelColor(x, y).name().upper() for x in range(30, 430, 2) for y in range(180, 600, 2)
    }
    palette = msgspec.structs.asdict(read_toml(paths.FIGURE_PALETTE, Palette))
    other = palette["night" if theme == "day" else "day"]
    assert palette[theme]["peach"] in seen
    assert other["peach"] not in seen


ARGUMENT = re.compile(r"\.arg\(((?:[^()]|\([^()]*\))*)\)")
WORDS = (".fallbackName", ".name", ".languageName", ".title", "Reading.plain(card.words)", "rounds")
"""What is put into a text and is no number, or was made one of the language's before."""


def test_every_number_in_a_text_is_in_the_digits_of_the_language() -> None:
    wrong = [
        f"{file.name}: {argument}"
        for file in sorted(paths.QML.rglob("*.qml"))
        for argument in ARGUMENT.findall(file.read_text(encoding="utf-8"))
        if not argument.startswith("Theme.number(") and not argument.endswith(WORDS)
    ]
    assert wrong == []
