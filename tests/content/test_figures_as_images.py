"""Figures as images: words for who cannot see them, anchors, colours, without room."""

import threading
from collections.abc import Callable

import pytest
from labelled import LABELLED
from PySide6.QtGui import QAccessible
from screen import Screen
from shipped import SHIPPED
from voices import FakeAudioPlayer, FakeEngine

from kiosk import paths
from kiosk.devtools.offscreen import items, settle
from kiosk.files import read_toml
from kiosk.images import figures
from kiosk.leaflet.svg import Palette, anchors_of


def test_every_figure_tells_a_screen_reader_what_it_shows(screen: Screen) -> None:
    screen.touch("language-en")
    screen.touch("chapter-3")
    met = 0
    while screen.navigator.visit.screen == "chapter":
        graphics = [
            QAccessible.queryAccessibleInterface(item)
            for item in screen.items()
            if item.inherits("QQuickImage") and item.property("alt")
        ]
        names = {one.text(QAccessible.Text.Name) for one in graphics if one is not None}
        expected = (
            [screen.pages.chapter.figureAlt] if not screen.pages.chapter.pictures.rows else []
        )
        expected += [row.figureAlt for row in screen.pages.chapter.pictures.rows]
        assert set(expected) <= names
        assert all(expected)
        met += 1
        screen.navigator.nextPage()
        settle(screen.window)
    assert met > 20


def test_items_with_pictures_are_shown_as_pictures(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.navigator.openChapter(7)
    screen.navigator.nextPage()
    settle(screen.window)
    assert [screen.shows(f"picture-{number}") for number in range(4)] == [True, True, True, False]
    assert not screen.shows("figure")
    texts = screen.texts()
    for words in ("Vertel de medewerkers:", "of u allergieën hebt"):
        assert words in texts


@pytest.mark.parametrize("bilingual", [False, True])
@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
@pytest.mark.parametrize(("chapter", "page"), LABELLED)
def test_a_figure_without_room_comes_after_the_words(
    make_screen: Callable[..., Screen],
    chapter: int,
    page: int,
    size: tuple[int, int],
    bilingual: bool,
) -> None:
    screen = make_screen(*size)
    screen.kiosk.appearance.set_text_scale(1.0 if bilingual else 2.0)
    screen.touch("language-en")
    screen.navigator.openChapter(chapter)
    for _ in range(page):
        screen.navigator.nextPage()
    settle(screen.window)
    if bilingual:
        screen.touch("bilingual")
    title, labels = screen.pages.chapter.pageTitle, screen.pages.chapter.labels.rows
    assert not screen.shows("figure")
    while not screen.shows("figure"):
        screen.touch("next")
        assert screen.pages.chapter.pageTitle == title
    assert not [item for item in screen.items() if item.objectName().startswith("block-")]
    assert {row.words for row in labels} <= set(screen.texts())
    screen.touch("next")
    assert screen.pages.chapter.pageTitle != title


def test_the_labels_of_a_figure_are_read_where_they_stand(
    make_screen: Callable[..., Screen],
) -> None:
    voice, audio_player = FakeEngine(), FakeAudioPlayer()
    screen = make_screen(voice=voice, audio_player=audio_player)
    screen.kiosk.appearance.set_text_scale(2.0)
    screen.touch("language-nl")
    chapter, page = next(iter(LABELLED))
    screen.navigator.openChapter(chapter)
    for _ in range(page):
        screen.navigator.nextPage()
    settle(screen.window)
    labels = screen.pages.chapter.labels.rows
    screen.touch("hear")
    seen = []
    while screen.kiosk.read_aloud.isReading:
        if screen.kiosk.read_aloud.textId in {row.textId for row in labels}:
            assert screen.shows("figure")
            assert screen.shows("spoken")
            seen.append(screen.kiosk.read_aloud.textId)
        voice.answer()
        audio_player.end()
        settle(screen.window)
    assert seen == [row.textId for row in labels]


def test_a_theme_changes_every_colour_of_the_palette_and_nothing_else() -> None:
    palette = read_toml(paths.FIGURE_PALETTE, Palette)
    svg = (SHIPPED / "figures" / "rinse.svg").read_bytes()
    night = palette.recoloured(svg, "night")
    for name, colour in palette.day.items():
        assert night.count(colour.encode()) == sum(
            svg.count(palette.day[other].encode())
            for other, there in palette.night.items()
            if there == colour
        ), name
    assert palette.recoloured(svg, "day") == svg
    assert palette.recoloured(svg, "no such theme") == svg
    assert palette.recoloured(b"#12345", "night") == b"#12345"


def test_anchors_are_shares_of_the_drawing() -> None:
    anchors = anchors_of(SHIPPED / "figures" / "organs.svg")
    assert set(anchors) == {"womb", "bladder", "urethra", "vagina", "rectum", "pelvic-floor"}
    assert all(0 < x < 1 and 0 < y < 1 for x, y in anchors.values())
    assert anchors["womb"][1] < anchors["bladder"][1] < anchors["pelvic-floor"][1]
    assert anchors["bladder"][0] < anchors["vagina"][0] < anchors["rectum"][0]
    assert anchors_of(SHIPPED / "figures" / "no-such.svg") == {}


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
