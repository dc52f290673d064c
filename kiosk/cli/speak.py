"""`ward-kiosk speak`: the helper that says sentences with the system's own voices.

The kiosk runs it where these are good (Windows, macOS), and never loads a speech engine itself: one
that hangs would take the screen along. Orders come by stdin and reports go by stdout, see
kiosk.speech.worker_protocol. It ends when its stdin does.
"""

from __future__ import annotations

import argparse
import sys
import threading

from kiosk.platform.offscreen import use_offscreen


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--engine", help="one of Qt's engines, instead of the system's own")


def execute(options: argparse.Namespace) -> int:
    """Speak until stdin ends; return 1, after a line on stderr, when there is nothing to speak."""
    use_offscreen()
    try:
        from PySide6.QtCore import QCoreApplication
        from PySide6.QtTextToSpeech import QTextToSpeech

        from kiosk.speech.worker import SpeechWorker
    except ImportError as error:
        print(f"speak: this system cannot: {error}", file=sys.stderr)
        return 1
    engines = QTextToSpeech.availableEngines()
    if options.engine and options.engine not in engines:
        known = ", ".join(engines)
        print(f"speak: --engine {options.engine}: is not one of {known}.", file=sys.stderr)
        return 1
    application = QCoreApplication(sys.argv[:1])
    speaker = SpeechWorker(options.engine)
    listener = threading.Thread(target=speaker.listen, args=(sys.stdin.buffer,), daemon=True)
    listener.start()
    return application.exec()
