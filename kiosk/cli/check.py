"""`main.py check`: every fault of the content, or of a ward's settings, one a line."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk import paths
from kiosk.checks.pack import pack_faults, translation_faults
from kiosk.cli.translate import kiosk_words
from kiosk.devtools.offscreen import use_offscreen
from kiosk.faults import Fault, fault
from kiosk.files import UnreadableFileError, read_toml
from kiosk.leaflet.languages import load_languages
from kiosk.leaflet.library import leaflet_names
from kiosk.leaflet.loading import load_pack
from kiosk.leaflet.svg import Palette, figure_faults, palette_faults
from kiosk.leaflet.texts import source_texts
from kiosk.leaflet.translations import read_po
from kiosk.settings import load_settings


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
    """Print every fault; return 1 when there is any."""
    if options.settings:
        return _check_settings(options.settings)
    folders = [options.pack.resolve()] if options.pack else _all_packs()
    faults = sorted(set(check(folders)))
    for found in faults:
        print(found)
    names = ", ".join(folder.name for folder in folders)
    print(f"{names}: {len(faults)} faults" if faults else f"{names}: no faults")
    return 1 if faults else 0


def _check_settings(file: Path) -> int:
    settings, faults = load_settings(file)
    found = list(faults)
    if settings.leaflet not in leaflet_names(paths.LEAFLETS):
        problem = f"is '{settings.leaflet}', which is no folder of resources/leaflets"
        found.append(str(fault(file, "leaflet", problem, "Correct the name")))
    for line in found:
        print(line)
    print(f"{file.name}: {len(found)} faults" if found else f"{file.name}: no faults")
    return 1 if found else 0


def check(folders: Iterable[Path]) -> Iterator[Fault]:
    """Yield every fault of the packs in those folders and of what the kiosk itself shows."""
    try:
        palette = read_toml(paths.FIGURE_PALETTE, Palette)
        languages = load_languages(paths.LANGUAGES)
    except UnreadableFileError as error:
        yield error.fault
        return
    yield from palette_faults(paths.FIGURE_PALETTE, palette)
    texts: list[str] = []
    for folder in folders:
        yield from pack_faults(folder, palette, languages)
        texts += _shown_texts(folder)
    words = kiosk_words()
    for po in sorted(paths.KIOSK_LOCALE.glob("*.po")):
        yield from translation_faults(po, words, {language.code for language in languages})
        texts += _translations(po)
    texts += [word.text for word in words]
    texts += [text for language in languages for text in (language.name, language.choose)]
    for drawing in ("rest", "pelvis-side", "pelvis-side-organs"):
        yield from figure_faults(paths.ICONS / f"{drawing}.svg", palette)
    yield from font_faults(texts, paths.FONTS)


def font_faults(texts: Iterable[str], fonts: Path) -> Iterator[Fault]:
    """Yield a fault for each character of the texts that no bundled font has."""
    use_offscreen()
    from PySide6.QtGui import QGuiApplication, QRawFont

    application = QGuiApplication.instance() or QGuiApplication(["check"])
    raws = {file: QRawFont(str(file), 16) for file in sorted(fonts.glob("*.ttf"))}
    for file, raw in raws.items():
        if not raw.isValid():
            yield fault(file, "the file", "is not a font that can be read", "Put it back")
    usable = [raw for raw in raws.values() if raw.isValid()]
    invisible = {"\n", "\t", "\u00ad", "\u200c", "\u200d", "\u2066", "\u2067", "\u2069"}
    for character in sorted(set("".join(texts)) - invisible):
        if not any(raw.supportsCharacter(ord(character)) for raw in usable):
            yield fault(
                fonts,
                f"U+{ord(character):04X} '{character}'",
                "is used in a text but in no bundled font",
                "Add a font that has it, or use another character",
            )
    del application


def _all_packs() -> list[Path]:
    return [paths.LEAFLETS / name for name in leaflet_names(paths.LEAFLETS)]


def _shown_texts(folder: Path) -> list[str]:
    pack = load_pack(folder).pack
    texts = [text.text for text in source_texts(pack)] if pack else []
    for po in (folder / "locale").glob("*.po"):
        texts += _translations(po)
    return texts


def _translations(po: Path) -> list[str]:
    try:
        return [entry.msgstr for entry in read_po(po) if not entry.obsolete]
    except UnreadableFileError:
        return []  # told by the check of the file itself
