"""Who may sign which packet, and what a sheet points out: the file sign-off.toml of a pack."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta, Struct

from kiosk.faults import Fault, fault, nearest
from kiosk.files import UnreadableFileError, read_toml
from kiosk.leaflet.model import FactId, Pack
from kiosk.leaflet.signatures import Role

SIGN_OFF_FILE = "sign-off.toml"

PacketName = Literal["A", "B", "C", "D", "E"]
PACKETS: tuple[PacketName, ...] = ("A", "B", "C", "D", "E")
"""Facts, exercises, pictures, behaviour, and a language."""

Words = tuple[Annotated[str, Meta(min_length=1)], ...]


class RoleInfo(Struct, frozen=True, forbid_unknown_fields=True):
    """A role that may sign."""

    shown: Annotated[str, Meta(min_length=2, max_length=60)]
    """What it is called on the sheets."""
    packets: tuple[PacketName, ...]


class SignOff(Struct, frozen=True, forbid_unknown_fields=True):
    """The file sign-off.toml."""

    roles: dict[Role, RoleInfo]
    safety: tuple[FactId, ...] = ()
    """The facts whose lines are read one by one in every language."""
    hedges: dict[str, Words] = {}
    """By language, the words that make a sentence less than an order; facts are in English."""
    added: dict[str, Words] = {}
    """By exercise, what was added beyond the leaflet; under "all" what holds for each."""

    def roles_for(self, packet: PacketName) -> tuple[str, ...]:
        """Return the roles that may sign a packet."""
        return tuple(name for name, info in self.roles.items() if packet in info.packets)


def read_sign_off(folder: Path) -> SignOff:
    """Return who signs in a pack, and what its sheets point out. Raises UnreadableFileError."""
    return read_toml(folder / SIGN_OFF_FILE, SignOff)


def sign_off_faults(folder: Path, pack: Pack) -> list[Fault]:
    """Return what is wrong with a pack's sign-off.toml; nothing without one."""
    file = folder / SIGN_OFF_FILE
    if not file.is_file():
        return []
    try:
        sign_off = read_sign_off(folder)
    except UnreadableFileError as error:
        return [error.fault]
    facts = set(pack.facts.facts) if pack.facts else set()
    exercises = {"all", *(exercise.id for exercise in pack.exercises)}
    named = [("safety", one, facts) for one in sign_off.safety]
    named += [("added", one, exercises) for one in sign_off.added]
    return [
        fault(
            file,
            key,
            f"the leaflet has no '{one}'",
            nearest(one, known).rstrip("?") or f"Remove '{one}'",
        )
        for key, one, known in named
        if one not in known
    ]


def checked_role(sign_off: SignOff, role: str, packets: tuple[PacketName, ...], file: Path) -> None:
    """Raise UnreadableFileError unless a role is known and may sign all of those packets.

    `file` is where it was given. A name of a person is no role, and so is refused.
    """
    known = sign_off.roles
    if role not in known:
        remedy = nearest(role, known).rstrip("?") or f"Take one of {', '.join(known)}"
        raise UnreadableFileError(fault(file, "role", f"'{role}' is not a role", remedy))
    missing = [packet for packet in packets if packet not in known[role].packets]
    if missing:
        may = ", ".join(sign_off.roles_for(missing[0])) or "nobody"
        problem = f"'{role}' may not sign packet {missing[0]}"
        remedy = f"Have it signed by {may}, or change {SIGN_OFF_FILE}"
        raise UnreadableFileError(fault(file, "role", problem, remedy))
