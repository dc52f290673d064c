"""The cues of the shipped exercises: short enough to be heard in time, told apart, hedged."""

import array
import shutil
import subprocess

import pytest
from packs import translation_in
from shipped import LANGUAGES, SHIPPED, shipped_pack

from kiosk.leaflet.texts import short_id, spoken_id
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.speech.espeak_voices import WORDS_A_MINUTE, arguments, voice_for, voices

ESPEAK = "espeak-ng"
DEFAULT_SPEED = 175 / WORDS_A_MINUTE
"""The speed at which espeak-ng speaks by itself, in the kiosk's speeds."""
SAMPLES_A_SECOND = 22050
MOST_SECONDS = 2.0
MOST_SECONDS_OF_A_QUICK_CUE = 1.2
QUICK = {"lift.cue.release", "wink.cue.tight", "wink.cue.let-go"}
"""The muscle moves at once in them."""
TOLERANCE = 1.1
"""Between one version of espeak-ng and the next."""

CUES = [cue for exercise in shipped_pack().exercises for cue in exercise.cues]


def _leaflet(language: str) -> TranslatedLeaflet:
    return TranslatedLeaflet("", shipped_pack(), translation_in(SHIPPED, language))


def _seconds(words: str, voice: str) -> float:
    """Return when the last sound of the words ends."""
    wav = subprocess.run(
        [ESPEAK, *arguments(voice, DEFAULT_SPEED)],
        input=words.encode(),
        capture_output=True,
        check=True,
    ).stdout
    sound = wav[wav.index(b"data") + 8 :]
    samples = array.array("h", sound[: len(sound) // 2 * 2])
    return max(index for index, one in enumerate(samples) if abs(one) > 300) / SAMPLES_A_SECOND


MUTE = ("so", "ti")
"""espeak-ng has no Somali, and Tigrinya from Debian 13 on."""


@pytest.mark.skipif(shutil.which(ESPEAK) is None, reason="espeak-ng is not installed")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_cue_is_said_in_time(language: str) -> None:
    table = subprocess.run([ESPEAK, "--voices"], capture_output=True, check=True, text=True).stdout
    voice = voice_for(language, voices(table))
    if language in MUTE and voice is None:
        pytest.skip("this espeak-ng has no voice for it")
    assert voice is not None
    leaflet = _leaflet(language)
    said = {cue.id: leaflet.shown(spoken_id(cue.id), cue.spoken).text for cue in CUES}
    lasts = {words: _seconds(words, voice) for words in set(said.values())}
    assert {
        cue: (words, lasts[words])
        for cue, words in said.items()
        if lasts[words]
        > TOLERANCE * (MOST_SECONDS_OF_A_QUICK_CUE if cue in QUICK else MOST_SECONDS)
    } == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_done_to_the_muscle_is_told_apart_at_a_glance(language: str) -> None:
    leaflet = _leaflet(language)
    short = {cue.id: leaflet.shown(short_id(cue.id), cue.short).text for cue in CUES}
    lift = [short[f"lift.cue.{name}"] for name in ("floor-1", "floor-2", "floor-3")]
    lift += [short["lift.cue.release"], short["lift.cue.rest"]]
    assert len(set(lift)) == 5
    postures = {short[f"accent.cue.{name}"] for name in ("upright", "round", "hollow")}
    assert len(postures) == 3
    for exercise in ("tighten-relax", "hold"):
        assert short["lift.cue.release"] == short[f"{exercise}.cue.relax"]
    assert short["tighten-relax.cue.tight"] == short["hold.cue.hold"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_wink_begins_with_its_condition(language: str) -> None:
    """Fact X4a, as its page says it: with some control over the muscles you can try it."""
    leaflet = _leaflet(language)
    wink = shipped_pack().exercise("wink")
    assert wink is not None
    assert leaflet.text(wink.cues[0]) == leaflet.text(wink.pages[0].blocks[0])
