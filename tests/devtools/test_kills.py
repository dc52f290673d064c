"""Processes killed amid writing leave the old file or the new one. The command kills a thousand."""

import os
from pathlib import Path

import pytest
from packs import copy_garden

from kiosk.cli import main
from kiosk.files import write_whole

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="only where there is fork")


@pytest.mark.parametrize(
    ("writes", "starts"), [(12, 0), pytest.param(120, 6, marks=pytest.mark.full)]
)
def test_nothing_is_half_written(
    writes: int, starts: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["kills", "--writes", str(writes), "--starts", str(starts)]) == 0
    assert f"{writes} writers killed: 0 wrong" in capsys.readouterr().out


def test_what_a_killed_writer_left_is_gone_after_the_next(tmp_path: Path) -> None:
    file = tmp_path / "review.toml"
    left = tmp_path / ".review.toml.ab12cd_9"
    other = tmp_path / ".sign-off.toml.ab12cd_9"
    for one in (left, other):
        one.write_text("half", encoding="utf-8")
    write_whole(file, "whole\n")
    assert sorted(one.name for one in tmp_path.iterdir()) == [other.name, file.name]


def test_a_translation_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = copy_garden(tmp_path)
    before = (folder / "locale" / "en.po").read_bytes()

    def no_room(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_room)
    monkeypatch.setattr("kiosk.paths.LEAFLETS", tmp_path)
    monkeypatch.setattr("kiosk.paths.KIOSK_LOCALE", folder / "locale")
    monkeypatch.setattr("kiosk.cli.translate.kiosk_words", tuple)
    assert main(["translate", "update"]) == 1
    assert "en.po: the file: cannot be written (No space left on device)" in capsys.readouterr().err
    assert (folder / "locale" / "en.po").read_bytes() == before
    assert not list((folder / "locale").glob(".*"))
