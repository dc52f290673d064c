"""Numbers, dates and signs that are not as their language writes them, or cannot be said."""

import shutil
from pathlib import Path

import pytest
from packs import pack_in, translation_in
from spoilt import edited

from kiosk import paths
from kiosk.checks.forms import (
    Manner,
    forms_faults,
    kiosk_forms_faults,
    leaflet_forms_faults,
    manners,
)
from kiosk.checks.texts_by_file import texts_by_file
from kiosk.leaflet.languages import Language
from kiosk.leaflet.texts import SourceText
from kiosk.leaflet.translations import Translation

PERSIAN = "۰۱۲۳۴۵۶۷۸۹"
LANGUAGES = [
    *[Language(code, code, "-", "ltr") for code in ("nl", "en", "fr", "tr", "de", "ar")],
    Language("fa", "fa", "-", "rtl", digits=PERSIAN),
]
KNOWN: dict[str, Manner] = manners(LANGUAGES, paths.KIOSK_LOCALE)


def _found(language: str, words: str) -> list[str]:
    """Return what is said of a text of the kiosk's in a language."""
    texts = [SourceText("Page", "source", "")]
    translation = Translation(language, False, {("Page", "source"): words})
    faults = kiosk_forms_faults(texts, {Path(f"{language}.po"): translation}, KNOWN)
    return [f"{one.problem}. {one.remedy}" for one in faults]


@pytest.mark.parametrize(
    ("language", "words", "said"),
    [
        ("nl", "Op 20-06-2026.", "has the date '20-06-2026' in figures. Write '20 juni 2026'"),
        ("de", "Am 1.3.2026.", "has the date '1.3.2026' in figures. Write '1. März 2026'"),
        ("fa", "۲۰-۰۶-۲۰۲۶", "Write '۲۰ ژوئن ۲۰۲۶'"),
        ("fa", "بعد از 6 هفته", "has '6', in other digits than its language. Write '۶'"),
        ("ar", "بعد ٦ أسابيع", "has '٦', in other digits than its language. Write '6'"),
        ("nl", "Zes of ۶ keer", "Write '6'"),
        ("nl", "Letters van 50 %", "Write it as 50%"),
        ("tr", "Boyut: 50%", "Write it as %50"),
        ("de", "Schrift %1%", "Write it as 50\\u00A0%"),
        ("fr", "Encore là ?", "has no no-break space before '?'. Put U+00A0 there"),
        ("fr", "Encore là?", "has no no-break space before '?'"),
        ("fr", "Note: ceci", "has no no-break space before ':'"),
        ("fr", "« Bonjour\u00a0»", "has no no-break space after '«'"),
        ("nl", "Let op : dit", "has a space before ':'. Take it out"),
        ("nl", "Ja/nee", "has '/', which a voice spells out. Write words"),
        ("en", "You & me", "has '&', which a voice spells out"),
        ("ar", "اليد ← اليسرى", "has '←', which a voice spells out"),
    ],
)
def test_what_is_not_as_the_language_has_it_is_named(language: str, words: str, said: str) -> None:
    (line,) = _found(language, words)
    assert said in line


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("nl", "Van 20 juni 2026, om 10:30."),
        ("nl", "Ontlasting en/of urine, 50%."),
        ("nl", "Letters van %1%"),
        ("nl", "%1 / %2"),
        ("tr", "Boyut: %%1"),
        ("fr", "Encore là\u00a0?! Oui\u202f: «\u00a0à %1\u00a0%\u00a0», à 10:30."),
        ("fr", "Voyez https://a.nl/b?c"),
        ("fa", "بعد از ۶ هفته"),
        ("fa", "کد \u2066FYS 82-AD\u2069 و %1"),
        ("fa", "\u2066https://a.nl/1\u2069"),
        ("ar", "بعد 6 أسابيع"),
        ("de", "Dammriss 3. oder 4. Grades"),
        ("de", "Versionen 1.2.3 und 99-99-2026"),
    ],
)
def test_what_is_as_the_language_has_it_is_no_fault(language: str, words: str) -> None:
    assert _found(language, words) == []


def test_the_kiosks_english_is_looked_at(tmp_path: Path) -> None:
    (found,) = kiosk_forms_faults([SourceText("KnotPage", "Yes/no", "")], {}, KNOWN)
    assert str(found).startswith("KnotPage.qml: Yes/no: has '/', which a voice spells out")


def _said_of(folder: Path) -> list[str]:
    pack = pack_in(folder)
    translations = {
        folder / "locale" / f"{code}.po": translation_in(folder, code) for code in ("en", "ar")
    }
    faults = leaflet_forms_faults(pack, texts_by_file(pack, folder), translations, KNOWN)
    return [str(one).partition("garden/")[2] for one in faults]


def test_the_tests_own_leaflet_is_sound(folder: Path) -> None:
    assert _said_of(folder) == []


def test_a_fault_is_named_in_the_file_of_the_source(folder: Path) -> None:
    edited("exercises.toml", "Zet de emmer daarna neer.", "Zet de emmer en/of pot neer & wacht.")(
        folder
    )
    (line,) = _said_of(folder)
    assert line == (
        "exercises.toml: hold.bucket.down: has '&', which a voice spells out. Write words, or say "
        "in `said` of nl.forms.toml what is heard."
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"/" = "schuine streep"\n', "", "signs '/': has no name"),
        ("{day} {month}", "{day}", "date: has no {month}"),
        ("{number}%", "%", "percent: has no {number}"),
        ('"en of"', '"en / of"', "said 'en/of': is said with '/' in it"),
        ("[signs]", "[sings]", "sings"),
    ],
)
def test_what_is_missing_in_the_forms_is_named(
    tmp_path: Path, old: str, new: str, said: str
) -> None:
    file = tmp_path / "nl.forms.toml"
    text = (paths.KIOSK_LOCALE / "nl.forms.toml").read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    (found,) = forms_faults([LANGUAGES[0]], tmp_path)
    assert said in str(found)


def test_a_language_without_forms_is_named(tmp_path: Path) -> None:
    shutil.copy(paths.KIOSK_LOCALE / "nl.forms.toml", tmp_path)
    (found,) = forms_faults(LANGUAGES[:2], tmp_path)
    assert "en.forms.toml: the file: cannot be read" in str(found)
    (tmp_path / "en.forms.toml").write_text("", encoding="utf-8")
    said = [one.place for one in forms_faults(LANGUAGES[:2], tmp_path)]
    assert said == ["months", *[f"signs '{sign}'" for sign in "./-@+"]]
