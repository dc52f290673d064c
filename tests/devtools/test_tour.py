"""The tour draws what it is asked for, the same each time."""

import re
from pathlib import Path

import pytest
from packs import copy_garden

from kiosk.cli import main
from kiosk.exit_codes import ExitCode

PNG = b"\x89PNG\r\n"


def test_it_draws_every_screen_and_a_contact_sheet(tmp_path: Path) -> None:
    assert main(["tour", str(tmp_path), "--lang", "en", "--size", "1280x800"]) == ExitCode.OK
    drawn = sorted((tmp_path / "en-1280x800").glob("*.png"))
    names = {file.stem[4:] for file in drawn}
    assert {"rest", "contents", "about", "languages", "exercises", "page", "lift"} <= names
    assert len([name for name in names if name.startswith("lift-")]) == 9
    assert {"feeling", "wait", "demo", "find", "positions", "lift-quiet", "lift-tired"} <= names
    assert all(file.read_bytes().startswith(PNG) for file in drawn)
    index = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert all(f"en-1280x800/{file.name}" in index for file in drawn)


def test_a_moment_of_an_exercise_is_drawn_the_same_each_time(tmp_path: Path) -> None:
    for run in ("one", "two"):
        arguments = ["tour", str(tmp_path / run), "--lang", "nl", "--size", "800x1280"]
        arguments += ["--exercise", "lift"]
        assert main([*arguments, "--at", "5", "--at", "14.5"]) == ExitCode.OK
    one, two = (sorted((tmp_path / run / "nl-800x1280").glob("*.png")) for run in ("one", "two"))
    assert [file.name for file in one] == [
        "000-lift.png",
        "001-lift-05.0s.png",
        "002-lift-14.5s.png",
    ]
    assert [file.read_bytes() for file in one] == [file.read_bytes() for file in two]
    assert one[1].read_bytes() != one[2].read_bytes()


def test_a_size_that_is_none_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["tour", str(tmp_path), "--size", "large"]) == ExitCode.FAULTS
    assert "WIDTHxHEIGHT" in capsys.readouterr().out


def test_a_leaflet_without_exercises_is_drawn_too(tmp_path: Path) -> None:
    folder = copy_garden(tmp_path / "leaflets")
    exercises = folder / "exercises.toml"
    only_guidance, _, _ = exercises.read_text(encoding="utf-8").partition("[[exercises]]")
    exercises.write_text(only_guidance, encoding="utf-8")
    leaflet = folder / "leaflet.toml"
    text = leaflet.read_text(encoding="utf-8")
    leaflet.write_text(re.sub(r"(?m)^exercises = .*\n", "", text), encoding="utf-8")
    ward = tmp_path / "ward.toml"
    ward.write_text(
        f"leaflets = ['{folder.name}']\nleaflets_dir = '{folder.parent}'\n", encoding="utf-8"
    )
    arguments = ["tour", str(tmp_path / "out"), "--lang", "nl", "--size", "1280x800"]
    assert main([*arguments, "--settings", str(ward)]) == ExitCode.OK
    names = {file.stem[4:] for file in (tmp_path / "out" / "nl-1280x800").glob("*.png")}
    assert {"rest", "contents", "page", "staff"} <= names
    assert not {"exercises", "feeling", "positions"} & names
