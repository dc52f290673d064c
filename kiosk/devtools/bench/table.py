"""A line of the table that `bench` prints, and what the lines are measured against."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """A line of the table."""

    what: str
    measured: str
    limit: str
    holds: bool


class Bare(NamedTuple):
    """The window of one text that is measured in the same run, as machines differ."""

    seconds: float
    """From the start of its process to its first painted frame."""
    memory: int
    """Its proportional set size in bytes."""
