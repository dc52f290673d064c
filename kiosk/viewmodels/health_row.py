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

    @classmethod
    def of_kind(cls, kind: str, value: str = "", of: str = "", is_good: bool = True) -> HealthRow:
        """Return a line, which its kind is the key of."""
        return cls("health-" + kind, kind, value, of, is_good)


KINDS = ("sound", "screen", "clock", "disk", "since", "fault", "leaflet", "version")
"""Sound, screen, clock, disk, since when it runs, its last fault; the leaflets, the version."""
