"""A line of the staff's page on what is signed."""

from __future__ import annotations

from kiosk.viewmodels.row_model import Row


class InstalledRow(Row, frozen=True):
    """What is installed under a name: a version or a name, or of a language how much is signed."""

    name: str
    value: str = ""
    count: int = 0
    """The texts there are; 0 where texts are not counted."""
    signed: int = 0
    """Of those, the texts whose translation somebody signed."""
    isWhole: bool = False
    """Whether every text is signed."""

    @classmethod
    def named(cls, name: str, value: str = "", count: int = 0, signed: int = 0) -> InstalledRow:
        """Return a line, which its name is the key of."""
        return cls("installed-" + name, name, value, count, signed, 0 < count == signed)
