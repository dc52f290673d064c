"""What holds of every PO file."""

import shutil
import subprocess
from pathlib import Path

import polib


def assert_sound_po(file: Path) -> None:
    """Fail unless every entry has an id and a source text, each once, and msgfmt agrees."""
    whole = polib.pofile(str(file))
    entries = [entry for entry in whole if not entry.obsolete]
    assert all(entry.msgctxt and entry.msgid for entry in entries)
    assert len({(entry.msgctxt, entry.msgid) for entry in entries}) == len(entries)
    assert whole.metadata["Language"] == file.stem
    if shutil.which("msgfmt"):
        ran = subprocess.run(
            ["msgfmt", "--check", "--output-file=-", file], capture_output=True, check=False
        )
        assert (ran.returncode, ran.stderr) == (0, b"")
