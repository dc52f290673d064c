"""A packet as a web page to fill in, and as one to print.

The page is one file with its pictures in it: it can be mailed or carried on a stick, and a PC of
the hospital's opens it without a network. Its controls are a browser's own; a few lines of script
save what was filled in as JSON, which `review read` takes back without guessing: no cell of a table
is turned into a date or a formula on the way, as a spreadsheet would. The page allows no script but
that one, and no address at all (its Content-Security-Policy). The one to print has boxes to tick.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from html import escape
from pathlib import Path

from msgspec import Struct

from kiosk.files import read_table, read_text
from kiosk.leaflet.model import Pack
from kiosk.leaflet.program import OWN_WORDS
from kiosk.review.chart import chart
from kiosk.review.html_parts import image, marked, policy_hash, word_pattern
from kiosk.review.rows import Line, Packet, Row, Section
from kiosk.review.sign_off import SignOff
from kiosk.review.timing import Timing, cue_numbers, timings

ANSWERS = ("agree", "change", "leaflet")
"""What may be said of a row: agreed, to be changed, or the hospital's own leaflet is wrong."""


COLUMNS = {"id": 10, "leaflet": 22, "shown": 50, "answer": 18}
"""The columns, with how many hundredths of the width they take."""
SHOTS = 3
"""How many screens stand beside each other."""
SHOT_WIDTH = 330
"""How wide a screen is, in pixels of which 96 are an inch."""


class Shot(Struct, frozen=True):
    """A screen beside rows: a PNG, and a word for what was done to come to it."""

    png: bytes
    done: str


class Sheet(Struct, frozen=True):
    """What a packet is shown with. Texts of it are plain; the sheet escapes them."""

    packet: Packet
    pack: Pack
    folder: Path
    """The folder of the leaflet."""
    language_name: str
    is_right_to_left: bool
    edition: str
    made: date
    sign_off: SignOff
    shots: Mapping[str, tuple[Shot, ...]]
    """The screens, by section."""
    resources: Path
    """The folder with the sheet's words, its style and its script."""

    def html(self, for_paper: bool = False) -> str:
        """Return the packet as a page; `for_paper` with boxes for a pen.

        Raises UnreadableFileError when the sheet's words, style or script cannot be read.
        """
        return _Page(self, for_paper).html()


