"""The unit of length: a millimetre, unless the screen is very large or very small."""

import pytest

from kiosk.layout.units import (
    MAX_UNITS_PER_SIDE,
    MIN_UNITS_PER_SIDE,
    pixels_per_millimetre,
    unit,
)


def test_a_unit_of_a_bedside_tablet_is_a_millimetre() -> None:
    density = pixels_per_millimetre(1280, 800, 10.1)
    assert density == pytest.approx(1509.4 / 256.54, rel=1e-4)
    assert unit(1280, 800, density) == density


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)])
def test_the_shorter_side_holds_a_fair_number_of_units(size: tuple[int, int]) -> None:
    assert unit(*size, pixels_per_millimetre(*size, 55)) == 1080 / MAX_UNITS_PER_SIDE
    assert unit(*size, pixels_per_millimetre(*size, 5)) == 1080 / MIN_UNITS_PER_SIDE


def test_a_window_without_a_size_still_has_a_unit() -> None:
    assert unit(0, 800, 5.0) == 1.0
