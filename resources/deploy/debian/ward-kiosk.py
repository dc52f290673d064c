#!/usr/bin/python3 -sE
"""Entry point of the ward kiosk. See `ward-kiosk --help`."""

import sys

from kiosk.cli import main

if __name__ == "__main__":
    sys.exit(main())
