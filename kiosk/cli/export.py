"""`ward-kiosk export`: the leaflet on paper, as a PDF."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from kiosk import paths
from kiosk.exit_codes import ExitCode
from kiosk.platform.offscreen import use_offscreen
from kiosk.printing.formats import FORMATS, USUAL
from kiosk.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--lang", required=True, metavar="LANG", help="the language's code")
    parser.add_argument(
        "--leaflet",
        default=Settings().leaflets[0],
        help="a folder of resources/leaflets/, or any other",
    )
    parser.add_argument(
        "--paper",
        choices=list(FORMATS),
        default=USUAL,
        help="sheets of A4, the same with large letters, or a booklet: sheets to be printed on "
        "both sides and folded",
    )
    parser.add_argument(
        "--questions",
        action="store_true",
        help="only the texts whose ids are read from stdin: what she wants to ask about",
    )
    parser.add_argument(
        "--staff-lang",
        default="",
        metavar="LANG",
        help="the language in which the staff reads them beside hers (code)",
    )
    parser.add_argument("out", type=Path, metavar="OUT.pdf", help="the file to write; - for stdout")


def execute(options: argparse.Namespace) -> int:
    """Write the PDF; return FAULTS, after a line on stderr, when that cannot be done."""
    use_offscreen()
    from kiosk.leaflet.languages import known_languages
    from kiosk.leaflet.library import OpenLeaflet
    from kiosk.offered import program_here
    from kiosk.platform.fonts import load_fonts
    from kiosk.printing.pdf import leaflet_pdf, questions_pdf
    from kiosk.startup import make_application

    application = make_application()
    load_fonts(paths.FONTS)
    known_ones = known_languages(paths.LANGUAGES)
    leaflet = OpenLeaflet(paths.LEAFLETS / options.leaflet, known_ones, program_here())
    language = leaflet.language(options.lang)
    if language is None:
        known = ", ".join(one.code for one in leaflet.languages)
        print(f"export: --lang {options.lang}: is not one of {known}. Choose one.", file=sys.stderr)
        return ExitCode.FAULTS
    try:
        if options.questions:
            staff = leaflet.language(options.staff_lang)
            asked = sys.stdin.read().split()
            pdf = questions_pdf(leaflet, language, staff, asked, options.paper)
        else:
            pdf = leaflet_pdf(leaflet, language, options.paper)
        if str(options.out) == "-":
            sys.stdout.buffer.write(pdf)
        else:
            options.out.write_bytes(pdf)
    except (OSError, ValueError) as error:
        print(f"export: {options.out}: cannot be written: {error}.", file=sys.stderr)
        return ExitCode.FAULTS
    del application
    return ExitCode.OK
