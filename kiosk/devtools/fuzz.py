"""`ward-kiosk fuzz`: settings and leaflets with slips of the pen, one file at a time, from seeds.

Each ends in a leaflet that is shown, or in a fault that names the file and the place: no error that
nobody foresaw, nothing over SECONDS, and no setting that protects less than what was written. What
fails is told with its seed, cut down to as few slips as still fail; `--only SEED` tries it again.
"""

from __future__ import annotations

import argparse
import logging
import random
import shutil
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from kiosk import paths
from kiosk.checks.pack import pack_faults
from kiosk.checks.svg_rules import figure_faults
from kiosk.devtools.mutations import Slip, fewest, mutated, random_slips
from kiosk.devtools.weaker import STRONG, is_as_written, weaker
from kiosk.exit_codes import ExitCode
from kiosk.files import LARGEST_BYTES, UnreadableFileError, read_toml
from kiosk.leaflet.languages import load_languages
from kiosk.leaflet.library import OpenLeaflet, leaflet_names
from kiosk.leaflet.loading import (
    EXERCISES_FILE,
    FACTS_FILE,
    FIGURES_FILE,
    LEAFLET_FILE,
    load_pack,
)
from kiosk.leaflet.svg import Palette, anchors_of
from kiosk.leaflet.translations import read_translation
from kiosk.review.sign_off import sign_off_faults
from kiosk.settings import load_settings

COUNT = 10_000
SECONDS = 5.0
SETTINGS = "ward.toml"
SETTINGS_SHARE = 0.4
THOROUGH_SHARE = 0.2
"""So many packs are checked as a whole, as `check` does; of others the spoilt file is read."""
FIGURES_KEPT = 4
"""All figures would be looked at in each pack; where they are drawn is not what is tried."""
QUICK = (LEAFLET_FILE, EXERCISES_FILE, FACTS_FILE, FIGURES_FILE)
SHOWN_FAULTS = 10


