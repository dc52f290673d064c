"""One thing has one name in a leaflet and on the buttons around it, as its glossaries say."""

from collections.abc import Callable
from pathlib import Path

import polib
import pytest
from packs import edit_entry, faults_of, pack_in

from kiosk.checks.glossary import kiosk_glossary_faults, without_glossary
from kiosk.leaflet.texts import SourceText

Write = Callable[[str, str], Path]

DUTCH = '[rope]\nuse = ["touw*"]\nnever = ["kabel*"]\n'
ENGLISH = '[rope]\nuse = ["rope*"]\nnever = ["cord"]\n'


@pytest.fixture
def write(folder: Path) -> Write:
    """Return a function that writes a glossary of a language into the leaflet."""

    def write(language: str, toml: str) -> Path:
        file = folder / "locale" / f"{language}.glossary.toml"
        file.write_text(toml, encoding="utf-8")
        return file

    return write


def _said(folder: Path) -> list[str]:
    return [str(one).partition("garden/")[2] for one in faults_of(folder)]


def test_a_leaflet_needs_none(folder: Path) -> None:
    assert _said(folder) == []
    assert without_glossary(pack_in(folder), folder) == ["ar", "en", "nl"]


def test_a_sound_glossary_finds_nothing(folder: Path, write: Write) -> None:
    write("nl", DUTCH)
    write("en", ENGLISH)
    assert _said(folder) == []
    assert without_glossary(pack_in(folder), folder) == ["ar"]


def test_a_text_without_the_name_of_its_term_is_named(folder: Path, write: Write) -> None:
    write("nl", DUTCH)
    write("en", ENGLISH)
    po = folder / "locale" / "en.po"
    edit_entry(po, "bend.cue.rest", lambda entry: setattr(entry, "msgstr", "Put it down."))
    assert _said(folder) == [
        "locale/en.po: bend.cue.rest: has no name of 'rope', which the source has ('touw'). "
        "Say 'rope', or mend the row in en.glossary.toml."
    ]


def test_a_word_that_is_never_used_is_named_in_a_translation(folder: Path, write: Write) -> None:
    write("nl", DUTCH)
    write("en", ENGLISH)
    po = folder / "locale" / "en.po"
    edit_entry(po, "garden.tools.intro", lambda entry: setattr(entry, "msgstr", "Cord, rope:"))
    assert _said(folder) == [
        "locale/en.po: garden.tools.intro: has 'Cord', which is never used for 'rope'. Say 'rope'."
    ]


@pytest.mark.parametrize(
    ("word", "file", "place"),
    [
        ("hek", "leaflet.toml", "garden.plan.where"),
        ("hek", "figures.toml", "figure.plan.alt"),
        ("emmer", "exercises.toml", "hold.bucket.down"),
    ],
)
def test_a_word_that_is_never_used_is_named_in_the_source(
    folder: Path, write: Write, word: str, file: str, place: str
) -> None:
    write("nl", f'[rope]\nuse = ["touw*"]\nnever = ["{word}"]\n')
    assert f"{file}: {place}: has '{word}', which is never used for 'rope'. Say 'touw'." in _said(
        folder
    )


@pytest.mark.parametrize(
    ("name", "finds"),
    [
        ("rope*", True),
        ("*ope", True),
        ("*op*", True),
        ("rop*", True),
        ("rope", True),
        ("rop", False),
        ("ope", False),
        ("the\u00a0rope", True),
        ("Ro\u00adpe", True),
        ("l* rope", False),
    ],
)
def test_a_name_is_whole_words_but_for_its_stars(
    folder: Path, write: Write, name: str, finds: bool
) -> None:
    write("nl", '[rope]\nuse = ["touw neer"]\n')
    write("en", f'[rope]\nuse = ["{name}"]\n')
    po = folder / "locale" / "en.po"
    shown = "Put down the rope."
    edit_entry(po, "bend.cue.rest.short", lambda entry: setattr(entry, "msgstr", shown))
    lines = [line for line in _said(folder) if "bend.cue.rest.short: has no name" in line]
    assert bool(lines) is not finds


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("盆底", "请收紧盆底肌。"),
        ("*حبل*", "أفلتي الحَبْل الآن"),
        ("الحبل", "أفلتي الحبـل."),
        ("*مشت*", "حالا \u2066مشت\u2069 را رها کنید."),
        ("ኣስራት", "ኣስራት፡ ፍትሕዮ።"),
    ],
)
def test_a_name_is_found_in_every_script(folder: Path, write: Write, name: str, shown: str) -> None:
    write("nl", '[rope]\nuse = ["touw neer"]\n')
    write("ar", f'[rope]\nuse = ["{name}"]\n')
    po = folder / "locale" / "ar.po"
    edit_entry(po, "bend.cue.rest.short", lambda entry: setattr(entry, "msgstr", shown))
    assert not [line for line in _said(folder) if "bend.cue.rest.short: has no name" in line]


