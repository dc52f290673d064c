"""Reading aloud: order, highlight, pause, pages and cues; real voices; helpers that misbehave."""

import io
import math
import shutil
import struct
import wave
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from packs import GARDEN, NAME, garden
from pytestqt.qtbot import QtBot
from screen import Screen
from voices import FakeAudioPlayer, FakeEngine, a_wav, no_devices

from kiosk.devtools.offscreen import settle
from kiosk.exercise.moment import State
from kiosk.settings import Settings
from kiosk.speech.engines.audio_player import AudioPlayer
from kiosk.speech.engines.espeak import EspeakEngine
from kiosk.speech.espeak_voices import voices
from kiosk.speech.recordings import digest
from kiosk.speech.sentences import Text, sentences
from kiosk.speech.wav import NoSoundError, seconds, whole_wav

LANGUAGES = ["nl", "en", "ar", "pl", "tr", "uk", "fa", "es", "fr", "de"]
HELLO = {
    "nl": "Adem rustig in en uit.",
    "ar": "تنفّسي بهدوء.",
    "fa": "آرام نفس بکشید.",
    "uk": "Дихайте спокійно.",
}
needs_espeak = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)


class Listener:
    """A kiosk with a voice and a audio_player in the test's hands."""

    def __init__(self, make_screen: Callable[..., Screen], **arguments: object) -> None:
        self.voice = FakeEngine()
        self.audio_player = FakeAudioPlayer()
        self.screen = make_screen(voice=self.voice, audio_player=self.audio_player, **arguments)
        self.read_aloud = self.screen.kiosk.read_aloud

    def use(self, tool: str) -> None:
        """Touch one of the tools of reading, on its sheet where that has to be opened."""
        if not self.screen.shows(tool):
            self.screen.touch("adjustReading")
        self.screen.touch(tool)

    def hear_a_sentence(self) -> None:
        if self.voice.is_preparing:
            self.voice.answer()
        self.audio_player.end()
        settle(self.screen.window)


@pytest.fixture
def page(make_screen: Callable[..., Screen]) -> Listener:
    """On a page of a title and two paragraphs."""
    listener = Listener(make_screen)
    listener.screen.touch("language-nl")
    listener.screen.touch("chapter-0")
    return listener


def test_the_hint_can_be_heard(make_screen: Callable[..., Screen]) -> None:
    """By who cannot read what it says of the button that is meant for her."""
    listener = Listener(make_screen)
    listener.screen.keeps_hint = True
    listener.screen.touch("language-nl")
    listener.screen.touch("hear")
    for _ in range(3):
        assert listener.screen.shows("spoken")
        listener.hear_a_sentence()
    assert listener.voice.said[:3] == [
        "Zo werkt het",
        "Tik hier om verder te gaan.",
        "Tik hier om te luisteren.",
    ]
    listener.screen.touch("hintBegin")
    assert not listener.read_aloud.isReading
    listener.screen.touch("hear")
    assert listener.read_aloud.textId == listener.screen.pages.shell.spoken[0].id


def test_sentences_are_said_in_the_order_of_the_page(page: Listener) -> None:
    page.screen.touch("hear")
    marked = []
    while page.read_aloud.isReading:
        marked.append(page.read_aloud.textId)
        page.hear_a_sentence()
    spoken = page.screen.pages.shell.spoken
    wanted = [one.spoken.strip() for one in sentences(spoken)]
    assert page.voice.said == wanted
    assert list(dict.fromkeys(marked)) == [text.id for text in spoken]
    assert marked[0] == page.screen.pages.chapter.pageTitleId


def test_the_sentence_is_marked_in_its_text(page: Listener) -> None:
    page.screen.touch("hear")
    page.hear_a_sentence()
    block = page.screen.pages.chapter.blocks.rows[0]
    text = page.screen.item(f"block-{block.textId}").property("text")
    assert "<u>" in text
    assert text.replace("<u>", "").replace("</u>", "") == block.words
    assert page.screen.shows("spoken")
    page.screen.touch("hear")
    assert page.screen.item(f"block-{block.textId}").property("text") == block.words
    assert not page.screen.shows("spoken")