class Fuzz:
    """Tries spoilt files in a folder of its own."""

    def __init__(self, leaflet: Path, place: Path) -> None:
        """Copy a leaflet to `place`, with some of its figures, to spoil one file at a time."""
        self._whole = place / "whole"
        self._leaflet = place / "spoilt" / leaflet.name
        known = load_languages(paths.LANGUAGES)
        shutil.copytree(leaflet, self._whole)
        for figure in sorted((self._whole / "figures").glob("*"))[FIGURES_KEPT:]:
            figure.unlink()
        shutil.copytree(self._whole, self._leaflet)
        self._settings = place / SETTINGS
        self._is_thorough = False
        self._palette = read_toml(paths.FIGURE_PALETTE, Palette)
        have = {po.stem for po in (self._whole / "locale").glob("*.po")}
        self._known = tuple(language for language in known if language.code in have)
        self._files = sorted(
            file.relative_to(self._whole)
            for file in self._whole.rglob("*")
            if file.suffix in (".toml", ".po", ".svg")
        )
        self.tried: Counter[str] = Counter()
        """How many files of each kind were tried."""
        self.slowest = 0.0
        """In seconds."""

    def wrong(self, seed: int) -> str:
        """Return what is wrong with how a seed's file is taken; empty for nothing."""
        chance = random.Random(seed)
        is_settings = chance.random() < SETTINGS_SHARE
        file = Path(SETTINGS) if is_settings else chance.choice(self._files)
        slips, self._is_thorough = random_slips(chance), chance.random() < THOROUGH_SHARE
        self.tried["settings" if is_settings else file.suffix[1:]] += 1
        told = self._tried(file, slips)
        if not told:
            return ""
        left = fewest(slips, lambda fewer: bool(self._tried(file, fewer)))
        return f"seed {seed}: {file}: {self._tried(file, left) or told}\n  by {left}"

    def _tried(self, file: Path, slips: Sequence[Slip]) -> str:
        began = time.perf_counter()
        signal.signal(signal.SIGALRM, _give_up)
        signal.setitimer(signal.ITIMER_REAL, SECONDS)
        try:
            try:
                return self._settled(slips) if file.name == SETTINGS else self._read(file, slips)
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
                self.slowest = max(self.slowest, time.perf_counter() - began)
        except Exception:
            return traceback.format_exc(limit=-4)

    def _settled(self, slips: Sequence[Slip]) -> str:
        data = mutated(STRONG.encode(), slips)
        self._settings.write_bytes(data)
        settings, faults = load_settings(self._settings)
        text = _text(data)
        found = weaker(text, settings)
        if found:
            return f"protects less: {', '.join(found)}"
        if bool(faults) == is_as_written(text):
            return f"is told wrongly: {faults}"
        return _unclear(faults, SETTINGS)

    def _read(self, file: Path, slips: Sequence[Slip]) -> str:
        spoilt = self._leaflet / file
        spoilt.write_bytes(mutated((self._whole / file).read_bytes(), slips))
        try:
            if not self._is_thorough and file.name in QUICK:
                return _unclear(tuple(map(str, load_pack(self._leaflet).faults)), file.name)
            if not self._is_thorough and file.suffix in (".po", ".svg"):
                return _unclear(self._read_alone(spoilt), file.name)
            loaded = load_pack(self._leaflet)
            faults = pack_faults(self._leaflet, loaded, self._palette, self._known)
            if loaded.pack is not None:
                faults += list(sign_off_faults(self._leaflet, loaded.pack))
            leaflet = OpenLeaflet(self._leaflet, self._known)
            for language in leaflet.languages:
                leaflet.translation(language.code)
                leaflet.signed(language.code)
            return _unclear(tuple(map(str, faults)), "")
        finally:
            shutil.copyfile(self._whole / file, spoilt)

    def _read_alone(self, file: Path) -> tuple[str, ...]:
        """Return the faults of a translation or a drawing."""
        if file.suffix == ".svg":
            anchors_of(file)
            return tuple(map(str, figure_faults(file, self._palette)))
        try:
            read_translation(file)
        except UnreadableFileError as error:
            return (str(error.fault),)
        return ()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--count", type=int, default=COUNT, help=f"files (default {COUNT})")
    parser.add_argument("--seed", type=int, default=1, help="of the first one (default 1)")
    parser.add_argument("--only", type=int, metavar="SEED", help="try this one alone")
    parser.add_argument(
        "--leaflet", type=Path, metavar="PACK", help="the leaflet to spoil (default: the first)"
    )


def execute(options: argparse.Namespace) -> int:
    """Try them, and print what fails; return FAULTS when anything does."""
    logging.disable(logging.CRITICAL)  # Every fault is a line of the log, too.
    leaflet = options.leaflet or paths.LEAFLETS / leaflet_names(paths.LEAFLETS)[0]
    seeds = range(options.seed, options.seed + options.count)
    failed = 0
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as place:
        fuzz = Fuzz(leaflet.resolve(), Path(place))
        for seed in seeds if options.only is None else [options.only]:
            told = fuzz.wrong(seed)
            failed += bool(told)
            if told and failed <= SHOWN_FAULTS:
                print(told, flush=True)
    logging.disable(logging.NOTSET)
    tried = ", ".join(f"{kind} {count}" for kind, count in sorted(fuzz.tried.items()))
    minutes = (time.monotonic() - began) / 60
    print(f"{tried}: {failed} failed; the slowest took {fuzz.slowest:.2f} s, all {minutes:.1f} min")
    sys.stdout.flush()
    return ExitCode.FAULTS if failed else ExitCode.OK


def _text(data: bytes) -> str | None:
    """Return what a person meant by a file; None where it is no text that is read."""
    if len(data) > LARGEST_BYTES or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return None
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError:
        return None


def _unclear(faults: Sequence[str], name: str) -> str:
    """Return the first fault that names no file, place and remedy; empty for none."""
    for fault in faults:
        parts = fault.split(": ")
        if len(parts) < 3 or name not in parts[0] or "Traceback" in fault:
            return f"is told unclearly: {fault}"
    return ""


def _give_up(number: int, frame: object) -> None:
    raise TimeoutError(f"took longer than {SECONDS} s")
