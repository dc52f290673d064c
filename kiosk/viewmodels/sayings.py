"""How the texts of a language are said beside a leaflet: its signs, and the leaflet's names."""

from __future__ import annotations

from kiosk.leaflet.model import Pack
from kiosk.speech.spoken import Saying, as_said
from kiosk.viewmodels.view_context import ViewContext


def saying(context: ViewContext, language: str, pack: Pack | None = None) -> Saying:
    """Return how texts in a language are said; `pack` is the leaflet whose names they may have.

    Without one it is the leaflet of the visit.
    """
    forms = context.forms(language)
    if pack is None and context.leaflet is not None:
        pack = context.leaflet.pack
    source = pack.leaflet.language if pack else ""
    said_there = context.forms(source).said if source else {}
    return Saying(
        signs=forms.signs,
        said=forms.said,
        names={name: as_said(name, said_there) for name in (pack.leaflet.names if pack else ())},
        names_language=source,
        is_latin=forms.is_latin,
    )