def test_large_text_is_read_where_each_sentence_has_a_screen(
    make_screen: Callable[..., Screen],
) -> None:
    listener = Listener(make_screen)
    screen = listener.screen
    screen.kiosk.appearance.set_text_scale(2)
    screen.touch("language-nl")
    screen.touch("chapter-0")
    screen.navigator.nextPage()
    settle(screen.window)
    assert screen.kiosk.pager.isBySentence
    wanted = [
        one.spoken.strip()
        for one in sentences(
            Text(r.textId, r.words, "nl") for r in screen.pages.chapter.blocks.rows
        )
    ]
    screen.touch("hear")
    seen = []
    while listener.read_aloud.isReading:
        marked = [i for i in screen.items() if i.objectName() == "spoken"]
        assert len(marked) == 1
        text = marked[0].parentItem()
        rows = {row.textId: row for row in screen.pages.chapter.blocks.rows}
        row = rows.get(listener.read_aloud.textId)
        if row and row.sentence < 0:  # A text of one sentence is shown whole.
            seen.append(text.property("text").removeprefix("<u>").removesuffix("</u>"))
        elif row:
            assert text.property("font").underline()
            seen.append(text.property("text"))
        listener.hear_a_sentence()
    assert seen == wanted


def test_pause_and_going_on(page: Listener) -> None:
    page.screen.touch("hear")
    page.voice.answer()
    page.screen.touch("pauseReading")
    assert page.audio_player.does[-1] == "pause"
    assert page.read_aloud.isPaused
    page.screen.touch("pauseReading")
    assert page.audio_player.does[-1] == "go on"
    assert len(page.voice.asked) == 1


def test_a_pause_before_there_is_a_sound(page: Listener) -> None:
    page.screen.touch("hear")
    page.screen.touch("pauseReading")
    page.voice.answer()
    assert "play" not in page.audio_player.does
    page.screen.touch("pauseReading")
    page.voice.answer()
    assert page.audio_player.does[-1] == "play"


def test_again_slower_and_faster(page: Listener) -> None:
    page.screen.touch("hear")
    page.voice.answer()
    page.use("sayAgain")
    assert page.voice.said[0] == page.voice.said[1]
    page.use("readSlower")
    page.use("readFaster")
    page.use("readFaster")
    assert [speed for *_, speed in page.voice.asked] == [1.0, 1.0, 0.85, 1.0, 1.2]
    assert len(set(page.voice.said)) == 1


def test_volume_starts_at_the_wards_at_each_visit(page: Listener) -> None:
    page.screen.touch("hear")
    page.use("louder")
    page.use("louder")
    assert page.audio_player.volume == 0.8
    page.screen.touch("done")
    assert page.audio_player.volume == Settings().volume


def test_it_stops_when_she_turns_the_page(page: Listener) -> None:
    page.screen.touch("hear")
    page.screen.navigator.nextPage()
    settle(page.screen.window)
    assert not page.read_aloud.isReading
    assert not page.screen.shows("narrationBar")


def test_it_turns_the_pages_when_asked_to(page: Listener) -> None:
    page.screen.touch("hear")
    page.use("turnPages")
    first = page.screen.pages.chapter.pageTitle
    for _ in range(30):
        page.hear_a_sentence()
        if page.screen.pages.chapter.pageTitle != first:
            break
    assert page.screen.pages.chapter.pageTitle != first
    assert page.read_aloud.isReading
    assert page.read_aloud.textId == page.screen.pages.chapter.pageTitleId


