"""Figures as images: their colours by theme, their anchors, when and where they are drawn."""

import threading
from collections.abc import Callable

import pytest
from packs import GARDEN
from screen import Screen

from kiosk import paths
from kiosk.devtools.offscreen import items
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
