"""The sounds of an exercise's cues: made as it opens, forgotten as it is left."""

from collections.abc import Callable

import pytest
from guided import begin_guided
from listening import Listener
from packs import garden
from pytestqt.qtbot import QtBot
from screen import Screen
from voices import FakeAudioPlayer, FakeEngine, a_wav

from kiosk.devtools.offscreen import settle
from kiosk.exercise.moment import State
from kiosk.speech.engines.sounds_ahead import MOST_BYTES, SoundsAhead
from kiosk.speech.engines.utterance_player import UtterancePlayer
from kiosk.speech.sentences import Sentence, Text, sentences

PATIENCE_MS = 20_000


def _sentences(*words: str) -> tuple[Sentence, ...]:
    return sentences(Text(f"id-{number}", one, "nl") for number, one in enumerate(words))


@pytest.fixture
def voice() -> FakeEngine:
    engine = FakeEngine()
    engine.makes_ahead = True
    return engine


def _make_all(qtbot: QtBot, voice: FakeEngine, ahead: SoundsAhead) -> None:
    while not ahead.are_made:
        count = len(voice.ahead)
        qtbot.waitUntil(lambda count=count: len(voice.ahead) >= max(1, count), timeout=PATIENCE_MS)
        voice.madeAhead.emit(a_wav(0.1 * len(voice.ahead)))


def test_they_are_made_one_after_the_other_and_kept(qtbot: QtBot, voice: FakeEngine) -> None:
    ahead, said = SoundsAhead(voice), _sentences("Een.", "Twee. Drie.", "Een.")
    ahead.want(said, 1.0)
    assert voice.ahead == []
    assert ahead.sound(said[0], 1.0) is None
    _make_all(qtbot, voice, ahead)
    assert [words.strip() for words in voice.ahead] == ["Een.", "Twee.", "Drie."]
    assert ahead.sound(said[0], 1.0) == a_wav(0.1)
    assert ahead.sound(said[2], 1.0) == a_wav(0.3)
    assert ahead.sound(said[0], 1.2) is None
    ahead.want(said, 1.0)
    assert ahead.are_made
    ahead.want((), 1.0)
    assert ahead.sound(said[0], 1.0) is None


def test_what_comes_late_or_fails_is_not_kept(qtbot: QtBot, voice: FakeEngine) -> None:
    ahead, said = SoundsAhead(voice), _sentences("Een.", "Twee.")
    ahead.want(said, 1.0)
    qtbot.waitUntil(lambda: voice.ahead == ["Een."], timeout=PATIENCE_MS)
    voice.madeAhead.emit(b"")
    voice.madeAhead.emit(a_wav())
    assert ahead.sound(said[0], 1.0) is None
    assert ahead.sound(said[1], 1.0) == a_wav()
    ahead.want((), 1.0)
    voice.madeAhead.emit(a_wav())
    assert ahead.sound(said[1], 1.0) is None


def test_they_are_bounded(qtbot: QtBot, voice: FakeEngine) -> None:
    ahead, said = SoundsAhead(voice), _sentences("Een.", "Twee.")
    ahead.want(said, 1.0)
    qtbot.waitUntil(lambda: voice.ahead == ["Een."], timeout=PATIENCE_MS)
    voice.madeAhead.emit(bytes(MOST_BYTES))
    voice.madeAhead.emit(a_wav())
    assert ahead.are_made
    assert ahead.sound(said[1], 1.0) is None


def test_a_voice_that_speaks_by_itself_makes_none(qtbot: QtBot) -> None:
    voice = FakeEngine()
    ahead = SoundsAhead(voice)
    ahead.want(_sentences("Een."), 1.0)
    qtbot.waitUntil(lambda: ahead.are_made, timeout=PATIENCE_MS)
    assert voice.ahead == []


