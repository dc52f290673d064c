"""Taking filled sheets back: ticks become signatures, corrections changes of TOML and PO.

First all answers are judged against the leaflet as it is, then the changes are made in memory, and
then every file is written as a whole. What cannot be taken is told, and changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from kiosk.faults import Fault, fault
from kiosk.files import UnreadableFileError
from kiosk.leaflet.program import OWN_LANGUAGE, OWN_WORDS
from kiosk.leaflet.signatures import Signature
from kiosk.review.answers import Answer, Answers, as_one_line, read_answers
from kiosk.review.desk import Desk
from kiosk.review.rows import Row
from kiosk.review.sign_off import checked_role


class Correction(Struct, frozen=True):
    """A text that is to be changed."""

    file: Path
    """The saved file it was found in."""
    language: str
    row: str
    text_id: str
    source: str
    old: str
    new: str


class Agreed(Struct, frozen=True):
    """A row that was agreed with."""

    language: str
    row: str
    role: str
    date: date
    covers: dict[str, str]


class Judged(Struct):
    """What is to be done with the answers of all files."""

    agreed: list[Agreed]
    corrections: list[Correction]
    before: list[str]
    """Rows that were taken before."""
    stale: list[str]
    by_hand: list[str]
    leaflet_wrong: list[str]
    faults: list[Fault]


def judge(files: Sequence[Path], desk: Desk, today: date) -> Judged:
    """Judge the answers of saved files against the leaflet as it is; change nothing."""
    found = Judged([], [], [], [], [], [], [])
    for file in files:
        try:
            answers = read_answers(file)
            _fits(answers, desk, file)
        except UnreadableFileError as error:
            found.faults.append(error.fault)
            continue
        found.faults += answers.faults
        judge = _Judge(file, answers, desk, today, found)
        for answer in answers.answers:
            try:
                judge.one(answer)
            except UnreadableFileError as error:
                found.faults.append(error.fault)
    return found


def _fits(answers: Answers, desk: Desk, file: Path) -> None:
    """Raise UnreadableFileError unless a saved file is for this leaflet."""
    if answers.leaflet != desk.folder.name:
        problem = f"is for the leaflet '{answers.leaflet}', not '{desk.folder.name}'"
        raise UnreadableFileError(fault(file, "leaflet", problem, "Choose it with --pack"))
    if desk.packet(answers.packet, answers.language) is None:
        problem = f"there is no packet {answers.packet} in '{answers.language}'"
        raise UnreadableFileError(fault(file, "packet", problem, "Make the sheets anew"))


class _Judge:
    def __init__(
        self, file: Path, answers: Answers, desk: Desk, today: date, found: Judged
    ) -> None:
        packet = desk.packet(answers.packet, answers.language)
        assert packet is not None
        self._file = file
        self._answers = answers
        self._rows = packet.rows
        self._desk = desk
        self._today = today
        self._found = found

    def one(self, answer: Answer) -> None:
        """Judge one answer. Raises UnreadableFileError when it cannot be taken."""
        if not answer.answer:
            if answer.changes:
                raise self._fault(answer, "has a correction, but no box ticked", "Tick 'change'")
            return
        day = self._day(answer)
        packet = (self._answers.packet,)
        checked_role(self._desk.sign_off, answer.role, packet, self._file)
        told = f"{self._answers.language} {answer.row} ({answer.role}): {_said(answer.remark)}"
        if answer.answer == "leaflet":
            self._found.leaflet_wrong.append(told)
            return
        row = self._rows.get(answer.row)
        if self._answers.edition != self._desk.edition:
            self._stale(answer, f"it was made for the edition {self._answers.edition}")
        elif row is None:
            self._stale(answer, "there is no such row any more")
        elif answer.answer == "agree":
            self._agree(answer, row, day)
        elif not answer.changes:
            if not answer.remark.strip():
                raise self._fault(answer, "is to be changed, but not into what", "Fill it in")
            self._found.by_hand.append(told)
        else:
            for text_id, typed in answer.changes.items():
                self._change(answer, row, text_id, typed)

    def _agree(self, answer: Answer, row: Row, day: date) -> None:
        if answer.changes:
            raise self._fault(answer, "is agreed with and corrected", "Tick one of the two")
        if row.digest != answer.digest:
            self._stale(answer, "it has changed since the sheet was made")
        elif not row.covers:
            raise self._fault(answer, "has nothing to sign yet", "Have it translated first")
        else:
            agreed = Agreed(self._answers.language, row.id, answer.role, day, row.covers)
            self._found.agreed.append(agreed)

    def _change(self, answer: Answer, row: Row, text_id: str, typed: str) -> None:
        line = next((one for one in row.lines if one.id == text_id), None)
        if line is None:
            raise self._fault(answer, f"has no text '{text_id}'", "Make the sheet anew")
        try:
            new = as_one_line(typed)
        except ValueError as error:
            remedy = "Type the correction anew"
            raise self._fault(answer, f"the correction of {text_id} {error}", remedy) from error
        language = self._answers.language
        told = f"{language} {text_id}: {new}"
        if new == line.shown:
            self._found.before.append(told)
        elif row.digest != answer.digest:
            self._stale(answer, f"{text_id} was to become: {new}")
        elif row.id == OWN_WORDS and language == OWN_LANGUAGE:
            self._found.by_hand.append(f"{told} (these English words are in the program itself)")
        else:
            correction = Correction(
                self._file, language, row.id, text_id, line.source, line.shown, new
            )
            self._correct(answer, correction)

    def _correct(self, answer: Answer, correction: Correction) -> None:
        for other in self._found.corrections:
            if (other.language, other.text_id) != (correction.language, correction.text_id):
                continue
            if other.new != correction.new:
                problem = f"{correction.text_id} is corrected otherwise in {other.file.name}"
                raise self._fault(answer, problem, "Agree on one, and correct the sheet")
            return
        self._found.corrections.append(correction)

    def _day(self, answer: Answer) -> date:
        try:
            day = date.fromisoformat(answer.date)
        except ValueError as error:
            remedy = "Tick the row again in the sheet"
            raise self._fault(answer, f"'{answer.date}' is not a date", remedy) from error
        if day > self._today:
            remedy = "Set the clock of that PC, and tick the row again"
            raise self._fault(answer, f"is dated {day}, which is still to come", remedy)
        if self._today >= Signature("xx", "role", day, {}).expires:
            raise self._fault(answer, f"is dated {day}, more than a year ago", "Read it again")
        return day

    def _stale(self, answer: Answer, why: str) -> None:
        self._found.stale.append(f"{self._answers.language} {answer.row}: {why}")

    def _fault(self, answer: Answer, problem: str, remedy: str) -> UnreadableFileError:
        return UnreadableFileError(fault(self._file, answer.row, problem, remedy))


def _said(remark: str) -> str:
    return " ".join(remark.split()) or "without a remark"


def signatures_of(
    agreed: Iterable[Agreed], edition: str, given: Sequence[Signature]
) -> tuple[Signature, ...]:
    """Return signatures for rows that were agreed with; none for what is among those given."""
    texts: dict[tuple[str, str, date], dict[str, str]] = {}
    for one in agreed:
        texts.setdefault((one.language, one.role, one.date), {}).update(one.covers)
    found = []
    for (language, role, day), covers in texts.items():
        same = [
            signature.texts
            for signature in given
            if (signature.language, signature.role, signature.date, signature.edition)
            == (language, role, day, edition)
        ]
        new = {
            text_id: signed
            for text_id, signed in covers.items()
            if not any(texts.get(text_id) == signed for texts in same)
        }
        if new:
            found.append(Signature(language, role, day, new, edition))
    return tuple(found)
