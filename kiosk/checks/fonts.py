"""Whether the bundled fonts have every character that is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from kiosk.faults import Fault, fault
from kiosk.files import UnreadableFileError
from kiosk.leaflet.model import Pack
from kiosk.leaflet.texts import source_texts
from kiosk.leaflet.translations import read_po

NOT_DRAWN = frozenset("\n\t\u00ad\u200c\u200d\u2066\u2067\u2069")
"""Line breaks, soft hyphens, joiners and marks of direction: they need no glyph."""


def font_faults(
    texts: Iterable[str], fonts: Mapping[Path, Callable[[str], bool] | None], folder: Path
) -> Iterator[Fault]:
    """Yield a fault for each character of the texts that no font in `folder` has.

    `fonts` tells of each font file whether it has a character; None: the file is not a font.
    """
    for file, has_character in fonts.items():
        if has_character is None:
            yield fault(file, "the file", "is not a font that can be read", "Put it back")
    usable = [has_character for has_character in fonts.values() if has_character is not None]
    for character in sorted(set("".join(texts)) - NOT_DRAWN):
        if not any(has_character(character) for has_character in usable):
            yield fault(
                folder,
                f"U+{ord(character):04X} '{character}'",
                "is used in a text but in no bundled font",
                "Add a font that has it, or use another character",
            )


def shown_texts(folder: Path, pack: Pack | None) -> list[str]:
    """Return every text of the pack in `folder`, in each of its languages."""
    texts = [text.text for text in source_texts(pack)] if pack else []
    for po in (folder / "locale").glob("*.po"):
        texts += translated_texts(po)
    return texts


def translated_texts(po: Path) -> list[str]:
    """Return the translations in a PO file; none when it cannot be read.

    That it cannot be read is a fault of its own, see translation_faults.
    """
    try:
        return [entry.msgstr for entry in read_po(po) if not entry.obsolete]
    except UnreadableFileError:
        return []
