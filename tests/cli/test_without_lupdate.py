"""PySide6 without lupdate: the commands say what they leave out, and do the rest."""

import shutil
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.cli import lupdate, main
from kiosk.exit_codes import ExitCode


@pytest.fixture(autouse=True)
def no_lupdate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lupdate, "PROGRAM", "lupdate-of-nowhere")


def test_check_leaves_out_the_words_on_the_buttons(
    tmp_path: Path, qapp: object, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", str(tmp_path)]) == ExitCode.FAULTS
    out, err = capsys.readouterr()
    assert "leaflet.toml: the file: cannot be read" in out
    assert "locale/" not in out
    assert err.strip() == (
        "check: lupdate-of-nowhere is not installed: the words on the buttons are not checked."
    )


def test_translate_updates_the_leaflets_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    words = Path(shutil.copytree(paths.KIOSK_LOCALE, tmp_path / "locale"))
    for po in words.glob("*.po"):
        po.write_text("# untouched\n", encoding="utf-8")
    monkeypatch.setattr(paths, "KIOSK_LOCALE", words)
    monkeypatch.setattr(paths, "LEAFLETS", tmp_path / "none")
    assert main(["translate", "update"]) == ExitCode.FAULTS
    assert "the kiosk's own words are not updated" in capsys.readouterr().err
    assert {po.read_text(encoding="utf-8") for po in words.glob("*.po")} == {"# untouched\n"}
