"""Texts in sentences."""

import pytest
from voices import a_wav

from kiosk.speech.espeak_voices import voices
from kiosk.speech.sentences import Text, sentences
from kiosk.speech.wav import NoSoundError, seconds, whole_wav


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