def test_it_ends_with_the_last_page(page: Listener) -> None:
    page.screen.navigator.openChapter(8)
    while not page.screen.pages.chapter.isLast:
        page.screen.navigator.nextPage()
    settle(page.screen.window)
    page.screen.touch("hear")
    page.use("turnPages")
    for _ in range(40):
        page.hear_a_sentence()
    assert not page.read_aloud.isReading
    assert page.screen.navigator.visit.screen == "chapter"


@pytest.mark.parametrize("leaving", ["privacy", "done", "language", "appearance", "next"])
def test_it_is_silent_at_once(page: Listener, leaving: str) -> None:
    page.screen.touch("hear")
    page.voice.answer()
    page.screen.touch(leaving)
    assert page.audio_player.does[-1] == "stop"
    assert not page.read_aloud.isReading
    page.voice.made.emit(page.voice.asked[-1][0], a_wav())  # what comes late is not played
    assert page.audio_player.does[-1] == "stop"


def test_nobody_is_forgotten_while_listening(page: Listener) -> None:
    page.screen.touch("hear")
    page.voice.answer()
    page.screen.wait_untouched(400)
    assert not page.screen.navigator.is_resting
    page.screen.wait_untouched(600)  # left behind: it ends by itself, and then the visit
    assert not page.read_aloud.isReading
    page.screen.wait_untouched(200)
    assert page.screen.navigator.is_resting


def test_without_a_voice_of_exactly_her_language_there_is_no_button(page: Listener) -> None:
    page.voice.languages = ("en", "de")
    page.voice.knownChanged.emit()
    settle(page.screen.window)
    assert not page.screen.shows("hear")


def test_a_voice_that_fails_is_a_calm_word_and_no_button(
    page: Listener, caplog: pytest.LogCaptureFixture
) -> None:
    page.screen.touch("hear")
    page.voice.failed.emit(page.voice.asked[-1][0], "it is broken")
    settle(page.screen.window)
    assert not page.screen.shows("hear")
    assert page.screen.shows("readingFailed")
    assert [r.getMessage() for r in caplog.records] == ["reading aloud: it is broken"]
    page.screen.touch("done")
    page.screen.touch("language-nl")
    page.screen.touch("chapter-0")
    assert page.screen.shows("hear")


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
    screen.navigator.openGuided("ladder")
    screen.navigator.answerFeeling(True)
    screen.navigator.beginGuided()
    settle(screen.window)
    screen.touch("hear")
    assert not screen.shows("narrationBar")
    screen.touch("start")
    screen.pass_time(12)
    floors = [words for words in listener.voice.said if " tree:" in words]
    assert [words.split()[0] for words in floors] == ["Eerste", "Tweede", "Derde"]
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
    _begin_ladder(screen)
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
    "exercises": lambda screen: _go(screen, "chapter-1"),
    "feeling": lambda screen: screen.navigator.openGuided("ladder"),
    "wait": lambda screen: (screen.navigator.openGuided("ladder"), _go(screen, "feelsNotYet"))[0],
    "find": lambda screen: (
        screen.navigator.openGuided("ladder"),
        screen.navigator.answerFeeling(True),
    )[0],
    "positions": lambda screen: (_begin_ladder(screen), screen.navigator.openPositions())[0],
    "tired": lambda screen: (_begin_ladder(screen), screen.navigator.openTired())[0],
    "questions": lambda screen: _ask(screen),
    "show": lambda screen: (_ask(screen), _go(screen, "show"))[0],
}


def _begin_ladder(screen: Screen) -> None:
    screen.navigator.openGuided("ladder")
    screen.navigator.answerFeeling(True)
    screen.navigator.beginGuided()


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
    assert listener.voice.said[0].startswith("Staat u")
    assert listener.voice.said[-2:] == ["Ja, ik voel weer iets", "Nog niet"]


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


