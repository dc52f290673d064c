"""The leaflet that is shipped: sound, whole, in every language, and signed by nobody yet."""

import pytest
from packs import faults_of
from po_files import assert_sound_po
from shipped import LANGUAGES, NAME, SHIPPED, SOURCE_LANGUAGE, shipped_pack

from kiosk import paths
from kiosk.cli import main
from kiosk.leaflet.languages import load_languages
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.loading import load_pack
from kiosk.leaflet.po_update import updated_po
from kiosk.leaflet.texts import source_texts
from kiosk.leaflet.translations import read_po, read_translation
from kiosk.settings import Settings

TRANSLATIONS = [code for code in LANGUAGES if code != SOURCE_LANGUAGE]


def test_it_is_read_without_a_fault() -> None:
    loaded = load_pack(SHIPPED)
    assert loaded.faults == ()
    assert loaded.complete
    assert loaded.pack is not None
    assert loaded.pack.facts is not None
    assert all(exercise.plan for exercise in loaded.pack.exercises)


def test_check_finds_nothing_in_what_is_shipped(
    capsys: pytest.CaptureFixture[str], qapp: object
) -> None:
    assert main(["check"]) == 0
    assert capsys.readouterr().out == f"{NAME}: no faults\n"
    assert faults_of(SHIPPED, paths.LANGUAGES) == []


def test_a_ward_without_settings_has_it() -> None:
    assert Settings().leaflets == (NAME,)


def test_it_is_in_every_language_that_the_kiosk_knows() -> None:
    assert set(LANGUAGES) == {one.code for one in load_languages(paths.LANGUAGES)}


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_is_sound(language: str) -> None:
    assert_sound_po(SHIPPED / "locale" / f"{language}.po")


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_a_translation_has_every_text(language: str) -> None:
    translation = read_translation(SHIPPED / "locale" / f"{language}.po")
    shown = {one.id: translation.shown(one.id, one.text) for one in source_texts(shipped_pack())}
    assert [text_id for text_id, one in shown.items() if one.is_fallback] == []
    assert all(one.text.strip() for one in shown.values())


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_an_update_of_a_translation_changes_nothing(language: str) -> None:
    file = SHIPPED / "locale" / f"{language}.po"
    updated = updated_po(read_po(file), tuple(source_texts(shipped_pack())), language)
    assert str(updated) == file.read_text(encoding="utf-8")


def test_nothing_is_signed() -> None:
    leaflet = OpenLeaflet(SHIPPED, load_languages(paths.LANGUAGES))
    assert [leaflet.signed_count(code)[0] for code in LANGUAGES] == [0] * len(LANGUAGES)
