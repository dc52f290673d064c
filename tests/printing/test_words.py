"""The kiosk's own words in the printed leaflet."""

from kiosk.leaflet.languages import Language
from kiosk.printing.words import Words, words_on_paper


def _english(context: str, source: str) -> str:
    assert context == "Paper"
    return source


def test_an_unsigned_leaflet_sends_her_to_the_midwife() -> None:
    assert words_on_paper(_english, 3, 12, "nl") == Words(
        signed="3 of 12 texts approved\u2028"
        "The hospital has not checked this text yet. Ask your midwife or nurse.",
        fallback="Not translated yet. This text is in Dutch.",
        questions="My questions",
    )


def test_a_wholly_signed_leaflet_says_only_that() -> None:
    assert words_on_paper(_english, 12, 12, "nl").signed == "12 of 12 texts approved"


def test_numbers_are_in_the_digits_of_the_language() -> None:
    farsi = Language("fa", "فارسی", "-", "rtl", digits="۰۱۲۳۴۵۶۷۸۹")
    assert words_on_paper(_english, 12, 12, "nl", farsi.number).signed == "۱۲ of ۱۲ texts approved"
