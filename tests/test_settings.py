"""The ward's settings: every key works, and a slip of the pen keeps no kiosk from starting."""

import logging
from pathlib import Path

import pytest

from kiosk.settings import Settings, load_settings


@pytest.fixture
def load(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    def load(text: str) -> Settings:
        file = tmp_path / "ward.toml"
        file.write_text(text, encoding="utf-8")
        with caplog.at_level(logging.INFO):
            return load_settings(file).settings

    return load


def _is_told_once(caplog: pytest.LogCaptureFixture, *parts: str) -> None:
    (record,) = caplog.records
    line = record.getMessage()
    assert record.levelno == logging.ERROR
    assert "\n" not in line
    assert "Default settings are used" in line
    assert [part for part in parts if part not in line] == [], line


def test_without_a_file_there_are_defaults(caplog: pytest.LogCaptureFixture) -> None:
    settings = load_settings(None).settings
    assert settings == Settings()
    assert (settings.ward_name, settings.leaflet) == ("", "totaalruptuur")
    assert (settings.languages, settings.screen_diagonal_inches) == ((), None)
    assert caplog.records == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Settings()),
        ('ward_name = "Kraamafdeling 3"', Settings(ward_name="Kraamafdeling 3")),
        ('leaflet = "knip"', Settings(leaflet="knip")),
        ('languages = ["en", "nl"]', Settings(languages=("en", "nl"))),
        ("screen_diagonal_inches = 10.1", Settings(screen_diagonal_inches=10.1)),
        ("screen_diagonal_inches = 24", Settings(screen_diagonal_inches=24)),
    ],
)
def test_each_key_is_read(load, caplog, text: str, expected: Settings) -> None:
    assert load(text) == expected
    assert caplog.records == []


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('leaflett = "knip"', ["unknown field `leaflett`", "Did you mean 'leaflet'"]),
        ('wardname = "A"', ["unknown field `wardname`", "Did you mean 'ward_name'"]),
        ("qqqq = 1", ["unknown field `qqqq`", "Remove 'qqqq'"]),
        ("ward_name = 3", ["$.ward_name", "expected `str`", "Correct the value"]),
        ('languages = "nl"', ["$.languages", "expected `array`", "Correct the value"]),
        ("screen_diagonal_inches = 4", ["$.screen_diagonal_inches", "Correct the value"]),
        ("screen_diagonal_inches = 121", ["$.screen_diagonal_inches", "Correct the value"]),
        ('ward_name = "A"\nleaflet =\n', ["line 2", "is not TOML", "Mend the line"]),
    ],
)
def test_an_unfit_file_gives_the_defaults_and_one_line(
    load, caplog, text: str, parts: list[str]
) -> None:
    assert load(text) == Settings()
    _is_told_once(caplog, "ward.toml", *parts)


def test_a_good_key_beside_a_bad_one_is_not_half_used(load, caplog) -> None:
    assert load('ward_name = "A"\nleaflett = "knip"') == Settings()
    assert len(caplog.records) == 1


def test_a_file_that_is_not_there(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert load_settings(tmp_path / "gone.toml").settings == Settings()
    _is_told_once(caplog, "gone.toml", "cannot be read", "Put it back")


def test_a_file_that_is_not_text(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = tmp_path / "ward.toml"
    file.write_bytes(b'ward_name = "\xe9"')
    assert load_settings(file).settings == Settings()
    _is_told_once(caplog, "ward.toml", "byte 13", "is not UTF-8", "Save the file as UTF-8")
