"""The ward's settings: every key works, and a slip of the pen keeps no kiosk from starting."""

import logging
import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from kiosk import paths
from kiosk.settings import Settings, load_settings
from kiosk.ward.pin import NOBODYS_HASH, hash_pin, is_hash, matches
from kiosk.ward.protection import STRONGER, all_strengthened

HASH = hash_pin("246813", b"0123456789abcdef")
EXAMPLE = paths.PROJECT / "resources" / "settings.example.toml"


@pytest.fixture
def load(tmp_path: Path, caplog: pytest.LogCaptureFixture):
    def load(text: str) -> Settings:
        file = tmp_path / "ward.toml"
        file.write_text(text, encoding="utf-8")
        with caplog.at_level(logging.INFO):
            return load_settings(file).settings

    return load


def _is_told_once(caplog: pytest.LogCaptureFixture, *parts: str) -> None:
    record, *others = caplog.records
    line = record.getMessage()
    assert record.levelno == logging.ERROR
    assert "\n" not in line
    assert line.endswith(("all else as usual.", "It is left out."))
    assert all(other.getMessage().startswith("settings: at their strongest") for other in others)
    assert [part for part in parts if part not in line] == [], line


def test_without_a_file_there_are_defaults(caplog: pytest.LogCaptureFixture) -> None:
    settings = load_settings(None).settings
    assert settings == Settings()
    assert (settings.ward_name, settings.leaflets) == ("", ("totaalruptuur",))
    assert (settings.languages, settings.screen_diagonal_inches) == ((), None)
    assert caplog.records == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Settings()),
        ('ward_name = "Kraamafdeling 3"', Settings(ward_name="Kraamafdeling 3")),
        ('leaflets = ["knip"]', Settings(leaflets=("knip",))),
        ('leaflets_dir = "/srv/leaflets"', Settings(leaflets_dir="/srv/leaflets")),
        ('languages = ["en", "nl"]', Settings(languages=("en", "nl"))),
        ("screen_diagonal_inches = 10.1", Settings(screen_diagonal_inches=10.1)),
        ("screen_diagonal_inches = 24", Settings(screen_diagonal_inches=24)),
        ("screen_turned = 90", Settings(screen_turned=90)),
        ('theme = "night"', Settings(theme="night")),
        ('night_hours = "23:00-06:00"', Settings(night_hours="23:00-06:00")),
        ('night_hours = ""', Settings(night_hours="")),
        ("idle_seconds = 240", Settings(idle_seconds=240)),
        ("warning_seconds = 45", Settings(warning_seconds=45)),
        ("exercise_seconds = 600", Settings(exercise_seconds=600)),
        ("dim_seconds = 30", Settings(dim_seconds=30)),
        (f'staff_pin = "{HASH}"', Settings(staff_pin=HASH)),
    ],
)
def test_each_key_is_read(load, caplog, text: str, expected: Settings) -> None:
    assert load(text) == expected
    assert caplog.records == []


SIGNED = {"signed_languages_only": True}
SHUT = {"staff_pin": NOBODYS_HASH}
QUICK = {"idle_seconds": 90.0, "warning_seconds": 30.0}


