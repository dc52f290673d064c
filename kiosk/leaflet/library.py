"""The leaflets on this machine. A pack is read when it is opened, a PO when it is chosen."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import date
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
    from kiosk.leaflet.program import Program
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

    def __init__(
        self,
        folder: Path,
        known_languages: tuple[Language, ...],
        program: Program | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        """Find the languages in `folder`. The pack itself is read when first needed.

        `program` is what the kiosk itself adds, which is signed too; without it only the leaflet
        counts. A signature ends a year after its day: `today` returns which day it is.
        """
        self.folder = folder
        self._program = program
        self._today = today
        self.is_trusted = True
        """Whether its signatures count: where the ward looks at seals, only under a whole one."""
        self._translations: dict[str, Translation | None] = {}
        self._signed_until: dict[str, dict[str, date]] = {}
        self._signed: dict[str, tuple[date, frozenset[str]]] = {}
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
        """Return the ids of what the hospital has signed in that language, and still counts."""
        if not self.is_trusted:
            return frozenset()
        today = self._today()
        day, signed = self._signed.get(language, (None, frozenset()))
        if day != today:
            from kiosk.leaflet.signatures import signed_on

            if language not in self._signed_until:
                self._signed_until[language] = self._read_signed(language)
            signed = signed_on(self._signed_until[language], today)
            self._signed[language] = (today, signed)
        return signed

    def signed_count(self, language: str) -> tuple[int, int]:
        """Return how much is signed in that language, and how much there is to sign."""
        return len(self.signed(language)), len(self._ids(language))

    def _ids(self, language: str) -> set[str]:
        from kiosk.leaflet.program import OWN_WORDS, behaviour_id, behaviours

        if self.pack is None:
            return set()
        ids = {text.id for text in source_texts(self.pack)}
        if self._program is not None:
            ids.add(OWN_WORDS)
            if language == self.pack.leaflet.language:
                ids |= {behaviour_id(name) for name in behaviours(self.pack)}
        return ids

    def digests(self, language: str) -> dict[str, str]:
        """Return the digest of everything that is signed in that language, by its id.

        Empty where there is nothing to sign, as with what is not translated.
        """
        from kiosk.leaflet.program import OWN_WORDS, behaviour_id, behaviours
        from kiosk.leaflet.signatures import text_digests

        translation = self.translation(language)
        if self.pack is None or translation is None:
            return {}
        along = self.shown_with(language)
        found = text_digests(source_texts(self.pack), translation, along)
        if self._program is not None:
            source = self.pack.leaflet.language
            found[OWN_WORDS] = self._program.words_digest(language, beside=source)
            if language == source:
                now = self._program.behaviour_digest(self.pack)
                found |= {behaviour_id(name): now for name in behaviours(self.pack)}
        return found

    def is_signed(self, language: str) -> bool:
        """Return whether everything is signed in that language."""
        signed, count = self.signed_count(language)
        return 0 < count == signed

    def shown_with(self, language: str) -> dict[str, str]:
        """Return what goes with each text in a language, by the text's id: see shown_with.py."""
        from kiosk.leaflet.shown_with import shown_with

        return shown_with(self._parts, self.folder, language)

    @cached_property
    def _parts(self) -> Parts:
        from kiosk.leaflet.shown_with import parts_of

        anatomy = self._program.anatomy if self._program else None
        return parts_of(self.pack, self.folder, anatomy) if self.pack else ()

    @cached_property
    def _signatures(self) -> tuple[Signature, ...]:
        # Imported here to keep it out of start-up: the first page needs no signature.
        from kiosk.leaflet.signatures import read_signatures

        try:
            return read_signatures(self.folder)
        except UnreadableFileError as error:
            log.error("%s No text counts as signed.", error.fault)
            return ()

    def _read_signed(self, language: str) -> dict[str, date]:
        if self.pack is None or not any(one.language == language for one in self._signatures):
            return {}
        from kiosk.leaflet.signatures import edition_of, signed_until

        edition = edition_of(self.pack)
        return signed_until(self._signatures, language, edition, self.digests(language))

    def anchors(self, figure: str) -> dict[str, tuple[float, float]]:
        """Return where the labels of a figure point: shares of its width and height, 0 to 1."""
        if figure not in self._anchors:
            # Imported here to keep the XML parser out of start-up: the first page has no labels.
            from kiosk.leaflet.svg import anchors_of

            self._anchors[figure] = anchors_of(self.folder / "figures" / f"{figure}.svg")
        return self._anchors[figure]

    def _po(self, language: str) -> Path:
        return self.folder / "locale" / f"{language}.po"
