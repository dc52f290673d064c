"""What the check says of ids, fonts, the kiosk's own words and a ward's settings."""

from pathlib import Path

import polib
import pytest
from packs import GARDEN, edit
from spoilt import Check, said_of
from spoilt_figures import SPOILT

from kiosk import paths
from kiosk.cli import main


def test_two_exercises_of_one_name(folder: Path) -> None:
    edit(folder / "exercises.toml", 'id = "bend"', 'id = "hold"')
    lines = said_of(folder)
    assert [line for line in lines if "exercises.toml: hold.title: is the id of 2 texts" in line]


def test_an_exercise_listed_under_a_wrong_name(folder: Path) -> None:
    edit(folder / "leaflet.toml", '"bend", ', '"bned", ')
    lines = said_of(folder)
    assert len(lines) == 2
    assert "leaflet.toml: bned: is an exercise that is not in exercises.toml" in lines[1]
    assert "Did you mean 'bend'" in lines[1]
    assert "exercises.toml: bend: is in no chapter's" in lines[0]


def test_an_unknown_id_in_a_translation_names_the_nearest(folder: Path) -> None:
    edit(folder / "locale" / "en.po", '"garden.plan.drawing"', '"garden.plan.drawign"')
    missing, unknown = sorted(said_of(folder), key=lambda line: "drawign" in line)
    assert "en.po: garden.plan.drawing: is missing" in missing
    assert "en.po: garden.plan.drawign: is the id of no text" in unknown
    assert "Did you mean 'garden.plan.drawing'" in unknown


def test_a_text_translated_twice(folder: Path) -> None:
    file = folder / "locale" / "en.po"
    again = 'msgctxt "garden.plan.title"\nmsgid "De plattegrond"\nmsgstr "Elsewhere"\n'
    file.write_text(file.read_text(encoding="utf-8") + "\n" + again, encoding="utf-8")
    assert [line for line in said_of(folder) if "en.po" in line and "garden.plan.title" in line]


@pytest.mark.parametrize("file", ["leaflet.toml", "locale/en.po"])
def test_a_character_that_no_font_has(folder: Path, check: Check, file: str) -> None:
    old, new = {
        "leaflet.toml": ("Dan verdampt er minder.", "Dan verdampt er minder 漢."),
        "locale/en.po": ("Before you begin", "Before you begin 漢"),
    }[file]
    edit(folder / file, old, new)
    lines = check(folder, 1)
    parts = ["resources/fonts", "U+6F22 '漢'", "in no bundled font", "Add a font that has it"]
    assert [line for line in lines if all(part in line for part in parts)], lines


def test_a_soft_hyphen_needs_no_glyph(folder: Path, check: Check) -> None:
    edit(folder / "locale" / "en.po", "Before you begin", "Before you be\u00adgin")
    assert check(folder, 0) == []


def test_faults_add_up(folder: Path, check: Check) -> None:
    names = ["a fact left out", "a fuzzy translation", "a broken figure"]
    for name in names:
        SPOILT[name][0](folder)
    lines = check(folder, 1)
    assert len(lines) == len(set(lines)) == len(names)
    for name in names:
        assert [line for line in lines if all(part in line for part in SPOILT[name][1])]


def test_a_folder_that_is_no_pack(tmp_path: Path, check: Check) -> None:
    lines = check(tmp_path / "nowhere", 1)
    assert len(lines) == 2
    assert all("cannot be read" in line and "Put it back" in line for line in lines)


def test_the_words_on_the_buttons_are_checked_too(own_words: Path, check: Check) -> None:
    entries = polib.pofile(str(own_words))
    first = next(iter(entries))
    first.msgstr = ""
    entries.save(str(own_words))
    (line,) = check(GARDEN, 1)
    assert f"locale/nl.po: {first.msgctxt}: is not translated. Translate it." in line


def test_broken_words_on_the_buttons_are_told(own_words: Path, check: Check) -> None:
    own_words.write_text("msgid nothing at all\n<<<<\n", encoding="utf-8")
    (line,) = check(GARDEN, 1)
    assert "locale/nl.po: " in line
    assert "is not PO" in line


@pytest.mark.parametrize("constant", ["LANGUAGES", "FIGURE_PALETTE"])
def test_without_what_the_checks_go_by_they_say_so(
    constant: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, check: Check
) -> None:
    monkeypatch.setattr(paths, constant, tmp_path / "gone.toml")
    (line,) = check(GARDEN, 1)
    assert "gone.toml: the file: cannot be read" in line


def test_a_wards_settings_can_be_checked_beforehand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "ward.toml"
    lines = ["volume = 2", 'leaflets = ["no-such-leaflet"]', 'leaflets_dir = "/nowhere/at/all"']
    file.write_text("\n".join(lines), encoding="utf-8")
    assert main(["check", "--settings", str(file)]) == 1
    first, second, third, summary = capsys.readouterr().out.splitlines()
    assert "volume" in first
    assert "leaflets_dir: is '/nowhere/at/all', which is no folder" in second
    assert "has 'no-such-leaflet', which is no leaflet. The leaflets are" in third
    assert summary == "ward.toml: 3 faults"
    file.write_text("volume = 0.2", encoding="utf-8")
    assert main(["check", "--settings", str(file)]) == 0
    assert capsys.readouterr().out == "ward.toml: no faults\n"
