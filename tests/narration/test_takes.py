"""A human voice: the script, and what is taken back of it, with noise and a sentence missing."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("soundfile", reason="soundfile, which only making recordings needs, is missing")

from spoken_takes import WORDS, hum, in_a_room, quiet, said, texts, write

from kiosk.files import UnreadableFileError
from kiosk.narration.imported import write_matches
from kiosk.narration.loudness import TARGET_LUFS
from kiosk.narration.script import Line, renumbered, script_csv, script_lines
from kiosk.narration.sound import RATE, Samples
from kiosk.narration.store import Narration
from kiosk.narration.takes import Matched, matched
from kiosk.narration.usual import usual_length
from kiosk.speech.recordings import HUMAN, RecordedSpeech
from kiosk.speech.sentences import Text


def _usual(words: str, language: str) -> float:
    return usual_length(words)


@pytest.fixture
def lines() -> tuple[Line, ...]:
    return script_lines(texts(), {"text-1"}, _usual, {})


def _take(words: Sequence[str | Samples], pause: float = 1.5) -> Samples:
    """Return one long take of a room, with words, noises and what else is in it."""
    pieces = [quiet(2)]
    for one in words:
        pieces += [said(one) if isinstance(one, str) else one, quiet(pause)]
    return in_a_room(np.concatenate(pieces))


def _sure(found: Matched) -> list[int]:
    return [match.line.number for match in found.matches if not match.doubts]


def _doubtful(found: Matched) -> list[int]:
    return [match.line.number for match in found.matches if match.doubts]


def test_one_long_take_is_divided_and_matched(tmp_path: Path, lines: tuple[Line, ...]) -> None:
    take = write(tmp_path / "take.wav", _take(WORDS))
    found = matched(take, lines)
    assert (found.missing, found.left) == ((), ())
    assert _sure(found) == list(range(1, 15))
    for match in found.matches:
        wanted = len(said(match.line.words)) / RATE
        assert match.sound.seconds == pytest.approx(wanted, abs=0.2)
        assert match.sound.lufs == pytest.approx(TARGET_LUFS, abs=1)


def test_a_sentence_with_a_pause_in_it_stays_one(tmp_path: Path, lines: tuple[Line, ...]) -> None:
    broken = said(WORDS[8]).copy()
    broken[RATE * 2 : RATE * 2 + RATE // 2] = 0
    found = matched(write(tmp_path / "take.wav", _take([*WORDS[:8], broken, *WORDS[9:]])), lines)
    assert _sure(found) == list(range(1, 15))


def test_a_missing_sentence_is_told_and_its_neighbours_are_right(
    tmp_path: Path, lines: tuple[Line, ...]
) -> None:
    found = matched(write(tmp_path / "take.wav", _take([*WORDS[:5], *WORDS[6:]])), lines)
    assert [line.number for line in found.missing] == [6]
    assert set(_sure(found)) >= {1, 2, 3, 4, 9, 10, 11, 12, 13, 14}
    where = {match.line.number: match.where for match in found.matches}
    assert where[7].startswith("take.wav, 0:")
    written = {match.line.number: match.sound.seconds for match in found.matches}
    for number in (5, 7, 8):
        assert written[number] == pytest.approx(len(said(WORDS[number - 1])) / RATE, abs=0.2)


def test_of_two_that_are_alike_a_missing_one_makes_both_doubtful(tmp_path: Path) -> None:
    """Nobody can tell from lengths which of the two was left out."""
    words = [*WORDS[:6], "Hier de ene zin.", "Daar een andere.", *WORDS[8:]]
    lines = script_lines(texts(words), set(), _usual, {})
    found = matched(write(tmp_path / "take.wav", _take([*words[:7], *words[8:]])), lines)
    (missing,) = found.missing
    assert missing.number in (7, 8)
    assert 15 - missing.number in _doubtful(found)
    imported = write_matches(Narration(tmp_path, "nl"), texts(words), found, accepts=False)
    assert len(imported.lufs) == 13 - len(_doubtful(found))
    imported = write_matches(Narration(tmp_path, "nl"), texts(words), found, accepts=True)
    assert len(imported.lufs) == 13


def test_noise_and_a_false_start_belong_to_nothing(tmp_path: Path, lines: tuple[Line, ...]) -> None:
    cough, door = hum(0.25, 0.3, seed=3), hum(4.5, 0.1, seed=4)
    spoken = [*WORDS[:4], cough, *WORDS[4:9], door, *WORDS[9:]]
    found = matched(write(tmp_path / "take.wav", _take(spoken)), lines)
    assert found.missing == ()
    assert len(found.left) == 2
    assert all("belongs to no sentence" in told for told in found.left)
    assert len(_sure(found)) >= 12
    for match in found.matches:
        wanted = len(said(match.line.words)) / RATE
        assert match.sound.seconds == pytest.approx(wanted, abs=0.2)


def test_what_is_said_twice_is_doubtful(tmp_path: Path, lines: tuple[Line, ...]) -> None:
    found = matched(write(tmp_path / "take.wav", _take([*WORDS[:6], WORDS[5], *WORDS[6:]])), lines)
    assert _doubtful(found) == [6]
    assert len(found.left) == 1


def test_files_by_number_are_taken_and_checked(tmp_path: Path, lines: tuple[Line, ...]) -> None:
    for number, words in enumerate(WORDS, 1):
        write(tmp_path / f"{number:03} take.wav", in_a_room(_padded(said(words))), 48000 // 2)
    write(tmp_path / "004 take.wav", in_a_room(_padded(quiet(2))))
    write(tmp_path / "006 take.wav", in_a_room(_padded(said(WORDS[5] * 3))))
    write(tmp_path / "007 take.wav", np.clip(in_a_room(_padded(said(WORDS[6]))) * 30, -1, 1))
    (tmp_path / "009 take.wav").write_bytes(b"rubbish")
    write(tmp_path / "010 again.wav", in_a_room(_padded(said(WORDS[9]))))
    write(tmp_path / "99.wav", in_a_room(_padded(said("Wie is dit?"))))
    found = matched(tmp_path, lines)
    assert [line.number for line in found.missing] == [9]
    assert _doubtful(found) == [4, 6, 7, 10]
    assert found.left == (
        "009 take.wav: it is no sound that can be read",
        "99.wav: there is no such number in the script",
    )


def _padded(samples: Samples) -> Samples:
    return np.concatenate([quiet(0.6), samples, quiet(0.6)])


def test_a_number_counts_before_what_the_long_take_has(
    tmp_path: Path, lines: tuple[Line, ...]
) -> None:
    write(tmp_path / "take.wav", _take([*WORDS[:5], *WORDS[6:]]))
    write(tmp_path / "006.wav", in_a_room(_padded(said(WORDS[5]))))
    found = matched(tmp_path, lines)
    assert found.missing == ()
    assert next(one.where for one in found.matches if one.line.number == 6) == "006.wav"


def test_a_cue_that_is_too_long_for_its_exercise_is_doubtful(tmp_path: Path) -> None:
    lines = script_lines(texts(), {"text-0"}, _usual, {})
    found = matched(write(tmp_path / "take.wav", _take(WORDS)), lines)
    assert [one.doubts for one in found.matches if one.doubts] == [
        ("lasts 3.1 s: an exercise has 2 s for it",)
    ]


def test_the_kiosk_plays_what_a_human_voice_read(tmp_path: Path, lines: tuple[Line, ...]) -> None:
    found = matched(write(tmp_path / "take.wav", _take(WORDS)), lines)
    narration = Narration(tmp_path, "nl")
    write_matches(narration, texts(), found, accepts=False)
    recorded = RecordedSpeech(tmp_path, "nl")
    for text in texts():
        assert recorded.passage(text.id, text.words, 0) is not None
        assert narration.is_human(text)
    assert (one := narration.of(texts()[0])) is not None
    assert one.by == HUMAN


def test_a_script_keeps_its_numbers_when_texts_change(
    tmp_path: Path, lines: tuple[Line, ...]
) -> None:
    file = tmp_path / "script.csv"
    file.write_text(script_csv(lines), encoding="utf-8-sig", newline="")
    changed = [texts()[0], Text("text-1", "Nieuw.", "nl"), *texts()[2:]]
    now = script_lines(changed[::-1], set(), _usual, {})
    found, problems = renumbered(now, file)
    assert [line.number for line in found] == [1, *range(3, 15)]
    assert problems == ["number 2: its words have changed since the script was made"]
    semicolons = script_csv(lines[:2]).replace(",", ";")
    file.write_text(semicolons, encoding="utf-8-sig")
    assert len(renumbered(lines, file)[0]) == 2
    file.write_text("number;text\nx;y\n", encoding="utf-8")
    with pytest.raises(UnreadableFileError):
        renumbered(lines, file)


def test_a_script_tells_how_to_say_names_and_how_fast(lines: tuple[Line, ...]) -> None:
    some = script_lines(texts(["Bel dokter Nguyen."]), {"text-0"}, _usual, {"Nguyen": "wien"})
    assert (some[0].how, some[0].most) == ("Nguyen: wien", 2.0)
    assert some[0].seconds == pytest.approx(1.5)
    assert [line.number for line in lines] == list(range(1, 15))
