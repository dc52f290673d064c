"""The night hours go by the zone that the system has now, not by that of the start."""

import time
from collections.abc import Iterator

import pytest

from kiosk.ward.night import local_time


@pytest.fixture
def zone(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """The environment, whose time zone is given back after the test."""
    yield monkeypatch
    monkeypatch.undo()
    time.tzset()


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="only where there is tzset")
def test_a_change_of_the_zone_is_followed(zone: pytest.MonkeyPatch) -> None:
    zone.setenv("TZ", "UTC")
    before = local_time()
    zone.setenv("TZ", "EAST-8")
    after = local_time()
    minutes = (after.hour - before.hour) * 60 + after.minute - before.minute
    assert minutes % (24 * 60) in (8 * 60, 8 * 60 + 1)