def test_cards_on_a_next_screen_come_into_view(make_screen: Callable[..., Screen]) -> None:
    listener = Listener(make_screen)
    screen = listener.screen
    screen.kiosk.appearance.set_text_scale(2.0)
    screen.touch("language-nl")
    screen.touch("chapter-1")
    assert screen.shows("cardsForward")
    exercises = screen.pages.exercise_list.exercises.rows
    card = f"exercise-{exercises[-1].exercise}"
    assert not screen.shows(card)
    screen.touch("hear")
    while listener.read_aloud.textId != exercises[-1].textId:
        listener.hear_a_sentence()
    assert screen.shows(card)


# --- recordings ---------------------------------------------------------------------------------


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    """A library whose leaflet has the first page's title recorded in Dutch, in one sentence."""
    library = tmp_path / "leaflets"
    shutil.copytree(GARDEN, library / NAME)
    return library


def _record(library: Path, text_id: str, words: str, starts: str, end: float) -> None:
    folder = library / NAME / "narration" / "nl"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "page.wav").write_bytes(a_wav(3))
    with (folder / "narration.toml").open("a", encoding="utf-8") as file:
        file.write(
            f'[[recordings]]\ntext = "{text_id}"\nwords = "{digest(words)}"\n'
            f'file = "page.wav"\nstarts = {starts}\nend = {end}\n'
        )


def test_a_recording_comes_before_a_voice(
    make_screen: Callable[..., Screen], recorded: Path
) -> None:
    first = Listener(make_screen, leaflets=recorded).screen
    first.touch("language-nl")
    first.touch("chapter-0")
    title, block = first.pages.shell.spoken[:2]
    count = len(sentences([Text("", block.words, "nl")]))
    starts = [round(1 + i * 0.5, 1) for i in range(count)]
    _record(recorded, title.id, title.words, "[0.0]", 0.8)
    _record(recorded, block.id, block.words, str(starts), 2.9)
    listener = Listener(make_screen, leaflets=recorded)
    listener.screen.touch("language-nl")
    listener.screen.touch("chapter-0")
    listener.screen.touch("hear")
    for _ in range(1 + count):
        listener.audio_player.end()
    ends = [*starts[1:], 2.9]
    assert listener.audio_player.parts == [
        ("page.wav", 0.0, 0.8, 1.0),
        *[("page.wav", a, b, 1.0) for a, b in zip(starts, ends, strict=True)],
    ]
    assert len(listener.voice.asked) == 1  # what is not recorded


def test_a_recording_waits_and_goes_on(make_screen: Callable[..., Screen], recorded: Path) -> None:
    first = Listener(make_screen, leaflets=recorded).screen
    first.touch("language-nl")
    first.touch("chapter-0")
    title = first.pages.shell.spoken[0]
    _record(recorded, title.id, title.words, "[0.0]", 0.8)
    listener = Listener(make_screen, leaflets=recorded)
    listener.screen.touch("language-nl")
    listener.screen.touch("chapter-0")
    listener.screen.touch("hear")
    for does in ("pause", "go on"):
        listener.screen.touch("pauseReading")
        assert listener.audio_player.does[-1] == does
        assert listener.read_aloud.textId == title.id
        assert listener.screen.shows("spoken")
    assert len(listener.audio_player.parts) == 1
    listener.audio_player.end()
    assert listener.read_aloud.textId == first.pages.shell.spoken[1].id


def test_a_recording_of_other_words_is_not_used(
    make_screen: Callable[..., Screen], recorded: Path
) -> None:
    _record(recorded, "what.where.title", "Iets anders", "[0.0]", 0.8)
    listener = Listener(make_screen, leaflets=recorded)
    listener.screen.touch("language-nl")
    listener.screen.touch("chapter-0")
    listener.screen.touch("hear")
    assert listener.audio_player.parts == []
    assert len(listener.voice.asked) == 1


