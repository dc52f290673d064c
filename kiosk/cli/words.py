"""`ward-kiosk words`: tells when espeak-ng comes to each word, as a worker of the kiosk.

The kiosk starts it when espeak-ng reads the first sentence; without its library no word is marked.
It reads orders from stdin and writes reports to stdout, see kiosk.speech.worker_protocol. It ends
when its stdin does.
"""

from __future__ import annotations

import argparse
import sys

from kiosk.exit_codes import ExitCode
from kiosk.platform.parent import die_with_the_kiosk
from kiosk.speech.espeak_library import EspeakLibrary
from kiosk.speech.worker_protocol import NotUnderstoodError, WordTimes, line, words_order


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare no options."""


def execute(options: argparse.Namespace) -> int:
    """Answer until stdin ends; return 1, after a line on stderr, without espeak-ng's library."""
    die_with_the_kiosk()
    try:
        library = EspeakLibrary()
    except OSError as error:
        print(f"words: {error}", file=sys.stderr)
        return ExitCode.FAULTS
    for said in sys.stdin.buffer:
        try:
            asked = words_order(said)
        except NotUnderstoodError as error:
            print(f"words: {error}", file=sys.stderr, flush=True)
            continue
        moments = library.moments(asked.words, asked.voice, asked.rate, asked.is_marked)
        sys.stdout.buffer.write(line(WordTimes(asked.token, moments)))
        sys.stdout.buffer.flush()
    return ExitCode.OK