def test_a_sound_that_was_made_is_heard_at_once(
    qtbot: QtBot, voice: FakeEngine, make_screen: Callable[..., Screen]
) -> None:
    player = FakeAudioPlayer()
    screen = make_screen(voice=voice, audio_player=player)
    screen.touch("language-nl")
    begin_guided(screen, "ladder")
    settle(screen.window)
    ladder = garden().exercise("ladder")
    assert ladder is not None
    spoken = list(dict.fromkeys(cue.spoken for cue in ladder.cues))
    for number in range(len(spoken)):
        qtbot.waitUntil(lambda number=number: len(voice.ahead) > number, timeout=PATIENCE_MS)
        voice.madeAhead.emit(a_wav(1.0))
    assert voice.ahead == spoken
    screen.touch("hear")
    assert player.does[-1] == "play"
    player.end()
    screen.touch("start")
    assert player.does[-1] == "play"
    assert voice.said == []
    assert (screen.player.state, screen.player.count) == (State.Running, 0)
    screen.pass_time(1)
    player.end()
    assert screen.player.count == 1
    screen.end_visit()
    assert not screen.kiosk.read_aloud.isReading
    begin_guided(screen, "ladder")
    assert len(voice.ahead) == len(spoken)


@pytest.mark.parametrize("leave", ["back", "another language", "done"])
def test_they_are_forgotten_as_the_exercise_is_left(
    qtbot: QtBot, voice: FakeEngine, make_screen: Callable[..., Screen], leave: str
) -> None:
    navigator = make_screen(voice=voice, audio_player=FakeAudioPlayer()).navigator

    def begin(language: str) -> str:
        """Return the words of the first sound that the exercise has made."""
        voice.ahead.clear()
        navigator.chooseLanguage(language)
        navigator.openGuided("ladder")
        navigator.answerFeeling(True)
        navigator.beginGuided()
        qtbot.waitUntil(lambda: len(voice.ahead) == 1, timeout=PATIENCE_MS)
        voice.madeAhead.emit(a_wav())
        return voice.ahead[0]

    first = begin("nl")
    if leave == "another language":
        assert begin("en") != first
    elif leave == "back":
        navigator.goBack()
    else:
        navigator.finish()
    assert begin("nl") == first


@pytest.fixture
def at_its_words(make_screen: Callable[..., Screen]) -> Listener:
    """An exercise that has just begun, and is read aloud."""
    listener = Listener(make_screen)
    listener.screen.touch("language-nl")
    begin_guided(listener.screen, "ladder")
    listener.screen.kiosk.read_aloud.toggle()
    listener.screen.player.start()
    return listener


@pytest.mark.parametrize("silence", ["toggle", "stop", "failed", "ended"])
def test_without_its_words_the_exercise_goes_on(
    at_its_words: Listener, silence: str, caplog: pytest.LogCaptureFixture
) -> None:
    screen, voice = at_its_words.screen, at_its_words.voice
    screen.pass_time(0.5)
    assert screen.player.count == 0
    if silence == "failed":
        voice.failed.emit(voice.asked[-1][0], "it is broken")
    elif silence == "ended":
        voice.answer()
        at_its_words.audio_player.end()
    else:
        getattr(screen.kiosk.read_aloud, silence)()
    assert screen.player.count == 1
    screen.pass_time(4)
    assert (screen.player.count, screen.player.floor) == (0 if silence == "ended" else 1, 1)


def test_words_that_never_end_are_waited_for_no_longer_than_they_may_take(
    at_its_words: Listener,
) -> None:
    screen = at_its_words.screen
    screen.pass_time(3)
    assert screen.player.count == 0
    screen.pass_time(2)
    assert screen.player.count > 0


def test_what_is_recorded_is_not_made(voice: FakeEngine, qtbot: QtBot) -> None:
    class Recorded:
        def passage(self, text_id: str, words: str, sentence: int) -> object:
            return ("file", 1.0, 4.0) if text_id == "id-0" else None

    player = UtterancePlayer(voice, FakeAudioPlayer(), lambda language: Recorded())
    said = _sentences("Een.", "Twee.")
    player.make_ahead(said, 1.0)
    qtbot.waitUntil(lambda: voice.ahead == ["Twee."], timeout=PATIENCE_MS)
    assert player.seconds(said[0], 1.2) == pytest.approx(2.5)
    assert player.seconds(said[1], 1.0) is None
    voice.madeAhead.emit(a_wav(0.5))
    assert player.seconds(said[1], 1.0) == pytest.approx(0.5)
