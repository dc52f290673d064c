"""An engine's recordings: only what is missing or stale, and kept whatever ends the making."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

pytest.importorskip("soundfile", reason="soundfile, which only making recordings needs, is missing")

import io

import numpy as np
import soundfile
from spoken_takes import WORDS, quiet, said, texts

from kiosk.narration.engines import Made
from kiosk.narration.loudness import TARGET_LUFS, loudness
from kiosk.narration.make import Making, Progress
from kiosk.narration.sound import RATE, Samples, part, read_sound
from kiosk.narration.store import Narration
from kiosk.speech.recordings import HUMAN, RecordedSpeech
from kiosk.speech.sentences import Text

TWO = Text("two", "Adem rustig in. En adem langzaam weer uit.", "nl")


def _wav(samples: Samples) -> bytes:
    out = io.BytesIO()
    soundfile.write(out, samples, RATE, format="WAV")
    return out.getvalue()


class _Hums:
    """An engine that hums."""

    name = "hum one"
    at_once = 3

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.instead: dict[str, Made] = {}
        self.stops_at = ""

    def make(self, sentences: Sequence[str]) -> Iterator[Made]:
        for words in sentences:
            if words.strip() == self.stops_at:
                raise KeyboardInterrupt
            self.asked.append(words.strip())
            yield self.instead.get(words.strip()) or _wav(said(words.strip()))


@pytest.fixture
def engine() -> _Hums:
    return _Hums()


def _make(
    leaflet: Path, engine: _Hums, some: Sequence[Text], accepts: bool = False, anew: bool = False
) -> Making:
    making = Making(Narration(leaflet, "nl"), engine, accepts)
    list(making.run(some, anew))
    return making


def test_the_kiosk_plays_what_was_made(tmp_path: Path, engine: _Hums) -> None:
    making = _make(tmp_path, engine, [*texts(), TWO])
    assert making.doubts == []
    recorded = RecordedSpeech(tmp_path, "nl")
    for text in texts():
        assert recorded.passage(text.id, text.words, 0) is not None
    first, second = (recorded.passage("two", TWO.words, number) for number in (0, 1))
    assert first is not None
    assert second is not None
    assert first[2] == second[1]
    whole = read_sound(first[0]).samples
    assert len(whole) / RATE == pytest.approx(second[2], abs=0.001)
    for _, begin, end in (first, second):
        assert loudness(part(whole, begin, end)) == pytest.approx(TARGET_LUFS, abs=1)
    # The player stops a sentence up to 0.1 s late: the next is not heard by then.
    assert np.abs(part(whole, second[1] - 0.25, second[1] + 0.1)).max() < 0.01


def test_only_what_is_missing_or_stale_is_made(tmp_path: Path, engine: _Hums) -> None:
    _make(tmp_path, engine, texts())
    engine.asked.clear()
    _make(tmp_path, engine, texts())
    assert engine.asked == []
    changed = [*texts()[:3], Text("text-3", "Drink meer water.", "nl"), *texts()[4:]]
    _make(tmp_path, engine, changed)
    assert engine.asked == ["Drink meer water."]
    assert len(list((tmp_path / "narration" / "nl").glob("*.opus"))) == len(WORDS)


def test_what_is_to_be_said_otherwise_now_is_made_again(tmp_path: Path, engine: _Hums) -> None:
    some = [Text("hyphened", "Totaal\u00adruptuur.", "nl"), texts()[0]]
    _make(tmp_path, engine, some)
    file = tmp_path / "narration" / "nl" / "narration.toml"
    text = file.read_text(encoding="utf-8")
    assert text.count("said = ") == 1
    file.write_text(text.replace('said = "', 'said = "0'), encoding="utf-8")
    engine.asked.clear()
    _make(tmp_path, engine, some)
    assert engine.asked == ["Totaalruptuur."]


def test_a_sound_that_is_gone_is_made_again(tmp_path: Path, engine: _Hums) -> None:
    _make(tmp_path, engine, texts())
    next((tmp_path / "narration" / "nl").glob("text-5-*.opus")).unlink()
    engine.asked.clear()
    _make(tmp_path, engine, texts())
    assert engine.asked == [WORDS[5]]


def test_what_was_made_before_a_stop_is_kept(tmp_path: Path, engine: _Hums) -> None:
    engine.stops_at = WORDS[7]
    with pytest.raises(KeyboardInterrupt):
        _make(tmp_path, engine, texts())
    engine.stops_at = ""
    engine.asked.clear()
    _make(tmp_path, engine, texts())
    assert engine.asked == list(WORDS[6:])


def test_it_tells_how_far_it_is_and_how_long_it_will_take(tmp_path: Path, engine: _Hums) -> None:
    now = 0.0

    def clock() -> float:
        return now

    told: list[Progress] = []
    for one in Making(Narration(tmp_path, "nl"), engine, clock=clock).run(texts()):
        told.append(one)
        now += 6.0
    assert told[0] == Progress(0, len(WORDS))
    assert told[1] == Progress(3, len(WORDS), 2.0 * (len(WORDS) - 3))
    assert told[-1] == Progress(len(WORDS), len(WORDS), 0.0)


@pytest.mark.parametrize(
    ("sound", "why"),
    [
        (_wav(quiet(1.5)), "is silent"),
        (_wav(np.concatenate([said("Ga."), quiet(3), said("Ga liggen op uw zij.")])), "is silent"),
        (_wav(np.clip(said(WORDS[8]) * 40, -1, 1)), "is distorted"),
        (_wav(said("Wandel.")), "something is missing"),
        (_wav(said(WORDS[8] * 4)), "something more is said"),
        (b"rubbish", "no sound"),
        ("it took too long", "it took too long"),
    ],
)
def test_what_is_doubtful_is_told_and_not_written(
    tmp_path: Path, engine: _Hums, sound: Made, why: str
) -> None:
    engine.instead[WORDS[8]] = sound
    making = _make(tmp_path, engine, texts())
    assert {one.text_id for one in making.doubts} == {"text-8"}
    assert why in making.doubts[0].why
    recorded = RecordedSpeech(tmp_path, "nl")
    assert recorded.passage("text-8", WORDS[8], 0) is None
    assert recorded.passage("text-9", WORDS[9], 0) is not None
    del engine.instead[WORDS[8]]
    engine.asked.clear()
    _make(tmp_path, engine, texts())
    assert engine.asked == [WORDS[8]]


def test_the_first_sentence_is_looked_at_again_when_the_pace_is_known(
    tmp_path: Path, engine: _Hums
) -> None:
    engine.instead[WORDS[0]] = _wav(said(WORDS[0] * 3))
    making = _make(tmp_path, engine, texts())
    assert [one.text_id for one in making.doubts] == ["text-0"]
    assert RecordedSpeech(tmp_path, "nl").passage("text-0", WORDS[0], 0) is None


def test_what_is_doubtful_is_written_if_it_is_accepted(tmp_path: Path, engine: _Hums) -> None:
    engine.instead[WORDS[8]] = _wav(said("Wandel."))
    making = _make(tmp_path, engine, texts(), accepts=True)
    assert len(making.doubts) == 1
    assert RecordedSpeech(tmp_path, "nl").passage("text-8", WORDS[8], 0) is not None


def test_a_human_voice_is_never_replaced(tmp_path: Path, engine: _Hums) -> None:
    narration = Narration(tmp_path, "nl")
    narration.put(texts()[2], [said("human")], HUMAN)
    narration.save()
    _make(tmp_path, engine, texts(), anew=True)
    assert WORDS[2] not in engine.asked
    engine.asked.clear()
    _make(tmp_path, engine, texts(), anew=True)
    assert engine.asked == [*WORDS[:2], *WORDS[3:]]


def test_what_is_of_no_text_any_more_goes_but_for_a_human_voice(
    tmp_path: Path, engine: _Hums
) -> None:
    _make(tmp_path, engine, texts())
    narration = Narration(tmp_path, "nl")
    narration.put(texts()[0], [said("human")], HUMAN)
    narration.save()
    assert narration.tidy({"text-5"}) == 1
    folder = tmp_path / "narration" / "nl"
    assert sorted(file.name.partition("-")[2][0] for file in folder.glob("*.opus")) == ["0", "5"]
    assert RecordedSpeech(tmp_path, "nl").passage("text-5", WORDS[5], 0) is not None
