"""Words that are easily read: no long sentence, in any language."""

import re

import polib
import pytest
from shipped import LANGUAGES, SHIPPED, SOURCE_LANGUAGE, shipped_pack

from kiosk.leaflet.texts import source_texts
from kiosk.speech.sentences import Text, sentences

MOST_WORDS = 15
"""In Dutch, which joins into one word what others say in several: they have a few more."""
MOST_TRANSLATED_WORDS = 20
TRANSLATIONS = [code for code in LANGUAGES if code != SOURCE_LANGUAGE]
CHINESE = "[\u4e00-\u9fff]"


def _sentences(text: str) -> list[str]:
    lines = [Text(str(number), line, "") for number, line in enumerate(text.split("\n"))]
    return [one.words for one in sentences(lines)]


def _words(sentence: str) -> int:
    """Count words; a Chinese one is of two characters."""
    characters = len(re.findall(CHINESE, sentence))
    others = re.sub(CHINESE, " ", sentence).split()
    return round(characters / 2) + len([word for word in others if re.search(r"\w", word)])


def _too_long(texts: dict[str, str], most: int = MOST_WORDS) -> list[str]:
    return [
        f"{name}: {sentence}"
        for name, text in texts.items()
        for sentence in _sentences(text)
        if _words(sentence) > most
    ]


def test_the_dutch() -> None:
    texts = {one.id: one.text for one in source_texts(shipped_pack())}
    assert len(texts) > 300
    assert _too_long(texts) == []


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation(language: str) -> None:
    entries = polib.pofile(str(SHIPPED / "locale" / f"{language}.po"))
    texts = {entry.msgctxt: entry.msgstr for entry in entries}
    assert _too_long(texts, MOST_TRANSLATED_WORDS) == []
