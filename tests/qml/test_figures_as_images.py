"""Figures as images: their colours by theme, their anchors, when and where they are drawn."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from packs import GARDEN
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot
from screen import Screen

from kiosk import paths
from kiosk.devtools.offscreen import items, settle
from kiosk.files import read_toml
from kiosk.images import figures
from kiosk.leaflet.svg import Palette, anchors_of

OTHER_COLOUR = "#123456"


def test_a_theme_changes_every_colour_of_the_palette_and_nothing_else() -> None:
    palette = read_toml(paths.FIGURE_PALETTE, Palette)
    assert OTHER_COLOUR not in palette.day.values()
    svg = "".join(f'<path fill="{one}"/>' for one in (*palette.day.values(), OTHER_COLOUR))
    night = "".join(
        f'<path fill="{one}"/>' for one in (*(palette.night[n] for n in palette.day), OTHER_COLOUR)
    )
    assert night != svg
    assert palette.recoloured(svg.encode(), "night") == night.encode()
    assert palette.recoloured(svg.encode(), "day") == svg.encode()
    assert palette.recoloured(svg.encode(), "no such theme") == svg.encode()
    assert palette.recoloured(b"#12345", "night") == b"#12345"


def test_anchors_are_shares_of_the_drawing() -> None:
    anchors = anchors_of(GARDEN / "figures" / "plan.svg")
    assert anchors == {  # The drawing is 400 wide and 300 high.
        "tree": (110 / 400, 110 / 300),
        "pond": (290 / 400, 90 / 300),
        "gate": (200 / 400, 255 / 300),
    }
    assert anchors_of(GARDEN / "figures" / "no-such.svg") == {}


def test_pictures_are_drawn_in_the_gui_thread(
    make_screen: Callable[..., Screen], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Qt's own thread for pictures waits for Python while it holds what the GUI thread may need.

    A GUI thread that is in Python just then would wait for it for ever.
    """
    threads = set()
    drawn = figures._rendered

    def note(*arguments: object) -> object:
        threads.add(threading.current_thread())
        return drawn(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(figures, "_rendered", note)
    screen = make_screen()
    screen.touch("language-nl")
    screen.touch("chapter-0")
    assert threads == {threading.main_thread()}
    for file in paths.QML.rglob("*.qml"):
        assert "asynchronous: true" not in file.read_text(encoding="utf-8"), file.name


def test_words_are_painted_before_their_picture(screen: Screen) -> None:
    screen.touch("language-nl")
    shown: list[tuple[str, bool]] = []

    def note() -> None:
        figure = screen.item("figure") if screen.shows("figure") else None
        if figure is not None:
            drawings = [i for i in items(figure) if i.inherits("QQuickImage")]
            shown.append(
                (screen.pages.chapter.pageTitle, any(i.property("drawn") for i in drawings))
            )

    screen.window.frameSwapped.connect(note)
    screen.touch("chapter-0")
    screen.window.frameSwapped.disconnect(note)
    pictures = [has_picture for _, has_picture in shown]
    assert pictures[0] is False
    assert pictures[-1] is True


@pytest.fixture
def drawn_figures(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the figures of the leaflet that were drawn, in that order."""
    asked: list[str] = []
    image_of = figures.FigureProvider.requestImage

    def note(provider: figures.FigureProvider, address: str, *sizes: QSize) -> QImage:
        if "/garden/" in address:
            asked.append(address.rpartition("/")[2])
        return image_of(provider, address, *sizes)

    monkeypatch.setattr(figures.FigureProvider, "requestImage", note)
    return asked


def test_a_figure_is_drawn_once_while_its_room_is_found(
    drawn_figures: list[str], make_screen: Callable[..., Screen], qtbot: QtBot
) -> None:
    screen = make_screen()
    screen.resize(1235, 775)  # Qt keeps what other tests have drawn in a usual size.
    screen.touch("language-nl")
    screen.touch("chapter-0")
    qtbot.waitUntil(lambda: "plan" in drawn_figures)
    drawn_figures.clear()
    screen.touch("next")  # No labels beside the figure, as there were on the page before.
    qtbot.waitUntil(lambda: drawn_figures != [])
    settle(screen.window)
    assert drawn_figures == ["spade"]


def test_a_figure_that_has_no_place_is_not_drawn(
    drawn_figures: list[str], make_screen: Callable[..., Screen], qtbot: QtBot
) -> None:
    screen = make_screen()
    screen.resize(1237, 773)
    screen.touch("language-nl")
    screen.touch("chapter-0")
    drawn_figures.clear()
    while screen.pages.chapter.pictures.count == 0:
        screen.touch("next")
    qtbot.waitUntil(lambda: "plum.small" in drawn_figures)
    assert not {"garden", "garden.small"} & set(drawn_figures)  # The chapter's own.


def test_a_figure_that_was_drawn_ahead_is_not_drawn_again(
    drawn_figures: list[str], make_screen: Callable[..., Screen], qtbot: QtBot
) -> None:
    screen = make_screen()
    screen.resize(1236, 774)
    screen.touch("language-nl")
    screen.touch("chapter-0")
    screen.touch("next")
    figure = screen.item("figure")
    figure.setProperty("after", "garden/pot")
    qtbot.waitUntil(lambda: "pot" in drawn_figures)
    figure.setProperty("source", "garden/pot")
    settle(screen.window)
    shown = [one.property("source") for one in items(figure) if one.property("drawn")]
    assert [address.toString().rpartition("/")[2] for address in shown if address] == ["pot"] * 2
    assert drawn_figures.count("pot") == 1


@pytest.mark.parametrize(
    ("inside", "problem"),
    [
        ('<image href="/etc/hostname"/>', "has a <image>"),
        ("<use href='#a'/>" * 9, "has a <use>"),
        ("<style>@import url(x)</style>", "has a <style>"),
        ("<g>" + "<path d='M0 0'/>" * 5000 + "</g>", "bytes, over"),
        ("<", "is not SVG"),
    ],
)
def test_a_drawing_that_takes_files_or_time_is_not_drawn(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, inside: str, problem: str
) -> None:
    begin = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">'
    red = '<rect width="8" height="8" fill="#FF0000"/>'
    (tmp_path / "good.svg").write_text(f"{begin}{red}</svg>")
    (tmp_path / "bad.svg").write_text(f"{begin}{red}{inside}</svg>")
    provider = figures.FigureProvider(lambda pack: tmp_path, tmp_path, paths.FIGURE_PALETTE)
    assert _drawn(provider, "day/pack/good") == 255
    assert caplog.records == []
    assert _drawn(provider, "day/pack/bad") == 0
    assert problem in caplog.text
    (tmp_path / "inner").mkdir()
    provider = figures.FigureProvider(lambda pack: tmp_path / "inner", tmp_path, Path())
    assert _drawn(provider, "day/pack/../good") == 0


def test_where_it_is_small_a_figure_is_its_simpler_drawing_if_it_has_one(tmp_path: Path) -> None:
    begin = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8">'
    for name, fill in (("pot", "#800000"), ("pot.small", "#FF0000"), ("spade", "#800000")):
        (tmp_path / f"{name}.svg").write_text(
            f'{begin}<rect width="8" height="8" fill="{fill}"/></svg>'
        )
    provider = figures.FigureProvider(lambda pack: tmp_path, tmp_path, paths.FIGURE_PALETTE)
    for mirrored in ("", "/mirrored"):
        assert _drawn(provider, f"day/pack/pot{mirrored}") == 128
        assert _drawn(provider, f"day/pack/pot{mirrored}.small") == 255
        assert _drawn(provider, f"day/pack/spade{mirrored}.small") == 128


def test_a_card_shows_the_simpler_drawing_and_the_page_the_whole_one(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.touch("chapter-1")
    assert _address(screen, "exercise-ladder").endswith("/ladder.small")
    screen.touch("read-ladder")
    assert _address(screen, "figure").endswith("/ladder")


def _address(screen: Screen, name: str) -> str:
    """Return where the picture of an item comes from."""
    pictures = [one for one in items(screen.item(name)) if one.inherits("QQuickImage")]
    sources = [one.property("source").toString() for one in pictures]
    return next(one for one in sources if "/figure/" in one)


def test_a_drawing_that_says_it_is_enormous_takes_no_more_memory(tmp_path: Path) -> None:
    begin = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1200000">'
    (tmp_path / "tall.svg").write_text(f'{begin}<rect width="8" height="8"/></svg>')
    provider = figures.FigureProvider(lambda pack: tmp_path, tmp_path, paths.FIGURE_PALETTE)
    for asked in (QSize(), QSize(600, 450), QSize(10, 10)):
        image = provider.requestImage("day/pack/tall", QSize(), asked)
        assert image.sizeInBytes() <= 4 * 4096 * 4096


def _drawn(provider: figures.FigureProvider, address: str) -> int:
    """Return how red and opaque the middle of a figure is, 0 to 255."""
    image = provider.requestImage(address, QSize(), QSize(8, 8))
    colour = image.pixelColor(4, 4)
    return min(colour.red(), colour.alpha())
