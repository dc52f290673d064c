"""What the screens do when they are touched."""

import logging
from collections.abc import Callable
from pathlib import Path

import pytest
from packs import NAME, copy_garden, garden
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from screen import TABLET_INCHES, Screen

from kiosk.devtools.offscreen import settle
from kiosk.platform.idle_work import finish
from kiosk.settings import Settings

TO_EXERCISE = ["chapter-1", "exercise-ladder"]
WAYS = {
    "contents": [],
    "about": ["about"],
    "chapter": ["chapter-0", "next"],
    "exercises": ["chapter-1"],
    "feeling": TO_EXERCISE,
    "wait": [*TO_EXERCISE, "feelsNotYet"],
    "calm": [*TO_EXERCISE, "feelsYes"],
    "find": [*TO_EXERCISE, "feelsYes", "findMuscle"],
    "guided": [*TO_EXERCISE, "feelsYes", "begin"],
    "positions": [*TO_EXERCISE, "feelsYes", "begin", "stop", "position"],
    "tired": [*TO_EXERCISE, "feelsYes", "begin", "tired"],
}
"""Each screen of a visit, and what to touch to get there from the contents."""
SUBJECT = ("tuin", "garden", "حديقة")
"""What the leaflet is about, as its titles name it in each language."""


@pytest.fixture
def leaflets(tmp_path: Path) -> Path:
    """A library with a copy of the leaflet, to be damaged."""
    copy_garden(tmp_path)
    return tmp_path


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_the_resting_screen_offers_each_language_and_not_what_it_is_about(screen: Screen) -> None:
    texts = screen.texts()
    assert "Nederlands" in texts
    assert "English" in texts
    shown = " ".join([*texts, screen.window.title()]).lower()
    assert not [word for word in SUBJECT if word in shown]
    assert not screen.shows("back")
    assert not screen.shows("done")


def test_a_language_can_be_picked_with_the_mouse_and_with_the_keyboard(screen: Screen) -> None:
    item = screen.item("language-en")
    middle = item.mapToScene(item.boundingRect().center()).toPoint()
    QTest.mouseClick(
        screen.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle
    )
    settle(screen.window)
    assert screen.navigator.visit.language == "en"
    screen.touch("hintBegin")
    screen.end_visit()
    QTest.keyClick(screen.window, Qt.Key.Key_Tab)
    QTest.keyClick(screen.window, Qt.Key.Key_Return)
    settle(screen.window)
    assert screen.navigator.visit.language == "nl"


def test_the_ward_chooses_languages_their_order_and_its_name(
    make_screen: Callable[..., Screen],
) -> None:
    screen = make_screen(
        settings=Settings(
            ward_name="Geboortehuis",
            languages=("en", "nl", "xx"),
            screen_diagonal_inches=TABLET_INCHES,
        )
    )
    assert [one.code for one in screen.navigator.context.languages] == ["en", "nl"]
    assert "Geboortehuis" in screen.texts()


def test_done_forgets_everything(screen: Screen) -> None:
    screen.touch("language-en")
    screen.touch("chapter-1")
    screen.touch("exercise-ladder")
    screen.touch("feelsYes")
    screen.touch("begin")
    screen.touch("stop")
    screen.touch("position")
    screen.touch("picture-2")
    screen.touch("slower")
    screen.touch("start")
    screen.pass_time(3)
    screen.end_visit()
    assert screen.navigator.visit.screen == "languages"
    assert screen.navigator.visit.language == ""
    screen.touch("language-nl")
    assert not screen.shows("readMark")
    screen.touch("chapter-1")
    screen.touch("exercise-ladder")
    assert screen.navigator.visit.screen == "feeling"
    screen.touch("feelsYes")
    screen.touch("begin")
    assert screen.player.pace == 1.0
    assert screen.navigator.visit.position == 0


@pytest.mark.parametrize("name", sorted(WAYS))
def test_the_language_changes_on_any_screen_and_is_asked_for_on_the_contents(
    screen: Screen, name: str
) -> None:
    screen.touch("language-nl")
    for step in WAYS[name]:
        screen.touch(step)
    assert screen.navigator.visit.screen == name
    before = (screen.pages.chapter.pageTitle, screen.pages.chapter.pageNumber)
    for button in ("done", "language"):
        assert screen.shows(button) == (name == "contents")
    screen.choose_language("en")
    assert screen.navigator.visit.screen == name
    assert screen.navigator.visit.language == "en"
    screen.choose_language("nl")
    assert (screen.pages.chapter.pageTitle, screen.pages.chapter.pageNumber) == before
    screen.navigator.openLanguages()
    settle(screen.window)
    screen.touch("back")
    assert screen.navigator.visit.screen == name
    screen.end_visit()
    assert screen.navigator.visit.screen == "languages"


