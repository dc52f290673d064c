"""What a voice is given for numbers, codes, addresses and names of another language."""

import pytest

from kiosk import paths
from kiosk.leaflet.forms import forms_file, read_forms
from kiosk.speech.espeak_voices import arguments, request
from kiosk.speech.sentences import Text, sentences
from kiosk.speech.spoken import SPELT_OUT, Saying, Span, joined, spans

LANGUAGES = sorted(file.name.split(".")[0] for file in paths.KIOSK_LOCALE.glob("*.forms.toml"))
NAMES = {"Fysiotherapie": "Fysiotherapie", "St. Antonius Ziekenhuis": "Sint Antonius Ziekenhuis"}
PAGE = "https://www.antonius.nl/over-ons/"


def _saying(language: str) -> Saying:
    forms = read_forms(forms_file(paths.KIOSK_LOCALE, language))
    return Saying(forms.signs, forms.said, NAMES, "nl", forms.is_latin)


def _said(words: str, language: str) -> str:
    return " ".join(joined(spans(words, language, _saying(language))).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_telephone_number_is_said_digit_by_digit_in_groups(language: str) -> None:
    for written in ("088 320 77 50", "\u2066088 320 77 50\u2069", "088-320-77-50"):
        assert spans(written, language, _saying(language)) == (
            Span("0 8 8, 3 2 0, 7 7, 5 0", language),
        )


def test_a_telephone_number_without_groups_is_said_in_pairs() -> None:
    assert _said("Bel 06-12345678.", "nl") == "Bel 0 6, 1 2, 3 4, 5 6, 7 8."
    assert _said("+31 88 320 77 50", "nl") == "plus 3 1, 8 8, 3 2 0, 7 7, 5 0"
    assert _said("\u06f0\u06f8\u06f8 \u06f3\u06f2\u06f0 \u06f7\u06f7 \u06f5\u06f0", "fa") == (
        "\u06f0 \u06f8 \u06f8, \u06f3 \u06f2 \u06f0, \u06f7 \u06f7, \u06f5 \u06f0"
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_code_is_spelt(language: str) -> None:
    found = spans("FYS 82-AD", language, _saying(language))
    assert joined(found) == "F Y S, 8 2, A D"
    letters = {one.language for one in found if one.words[0].isalpha()}
    digits = {one.language for one in found if "8" in one.words}
    assert letters == {language if _saying(language).is_latin else "nl"}
    assert digits == {language}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_number_is_said_digit_by_digit(language: str) -> None:
    assert _said("225358", language) == "2 2 5, 3 5 8"
    assert _said("20 2026", language) == "20 2026"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_web_address_is_said_as_a_person_says_it(language: str) -> None:
    saying = _saying(language)
    found = spans(PAGE, language, saying)
    dot, slash, dash = (saying.signs[sign] for sign in "./-")
    assert joined(found).split() == f"antonius {dot} n l {slash} over {dash} ons".split()
    dutch = " ".join(one.words for one in found if one.language == "nl")
    assert {"antonius", "over", "ons"} <= set(dutch.split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_written_otherwise_is_said_as_a_person_does(language: str) -> None:
    for written in _saying(language).said:
        said = _said(f"a {written} b.", language)
        assert not SPELT_OUT.search(said)
        assert written not in said


def test_only_whole_words_are_said_otherwise() -> None:
    assert _said("en/of, St. Antonius, en/offer", "nl") == "en of, Sint Antonius, en/offer"


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "nl"])
def test_a_dutch_name_is_given_to_the_dutch_voice(language: str) -> None:
    found = spans("1 (\u2066Fysiotherapie\u2069) 2.", language, _saying(language))
    assert [one.language for one in found] == [language, "nl", language]
    assert joined(found) == "1 (Fysiotherapie) 2."
    assert found[1].words == "Fysiotherapie"


def test_a_part_of_a_word_is_no_name() -> None:
    assert spans("Fysiotherapien", "de", _saying("de")) == (Span("Fysiotherapien", "de"),)


def test_in_its_own_language_a_name_is_no_other_voices() -> None:
    assert spans("Bel Fysiotherapie.", "nl", _saying("nl")) == (Span("Bel Fysiotherapie.", "nl"),)


def test_an_abbreviated_saint_ends_no_sentence() -> None:
    text = Text("a", "Het St. Antonius Ziekenhuis. Einde.", "pl", saying=_saying("pl"))
    first, second = sentences([text])
    assert first.words == "Het St. Antonius Ziekenhuis. "
    assert Span("Sint Antonius Ziekenhuis. ", "nl") in first.spans
    assert second.words == "Einde."


def test_an_address_is_heard_after_its_words_and_not_shown_twice() -> None:
    text = Text("phone", "Telefoon", "nl", address="088 320 77 50", saying=_saying("nl"))
    words, number = sentences([text])
    assert (words.spoken, number.spoken) == ("Telefoon", "0 8 8, 3 2 0, 7 7, 5 0")
    assert number.before + number.words + number.after == "Telefoon"
    assert (number.number, number.is_optional, words.is_optional) == (1, True, False)


KNOWN = {"pl": "pl", "nl": "nl", "fr": "fr-fr"}


def test_a_program_is_told_which_voice_says_what() -> None:
    found = (Span("Dział <a> & ", "pl"), Span("Fysiotherapie", "nl"))
    asked = request(found, "pl", KNOWN)
    assert asked.input.decode() == (
        '<speak>Dział &lt;a&gt; &amp; <voice xml:lang="nl">Fysiotherapie</voice></speak>'
    )
    assert "-m" in arguments("pl", 1.0, is_marked=asked.is_marked)


@pytest.mark.parametrize(
    "found",
    [
        (Span("Dział <a>", "pl"),),
        (Span("Dział ", "pl"), Span("<a>", "xx")),
    ],
)
def test_one_voice_is_given_the_words_as_they_are(found: tuple[Span, ...]) -> None:
    asked = request(found, "pl", KNOWN)
    assert asked.input.decode() == "Dział <a>"
    assert "-m" not in arguments("pl", 1.0, is_marked=asked.is_marked)


def test_the_forms_of_every_language_name_the_signs_of_addresses() -> None:
    assert len(LANGUAGES) >= 18
    for language in LANGUAGES:
        assert {".", "/", "-", "@", "+"} <= set(_saying(language).signs), language


def test_in_chinese_nothing_needs_spaces_around_it() -> None:
    words = "代码是FYS 82-AD。电话088 320 77 50。见Fysiotherapie和/或https://a.nl。"
    assert _said(words, "zh") == (
        "代码是F Y S, 8 2, A D。电话0 8 8, 3 2 0, 7 7, 5 0。见Fysiotherapie或 a 点 n l 。"
    )
    found = spans(words, "zh", _saying("zh"))
    dutch = [one.words.strip(" ,。") for one in found if one.language == "nl"]
    assert dutch == ["F Y S", "A D", "Fysiotherapie", "a", "n l"]


@pytest.mark.parametrize("language", ["ar", "uk", "ti", "zh"])
def test_letters_that_a_language_has_not_are_left_to_the_dutch_voice(language: str) -> None:
    month = read_forms(forms_file(paths.KIOSK_LOCALE, "uk")).months
    assert month
    words = f"{month[0]} (koud kompres) {month[1]}"
    found = spans(words, language, _saying(language))
    assert [(one.words, one.language) for one in found] == [
        (f"{month[0]} (", language),
        ("koud kompres", "nl"),
        (f") {month[1]}", language),
    ]
