"""Faults of files, worded so that a hospital's editor can correct them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import msgspec


class Fault(msgspec.Struct, frozen=True, order=True):
    """One fault in one file: where, what is wrong, and what to do."""

    file: str
    place: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        """Return the fault on one line: file, place, problem, remedy."""
        return f"{self.file}: {self.place}: {self.problem}. {self.remedy}."


def fault(file: Path, place: str, problem: str, remedy: str) -> Fault:
    """Make a Fault; `file` is shortened to its last three parts, which name it within a pack."""
    return Fault("/".join(file.parts[-3:]), place, problem, remedy)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a hint like "Did you mean 'T1'?", or an empty string when nothing is similar."""
    import difflib  # Imported here to keep it out of start-up.

    matches = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
    return f"Did you mean '{matches[0]}'?" if matches else ""
