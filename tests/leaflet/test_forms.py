"""Dates and signs as each language has them."""

import logging
from datetime import date
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.leaflet.addresses import is_number
from kiosk.leaflet.forms import PLAIN, known_forms, read_forms
from kiosk.leaflet.languages import Language, load_languages

DATES = {
    "nl": "20 juni 2026",
    "en": "20 June 2026",
    "ar": "20 حزيران (يونيو) 2026",
    "pl": "20 czerwca 2026",
    "tr": "20 Haziran 2026",
    "uk": "20 червня 2026 року",
    "fa": "20 ژوئن 2026",
    "es": "20 de junio de 2026",
    "fr": "20 juin 2026",
    "de": "20. Juni 2026",
    "ro": "20 iunie 2026",
    "bg": "20 юни 2026 година",
    "ru": "20 июня 2026 года",
    "pt": "20 de junho de 2026",
    "it": "20 giugno 2026",
    "zh": "2026年6月20日",
    "so": "20 Juun 2026",
    "ti": "20 ሰነ 2026",
}


@pytest.mark.parametrize("language", DATES)
def test_a_date_is_in_words(language: str) -> None:
    forms = known_forms(paths.KIOSK_LOCALE, language)
    assert forms.date_in_words(date(2026, 6, 20)) == DATES[language]


@pytest.mark.parametrize(("language", "day"), [("fr", "1er mars 2026"), ("de", "1. März 2026")])
def test_the_first_day_of_a_month(language: str, day: str) -> None:
    assert known_forms(paths.KIOSK_LOCALE, language).date_in_words(date(2026, 3, 1)) == day


def test_every_language_has_its_forms() -> None:
    for language in load_languages(paths.LANGUAGES):
        forms = known_forms(paths.KIOSK_LOCALE, language.code)
        assert forms.months is not None, language.code
    assert {file.name.split(".")[0] for file in paths.KIOSK_LOCALE.glob("*.forms.toml")} == set(
        DATES
    )


def test_a_language_without_forms_is_written_as_it_stands(tmp_path: Path) -> None:
    assert known_forms(tmp_path, "xx") == PLAIN
    assert PLAIN.date_in_words(date(2026, 6, 20)) == "20-06-2026"


def test_forms_that_cannot_be_read_are_told_and_done_without(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "xx.forms.toml").write_text("months = [", encoding="utf-8")
    with caplog.at_level(logging.ERROR):
        assert known_forms(tmp_path, "xx") == PLAIN
    assert "xx.forms.toml" in caplog.text


def test_forms_name_the_months_of_a_year(tmp_path: Path) -> None:
    file = tmp_path / "xx.forms.toml"
    file.write_text('months = ["jan"]', encoding="utf-8")
    with pytest.raises(Exception, match="months"):
        read_forms(file)


def test_numbers_are_in_the_digits_of_the_language() -> None:
    farsi = Language("fa", "فارسی", "-", "rtl", digits="۰۱۲۳۴۵۶۷۸۹")
    assert farsi.number(2026) == "۲۰۲۶"
    assert farsi.number("088 320") == "۰۸۸ ۳۲۰"
    assert Language("ar", "العربية", "-", "rtl").number(2026) == "2026"


@pytest.mark.parametrize(
    ("address", "is_one"),
    [("088 320 77 50", True), ("+31 (0)88-3207750", True), ("https://a.nl", False)],
)
def test_a_telephone_number_is_told_from_a_web_address(address: str, is_one: bool) -> None:
    assert is_number(address) is is_one
