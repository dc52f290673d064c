"""Whoever cannot read finds her language: each is said in turn, or one alone."""

from collections.abc import Callable

import pytest
from listening import Listener
from screen import Screen

from kiosk.devtools.offscreen import settle

DUTCH, ENGLISH, ARABIC = "language-nl", "language-en", "language-ar"
IN_TURN = [
    ("Nederlands.", DUTCH),
    ("Kies uw taal.", DUTCH),
    ("English.", ENGLISH),
    ("Choose your language.", ENGLISH),
    ("العربية.", ARABIC),
    ("اختاري لغتك.", ARABIC),
]


@pytest.fixture
def rest(make_screen: Callable[..., Screen]) -> Listener:
    """The resting screen of a kiosk with a voice."""
    return Listener(make_screen)


def _lit(heard: Listener) -> list[str]:
    tiles = [one for one in heard.screen.items() if one.objectName().startswith("language-")]
    return [one.objectName() for one in tiles if one.property("isSpoken")]


def _speak_only(heard: Listener, *languages: str) -> None:
    heard.voice.languages = languages
    heard.voice.knownChanged.emit()
    settle(heard.screen.window)


def test_each_language_is_said_in_turn_while_its_tile_lights(rest: Listener) -> None:
    rest.screen.touch("hear")
    heard = []
    while rest.read_aloud.isReading:
        assert len(_lit(rest)) == 1
        heard.append((rest.voice.said[-1], _lit(rest)[0]))
        assert f"language-{rest.voice.asked[-1][2]}" == _lit(rest)[0]
        rest.hear_a_sentence()
    assert heard == IN_TURN
    assert not _lit(rest)
    assert rest.screen.navigator.is_resting


def test_a_second_touch_of_the_ear_stops_it(rest: Listener) -> None:
    rest.screen.touch("hear")
    rest.hear_a_sentence()
    rest.screen.touch("hear")
    assert not rest.read_aloud.isReading
    assert not _lit(rest)
    assert not rest.voice.is_preparing


def test_a_tiles_own_ear_says_it_alone_and_stops_it(rest: Listener) -> None:
    rest.screen.touch("hear-en")
    assert _lit(rest) == [ENGLISH]
    rest.hear_a_sentence()
    rest.hear_a_sentence()
    assert rest.voice.said == ["English.", "Choose your language."]
    assert not rest.read_aloud.isReading
    rest.screen.touch("hear-en")
    rest.screen.touch("hear-en")
    assert not rest.read_aloud.isReading
    assert rest.screen.navigator.is_resting, "an ear chooses nothing"


def test_a_tiles_own_ear_ends_the_turn(rest: Listener) -> None:
    rest.screen.touch("hear")
    rest.screen.touch("hear-ar")
    assert _lit(rest) == [ARABIC]
    rest.hear_a_sentence()
    rest.hear_a_sentence()
    assert rest.voice.said[-2:] == ["العربية.", "اختاري لغتك."]
    assert not rest.read_aloud.isReading


def test_a_language_without_a_voice_is_left_out(rest: Listener) -> None:
    _speak_only(rest, "nl", "ar")
    assert not rest.screen.shows("hear-en")
    assert rest.screen.shows("hear-ar")
    rest.screen.touch("hear")
    for _ in range(4):
        rest.hear_a_sentence()
    assert rest.voice.said == [words for words, tile in IN_TURN if tile != ENGLISH]
    assert not rest.read_aloud.isReading


def test_without_any_voice_there_is_no_ear(rest: Listener) -> None:
    _speak_only(rest)
    names = {one.objectName() for one in rest.screen.items()}
    assert not {name for name in names if name.startswith("hear")}


def test_a_voice_that_fails_keeps_no_other_silent(rest: Listener) -> None:
    rest.screen.touch("hear")
    rest.voice.failed.emit(rest.voice.asked[-1][0], "it broke")
    settle(rest.screen.window)
    assert _lit(rest) == [ENGLISH]
    rest.screen.touch("hear")
    assert rest.screen.shows("hear"), "the next one may be heard"


def test_choosing_a_language_stops_it(rest: Listener) -> None:
    rest.screen.touch("hear")
    rest.screen.touch(DUTCH)
    assert not rest.read_aloud.isReading
    assert not rest.voice.is_preparing


def test_it_stops_when_the_screen_dims_and_nothing_is_kept(rest: Listener) -> None:
    rest.screen.touch("hear-en")
    rest.screen.wait_untouched(60)
    assert not rest.read_aloud.isReading
    assert rest.audio_player.does[-1] == "close", "the sounds that were heard are gone"


@pytest.mark.parametrize("ends", ["privacy", "back"])
def test_in_a_visit_it_stops_with_the_cover_and_with_the_page(rest: Listener, ends: str) -> None:
    rest.screen.touch(DUTCH)
    rest.screen.touch("language")
    rest.screen.touch("hear-en")
    assert _lit(rest) == [ENGLISH]
    rest.screen.touch(ends)
    assert not rest.read_aloud.isReading


def test_it_is_forgotten_with_the_visit(rest: Listener) -> None:
    rest.screen.touch(DUTCH)
    rest.screen.touch("language")
    rest.screen.touch("hear")
    rest.screen.navigator.finish()
    assert not rest.read_aloud.isReading
    assert not _lit(rest)