@pytest.mark.parametrize(
    "broken", ["recordings = 3", "[[recordings]]\ntext = 'x'", "\x00", "[[recordings]]\n" * 2]
)
def test_broken_recordings_are_left_out(
    make_screen: Callable[..., Screen],
    recorded: Path,
    broken: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    folder = recorded / NAME / "narration" / "nl"
    folder.mkdir(parents=True)
    (folder / "narration.toml").write_text(broken, encoding="utf-8")
    listener = Listener(make_screen, leaflets=recorded)
    listener.screen.touch("language-nl")
    listener.screen.touch("chapter-0")
    listener.screen.touch("hear")
    assert len(listener.voice.asked) == 1
    assert sum("narration.toml" in r.getMessage() for r in caplog.records) == 1


# --- real voices --------------------------------------------------------------------------------


@needs_espeak
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_real_voice_says_a_sentence(qtbot: QtBot, language: str) -> None:
    voice = EspeakEngine()
    with qtbot.waitSignal(voice.knownChanged, timeout=20_000):
        voice.look_for_voices()
    assert voice.speaks(language)
    words = HELLO.get(language, "Una due tres quattro.")
    with qtbot.waitSignal(voice.made, timeout=20_000) as made:
        voice.say(5, words, language, 1.0, 20)
    token, wav = made.args
    assert token == 5
    assert 0.5 < seconds(wav) < 8
    with wave.open(io.BytesIO(wav)) as file:
        samples = struct.unpack(f"<{file.getnframes()}h", file.readframes(file.getnframes()))
    assert math.sqrt(sum(s * s for s in samples) / len(samples)) > 300


@needs_espeak
def test_a_slower_voice_takes_longer(qtbot: QtBot) -> None:
    voice = EspeakEngine()
    with qtbot.waitSignal(voice.knownChanged, timeout=20_000):
        voice.look_for_voices()
    lengths = []
    for speed in (0.7, 1.0, 1.4):
        with qtbot.waitSignal(voice.made, timeout=20_000) as made:
            voice.say(1, HELLO["nl"], "nl", speed, 20)
        lengths.append(seconds(made.args[1]))
    assert lengths[0] > lengths[1] > lengths[2]


def test_without_the_program_there_is_no_voice(caplog: pytest.LogCaptureFixture) -> None:
    voice = EspeakEngine("a-program-that-nobody-has")
    voice.look_for_voices()
    assert not voice.speaks("nl")


VOICES = "echo 'Pty Language Age VoiceName File'; echo ' 5  nl  --/M  Dutch gmw/nl'"


@pytest.mark.parametrize(
    ("does", "why"),
    [
        ("exit 1", "not a WAV"),
        ("kill -9 $$", "not a WAV"),
        ("echo rubbish", "not a WAV"),
        ("cat /dev/null", "not a WAV"),
        ("exec tail -f /dev/null", "no answer in time"),
        ("printf 'RIFF____WAVEfmt ____________________data____'", "header is broken"),
    ],
)
def test_a_helper_that_misbehaves(qtbot: QtBot, tmp_path: Path, does: str, why: str) -> None:
    helper = tmp_path / "helper"
    helper.write_text(f'#!/bin/sh\nif [ "$1" = --voices ]; then {VOICES}; exit; fi\n{does}\n')
    helper.chmod(0o755)
    voice = EspeakEngine(str(helper))
    with qtbot.waitSignal(voice.knownChanged, timeout=20_000):
        voice.look_for_voices()
    with qtbot.waitSignal(voice.failed, timeout=20_000) as failed:
        voice.say(7, "Hallo.", "nl", 1.0, 0.5)
    token, reason = failed.args
    assert token == 7
    assert why in reason


def test_the_page_goes_on_painting_while_a_helper_hangs(
    make_screen: Callable[..., Screen], qtbot: QtBot, tmp_path: Path
) -> None:
    helper = tmp_path / "helper"
    helper.write_text(
        f'#!/bin/sh\nif [ "$1" = --voices ]; then {VOICES}; exit; fi\nexec tail -f /dev/null\n'
    )
    helper.chmod(0o755)
    voice = EspeakEngine(str(helper))
    with qtbot.waitSignal(voice.knownChanged, timeout=20_000):
        voice.look_for_voices()
    screen = make_screen(voice=voice, audio_player=FakeAudioPlayer())
    screen.touch("language-nl")
    screen.touch("chapter-0")
    screen.touch("hear")
    for _ in range(20):
        with qtbot.waitSignal(screen.window.frameSwapped, timeout=5000):
            screen.window.update()
    screen.touch("hear")
    screen.touch("next")
    assert screen.pages.chapter.pageNumber == 2 or screen.navigator.visit.screen == "chapter"


@pytest.fixture
def audio_player() -> AudioPlayer:
    """A audio_player that takes the machine for one with sound; Qt then plays by the clock."""
    multimedia = pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)
    made = AudioPlayer()
    made._load()
    devices = SimpleNamespace(audioOutputs=lambda: ["one"])
    made._media = SimpleNamespace(QMediaDevices=devices, QMediaPlayer=multimedia.QMediaPlayer)
    return made


