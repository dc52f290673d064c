"""`ward-kiosk narrate`, as it is typed."""

import csv
import io
import shutil
import sys
from pathlib import Path

import pytest

pytest.importorskip("soundfile", reason="soundfile, which only making recordings needs, is missing")

import numpy as np
import polib
from packs import copy_garden, pack_in, translation_in
from pypdf import PdfReader
from spoken_takes import hum, in_a_room, quiet, write

from kiosk import paths
from kiosk.cli import check, main
from kiosk.narration.script import MOST_CUE_SECONDS
from kiosk.speech.recordings import RecordedSpeech

espeak_ng = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return copy_garden(tmp_path)


@pytest.mark.slow
@espeak_ng
def test_a_language_is_recorded_and_fits_into_the_exercises(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Of the leaflet's exercises only: it is long."""
    monkeypatch.setattr(paths, "KIOSK_LOCALE", tmp_path / "none")
    po = polib.pofile(str(folder / "locale" / "en.po"))
    for entry in po:
        entry.msgstr = entry.msgstr if ".cue." in (entry.msgctxt or "") else ""
    po.save()
    assert main(["narrate", "en", "--pack", str(folder)]) == 0
    told = capsys.readouterr()
    assert "MB" in told.out
    assert " left" in told.err
    assert RecordedSpeech(folder, "en")
    assert main(["narrate", "en", "--pack", str(folder)]) == 0
    assert "en: 0 sentences made" in capsys.readouterr().out
    lengths = check._recorded_lengths(
        folder, pack_in(folder), {Path("en.po"): translation_in(folder, "en")}
    )
    assert lengths
    assert max(lengths.values()) < 4


def _script(folder: Path, out: Path, code: str) -> list[dict[str, str]]:
    assert main(["narrate", code, "--pack", str(folder), "--script", str(out)]) == 0
    return list(csv.DictReader(io.StringIO(out.with_suffix(".csv").read_text("utf-8-sig"))))


def test_a_script_is_written_for_whoever_reads(folder: Path, tmp_path: Path) -> None:
    names = folder / "narration" / "ar" / "names.toml"
    names.parent.mkdir(parents=True)
    rows = _script(folder, tmp_path / "script", "ar")
    names.write_text(f'"{rows[4]["text"]}" = "so"\n', encoding="utf-8")
    rows = _script(folder, tmp_path / "script", "ar")
    assert [row["number"] for row in rows] == [str(number + 1) for number in range(len(rows))]
    assert rows[4]["how to say it"].endswith(": so")
    assert {row["at most"] for row in rows} == {"", f"{MOST_CUE_SECONDS:.0f}"}
    pdf = PdfReader(tmp_path / "script.pdf")
    assert pdf.trailer["/Root"]["/Lang"] == "ar"
    assert str(len(rows)) in pdf.pages[-1].extract_text()


@pytest.mark.slow
def test_a_take_of_the_script_is_taken_but_for_what_is_doubtful(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = _script(folder, tmp_path / "script.csv", "nl")
    takes = tmp_path / "takes"
    takes.mkdir()
    shutil.copy(tmp_path / "script.csv", takes)
    first = [row for row in rows if float(row["seconds"]) < 1.9][:25]
    for row in first[:-2]:
        sound = np.concatenate([quiet(0.4), hum(float(row["seconds"])), quiet(0.4)])
        write(takes / f"{row['number']}.wav", in_a_room(sound))
    write(takes / f"{first[-2]['number']}.wav", in_a_room(quiet(2)))
    given = ["narrate", "nl", "--pack", str(folder), "--import", str(takes)]
    assert main(given) == 1
    told = capsys.readouterr().out
    assert f"number {first[-2]['number']} ({first[-2]['number']}.wav): is silent" in told
    assert f"number {first[-1]['number']}: is missing: {first[-1]['text']}" in told
    assert RecordedSpeech(folder, "nl")


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (["xx"], "xx.po"),
        (["nl", "--command", "none-such"], "no program 'none-such'"),
        (["nl", "--engine", "piper", "--voice", "none.onnx"], "narrate: "),
        (["nl", "--import", "/none/such"], "/none/such"),
    ],
)
def test_what_cannot_be_done_is_told(
    folder: Path, given: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["narrate", *given, "--pack", str(folder)]) == 1
    assert told in capsys.readouterr().err


def test_without_the_libraries_it_says_what_to_install(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "kiosk.narration.store", None)
    assert main(["narrate", "nl", "--pack", str(folder)]) == 1
    assert "needs numpy and soundfile" in capsys.readouterr().err
