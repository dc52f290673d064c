"""A line of the staff's page on how the machine is."""

from __future__ import annotations

from kiosk.viewmodels.row_model import Row


class HealthRow(Row, frozen=True):
    """What is known of a part of the machine, in figures and names; QML has the words."""

    kind: str
    """One of KINDS."""
    value: str = ""
    """A figure, a date or a line; empty where there is none of its kind."""
    of: str = ""
    """Of how many, where the value is a number of these."""
    isGood: bool = True
    """Whether nobody has to look after it."""
    isJudged: bool = False
    """Whether it is known to be good or not; else it only tells something."""

    @classmethod
    def of_kind(
        cls, kind: str, value: str = "", of: str = "", is_good: bool | None = None
    ) -> HealthRow:
        """Return a line, which its kind is the key of; `is_good` is None for nothing judged."""
        judged = is_good is not None
        return cls("health-" + kind, kind, value, of, is_good is not False, judged)


KINDS = ("sound", "screen", "clock", "disk", "since", "fault", "leaflet", "version")
"""Sound, screen, clock, disk, since when it runs, its last fault; the leaflets, the version."""
