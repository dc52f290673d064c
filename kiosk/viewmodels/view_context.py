"""What the view-models derive their snapshots from."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from kiosk.leaflet.forms import PLAIN, Forms
from kiosk.leaflet.languages import LATIN_DIGITS, Language
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.offer import Offer
from kiosk.leaflet.translated import TranslatedLeaflet
from kiosk.navigation.visit import Screen, Visit

Anchors = dict[str, tuple[float, float]]
"""Where the labels of a figure point, by name: shares of its width and height, 0 to 1."""


def _no_anchors(figure: str) -> Anchors:
    return {}


def _plain_forms(language: str) -> Forms:
    return PLAIN


class ViewContext(Struct, frozen=True):
    """A visit, and the leaflet as it is read in it."""

    visit: Visit
    languages: tuple[Language, ...]
    """The languages offered, in the ward's order."""
    anchors: Callable[[str], Anchors] = _no_anchors
    """Returns the anchors of a figure by its name."""
    leaflet: TranslatedLeaflet | None = None
    """The leaflet in her language; None while none is chosen, and when it cannot be read."""
    staff_leaflet: TranslatedLeaflet | None = None
    """The leaflet in the staff's language; None when that is her own."""
    staff_language: Language | None = None
    signed: frozenset[str] = frozenset()
    """The ids of the texts that the hospital has signed in her language."""
    forms: Callable[[str], Forms] = _plain_forms
    """Returns how a language writes and says numbers, by its code."""
    shelf: tuple[TranslatedLeaflet, ...] = ()
    """The leaflets to choose from, on the screen where she chooses; else empty."""

    @property
    def language(self) -> Language | None:
        """Her language, where it is one of those offered."""
        return next((one for one in self.languages if one.code == self.visit.language), None)

    @property
    def source_language(self) -> str:
        """The code of the language that the leaflet is written in; empty for no leaflet."""
        return self.leaflet.pack.leaflet.language if self.leaflet else ""


def context_of(visit: Visit, offer: Offer) -> ViewContext:
    """Return a visit with what the ward offers to it."""
    opened = offer.leaflet(visit.leaflet)
    leaflet = _translated(opened, visit.language, offer)
    staff_language = None
    if opened is not None and leaflet is not None and offer.staff_language != visit.language:
        staff_language = opened.language(offer.staff_language)
    return ViewContext(
        visit=visit,
        languages=offer.languages,
        anchors=opened.anchors if opened else _no_anchors,
        leaflet=leaflet,
        staff_leaflet=_translated(opened, offer.staff_language, offer) if staff_language else None,
        staff_language=staff_language,
        signed=opened.signed(visit.language) if opened and leaflet else frozenset(),
        forms=offer.forms,
        shelf=_shelf(visit, offer) if visit.screen is Screen.SHELF else (),
    )


def _shelf(visit: Visit, offer: Offer) -> tuple[TranslatedLeaflet, ...]:
    there = (_translated(one, visit.language, offer) for one in offer.readable_in(visit.language))
    return tuple(one for one in there if one is not None)


def _translated(
    leaflet: OpenLeaflet | None, language: str, offer: Offer
) -> TranslatedLeaflet | None:
    if leaflet is None or not language:
        return None
    translation = leaflet.translation(language)
    if translation is None or leaflet.pack is None:
        return None
    found = leaflet.language(language)
    return TranslatedLeaflet(
        leaflet.name,
        leaflet.pack,
        translation,
        is_right_to_left=found is not None and found.direction == "rtl",
        digits=found.digits if found else LATIN_DIGITS,
        forms=offer.forms(language),
    )
