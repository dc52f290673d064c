"""Every page of the kiosk is read aloud, its own words too."""

from collections.abc import Callable
from pathlib import Path

import pytest
from guided import begin_guided
from listening import Listener
from packs import copy_garden, garden
from screen import Screen

from kiosk.devtools.offscreen import settle
from kiosk.exercise.moment import State


def test_a_page_in_parts_shows_the_part_that_is_read(make_screen: Callable[..., Screen]) -> None:
    listener = Listener(make_screen)
    screen = listener.screen
    screen.kiosk.appearance.set_text_scale(2.0)
    screen.touch("language-nl")
    screen.navigator.openChapter(0)
    settle(screen.window)
    screen.touch("hear")
    seen = 0
    for _ in range(60):
        if not listener.read_aloud.isReading:
            break
        text_id = listener.read_aloud.textId
        if text_id in {row.textId for row in screen.pages.chapter.blocks.rows}:
            seen += 1
            assert screen.shows(f"block-{text_id}")
        listener.hear_a_sentence()
    assert seen > 1


def test_the_words_of_an_exercise_are_said_as_they_come(make_screen: Callable[..., Screen]) -> None:
    listener = Listener(make_screen)
    screen = listener.screen
    screen.touch("language-nl")
    screen.navigator.openChapter(1)
    begin_guided(screen, "ladder")
    settle(screen.window)
    screen.touch("hear")
    assert not screen.shows("narrationBar")
    screen.touch("start")
    for _ in range(13):  # A phase waits for its words, if for no longer than they may take.
        screen.pass_time(1)
        listener.hear_a_sentence()
    ladder = garden().exercise("ladder")
    assert ladder is not None
    floors = [cue.spoken for cue in ladder.cues if cue.id.startswith("ladder.cue.rung-")]
    assert len(set(floors)) == 3
    assert [words for words in listener.voice.said if words in floors] == floors
    screen.touch("stop")
    screen.touch("hear")
    assert not listener.read_aloud.isReading


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
def test_the_words_of_an_exercise_can_be_made_louder_while_it_goes(
    make_screen: Callable[..., Screen], size: tuple[int, int]
) -> None:
    listener = Listener(make_screen, width=size[0], height=size[1])
    screen = listener.screen
    screen.touch("language-nl")
    begin_guided(screen, "ladder")
    settle(screen.window)
    assert not screen.shows("louder")
    screen.touch("hear")
    screen.touch("start")
    screen.pass_time(3)
    for volume in (0.65, 0.8, 1.0):
        screen.touch("louder")
        assert listener.audio_player.volume == volume
    screen.touch("softer")
    assert listener.audio_player.volume == 0.8
    assert screen.player.state == State.Running
    screen.touch("hear")
    assert not screen.shows("louder")


def _go(screen: Screen, *names: str) -> None:
    for name in names:
        screen.touch(name)


PAGES: dict[str, Callable[[Screen], None]] = {
    "contents": lambda screen: None,
    "about": lambda screen: _go(screen, "about"),
    "appearance": lambda screen: _go(screen, "appearance"),
    "take home": lambda screen: _go(screen, "takeHome"),
    "end of a chapter": lambda screen: _end(screen),
    "exercises": lambda screen: _go(screen, "chapter-1"),
    "farewell": lambda screen: _go(screen, "done"),
    "feeling": lambda screen: screen.navigator.openGuided("ladder"),
    "wait": lambda screen: (screen.navigator.openGuided("ladder"), _go(screen, "feelsNotYet"))[0],
    "calm": lambda screen: (screen.navigator.openGuided("ladder"), _go(screen, "feelsYes"))[0],
    "find": lambda screen: (
        screen.navigator.openGuided("ladder"),
        _go(screen, "feelsYes", "findMuscle"),
    )[0],
    "positions": lambda screen: (begin_guided(screen, "ladder"), screen.navigator.openPositions())[
        0
    ],
    "tired": lambda screen: (begin_guided(screen, "ladder"), screen.navigator.openTired())[0],
    "questions": lambda screen: _ask(screen),
    "show": lambda screen: (_ask(screen), _go(screen, "show"))[0],
}


def _end(screen: Screen) -> None:
    screen.touch("chapter-0")
    while screen.navigator.visit.screen == "chapter":
        screen.touch("next")