def test_a_text_can_be_left_out(folder: Path, write: Write) -> None:
    write("nl", DUTCH)
    write("en", '[rope]\nuse = ["string"]\nexcept = ["bend.*", "ladder.*", "guidance.*"]\n')
    left = ("bend.", "ladder.", "guidance.")
    assert not [line for line in _said(folder) if line.split(": ")[1].startswith(left)]
    write("nl", DUTCH + 'except = ["*"]\n')
    write("en", '[rope]\nuse = ["string"]\n')
    assert _said(folder) == []


@pytest.mark.parametrize(
    ("language", "toml", "said"),
    [
        ("en", "", "en.glossary.toml: rope: is in nl.glossary.toml and not here."),
        ("en", ENGLISH + '[rop]\nuse = ["x"]\n', "rop: is no term of nl.glossary.toml. Did you"),
        ("en", ENGLISH + 'except = ["bend.cue.rst"]\n', "'bend.cue.rst' in `except`"),
        ("en", '[rope]\nuse = ["*"]\n', "en.glossary.toml: rope.use[0]"),
        ("en", "[rope\n", "is not TOML"),
        ("en", '[rope]\nuse = ["rope*"]\nnevr = []\n', "nevr"),
        ("nl", "[rope\n", "is not TOML"),
    ],
)
def test_what_is_wrong_with_a_glossary_is_named(
    folder: Path, write: Write, language: str, toml: str, said: str
) -> None:
    write("nl", DUTCH)
    write(language, toml)
    (line,) = _said(folder)
    assert said in line


def test_the_glossary_of_the_source_is_missed_where_there_are_others(
    folder: Path, write: Write
) -> None:
    write("en", ENGLISH)
    (line,) = _said(folder)
    assert line.startswith("locale/nl.glossary.toml: the file: is missing")


def test_a_text_that_is_not_translated_is_not_looked_at(folder: Path, write: Write) -> None:
    write("nl", DUTCH)
    write("en", ENGLISH)
    po = folder / "locale" / "en.po"
    edit_entry(po, "bend.cue.rest", lambda entry: setattr(entry, "msgstr", ""))
    assert [line for line in _said(folder) if "bend.cue.rest:" in line] == [
        "locale/en.po: bend.cue.rest: is not translated. Translate it."
    ]


WORDS = (SourceText("KnotPage", "Take the rope", ""), SourceText("KnotPage", "Stop", ""))


def _kiosk(folder: Path, tmp_path: Path, dutch: str) -> list[str]:
    """Return what is found in the kiosk's own words, in English and in Dutch."""
    locale = tmp_path / "words"
    locale.mkdir()
    po = polib.POFile()
    for word, text in zip(WORDS, (dutch, "Stop"), strict=True):
        po.append(polib.POEntry(msgctxt=word.id, msgid=word.text, msgstr=text))
    po.save(str(locale / "nl.po"))
    found = kiosk_glossary_faults(pack_in(folder), folder, WORDS, locale)
    return [str(one).rpartition("words/")[2] for one in found]


def test_the_kiosks_own_words_have_the_same_names(
    folder: Path, write: Write, tmp_path: Path
) -> None:
    write("nl", DUTCH)
    write("en", ENGLISH)
    assert _kiosk(folder, tmp_path, "Pak het koord") == [
        "nl.po: KnotPage 'Take the rope': has no name of 'rope', which the source has ('rope'). "
        "Say 'touw', or mend the row in nl.glossary.toml."
    ]


def test_the_kiosks_own_english_is_looked_at_too(
    folder: Path, write: Write, tmp_path: Path
) -> None:
    write("nl", DUTCH)
    write("en", '[rope]\nuse = ["string"]\nnever = ["rope"]\n')
    assert _kiosk(folder, tmp_path, "Pak het touw") == [
        "KnotPage.qml: KnotPage 'Take the rope': has 'rope', which is never used for 'rope'. "
        "Say 'string'."
    ]


def test_a_term_that_is_nowhere_is_named(folder: Path, write: Write, tmp_path: Path) -> None:
    write("nl", DUTCH + '[knot]\nuse = ["knoop"]\n')
    write("en", ENGLISH + '[knot]\nuse = ["knot"]\n')
    (line,) = _kiosk(folder, tmp_path, "Pak het touw")
    assert "nl.glossary.toml: knot: is in no text: none has 'knoop'" in line
