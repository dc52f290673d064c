"""Texts in sentences."""

import pytest
from voices import a_wav

from kiosk.speech.espeak_voices import voices
from kiosk.speech.sentences import Text, sentences, usual_seconds
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


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("她收紧。“每天三次。”然后放松！", ["她收紧。", "“每天三次。”", "然后放松！"]),
        ("好吗？（好。）\n等等：10.5 次", ["好吗？", "（好。）\n", "等等：", "10.5 次"]),
        ("“好。”，她说……", ["“好。”，她说……"]),
        ("ሓደ፣ ክልተ። ሰለስተ፧ ኣርባዕተ", ["ሓደ፣ ክልተ። ", "ሰለስተ፧ ", "ኣርባዕተ"]),
    ],
)
def test_chinese_and_ethiopic_marks_end_a_sentence(words: str, pieces: list[str]) -> None:
    assert [one.words for one in sentences([Text("a", words, "zh")])] == pieces


def test_a_chinese_character_takes_as_long_as_a_syllable() -> None:
    assert usual_seconds("收紧", 0.5) == pytest.approx(1.0)


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
        "cmn",
        "cmn-latn-pinyin",
    )
    table = "".join(f" 5  {voice}  --/M  Name  file\n" for voice in spoken)
    found = voices(f"Pty Language\n{table}rubbish\n")
    assert {code: found[code] for code in ("fr", "en", "es", "pt", "zh", "zz")} == {
        "fr": "fr-fr",
        "en": "en-gb",
        "es": "es",
        "pt": "pt-pt",
        "zh": "cmn-latn-pinyin",
        "zz": "zz-aa",
    }
    assert set(found) - set(spoken) == {"fr", "en", "pt", "zh", "zz"}


def test_a_wav_from_a_pipe_gets_its_true_length() -> None:
    wav = a_wav(0.5)
    streamed = wav[:4] + b"\xff\xff\xff\x7f" + wav[8:40] + b"\xff\xff\xff\x7f" + wav[44:]
    assert seconds(whole_wav(streamed)) == pytest.approx(0.5)


@pytest.mark.parametrize("data", [b"", b"RIFF", a_wav(0.2)[:44], b"x" * 100])
def test_what_is_no_sound_is_refused(data: bytes) -> None:
    with pytest.raises(NoSoundError):
        whole_wav(data)
