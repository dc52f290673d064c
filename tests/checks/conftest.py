"""A leaflet to spoil, and the check."""

import shutil
from pathlib import Path

import pytest
from packs import LANGUAGES_FILE, copy_garden
from spoilt import Check

from kiosk import paths
from kiosk.cli import main


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_garden(tmp_path)


@pytest.fixture
def own_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the kiosk's own nl.po, which the command then reads."""
    locale = tmp_path / "locale"
    locale.mkdir()
    for name in ("nl.po", "ar.po"):
        shutil.copy(paths.KIOSK_LOCALE / name, locale / name)
    for file in paths.KIOSK_LOCALE.glob("*.forms.toml"):
        shutil.copy(file, locale / file.name)
    monkeypatch.setattr(paths, "KIOSK_LOCALE", locale)
    return locale / "nl.po"


@pytest.fixture
def check(
    capsys: pytest.CaptureFixture[str],
    qapp: object,
    own_words: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Check:
    """Return a function that runs the command and returns its lines, without the summary.

    The command takes a second, as it looks for the words in the QML as well: `said_of` does not.
    """
    monkeypatch.setattr(paths, "LANGUAGES", LANGUAGES_FILE)

    def check(folder: Path, code: int) -> list[str]:
        assert main(["check", str(folder)]) == code
        *lines, summary = capsys.readouterr().out.splitlines()
        assert summary == f"{folder.name}: " + (f"{len(lines)} faults" if lines else "no faults")
        return lines

    return check
