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
    spoken = (
        "fr-be",
        "fr-fr",
        "en-029",
        "en-gb",
        "es-419",
        "es",
        "pt-br",
        "pt-pt",
        "zz-aa",
        "zz-bb",
    )
    table = "".join(f" 5  {voice}  --/M  Name  file\n" for voice in spoken)
    found = voices(f"Pty Language\n{table}rubbish\n")
    assert {code: found[code] for code in ("fr", "en", "es", "pt", "zz")} == {
        "fr": "fr-fr",
        "en": "en-gb",
        "es": "es",
        "pt": "pt-pt",
        "zz": "zz-aa",
    }
    assert set(found) - set(spoken) == {"fr", "en", "pt", "zz"}


def test_a_wav_from_a_pipe_gets_its_true_length() -> None:
    wav = a_wav(0.5)
    streamed = wav[:4] + b"\xff\xff\xff\x7f" + wav[8:40] + b"\xff\xff\xff\x7f" + wav[44:]
    assert seconds(whole_wav(streamed)) == pytest.approx(0.5)


@pytest.mark.parametrize("data", [b"", b"RIFF", a_wav(0.2)[:44], b"x" * 100])
def test_what_is_no_sound_is_refused(data: bytes) -> None:
    with pytest.raises(NoSoundError):
        whole_wav(data)
