"""Joins the ward's printer to the pages that print: the staff's and her questions."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.leaflet.offer import Offer
from kiosk.settings import Settings
from kiosk.viewmodels.her_paper import HerPaper
from kiosk.viewmodels.staff import Staff

if TYPE_CHECKING:
    from kiosk.printing.printer import Printer


def has_printer(settings: Settings) -> bool:
    """Return whether the ward has a printer that may be used: one needs a PIN."""
    return bool(settings.printer and settings.staff_pin)


def join_printer(
    settings: Settings, offer: Offer, program: str, staff: Staff, her_paper: HerPaper
) -> None:
    """Print with `program` what the staff, or she, asks for, and tell them what became of it."""
    # No closure here may refer to the application: a cycle would be taken apart at any time.
    begin = partial(_printer, settings, offer, program)
    staff.printAsked.connect(partial(_print_leaflet, begin, staff))
    her_paper.printAsked.connect(partial(_print_questions, begin, her_paper))


def _printer(
    settings: Settings, offer: Offer, program: str, page: Staff | HerPaper, leaflet: str
) -> Printer | None:
    from kiosk.printing.printer import Printer  # Imported here to keep it out of start-up.

    found = offer.leaflet(leaflet)
    if found is None:
        page.tell_not_sent()
        return None
    assert isinstance(page, QObject)
    printer = Printer(settings.printer, found.folder, program, page)
    printer.tell_once(page.tell_sent, page.tell_not_sent)
    return printer


def _print_leaflet(
    begin: partial[Printer | None], staff: Staff, leaflet: str, language: str, paper: str
) -> None:
    if printer := begin(staff, leaflet):
        printer.print_leaflet(language, paper)


def _print_questions(
    begin: partial[Printer | None],
    her_paper: HerPaper,
    leaflet: str,
    language: str,
    staff_language: str,
    asked: Sequence[str],
) -> None:
    if printer := begin(her_paper, leaflet):
        printer.print_questions(language, staff_language, asked)
