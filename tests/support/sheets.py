"""Sheets as somebody fills them in: what the page of a sheet saves, without a browser."""

import json
import re
from datetime import date
from html import unescape
from pathlib import Path

from packs import LANGUAGES_FILE

from kiosk.leaflet.languages import load_languages
from kiosk.offered import program_here
from kiosk.review.applying import Report, take
from kiosk.review.desk import Desk
from kiosk.review.rows import packets_in

TODAY = date(2026, 5, 4)
MIDWIFE = "midwife"


def desk_of(folder: Path) -> Desk:
    """Return a leaflet as whoever has it signed sees it, its kiosk's words copied beside it."""
    import msgspec

    words = folder.parent / "words"
    if not words.exists():
        words.mkdir()
        for language in ("nl", "ar"):
            name = f"{language}.po"
            text = (program_here().words / name).read_text(encoding="utf-8")
            (words / name).write_text(text, encoding="utf-8")
    program = msgspec.structs.replace(program_here(), words=words)
    return Desk(folder, tuple(load_languages(LANGUAGES_FILE)), program)


def covered(desk: Desk, language: str) -> list[str]:
    """Return, sorted, the ids of all that the rows of all packets cover; more than once if so."""
    packets = [desk.packet(name, language) for name in packets_in(language, "nl")]
    assert None not in packets
    return sorted(one for p in packets if p for row in p.rows.values() for one in row.covers)


def to_sign(desk: Desk, language: str) -> list[str]:
    """Return, sorted, the ids of all that there is to sign in a language."""
    return sorted(text_id for text_id, now in desk.leaflet.digests(language).items() if now)


def filled(desk: Desk, packet: str, language: str) -> dict:
    """Return what a sheet saves in which nothing is filled in."""
    return {
        "format": 1,
        "leaflet": desk.folder.name,
        "packet": packet,
        "language": language,
        "edition": desk.edition,
        "made": TODAY.isoformat(),
        "answers": [],
    }


def fill(desk: Desk, saved: dict, row: str, **answer: object) -> dict:
    """Fill in a row of a sheet; return what is saved of it."""
    packet = desk.packet(saved["packet"], saved["language"])
    assert packet is not None
    given = {
        "row": row,
        "digest": packet.rows[row].digest,
        "answer": "agree",
        "role": MIDWIFE,
        "date": TODAY.isoformat(),
        "changes": {},
        "back": {},
        "remark": "",
    }
    saved["answers"].append(given | answer)
    return saved["answers"][-1]


def agreed_with(desk: Desk, packet: str, language: str) -> dict:
    """Return a sheet on which every row that can be is agreed with."""
    saved = filled(desk, packet, language)
    found = desk.packet(packet, language)
    assert found is not None
    for row in found.rows.values():
        if row.covers:
            fill(desk, saved, row.id)
    return saved


def handed_in(folder: Path, *saved: dict, today: date = TODAY) -> Report:
    """Take filled sheets back into the leaflet of a folder."""
    files = []
    for number, one in enumerate(saved):
        files.append(folder.parent / f"saved-{number}.json")
        files[-1].write_text(json.dumps(one), encoding="utf-8")
    return take(files, desk_of(folder), today)


def rows_on(page: str) -> dict[str, str]:
    """Return the digest of every row on the page of a sheet, by the row's id."""
    found = re.findall(r'<tr class="row" data-row="([^"]*)" data-digest="([^"]*)">', page)
    return {unescape(row): digest for row, digest in found}


def told(lines: list[str], words: str) -> bool:
    """Return whether a line of a report has those words."""
    return any(words in line for line in lines)
