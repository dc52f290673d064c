"""What a screen reader and a switch find: every text, every control by name, a way by keys."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from everywhere import everywhere
from guided import begin_guided
from layout_faults import buttons
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtQml import QQmlProperty
from PySide6.QtTest import QTest
from screen import Screen
from shipped import shipped_pack
from voices import FakeAudioPlayer, FakeEngine

from kiosk.devtools.offscreen import settle
from kiosk.settings import Settings

CONTROL_ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
}
Key = Qt.Key


@pytest.fixture
def readable(make_screen: Callable[..., Screen]) -> Screen:
    """A kiosk with a screen reader listening."""
    QAccessible.setActive(True)
    settings = Settings(screen_diagonal_inches=10.1)
    return make_screen(settings=settings, voice=FakeEngine(), audio_player=FakeAudioPlayer())


class Node(NamedTuple):
    """What a screen reader is told of one thing."""

    role: QAccessible.Role
    name: str
    is_checked: bool


def _tree(screen: Screen) -> list[Node]:
    """Everything that a screen reader meets, in its order."""

    # The interfaces themselves are not kept: Qt takes them away with their items.
    def below(node: QAccessibleInterface) -> Iterator[Node]:
        for index in range(node.childCount()):
            child = node.child(index)
            if child is not None and not child.state().invisible:
                name = child.text(QAccessible.Text.Name)
                yield Node(child.role(), name, bool(child.state().checked))
                yield from below(child)

    root = QAccessible.queryAccessibleInterface(screen.window)
    assert root is not None
    return list(below(root))


def _names(screen: Screen) -> list[str]:
    return [node.name for node in _tree(screen)]


@pytest.mark.parametrize("language", ["nl", pytest.param("ar", marks=pytest.mark.full)])
def test_every_control_has_a_name_and_every_text_is_found(readable: Screen, language: str) -> None:
    nameless, lost, controls, texts = [], [], 0, set()
    for place in everywhere(readable, language):
        nodes = _tree(readable)
        names = {node.name for node in nodes}
        assert [name for name in names if "\u00ad" in name] == []
        found = [node for node in nodes if node.role in CONTROL_ROLES]
        controls += len(found)
        nameless += [f"{place}: {node.role}" for node in found if not node.name]
        shown = [button for button in buttons(readable) if button.objectName()]
        if len(found) < len(shown):
            nameless.append(f"{place}: {len(found)} of {len(shown)} controls are in the tree")
        shown = readable.pages
        for row in (
            *shown.chapter.blocks.rows,
            *shown.chapter.pictures.rows,
            *shown.guidance.notes.rows,
        ):
            if readable.shows(f"block-{row.textId}"):
                texts.add(row.textId)
                if row.words.replace("\u00ad", "") not in names:
                    lost.append(f"{place}: {row.textId}")
    assert nameless == []
    assert lost == []
    assert controls > 1000
    pack = shipped_pack()
    pages = [page for chapter in pack.leaflet.chapters for page in chapter.pages]
    pages += [page for exercise in pack.exercises for page in exercise.pages]
    blocks = {block.id for page in pages for block in page.blocks}
    assert blocks <= texts
    print(f"{language}: {controls} controls, all named; {len(texts)} texts, all found")


def test_states_are_told(readable: Screen) -> None:
    readable.touch("language-nl")
    readable.touch("appearance")
    readable.touch("textSize-1")
    states = {n.name: n.is_checked for n in _tree(readable) if n.role in CONTROL_ROLES}
    assert states["Lettergrootte 125%"]
    assert not states["Lettergrootte 100%"]


def test_pages_begin_with_a_heading(readable: Screen) -> None:
    readable.touch("language-nl")
    readable.touch("chapter-0")
    headings = [n.name for n in _tree(readable) if n.role == QAccessible.Role.Heading]
    assert readable.pages.chapter.pageTitle in headings


def test_a_covered_screen_tells_nothing_of_the_page(readable: Screen) -> None:
    readable.touch("language-nl")
    readable.touch("chapter-0")
    text = readable.pages.chapter.blocks.rows[0].words
    assert text in _names(readable)
    readable.touch("privacy")
    assert text not in _names(readable)


def test_the_quiet_exercise_tells_nothing_of_the_page_below(readable: Screen) -> None:
    readable.touch("language-nl")
    begin_guided(readable, "hold")
    settle(readable.window)
    readable.touch("quiet")
    assert _names(readable) == [
        readable.player.cueShort,
        "Pauze",
        "Stoppen",
        "Mijn spieren zijn moe",
        "Scherm verbergen",
        "Voorlezen",
    ]


# --- keys and a single switch -------------------------------------------------------------------


def _focused(screen: Screen) -> str:
    item = screen.window.activeFocusItem()
    return item.objectName() if item is not None else ""


def _tab_round(screen: Screen, key: Qt.Key = Key.Key_Tab) -> list[str]:
    """What Tab comes by until it is where it began."""
    met: list[str] = []
    for _ in range(80):
        QTest.keyClick(screen.window, key)
        name = _focused(screen)
        if name in met:
            break
        met.append(name)
    return met


def test_tab_comes_by_every_control_of_every_page(readable: Screen) -> None:
    missed = []
    for place in everywhere(readable, "nl", each_page=False):
        # The countdown goes with the first key; further pages of a chapter are as the first.
        if place == "countdown" or (place.startswith("page") and not place.endswith(" 1")):
            continue
        shown = {b.objectName() for b in buttons(readable) if b.isEnabled() and b.objectName()}
        met = set(_tab_round(readable))
        missed += [f"{place}: {name}" for name in sorted(shown - met)]
    assert missed == []


def test_the_sheet_of_reading_hides_nothing_that_keys_are_at(readable: Screen) -> None:
    readable.resize(800, 1280)
    readable.touch("language-nl")
    readable.touch("hear")
    readable.touch("adjustReading")
    met = []
    for _ in range(10):
        QTest.keyClick(readable.window, Key.Key_Tab)
        met.append((_focused(readable), readable.shows("readingSheet")))
    assert met.index(("louder", True)) < met.index(("appearance", False))
    assert [name for name, sheet in met if sheet] == [
        "pauseReading",
        "sentenceBack",
        "sayAgain",
        "readSlower",
        "readFaster",
        "softer",
        "louder",
    ]


@pytest.mark.parametrize(
    ("language", "forward", "backward"),
    [
        ("nl", Key.Key_Right, Key.Key_Left),
        ("ar", Key.Key_Left, Key.Key_Right),
        ("nl", Key.Key_Down, Key.Key_Up),
    ],
)
def test_arrows_go_from_control_to_control(
    readable: Screen, language: str, forward: Qt.Key, backward: Qt.Key
) -> None:
    readable.touch(f"language-{language}")
    QTest.keyClick(readable.window, Key.Key_Tab)
    first = _focused(readable)
    QTest.keyClick(readable.window, forward)
    second = _focused(readable)
    assert second not in ("", first)
    QTest.keyClick(readable.window, backward)
    assert _focused(readable) == first
    assert readable.window.activeFocusItem().property("visualFocus")


def test_the_focus_is_seen(readable: Screen) -> None:
    readable.touch("language-nl")
    QTest.keyClick(readable.window, Key.Key_Tab)
    settle(readable.window)
    item = readable.window.activeFocusItem()
    assert item.property("visualFocus")
    assert QQmlProperty(item.property("background"), "border.width").read() >= 2


def test_a_page_is_read_with_a_single_switch(readable: Screen) -> None:
    """Tab to go on, Enter to choose: from rest to an exercise and back to rest."""

    def choose(name: str) -> None:
        for _ in range(80):
            if _focused(readable) == name:
                break
            QTest.keyClick(readable.window, Key.Key_Tab)
        assert _focused(readable) == name
        QTest.keyClick(readable.window, Key.Key_Return)
        settle(readable.window)

    choose("language-nl")
    choose("hintBegin")
    choose("chapter-0")
    choose("next")
    assert readable.pages.chapter.pageNumber == 2
    choose("hear")
    assert readable.kiosk.read_aloud.isReading
    choose("hear")
    choose("contents")
    choose("chapter-4")
    choose("appearance")
    choose("textSize-1")
    choose("back")
    choose("privacy")
    choose("leavePrivacyAsk")
    choose("leavePrivacy")
    choose("contents")
    choose("done")
    choose("finish")
    assert readable.navigator.is_resting
