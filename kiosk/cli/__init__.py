"""The command line of the kiosk. The code of each command is loaded when it is asked for."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from typing import Any

from kiosk.platform.logs import log_to_stderr

DEVTOOLS = frozenset({"tour", "storyboard", "transcript", "soak", "fuzz", "kills", "day", "bench"})
"""The commands for those who work on the kiosk itself."""

COMMANDS = {
    "check": "check a leaflet: facts, translations, figures, fonts",
    "tour": "draw every screen to PNG files with a contact sheet",
    "review": "sheets for the hospital to sign, taking them back, what is signed",
    "storyboard": "draw the screens of a review sheet; started by `review sheet`",
    "transcript": "write what is heard of an exercise, with the times",
    "translate": "bring the translations in line with the source text",
    "pin": "make the hash of a staff PIN for the settings file",
    "narrate": "make the recordings of a language, by an engine or from a human voice",
    "export": "write the leaflet on paper: an A4 PDF in one language",
    "speak": "say sentences with the system's own voices; started by the kiosk itself",
    "words": "tell when espeak-ng says each word; started by the kiosk itself",
    "play": "play sounds; started by the kiosk itself",
    "soak": "use the kiosk at random for a long time, and see that nothing breaks",
    "fuzz": "spoil settings and leaflets at random, and see that each is told clearly",
    "kills": "end what writes files at random moments, and see that nothing is half written",
    "day": "let a day of the ward pass in some minutes, with visits and a night",
    "bench": "measure start, page turns, language switch, animation and memory",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command, or the kiosk without one; return the exit code.

    `arguments` are by default those of the process.
    """
    log_to_stderr()
    arguments = sys.argv[1:] if arguments is None else arguments
    parser = argparse.ArgumentParser(
        prog="ward-kiosk", description="The ward kiosk. Without a command it runs, full screen."
    )
    run = importlib.import_module("kiosk.cli.run")
    run.add_arguments(parser)
    commands = parser.add_subparsers(dest="command", title="commands", metavar="COMMAND")
    wanted = next((word for word in arguments if word in COMMANDS), "")
    for name, purpose in COMMANDS.items():
        subparser = commands.add_parser(name, help=purpose, description=f"{purpose.capitalize()}.")
        if name == wanted:
            _module(name).add_arguments(subparser)
    options = parser.parse_args(arguments)
    return int(_module(options.command or "run").execute(options))


def _module(command: str) -> Any:
    room = "devtools" if command in DEVTOOLS else "cli"
    return importlib.import_module(f"kiosk.{room}.{command}")
