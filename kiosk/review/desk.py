"""A leaflet on the desk of whoever has it signed: its packets, and where its files are."""

from __future__ import annotations

from pathlib import Path

from kiosk.faults import fault
from kiosk.files import UnreadableFileError
from kiosk.leaflet.languages import Language
from kiosk.leaflet.library import OpenLeaflet
from kiosk.leaflet.loading import LEAFLET_FILE
from kiosk.leaflet.model import Pack
from kiosk.leaflet.program import OWN_WORDS, Program
from kiosk.leaflet.signatures import (
    SIGNATURES_FILE,
    Signature,
    as_toml,
    edition_of,
    read_signatures,
)
from kiosk.review.rows import Packet, packets_in
from kiosk.review.sign_off import PACKETS, PacketName, SignOff, read_sign_off, sign_off_faults


class Desk:
    """A leaflet, who may sign it, and what the program adds to it."""

    def __init__(self, folder: Path, known: tuple[Language, ...], program: Program) -> None:
        """`folder` is the leaflet's. Raises UnreadableFileError when it cannot be signed."""
        self.folder = folder
        self.program = program
        self.leaflet = OpenLeaflet(folder, known, program)
        pack = self.leaflet.pack
        if pack is None:
            told = "cannot be read: see the lines above"
            raise UnreadableFileError(fault(folder / LEAFLET_FILE, "the file", told, "Mend it"))
        self.pack: Pack = pack
        self.source = pack.leaflet.language
        self.edition = edition_of(pack)
        self.sign_off: SignOff = read_sign_off(folder)
        for wrong in sign_off_faults(folder, pack):
            raise UnreadableFileError(wrong)
        self._packets: dict[tuple[str, str], Packet] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages in which it can be read."""
        return tuple(one.code for one in self.leaflet.languages)

    def packet(self, name: PacketName, language: str) -> Packet | None:
        """Return a packet, or None where there is none in that language."""
        if language not in self.languages or self.leaflet.translation(language) is None:
            return None
        if name not in packets_in(language, self.source):
            return None
        key = (name, language)
        if key not in self._packets:
            self._packets[key] = Packet(
                name, self.leaflet, self.pack, language, self.program, self.sign_off
            )
        return self._packets[key]

    def packets_of(self, ids: frozenset[str], language: str) -> tuple[PacketName, ...]:
        """Return the packets of a language in which those ids are read."""
        return tuple(
            name
            for name in PACKETS
            if (packet := self.packet(name, language)) is not None
            and any(ids & row.covers.keys() for row in packet.rows.values())
        )

    def signatures(self) -> tuple[Signature, ...]:
        """Return the signatures there are. Raises UnreadableFileError."""
        return read_signatures(self.folder)

    @property
    def signatures_file(self) -> Path:
        """The file that signatures are kept in."""
        return self.folder / SIGNATURES_FILE

    def po_of(self, row_id: str, language: str) -> Path:
        """Return the PO in which the texts of a row are translated."""
        folder = self.program.words if row_id == OWN_WORDS else self.folder / "locale"
        return folder / f"{language}.po"


def signatures_text(before: str, added: tuple[Signature, ...]) -> str:
    """Return the text of review.toml with further signatures."""
    return before + "".join(map(as_toml, added))
