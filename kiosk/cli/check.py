"""`ward-kiosk check`: every fault of the content, or of a ward's settings, one a line."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, partial
from pathlib import Path

from kiosk import paths
from kiosk.checks.anatomy import anatomy_faults
from kiosk.checks.cues_in_time import cues_in_time_faults, spoken_cues, spoken_texts
from kiosk.checks.fonts import font_faults, shown_texts, translated_texts
from kiosk.checks.forms import (
    forms_faults,
    kiosk_forms_faults,
    leaflet_forms_faults,
    manners,
)
from kiosk.checks.glossary import kiosk_glossary_faults, without_glossary
from kiosk.checks.pack import pack_faults
from kiosk.checks.svg_rules import figure_faults, palette_faults
from kiosk.checks.texts_by_file import texts_by_file
from kiosk.checks.translations import translation_faults
from kiosk.cli.lupdate import LupdateMissingError, kiosk_words
from kiosk.exit_codes import ExitCode
from kiosk.faults import Fault, fault
from kiosk.files import UnreadableFileError, read_toml
from kiosk.leaflet.languages import load_languages
from kiosk.leaflet.library import leaflet_names
from kiosk.leaflet.loading import load_pack
from kiosk.leaflet.model import Pack
from kiosk.leaflet.svg import Palette
from kiosk.leaflet.texts import SourceText
from kiosk.leaflet.translations import Translation, read_translation
from kiosk.platform.offscreen import use_offscreen
from kiosk.review.sign_off import sign_off_faults
from kiosk.settings import load_settings
from kiosk.speech.measured_voice import MeasuredVoice
from kiosk.speech.reading import SLOWEST_CUE
from kiosk.speech.recordings import RecordedSpeech
from kiosk.ward.part_of_day import PartOfDay

DRAWINGS = tuple(f"window-{one}" for one in (*PartOfDay, "curtain", "steam"))
"""The kiosk's own drawings among its icons: the rules for figures hold for them."""