@no_devices
def test_a_sound_is_played_to_its_end(qtbot: QtBot, audio_player: AudioPlayer) -> None:
    with qtbot.waitSignal(audio_player.ended, timeout=20_000) as ended:
        audio_player.play(3, a_wav(0.3))
    assert ended.args == [3]


@no_devices
def test_a_part_of_a_recording_ends_where_it_should(
    qtbot: QtBot, audio_player: AudioPlayer, tmp_path: Path
) -> None:
    file = tmp_path / "page.wav"
    file.write_bytes(a_wav(30))
    with qtbot.waitSignal(audio_player.ended, timeout=20_000) as ended:
        audio_player.play_part(4, file, 1.0, 1.3, 1.0)
    assert ended.args == [4]


@no_devices
def test_without_anything_to_make_a_sound_it_fails(qtbot: QtBot, audio_player: AudioPlayer) -> None:
    audio_player._media.QMediaDevices.audioOutputs = list
    with qtbot.waitSignal(audio_player.failed, timeout=20_000) as failed:
        audio_player.play(5, a_wav())
    assert failed.args[0] == 5


# --- parts --------------------------------------------------------------------------------------


def test_text_is_divided_into_sentences() -> None:
    parts = sentences([Text("a", "Een. Twee? Drie", "nl"), Text("b", " ", "nl")])
    (ordinal,) = sentences([Text("a", "Ein Dammriss 3. oder 4. Grades", "de")])
    assert ordinal.words == "Ein Dammriss 3. oder 4. Grades"
    assert [(p.before, p.words, p.after) for p in parts] == [
        ("", "Een. ", "Twee? Drie"),
        ("Een. ", "Twee? ", "Drie"),
        ("Een. Twee? ", "Drie", ""),
    ]
    assert [p.number for p in parts] == [0, 1, 2]


def test_marks_of_typesetting_are_not_spoken() -> None:
    (one,) = sentences([Text("a", "bekken\u00adbodem \u2066FYS\u2069", "nl")])
    assert one.spoken == "bekkenbodem FYS"


def test_the_table_of_voices() -> None:
    table = "Pty Language\n 5  fr-be  --/M  French  x\n 5  fr-fr  --/M French x\nrubbish\n"
    assert voices(table) == {"fr-be": "fr-be", "fr": "fr-be", "fr-fr": "fr-fr"}


def test_a_wav_from_a_pipe_gets_its_true_length() -> None:
    wav = a_wav(0.5)
    streamed = wav[:4] + b"\xff\xff\xff\x7f" + wav[8:40] + b"\xff\xff\xff\x7f" + wav[44:]
    assert seconds(whole_wav(streamed)) == pytest.approx(0.5)


@pytest.mark.parametrize("data", [b"", b"RIFF", a_wav(0.2)[:44], b"x" * 100])
def test_what_is_no_sound_is_refused(data: bytes) -> None:
    with pytest.raises(NoSoundError):
        whole_wav(data)
