"""The check does each exercise with its words: they fit, or it tells which do not."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from packs import GARDEN, NAME, edit
from spoilt import Check
from voices import a_wav

from kiosk.checks.cues_in_time import cues_in_time_faults, spoken_texts
from kiosk.cli import check as command
from kiosk.cli import main
from kiosk.leaflet.loading import load_pack
from kiosk.leaflet.model import Pack
from kiosk.leaflet.translations import Translation, read_translation
from kiosk.speech.measured_voice import MeasuredVoice


@pytest.fixture
def garden() -> Pack:
    pack = load_pack(GARDEN).pack
    assert pack is not None
    return pack


@pytest.fixture
def translations() -> dict[Path, Translation]:
    return {po: read_translation(po) for po in sorted((GARDEN / "locale").glob("*.po"))}


@pytest.fixture
def said(garden: Pack, translations: dict[Path, Translation]) -> Callable[..., list[str]]:
    """Return what is told where words of a language take so many seconds; others have no voice."""

    def said(seconds: float, words: str = "", language: str = "nl") -> list[str]:
        def lengths(spoken: str, code: str) -> float | None:
            if code != language:
                return None
            return seconds if words in spoken else 1.0

        return [str(one) for one in cues_in_time_faults(garden, GARDEN, translations, lengths)]

    return said


@pytest.mark.parametrize("seconds", [0.0, 1.0, 1.2])
def test_short_words_fit_at_every_pace(said: Callable[..., list[str]], seconds: float) -> None:
    assert said(seconds) == []


def test_words_that_the_next_cut_off_are_told(said: Callable[..., list[str]]) -> None:
    lines = said(6.0, "Dan iets harder")
    assert [line.removeprefix("leaflets/") for line in lines] == [
        f"{NAME}/exercises.toml: ladder.cue.rung-2.spoken: is said for 6.2 s, and cut off by the "
        "next words, with counts of 0.6 s. Find fewer or shorter words."
    ]


def test_a_translation_is_told_by_its_file(said: Callable[..., list[str]]) -> None:
    lines = said(6.0, "", "en")
    assert lines
    assert all(f"{NAME}/locale/en.po: " in line for line in lines)


def test_a_language_without_a_voice_is_no_fault(said: Callable[..., list[str]]) -> None:
    assert said(60.0, "", "fr") == []


def test_all_languages_are_listened_to(garden: Pack, translations: dict[Path, Translation]) -> None:
    texts = spoken_texts(garden, translations)
    assert {language for _, language in texts} == {"nl", "en", "ar"}
    assert ("Blijf rustig staan.", "nl") in texts


def _voice(folder: Path, does: str) -> tuple[str, Path]:
    """Return a program that has a Dutch voice, and the file that counts its sentences."""
    program, counted = folder / "voice", folder / "counted"
    program.write_text(
        "#!/bin/sh\n"
        'if [ "$1" = --voices ]; then echo "5 nl --/M Dutch gmw/nl"; exit; fi\n'
        'if [ "$1" = --version ]; then echo "1"; exit; fi\n'
        f"echo . >> {counted}\n{does}\n"
    )
    program.chmod(0o755)
    return str(program), counted


def test_a_sentence_is_measured_once_and_remembered(tmp_path: Path) -> None:
    sound, memory = tmp_path / "sound.wav", tmp_path / "kept" / "spoken.json"
    sound.write_bytes(a_wav(0.85))
    program, counted = _voice(tmp_path, f"cat {sound}")
    for _ in range(2):
        voice = MeasuredVoice(memory, program)
        voice.measure([("Adem in.", "nl"), ("Breathe in.", "en")])
        assert voice.longest("Adem in.", "nl") == pytest.approx(1.0)
        assert voice.longest("Breathe in.", "en") is None
        assert counted.read_text() == ".\n"
    memory.write_text("rubbish")
    MeasuredVoice(memory, program).measure([("Adem in.", "nl")])
    assert counted.read_text() == ".\n.\n"


@pytest.mark.parametrize("does", ["exit 1", "echo rubbish", "kill -9 $$"])
def test_a_voice_that_misbehaves_measures_nothing(tmp_path: Path, does: str) -> None:
    voice = MeasuredVoice(None, _voice(tmp_path, does)[0])
    voice.measure([("Adem in.", "nl")])
    assert voice.longest("Adem in.", "nl") is None


@pytest.mark.usefixtures("check")
def test_without_a_voice_the_command_says_so_and_finds_no_fault(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "MeasuredVoice", lambda memory: MeasuredVoice(memory, "none"))
    assert main(["check", str(folder)]) == 0
    told = capsys.readouterr()
    assert told.out == f"{NAME}: no faults\n"
    assert "there is no voice for ar, en, nl: whether the spoken cues fit" in told.err


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_the_command_listens_to_the_machines_voice(folder: Path, check: Check) -> None:
    """The words are few enough letters, and a number takes long to be said."""
    edit(folder / "exercises.toml", 'spoken = "Dan iets harder."', 'spoken = "987654321987654321"')
    lines = check(folder, 1)
    assert any("ladder.cue.rung-2.spoken: is said for" in line for line in lines)
