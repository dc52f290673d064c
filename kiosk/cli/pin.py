"""`ward-kiosk pin`: make the hash of a staff PIN."""

from __future__ import annotations

import argparse
import getpass
import sys

from kiosk.exit_codes import ExitCode
from kiosk.ward.pin import hash_pin


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare no options: a PIN on the command line would stay in the shell's history."""


def execute(options: argparse.Namespace) -> int:
    """Ask for a PIN twice and print the line for the settings; return FAULTS when it cannot be one.

    Where stdin is no terminal the PIN is its first line.
    """
    if sys.stdin.isatty():
        pin, again = getpass.getpass("PIN: "), getpass.getpass("The same again: ")
    else:
        pin = again = sys.stdin.readline().strip()
    if pin != again:
        print("pin: the two are not the same. Try again.", file=sys.stderr)
        return ExitCode.FAULTS
    try:
        print(f'staff_pin = "{hash_pin(pin)}"')
    except ValueError as error:
        print(f"pin: {error}. Try again.", file=sys.stderr)
        return ExitCode.FAULTS
    return ExitCode.OK
