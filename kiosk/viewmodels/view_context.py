"""What the view-models derive their snapshots from."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from kiosk.leaflet.languages import Language
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.navigation.visit import Visit

Anchors = dict[str, tuple[float, float]]
"""Where the labels of a figure point, by name: shares of its width and height, 0 to 1."""


class ViewContext(Struct, frozen=True):
    """A visit, and the leaflet as it is read in it."""

    visit: Visit
    languages: tuple[Language, ...]
    """The languages offered, in the ward's order."""
    anchors: Callable[[str], Anchors]
    """Returns the anchors of a figure by its name."""
    leaflet: TranslatedLeaflet | None = None
    """The leaflet in her language; None at rest, and when it cannot be read."""
    staff_leaflet: TranslatedLeaflet | None = None
    """The leaflet in the staff's language; None when that is her own."""
    staff_language: Language | None = None
    signed: frozenset[str] = frozenset()
    """The ids of the texts that the hospital has signed in her language."""

    @property
    def language(self) -> Language | None:
        """Her language, where it is one of those offered."""
        return next((one for one in self.languages if one.code == self.visit.language), None)

    @property
    def source_language_name(self) -> str:
        """The own name of the language that the leaflet is written in; empty if not offered."""
        source = self.leaflet.pack.leaflet.language if self.leaflet else ""
        return next((one.name for one in self.languages if one.code == source), "")
