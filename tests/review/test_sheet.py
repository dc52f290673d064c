"""A sheet as a page: all that is to be read is on it, escaped, and nothing of elsewhere."""

import base64
import hashlib
import re
from pathlib import Path

import pytest
from packs import edit_entry
from sheets import TODAY, desk_of, rows_on

from kiosk import paths
from kiosk.exercise.choices import PACES
from kiosk.review.chart import chart
from kiosk.review.desk import Desk
from kiosk.review.sheet import Sheet, Shot
from kiosk.review.sign_off import PACKETS, PacketName
from kiosk.review.timing import timings


def _sheet(desk: Desk, name: PacketName, language: str = "nl", is_rtl: bool = False) -> Sheet:
    packet = desk.packet(name, language)
    assert packet is not None
    return Sheet(
        packet=packet,
        pack=desk.pack,
        folder=desk.folder,
        language_name="X",
        is_right_to_left=is_rtl,
        edition=desk.edition,
        made=TODAY,
        sign_off=desk.sign_off,
        shots={"page:garden.plan": (Shot(b"png", ""),), "behaviour:gate": (Shot(b"p", "asked"),)},
        resources=paths.REVIEW,
    )


@pytest.mark.parametrize("name", PACKETS)
def test_every_row_is_on_the_page_and_on_paper(folder: Path, name: PacketName) -> None:
    sheet = _sheet(desk_of(folder), name)
    page = sheet.html()
    assert rows_on(page) == {row.id: row.digest for row in sheet.packet.rows.values()}
    paper = sheet.html(for_paper=True)
    assert rows_on(paper) == rows_on(page)
    assert not re.search("<(script|textarea|input|select|button)", paper)
    for row in sheet.packet.rows.values():
        assert all(f'data-text="{line.id}"' in page for line in row.lines if ":" not in line.id)


def test_a_page_runs_one_script_and_asks_for_nothing_of_elsewhere(folder: Path) -> None:
    page = _sheet(desk_of(folder), "A").html()
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy.startswith("default-src 'none'; img-src data:;")
    for tag in ("style", "script"):
        (code,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        wanted = base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{wanted}'" in policy
    sources = re.findall(r'(?:src|href)="([^"]*)"', page)
    assert sources
    assert all(source.startswith("data:image/") for source in sources)
    assert not re.search(
        r"fetch\(|XMLHttpRequest|localStorage|document\.cookie|innerHTML|eval", page
    )
    assert ' style="' not in page


def test_what_is_in_a_text_is_never_taken_for_html(folder: Path) -> None:
    hostile = '</textarea><script>alert("&")</script>'
    edit_entry(
        folder / "locale" / "en.po",
        "garden.sow.light",
        lambda entry: setattr(entry, "msgstr", hostile),
    )
    page = _sheet(desk_of(folder), "E", "en").html()
    assert hostile not in page
    assert page.count("&lt;/textarea&gt;&lt;script&gt;alert(&quot;&amp;&quot;)") >= 2
    assert page.count("<script>") == 1


def test_hedges_are_marked_in_the_leaflet_and_on_the_screen(folder: Path) -> None:
    page = _sheet(desk_of(folder), "A").html()
    assert "<mark>een beetje</mark>" in page
    assert "<mark>slowly</mark>" in page


def test_lines_of_safety_come_first_in_a_language_and_one_by_one(folder: Path) -> None:
    packet = _sheet(desk_of(folder), "E", "en").packet
    first = packet.sections[0]
    assert first.id == "safety"
    assert {"garden.sow.fill", "ladder.steps.release", "ladder.cue.release"} <= {
        row.id for row in first.rows
    }
    assert all(len(row.lines) == 1 for row in first.rows)


def test_a_language_from_right_to_left_is_written_so(folder: Path) -> None:
    page = _sheet(desk_of(folder), "E", "ar", is_rtl=True).html()
    assert '<td lang="ar" dir="rtl">' in page


def test_an_untranslated_text_is_marked_and_cannot_be_agreed_with(folder: Path) -> None:
    edit_entry(
        folder / "locale" / "en.po", "garden.sow.light", lambda entry: setattr(entry, "msgstr", "")
    )
    sheet = _sheet(desk_of(folder), "E", "en")
    assert not sheet.packet.rows["garden.sow.light"].covers
    assert "nog niet vertaald" in sheet.html()
    assert 'value="agree" autocomplete="off" disabled' in sheet.html()


def test_only_roles_that_may_sign_a_packet_are_offered(folder: Path) -> None:
    desk = desk_of(folder)
    assert 'value="gardener"' in _sheet(desk, "C").html()
    assert 'value="gardener"' not in _sheet(desk, "A").html()


def test_an_exercise_is_told_at_every_pace_and_length_she_may_choose(folder: Path) -> None:
    desk = desk_of(folder)
    (hold,) = [one for one in desk.pack.exercises if one.id == "hold"]
    assert hold.plan is not None
    found = timings(hold.plan)
    assert found[0].is_default
    assert (found[0].tight, found[0].relaxed, found[0].tight_in_all) == (3.0, 6.0, 9.0)
    assert {one.pace for one in found} == set(PACES)
    assert max(one.tight for one in found) == 10.0
    assert min(one.share for one in found) >= 2.0
    page = _sheet(desk, "B").html()
    assert "Twee tellen voor elke tree." in page
    assert page.count("data:image/svg+xml") == 3


def test_a_chart_has_every_cue_and_only_plain_numbers(folder: Path) -> None:
    words = {
        one: f"<{one}>"
        for one in ("tight", "breath", "cue", "in", "out", "free", "front", "middle", "back")
    } | {"seconds": "s"}
    for exercise in desk_of(folder).pack.exercises:
        assert exercise.plan is not None
        drawn = chart(exercise.plan, words)
        assert "&lt;tight&gt;" in drawn
        assert not re.search("nan|inf|<tight>", drawn)
        assert drawn.count("<rect") == 1 + 2 * len(exercise.plan.sequence)
