"""`ward-kiosk translate update`: bring the PO files in line with the source text."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk import paths
from kiosk.cli.lupdate import LupdateMissingError, kiosk_words
from kiosk.exit_codes import ExitCode
from kiosk.files import UnreadableFileError, write_whole
from kiosk.leaflet.library import leaflet_names
from kiosk.leaflet.loading import load_pack
from kiosk.leaflet.po_update import updated_po
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
    """Update every PO of every pack and of the kiosk's own words; return FAULTS on a fault."""
    failures = sum(
        _update_pack(paths.LEAFLETS / name, options.add) for name in leaflet_names(paths.LEAFLETS)
    )
    try:
        words = kiosk_words()
    except LupdateMissingError as error:
        print(f"translate: {error}: the kiosk's own words are not updated.", file=sys.stderr)
        return ExitCode.FAULTS
    failures += _update_all(paths.KIOSK_LOCALE, words, KIOSK_LANGUAGE, options.add)
    return ExitCode.FAULTS if failures else ExitCode.OK


def _update_pack(folder: Path, added: str) -> int:
    """Update the PO files of a pack; return how many could not be."""
    loaded = load_pack(folder)
    if loaded.pack is None:
        for fault in loaded.faults:
            print(fault, file=sys.stderr)
        return ExitCode.FAULTS
    texts = tuple(source_texts(loaded.pack))
    return _update_all(folder / "locale", texts, loaded.pack.leaflet.language, added)


def _update_all(folder: Path, texts: tuple[SourceText, ...], source: str, added: str) -> int:
    """Update each PO in the folder, and one for the language `added` unless it is empty.

    Nothing is translated into the language `source`. Returns how many could not be updated.
    """
    files = set(folder.glob("*.po"))
    if added and added != source:
        files.add(folder / f"{added}.po")
    return sum(_update(file, texts) for file in sorted(files))


def _update(file: Path, texts: tuple[SourceText, ...]) -> int:
    try:
        old = read_po(file) if file.is_file() else None
    except UnreadableFileError as error:
        print(error.fault, file=sys.stderr)
        return ExitCode.FAULTS
    updated = updated_po(old, texts, file.stem)
    file.parent.mkdir(exist_ok=True)
    try:
        write_whole(file, str(updated))
    except UnreadableFileError as error:
        print(error.fault, file=sys.stderr)
        return ExitCode.FAULTS
    done = sum(entry.translated() for entry in updated if not entry.obsolete)
    print(f"{'/'.join(file.parts[-3:])}: {done} of {len(texts)} texts translated")
    return ExitCode.OK
