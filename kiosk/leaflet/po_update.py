"""Bringing a PO file in line with the source text."""

from __future__ import annotations

from datetime import UTC, datetime

import polib

from kiosk.leaflet.texts import SourceText

PO_WIDTH = 100
"""How wide a PO is wrapped, in letters."""


def updated_po(
    old: polib.POFile | None, texts: tuple[SourceText, ...], language: str
) -> polib.POFile:
    """Return a PO with an entry for each source text, keeping every translation that still fits.

    A text that changed keeps its former translation as a fuzzy suggestion, with the former source
    beside it; the kiosk does not show fuzzy entries. Texts that are gone are kept as obsolete.
    """
    new = polib.POFile(wrapwidth=PO_WIDTH)
    new.metadata = dict(old.metadata) if old else _header(language)
    new.header = old.header if old else ""
    # An obsolete entry is used again when its text is.
    before = {(e.msgctxt, e.msgid): e for e in old or () if e.obsolete}
    before |= {(e.msgctxt, e.msgid): e for e in old or () if not e.obsolete}
    ids = [e.msgctxt for e in old or () if not e.obsolete]
    by_id = {e.msgctxt: e for e in before.values() if not e.obsolete and ids.count(e.msgctxt) == 1}
    for text in texts:
        entry = polib.POEntry(
            msgctxt=text.id, msgid=text.text, comment=text.note if text.note else ""
        )
        same = before.pop((text.id, text.text), None)
        changed = by_id.get(text.id)
        if same is not None:
            entry.msgstr, entry.flags, entry.tcomment = same.msgstr, same.flags, same.tcomment
            entry.previous_msgid = same.previous_msgid
        elif changed is not None and changed.msgstr:
            before.pop((changed.msgctxt, changed.msgid), None)
            entry.msgstr, entry.flags = changed.msgstr, ["fuzzy"]
            # A suggestion from an earlier change still translates the text before that change.
            entry.previous_msgid = (changed.fuzzy and changed.previous_msgid) or changed.msgid
            if entry.previous_msgid == text.text:
                entry.flags, entry.previous_msgid = [], None
        new.append(entry)
    for entry in before.values():
        if entry.msgstr:
            gone = polib.POEntry(msgctxt=entry.msgctxt, msgid=entry.msgid, msgstr=entry.msgstr)
            gone.obsolete = True
            new.append(gone)
    return new


def _header(language: str) -> dict[str, str]:
    return {
        "Project-Id-Version": "ward-kiosk",
        "POT-Creation-Date": datetime.now(UTC).strftime("%Y-%m-%d %H:%M+0000"),
        "PO-Revision-Date": datetime.now(UTC).strftime("%Y-%m-%d %H:%M+0000"),
        "Last-Translator": "",
        "Language-Team": language,
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
    }