def _ask(screen: Screen) -> None:
    screen.touch("chapter-0")
    screen.navigator.toggleQuestion(screen.pages.chapter.blocks.rows[0].textId)
    screen.navigator.openQuestions()
    settle(screen.window)


@pytest.mark.parametrize("size", [(1280, 800), (800, 1280)])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_read_to_its_end(
    make_screen: Callable[..., Screen], page: str, size: tuple[int, int]
) -> None:
    """Whatever can be marked as it is read is read, and marked where it is seen."""
    listener = Listener(make_screen, width=size[0], height=size[1])
    screen = listener.screen
    screen.touch("language-nl")
    PAGES[page](screen)
    settle(screen.window)
    wanted = {i.property("textId") for i in screen.items() if i.property("textId")}
    assert wanted
    screen.touch("hear")
    marked = set()
    while listener.read_aloud.isReading:
        text_id = listener.read_aloud.textId
        seen = [i for i in screen.items() if i.property("textId") == text_id]
        assert seen or text_id == "own-size", text_id
        marked.add(text_id)
        listener.hear_a_sentence()
    assert marked >= wanted
    assert screen.shows("hear")


def test_a_page_reads_its_answers_last(make_screen: Callable[..., Screen]) -> None:
    listener = Listener(make_screen)
    listener.screen.touch("language-nl")
    listener.screen.navigator.openGuided("ladder")
    settle(listener.screen.window)
    listener.screen.touch("hear")
    while listener.read_aloud.isReading:
        listener.hear_a_sentence()
    guidance = garden().guidance
    assert guidance is not None
    assert listener.voice.said[0] == guidance.question.text
    assert listener.voice.said[-2:] == ["Ja, er is weer wat gevoel", "Nog niet"]


def test_the_hospitals_own_names_are_said_in_its_language(
    make_screen: Callable[..., Screen],
) -> None:
    listener = Listener(make_screen)
    listener.screen.touch("language-ar")
    listener.screen.touch("about")
    listener.screen.touch("hear")
    while listener.read_aloud.isReading:
        listener.hear_a_sentence()
    spoken = {words: language for _, words, language, _ in listener.voice.asked}
    assert spoken[garden().leaflet.title] == "nl"
    assert set(spoken.values()) == {"nl", "ar"}


CHAPTER = """
[[chapters]]
id = "more-{number}"
title = "Nog meer {number}"
figure = "garden"

[[chapters.pages]]
id = "more-{number}.page"
title = "Nog meer"

[[chapters.pages.blocks]]
id = "more-{number}.page.text"
kind = "text"
text = "Hier is nog meer tuin."
facts = ["G1"]
"""


def test_chapters_on_a_next_screen_come_into_view(
    make_screen: Callable[..., Screen], tmp_path: Path
) -> None:
    with (copy_garden(tmp_path) / "leaflet.toml").open("a", encoding="utf-8") as leaflet:
        leaflet.writelines(CHAPTER.format(number=number) for number in range(6))
    listener = Listener(make_screen, leaflets=tmp_path)
    screen = listener.screen
    screen.kiosk.appearance.set_text_scale(2.0)
    screen.touch("language-nl")
    assert screen.shows("cardsForward")
    last = len(screen.pages.contents.shelf.rows) - 1
    assert last == len(garden().leaflet.chapters) + 6 - 1
    assert not screen.shows(f"chapter-{last}")
    screen.touch("hear")
    while listener.read_aloud.textId != screen.pages.contents.shelf.rows[last].textId:
        listener.hear_a_sentence()
    assert screen.shows(f"chapter-{last}")


def test_exercises_on_a_next_screen_come_into_view(make_screen: Callable[..., Screen]) -> None:
    listener = Listener(make_screen)
    screen = listener.screen
    screen.kiosk.appearance.set_text_scale(2.0)
    screen.touch("language-nl")
    screen.touch("chapter-1")
    assert screen.shows("cardsForward")
    exercises = screen.pages.exercise_list.cards.rows
    card = f"exercise-{exercises[-1].exercise}"
    assert not screen.shows(card)
    screen.touch("hear")
    while listener.read_aloud.textId != exercises[-1].textId:
        listener.hear_a_sentence()
    assert screen.shows(card)
