"""The leaflets on this machine. A pack is read when it is opened, a PO when it is chosen."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.files import UnreadableFileError
from kiosk.leaflet.languages import Language
from kiosk.leaflet.loading import LEAFLET_FILE, load_pack, source_language
from kiosk.leaflet.model import Pack
from kiosk.leaflet.texts import source_texts
from kiosk.leaflet.translations import Translation, read_translation, source_translation

if TYPE_CHECKING:
    from kiosk.leaflet.shown_with import Parts
    from kiosk.leaflet.signatures import Signature

log = logging.getLogger(__name__)


def leaflet_names(leaflets: Path) -> tuple[str, ...]:
    """Return the names of the packs in the folder, in alphabetical order, without reading them."""
    if not leaflets.is_dir():
        return ()
    return tuple(sorted(entry.parent.name for entry in leaflets.glob(f"*/{LEAFLET_FILE}")))


def find_leaflet(name: str, folders: Iterable[Path]) -> Path | None:
    """Return the pack with that name in the first of the folders that has it, or None."""
    packs = (folder / name for folder in folders)
    return next((pack for pack in packs if (pack / LEAFLET_FILE).is_file()), None)


class OpenLeaflet:
    """A pack with its translations, each read once when first needed."""

    def __init__(self, folder: Path, known_languages: tuple[Language, ...]) -> None:
        """Find the languages in `folder`. The pack itself is read when first needed."""
        self.folder = folder
        self.is_trusted = True
        """Whether its signatures count: where the ward looks at seals, only under a whole one."""
        self._translations: dict[str, Translation | None] = {}
        self._signed: dict[str, frozenset[str]] = {}
        self._anchors: dict[str, dict[str, tuple[float, float]]] = {}
        source = source_language(folder)
        if source is None and self.pack is not None:
            source = self.pack.leaflet.language
        if source is not None:
            self._translations[source] = source_translation(source)
        else:
            # Without a leaflet, the kiosk can still say so in every language.
            self._translations = {one.code: source_translation(one.code) for one in known_languages}
        self._languages = [
            language
            for language in known_languages
            if language.code in self._translations or self._po(language.code).is_file()
        ]

    @property
    def name(self) -> str:
        """The name of its folder, by which the settings name it."""
        return self.folder.name

    @cached_property
    def pack(self) -> Pack | None:
        """The pack, or None when it cannot be read. Each fault is a line in the log."""
        loaded = load_pack(self.folder)
        for fault in loaded.faults:
            log.error("%s", fault)
        return loaded.pack

    @property
    def languages(self) -> tuple[Language, ...]:
        """The known languages in which this leaflet can be read, without those found broken."""
        return tuple(
            language
            for language in self._languages
            if self._translations.get(language.code, True) is not None
        )

    def language(self, code: str) -> Language | None:
        """Return the language of that code if the leaflet can be read in it."""
        return next((one for one in self.languages if one.code == code), None)

    def translation(self, language: str) -> Translation | None:
        """Return the translation into that language, or None (and a log line) if it is broken."""
        if language not in self._translations:
            try:
                self._translations[language] = read_translation(self._po(language))
            except UnreadableFileError as error:
                log.error("%s The language is not offered.", error.fault)
                self._translations[language] = None
        return self._translations[language]

    def signed(self, language: str) -> frozenset[str]:
        """Return the ids of the texts that the hospital has signed in that language."""
        if not self.is_trusted:
            return frozenset()
        if language not in self._signed:
            self._signed[language] = self._read_signed(language)
        return self._signed[language]

    def signed_count(self, language: str) -> tuple[int, int]:
        """Return how many texts are signed in that language, and how many there are."""
        texts = {text.id for text in source_texts(self.pack)} if self.pack else set()
        return len(self.signed(language)), len(texts)

    def is_signed(self, language: str) -> bool:
        """Return whether every text is signed in that language."""
        signed, count = self.signed_count(language)
        return 0 < count == signed

    def shown_with(self, language: str) -> dict[str, str]:
        """Return what goes with each text in a language, by the text's id: see shown_with.py."""
        from kiosk.leaflet.shown_with import shown_with

        return shown_with(self._parts, self.folder, language)

    @cached_property
    def _parts(self) -> Parts:
        from kiosk.leaflet.shown_with import parts_of

        return parts_of(self.pack, self.folder) if self.pack else ()

    @cached_property
    def _signatures(self) -> tuple[Signature, ...]:
        # Imported here to keep it out of start-up: the first page needs no signature.
        from kiosk.leaflet.signatures import read_signatures

        try:
            return read_signatures(self.folder)
        except UnreadableFileError as error:
            log.error("%s No text counts as signed.", error.fault)
            return ()

    def _read_signed(self, language: str) -> frozenset[str]:
        from kiosk.leaflet.signatures import signed_ids

        translation = self.translation(language)
        if self.pack is None or translation is None or not self._signatures:
            return frozenset()
        along = self.shown_with(language)
        return signed_ids(self._signatures, source_texts(self.pack), translation, along)

    def anchors(self, figure: str) -> dict[str, tuple[float, float]]:
        """Return where the labels of a figure point: shares of its width and height, 0 to 1."""
        if figure not in self._anchors:
            # Imported here to keep the XML parser out of start-up: the first page has no labels.
            from kiosk.leaflet.svg import anchors_of

            self._anchors[figure] = anchors_of(self.folder / "figures" / f"{figure}.svg")
        return self._anchors[figure]

    def _po(self, language: str) -> Path:
        return self.folder / "locale" / f"{language}.po"
