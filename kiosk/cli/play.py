"""`ward-kiosk play`: plays sounds, as a worker of the kiosk.

The kiosk starts it when the first sound is to be heard, so that a sound server that hangs does not
stop the screen. It reads orders from stdin and writes reports to stdout, see
kiosk.speech.worker_protocol. It ends when its stdin does.
"""

from __future__ import annotations

import argparse
import os
import sys

from kiosk.platform.offscreen import use_offscreen


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare no options."""


def execute(options: argparse.Namespace) -> int:
    """Play until stdin ends."""
    use_offscreen()
    from PySide6.QtCore import QCoreApplication

    from kiosk.speech.engines.player_worker import PlayerWorker

    # Else a sound server may keep seconds of sound, and nothing tells whether they are heard.
    os.environ.setdefault("PULSE_LATENCY_MSEC", "250")
    application = QCoreApplication(sys.argv[:1])
    return PlayerWorker().run(application)
