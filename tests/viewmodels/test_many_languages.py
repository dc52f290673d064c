"""All languages of a ward are on one screen, also when there are eighteen."""

from collections.abc import Callable
from pathlib import Path

import pytest
from layout_faults import Look, layout_faults, rectangle, touch_faults
from listening import Listener
from packs import copy_garden
from screen import Screen

from kiosk import paths
from kiosk.devtools.offscreen import settle
from kiosk.leaflet.languages import Language, load_languages
from kiosk.settings import Settings

KNOWN = load_languages(paths.LANGUAGES)
SIZES = [
    ((1280, 800), 10.1),
    ((1280, 720), 10.1),
    ((800, 1280), 10.1),
    ((1920, 1080), 15.6),
    ((1080, 1920), 15.6),
]

Ward = Callable[[tuple[int, int], float, int], Listener]


@pytest.fixture
def ward(make_screen: Callable[..., Screen], tmp_path: Path) -> Ward:
    """Return what starts a kiosk of a size in pixels and inches, with so many languages."""
    garden = copy_garden(tmp_path)
    english = (garden / "locale" / "en.po").read_text(encoding="utf-8")
    for language in KNOWN:
        if language.code != "nl":
            (garden / "locale" / f"{language.code}.po").write_text(english, encoding="utf-8")

    def start(size: tuple[int, int], inches: float, count: int) -> Listener:
        codes = tuple(language.code for language in KNOWN[:count])
        settings = Settings(
            screen_diagonal_inches=inches,
            languages=codes,
            leaflets=(garden.name,),
            leaflets_dir=str(garden.parent),
            ward_name="Afdeling verloskunde",
        )
        width, height = size
        heard = Listener(make_screen, width=width, height=height, settings=settings)
        heard.voice.languages = codes
        heard.voice.knownChanged.emit()
        settle(heard.screen.window)
        return heard

    return start


def _faults(screen: Screen, shown: tuple[Language, ...]) -> list[str]:
    look = Look(screen)
    lines = {one.property("text"): one.property("lineCount") for one in look.texts}
    tiles = [f"language-{one.code}" for one in shown]
    return [
        *layout_faults(screen, look),
        *touch_faults(screen, look, screen.kiosk.appearance.unit),
        *(name for name in tiles if name not in look.items),
        *(one.name for one in shown if lines[one.name] != 1),
        *(["on a next screen"] if screen.shows("cardsForward") else []),
    ]


def _rows(screen: Screen) -> list[list[float]]:
    """The left and right edges of each row of tiles, from the top, and how many there are."""
    tiles = [b for b in Look(screen).buttons if b.objectName().startswith(("language-", "hear-"))]
    rows: dict[int, list[float]] = {}
    for box in map(rectangle, tiles):
        rows.setdefault(box.toRect().top(), []).extend((box.left(), box.right()))
    return [[min(edges), max(edges), len(edges) / 2] for _, edges in sorted(rows.items())]


def test_there_are_eighteen() -> None:
    assert len(KNOWN) == 18


@pytest.mark.parametrize(("size", "inches"), SIZES)
def test_eighteen_are_on_one_screen(ward: Ward, size: tuple[int, int], inches: float) -> None:
    screen = ward(size, inches, 18).screen
    assert _faults(screen, KNOWN) == []
    screen.touch("language-zh")
    screen.touch("language")
    assert _faults(screen, KNOWN) == []
    screen.kiosk.appearance.chooseTextSize(2.0)
    screen.resize(*size)
    assert _faults(screen, KNOWN) == []


@pytest.mark.parametrize("count", [5, 10, 13, 17])
def test_every_row_is_filled_and_none_is_much_shorter(ward: Ward, count: int) -> None:
    rows = _rows(ward((1280, 800), 10.1, count).screen)
    assert len(rows) > 1
    assert {round(left) for left, _, _ in rows} == {round(rows[0][0])}
    assert max(right for _, right, _ in rows) - min(right for _, right, _ in rows) < 2
    assert max(tiles for _, _, tiles in rows) - min(tiles for _, _, tiles in rows) <= 2


def test_where_ears_have_no_room_all_are_still_said_in_turn(ward: Ward) -> None:
    assert ward((1280, 800), 10.1, 10).screen.shows("hear-nl")
    screen = ward((1280, 800), 10.1, 18).screen
    assert not screen.shows("hear-nl")
    screen.touch("hear")
    assert screen.kiosk.read_aloud.isReading
    assert ward((1920, 1080), 15.6, 18).screen.shows("hear-nl")


def test_a_next_screen_is_turned_to_while_languages_are_said(ward: Ward) -> None:
    heard = ward((800, 480), 7.0, 18)
    assert heard.screen.shows("cardsForward")
    heard.screen.touch("hear")
    for language in KNOWN:
        assert heard.screen.shows(language.text_id)
        heard.hear_a_sentence()
        heard.hear_a_sentence()
    assert not heard.read_aloud.isReading