@pytest.mark.parametrize(
    ("text", "parts", "stronger"),
    [
        (
            'leaflett = "knip"',
            ["unknown field `leaflett`", "Did you mean 'leaflets'"],
            SIGNED | SHUT,
        ),
        ("leaflets = []", ["$.leaflets", "Correct the value"], SIGNED),
        ('leaflets = ["../etc"]', ["$.leaflets[0]", "Correct the value"], SIGNED),
        ('leaflets = ["knip\\n"]', ["$.leaflets[0]", "Correct the value"], SIGNED),
        ('leaflets_dir = "my/leaflets"', ["$.leaflets_dir", "Correct the value"], SIGNED),
        ('leaflets_dir = "/my\\u0000"', ["$.leaflets_dir", "Correct the value"], SIGNED),
        ('wardname = "A"', ["unknown field `wardname`", "Did you mean 'ward_name'"], SIGNED | SHUT),
        ("qqqq = 1", ["unknown field `qqqq`", "Remove 'qqqq'"], SIGNED | SHUT),
        ('pin = "2468"', ["unknown field `pin`"], SIGNED | SHUT | {"printer": ""}),
        ("ward_name = 3", ["$.ward_name", "expected `str`", "Correct the value"], {}),
        ('languages = "nl"', ["$.languages", "expected `array`", "Correct the value"], SIGNED),
        ('signed_languages_only = "yes"', ["$.signed_languages_only", "expected `bool`"], SIGNED),
        ("screen_diagonal_inches = 4", ["$.screen_diagonal_inches", "Correct the value"], {}),
        ("screen_diagonal_inches = 121", ["$.screen_diagonal_inches", "Correct the value"], {}),
        ("screen_diagonal_inches = nan", ["$.screen_diagonal_inches", "Correct the value"], {}),
        (
            "idle_second = 60",
            ["unknown field", "Did you mean 'idle_seconds'"],
            SIGNED | SHUT | QUICK,
        ),
        ("idle_seconds = 5", ["$.idle_seconds", "Correct the value"], QUICK),
        ("idle_seconds = 30", ["warning_seconds must be less", "Correct the value"], QUICK),
        ('night_hours = "22"', ["night_hours '22' are not"], {"night_volume_most": 0.2}),
        ('night_hours = "22:00+01:00-07:00"', ["have no zone"], {"night_volume_most": 0.2}),
        ("volume = 2", ["$.volume", "Correct the value"], {"volume": 0.35}),
        ('staff_pin = "1234"', ["staff_pin is not a hash", "ward-kiosk pin"], SHUT),
        ("screen_turned = 45", ["$.screen_turned", "Correct the value"], {}),
        ('theme = "dark"', ["$.theme", "Correct the value"], {}),
        (
            'ward_name = "A"\nleaflet =\n',
            ["line 2", "is not TOML", "Mend the line"],
            all_strengthened(),
        ),
        (f"volume = {'1' * 5000}", ["is not TOML", "Shorten it"], all_strengthened()),
    ],
)
def test_what_does_not_fit_is_told_and_weakens_nothing(
    load, caplog, text: str, parts: list[str], stronger: dict[str, object]
) -> None:
    loaded = load(text)
    for key in Settings.__struct_fields__:
        assert getattr(loaded, key) == stronger.get(key, getattr(Settings(), key)), key
    _is_told_once(caplog, "ward.toml", *parts)


def test_what_was_read_is_not_changed_by_what_was_not(load) -> None:
    text = f'idle_seconds = 300\nvolume = 0.8\nstaff_pin = "{HASH}"\nidle_second = 1'
    loaded = load(text)
    assert (loaded.idle_seconds, loaded.volume, loaded.staff_pin) == (300, 0.8, HASH)
    assert loaded.signed_languages_only


def test_the_leaflet_of_an_older_settings_file_is_kept(load, caplog) -> None:
    assert load('leaflet = "knip"') == Settings(leaflets=("knip",))
    assert "'leaflet' is now a list" in caplog.text


def test_the_good_keys_beside_a_bad_one_are_kept(load, caplog) -> None:
    """Or a slip of the pen would show what is not signed, and open the staff's page."""
    text = f'signed_languages_only = true\nidle_second = 60\nstaff_pin = "{HASH}"'
    assert load(text) == Settings(
        signed_languages_only=True, staff_pin=HASH, idle_seconds=90, warning_seconds=30
    )
    _is_told_once(caplog, "ward.toml", "idle_second", "Did you mean 'idle_seconds'")


def test_whether_a_key_fits_may_depend_on_a_later_one(load, caplog) -> None:
    text = "idle_seconds = 30\nvolume = 11\nwarning_seconds = 20"
    assert load(text) == Settings(idle_seconds=30, warning_seconds=20, volume=0.35)
    _is_told_once(caplog, "volume")


@pytest.mark.parametrize(
    ("text", "expected", "part"),
    [
        ('languages = ["ar", "xx"]', Settings(languages=("ar",)), "'xx'"),
        ('languages = ["AR"]', Settings(signed_languages_only=True), "'AR'"),
        ('staff_language = "zz"', Settings(), "'zz'"),
    ],
)
def test_a_language_that_the_kiosk_does_not_know_is_left_out(
    load, caplog, text: str, expected: Settings, part: str
) -> None:
    assert load(text) == expected
    _is_told_once(caplog, "ward.toml", "language", part, "ar, bg, de, en")