def test_a_chapter_is_marked_once_its_last_page_was_shown(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.touch("chapter-0")
    screen.touch("next")
    screen.touch("contents")
    assert not screen.shows("readMark")
    screen.touch("chapter-0")
    while screen.pages.chapter.pageNumber < screen.pages.chapter.pageCount:
        screen.touch("next")
    screen.touch("contents")
    marks = [item for item in screen.items() if item.objectName() == "readMark"]
    assert len(marks) == 1
    assert screen.item("chapter-0").isAncestorOf(marks[0])


def test_where_am_i_counts_the_pages(screen: Screen) -> None:
    screen.touch("language-en")
    screen.touch("chapter-0")
    pages = len(garden().leaflet.chapters[0].pages)
    assert screen.item("whereAmI").property("text") == f"1 of {pages}"
    screen.touch("next")
    assert screen.item("whereAmI").property("text") == f"2 of {pages}"


def test_the_exercises_begin_with_what_to_read_first(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.touch("chapter-1")
    screen.touch("before")
    assert screen.navigator.visit.screen == "chapter"
    assert screen.pages.chapter.pageNumber == 1
    assert not screen.shows("guide")


def test_a_text_without_a_translation_is_shown_in_dutch_and_marked(
    make_screen: Callable[..., Screen], leaflets: Path
) -> None:
    _change(
        leaflets / NAME / "leaflet.toml",
        "Maak in het voorjaar de grond los",
        "Maak in de lente de grond los",
    )
    screen = make_screen(leaflets=leaflets)
    screen.touch("language-en")
    screen.touch("chapter-0")
    assert not screen.shows("fallbackMark")
    screen.touch("next")
    assert any("in de lente" in text for text in screen.texts())
    assert "Not translated yet. This text is in Dutch." in screen.texts()


@pytest.mark.parametrize("read_ahead", [False, True])
def test_a_broken_translation_takes_away_only_its_own_tile(
    make_screen: Callable[..., Screen],
    leaflets: Path,
    caplog: pytest.LogCaptureFixture,
    read_ahead: bool,
) -> None:
    (leaflets / NAME / "locale" / "en.po").write_text('msgid "unclosed\n')
    screen = make_screen(leaflets=leaflets)
    if read_ahead:
        finish(screen.navigator.reading_steps())
        settle(screen.window)
    else:
        screen.touch("language-en")
    assert screen.navigator.visit.screen == "languages"
    assert not screen.shows("language-en")
    assert [record.levelno for record in caplog.records] == [logging.ERROR]
    assert "en.po" in caplog.text
    screen.touch("language-nl")
    assert screen.navigator.visit.screen == "contents"


def test_without_a_readable_leaflet_it_says_so_calmly(
    make_screen: Callable[..., Screen], leaflets: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (leaflets / NAME / "leaflet.toml").write_text("id = [")
    screen = make_screen(leaflets=leaflets)
    assert "leaflet.toml" in caplog.text
    screen.touch("language-nl")
    assert any("niet te zien" in text for text in screen.texts())
    assert not any("toml" in text.lower() for text in screen.texts())
    screen.end_visit()
    assert screen.navigator.visit.screen == "languages"


def test_broken_exercises_leave_the_rest_of_the_leaflet(
    make_screen: Callable[..., Screen], leaflets: Path
) -> None:
    (leaflets / NAME / "exercises.toml").write_text("exercises = 3")
    screen = make_screen(leaflets=leaflets)
    screen.touch("language-nl")
    screen.touch("chapter-1")
    assert not screen.shows("exercise-ladder")
    assert screen.navigator.visit.screen == "chapter"
    assert screen.pages.chapter.blocks.rows


@pytest.mark.parametrize("damage", ["missing", "broken"])
def test_a_figure_that_cannot_be_drawn_leaves_the_page(
    make_screen: Callable[..., Screen],
    leaflets: Path,
    damage: str,
    caplog: pytest.LogCaptureFixture,
    qtbot: QtBot,
) -> None:
    figure = leaflets / NAME / "figures" / "plan.svg"
    if damage == "missing":
        figure.unlink()
    else:
        figure.write_text("this is no drawing")
    # A size of its own: Qt keeps the drawings of tests before this one.
    size = {"missing": (1180, 790), "broken": (1190, 790)}[damage]
    screen = make_screen(*size, leaflets=leaflets)
    screen.touch("language-nl")
    screen.touch("chapter-0")
    assert screen.pages.chapter.blocks.rows[0].words in screen.texts()
    qtbot.waitUntil(lambda: "a drawing: " in caplog.text)  # Drawings are made in another thread.
    assert "plan" not in caplog.text
