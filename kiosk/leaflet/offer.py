"""What a ward offers: which leaflets, and in which languages."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.leaflet.forms import PLAIN, Forms
from kiosk.leaflet.languages import Language
from kiosk.leaflet.library import OpenLeaflet, find_leaflet

if TYPE_CHECKING:
    from kiosk.leaflet.program import Program

log = logging.getLogger(__name__)


class Offer:
    """The leaflets of a ward, and the languages that each is offered in."""

    def __init__(
        self,
        leaflets: Sequence[OpenLeaflet],
        known_languages: Sequence[Language],
        languages: Sequence[str] = (),
        staff_language: str = "",
        signed_only: bool = False,
        sealed_only: bool = False,
        are_trusted: bool = True,
        forms: Callable[[str], Forms] = lambda _: PLAIN,
    ) -> None:
        """Offer these leaflets, in this order; there is at least one.

        `languages` are the codes to offer, in order; empty offers all that the leaflets have.
        `staff_language` is the code of the language that paragraphs are shown beside. With
        `signed_only` translations are left out that are not signed as a whole, with `sealed_only`
        leaflets that are not trusted. Until `are_trusted` is found out, none is. `forms` returns
        how a language writes and says numbers, by its code.
        """
        self.leaflets = tuple(leaflets)
        self.staff_language = staff_language
        self.forms = forms
        by_code = {language.code: language for language in known_languages}
        order = languages or tuple(by_code)
        self._wanted = tuple(by_code[code] for code in order if code in by_code)
        self._signed_only = signed_only
        self._sealed_only = sealed_only
        for leaflet in leaflets:
            leaflet.is_trusted = are_trusted
        self._by_name = {leaflet.name: leaflet for leaflet in self.leaflets}

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages in which there is at least one leaflet, in the ward's order."""
        return tuple(
            language
            for language in self._wanted
            if any(self._has(leaflet, language.code) for leaflet in self.leaflets)
        )

    def leaflet(self, name: str) -> OpenLeaflet | None:
        """Return the leaflet with that name, or None."""
        return self._by_name.get(name)

    def figures_of(self, name: str) -> Path | None:
        """Return the folder with the figures of the leaflet with that name, or None."""
        leaflet = self.leaflet(name)
        return leaflet.folder / "figures" if leaflet else None

    def readable_in(self, code: str) -> tuple[OpenLeaflet, ...]:
        """Return the leaflets offered in that language whose translation can be read.

        Reads the translations that were not read before.
        """
        if code not in {language.code for language in self._wanted}:
            return ()
        return tuple(
            leaflet
            for leaflet in self.leaflets
            if self._has(leaflet, code) and leaflet.translation(code) is not None
        )

    def reading_steps(self) -> Iterator[object]:
        """Read every leaflet, and all that is offered of it in a language, yielding after each.

        So the log tells of what is broken at the start, and not when somebody chooses it.
        """
        for leaflet in self.leaflets:
            yield leaflet.pack
            for language in self._wanted:
                if leaflet.language(language.code) is not None:
                    yield leaflet.translation(language.code)
                    yield leaflet.signed(language.code)
                    yield self.forms(language.code)

    def _has(self, leaflet: OpenLeaflet, code: str) -> bool:
        if leaflet.language(code) is None or (self._sealed_only and not leaflet.is_trusted):
            return False
        if not self._signed_only or leaflet.pack is None:
            return True
        return code == leaflet.pack.leaflet.language or leaflet.is_signed(code)


def open_leaflets(
    names: Sequence[str],
    folders: Sequence[Path],
    known_languages: tuple[Language, ...],
    program: Program | None = None,
) -> tuple[OpenLeaflet, ...]:
    """Return the leaflets with those names, each from the first of the folders that has it.

    One that is in none of them is left out, with a line in the log. If none is left, the first one
    is returned all the same, so that the kiosk can say that its leaflet cannot be shown.
    `program` is what the kiosk itself adds to each, which is signed with it.
    """
    found = []
    for name in names:
        folder = find_leaflet(name, folders)
        if folder is None:
            places = " or ".join(place.name for place in folders)
            log.error("leaflets: '%s' is no folder of %s. Correct the settings.", name, places)
        else:
            found.append(OpenLeaflet(folder, known_languages, program))
    return tuple(found) or (OpenLeaflet(folders[-1] / names[0], known_languages, program),)