class _Page:
    def __init__(self, sheet: Sheet, for_paper: bool) -> None:
        self._sheet = sheet
        self._packet = sheet.packet
        self._paper = for_paper
        self._words = read_table(sheet.resources / "words.toml")
        hedges = sheet.sign_off.hedges
        self._fact_hedges = word_pattern(hedges.get("en", ()))
        self._hedges = word_pattern(hedges.get(sheet.pack.leaflet.language, ()))

    def html(self) -> str:
        sheet, packet, words = self._sheet, self._packet, self._words
        about = words["packets"][packet.name]
        title = f"{about['title']} · {sheet.pack.leaflet.title}".replace("\u00ad", "")
        css = read_text(sheet.resources / ("paper.css" if self._paper else "sheet.css"))
        script = read_text(sheet.resources / "sheet.js")
        allowed = f"style-src '{policy_hash(css)}'; script-src '{policy_hash(script)}'"
        policy = f"default-src 'none'; img-src data:; {allowed}"
        head = (
            f'<!DOCTYPE html>\n<html lang="nl"><head><meta charset="utf-8">'
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
            f"<title>{escape(title)}</title><style>{css}</style></head><body>"
        )
        facts = [
            (words["language"], sheet.language_name),
            (words["edition"], sheet.edition),
            (words["made"], sheet.made.isoformat()),
        ]
        told = " · ".join(f"{escape(name)}: {escape(value)}" for name, value in facts)
        how = words["how_paper"] if self._paper else words["how"]
        top = (
            f"<h1>{escape(title)}</h1><p>{escape(about['about'])}</p><p>{told}</p>"
            f"<p>{escape(how)} {escape(words['expires'])}</p>"
        )
        body = "".join(map(self._section, packet.sections))
        if self._paper:
            return f"{head}{top}{body}</body></html>"
        return (
            f"{head}<header>{self._controls()}</header>{self._main()}{top}{body}</main>"
            f"<script>{script}</script></body></html>"
        )

    def _controls(self) -> str:
        words, sign_off = self._words, self._sheet.sign_off
        roles = "".join(
            f'<option value="{escape(name)}">{escape(sign_off.roles[name].shown)}</option>'
            for name in sign_off.roles_for(self._packet.name)
        )
        return (
            f'<label>{escape(words["role"])}: <select id="role" autocomplete="off">'
            f'<option value="">{escape(words["choose_role"])}</option>{roles}</select></label>'
            f'<button type="button" id="save">{escape(words["save"])}</button>'
            f"<label>{escape(words['continue'])}: "
            f'<input type="file" id="continue" accept=".json"></label><span id="progress"></span>'
        )

    def _main(self) -> str:
        words, sheet = self._words, self._sheet
        data = {
            "leaflet": sheet.folder.name,
            "packet": self._packet.name,
            "language": self._packet.language,
            "edition": sheet.edition,
            "made": sheet.made.isoformat(),
            "saved": f"{words['saved_as']}-{sheet.folder.name}",
            "of": words["of"],
            "done": words["done"],
            "wrong": words["wrong_file"],
            "role-first": words["role_first"],
            "expiry": words["columns"]["expiry"],
        }
        return "<main" + "".join(f' data-{n}="{escape(v)}"' for n, v in data.items()) + ">"

    def _section(self, section: Section) -> str:
        words = self._words
        name, _, key = section.id.partition(":")
        about = words.get(name, {}).get(key, {}) if name == "behaviour" else {}
        title = about.get("title") or words["sections"].get(section.id) or section.title
        columns = words["columns"]
        heads = "".join(
            f'<th width="{share}%">{escape(columns[one])}</th>' for one, share in COLUMNS.items()
        )
        is_alone = name == "exercise" and section is not self._packet.sections[0]
        alone = ' class="alone"' if is_alone else ""
        return (
            f"<h2{alone}>{escape(title)}</h2>"
            + (f"<p>{escape(about['about'])}</p>" if about else "")
            + (self._exercise(key) if name == "exercise" else "")
            + self._shots(section)
            + '<table width="100%" border="1" cellspacing="0" cellpadding="4">'
            + f"<thead><tr>{heads}</tr></thead>"
            + "<tbody>"
            + "".join(map(self._row, section.rows))
            + "</tbody></table>"
        )

    def _shots(self, section: Section) -> str:
        told = self._words["shots"]
        cues = self._short_words()
        found = []
        for shot in self._sheet.shots.get(section.id, ()):
            said = told.get(shot.done) or cues.get(shot.done, "")
            drawn = image("image/png", shot.png, "shot", said, SHOT_WIDTH)
            found.append(f"<td>{drawn}<p>{escape(said)}</p></td>")
        rows = [found[start : start + SHOTS] for start in range(0, len(found), SHOTS)]
        listed = "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
        return f'<table class="shots">{listed}</table>' if found else ""

    def _short_words(self) -> dict[str, str]:
        exercises = self._sheet.pack.exercises
        return {cue.id: cue.short or cue.text for one in exercises for cue in one.cues}

    def _exercise(self, name: str) -> str:
        exercise = self._sheet.pack.exercise(name)
        if exercise is None or exercise.plan is None:
            return ""
        words = self._words
        drawn = chart(exercise.plan, words["chart"]).encode()
        short = self._short_words()
        legend = " · ".join(
            f"{number} {escape(short.get(cue, cue))}"
            for cue, number in cue_numbers(exercise.plan).items()
        )
        added = self._sheet.sign_off.added
        said = [*added.get(name, ()), *added.get("all", ())]
        beyond = "".join(f"<li>{escape(one)}</li>" for one in said)
        drawing = image("image/svg+xml", drawn, "chart", "", 620)
        return (
            f"<p>{drawing}</p><p>{legend}</p>"
            + self._timings(timings(exercise.plan))
            + (f"<h3>{escape(words['timing']['added'])}</h3><ul>{beyond}</ul>" if said else "")
        )

    def _timings(self, found: Iterable[Timing]) -> str:
        words = self._words["timing"]
        names = ("pace", "length", "tight", "relaxed", "share", "out", "tight_in_all", "whole")
        heads = "".join(f"<th>{escape(words[name])}</th>" for name in names)
        lines = []
        for one in found:
            values = [f"{getattr(one, name):.3g}".replace(".", ",") for name in names]
            cells = "".join(f"<td>{'' if value == '0' else value}</td>" for value in values)
            note = escape(words["default"]) if one.is_default else ""
            lines.append(f"<tr>{cells}<td>{note}</td></tr>")
        return (
            f"<h3>{escape(words['title'])}</h3>"
            f'<table border="1" cellspacing="0" cellpadding="3"><tr>{heads}<th></th></tr>'
            f"{''.join(lines)}</table>"
        )

    def _row(self, row: Row) -> str:
        said = "".join(f"<p>{marked(fact, self._fact_hedges)}</p>" for fact in row.facts)
        figures = "".join(map(self._figure, row.figures))
        data = f'data-row="{escape(row.id)}" data-digest="{row.digest}"'
        return (
            f'<tr class="row" {data}><td class="id">{escape(row.id)}</td>'
            f'<td class="leaflet">{said}</td><td>{figures}{self._lines(row)}</td>'
            f'<td class="answer">{self._answer(row)}</td></tr>'
        )

    def _figure(self, name: str) -> str:
        file = self._sheet.folder / "figures" / f"{name}.svg"
        if not file.is_file():
            return ""
        return image("image/svg+xml", file.read_bytes(), "figure", name, 150)

    def _lines(self, row: Row) -> str:
        if not row.lines:
            return ""
        columns = self._words["columns"]
        is_source = self._packet.is_source and row.id != OWN_WORDS
        beside = columns["english"] if row.id == OWN_WORDS else columns["dutch"]
        heads = ["shown", "change"] if is_source else [beside, "shown", "back", "change"]
        share = 100 // len(heads)
        named = "".join(
            f'<th width="{share}%">{escape(columns.get(one, one))}</th>' for one in heads
        )
        lines = "".join(self._line(line, is_source) for line in row.lines)
        return (
            '<table class="lines" width="100%" border="1" cellspacing="0" cellpadding="3">'
            f"<tr>{named}</tr>"
            f"{lines}</table>"
        )

    def _line(self, line: Line, is_source: bool) -> str:
        shown = marked(line.shown, self._hedges if is_source else None)
        if not line.shown:
            shown = f'<span class="untranslated">{escape(self._words["not"]["translated"])}</span>'
        language = escape(self._packet.language)
        turn = ' dir="rtl"' if self._sheet.is_right_to_left else ""
        cells = "" if is_source else f"<td>{marked(line.source, self._hedges)}</td>"
        cells += f'<td lang="{language}"{turn}>{shown}</td>'
        if not is_source:
            cells += f"<td>{self._box('back', line.id)}</td>"
        cells += f'<td lang="{language}"{turn}>{self._box("change", line.id, line.shown)}</td>'
        return f"<tr>{cells}</tr>"

    def _box(self, kind: str, text_id: str, text: str = "") -> str:
        if self._paper:
            return ""
        label = escape(f"{self._words['columns'][kind]}: {text_id}")
        return (
            f'<textarea class="{kind}" data-text="{escape(text_id)}" aria-label="{label}" '
            f'autocomplete="off">\n{escape(text)}</textarea>'
        )

    def _answer(self, row: Row) -> str:
        words = self._words
        columns = words["columns"]
        if self._paper:
            boxes = "".join(
                f"<p>[&nbsp;&nbsp;&nbsp;] {escape(words['answers'][a])}</p>" for a in ANSWERS
            )
            blanks = "".join(
                f"<p>{escape(columns[c])}: ________</p>" for c in ("role", "date", "expiry")
            )
            rest = f"<p>{escape(columns['edition'])}: {escape(self._sheet.edition)}</p>"
            return f"{boxes}<p>{escape(columns['remark'])}:</p>{blanks}{rest}"
        can_agree = bool(row.covers)
        radios = "".join(
            f'<label><input type="radio" name="{row.digest}-{escape(row.id)}" value="{one}" '
            f'autocomplete="off"{"" if can_agree or one != "agree" else " disabled"}> '
            f"{escape(words['answers'][one])}</label>"
            for one in ANSWERS
        )
        return (
            f'{radios}<label>{escape(columns["remark"])}<textarea class="remark" '
            f'autocomplete="off"></textarea></label><p class="given"></p>'
            f'<p class="edition">{escape(self._sheet.edition)}</p>'
        )
