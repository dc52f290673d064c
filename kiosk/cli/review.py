"""`ward-kiosk review sheet|read|status|sign|seal`: having a leaflet signed by the hospital."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from kiosk import paths
from kiosk.cli.review_sheets import SheetError, write_sheets
from kiosk.exit_codes import ExitCode
from kiosk.files import UnreadableFileError, read_text, write_whole
from kiosk.leaflet.languages import known_languages
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.seal import SealError, seal
from kiosk.leaflet.signatures import (
    Signature,
    Standing,
    edition_of,
    read_signatures,
    standings,
)
from kiosk.offered import program_here
from kiosk.review.applying import take
from kiosk.review.desk import Desk, signatures_text
from kiosk.review.sign_off import PACKETS, SIGN_OFF_FILE, checked_role
from kiosk.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--pack", type=Path, metavar="PACK", help="the folder of a pack")
    actions = parser.add_subparsers(dest="action", required=True)
    sheet = actions.add_parser("sheet", help="write the sheets to sign, as HTML and PDF")
    sheet.add_argument("out", type=Path, metavar="OUT", help="the folder to write them into")
    sheet.add_argument("--packet", action="append", choices=PACKETS, help="only this packet")
    sheet.add_argument("--lang", action="append", help="only this language (may be repeated)")
    sheet.add_argument("--no-screens", action="store_true", help="without pictures of the screen")
    sheet.add_argument("--no-pdf", action="store_true", help="HTML only")
    reading = actions.add_parser("read", help="take back what was filled in on sheets")
    reading.add_argument("files", nargs="+", type=Path, metavar="FILE", help="what a sheet saved")
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
        "--role", required=True, help=f"who read them, as a role of {SIGN_OFF_FILE}; no names"
    )
    sealing = actions.add_parser("seal", help="seal all files of the leaflet with an SSH key")
    sealing.add_argument("--key", type=Path, required=True, help="the file of the private key")


def execute(options: argparse.Namespace, today: Callable[[], date] = date.today) -> int:
    """Do what was asked for; return FAULTS when that cannot be done."""
    folder = options.pack or paths.LEAFLETS / Settings().leaflets[0]
    if options.action == "seal":
        return _seal(folder, options.key)
    try:
        if options.action == "status":
            return _status(folder, options.lang, today())
        desk = Desk(folder.resolve(), known_languages(paths.LANGUAGES), program_here())
        if options.action == "sheet":
            return _sheet(desk, options, today())
        if options.action == "read":
            return _read(desk, options.files, today())
        return _sign(desk, options, today())
    except UnreadableFileError as error:
        print(error.fault)
        return ExitCode.FAULTS


def _status(folder: Path, only: list[str] | None, today: date) -> int:
    leaflet = OpenLeaflet(folder, known_languages(paths.LANGUAGES), program_here())
    if leaflet.pack is None:
        return ExitCode.FAULTS
    signatures = read_signatures(folder)
    edition = edition_of(leaflet.pack)
    for language in leaflet.languages:
        if leaflet.translation(language.code) is None or (only and language.code not in only):
            continue
        digests = leaflet.digests(language.code)
        found = standings(signatures, language.code, edition, digests, today)
        counts = {one: list(found.values()).count(one) for one in Standing}
        roles = sorted({s.role for s in signatures if s.language == language.code})
        by = f", by {', '.join(roles)}" if roles else ""
        lapsed = "".join(
            f"; {counts[one]} {one.value}"
            for one in (Standing.EXPIRED, Standing.OTHER_EDITION, Standing.CHANGED)
            if counts[one]
        )
        signed = counts[Standing.SIGNED]
        print(f"{language.code}: {signed} of {len(found)} texts signed{by}{lapsed}")
        if only:
            for text_id, standing in found.items():
                if standing is not Standing.SIGNED:
                    print(f"  {text_id}: {standing.value}")
    return ExitCode.OK


def _seal(folder: Path, key: Path) -> int:
    try:
        count = seal(folder, key)
    except (SealError, OSError) as error:
        print(f"review: {folder.name} is not sealed: {error}.")
        return ExitCode.FAULTS
    print(f"{folder.name}: {count} files sealed.")
    return ExitCode.OK


def _sheet(desk: Desk, options: argparse.Namespace, today: date) -> int:
    try:
        names = write_sheets(
            desk,
            options.out,
            options.packet or PACKETS,
            options.lang or desk.languages,
            today,
            has_screens=not options.no_screens,
            has_pdf=not options.no_pdf,
        )
    except SheetError as error:
        print(f"review: {error}.")
        return ExitCode.FAULTS
    print(f"{len(names)} sheets in {options.out}: {', '.join(names)}")
    return ExitCode.OK


def _read(desk: Desk, files: list[Path], today: date) -> int:
    report = take(files, desk, today)
    told = (
        ("Signed", report.signed),
        ("Corrected", report.corrected),
        ("Taken before", report.before),
        ("Corrected by another reader; read it again", report.anew),
        ("Not as on the sheet any more; make a new sheet", report.stale),
        ("To be changed by hand", report.by_hand),
        ("The hospital's leaflet itself is wrong; tell the hospital", report.leaflet_wrong),
        ("Could not be taken", [str(one) for one in report.faults]),
    )
    for title, lines in told:
        if lines:
            print(f"{title} ({len(lines)}):")
            print("\n".join(f"  {_plain(line)}" for line in lines))
    if report.corrected:
        print("Run `ward-kiosk translate update` and `ward-kiosk check`, then make new sheets.")
    return ExitCode.FAULTS if report.faults or report.stale or report.anew else ExitCode.OK


def _plain(line: str) -> str:
    """Return what somebody typed without what a terminal would obey."""
    return "".join(letter if letter.isprintable() else "?" for letter in line)


def _sign(desk: Desk, options: argparse.Namespace, today: date) -> int:
    language = options.lang
    if language not in desk.languages or desk.leaflet.translation(language) is None:
        known = ", ".join(desk.languages)
        print(f"review: '{language}' is not a language of the leaflet: {known}.")
        return ExitCode.FAULTS
    digests = desk.leaflet.digests(language)
    unknown = [text_id for text_id in options.ids if text_id not in digests]
    if unknown:
        print(f"review: no text has the id {', '.join(unknown)}. See `review status --lang`.")
        return ExitCode.FAULTS
    wanted = options.ids or list(digests)
    signed = {text_id: digests[text_id] for text_id in wanted if digests[text_id]}
    packets = desk.packets_of(frozenset(signed), language)
    checked_role(desk.sign_off, options.role, packets, Path("--role"))
    if signed:
        signature = Signature(language, options.role, today, signed, desk.edition)
        file = desk.signatures_file
        desk.signatures()
        before = read_text(file) if file.is_file() else ""
        write_whole(file, signatures_text(before, (signature,)))
    left_out = len(wanted) - len(signed)
    print(f"{language}: {len(signed)} texts signed as {options.role}.")
    if left_out:
        print(f"{left_out} texts are not translated and so not signed.", file=sys.stderr)
    return ExitCode.OK
