"""What `check` says of titles that are too long for their cards in the contents."""

from pathlib import Path

import pytest
from packs import copy_garden, edit, edit_entry

from kiosk.checks.cards import card_faults, contents_faults
from kiosk.leaflet.loading import LEAFLET_FILE, load_pack
from kiosk.leaflet.model import Pack
from kiosk.leaflet.translations import read_translation, source_translation


def _pack(folder: Path) -> Pack:
    pack = load_pack(folder).pack
    assert pack is not None
    return pack


def _lines(folder: Path) -> list[str]:
    pack = _pack(folder)
    source = source_translation(pack.leaflet.language)
    po = folder / "locale" / "en.po"
    found = [*contents_faults(pack, folder)]
    found += card_faults(pack, source, folder / LEAFLET_FILE)
    found += card_faults(pack, read_translation(po), po)
    return [str(one) for one in found]


def test_titles_that_fit_have_no_fault(tmp_path: Path) -> None:
    assert _lines(copy_garden(tmp_path)) == []


def test_a_long_title_needs_a_short_one_in_each_language(tmp_path: Path) -> None:
    folder = copy_garden(tmp_path)
    edit(folder / "leaflet.toml", 'short = "De moestuin"\n', "")
    source, translated = _lines(folder)
    assert "garden.title: has 27 letters and spaces, more than 18" in source
    assert "Give it a `short` title" in source
    assert "en.po: garden.title: has 31 letters" in translated


def test_a_short_title_is_short(tmp_path: Path) -> None:
    folder = copy_garden(tmp_path)
    edit_entry(
        folder / "locale" / "en.po",
        "garden.short",
        lambda entry: setattr(entry, "msgstr", "Vegetablegardens"),
    )
    (line,) = _lines(folder)
    assert "garden.short: has 'Vegetablegardens' of 16 letters, more than 14" in line
    assert "Find a shorter one" in line


@pytest.mark.parametrize(
    ("title", "faults"), [("每天练习骨盆底肌肉", 0), ("每天练习骨盆底的肌肉", 1)]
)
def test_a_chinese_character_is_as_wide_as_two_letters(
    tmp_path: Path, title: str, faults: int
) -> None:
    folder = copy_garden(tmp_path)
    edit_entry(
        folder / "locale" / "en.po", "garden.short", lambda entry: setattr(entry, "msgstr", title)
    )
    assert len(_lines(folder)) == faults


def test_the_first_day_has_four_pages_at_most(tmp_path: Path) -> None:
    folder = copy_garden(tmp_path)
    named = '"garden.plan", "garden.soil", "garden.tools", "garden.more", "moves.start"'
    edit(folder / "leaflet.toml", 'language = "nl"', f'language = "nl"\nfirst_day = [{named}]')
    assert "leaflet.toml: first_day: names 5 pages, more than 4" in _lines(folder)[0]
