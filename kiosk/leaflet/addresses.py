"""Web addresses and telephone numbers of a leaflet, in the form that a QR code holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.leaflet.model import Block, Pack, reading_pages

_NUMBER = r"\+?[\d ()-]{6,}"


def address_blocks(pack: Pack) -> Iterator[Block]:
    """Yield the blocks with an address or telephone number, in reading order."""
    for chapter in pack.leaflet.chapters:
        for reading in reading_pages(pack, chapter):
            yield from (block for block in reading.page.blocks if block.address)


def is_number(address: str) -> bool:
    """Return whether an address is a telephone number."""
    return re.fullmatch(_NUMBER, address) is not None


def code_content(address: str) -> str:
    """Return the content of the QR code: `tel:` and digits for a number, else the address."""
    if is_number(address):
        return "tel:" + re.sub(r"[^\d+]", "", address)
    return address
