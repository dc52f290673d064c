"""The hint for a misspelt name."""

from kiosk.faults import nearest


def test_the_nearest_name_is_a_hint_only_when_it_is_near() -> None:
    assert nearest("tittle", ["title", "text", "figure"]) == "Did you mean 'title'?"
    assert nearest("qqqq", ["title", "text", "figure"]) == ""
