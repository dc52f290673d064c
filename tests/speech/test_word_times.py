"""Which word is heard when: from espeak-ng's own events to the words on the screen."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.machine_sound import WORD_TIMER
from kiosk.speech.engines.espeak import EspeakEngine
from kiosk.speech.engines.word_timer import MOST_LOSSES, WordTimer
from kiosk.speech.espeak_voices import Request, request
from kiosk.speech.sentences import Sentence, Text, sentences
from kiosk.speech.spoken import AS_WRITTEN, Saying, Span, joined
from kiosk.speech.wav import seconds
from kiosk.speech.word_times import HeardWord, Moment, heard_words, word_at

PATIENCE_MS = 20_000
needs_espeak = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="needs espeak-ng")
SAYING = Saying(
    signs={".": "punt"},
    said={"ca": "ongeveer"},
    names={"St. Jan": "Sint Jan"},
    names_language="nl",
)


def _sentence(words: str, language: str, saying: Saying = AS_WRITTEN) -> Sentence:
    return sentences([Text("a", words, language, saying=saying)])[-1]


def _shown(sentence: Sentence, *wanted: str) -> list[str]:
    """Return the words on the screen for the places of what is said where some words begin."""
    moments = [Moment(n, sentence.spoken.index(one)) for n, one in enumerate(wanted)]
    return [sentence.words[one.begin : one.end] for one in heard_words(sentence, moments)]


def test_what_is_said_otherwise_is_shown_as_it_is_written() -> None:
    one = _sentence(
        "Bel ca 020 123 45 67, of www.tuin.nl (St. Jan) de oefen\u00ading.", "de", SAYING
    )
    found = _shown(
        one, "Bel", "ongeveer", "0 2 0", "2 3", "tuin", "punt", "Sint", "Jan", "oefening"
    )
    assert found == [
        *("Bel", "ca", "020 123 45 67", "www.tuin.nl", "St. Jan", "oefen\u00ading"),
    ]


@pytest.mark.parametrize(
    ("words", "language", "shown"),
    [
        ("ابدئي التمرين، ثلاث مرّات.", "ar", ["ابدئي", "التمرين", "ثلاث", "مرّات"]),
        ("می\u200cشود «نشست».", "fa", ["می\u200cشود", "نشست"]),
        ("请每天，练习。", "zh", ["请", "每", "天", "练", "习"]),
    ],
)
def test_words_of_every_script(words: str, language: str, shown: list[str]) -> None:
    one = _sentence(words, language)
    moments = [Moment(at, at) for at in range(len(one.spoken))]
    assert [words[one.begin : one.end] for one in heard_words(one, moments)] == shown


def test_a_word_lasts_until_the_next() -> None:
    words = (HeardWord(0, 0, 3), HeardWord(500, 4, 6))
    assert word_at((), 100) is None
    assert [word_at(words, at) for at in (0, 400, 500, 9000)] == [
        words[0],
        words[0],
        *words[1:] * 2,
    ]


def test_places_in_ssml_are_those_of_the_words() -> None:
    spans = (Span("Zadzwoń <tu> ", "pl"), Span("Jan & Co", "nl"), Span(" jutro", "pl"))
    asked = request(spans, "pl", {"pl": "pl", "nl": "nl"})
    text, said = asked.input.decode(), joined(spans)
    assert asked.is_marked
    for word in ("Zadzwoń", "tu", "Jan", "Co", "jutro"):
        assert asked.place_said(text.index(word)) == said.index(word)
    assert asked.place_said(text.index("&amp;")) == said.index("&")
    assert asked.place_said(0) == asked.place_said(10_000) == -1


@needs_espeak
def test_espeak_tells_of_every_word_in_time(qtbot: QtBot) -> None:
    """The times are those of the sound that the program makes of the same words."""
    pytest.importorskip("kiosk.speech.espeak_library").EspeakLibrary()
    timer = WordTimer(WORD_TIMER)
    voice = EspeakEngine(word_timer=timer)
    with qtbot.waitSignal(voice.knownChanged, timeout=PATIENCE_MS):
        voice.look_for_voices()
    name = Saying(names={"Fysiotherapie": "Fysiotherapie"}, names_language="nl")
    for one, count in (
        (_sentence("Doe dit drie keer per dag.", "nl"), 6),
        (_sentence("Zadzwoń do Fysiotherapie jutro rano.", "pl", name), 5),
        (_sentence("اتصلي بالقسم إذا كان لديك حمى.", "ar"), 6),
        (_sentence("请每天练习三次。", "zh"), 7),
    ):
        with qtbot.waitSignals([voice.timed, voice.made], timeout=PATIENCE_MS):
            sounds: list[bytes] = []
            told: list[tuple[Moment, ...]] = []
            voice.made.connect(lambda _, wav, to=sounds: to.append(wav))
            voice.timed.connect(lambda _, moments, to=told: to.append(moments))
            voice.time_words(1, one.spans, one.language, 1.0)
            voice.say(1, one.spans, one.language, 1.0, 20)
        words = heard_words(one, told[0])
        assert len(words) == count
        assert [word.begin for word in words] == sorted(word.begin for word in words)
        assert words[-1].ms < seconds(sounds[0]) * 1000
    voice.close()


@pytest.mark.parametrize("does", ["exit 3", "echo rubbish; exec tail -f /dev/null"])
def test_a_worker_that_misbehaves_is_given_up(qtbot: QtBot, tmp_path: Path, does: str) -> None:
    worker, starts = tmp_path / "worker", tmp_path / "starts"
    worker.write_text(f"#!/bin/sh\necho >> {starts}\nread order\n{does}\n")
    worker.chmod(0o755)
    timer = WordTimer([str(worker)])
    for number in range(1, MOST_LOSSES + 1):
        timer.ask(number, Request(b"Hallo.", is_marked=False), "nl", 1.0)
        qtbot.waitUntil(lambda: not timer._worker.is_running, timeout=PATIENCE_MS)
    timer.ask(9, Request(b"Hallo.", is_marked=False), "nl", 1.0)
    assert not timer._worker.is_running
    assert len(starts.read_text()) == MOST_LOSSES


def test_one_that_gives_no_answer_is_ended(qtbot: QtBot, tmp_path: Path) -> None:
    timer = WordTimer([sys.executable, "-c", "import time; time.sleep(99)"], seconds=0.1)
    timer.ask(1, Request(b"Hallo.", is_marked=False), "nl", 1.0)
    qtbot.waitUntil(lambda: not timer._worker.is_running, timeout=PATIENCE_MS)
