"""A figure that fills the screen: opened, touched, and closed with the page that it belongs to."""

from collections.abc import Callable

import pytest
from moving import BEGUN
from packs import garden

from kiosk.navigation.figure_moves import choose_part, close_figure, open_figure, settled
from kiosk.navigation.moves import (
    choose_language,
    hide_privacy_screen,
    next_page,
    open_contents,
    open_languages,
    previous_page,
    show_page,
    show_privacy_screen,
)
from kiosk.navigation.visit import REST, Visit

PAGE = show_page(BEGUN, garden(), 0, 1)
OPEN = choose_part(open_figure(PAGE, garden(), "garden/plan"), "figure.plan.tree")


@pytest.mark.parametrize("source", ["garden/plan", "garden/plan/mirrored", "plan"])
def test_it_is_opened_by_its_address(source: str) -> None:
    assert open_figure(PAGE, garden(), source).figure == "plan"


@pytest.mark.parametrize("source", ["", "garden/no-such", "garden/../plan/x"])
def test_one_that_is_not_described_is_not_opened(source: str) -> None:
    assert open_figure(PAGE, garden(), source) == PAGE


def test_closing_leads_back_to_the_page_as_it_was() -> None:
    assert OPEN.part == "figure.plan.tree"
    assert close_figure(OPEN) == PAGE
    assert choose_part(PAGE, "figure.plan.tree") == PAGE


@pytest.mark.parametrize(
    "move",
    [
        lambda visit: next_page(visit, garden()),
        lambda visit: previous_page(visit, garden()),
        open_contents,
        open_languages,
        lambda visit: choose_language(visit, "ar", ("garden",)),
    ],
)
def test_whoever_leaves_the_page_leaves_the_figure(move: Callable[[Visit], Visit]) -> None:
    after = settled(OPEN, move(OPEN))
    assert (after.figure, after.part) == ("", "")


def test_the_cover_keeps_it() -> None:
    covered = settled(OPEN, show_privacy_screen(OPEN))
    assert settled(covered, hide_privacy_screen(covered)) == OPEN


def test_a_new_visit_has_none() -> None:
    assert settled(OPEN, REST) == REST
    assert not settled(REST, choose_language(REST, "nl", ("garden",))).figure
