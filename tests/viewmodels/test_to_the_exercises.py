"""The ways from the contents and from reading to the exercises."""

from collections.abc import Callable
from pathlib import Path

import pytest
from packs import EXERCISES, NAME, copy_garden, edit
from screen import Screen


@pytest.fixture
def leaflets(tmp_path: Path) -> Path:
    """A library with a copy of the leaflet, to be changed."""
    copy_garden(tmp_path)
    return tmp_path


def test_an_exercise_is_done_or_read_about_from_its_card(screen: Screen) -> None:
    screen.touch("language-nl")
    screen.touch("chapter-1")
    assert screen.texts().count("Meedoen") == len(EXERCISES)
    screen.touch("read-hold")
    assert screen.navigator.visit.screen == "chapter"
    assert screen.pages.chapter.exercise == "hold"
    screen.touch("guide")
    assert screen.navigator.visit.screen == "feeling"


def test_an_exercise_that_is_not_guided_is_read_about(
    make_screen: Callable[..., Screen], leaflets: Path
) -> None:
    file = leaflets / NAME / "exercises.toml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text[: text.rindex("[exercises.plan]")], encoding="utf-8")
    screen = make_screen(leaflets=leaflets)
    screen.touch("language-nl")
    screen.touch("chapter-1")
    assert not screen.shows("read-hold")
    screen.touch("exercise-hold")
    assert screen.navigator.visit.screen == "chapter"
    assert not screen.shows("guide")


def test_where_she_reads_when_to_stop_nothing_leads_to_the_exercise(
    make_screen: Callable[..., Screen], leaflets: Path
) -> None:
    edit(
        leaflets / NAME / "exercises.toml",
        'text = "Zet de emmer daarna neer."\nfacts = ["X3"]',
        'text = "Zet de emmer daarna neer."\nfacts = ["M1"]',
    )
    screen = make_screen(leaflets=leaflets)
    screen.touch("language-nl")
    screen.touch("chapter-1")
    screen.touch("read-hold")
    assert not screen.shows("guide")
    screen.touch("contents")
    screen.touch("chapter-1")
    screen.touch("read-ladder")
    assert screen.shows("guide")
