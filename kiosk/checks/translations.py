"""What must hold of a PO file: every text translated, none stale, none unknown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from kiosk.faults import Fault, fault, nearest
from kiosk.files import UnreadableFileError
from kiosk.leaflet.texts import SourceText
from kiosk.leaflet.translations import read_po


def translation_faults(
    po: Path, texts: Iterable[SourceText], known_languages: set[str]
) -> Iterator[Fault]:
    """Yield what is wrong with a PO file: missing, stale and unknown entries."""
    if po.stem not in known_languages:
        yield fault(
            po,
            "the file name",
            f"'{po.stem}' is not in languages.toml. {nearest(po.stem, known_languages)}".rstrip(
                "?. "
            ),
            "Add the language to resources/languages.toml or rename the file",
        )
    try:
        entries = [entry for entry in read_po(po) if not entry.obsolete]
    except UnreadableFileError as error:
        yield error.fault
        return
    by_key = {(entry.msgctxt or "", entry.msgid): entry for entry in entries}
    ids = {entry.msgctxt for entry in entries}
    wanted = {(text.id, text.text) for text in texts}
    # The kiosk's own words of one QML file share an id: a changed word looks like a new one.
    sources = Counter(text_id for text_id, _ in wanted)
    for text_id, source in sorted(wanted):
        entry = by_key.get((text_id, source))
        if entry is None and text_id in ids and sources[text_id] == 1:
            problem, remedy = (
                "is stale: the source text changed",
                "Run `ward-kiosk translate update` and translate it anew",
            )
        elif entry is None:
            problem, remedy = "is missing", "Run `ward-kiosk translate update` and translate it"
        elif "fuzzy" in entry.flags:
            problem, remedy = (
                "is marked fuzzy, so it is not shown",
                "Check it against the source text and remove the mark",
            )
        elif not entry.msgstr.strip():
            problem, remedy = "is not translated", "Translate it"
        else:
            continue
        yield fault(po, text_id, problem, remedy)
    for key, times in Counter((entry.msgctxt or "", entry.msgid) for entry in entries).items():
        if times > 1:
            yield fault(po, key[0], f"is there {times} times", "Keep one of them")
    for key in sorted(by_key.keys() - wanted):
        if key[0] not in {text_id for text_id, _ in wanted}:
            yield fault(
                po,
                key[0],
                "is the id of no text",
                nearest(key[0], (i for i, _ in wanted)).rstrip("?")
                or "Run `ward-kiosk translate update`",
            )