def test_a_file_that_is_not_there(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert load_settings(tmp_path / "gone.toml").settings == replace(
        Settings(), **all_strengthened()
    )
    _is_told_once(caplog, "gone.toml", "cannot be read", "Put it back")


def test_a_file_that_is_not_text(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    file = tmp_path / "ward.toml"
    file.write_bytes(b'ward_name = "\xe9"')
    assert load_settings(file).settings == replace(Settings(), **all_strengthened())
    _is_told_once(caplog, "ward.toml", "byte 13", "is not UTF-8", "Save the file as UTF-8")


GOOD = f'ward_name = "A"\nstaff_pin = "{HASH}"\nsigned_languages_only = true\n'


def _a_folder(file: Path) -> None:
    file.mkdir()


def _a_device(file: Path) -> None:
    file.symlink_to("/dev/zero")


def _somebody_elses(file: Path) -> None:
    file.write_text(GOOD, encoding="utf-8")
    file.chmod(0)


@pytest.mark.parametrize(
    ("spoil", "problem"),
    [
        (lambda file: file.write_bytes(GOOD.encode("utf-16")), "is UTF-16"),
        (lambda file: file.write_bytes(GOOD.encode("utf-16-be")), "is not TOML"),
        (lambda file: file.write_text(GOOD + "#" * 10_000_000), "is 10000"),
        (lambda file: file.write_text(GOOD[: GOOD.index("signed") - 5]), "is not TOML"),
        (lambda file: file.write_bytes(GOOD.encode()[:40] + bytes(4096)), "is not TOML"),
        (_a_folder, "cannot be read"),
        (_a_device, "is none"),
        (_somebody_elses, "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_read_shuts_the_staffs_page_and_shows_what_is_signed(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, spoil: Callable[[Path], object], problem: str
) -> None:
    file = tmp_path / "ward.toml"
    spoil(file)
    if spoil is _somebody_elses and os.access(file, os.R_OK):
        pytest.skip("root reads every file")
    assert load_settings(file).settings == replace(Settings(), **all_strengthened())
    _is_told_once(caplog, "ward.toml", problem)


def test_a_file_that_windows_marked_is_read(tmp_path: Path) -> None:
    file = tmp_path / "ward.toml"
    file.write_text(GOOD, encoding="utf-8-sig")
    loaded = load_settings(file)
    assert loaded.faults == ()
    assert (loaded.settings.staff_pin, loaded.settings.signed_languages_only) == (HASH, True)


def test_the_faults_are_there_for_the_staffs_page(tmp_path: Path) -> None:
    file = tmp_path / "ward.toml"
    file.write_text("idle_second = 60", encoding="utf-8")
    (fault,) = load_settings(file).faults
    assert "idle_second" in fault
    assert load_settings(None).faults == ()


def test_the_example_has_every_key_with_its_default_and_a_comment() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    lines = text.splitlines()
    for key in Settings.__struct_fields__:
        place = next((n for n, line in enumerate(lines) if line.startswith(f"# {key} = ")), None)
        assert place is not None, f"no line '# {key} = …'"
        assert lines[place - 1].startswith("# ")
    assert load_settings(EXAMPLE) == load_settings(None)


def test_the_example_with_its_lines_switched_on_is_the_defaults(tmp_path: Path) -> None:
    keys = tuple(f"# {key} = " for key in Settings.__struct_fields__)
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    file = tmp_path / "ward.toml"
    file.write_text(
        "\n".join(line.removeprefix("# ") if line.startswith(keys) else line for line in lines),
        encoding="utf-8",
    )
    loaded = load_settings(file)
    assert loaded.faults == ()
    expected = Settings(screen_diagonal_inches=loaded.settings.screen_diagonal_inches)
    assert loaded.settings == expected


def test_nobodys_hash_is_one_that_opens_nothing() -> None:
    assert is_hash(NOBODYS_HASH)
    assert not matches("000000", NOBODYS_HASH)


def test_every_stronger_value_fits() -> None:
    assert set(STRONGER) <= set(Settings.__struct_fields__)
    msgspec.convert(msgspec.to_builtins(replace(Settings(), **STRONGER)), Settings)
