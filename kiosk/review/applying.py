"""Writing down what was judged: corrected TOML and PO, and new signatures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from kiosk.faults import Fault, fault
from kiosk.files import UnreadableFileError, read_text, write_whole
from kiosk.leaflet.loading import EXERCISES_FILE, FIGURES_FILE, LEAFLET_FILE
from kiosk.leaflet.program import OWN_WORDS
from kiosk.leaflet.translations import po_of_text, read_po
from kiosk.review.corrections import CorrectionError, changed_po, changed_toml, po_text
from kiosk.review.desk import Desk, signatures_text
from kiosk.review.taking import Agreed, Correction, judge, signatures_of


class Report(Struct):
    """What became of everything that was filled in. Each is told in a line."""

    signed: list[str]
    corrected: list[str]
    before: list[str]
    """Taken before: nothing was to be done."""
    anew: list[str]
    """Agreed with, but corrected by somebody else: to be read again."""
    stale: list[str]
    by_hand: list[str]
    leaflet_wrong: list[str]
    faults: list[Fault]


def take(files: Sequence[Path], desk: Desk, today: date) -> Report:
    """Take saved files back, and write what follows from them."""
    judged = judge(files, desk, today)
    report = Report(
        [], [], judged.before, [], judged.stale, judged.by_hand, judged.leaflet_wrong, judged.faults
    )
    try:
        before = read_text(desk.signatures_file) if desk.signatures_file.is_file() else ""
        given = desk.signatures()
    except UnreadableFileError as error:  # Nothing is written then: a signature could be lost.
        report.faults.append(error.fault)
        return report
    made = _correct(judged.corrections, desk, report)
    agreed = [_without(one, made, desk, report) for one in judged.agreed]
    signatures = signatures_of(agreed, desk.edition, given)
    new = {(s.language, s.role, s.date, text_id) for s in signatures for text_id in s.texts}
    if signatures:
        text = signatures_text(before, signatures)
        if not _written(desk.signatures_file, text, report):
            return report
    for one in agreed:
        told = f"{one.language} {one.row} ({one.role}, {one.date})"
        is_new = any((one.language, one.role, one.date, text_id) in new for text_id in one.covers)
        if one.covers:
            (report.signed if is_new else report.before).append(told)
    return report


def _without(agreed: Agreed, made: Sequence[Correction], desk: Desk, report: Report) -> Agreed:
    """Return what was agreed with, but for texts that are corrected in the same go."""
    changed = {
        OWN_WORDS if one.row == OWN_WORDS else one.text_id
        for one in made
        if one.language in (agreed.language, desk.source)
        and (one.row != OWN_WORDS or one.language == agreed.language)
    }
    if not changed & agreed.covers.keys():
        return agreed
    report.anew.append(f"{agreed.language} {agreed.row} ({agreed.role}, {agreed.date})")
    kept = {text_id: now for text_id, now in agreed.covers.items() if text_id not in changed}
    return Agreed(agreed.language, agreed.row, agreed.role, agreed.date, kept)


def _correct(corrections: Sequence[Correction], desk: Desk, report: Report) -> list[Correction]:
    """Make the corrections; return those that were made."""
    pending: dict[Path, list[Correction]] = {}
    written: dict[Path, str] = {}
    toml = _Toml(desk.folder, written)
    pos = _Pos(desk, written)
    for one in corrections:
        is_source = one.language == desk.source and one.row != OWN_WORDS
        try:
            changed = (toml if is_source else pos).change(one)
        except (CorrectionError, UnreadableFileError) as error:
            report.faults.append(_cannot(one, error))
        else:
            pending.setdefault(changed, []).append(one)
    done = []
    for file, text in written.items():
        if _written(file, text, report):
            done += pending.get(file, [])
    report.corrected += [f"{one.language} {one.text_id}: {one.new}" for one in done]
    return done


class _Toml:
    """The TOML files of a leaflet, changed in memory."""

    def __init__(self, folder: Path, written: dict[Path, str]) -> None:
        self._folder = folder
        self._written = written
        self._files: dict[str, str] = {}

    def change(self, one: Correction) -> Path:
        """Make a correction; return the file that it changes."""
        for name in (LEAFLET_FILE, EXERCISES_FILE, FIGURES_FILE):
            file = self._folder / name
            if name not in self._files and file.is_file():
                self._files[name] = _as_it_is(file)
        name, text = changed_toml(self._files, one.text_id, one.old, one.new)
        self._files[name] = text
        self._written[self._folder / name] = text
        return self._folder / name


class _Pos:
    """The PO files of a leaflet and of the kiosk's own words, changed in memory."""

    def __init__(self, desk: Desk, written: dict[Path, str]) -> None:
        self._desk = desk
        self._written = written

    def change(self, one: Correction) -> Path:
        """Make a correction; return the file that it changes."""
        file = self._desk.po_of(one.row, one.language)
        po = po_of_text(self._written[file], file) if file in self._written else read_po(file)
        context = one.text_id
        if one.row == OWN_WORDS:
            context = one.text_id.removesuffix(f": {one.source}")
        changed_po(po, context, one.source, one.new)
        self._written[file] = po_text(po)
        return file


def _as_it_is(file: Path) -> str:
    """Return the text of a file with its own line ends and its mark at the beginning."""
    read_text(file)  # Tells what is wrong with it.
    return file.read_bytes().decode("utf-8")


def _written(file: Path, text: str, report: Report) -> bool:
    try:
        write_whole(file, text)
    except UnreadableFileError as error:
        report.faults.append(error.fault)
        return False
    return True


def _cannot(one: Correction, error: Exception) -> Fault:
    if isinstance(error, UnreadableFileError):
        return error.fault
    remedy = f"Change it by hand into: {one.new}"
    return fault(one.file, one.text_id, f"the text '{one.old}' {error}", remedy)
