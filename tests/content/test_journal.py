"""The log of a whole visit: what the machine lacks, and nothing of what she read or chose."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from shipped import SHIPPED
from voices import a_wav

from kiosk import paths
from kiosk.speech.recordings import digest

VISIT = paths.PROJECT / "tests" / "support" / "whole_visit.py"
FOLDERS = ("support", "content/walks")

PLAYER = """#!{python}
import json, pathlib, sys
for said in sys.stdin:
    order = json.loads(said)
    token = order.get("token", 0)
    file = order.get("file", "sentence.wav")
    print(f"Input #0, wav, from '{{file}}': Duration: 00:00:01.74", file=sys.stderr, flush=True)
    if order["type"].startswith("play"):
        for what in ({{"type": "heard", "token": token, "position_ms": 900}},
                     {{"type": "ended", "token": token}}):
            if what["type"] == "heard" or pathlib.Path("{folder}/sounds-end").exists():
                print(json.dumps(what), flush=True)
"""
ESPEAK = """#!/bin/sh
if [ "$1" = --voices ]; then
  echo "Pty Language Age/Gender VoiceName File Other"
  echo "5 nl --/M Dutch gmw/nl"
  echo "5 ar --/M Arabic sem/ar"
  exit
fi
case " $* " in *" ar "*|*sem/ar*) cat >&2; exit 1;; esac
cat > /dev/null
cat {folder}/sentence.wav
"""
PRINTER = "#!/bin/sh\ncat > /dev/null\necho 'lp: the printer ward-3 does not exist' >&2\nexit 1\n"

TOLD_AT_START = (
    r"ERROR kiosk.leaflet.library: .*tr\.po: .* The language is not offered\.",
    r"INFO kiosk.app: voices: there is none for .*",
    r"ERROR kiosk.speech.recordings: .*nl/narration.toml: broken: .*",
)
TOLD_OF_STAFF = (
    r"WARNING kiosk.viewmodels.pin_pad: staff: wrong PINs in a row: [12]",
    r"INFO kiosk.viewmodels.pin_pad: staff: admitted",
    r"INFO kiosk.viewmodels.staff: staff: prints a leaflet",
)
TOLD_IN_A_VISIT = (
    *TOLD_OF_STAFF,
    r"ERROR kiosk.images.figures: a drawing: cannot be read .*",
    r"ERROR kiosk.speech.reader: reading aloud: espeak-ng: it is not a WAV"
    r"( \(repeated: not written again within a minute\))?",
    r"ERROR kiosk.printing.printer: printer ward-3: the leaflet was not printed: lp: the printer "
    r"ward-3 does not exist\. Check the printer and its name in the settings\.",
)


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A machine where a drawing, a translation, a recording, a voice and the printer are broken."""
    programs = tmp_path / "bin"
    programs.mkdir()
    (tmp_path / "sounds-end").touch()
    (tmp_path / "sentence.wav").write_bytes(a_wav())
    for name, does in {
        "player": PLAYER.format(python=sys.executable, folder=tmp_path),
        "espeak-ng": ESPEAK.format(folder=tmp_path),
        "lp": PRINTER,
    }.items():
        (programs / name).write_text(does, encoding="utf-8")
        (programs / name).chmod(0o755)
    leaflet = Path(shutil.copytree(SHIPPED, tmp_path / "leaflets" / SHIPPED.name))
    (leaflet / "locale" / "tr.po").write_text("this is no PO file")
    next((leaflet / "figures").glob("*.svg")).unlink()
    _record(leaflet)
    return tmp_path


def _record(leaflet: Path) -> None:
    """Record a title that is read, and name a recording that is not there."""
    folder = leaflet / "narration" / "nl"
    folder.mkdir(parents=True)
    (folder / "title.wav").write_bytes(a_wav(2))
    told = [
        ("what.title", "Wat is een totaalruptuur?", "title.wav"),
        ("broken", "", "nowhere.wav"),
    ]
    (folder / "narration.toml").write_text(
        "".join(
            f'[[recordings]]\ntext = "{text}"\nwords = "{digest(words)}"\nfile = "{file}"\n'
            "starts = [0.0]\nend = 1.5\n"
            for text, words, file in told
        ),
        encoding="utf-8",
    )


def test_the_log_tells_nothing_of_a_visit(machine: Path) -> None:
    """Every line of it is known, and was made to tell no word, page, language, length or path."""
    search = [str(paths.PROJECT / "tests" / folder) for folder in FOLDERS]
    ran = subprocess.run(
        [sys.executable, str(VISIT), str(machine)],
        env={
            "PATH": "/usr/bin:/bin",
            "PYTHONPATH": ":".join([str(paths.PROJECT), *search]),
            "PYTHONDONTWRITEBYTECODE": "1",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    start, _, visit = ran.stderr.partition("-- visit\n")
    assert (ran.returncode, ran.stdout) == (0, ""), ran.stderr[-2000:]
    assert _unknown(start, TOLD_AT_START) == []
    assert _unknown(visit, TOLD_IN_A_VISIT) == []
    for pattern in TOLD_AT_START:
        assert re.search(pattern, start), pattern
    for pattern in TOLD_IN_A_VISIT:
        assert re.search(pattern, visit), pattern


def _unknown(log: str, known: tuple[str, ...]) -> list[str]:
    return [line for line in log.splitlines() if not any(re.fullmatch(one, line) for one in known)]
