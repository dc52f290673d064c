"""A recorded voice in the place of the synthetic one."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from listening import Listener
from packs import GARDEN, NAME
from screen import Screen
from voices import a_wav

from kiosk.speech.recordings import digest
from kiosk.speech.sentences import Text, sentences


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


def test_the_voice_says_what_a_recording_does_not(
    make_screen: Callable[..., Screen], recorded: Path, caplog: pytest.LogCaptureFixture
) -> None:
    first = Listener(make_screen, leaflets=recorded).screen
    first.touch("language-nl")
    first.touch("chapter-0")
    title = first.pages.shell.spoken[0]
    _record(recorded, title.id, title.words, "[0.0]", 0.8)
    listener = Listener(make_screen, leaflets=recorded)
    listener.screen.touch("language-nl")
    listener.screen.touch("chapter-0")
    listener.screen.touch("hear")
    player = listener.audio_player
    player.failed.emit(player.token, "the file has less sound than it should")
    assert listener.voice.said == [title.words]
    assert not listener.read_aloud.hasFailed
    assert "the machine's voice says it" in caplog.text
    listener.voice.answer()
    player.failed.emit(player.token, "there is nothing that could make a sound")
    assert listener.read_aloud.hasFailed
