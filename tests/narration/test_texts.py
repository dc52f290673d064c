"""What is to be recorded is all that the kiosk reads aloud."""

from collections.abc import Callable

import pytest
from packs import GARDEN, LANGUAGES_FILE, garden, translation_in
from screen import Screen

from kiosk import paths
from kiosk.leaflet.languages import load_languages
from kiosk.leaflet.texts import alt_id
from kiosk.narration.texts import cue_ids, narrated_texts, own_words
from kiosk.speech.recordings import OWN
from kiosk.speech.sentences import Text


def _narrated(code: str) -> tuple[Text, ...]:
    (language,) = [one for one in load_languages(LANGUAGES_FILE) if one.code == code]
    own = own_words(paths.QML, paths.KIOSK_LOCALE, code)
    return narrated_texts(garden(), translation_in(GARDEN, code), language, own)


@pytest.mark.parametrize("code", ["nl", "en", "ar"])
def test_all_that_is_read_aloud_on_the_way_is_recorded(
    make_screen: Callable[..., Screen], code: str
) -> None:
    leaflet = {(text.id, text.words) for text in _narrated(code)}
    own = {text.words for text in _narrated(code) if text.id.startswith(OWN)}
    screen = make_screen()
    heard: set[tuple[str, str]] = set()

    def listen() -> None:
        page = screen.kiosk.read_aloud._page
        texts = (*page.texts(), *page.cues())
        heard.update((one.id, one.words) for one in texts if one.language == code)

    screen.keeps_hint = True
    screen.touch(f"language-{code}")
    listen()
    screen.touch("hintBegin")
    listen()
    pack = garden()
    for number, chapter in enumerate(pack.leaflet.chapters):
        screen.navigator.openChapter(number)
        for _ in chapter.pages:
            listen()
            screen.navigator.nextPage()
        listen()
    for exercise in pack.exercises:
        screen.navigator.openGuided(exercise.id)
        listen()
    missing = {
        (text_id, words)
        for text_id, words in heard
        if (text_id, words) not in leaflet and not (text_id.startswith(OWN) and words in own)
    }
    assert len(heard) > 30
    assert missing == set()


def test_what_is_only_shown_is_not_recorded() -> None:
    ids = {text.id for text in _narrated("nl")}
    pack = garden()
    assert not ids & set(map(alt_id, pack.figures))
    cues = {cue.id for exercise in pack.exercises for cue in exercise.cues}
    assert not ids & cues
    assert cue_ids(pack) & ids


def test_each_text_is_there_once_with_an_id_of_its_own() -> None:
    texts = _narrated("nl")
    assert len({text.id for text in texts}) == len(texts)
    assert {text.language for text in texts} == {"nl"}
