"""The check finds each fault of a spoilt leaflet, and names it so that it can be mended."""

from pathlib import Path

import pytest
from packs import NAME, edit
from spoilt import (
    Check,
    said_of,
)
from spoilt_figures import SPOILT


def test_a_sound_leaflet_has_no_faults(folder: Path, check: Check) -> None:
    assert check(folder, 0) == []


FOLLOWED_BY_OTHERS = {
    "a description of no figure",
    "a stale translation",
    "a translation of what was taken out",
    "four words to be shown large",
    "words that are too long to be shown large",
}
"""A renamed figure is missed where it was wanted, and its words have a new id to translate; what
happens to the source text happens to every translation."""


@pytest.mark.parametrize("name", SPOILT)
def test_each_fault_gives_a_useful_line(name: str, folder: Path) -> None:
    spoil, parts = SPOILT[name]
    spoil(folder)
    lines = said_of(folder)
    assert [line for line in lines if all(part in line for part in parts)], "\n".join(lines)
    if name not in FOLLOWED_BY_OTHERS:
        assert len(lines) == 1, "\n".join(lines)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            'id = "garden.plan.where"',
            ["leaflet.toml: garden.plan.where: is the id of 2 texts. Give each its own id."],
        ),
        (
            'id = "garden.title"',
            ["leaflet.toml: garden.title: is the id of 2 texts. Give each its own id."],
        ),
        (
            'id = "ladder.aim.goal"',
            ["exercises.toml: ladder.aim.goal: is the id of 2 texts. Give each its own id."],
        ),
    ],
)
def test_a_duplicated_id(folder: Path, name: str, expected: list[str]) -> None:
    edit(folder / "leaflet.toml", 'id = "garden.plan.drawing"', name)
    lines = said_of(folder)
    for line in expected:
        assert [found for found in lines if found.endswith(f"{NAME}/{line}")], lines