SPOKEN_LENGTHS = (
    Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "ward-kiosk" / "spoken.json"
)
"""How long cues were spoken the last time; they are measured again where it is gone."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "pack",
        nargs="?",
        type=Path,
        metavar="PACK",
        help="the folder of a leaflet; without it, all of resources/leaflets",
    )
    parser.add_argument(
        "--settings", type=Path, metavar="FILE", help="check a ward's settings, and nothing else"
    )


def execute(options: argparse.Namespace) -> int:
    """Print every fault; return FAULTS when there is any."""
    if options.settings:
        return _check_settings(options.settings)
    folders = [options.pack.resolve()] if options.pack else _all_packs()
    try:
        words = kiosk_words()
    except LupdateMissingError as error:
        print(f"check: {error}: the words on the buttons are not checked.", file=sys.stderr)
        words = None
    faults = sorted(set(check(folders, words)))
    for found in faults:
        print(found)
    names = ", ".join(folder.name for folder in folders)
    print(f"{names}: {len(faults)} faults" if faults else f"{names}: no faults")
    return ExitCode.FAULTS if faults else ExitCode.OK


def _check_settings(file: Path) -> int:
    settings, faults = load_settings(file)
    found = list(faults)
    if settings.leaflets_dir and not Path(settings.leaflets_dir).is_dir():
        problem = f"is '{settings.leaflets_dir}', which is no folder"
        found.append(str(fault(file, "leaflets_dir", problem, "Make it, or correct the path")))
    if settings.signers and not os.access(settings.signers, os.R_OK):
        problem = f"is '{settings.signers}', which cannot be read"
        found.append(str(fault(file, "allowed_signers", problem, "Make it, or correct the path")))
    if settings.sealed_leaflets_only and not settings.allowed_signers:
        problem = "needs allowed_signers: no seal is whole without"
        found.append(str(fault(file, "sealed_leaflets_only", problem, "Name the file")))
    known = sorted({name for place in settings.leaflet_folders for name in leaflet_names(place)})
    for name in settings.leaflets:
        if name not in known:
            problem = f"has '{name}', which is no leaflet"
            remedy = f"The leaflets are {', '.join(known)}"
            found.append(str(fault(file, "leaflets", problem, remedy)))
    for line in found:
        print(line)
    print(f"{file.name}: {len(found)} faults" if found else f"{file.name}: no faults")
    return ExitCode.FAULTS if found else ExitCode.OK


def check(folders: Iterable[Path], words: tuple[SourceText, ...] | None) -> Iterator[Fault]:
    """Yield every fault of the packs in those folders and of what the kiosk itself shows.

    `words` are the kiosk's own; None leaves them and their translations unchecked.
    """
    try:
        palette = read_toml(paths.FIGURE_PALETTE, Palette)
        languages = load_languages(paths.LANGUAGES)
    except UnreadableFileError as error:
        yield error.fault
        return
    yield from palette_faults(paths.FIGURE_PALETTE, palette)
    yield from forms_faults(languages, paths.KIOSK_LOCALE)
    known = manners(languages, paths.KIOSK_LOCALE)
    texts = [text for one in languages for text in (one.name, one.choose, one.asks)]
    texts += [month for manner in known.values() for month in manner.forms.months or ()]
    packs: dict[Path, Pack] = {}
    for folder in folders:
        loaded = load_pack(folder)
        yield from pack_faults(folder, loaded, palette, languages)
        if loaded.pack is not None and loaded.complete:
            pack = packs[folder] = loaded.pack
            translations = dict(_translations(folder / "locale"))
            yield from leaflet_forms_faults(pack, texts_by_file(pack, folder), translations, known)
            yield from _spoken_faults(folder, pack, translations)
            yield from sign_off_faults(folder, pack)
        texts += shown_texts(folder, loaded.pack)
    if words is not None:
        codes = {language.code for language in languages}
        texts += [word.text for word in words]
        for po in sorted(paths.KIOSK_LOCALE.glob("*.po")):
            yield from translation_faults(po, words, codes)
            texts += translated_texts(po)
        own = dict(_translations(paths.KIOSK_LOCALE))
        yield from kiosk_forms_faults(words, own, known)
        for folder, pack in packs.items():
            yield from _glossary_faults(folder, pack, words)
    for drawing in DRAWINGS:
        yield from figure_faults(paths.ICONS / f"{drawing}.svg", palette)
    yield from anatomy_faults(paths.ANATOMY, palette)
    yield from _font_faults(texts)


def _spoken_faults(
    folder: Path, pack: Pack, translations: Mapping[Path, Translation]
) -> Iterator[Fault]:
    """Yield which cues of a leaflet do not fit when spoken, as far as there is a voice here."""
    texts = spoken_texts(pack, translations)
    voice = MeasuredVoice(SPOKEN_LENGTHS)
    recorded = _recorded_lengths(folder, pack, translations)
    mute = sorted({of[1] for of in texts - recorded.keys() if not voice.speaks(of[1])})
    if mute:
        told = "whether the spoken cues fit is not checked"
        print(f"check: there is no voice for {', '.join(mute)}: {told}.", file=sys.stderr)
    voice.measure(texts)

    def longest(words: str, language: str) -> float | None:
        """Return the longer of recording and voice: where the one fails the other is heard."""
        known = (recorded.get((words, language)), voice.longest(words, language))
        return max((one for one in known if one is not None), default=None)

    yield from cues_in_time_faults(pack, folder, translations, longest)


def _recorded_lengths(
    folder: Path, pack: Pack, translations: Mapping[Path, Translation]
) -> dict[tuple[str, str], float]:
    """Return how long recorded cues last when said most slowly, in seconds."""
    found: dict[tuple[str, str], float] = {}
    recorded = cache(partial(RecordedSpeech, folder))
    for text_id, words, language in spoken_cues(pack, translations):
        seconds = recorded(language).seconds(text_id, words)
        if seconds is not None:
            slowest = seconds / SLOWEST_CUE
            found[words, language] = max(slowest, found.get((words, language), 0.0))
    return found


def _glossary_faults(folder: Path, pack: Pack, words: tuple[SourceText, ...]) -> Iterator[Fault]:
    """Yield what a leaflet's glossaries find in the kiosk's words, and tell which there are not."""
    yield from kiosk_glossary_faults(pack, folder, words, paths.KIOSK_LOCALE)
    if missing := without_glossary(pack, folder):
        told = "whether each thing has one name there is not checked"
        print(f"check: there is no glossary for {', '.join(missing)}: {told}.", file=sys.stderr)


def _translations(locale: Path) -> Iterator[tuple[Path, Translation]]:
    for po in sorted(locale.glob("*.po")):
        try:
            yield po, read_translation(po)
        except UnreadableFileError:
            continue  # pack_faults tells it


def _font_faults(texts: Iterable[str]) -> Iterator[Fault]:
    use_offscreen()
    # Imported here: fonts are the only check that needs Qt.
    from PySide6.QtGui import QGuiApplication

    from kiosk.platform.fonts import character_tests

    application = QGuiApplication.instance() or QGuiApplication(["check"])
    yield from font_faults(texts, character_tests(paths.FONTS), paths.FONTS)
    del application


def _all_packs() -> list[Path]:
    return [paths.LEAFLETS / name for name in leaflet_names(paths.LEAFLETS)]
