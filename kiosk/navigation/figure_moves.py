"""The moves around a figure that fills the screen: pure functions from a visit to the next one."""

from __future__ import annotations

from msgspec.structs import replace

from kiosk.leaflet.model import MIRRORED, Pack
from kiosk.navigation.visit import Visit


def open_figure(visit: Visit, pack: Pack, source: str) -> Visit:
    """Show a figure as large as the screen, by what its address is made from.

    One that the leaflet does not describe leaves the visit as it is.
    """
    name = source.removesuffix(MIRRORED).rpartition("/")[2]
    return replace(visit, figure=name, part="") if pack.figure(name) else visit


def close_figure(visit: Visit) -> Visit:
    """Show the page again, as it was."""
    return replace(visit, figure="", part="")


def choose_part(visit: Visit, text_id: str) -> Visit:
    """Have a part of the figure light up, by the id of its label."""
    return replace(visit, part=text_id) if visit.figure else visit


def settled(before: Visit, after: Visit) -> Visit:
    """Return what a move has led to; it closes the figure of a page that is left."""
    return after if _place(after) == _place(before) else close_figure(after)


def _place(visit: Visit) -> tuple[object, ...]:
    return visit.language, visit.leaflet, visit.screen, visit.chapter, visit.page
