"""`main.py translate update`: bring the PO files in line with the source text."""

from __future__ import annotations

import argparse
import subprocess
import sys
import sysconfig
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import polib

from kiosk import paths
from kiosk.files import UnreadableFileError
from kiosk.leaflet.library import leaflet_names
from kiosk.leaflet.loading import load_pack
from kiosk.leaflet.texts import SourceText, source_texts
from kiosk.leaflet.translations import read_po

KIOSK_LANGUAGE = "en"
"""The language of the words in the QML itself, which needs no PO."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("action", choices=["update"], help="what to do")
    parser.add_argument(
        "--add", metavar="LANG", default="", help="begin a translation into this language (code)"
    )


def execute(options: argparse.Namespace) -> int:
    """Update every PO of every pack and of the kiosk's own words; return 1 on a fault."""
    failures = 0
    for name in leaflet_names(paths.LEAFLETS):
        folder = paths.LEAFLETS / name
        loaded = load_pack(folder)
        if loaded.pack is None:
            failures += 1
            for fault in loaded.faults:
                print(fault, file=sys.stderr)
            continue
        texts = tuple(source_texts(loaded.pack))
        files = set((folder / "locale").glob("*.po"))
        if options.add and options.add != loaded.pack.leaflet.language:
            files.add(folder / "locale" / f"{options.add}.po")
        for file in sorted(files):
            failures += _update(file, texts)
    words = kiosk_words()
    own = set(paths.KIOSK_LOCALE.glob("*.po"))
    if options.add and options.add != KIOSK_LANGUAGE:
        own.add(paths.KIOSK_LOCALE / f"{options.add}.po")
    for file in sorted(own):
        failures += _update(file, words)
    return 1 if failures else 0


def _update(file: Path, texts: tuple[SourceText, ...]) -> int:
    try:
        old = read_po(file) if file.is_file() else None
    except UnreadableFileError as error:
        print(error.fault, file=sys.stderr)
        return 1
    updated = updated_po(old, texts, file.stem)
    file.parent.mkdir(exist_ok=True)
    updated.save(str(file))
    done = sum(entry.translated() for entry in updated if not entry.obsolete)
    print(f"{'/'.join(file.parts[-3:])}: {done} of {len(texts)} texts translated")
    return 0


def updated_po(
    old: polib.POFile | None, texts: tuple[SourceText, ...], language: str
) -> polib.POFile:
    """Return a PO with an entry for each source text, keeping every translation that still fits.

    A text that changed keeps its former translation as a fuzzy suggestion, with the former source
    beside it; the kiosk does not show fuzzy entries. Texts that are gone are kept as obsolete.
    """
    new = polib.POFile(wrapwidth=100)
    new.metadata = dict(old.metadata) if old else _header(language)
    new.header = old.header if old else ""
    # An obsolete entry comes back to life when its text does.
    before = {(e.msgctxt, e.msgid): e for e in old or () if e.obsolete}
    before |= {(e.msgctxt, e.msgid): e for e in old or () if not e.obsolete}
    ids = [e.msgctxt for e in old or () if not e.obsolete]
    by_id = {e.msgctxt: e for e in before.values() if not e.obsolete and ids.count(e.msgctxt) == 1}
    for text in texts:
        entry = polib.POEntry(
            msgctxt=text.id, msgid=text.text, comment=text.note if text.note else ""
        )
        same = before.pop((text.id, text.text), None)
        changed = by_id.get(text.id)
        if same is not None:
            entry.msgstr, entry.flags, entry.tcomment = same.msgstr, same.flags, same.tcomment
            entry.previous_msgid = same.previous_msgid
        elif changed is not None and changed.msgstr:
            before.pop((changed.msgctxt, changed.msgid), None)
            entry.msgstr, entry.flags = changed.msgstr, ["fuzzy"]
            # A suggestion that waited for a second change still translates the first text.
            entry.previous_msgid = (changed.fuzzy and changed.previous_msgid) or changed.msgid
            if entry.previous_msgid == text.text:
                entry.flags, entry.previous_msgid = [], None
        new.append(entry)
    for entry in before.values():
        if entry.msgstr:
            gone = polib.POEntry(msgctxt=entry.msgctxt, msgid=entry.msgid, msgstr=entry.msgstr)
            gone.obsolete = True
            new.append(gone)
    return new


def _header(language: str) -> dict[str, str]:
    return {
        "Project-Id-Version": "ward-kiosk",
        "POT-Creation-Date": datetime.now(UTC).strftime("%Y-%m-%d %H:%M+0000"),
        "PO-Revision-Date": datetime.now(UTC).strftime("%Y-%m-%d %H:%M+0000"),
        "Last-Translator": "",
        "Language-Team": language,
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }


def kiosk_words() -> tuple[SourceText, ...]:
    """Return the texts in qsTr() in the QML, as Qt's lupdate finds them; the id is the QML file's.

    Raises RuntimeError when lupdate fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "found.po"
        program = Path(sysconfig.get_path("scripts")) / "pyside6-lupdate"
        result = subprocess.run(
            [str(program), *sorted(str(file) for file in paths.QML.rglob("*.qml")), "-ts", found],
            capture_output=True,
            text=True,
            check=False,
        )
        if result.returncode or not found.is_file():
            raise RuntimeError(f"pyside6-lupdate failed: {result.stdout}{result.stderr}")
        return tuple(
            SourceText((entry.msgctxt or "").rstrip("|"), entry.msgid, entry.comment)
            for entry in read_po(found)
        )
