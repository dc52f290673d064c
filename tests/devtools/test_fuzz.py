"""Spoilt settings and leaflets: each is told clearly. The command tries ten thousand."""

import random
from pathlib import Path

import pytest
from packs import GARDEN

from kiosk.cli import main
from kiosk.devtools import fuzz
from kiosk.devtools.mutations import KINDS, WHOLE, Slip, fewest, mutated, random_slips
from kiosk.settings import LoadedSettings, load_settings

FEW, MANY = 60, 2000


@pytest.mark.parametrize(
    ("first", "count"), [(1, FEW), pytest.param(50_000, MANY, marks=pytest.mark.full)]
)
def test_slips_of_the_pen_are_told_clearly(
    first: int, count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    given = ["--leaflet", str(GARDEN), "--seed", str(first), "--count", str(count)]
    assert main(["fuzz", *given]) == 0, capsys.readouterr().out
    told = capsys.readouterr().out
    assert all(kind in told for kind in ("settings", "toml", "po", "svg"))
    assert "0 failed" in told


def test_a_failure_is_told_with_its_seed_and_as_few_slips_as_still_fail(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def load(file: Path) -> LoadedSettings:
        if b'"nl"' not in file.read_bytes():
            raise KeyError("languages")
        return load_settings(file)

    monkeypatch.setattr(fuzz, "load_settings", load)
    monkeypatch.setattr(fuzz.Fuzz, "_read", lambda *_: "")
    assert main(["fuzz", "--leaflet", str(GARDEN), "--count", "400"]) == 1
    told = capsys.readouterr().out
    assert "KeyError" in told
    seed = told.split("seed ", 1)[1].split(":", 1)[0]
    assert main(["fuzz", "--leaflet", str(GARDEN), "--only", seed]) == 1
    assert capsys.readouterr().out.startswith(f"seed {seed}: ward.toml")


def test_the_same_seed_makes_the_same_slips() -> None:
    text = b"title = 'a'\n" * 9
    for seed in range(200):
        slips = random_slips(random.Random(seed))
        assert slips == random_slips(random.Random(seed))
        assert mutated(text, slips) == mutated(text, slips)
    kinds = {slip.kind for seed in range(3000) for slip in random_slips(random.Random(seed))}
    assert kinds == {*KINDS, *WHOLE}


def test_what_has_no_part_in_a_failure_is_left_out() -> None:
    slips = [Slip("flip"), Slip("cut"), Slip("insert", new=b"x"), Slip("end", 0.5)]
    assert fewest(slips, lambda left: Slip("cut") in left) == [Slip("cut")]
