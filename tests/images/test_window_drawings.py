"""The drawings of the window: one place, at every part of the day."""

from xml.etree import ElementTree

import pytest

from kiosk import paths
from kiosk.ward.part_of_day import PartOfDay

PLACE = ("d", "cx", "cy", "r", "x", "y", "width", "height")


def _group(part: PartOfDay, name: str) -> list[dict[str, str]]:
    root = ElementTree.parse(paths.ICONS / f"window-{part}.svg").getroot()
    found = [one for one in root.iter() if one.get("id") == name]
    assert len(found) == 1
    return [one.attrib for one in found[0] if "url(#" not in one.get("fill", "")]


def _outlines(part: PartOfDay) -> list[tuple[str | None, ...]]:
    """The outlines of what has one: light has none."""
    drawn = [one for one in _group(part, "place") if one.get("stroke") != "none"]
    return [tuple(one.get(name) for name in PLACE) for one in drawn]


@pytest.mark.parametrize("part", PartOfDay)
def test_the_same_things_are_at_the_same_window_at_every_hour(part: PartOfDay) -> None:
    assert _outlines(part) == _outlines(PartOfDay.DAY)


def test_what_is_outside_and_the_lamp_change_with_the_hour() -> None:
    outside = {str(_group(part, "outside")) for part in PartOfDay}
    assert len(outside) == len(PartOfDay)
    lit, unlit = _group(PartOfDay.EVENING, "place"), _group(PartOfDay.DAY, "place")
    assert [one["fill"] for one in lit if "fill" in one] != [
        one["fill"] for one in unlit if "fill" in one
    ]
