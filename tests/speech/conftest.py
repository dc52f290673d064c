"""A page that is read aloud, and recordings."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from desk import FIRST, SECOND, Desk
from listening import Listener
from screen import Screen


@pytest.fixture
def desk() -> Desk:
    """On the first of two pages: a title, and a paragraph of two sentences."""
    return Desk(FIRST, SECOND)


@pytest.fixture
def page(make_screen: Callable[..., Screen]) -> Listener:
    """On a page of a title and two paragraphs."""
    listener = Listener(make_screen)
    listener.screen.touch("language-nl")
    listener.screen.touch("chapter-0")
    return listener
