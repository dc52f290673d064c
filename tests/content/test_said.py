"""What the voices are given of the leaflet: in every language as a person would say it."""

import re

import pytest
from packs import translation_in
from shipped import LANGUAGES, SHIPPED, SOURCE_LANGUAGE, shipped_pack

from kiosk import paths
from kiosk.leaflet.forms import known_forms
from kiosk.leaflet.model import blocks_of
from kiosk.leaflet.texts import source_texts
from kiosk.speech.sentences import Text, sentences
from kiosk.speech.spoken import SPELT_OUT, Saying, Span, as_said

PACK = shipped_pack()
NAMES = PACK.leaflet.names


def _saying(language: str) -> Saying:
    forms, dutch = (known_forms(paths.KIOSK_LOCALE, one) for one in (language, SOURCE_LANGUAGE))
    names = {name: as_said(name, dutch.said) for name in NAMES}
    return Saying(forms.signs, forms.said, names, SOURCE_LANGUAGE, forms.is_latin)


def _spans(language: str) -> dict[str, list[Span]]:
    """Return what is said of each text, by its id, with its address where it has one."""
    translation, saying = translation_in(SHIPPED, language), _saying(language)
    addresses = {block.id: block.address for block in blocks_of(PACK)}
    found = {}
    for source in source_texts(PACK):
        shown = translation.shown(source.id, source.text)
        spoken = SOURCE_LANGUAGE if shown.is_fallback else language
        text = Text(
            source.id, shown.text, spoken, address=addresses.get(source.id, ""), saying=saying
        )
        found[source.id] = [span for one in sentences([text]) for span in one.spans]
    return found


SPANS = {language: _spans(language) for language in LANGUAGES}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sign_is_spelt_out_and_no_number_is_a_quantity(language: str) -> None:
    wrong = {
        text_id: span.words
        for text_id, spans in SPANS[language].items()
        for span in spans
        if SPELT_OUT.search(span.words) or re.search(r"\d{5,}|https|www|\u00ad", span.words)
    }
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_telephone_number_is_heard_digit_by_digit(language: str) -> None:
    assert SPANS[language]["more.contact.phone"][-1] == Span("0 8 8, 3 2 0, 7 7, 5 0", language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_code_is_spelt_and_the_number_too(language: str) -> None:
    said = "".join(span.words for span in SPANS[language]["more.about.code"])
    assert "F Y S, 8 2, A D" in said
    digits = "".join(filter(str.isdigit, said))
    assert int(digits) == 82225358
    assert not re.search(r"\d\d", said)


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != SOURCE_LANGUAGE])
def test_dutch_names_are_said_by_the_dutch_voice(language: str) -> None:
    dutch = [span.words for span in SPANS[language]["more.about.publisher"]]
    assert Span("Sint Antonius Ziekenhuis", "nl").words in " ".join(dutch)
    (hospital,) = [
        span for span in SPANS[language]["more.about.publisher"] if "Antonius" in span.words
    ]
    assert hospital.language == SOURCE_LANGUAGE
    wrong = {
        text_id: span.words
        for text_id, spans in SPANS[language].items()
        for span in spans
        for name in NAMES
        if span.language != SOURCE_LANGUAGE and re.search(rf"\b{re.escape(name)}\b", span.words)
    }
    assert wrong == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_voice_of_other_letters_is_given_no_latin_ones(language: str) -> None:
    if _saying(language).is_latin:
        return
    wrong = [
        span.words
        for spans in SPANS[language].values()
        for span in spans
        if span.language == language and re.search("[A-Za-z]", span.words)
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_web_address_has_its_signs_named(language: str) -> None:
    dot = _saying(language).signs["."]
    for block in blocks_of(PACK):
        if block.address.startswith("http"):
            said = [word for span in SPANS[language][block.id] for word in span.words.split()]
            assert dot.split()[0] in said, block.id
