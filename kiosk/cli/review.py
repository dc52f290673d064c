"""`ward-kiosk review status|sign|seal`: which texts the hospital has signed; signing, sealing."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path

import msgspec

from kiosk import paths
from kiosk.exit_codes import ExitCode
from kiosk.files import UnreadableFileError
from kiosk.leaflet.languages import known_languages
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.seal import SealError, seal
from kiosk.leaflet.signatures import (
    SIGNATURES_FILE,
    Signature,
    as_toml,
    read_signatures,
    sign,
)
from kiosk.leaflet.texts import SourceText, source_texts
from kiosk.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--pack", type=Path, metavar="PACK", help="the folder of a pack")
    actions = parser.add_subparsers(dest="action", required=True)
    status = actions.add_parser("status", help="list what is signed in each language")
    status.add_argument(
        "--lang", action="append", help="only this language, with every unsigned id"
    )
    signing = actions.add_parser("sign", help="sign texts as they are now")
    signing.add_argument("lang", help="the language that was read")
    signing.add_argument(
        "ids", nargs="*", metavar="ID", help="only these texts; all of them without an ID"
    )
    signing.add_argument(
        "--role", required=True, help="who read them, as a role, such as gynaecologist; no names"
    )
    sealing = actions.add_parser("seal", help="seal all files of the leaflet with an SSH key")
    sealing.add_argument("--key", type=Path, required=True, help="the file of the private key")


def execute(options: argparse.Namespace) -> int:
    """List or sign; return 1 when that cannot be done."""
    folder = options.pack or paths.LEAFLETS / Settings().leaflets[0]
    leaflet = OpenLeaflet(folder, known_languages(paths.LANGUAGES))
    if leaflet.pack is None:
        return ExitCode.FAULTS
    if options.action == "seal":
        return _seal(folder, options.key)
    texts = tuple(source_texts(leaflet.pack))
    try:
        signatures = read_signatures(folder)
    except UnreadableFileError as error:
        print(error.fault)
        return ExitCode.FAULTS
    if options.action == "status":
        return _status(leaflet, texts, signatures, options.lang)
    return _sign(leaflet, texts, folder, options)


def _status(
    leaflet: OpenLeaflet,
    texts: tuple[SourceText, ...],
    signatures: tuple[Signature, ...],
    only: list[str] | None,
) -> int:
    for language in leaflet.languages:
        translation = leaflet.translation(language.code)
        if translation is None or (only and language.code not in only):
            continue
        signed = leaflet.signed(language.code)
        roles = sorted({s.role for s in signatures if s.language == language.code})
        by = f", by {', '.join(roles)}" if roles else ""
        print(f"{language.code}: {len(signed)} of {len(texts)} texts signed{by}")
        if only:
            for text in texts:
                if text.id not in signed:
                    print(f"  {text.id}: {translation.shown(text.id, text.text).text}")
    return ExitCode.OK


def _seal(folder: Path, key: Path) -> int:
    try:
        count = seal(folder, key)
    except (SealError, OSError) as error:
        print(f"review: {folder.name} is not sealed: {error}.")
        return ExitCode.FAULTS
    print(f"{folder.name}: {count} files sealed.")
    return ExitCode.OK


def _sign(
    leaflet: OpenLeaflet,
    texts: tuple[SourceText, ...],
    folder: Path,
    options: argparse.Namespace,
) -> int:
    known = {text.id for text in texts}
    unknown = [text_id for text_id in options.ids if text_id not in known]
    offered = [language.code for language in leaflet.languages]
    translation = leaflet.translation(options.lang) if options.lang in offered else None
    if translation is None:
        print(f"review: '{options.lang}' is not a language of the leaflet: {', '.join(offered)}.")
        return ExitCode.FAULTS
    if unknown:
        print(f"review: no text has the id {', '.join(unknown)}. See `review status --lang`.")
        return ExitCode.FAULTS
    wanted = [text for text in texts if not options.ids or text.id in options.ids]
    along = leaflet.shown_with(options.lang)
    signature = sign(wanted, translation, along, options.role, date.today())
    try:
        msgspec.convert(msgspec.to_builtins(signature), Signature)
    except msgspec.ValidationError as error:
        print(f"review: --role: {error}.")
        return ExitCode.FAULTS
    with (folder / SIGNATURES_FILE).open("a", encoding="utf-8") as file:
        file.write(as_toml(signature))
    left_out = len(wanted) - len(signature.texts)
    print(f"{options.lang}: {len(signature.texts)} texts signed as {options.role}.")
    if left_out:
        print(f"{left_out} texts are not translated and so not signed.", file=sys.stderr)
    return ExitCode.OK
