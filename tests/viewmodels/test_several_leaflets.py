"""A ward with several leaflets, its own folder of them, and leaflets that lack something."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from packs import NAME, copy_garden, edit
from screen import TABLET_INCHES, Screen

from kiosk.devtools.offscreen import settle
from kiosk.settings import Settings

NEEDED = ("leaflet.toml", "facts.toml", "figures", "locale")


def _ward(folder: Path, *names: str) -> Settings:
    return Settings(
        screen_diagonal_inches=TABLET_INCHES, leaflets_dir=str(folder), leaflets=names or (NAME,)
    )


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with two leaflets, of which the second has no English."""
    first = copy_garden(tmp_path)
    second = Path(shutil.copytree(first, tmp_path / "second"))
    edit(second / "leaflet.toml", 'title = "De tuin - ', 'title = "Tweede tuin - ')
    (second / "locale" / "en.po").unlink()
    return tmp_path


def test_the_shelf_follows_the_language(make_screen: Callable[..., Screen], own: Path) -> None:
    screen = make_screen(settings=_ward(own, NAME, "second"))
    screen.touch("language-nl")
    assert screen.navigator.visit.screen == "shelf"
    screen.touch("leaflet-second")
    assert screen.navigator.visit.screen == "contents"
    assert screen.navigator.context.leaflet is not None
    assert screen.navigator.context.leaflet.pack.leaflet.title.startswith("Tweede tuin")
    screen.touch("back")
    assert screen.shows(f"leaflet-{NAME}")


def test_the_shelf_has_what_is_in_her_language(
    make_screen: Callable[..., Screen], own: Path
) -> None:
    screen = make_screen(settings=_ward(own, NAME, "second"))
    screen.touch("language-en")
    assert screen.navigator.visit.screen == "contents"
    assert not screen.shows("back")
    screen.touch("language")
    screen.touch("language-nl")
    assert screen.navigator.visit.screen == "contents"
    screen.touch("back")
    screen.touch("leaflet-second")
    screen.touch("language")
    screen.touch("language-en")
    assert screen.navigator.visit.leaflet == NAME


def test_a_figure_is_that_of_its_own_leaflet(
    make_screen: Callable[..., Screen], own: Path, qtbot: object
) -> None:
    """Both leaflets have figures of the same names."""
    for drawing in (own / "second" / "figures").glob("*.svg"):
        drawing.write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30">'
            '<rect width="40" height="30" fill="#ff0000"/></svg>'
        )
    screen = make_screen(settings=_ward(own, NAME, "second"))
    screen.touch("language-nl")
    assert _is_red(screen, "leaflet-second")
    assert not _is_red(screen, f"leaflet-{NAME}")


def _is_red(screen: Screen, card: str) -> bool:
    item = screen.item(card)
    image = screen.window.grabWindow()
    scale = image.width() / screen.window.width()
    at = item.mapToScene(item.boundingRect().center())
    top = item.mapToScene(item.boundingRect().topLeft())
    return any(
        image.pixelColor(round(x * scale), round(at.y() * scale)).name() == "#ff0000"
        for x in range(round(top.x()), round(top.x() + item.width()), 4)
    )


def test_with_one_leaflet_there_is_no_shelf(make_screen: Callable[..., Screen], own: Path) -> None:
    screen = make_screen(settings=_ward(own, "second"))
    screen.touch("language-nl")
    assert screen.navigator.visit.screen == "contents"
    assert not screen.shows("back")


def test_a_leaflet_that_is_nowhere_is_left_out_and_told_of(
    make_screen: Callable[..., Screen], own: Path, caplog: pytest.LogCaptureFixture
) -> None:
    screen = make_screen(settings=_ward(own, "nowhere", "second"))
    screen.touch("language-nl")
    assert screen.navigator.visit.leaflet == "second"
    assert "'nowhere' is no folder of" in caplog.text


def test_what_is_not_in_the_hospitals_folder_comes_with_the_program(
    make_screen: Callable[..., Screen], tmp_path: Path
) -> None:
    screen = make_screen(settings=_ward(tmp_path, *Settings().leaflets))
    screen.touch("language-nl")
    assert screen.pages.contents.shelf.count > 0


def test_questions_wait_for_her_in_the_leaflet_that_they_are_about(
    make_screen: Callable[..., Screen], own: Path
) -> None:
    screen = make_screen(settings=_ward(own, NAME, "second"))
    screen.touch("language-nl")
    screen.touch("leaflet-second")
    screen.touch("chapter-0")
    screen.touch("ask")
    screen.navigator.toggleQuestion(screen.pages.chapter.snapshot.blocks[0].textId)
    screen.navigator.openContents()
    settle(screen.window)
    screen.touch("back")
    screen.touch(f"leaflet-{NAME}")
    assert not screen.shows("questions")
    screen.touch("back")
    screen.touch("leaflet-second")
    assert screen.shows("questions")


def test_a_leaflet_needs_no_exercises_and_no_descriptions_of_figures(
    make_screen: Callable[..., Screen], own: Path, caplog: pytest.LogCaptureFixture
) -> None:
    for name in ("exercises.toml", "figures.toml"):
        (own / "second" / name).unlink()
    screen = make_screen(settings=_ward(own, "second"))
    screen.touch("language-nl")
    for index in range(screen.pages.contents.shelf.count):
        screen.navigator.openChapter(index)
        settle(screen.window)
        assert screen.navigator.visit.screen == "chapter"
    assert caplog.records == []


def test_what_is_empty_has_no_button(make_screen: Callable[..., Screen], own: Path) -> None:
    file = own / "second" / "leaflet.toml"
    lines = file.read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(("address =", 'kind = "address"'))]
    file.write_text("\n".join(kept), encoding="utf-8")
    (own / "second" / "exercises.toml").unlink()
    (own / "second" / "facts.toml").unlink()
    screen = make_screen(settings=_ward(own, "second"))
    screen.touch("language-nl")
    assert not screen.shows("takeHome")
    assert not screen.shows("about")
    with_all = make_screen(settings=_ward(own))
    with_all.touch("language-nl")
    assert with_all.shows("takeHome")
    assert with_all.shows("about")
