"""Which figures are shown as in a mirror: sequences in time, where words run from the right."""

from msgspec.structs import replace
from packs import garden

from kiosk.leaflet.translated import shown_as


def test_only_a_sequence_and_only_from_right_to_left() -> None:
    assert shown_as(garden(), "spade", is_right_to_left=True) == "spade/mirrored"
    assert shown_as(garden(), "spade", is_right_to_left=False) == "spade"
    assert shown_as(garden(), "pot", is_right_to_left=True) == "pot"
    assert shown_as(garden(), "no-such", is_right_to_left=True) == "no-such"


def test_never_what_has_labels() -> None:
    pack = garden()
    spoilt = replace(pack, figures=tuple(replace(one, mirrors=True) for one in pack.figures))
    assert shown_as(spoilt, "plan", is_right_to_left=True) == "plan"
