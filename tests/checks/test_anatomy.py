"""The drawings of the anatomy: their measures, and what the check says of spoilt ones."""

import re
import shutil
from pathlib import Path

import pytest

from kiosk import paths
from kiosk.checks.anatomy import TIGHT, anatomy_faults, below_measures, side_measures
from kiosk.exercise.anatomy import REST, Anatomy
from kiosk.exercise.anatomy_svg import read_anatomy
from kiosk.exercise.anatomy_weights import PARTS
from kiosk.files import read_bytes, read_toml
from kiosk.leaflet.svg import Palette, parsed

VIEWS = ("side", "below")


def anatomy(view: str) -> Anatomy:
    folder = paths.ANATOMY / view
    return read_anatomy({file.stem: parsed(read_bytes(file)) for file in folder.glob("*.svg")})


def said_of(folder: Path) -> list[str]:
    return [str(one) for one in anatomy_faults(folder, read_toml(paths.FIGURE_PALETTE, Palette))]


@pytest.fixture
def drawings(tmp_path: Path) -> Path:
    """A copy of the anatomy, to spoil."""
    return Path(shutil.copytree(paths.ANATOMY, tmp_path / "anatomy"))


def edit(file: Path, old: str, new: str) -> None:
    text = file.read_text()
    assert re.search(old, text)
    file.write_text(re.sub(old, new, text, count=1))


def test_the_drawings_have_no_fault() -> None:
    assert said_of(paths.ANATOMY) == []


def test_the_angle_of_rectum_and_canal_closes() -> None:
    found = side_measures(anatomy("side"))
    assert 90 <= found["angle at rest"] <= 110
    assert 60 <= found["angle tight"] <= 80


def test_the_back_goes_up_more_than_forward_and_further_than_the_bladder() -> None:
    found = side_measures(anatomy("side"))
    assert found["back up"] >= 2 * found["back forward"] > 0
    assert found["back up"] > found["bladder neck"] > 0


def test_the_opening_and_the_sling_get_smaller() -> None:
    found = below_measures(anatomy("below"))
    assert 0.20 <= found["opening"] <= 0.30
    assert 0.16 <= found["sling"] <= 0.26


@pytest.mark.parametrize("part", PARTS)
def test_each_part_moves_the_sling_most_where_it_lies(part: str) -> None:
    side = anatomy("side")
    before, after = side.points("rest-line", {}), side.points("sling-fibre-1", {part: 1.0})
    fibre = side.points("sling-fibre-1", {})
    assert before
    risen = [one[1] - other[1] for one, other in zip(fibre, after, strict=True)]
    x = fibre[risen.index(max(risen))][0]
    assert {"front": x < 345, "middle": 345 < x < 415, "back": x > 415}[part]


def test_tightening_is_the_sum_of_its_parts() -> None:
    side = anatomy("side")
    for index in range(len(side.parts)):
        whole = side.values(index, TIGHT)
        rest = side.parts[index].values
        added = [
            value + sum(side.values(index, {part: 1.0})[at] - value for part in PARTS)
            for at, value in enumerate(rest)
        ]
        assert whole == pytest.approx(added)


SPOILT = {
    "moved bone": ("side/back.svg", r'(id="pubis" d="M)205', r"\g<1>215", "moves when the muscle"),
    "other commands": ("side/back.svg", r'(id="pubis" d="[^"]*) Z', r"\1", "path commands"),
    "other order": ("side/back.svg", r'id="pubis"', 'id="pubic"', "stands where rest has"),
    "transform": ("side/rest.svg", r'id="pubis"', 'id="pubis" transform="scale(2)"', "a transform"),
    "an organ that is bent": (
        "side/lying.svg",
        r'(id="bladder" d="M)313',
        r"\g<1>303",
        "is changed by 'lying'",
    ),
    "not a path": ("side/rest.svg", r"</svg>", '<circle id="dot"/></svg>', "Object to Path"),
    "a strange colour": (
        "side/front.svg",
        r'fill="#BCD3E0"',
        'fill="#123456"',
        "outside the palette",
    ),
    "no id": ("side/rest.svg", r'id="pubis" ', "", "has no id"),
    "a wide canal": ("side/back.svg", r'(id="anal-lumen".*stroke-width=")1.5', r"\g<1>5", "narrow"),
}


@pytest.mark.parametrize("name", SPOILT)
def test_a_spoilt_drawing_is_told(drawings: Path, name: str) -> None:
    file, old, new, said = SPOILT[name]
    edit(drawings / file, old, new)
    assert any(said in line for line in said_of(drawings)), said_of(drawings)


def test_a_missing_shape_and_an_unknown_one_are_told(drawings: Path) -> None:
    (drawings / "side" / "breath-in.svg").rename(drawings / "side" / "breath.svg")
    lines = said_of(drawings)
    assert any("breath-in.svg" in line and "is missing" in line for line in lines)
    assert any("breath.svg" in line and "no shape" in line for line in lines)


def test_as_inkscape_writes_it(drawings: Path) -> None:
    """Relative commands, and the looks in a style, are the same drawing."""
    svg = (drawings / "side" / "rest.svg").read_text()
    plain = parsed(svg.encode())
    pubis = next(one for one in plain.iter() if one.get("id") == "sacrum-parts")
    styled = svg.replace(
        f'id="sacrum-parts" d="{pubis.get("d")}" fill="none" stroke="#D4BF95" stroke-width="3"',
        f'style="fill:none;stroke:#D4BF95;stroke-width:3px" id="sacrum-parts" d="{pubis.get("d")}"',
    )
    assert styled != svg
    both = {REST: plain, "front": parsed(styled.encode())}
    assert read_anatomy(both).changes["front"] == {}
