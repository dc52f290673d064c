"""`ward-kiosk speak`: says sentences with the system's own voices, as a worker of the kiosk.

The kiosk starts it where these voices are good (Windows, macOS), so that a speech engine that hangs
does not stop the screen. It reads orders from stdin and writes reports to stdout, see
kiosk.speech.worker_protocol. It ends when its stdin does.
"""

from __future__ import annotations

import argparse
import sys

from kiosk.exit_codes import ExitCode
from kiosk.platform.offscreen import use_offscreen


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--engine", help="one of Qt's engines, instead of the system's own")


def execute(options: argparse.Namespace) -> int:
    """Speak until stdin ends; return 1, after a line on stderr, without a speech engine."""
    use_offscreen()
    try:
        from PySide6.QtCore import QCoreApplication
        from PySide6.QtTextToSpeech import QTextToSpeech

        from kiosk.speech.engines.speech_worker import SpeechWorker
    except ImportError as error:
        print(f"speak: this system cannot: {error}", file=sys.stderr)
        return ExitCode.FAULTS
    engines = QTextToSpeech.availableEngines()
    if options.engine and options.engine not in engines:
        known = ", ".join(engines)
        print(f"speak: --engine {options.engine}: is not one of {known}.", file=sys.stderr)
        return ExitCode.FAULTS
    application = QCoreApplication(sys.argv[:1])
    return SpeechWorker(options.engine).run(application)
